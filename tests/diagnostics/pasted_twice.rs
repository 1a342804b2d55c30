//! Records that stand twice, in one file or in two: each is told, none is lost.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "one fiche pasted twice in a file",
        files: &[(
            "content/services/ludo.md",
            r#"+++
nom = "Ludothèque"
type = "ludotheque"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
+++
## Venir

Texte.

+++
nom = "Ludothèque"
type = "ludotheque"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
+++
## Venir

Texte.
"#,
        ),],
        places: &[("entete-en-trop", 11, 1)],
        expected: "faute[entete-en-trop]: Un second en-tête commence ici, après le texte : un fichier contient une seule fiche, ou une seule page.
  --> content/services/ludo.md:11:1
   |
11 | +++
   | ^^^
   |
   = aide: Si c'est la même, collée deux fois, supprimez tout à partir de cette ligne. Sinon, mettez cette suite dans un fichier à elle.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
",
        ..CASE
    },
    Case {
        name: "an example of a head",
        files: &[(
            "content/pages/familles/ecrire.md",
            r#"+++
titre = "Écrire une fiche"
date_maj = 2026-10-12
+++
Commencez par :

```
+++
nom = "Ludothèque"
+++
```
"#,
        ),],
        places: &[],
        expected: "26 pages lues : aucune faute.
",
        ..CASE
    },
    Case {
        name: "one identifier in a table and in a file",
        files: &[(
            "content/services/ludo.md",
            r#"+++
nom = "Ludothèque"
type = "ludotheque"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
+++
"#,
        ),(
            "content/services/lieux.csv",
            "id;nom;type;adresse.commune;date_maj
ludo;Ludothèque de Rousset;ludotheque;Rousset;2026-10-12
;Relais petite enfance de Trets;rpe;Trets;2026-10-12
",
        ),],
        places: &[("identifiant-en-double", 2, 1), ("doublon-probable", 3, 2)],
        expected: "faute[identifiant-en-double]: L'identifiant « ludo » sert déjà dans content/services/ludo.md.
 --> content/services/lieux.csv:2:1
  |
2 | ludo;Ludothèque de Rousset;ludotheque;Rousset;2026-10-12
  | ^^^^
  |
  = dans le tableur: Ludothèque de Rousset, ligne 2, colonne A (id)
  = aide: Si c'est la même fiche, supprimez l'une des deux lignes ; sinon, donnez à l'une un autre identifiant dans la colonne « id », par exemple : ludo-2

remarque[doublon-probable]: « Relais petite enfance de Trets » et « Relais petite enfance de Trets », dans content/services/relais.md, sont peut-être le même service.
 --> content/services/lieux.csv:3:2
  |
3 | ;Relais petite enfance de Trets;rpe;Trets;2026-10-12
  |  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dans le tableur: Relais petite enfance de Trets, ligne 3, colonne B (nom)
  = aide: Si c'est le même, gardez une seule fiche ; l'adresse de l'autre va dans « redirections ». Sinon, dites dans les noms ce qui les distingue.

1 faute, 1 remarque. 1 ligne sera écartée, le reste sera publié.
",
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}

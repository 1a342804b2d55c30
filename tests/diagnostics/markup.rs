//! Markdown that is not read as such.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "signs that show",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
+++
**Important :**merci de lire [Le dossier](dossier inscription.pdf).

Un mot[^1].

##Titre
"#,
        )],
        places: &[
            ("balisage-brut", 4, 1),
            ("balisage-brut", 4, 30),
            ("balisage-brut", 6, 7),
            ("balisage-brut", 8, 1),
        ],
        expected: r#"remarque[balisage-brut]: « **Important :** » se verra tel quel sur la page.
 --> content/pages/essai.md:4:1
  |
4 | **Important :**merci de lire [Le dossier](dossier inscription.pdf).
  | ^^^^^^^^^^^^^^^
  |
  = aide: Collez les astérisques aux mots, et laissez une espace autour : **mots** suite.

remarque[balisage-brut]: « [Le dossier](dossier inscription.pdf) » se verra tel quel sur la page.
 --> content/pages/essai.md:4:30
  |
4 | **Important :**merci de lire [Le dossier](dossier inscription.pdf).
  |                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Mettez le nom du fichier entre chevrons : [mots](<nom du fichier.jpg>).

remarque[balisage-brut]: « [^1] » se verra tel quel sur la page.
 --> content/pages/essai.md:6:7
  |
6 | Un mot[^1].
  |       ^^^^
  |
  = aide: Écrivez la note sur une ligne à elle, plus bas : [^1]: son texte.

remarque[balisage-brut]: « ##Titre » se verra tel quel sur la page.
 --> content/pages/essai.md:8:1
  |
8 | ##Titre
  | ^^^^^^^
  |
  = aide: Laissez une espace après les dièses : ## Titre.

26 pages lues : aucune faute, 4 remarques.
"#,
        ..CASE
    },
    Case {
        name: "addresses with spaces",
        files: &[(
            "content/pages/essai.md",
            "+++\ntitre = \"Essai\"\n+++\n[Appeler](04 65 71 00 01).\n\n[Caf](https://www.caf.fr/une page).\n",
        )],
        places: &[
            ("balisage-brut", 4, 1),
            ("telephone-en-clair", 4, 11),
            ("balisage-brut", 6, 1),
        ],
        expected: r#"remarque[balisage-brut]: « [Appeler](04 65 71 00 01) » se verra tel quel sur la page.
 --> content/pages/essai.md:4:1
  |
4 | [Appeler](04 65 71 00 01).
  | ^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez le numéro sans espace, après « tel: » : [mots](tel:0465710001).

remarque[telephone-en-clair]: Le numéro « 04 65 71 00 01 » est écrit en clair.
 --> content/pages/essai.md:4:11
  |
4 | [Appeler](04 65 71 00 01).
  |           ^^^^^^^^^^^^^^
  |
  = aide: Mettez-le dans content/numeros.toml avec sa source, puis écrivez ici {{ numero nom }}.

remarque[balisage-brut]: « [Caf]( » se verra tel quel sur la page.
 --> content/pages/essai.md:6:1
  |
6 | [Caf](https://www.caf.fr/une page).
  | ^^^^^^
  |
  = aide: Copiez l'adresse depuis la barre du navigateur : chaque espace y est écrit %20. Fermez la parenthèse juste après elle.

26 pages lues : aucune faute, 3 remarques.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}

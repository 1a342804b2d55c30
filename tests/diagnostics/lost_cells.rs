//! Cells of a page's table beyond its last column, and rows of a list that a sign made longer.

use super::case::{CASE, Case, assert_cases};
use super::told::told;

pub(super) const CASES: &[Case] = &[
    SHIFTED,
    Case {
        name: "rows with more cells than columns",
        files: &[(
            "content/pages/tarifs.md",
            r#"+++
titre = "Tarifs"
+++

| Repas | Prix |
|-------|------|
| Midi | oui | sauf le mercredi |
| Goûter | oui | |
| Soir \| nuit | non |
a|b|c|d
"#,
        )],
        places: &[("cellule-perdue", 7, 16), ("cellule-perdue", 10, 5)],
        expected: r#"remarque[cellule-perdue]: « sauf le mercredi » ne se verra pas : cette ligne de tableau a 3 cellules, pour 2 colonnes.
 --> content/pages/tarifs.md:7:16
  |
7 | | Midi | oui | sauf le mercredi |
  |                ^^^^^^^^^^^^^^^^
  |
  = aide: Ajoutez une colonne à la première ligne et à celle des tirets. Si ce trait fait partie du texte, écrivez \|.

remarque[cellule-perdue]: « c|d » ne se verra pas : cette ligne de tableau a 4 cellules, pour 2 colonnes.
  --> content/pages/tarifs.md:10:5
   |
10 | a|b|c|d
   |     ^^^
   |
   = aide: Ajoutez une colonne à la première ligne et à celle des tirets. Si ce trait fait partie du texte, écrivez \|.

26 pages lues : aucune faute, 2 remarques.
"#,
        ..CASE
    },
    Case {
        name: "two tables end to end, and a position with two points",
        files: &[(
            "content/services/essai.csv",
            "nom;type;adresse.commune;adresse.latitude;adresse.longitude;date_maj\n\
             Un;ludotheque;Trets;43.447.123;5.68;12/10/2026\n\
             \u{feff}nom;type;adresse.commune;adresse.latitude;adresse.longitude;date_maj\n\
             Deux;ludotheque;Trets;;;12/10/2026\n\
             \"Trois;ludotheque;Trets;;;12/10/2026\n",
        )],
        places: &[
            ("type-incorrect", 2, 21),
            ("caractere-retire", 3, 1),
            ("titres-repetes", 3, 1),
            ("texte-non-ferme", 5, 1),
        ],
        expected: r#"faute[type-incorrect]: « adresse.latitude » attend un nombre, et a reçu « 43.447.123 ».
 --> content/services/essai.csv:2:21
  |
2 | Un;ludotheque;Trets;43.447.123;5.68;12/10/2026
  |                     ^^^^^^^^^^
  |
  = dans le tableur: Un, ligne 2, colonne D (adresse.latitude)
  = aide: Écrivez : 43,447123

remarque[caractere-retire]: Caractère invisible, ou qu'aucune page ne peut porter, retiré : U+FEFF.
 --> content/services/essai.csv:3:1
  |
3 | nom;type;adresse.commune;adresse.latitude;adresse.longitude;date_maj
  | ^
  |
  = dans le tableur: nom, ligne 3, colonne A (nom)
  = aide: Effacez-le : il vient souvent d'un copier-coller.

remarque[titres-repetes]: Cette ligne répète les titres des colonnes : elle n'est pas lue.
 --> content/services/essai.csv:3:1
  |
3 | nom;type;adresse.commune;adresse.latitude;adresse.longitude;date_maj
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dans le tableur: nom, ligne 3
  = aide: Effacez-la : deux tableaux ont sans doute été mis bout à bout.

faute[texte-non-ferme]: Le texte n'est pas fermé : il manque un guillemet droit.
 --> content/services/essai.csv:5:1
  |
5 | "Trois;ludotheque;Trets;;;12/10/2026
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dans le tableur: Ligne 5, colonne A (nom)
  = aide: Ajoutez un guillemet droit là où le texte de la cellule finit, ou enregistrez de nouveau le fichier depuis le tableur.

2 fautes, 2 remarques. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
];

/// « fermé en août » left the hours for the summary.
const SHIFTED: Case = Case {
    name: "a row with an empty cell too many",
    files: &[(
        "content/services/essai.csv",
        "nom;type;adresse.commune;date_maj;horaires;resume
Ludo A;ludotheque;Trets;12/10/2026;lun 9h-12h ; fermé en août;
Ludo B;ludotheque;Rousset;12/10/2026;lun 9h-12h;
",
    )],
    places: &[("cellule-en-trop", 2, 1)],
    expected: "remarque[cellule-en-trop]: Cette ligne a une cellule vide de plus que le tableau n'a de titres : si un texte contient un point-virgule, ce qui suit ce signe a glissé dans la colonne d'à côté.
 --> content/services/essai.csv:2:1
  |
2 | Ludo A;ludotheque;Trets;12/10/2026;lun 9h-12h ; fermé en août;
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dans le tableur: Ludo A, ligne 2
  = aide: Relisez cette ligne : mettez ce texte entre guillemets droits, ou ôtez le signe en trop à la fin de la ligne.

30 pages lues : aucune faute, 1 remarque.
",
    ..CASE
};

/// A program that ends each row with a separator moved nothing.
#[test]
fn rows_that_all_end_with_a_separator_are_not_long() {
    let table = "nom;type;adresse.commune;date_maj
Ludo A;ludotheque;Trets;12/10/2026;
Ludo B;ludotheque;Rousset;12/10/2026;
";
    assert_eq!(
        told(&[("content/services/essai.csv", table)]),
        Vec::<String>::new()
    );
}

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}

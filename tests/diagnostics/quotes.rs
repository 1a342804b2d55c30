//! Quotes in tables: no row is lost behind one, and no name is cut at one.

use super::case::{CASE, Case, assert_cases};

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}

pub(super) const CASES: &[Case] = &[
    Case {
        name: "a quote that another row closes",
        files: &[(
            "content/services/essai.csv",
            "id;nom;type;adresse.commune;resume;date_maj\na;Ludo A;ludotheque;Trets;\"Un lieu;12/10/2026\nb;Ludo B;ludotheque;Trets;Le lieu;12/10/2026\nc;Ludo C;ludotheque;Trets;Le lieu\";12/10/2026\n",
        )],
        places: &[("texte-non-ferme", 2, 27)],
        expected: r#"faute[texte-non-ferme]: Le texte n'est pas fermé : il manque un guillemet droit.
 --> content/services/essai.csv:2:27
  |
2 | a;Ludo A;ludotheque;Trets;"Un lieu;12/10/2026
  |                           ^^^^^^^^^^^^^^^^^^^
  |
  = dans le tableur: Ludo A, ligne 2, colonne E (resume)
  = aide: Ajoutez un guillemet droit là où le texte de la cellule finit, ou enregistrez de nouveau le fichier depuis le tableur.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "a quote that a quoted cell of another column closes",
        files: &[(
            "content/services/essai.csv",
            "id;nom;type;adresse.commune;resume;date_maj\na;\"Ludo A;ludotheque;Trets;;12/10/2026\nb;Ludo B;ludotheque;Rousset;;12/10/2026\nc;Ludo C;ludotheque;Peynier;\"fermé\";12/10/2026\nd;Ludo D;ludotheque;Trets;;12/10/2026\n",
        )],
        places: &[("texte-non-ferme", 2, 3)],
        expected: r#"faute[texte-non-ferme]: Le texte n'est pas fermé : il manque un guillemet droit.
 --> content/services/essai.csv:2:3
  |
2 | a;"Ludo A;ludotheque;Trets;;12/10/2026
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dans le tableur: Ludo A;ludotheque;Trets;;12/10/2026 b;Ludo B;ludotheque;Rous…, ligne 2, colonne B (nom)
  = aide: Ajoutez un guillemet droit là où le texte de la cellule finit, ou enregistrez de nouveau le fichier depuis le tableur.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "a quote in a name",
        files: &[(
            "content/services/essai.csv",
            "id;nom;type;adresse.commune;resume;date_maj\na;\"Ludo \"Les Lutins\" de Trets\";ludotheque;Trets;Un lieu;12/10/2026\nb;Ludo B;ludotheque;Trets;\"Le lieu ; oui\nnon\";12/10/2026\n",
        )],
        places: &[("guillemet-dans-la-cellule", 2, 3)],
        expected: r#"faute[guillemet-dans-la-cellule]: Des mots suivent le guillemet qui ferme cette cellule : la ligne ne se lit pas.
 --> content/services/essai.csv:2:3
  |
2 | a;"Ludo "Les Lutins" de Trets";ludotheque;Trets;Un lieu;12/10/2026
  |   ^^^^^^^
  |
  = dans le tableur: Ludo, ligne 2, colonne B (nom)
  = aide: Doublez chaque guillemet du texte, ou écrivez « … ».

1 faute. 1 ligne sera écartée, le reste sera publié.
"#,
        ..CASE
    },
    Case {
        name: "a column without a title",
        files: &[(
            "content/services/essai.csv",
            "id;nom;type;adresse.commune;;date_maj;\na;Ludo A;ludotheque;Trets;04 65 71 00 01;12/10/2026;\n",
        )],
        places: &[("colonne-inconnue", 1, 29)],
        expected: r#"remarque[colonne-inconnue]: La colonne « sans titre » n'est pas connue : ce qu'elle contient est ignoré.
 --> content/services/essai.csv:1:29
  |
1 | id;nom;type;adresse.commune;;date_maj;
  |                             ^
  |
  = dans le tableur: Ligne 1, colonne E
  = aide: Donnez-lui un titre, ou videz-la.

28 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
];

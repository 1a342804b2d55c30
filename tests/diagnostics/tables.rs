//! Tables of services.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "unknown column",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.comune;date_maj
Ludo;ludotheque;Trets;12/10/2026
"#,
        )],
        places: &[("colonne-inconnue", 1, 10)],
        expected: r#"faute[colonne-inconnue]: La colonne « adresse.comune » n'existe pas.
 --> content/services/essai.csv:1:10
  |
1 | nom;type;adresse.comune;date_maj
  |          ^^^^^^^^^^^^^^
  |
  = aide: Vouliez-vous écrire « adresse.commune » ?

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "duplicate column",
        files: &[(
            "content/services/essai.csv",
            r#"nom;nom;type;adresse.commune;date_maj
Ludo;Ludo;ludotheque;Trets;12/10/2026
"#,
        )],
        places: &[("colonne-en-double", 1, 5)],
        expected: r#"faute[colonne-en-double]: La colonne « nom » apparaît deux fois.
 --> content/services/essai.csv:1:5
  |
1 | nom;nom;type;adresse.commune;date_maj
  |     ^^^
  |
  = aide: Gardez une seule colonne « nom ».

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "scientific",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj;contacts.telephone
Ludo;ludotheque;Trets;12/10/2026;4,65710001E+08
"#,
        )],
        places: &[("notation-scientifique", 2, 34)],
        expected: r#"faute[notation-scientifique]: « 4,65710001E+08 » : le tableur a transformé ce nombre ; des chiffres sont perdus.
 --> content/services/essai.csv:2:34
  |
2 | Ludo;ludotheque;Trets;12/10/2026;4,65710001E+08
  |                                  ^^^^^^^^^^^^^^
  |
  = aide: Mettez la colonne au format « Texte » et saisissez de nouveau les chiffres.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "leading zero",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj;contacts.telephone
Ludo;ludotheque;Trets;12/10/2026;465710001
"#,
        )],
        places: &[("zero-perdu", 2, 34)],
        expected: r#"remarque[zero-perdu]: « 465710001 » a perdu son zéro ; il est lu « 0465710001 ».
 --> content/services/essai.csv:2:34
  |
2 | Ludo;ludotheque;Trets;12/10/2026;465710001
  |                                  ^^^^^^^^^
  |
  = aide: Mettez la colonne au format « Texte » dans le tableur.

28 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "ragged",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj
Ludo;ludotheque;Trets;12/10/2026;en trop
"#,
        )],
        places: &[("ligne-inegale", 2, 1)],
        expected: r#"faute[ligne-inegale]: Cette ligne a 5 cellules ; l'en-tête en a 4.
 --> content/services/essai.csv:2:1
  |
2 | Ludo;ludotheque;Trets;12/10/2026;en trop
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Vérifiez les points-virgules et les guillemets de la ligne.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "impossible date",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj
Ludo;ludotheque;Trets;31/02/2026
"#,
        )],
        places: &[("date-impossible", 2, 23)],
        expected: r#"faute[date-impossible]: La date « 31/02/2026 » ne se lit pas, ou n'existe pas.
 --> content/services/essai.csv:2:23
  |
2 | Ludo;ludotheque;Trets;31/02/2026
  |                       ^^^^^^^^^^
  |
  = aide: Écrivez une date qui existe, par exemple 2026-10-12.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "after multiline cell",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj
"Ludo
sur deux
lignes";ludotheque;Trets;12/10/2026
Autre;ludotheque;Trest;12/10/2026
"#,
        )],
        places: &[("commune-inconnue", 5, 18)],
        expected: r#"faute[commune-inconnue]: La commune « Trest » n'est pas dans ce portail.
 --> content/services/essai.csv:5:18
  |
5 | Autre;ludotheque;Trest;12/10/2026
  |                  ^^^^^
  |
  = aide: Vouliez-vous écrire « Trets » ?

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "same line after multiline cell",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj
"Ludo
sur deux
lignes";ludotheque;Trest;12/10/2026
"#,
        )],
        places: &[("commune-inconnue", 4, 20)],
        expected: r#"faute[commune-inconnue]: La commune « Trest » n'est pas dans ce portail.
 --> content/services/essai.csv:4:20
  |
4 | lignes";ludotheque;Trest;12/10/2026
  |                    ^^^^^
  |
  = aide: Vouliez-vous écrire « Trets » ?

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "missing name",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj
;ludotheque;Trets;12/10/2026
"#,
        )],
        places: &[("cle-manquante", 2, 1)],
        expected: r#"faute[cle-manquante]: La clé « nom » manque.
 --> content/services/essai.csv:2:1
  |
2 | ;ludotheque;Trets;12/10/2026
  | ^
  |
  = aide: Remplissez la colonne « nom » de cette ligne.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "accents, windows",
        prepare: |portal| {
            let text = r#"nom;type;adresse.commune;date_maj
Crèche de l'été;ludotheque;Trest;12/10/2026
"#;
            portal.write("content/services/essai.csv", in_windows_1252(text));
        },
        places: &[("commune-inconnue", 2, 28)],
        expected: r#"faute[commune-inconnue]: La commune « Trest » n'est pas dans ce portail.
 --> content/services/essai.csv:2:28
  |
2 | Crèche de l'été;ludotheque;Trest;12/10/2026
  |                            ^^^^^
  |
  = aide: Vouliez-vous écrire « Trets » ?

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "unclosed quote",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj
"Ludo;ludotheque;Trets;12/10/2026
Autre;ludotheque;Trets;12/10/2026
"#,
        )],
        places: &[("texte-non-ferme", 2, 1)],
        expected: r#"faute[texte-non-ferme]: Le texte n'est pas fermé : il manque un guillemet droit.
 --> content/services/essai.csv:2:1
  |
2 | "Ludo;ludotheque;Trets;12/10/2026
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Ajoutez un " là où le texte finit.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "bad number",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj;capacite
Ludo;ludotheque;Trets;12/10/2026;vingt
"#,
        )],
        places: &[("type-incorrect", 2, 34)],
        expected: r#"faute[type-incorrect]: « capacite » attend un nombre entier, et a reçu « vingt ».
 --> content/services/essai.csv:2:34
  |
2 | Ludo;ludotheque;Trets;12/10/2026;vingt
  |                                  ^^^^^
  |
  = aide: Par exemple : 20

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "bad bool",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj;exemple
Ludo;ludotheque;Trets;12/10/2026;peut-être
"#,
        )],
        places: &[("type-incorrect", 2, 34)],
        expected: r#"faute[type-incorrect]: « exemple » attend oui ou non, et a reçu « peut-être ».
 --> content/services/essai.csv:2:34
  |
2 | Ludo;ludotheque;Trets;12/10/2026;peut-être
  |                                  ^^^^^^^^^
  |
  = aide: Par exemple : oui

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "duplicate rows",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj
Ludo;ludotheque;Trets;12/10/2026
Ludo;ludotheque;Trets;12/10/2026
"#,
        )],
        places: &[("identifiant-en-double", 3, 1)],
        expected: r#"faute[identifiant-en-double]: L'identifiant « ludo-trets » sert déjà dans content/services/essai.csv.
 --> content/services/essai.csv:3:1
  |
3 | Ludo;ludotheque;Trets;12/10/2026
  | ^^^^
  |
  = aide: Donnez un autre identifiant à l'un des deux, par exemple : id = "ludo-trets-2"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}

/// Latin letters of French have the same number in Unicode and in Windows-1252.
fn in_windows_1252(text: &str) -> Vec<u8> {
    let byte = |letter: char| u8::try_from(u32::from(letter)).expect("a Latin letter");
    text.chars().map(byte).collect()
}

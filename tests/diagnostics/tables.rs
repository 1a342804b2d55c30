//! Tables of services.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
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
  = dans le tableur: Ludo, ligne 2, colonne E (contacts.telephone)
  = aide: Mettez la colonne au format « Texte » et saisissez de nouveau les chiffres.

1 faute. 1 ligne sera écartée, le reste sera publié.
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
  = dans le tableur: Ludo, ligne 2, colonne E (contacts.telephone)
  = aide: Mettez la colonne au format « Texte » dans le tableur.

28 pages lues : aucune faute, 1 remarque.
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
  = dans le tableur: Ludo, ligne 2, colonne D (date_maj)
  = aide: Écrivez une date qui existe, par exemple 12/10/2026.

1 faute. 1 ligne sera écartée, le reste sera publié.
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
  = dans le tableur: Autre, ligne 3, colonne C (adresse.commune)
  = aide: Vouliez-vous écrire « Trets » ?

1 faute. 1 ligne sera écartée, le reste sera publié.
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
  = dans le tableur: Ludo sur deux lignes, ligne 2, colonne C (adresse.commune)
  = aide: Vouliez-vous écrire « Trets » ?

1 faute. 1 ligne sera écartée, le reste sera publié.
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
  = dans le tableur: Ligne 2, colonne A (nom)
  = aide: Remplissez la colonne « nom » de cette ligne.

1 faute. 1 ligne sera écartée, le reste sera publié.
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
  = dans le tableur: Crèche de l'été, ligne 2, colonne C (adresse.commune)
  = aide: Vouliez-vous écrire « Trets » ?

1 faute. 1 ligne sera écartée, le reste sera publié.
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
  = dans le tableur: Ligne 2, colonne A (nom)
  = aide: Ajoutez un guillemet droit là où le texte de la cellule finit, ou enregistrez de nouveau le fichier depuis le tableur.

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
  = dans le tableur: Ludo, ligne 2, colonne E (capacite)
  = aide: Écrivez un nombre entier, en chiffres.

1 faute. 1 ligne sera écartée, le reste sera publié.
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
  = dans le tableur: Ludo, ligne 2, colonne E (exemple)
  = aide: Par exemple : oui

1 faute. 1 ligne sera écartée, le reste sera publié.
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
        expected: r#"faute[identifiant-en-double]: L'identifiant « ludo-trets » sert déjà dans content/services/essai.csv, ligne 2.
 --> content/services/essai.csv:3:1
  |
3 | Ludo;ludotheque;Trets;12/10/2026
  | ^^^^
  |
  = dans le tableur: Ludo, ligne 3, colonne A (nom)
  = aide: Si c'est la même fiche, supprimez l'une des deux lignes ; sinon, donnez à l'une un autre identifiant dans la colonne « id », par exemple : ludo-trets-2

1 faute. 1 ligne sera écartée, le reste sera publié.
"#,
        ..CASE
    },
    Case {
        name: "kind by another name",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj
A;RAM;Trets;12/10/2026
B;relais petite enfance;Trets;12/10/2026
C;«ludotheque»;Trets;12/10/2026
"#,
        )],
        places: &[
            ("type-de-service-inconnu", 2, 3),
            ("type-de-service-inconnu", 3, 3),
            ("type-de-service-inconnu", 4, 3),
        ],
        expected: r#"faute[type-de-service-inconnu]: Le type « RAM » n'existe pas dans content/types.toml.
 --> content/services/essai.csv:2:3
  |
2 | A;RAM;Trets;12/10/2026
  |   ^^^
  |
  = dans le tableur: A, ligne 2, colonne B (type)
  = aide: Choisissez parmi : assistant-maternel, ludotheque, multi-accueil, rpe.

faute[type-de-service-inconnu]: Le type « relais petite enfance » n'existe pas dans content/types.toml.
 --> content/services/essai.csv:3:3
  |
3 | B;relais petite enfance;Trets;12/10/2026
  |   ^^^^^^^^^^^^^^^^^^^^^
  |
  = dans le tableur: B, ligne 3, colonne B (type)
  = aide: Vouliez-vous écrire « rpe » ?

faute[type-de-service-inconnu]: Le type « «ludotheque» » n'existe pas dans content/types.toml.
 --> content/services/essai.csv:4:3
  |
4 | C;«ludotheque»;Trets;12/10/2026
  |   ^^^^^^^^^^^^
  |
  = dans le tableur: C, ligne 4, colonne B (type)
  = aide: Écrivez « ludotheque », sans rien autour.

3 fautes. 3 lignes seront écartées, le reste sera publié.
"#,
        ..CASE
    },
    Case {
        name: "a workbook renamed",
        prepare: |portal| {
            let text = b"PK\x03\x04\x14\0\x08\0xl/workbook.xml";
            portal.write("content/services/essai.csv", text);
        },
        places: &[("tableau-illisible", 0, 0)],
        expected: r#"faute[tableau-illisible]: Ce tableau ne peut pas être lu : c'est un classeur Excel (.xlsx), dont seul le nom finit par « .csv ».
--> content/services/essai.csv
 = aide: Ouvrez-le dans le tableur. Choisissez ensuite « Enregistrer sous », puis « CSV UTF-8 (délimité par des virgules) ».

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "one byte that is not UTF-8",
        prepare: |portal| {
            let text = b"nom;type;adresse.commune;date_maj\nCr\xc3\xa8che;ludotheque;Trets;12/10/2026\nCaf\xe9;rpe;Trets;12/10/2026\n";
            portal.write("content/services/essai.csv", text);
        },
        places: &[("tableau-illisible", 0, 0)],
        expected: r#"faute[tableau-illisible]: Ce tableau ne peut pas être lu : il est en UTF-8, sauf un caractère abîmé à la ligne 3 du texte, dans « Caf? ».
--> content/services/essai.csv
 = aide: Ouvrez-le dans le tableur et relisez ses accents. Choisissez ensuite « Enregistrer sous », puis « CSV UTF-8 (délimité par des virgules) ».

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "accents of which nothing is sure",
        prepare: |portal| {
            let text = b"nom;type;adresse.commune;date_maj\n\x90tre;ludotheque;Trets;12/10/2026\n";
            portal.write("content/services/essai.csv", text);
        },
        places: &[("tableau-illisible", 0, 0)],
        expected: r#"faute[tableau-illisible]: Ce tableau ne peut pas être lu : rien ne dit avec certitude comment ses accents sont enregistrés.
--> content/services/essai.csv
 = aide: Ouvrez-le dans le tableur et relisez ses accents. Choisissez ensuite « Enregistrer sous », puis « CSV UTF-8 (délimité par des virgules) ».

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "accents, macintosh",
        prepare: |portal| {
            let text = b"nom;type;adresse.commune;date_maj\nCr\x8fche de l\xd5\x8et\x8e;ludotheque;Trest;12/10/2026\n";
            portal.write("content/services/essai.csv", text);
        },
        places: &[("commune-inconnue", 2, 28)],
        expected: r#"faute[commune-inconnue]: La commune « Trest » n'est pas dans ce portail.
 --> content/services/essai.csv:2:28
  |
2 | Crèche de l’été;ludotheque;Trest;12/10/2026
  |                            ^^^^^
  |
  = dans le tableur: Crèche de l’été, ligne 2, colonne C (adresse.commune)
  = aide: Vouliez-vous écrire « Trets » ?

1 faute. 1 ligne sera écartée, le reste sera publié.
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

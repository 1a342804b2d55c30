//! The columns of tables, and rows that do not fit them.

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
        places: &[("colonne-manquante", 1, 1), ("colonne-inconnue", 1, 10)],
        expected: r#"faute[colonne-manquante]: Il manque à ce tableau la colonne « adresse.commune ».
 --> content/services/essai.csv:1:1
  |
1 | nom;type;adresse.comune;date_maj
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dans le tableur: Ligne 1
  = aide: Renommez la colonne « adresse.comune » en « adresse.commune ».

remarque[colonne-inconnue]: La colonne « adresse.comune » n'est pas connue : ce qu'elle contient est ignoré.
 --> content/services/essai.csv:1:10
  |
1 | nom;type;adresse.comune;date_maj
  |          ^^^^^^^^^^^^^^
  |
  = dans le tableur: Ligne 1, colonne C (adresse.comune)
  = aide: Vouliez-vous écrire « adresse.commune » ?

1 faute, 1 remarque. Le site ne sera pas construit tant qu'il reste une faute.
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
  = dans le tableur: Ligne 1, colonne B (nom)
  = aide: Gardez une seule colonne « nom ». Si l'autre dit autre chose, renommez-la « note_interne » : rien n'est perdu, ni publié.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
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
  = dans le tableur: Ludo, ligne 2
  = aide: Si le texte d'une cellule contient un point-virgule, remplacez ce signe par un autre, ou mettez ce texte entre guillemets droits.

1 faute. 1 ligne sera écartée, le reste sera publié.
"#,
        ..CASE
    },
    Case {
        name: "unknown columns, told once each",
        files: &[(
            "content/services/essai.csv",
            r#"nom;Type;adresse.commune;date_maj;Observations;Remarques;Ville;Tel;note_interne
Ludo;ludotheque;Trets;12/10/2026;a;b;c;d;
"#,
        )],
        places: &[
            ("colonne-inconnue", 1, 35),
            ("colonne-inconnue", 1, 48),
            ("colonne-inconnue", 1, 58),
            ("colonne-inconnue", 1, 64),
        ],
        expected: r#"remarque[colonne-inconnue]: La colonne « Observations » n'est pas connue : ce qu'elle contient est ignoré.
 --> content/services/essai.csv:1:35
  |
1 | nom;Type;adresse.commune;date_maj;Observations;Remarques;Ville;Tel;note_interne
  |                                   ^^^^^^^^^^^^
  |
  = dans le tableur: Ligne 1, colonne E (Observations)
  = aide: Pour une note de l'équipe, recopiez-la dans la colonne « note_interne », qui n'est jamais publiée ; puis supprimez celle-ci.

remarque[colonne-inconnue]: La colonne « Remarques » n'est pas connue : ce qu'elle contient est ignoré.
 --> content/services/essai.csv:1:48
  |
1 | nom;Type;adresse.commune;date_maj;Observations;Remarques;Ville;Tel;note_interne
  |                                                ^^^^^^^^^
  |
  = dans le tableur: Ligne 1, colonne F (Remarques)
  = aide: Pour une note de l'équipe, recopiez-la dans la colonne « note_interne », qui n'est jamais publiée ; puis supprimez celle-ci.

remarque[colonne-inconnue]: La colonne « Ville » n'est pas connue : ce qu'elle contient est ignoré.
 --> content/services/essai.csv:1:58
  |
1 | nom;Type;adresse.commune;date_maj;Observations;Remarques;Ville;Tel;note_interne
  |                                                          ^^^^^
  |
  = dans le tableur: Ligne 1, colonne G (Ville)
  = aide: Elle peut rester. Pour qu'elle soit lue, donnez-lui le nom d'une colonne connue : id, exemple, resume, gestionnaire.nom, gestionnaire.siret… et 62 autres.

remarque[colonne-inconnue]: La colonne « Tel » n'est pas connue : ce qu'elle contient est ignoré.
 --> content/services/essai.csv:1:64
  |
1 | nom;Type;adresse.commune;date_maj;Observations;Remarques;Ville;Tel;note_interne
  |                                                                ^^^
  |
  = dans le tableur: Ligne 1, colonne H (Tel)
  = aide: Elle peut rester. Pour qu'elle soit lue, donnez-lui le nom d'une colonne connue, comme la première.

28 pages lues : aucune faute, 4 remarques.
"#,
        ..CASE
    },
    Case {
        name: "columns that every row needs",
        files: &[(
            "content/services/essai.csv",
            r#"titre;categorie
Ludo;ludotheque
Autre;ludotheque
"#,
        )],
        places: &[
            ("colonne-inconnue", 1, 1),
            ("colonne-manquante", 1, 1),
            ("colonne-manquante", 1, 1),
            ("colonne-manquante", 1, 1),
            ("colonne-inconnue", 1, 7),
        ],
        expected: r#"remarque[colonne-inconnue]: La colonne « titre » n'est pas connue : ce qu'elle contient est ignoré.
 --> content/services/essai.csv:1:1
  |
1 | titre;categorie
  | ^^^^^
  |
  = dans le tableur: Ligne 1, colonne A (titre)
  = aide: Elle peut rester. Pour qu'elle soit lue, donnez-lui le nom d'une colonne connue : id, nom, type, exemple, resume… et 67 autres.

faute[colonne-manquante]: Il manque à ce tableau la colonne « adresse.commune ».
 --> content/services/essai.csv:1:1
  |
1 | titre;categorie
  | ^^^^^^^^^^^^^^^
  |
  = dans le tableur: Ligne 1
  = aide: Ajoutez une colonne « adresse.commune », ou donnez ce nom à celle qui le dit, peut-être parmi : titre, categorie.

faute[colonne-manquante]: Il manque à ce tableau la colonne « nom ».
 --> content/services/essai.csv:1:1
  |
1 | titre;categorie
  | ^^^^^^^^^^^^^^^
  |
  = dans le tableur: Ligne 1
  = aide: Ajoutez une colonne « nom », ou donnez ce nom à celle qui le dit, peut-être parmi : titre, categorie.

faute[colonne-manquante]: Il manque à ce tableau la colonne « type ».
 --> content/services/essai.csv:1:1
  |
1 | titre;categorie
  | ^^^^^^^^^^^^^^^
  |
  = dans le tableur: Ligne 1
  = aide: Ajoutez une colonne « type », ou donnez ce nom à celle qui le dit, peut-être parmi : titre, categorie.

remarque[colonne-inconnue]: La colonne « categorie » n'est pas connue : ce qu'elle contient est ignoré.
 --> content/services/essai.csv:1:7
  |
1 | titre;categorie
  |       ^^^^^^^^^
  |
  = dans le tableur: Ligne 1, colonne B (categorie)
  = aide: Elle peut rester. Pour qu'elle soit lue, donnez-lui le nom d'une colonne connue, comme la première.

3 fautes, 2 remarques. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "a group of keys of one row lacks one",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj;source.date
Ludo;ludotheque;Trets;12/10/2026;12/10/2026
Autre;ludotheque;Trets;12/10/2026;
"#,
        )],
        places: &[("cle-manquante", 2, 34)],
        expected: r#"faute[cle-manquante]: La clé « source.nom » manque.
 --> content/services/essai.csv:2:34
  |
2 | Ludo;ludotheque;Trets;12/10/2026;12/10/2026
  |                                  ^
  |
  = dans le tableur: Ludo, ligne 2, colonne E (source.date)
  = aide: Ajoutez au tableau une colonne « source.nom », et remplissez-la à cette ligne.

1 faute. 1 ligne sera écartée, le reste sera publié.
"#,
        ..CASE
    },
    Case {
        name: "groups of keys of each row lack one",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj;consentement.porte_sur;gestionnaire.siret;autorisation.fin
Ludo;ludotheque;Trets;12/10/2026;nom;;
Autre;ludotheque;Trets;12/10/2026;;73282932000074;
Encore;ludotheque;Trets;12/10/2026;;;31/12/2027
"#,
        )],
        places: &[
            ("cle-manquante", 2, 34),
            ("cle-manquante", 3, 36),
            ("cle-manquante", 4, 38),
        ],
        expected: r#"faute[cle-manquante]: La clé « consentement.recueilli_le » manque.
 --> content/services/essai.csv:2:34
  |
2 | Ludo;ludotheque;Trets;12/10/2026;nom;;
  |                                  ^
  |
  = dans le tableur: Ludo, ligne 2, colonne E (consentement.porte_sur)
  = aide: Ajoutez au tableau une colonne « consentement.recueilli_le », et remplissez-la à cette ligne.

faute[cle-manquante]: La clé « gestionnaire.nom » manque.
 --> content/services/essai.csv:3:36
  |
3 | Autre;ludotheque;Trets;12/10/2026;;73282932000074;
  |                                    ^
  |
  = dans le tableur: Autre, ligne 3, colonne F (gestionnaire.siret)
  = aide: Ajoutez au tableau une colonne « gestionnaire.nom », et remplissez-la à cette ligne.

faute[cle-manquante]: La clé « autorisation.nature » manque.
 --> content/services/essai.csv:4:38
  |
4 | Encore;ludotheque;Trets;12/10/2026;;;31/12/2027
  |                                      ^
  |
  = dans le tableur: Encore, ligne 4, colonne G (autorisation.fin)
  = aide: Ajoutez au tableau une colonne « autorisation.nature », et remplissez-la à cette ligne.

3 fautes. 3 lignes seront écartées, le reste sera publié.
"#,
        ..CASE
    },
    Case {
        name: "each row has an address and none a commune",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.voie;date_maj
Ludo;ludotheque;1 rue X;12/10/2026
Autre;ludotheque;2 rue X;12/10/2026
"#,
        )],
        places: &[("colonne-manquante", 1, 1)],
        expected: r#"faute[colonne-manquante]: Il manque à ce tableau la colonne « adresse.commune ».
 --> content/services/essai.csv:1:1
  |
1 | nom;type;adresse.voie;date_maj
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dans le tableur: Ligne 1
  = aide: Ajoutez une colonne « adresse.commune », et remplissez-la.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "events without the column that says when",
        files: &[(
            "content/agenda/essai.csv",
            r#"titre;date;lieu.commune;date_maj
Fête;le 12 décembre 2026 14h-16h;Trets;12/10/2026
Bal;le 13 décembre 2026 14h-16h;Trets;12/10/2026
"#,
        )],
        places: &[("colonne-manquante", 1, 1), ("colonne-inconnue", 1, 7)],
        expected: r#"faute[colonne-manquante]: Il manque à ce tableau la colonne « quand ».
 --> content/agenda/essai.csv:1:1
  |
1 | titre;date;lieu.commune;date_maj
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dans le tableur: Ligne 1
  = aide: Ajoutez une colonne « quand », ou donnez ce nom à celle qui le dit, peut-être parmi : date.

remarque[colonne-inconnue]: La colonne « date » n'est pas connue : ce qu'elle contient est ignoré.
 --> content/agenda/essai.csv:1:7
  |
1 | titre;date;lieu.commune;date_maj
  |       ^^^^
  |
  = dans le tableur: Ligne 1, colonne B (date)
  = aide: Elle peut rester. Pour qu'elle soit lue, donnez-lui le nom d'une colonne connue : source.date, id, type, exemple, resume… et 35 autres.

1 faute, 1 remarque. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "empty cells past the heading",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj
Ludo;ludotheque;Trets;12/10/2026;;;
"#,
        )],
        places: &[],
        expected: r#"28 pages lues : aucune faute.
"#,
        ..CASE
    },
    Case {
        name: "a semicolon in a cell",
        files: &[(
            "content/services/essai.csv",
            r#"nom;resume;type;adresse.commune;date_maj
Ludo;Jeux ; livres;ludotheque;Trets;12/10/2026
"#,
        )],
        places: &[("ligne-inegale", 2, 1)],
        expected: r#"faute[ligne-inegale]: Cette ligne a 6 cellules ; l'en-tête en a 5.
 --> content/services/essai.csv:2:1
  |
2 | Ludo;Jeux ; livres;ludotheque;Trets;12/10/2026
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dans le tableur: Ludo, ligne 2
  = aide: Si le texte d'une cellule contient un point-virgule, remplacez ce signe par un autre, ou mettez ce texte entre guillemets droits.

1 faute. 1 ligne sera écartée, le reste sera publié.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}

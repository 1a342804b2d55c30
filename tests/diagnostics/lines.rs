//! Several files, byte order marks and line ends.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "a table with its headings alone",
        files: &[(
            "content/services/essai.csv",
            "nom;type;adresse.commune;date_maj\n;;;\n",
        )],
        places: &[("tableau-vide", 0, 0)],
        expected: r#"remarque[tableau-vide]: Ce tableau n'a aucune ligne : rien n'en est publié.
--> content/services/essai.csv
 = aide: Si vous l'avez vidé exprès, supprimez ce fichier. Sinon, enregistrez de nouveau le tableau, en CSV, depuis votre tableur.

25 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "a table of no bytes",
        files: &[("content/agenda/essai.csv", "")],
        places: &[("tableau-vide", 0, 0)],
        expected: r#"remarque[tableau-vide]: Ce tableau n'a aucune ligne : rien n'en est publié.
--> content/agenda/essai.csv
 = aide: Si vous l'avez vidé exprès, supprimez ce fichier. Sinon, enregistrez de nouveau le tableau, en CSV, depuis votre tableur.

25 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "tables emptied in a spreadsheet",
        files: &[
            ("content/agenda/essai.csv", ";;;\r\n;;;\r\n"),
            ("content/agenda/espaces.csv", " ; ;\n\n \n"),
            ("content/services/marque.csv", "\u{feff}\r\n"),
        ],
        places: &[
            ("tableau-vide", 0, 0),
            ("tableau-vide", 0, 0),
            ("tableau-vide", 0, 0),
        ],
        expected: r#"remarque[tableau-vide]: Ce tableau n'a aucune ligne : rien n'en est publié.
--> content/agenda/espaces.csv
 = aide: Si vous l'avez vidé exprès, supprimez ce fichier. Sinon, enregistrez de nouveau le tableau, en CSV, depuis votre tableur.

remarque[tableau-vide]: Ce tableau n'a aucune ligne : rien n'en est publié.
--> content/agenda/essai.csv
 = aide: Si vous l'avez vidé exprès, supprimez ce fichier. Sinon, enregistrez de nouveau le tableau, en CSV, depuis votre tableur.

remarque[tableau-vide]: Ce tableau n'a aucune ligne : rien n'en est publié.
--> content/services/marque.csv
 = aide: Si vous l'avez vidé exprès, supprimez ce fichier. Sinon, enregistrez de nouveau le tableau, en CSV, depuis votre tableur.

25 pages lues : aucune faute, 3 remarques.
"#,
        ..CASE
    },
    Case {
        name: "texts of no words",
        files: &[
            ("content/pages/marque.md", "\u{feff}\r\n"),
            ("content/services/essai.md", ""),
        ],
        places: &[("fichier-vide", 0, 0), ("fichier-vide", 0, 0)],
        expected: r#"faute[fichier-vide]: Ce fichier est vide : rien n'en est publié.
--> content/pages/marque.md
 = aide: Si vous l'avez vidé exprès, supprimez-le. Sinon, remettez à sa place une copie d'avant, ou écrivez de nouveau son en-tête et son texte.

faute[fichier-vide]: Ce fichier est vide : rien n'en est publié.
--> content/services/essai.md
 = aide: Si vous l'avez vidé exprès, supprimez-le. Sinon, remettez à sa place une copie d'avant, ou écrivez de nouveau son en-tête et son texte.

2 fautes. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "bom and crlf",
        prepare: |portal| {
            portal.write("content/services/essai.md", "\u{feff}+++\r\nnom = \"Crèche des Lutins\"\r\ntype = \"multi-accueil\"\r\nadresse = { commune = \"Trets\" }\r\ndate_maj = 2026-10-12\r\ncapacitte = 20\r\n+++\r\n");
        },
        places: &[("cle-inconnue", 6, 1)],
        expected: r#"faute[cle-inconnue]: La clé « capacitte » n'existe pas ici.
 --> content/services/essai.md:6:1
  |
6 | capacitte = 20
  | ^^^^^^^^^
  |
  = aide: Vouliez-vous écrire « capacite » ?

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "bom and crlf, first line",
        prepare: |portal| {
            portal.write(
                "content/services/essai.md",
                "\u{feff}---\r\nnom: x\r\n---\r\n",
            );
        },
        places: &[("entete-yaml", 1, 1)],
        expected: r#"faute[entete-yaml]: L'en-tête est écrit en YAML (« --- ») ; ici, il s'écrit en TOML.
 --> content/services/essai.md:1:1
  |
1 | ---
  | ^^^
  |
  = aide: Remplacez les deux lignes « --- » par « +++ », et « clé: valeur » par « clé = "valeur" ».

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "bom csv crlf",
        prepare: |portal| {
            portal.write(
                "content/services/essai.csv",
                "\u{feff}nom;type;adresse.comune\r\nCrèche;multi-accueil;Trets\r\n",
            );
        },
        places: &[("colonne-manquante", 1, 1), ("colonne-inconnue", 1, 10)],
        expected: r#"faute[colonne-manquante]: Il manque à ce tableau la colonne « adresse.commune ».
 --> content/services/essai.csv:1:1
  |
1 | nom;type;adresse.comune
  | ^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dans le tableur: Ligne 1
  = aide: Renommez la colonne « adresse.comune » en « adresse.commune ».

remarque[colonne-inconnue]: La colonne « adresse.comune » n'est pas connue : ce qu'elle contient est ignoré.
 --> content/services/essai.csv:1:10
  |
1 | nom;type;adresse.comune
  |          ^^^^^^^^^^^^^^
  |
  = dans le tableur: Ligne 1, colonne C (adresse.comune)
  = aide: Vouliez-vous écrire « adresse.commune » ?

1 faute, 1 remarque. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "two faulty files",
        files: &[
            (
                "content/services/essai.md",
                r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
capacitte = 20
+++
"#,
            ),
            (
                "content/services/autre.md",
                r#"+++
nom = "Ludo"
type = "ludo"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
+++
"#,
            ),
        ],
        places: &[("type-de-service-inconnu", 3, 8), ("cle-inconnue", 6, 1)],
        expected: r#"faute[type-de-service-inconnu]: Le type « ludo » n'existe pas dans content/types.toml.
 --> content/services/autre.md:3:8
  |
3 | type = "ludo"
  |        ^^^^^^
  |
  = aide: Choisissez parmi : assistant-maternel, ludotheque, multi-accueil, rpe.

faute[cle-inconnue]: La clé « capacitte » n'existe pas ici.
 --> content/services/essai.md:6:1
  |
6 | capacitte = 20
  | ^^^^^^^^^
  |
  = aide: Vouliez-vous écrire « capacite » ?

2 fautes. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "several faults",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche"
type = "multi acceuil"
adresse = { commune = "Trets" }
capacite = "vingt"
statut = "publié"
couleur = "bleu"
+++
"#,
        )],
        places: &[
            ("type-de-service-inconnu", 3, 8),
            ("type-incorrect", 5, 12),
            ("valeur-inconnue", 6, 10),
            ("cle-inconnue", 7, 1),
        ],
        expected: r#"faute[type-de-service-inconnu]: Le type « multi acceuil » n'existe pas dans content/types.toml.
 --> content/services/essai.md:3:8
  |
3 | type = "multi acceuil"
  |        ^^^^^^^^^^^^^^^
  |
  = aide: Vouliez-vous écrire "multi-accueil" ?

faute[type-incorrect]: « capacite » attend un nombre entier, sans guillemets, et a reçu un texte.
 --> content/services/essai.md:5:12
  |
5 | capacite = "vingt"
  |            ^^^^^^^
  |
  = aide: Écrivez un nombre entier, en chiffres.

faute[valeur-inconnue]: « statut » ne peut pas valoir « publié ».
 --> content/services/essai.md:6:10
  |
6 | statut = "publié"
  |          ^^^^^^^^
  |
  = aide: Écrivez exactement "publie".

faute[cle-inconnue]: La clé « couleur » n'existe pas ici.
 --> content/services/essai.md:7:1
  |
7 | couleur = "bleu"
  | ^^^^^^^
  |
  = aide: Les clés possibles sont : id, nom, type, exemple, resume, gestionnaire, adresse, localisation, communes_desservies, contacts, liens, horaires, ages, publics, capacite, disponibilites, tarif, accueil, accessibilite, modalites, itinerance, infos_du_moment, autorisation, consentement, source, date_maj, verifie_le, frequence_maj, statut, ouverture_prevue, note_interne, redirections.

4 fautes. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "theme toml section",
        files: &[(
            "marelle.toml",
            r#"identifiant = "essai"
titre = "Essai"
base_url = "https://essai.example"
[editeur]
nom: Caf
"#,
        )],
        places: &[("deux-points", 5, 1)],
        expected: r#"faute[deux-points]: La clé « nom » est suivie de « : » ; ici, on écrit « = ».
 --> marelle.toml:5:1
  |
5 | nom: Caf
  | ^^^^^^^^
  |
  = aide: Écrivez : nom = "Caf"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}

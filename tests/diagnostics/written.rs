//! Values that are read though they are written otherwise.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "ages as people say them",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
ages = { min = "dès la naissance", avant = "2 ans et demi" }
+++
"#,
        )],
        places: &[],
        expected: r#"28 pages lues : aucune faute.
"#,
        ..CASE
    },
    Case {
        name: "an age without a number",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
ages = { min = "à partir de la marche", avant = "3 ans" }
+++
"#,
        )],
        places: &[("age-invalide", 6, 16)],
        expected: r#"remarque[age-invalide]: L'âge « à partir de la marche » ne se lit pas : les âges sont montrés tels quels, et la recherche n'en tient pas compte.
 --> content/services/essai.md:6:16
  |
6 | ages = { min = "à partir de la marche", avant = "3 ans" }
  |                ^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Si c'est possible, écrivez un nombre et une unité, par exemple : 10 semaines, 18 mois ou 3 ans.

28 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "a link without a scheme",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj;liens.site
Ludo;ludotheque;Trets;12/10/2026;www.trets.fr
"#,
        )],
        places: &[("lien-lu", 2, 34)],
        expected: r#"remarque[lien-lu]: « www.trets.fr » est lu comme https://www.trets.fr.
 --> content/services/essai.csv:2:34
  |
2 | Ludo;ludotheque;Trets;12/10/2026;www.trets.fr
  |                                  ^^^^^^^^^^^^
  |
  = dans le tableur: Ludo, ligne 2, colonne E (liens.site)
  = aide: Écrivez : https://www.trets.fr

28 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "languages in one cell",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj;accueil.langues
Ludo;ludotheque;Trets;12/10/2026;français, en, klingon
"#,
        )],
        places: &[("liste-lue", 2, 34), ("langue-non-nommee", 2, 34)],
        expected: r#"remarque[liste-lue]: « français, en, klingon » est lu comme : fr, en, klingon.
 --> content/services/essai.csv:2:34
  |
2 | Ludo;ludotheque;Trets;12/10/2026;français, en, klingon
  |                                  ^^^^^^^^^^^^^^^^^^^^^
  |
  = dans le tableur: Ludo, ligne 2, colonne E (accueil.langues)
  = aide: Écrivez : fr | en | klingon

remarque[langue-non-nommee]: Les pages ne savent pas nommer la langue « klingon » ; elle est montrée telle quelle.
 --> content/services/essai.csv:2:34
  |
2 | Ludo;ludotheque;Trets;12/10/2026;français, en, klingon
  |                                  ^^^^^^^^^^^^^^^^^^^^^
  |
  = dans le tableur: Ludo, ligne 2, colonne E (accueil.langues)
  = aide: Écrivez son code, par exemple fr (français), ar (arabe) ou lsf (langue des signes française). S'il est juste, ne changez rien.

28 pages lues : aucune faute, 2 remarques.
"#,
        ..CASE
    },
    Case {
        name: "languages in one text",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
accueil = { langues = "fr, en" }
+++
"#,
        )],
        places: &[("type-incorrect", 6, 23)],
        expected: r#"faute[type-incorrect]: « accueil.langues » attend une liste entre crochets, et a reçu un texte.
 --> content/services/essai.md:6:23
  |
6 | accueil = { langues = "fr, en" }
  |                       ^^^^^^^^
  |
  = aide: Écrivez : langues = ["fr", "en"]

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "audiences",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
publics = ["familles, professionels", "marsiens"]
+++
"#,
        )],
        places: &[
            ("liste-lue", 6, 12),
            ("public-inconnu", 6, 12),
            ("public-inconnu", 6, 39),
        ],
        expected: r#"remarque[liste-lue]: « familles, professionels » est lu comme : familles, professionels.
 --> content/services/essai.md:6:12
  |
6 | publics = ["familles, professionels", "marsiens"]
  |            ^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez : "familles", "professionels"

remarque[public-inconnu]: « professionels » n'est pas un public connu ; il est montré tel quel.
 --> content/services/essai.md:6:12
  |
6 | publics = ["familles, professionels", "marsiens"]
  |            ^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Vouliez-vous écrire « professionnels » ?

remarque[public-inconnu]: « marsiens » n'est pas un public connu ; il est montré tel quel.
 --> content/services/essai.md:6:39
  |
6 | publics = ["familles, professionels", "marsiens"]
  |                                       ^^^^^^^^^^
  |
  = aide: Vérifiez ce mot ; s'il est juste, ne changez rien.

28 pages lues : aucune faute, 3 remarques.
"#,
        ..CASE
    },
    Case {
        name: "telephones and a mail, as they are copied",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj;contacts.telephone;contacts.courriel
Ludo;ludotheque;Trets;12/10/2026;33465710001;mailto:ludo@trets.example
"#,
        )],
        places: &[],
        expected: r#"28 pages lues : aucune faute.
"#,
        ..CASE
    },
    Case {
        name: "a cedex",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj;adresse.code_postal
Ludo;ludotheque;Trets Cedex 2;12/10/2026;13531
"#,
        )],
        places: &[("code-cedex", 2, 17)],
        expected: r#"remarque[code-cedex]: « Trets Cedex 2 » est lu comme Trets : un code Cedex, ou qui n'est celui d'aucune commune du portail, ne dit pas un lieu.
 --> content/services/essai.csv:2:17
  |
2 | Ludo;ludotheque;Trets Cedex 2;12/10/2026;13531
  |                 ^^^^^^^^^^^^^
  |
  = dans le tableur: Ludo, ligne 2, colonne C (adresse.commune)
  = aide: Écrivez la commune, « Trets », et son code postal : 13530.

28 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "a cedex in the code",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj;adresse.code_postal
Ludo;ludotheque;Trets;12/10/2026;13530 Cedex
"#,
        )],
        places: &[("code-cedex", 2, 34)],
        expected: r#"remarque[code-cedex]: « 13530 Cedex » est lu comme Trets : un code Cedex, ou qui n'est celui d'aucune commune du portail, ne dit pas un lieu.
 --> content/services/essai.csv:2:34
  |
2 | Ludo;ludotheque;Trets;12/10/2026;13530 Cedex
  |                                  ^^^^^^^^^^^
  |
  = dans le tableur: Ludo, ligne 2, colonne E (adresse.code_postal)
  = aide: Écrivez la commune, « Trets », et son code postal : 13530.

28 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "a code of no commune",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj;adresse.code_postal
Ludo;ludotheque;Trets;12/10/2026;13539
"#,
        )],
        places: &[("code-cedex", 2, 34)],
        expected: r#"remarque[code-cedex]: « 13539 » est lu comme Trets : un code Cedex, ou qui n'est celui d'aucune commune du portail, ne dit pas un lieu.
 --> content/services/essai.csv:2:34
  |
2 | Ludo;ludotheque;Trets;12/10/2026;13539
  |                                  ^^^^^
  |
  = dans le tableur: Ludo, ligne 2, colonne E (adresse.code_postal)
  = aide: Écrivez la commune, « Trets », et son code postal : 13530.

28 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "the mends of cells, followed",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj;adresse.code_postal;liens.site;accueil.langues;publics
Ludo;ludotheque;Trets;01/10/2026;13530;https://www.trets.fr;fr | en;familles | professionnels
"#,
        )],
        places: &[],
        expected: r#"28 pages lues : aucune faute.
"#,
        ..CASE
    },
    Case {
        name: "the mends of front matter, followed",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
verifie_le = 2026-10-25
liens = { site = "https://www.trets.fr" }
accueil = { langues = ["fr", "en"] }
publics = ["familles", "professionnels"]
ages = { min = "18 mois", avant = "3 ans" }
+++
"#,
        )],
        places: &[],
        expected: r#"28 pages lues : aucune faute.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}

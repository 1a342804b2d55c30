//! One line that does not read hides nothing of the others, and is told once.

use super::case::{CASE, Case, assert_cases};
use super::told::{HEADINGS, told};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "a fault of syntax and an unknown key elsewhere",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = Crèche
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
capacitte = 20
+++
"#,
        )],
        places: &[("guillemets-manquants", 2, 7), ("cle-inconnue", 6, 1)],
        expected: r#"faute[guillemets-manquants]: La valeur de « nom » n'est pas entre guillemets.
 --> content/services/essai.md:2:7
  |
2 | nom = Crèche
  |       ^^^^^^
  |
  = aide: Écrivez : nom = "Crèche"

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
        name: "two faults on one line",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
resume = “Une” crèche, oui
+++
"#,
        )],
        places: &[("guillemets-courbes", 6, 10)],
        expected: r#"faute[guillemets-courbes]: Les guillemets « “ ” » ne délimitent pas un texte.
 --> content/services/essai.md:6:10
  |
6 | resume = “Une” crèche, oui
  |          ^^^^^
  |
  = aide: Remplacez-les par des guillemets droits : "…"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "every line with a colon",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom: Crèche
type: multi-accueil
adresse: Trets
date_maj: 2026-10-12
capacitte = 20
+++
"#,
        )],
        places: &[
            ("deux-points", 2, 1),
            ("deux-points", 3, 1),
            ("deux-points", 4, 1),
            ("deux-points", 5, 1),
            ("cle-inconnue", 6, 1),
        ],
        expected: r#"faute[deux-points]: La clé « nom » est suivie de « : » ; ici, on écrit « = ».
 --> content/services/essai.md:2:1
  |
2 | nom: Crèche
  | ^^^^^^^^^^^
  |
  = aide: Écrivez : nom = "Crèche"

faute[deux-points]: La clé « type » est suivie de « : » ; ici, on écrit « = ».
 --> content/services/essai.md:3:1
  |
3 | type: multi-accueil
  | ^^^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez : type = "multi-accueil"

faute[deux-points]: La clé « adresse » est suivie de « : » ; ici, on écrit « = ».
 --> content/services/essai.md:4:1
  |
4 | adresse: Trets
  | ^^^^^^^^^^^^^^
  |
  = aide: Écrivez : adresse = "Trets"

faute[deux-points]: La clé « date_maj » est suivie de « : » ; ici, on écrit « = ».
 --> content/services/essai.md:5:1
  |
5 | date_maj: 2026-10-12
  | ^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez : date_maj = 2026-10-12

faute[cle-inconnue]: La clé « capacitte » n'existe pas ici.
 --> content/services/essai.md:6:1
  |
6 | capacitte = 20
  | ^^^^^^^^^
  |
  = aide: Vouliez-vous écrire « capacite » ?

5 fautes. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "elements without quotes over several lines",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
publics = [
  “familles”,
  enfants,
]
capacitte = 20
+++
"#,
        )],
        places: &[
            ("guillemets-courbes", 7, 3),
            ("guillemets-manquants", 8, 3),
            ("cle-inconnue", 10, 1),
        ],
        expected: r#"faute[guillemets-courbes]: Les guillemets « “ ” » ne délimitent pas un texte.
 --> content/services/essai.md:7:3
  |
7 |   “familles”,
  |   ^^^^^^^^^^
  |
  = aide: Remplacez-les par des guillemets droits : "…"

faute[guillemets-manquants]: La valeur de « publics » n'est pas entre guillemets.
 --> content/services/essai.md:8:3
  |
8 |   enfants,
  |   ^^^^^^^
  |
  = aide: Écrivez : "enfants"

faute[cle-inconnue]: La clé « capacitte » n'existe pas ici.
  --> content/services/essai.md:10:1
   |
10 | capacitte = 20
   | ^^^^^^^^^
   |
   = aide: Vouliez-vous écrire « capacite » ?

3 fautes. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "a line that is no line hides nothing",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
Accueil du mercredi
adresse = { commune = "Trets" }
date_maj = 2026-10-12
capacitte = 20
+++
"#,
        )],
        places: &[("syntaxe", 4, 1), ("cle-inconnue", 7, 1)],
        expected: r#"faute[syntaxe]: Cette ligne ne se lit pas : elle n'a pas de signe « = ».
 --> content/services/essai.md:4:1
  |
4 | Accueil du mercredi
  | ^^^^^^^^^^^^^^^^^^^
  |
  = aide: Une ligne s'écrit : clé = "valeur" (le texte libre vient après l'en-tête)

faute[cle-inconnue]: La clé « capacitte » n'existe pas ici.
 --> content/services/essai.md:7:1
  |
7 | capacitte = 20
  | ^^^^^^^^^
  |
  = aide: Vouliez-vous écrire « capacite » ?

2 fautes. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "a list that swallows the keys below",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
publics = [
  "familles",
adresse = { commune = "Trets" }
date_maj = 2026-10-12
capacitte = 20
+++
"#,
        )],
        places: &[("liste-non-fermee", 4, 11), ("cle-inconnue", 8, 1)],
        expected: r#"faute[liste-non-fermee]: Il manque le signe « ] » qui ferme la liste.
 --> content/services/essai.md:4:11
  |
4 | publics = [
  |           ^
  |
  = aide: Ajoutez « ] » après la dernière valeur.

faute[cle-inconnue]: La clé « capacitte » n'existe pas ici.
 --> content/services/essai.md:8:1
  |
8 | capacitte = 20
  | ^^^^^^^^^
  |
  = aide: Vouliez-vous écrire « capacite » ?

2 fautes. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}

#[test]
fn every_fault_of_a_record_is_told_at_once() {
    let table = format!("{HEADINGS}\nLudo;zzz;Rouset;32/10/2026\n");
    let page = "+++\nnom = \"Ludo\"\ntype = \"zzz\"\ndate_maj = 2026-10-12\n[adresse]\ncommune = \"Rouset\"\n+++\n\n\
                [là](/nulle-part/)\n";
    let files = [
        ("content/services/t.csv", &*table),
        ("content/services/l.md", page),
    ];
    let said = told(&files);
    let codes: Vec<&str> = said
        .iter()
        .map(|it| it.split(": ").next().unwrap())
        .collect();
    let expected = [
        "3:8 type-de-service-inconnu",
        "6:11 commune-inconnue",
        "2:6 type-de-service-inconnu",
        "2:10 commune-inconnue",
        "2:17 date-impossible",
    ];
    assert_eq!(codes, expected, "{said:#?}");
}

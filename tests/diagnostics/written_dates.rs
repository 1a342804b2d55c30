//! Days, as people and spreadsheets write them.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "a date in words",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj
Ludo;ludotheque;Trets;12 octobre 2026
"#,
        )],
        places: &[],
        expected: r#"28 pages lues : aucune faute.
"#,
        ..CASE
    },
    Case {
        name: "days as a spreadsheet counts them",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj
Ludo;ludotheque;Trets;46307
"#,
        )],
        places: &[("date-lue", 2, 23)],
        expected: r#"remarque[date-lue]: « 46307 » est lu comme le 12 octobre 2026.
 --> content/services/essai.csv:2:23
  |
2 | Ludo;ludotheque;Trets;46307
  |                       ^^^^^
  |
  = dans le tableur: Ludo, ligne 2, colonne D (date_maj)
  = aide: Mettez la colonne au format « Date » dans le tableur.

28 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "a month",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj
Ludo;ludotheque;Trets;oct.-26
"#,
        )],
        places: &[("date-lue", 2, 23)],
        expected: r#"remarque[date-lue]: « oct.-26 » est lu comme le 1er octobre 2026.
 --> content/services/essai.csv:2:23
  |
2 | Ludo;ludotheque;Trets;oct.-26
  |                       ^^^^^^^
  |
  = dans le tableur: Ludo, ligne 2, colonne D (date_maj)
  = aide: Écrivez aussi le jour ; tant qu'il manque, le premier du mois compte.

28 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "a month where a day is needed",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj;autorisation.nature;autorisation.fin
Ludo;ludotheque;Trets;12/10/2026;agrément;oct.-28
"#,
        )],
        places: &[("date-sans-jour", 2, 43)],
        expected: r#"faute[date-sans-jour]: « oct.-28 » dit un mois, sans le jour.
 --> content/services/essai.csv:2:43
  |
2 | Ludo;ludotheque;Trets;12/10/2026;agrément;oct.-28
  |                                           ^^^^^^^
  |
  = dans le tableur: Ludo, ligne 2, colonne F (autorisation.fin)
  = aide: Écrivez le jour, le mois et l'année, par exemple 12/10/2026.

1 faute. 1 ligne sera écartée, le reste sera publié.
"#,
        ..CASE
    },
    Case {
        name: "the month first",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj
Ludo;ludotheque;Trets;10/25/2026
"#,
        )],
        places: &[("mois-avant-jour", 2, 23)],
        expected: r#"faute[mois-avant-jour]: Dans la date « 10/25/2026 », le mois est écrit avant le jour.
 --> content/services/essai.csv:2:23
  |
2 | Ludo;ludotheque;Trets;10/25/2026
  |                       ^^^^^^^^^^
  |
  = dans le tableur: Ludo, ligne 2, colonne D (date_maj)
  = aide: Écrivez : 25/10/2026. Vérifiez toute la colonne : les autres dates y sont peut-être inversées aussi.

1 faute. 1 ligne sera écartée, le reste sera publié.
"#,
        ..CASE
    },
    Case {
        name: "a date in words in front matter",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
verifie_le = "12 octobre 2026"
+++
"#,
        )],
        places: &[("date-francaise", 6, 14)],
        expected: r#"faute[date-francaise]: La date « 12 octobre 2026 » n'est pas écrite comme il faut.
 --> content/services/essai.md:6:14
  |
6 | verifie_le = "12 octobre 2026"
  |              ^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez l'année, le mois, le jour, sans guillemets : 2026-10-12

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "the month first in front matter",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
verifie_le = "10/25/2026"
+++
"#,
        )],
        places: &[("mois-avant-jour", 6, 14)],
        expected: r#"faute[mois-avant-jour]: Dans la date « 10/25/2026 », le mois est écrit avant le jour.
 --> content/services/essai.md:6:14
  |
6 | verifie_le = "10/25/2026"
  |              ^^^^^^^^^^^^
  |
  = aide: Écrivez : 2026-10-25

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "what is no date at all",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj
Ludo;ludotheque;Trets;bientôt
"#,
        )],
        places: &[("date-impossible", 2, 23)],
        expected: r#"faute[date-impossible]: La date « bientôt » ne se lit pas, ou n'existe pas.
 --> content/services/essai.csv:2:23
  |
2 | Ludo;ludotheque;Trets;bientôt
  |                       ^^^^^^^
  |
  = dans le tableur: Ludo, ligne 2, colonne D (date_maj)
  = aide: Écrivez une date qui existe, par exemple 12/10/2026.

1 faute. 1 ligne sera écartée, le reste sera publié.
"#,
        ..CASE
    },
    Case {
        name: "a date in words without quotes",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 12 oct. 2026
+++
"#,
        )],
        places: &[("date-francaise", 5, 12)],
        expected: r#"faute[date-francaise]: La date « 12 oct. 2026 » n'est pas écrite comme il faut.
 --> content/services/essai.md:5:12
  |
5 | date_maj = 12 oct. 2026
  |            ^^^^^^^^^^^^
  |
  = aide: Écrivez l'année, le mois, le jour, sans guillemets : 2026-10-12

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}

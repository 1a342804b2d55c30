//! Persons, examples and dates of records.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "example",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche (exemple)"
type = "multi-accueil"
exemple = true
adresse = { commune = "Trets" }
date_maj = 2026-10-12
+++
"#,
        )],
        arguments: &["--publication"],
        places: &[("exemple-a-publier", 0, 0)],
        expected: r#"faute[exemple-a-publier]: « Crèche (exemple) » est une fiche inventée pour la démonstration.
--> content/services/essai.md
 = aide: Supprimez-la, ou remplacez-la par une vraie fiche sans « exemple = true ».

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "expired",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
autorisation = { nature = "agrément", fin = 2026-06-30 }
+++
"#,
        )],
        places: &[("autorisation-echue", 6, 45)],
        expected: r#"remarque[autorisation-echue]: L'agrément de « Crèche des Lutins » a pris fin le 30 juin 2026 : sa fiche n'est plus publiée.
 --> content/services/essai.md:6:45
  |
6 | autorisation = { nature = "agrément", fin = 2026-06-30 }
  |                                             ^^^^^^^^^^
  |
  = aide: Mettez à jour « autorisation », ou écrivez : statut = "archive"

25 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "stale",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
frequence_maj = "1 mois"
+++
"#,
        )],
        places: &[("fiche-ancienne", 2, 7)],
        expected: r#"remarque[fiche-ancienne]: La fiche « Crèche des Lutins » devait être revue avant le 12 novembre 2026.
 --> content/services/essai.md:2:7
  |
2 | nom = "Crèche des Lutins"
  |       ^^^^^^^^^^^^^^^^^^^
  |
  = aide: Vérifiez la fiche auprès de la structure, puis mettez « verifie_le » à jour.

28 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "no date",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
+++
"#,
        )],
        places: &[("date-absente", 2, 7)],
        expected: r#"remarque[date-absente]: La fiche « Crèche des Lutins » ne dit pas de quand datent ses informations.
 --> content/services/essai.md:2:7
  |
2 | nom = "Crèche des Lutins"
  |       ^^^^^^^^^^^^^^^^^^^
  |
  = aide: Ajoutez « date_maj », ou « source » avec une date.

28 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}

//! Days to come, and days long gone.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "a page checked on a day to come",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
date_maj = 2062-01-01
verifie_le = 2030-01-01
sources = [{ nom = "Source", date = 2031-01-01 }]
+++

Bonjour.
"#,
        )],
        places: &[
            ("page-non-verifiee", 2, 9),
            ("date-a-venir", 3, 12),
            ("date-a-venir", 4, 14),
            ("date-a-venir", 5, 37),
        ],
        expected: r#"remarque[page-non-verifiee]: La page « Essai » n'est pas vérifiée : elle n'est pas publiée.
 --> content/pages/essai.md:2:9
  |
2 | titre = "Essai"
  |         ^^^^^^^
  |
  = aide: Relisez d'abord ses sources. Ajoutez ensuite « verifie_le ». Pour voir la page d'ici là : --drafts.

remarque[date-a-venir]: « date_maj » est un jour à venir, le 1er janvier 2062 : cette date ne compte pas.
 --> content/pages/essai.md:3:12
  |
3 | date_maj = 2062-01-01
  |            ^^^^^^^^^^
  |
  = aide: Corrigez-la : écrivez le jour où cela a été fait.

remarque[date-a-venir]: « verifie_le » est un jour à venir, le 1er janvier 2030 : cette date ne compte pas.
 --> content/pages/essai.md:4:14
  |
4 | verifie_le = 2030-01-01
  |              ^^^^^^^^^^
  |
  = aide: Corrigez-la : écrivez le jour où cela a été fait.

remarque[date-a-venir]: « sources.date » est un jour à venir, le 1er janvier 2031 : cette date ne compte pas.
 --> content/pages/essai.md:5:37
  |
5 | sources = [{ nom = "Source", date = 2031-01-01 }]
  |                                     ^^^^^^^^^^
  |
  = aide: Corrigez-la : écrivez le jour où cela a été fait.

25 pages lues : aucune faute, 4 remarques.
"#,
        ..CASE
    },
    Case {
        name: "a source of an actualité",
        files: &[(
            "content/actualites/essai.md",
            r#"+++
titre = "Essai"
date = 2026-10-12
source = { nom = "Source", date = 2062-01-01 }
+++

Bonjour.
"#,
        )],
        places: &[("date-a-venir", 4, 35)],
        expected: r#"remarque[date-a-venir]: « source.date » est un jour à venir, le 1er janvier 2062 : cette date ne compte pas.
 --> content/actualites/essai.md:4:35
  |
4 | source = { nom = "Source", date = 2062-01-01 }
  |                                   ^^^^^^^^^^
  |
  = aide: Corrigez-la : écrivez le jour où cela a été fait.

26 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "an actualité of a day far to come, and one announced",
        files: &[
            (
                "content/actualites/essai.md",
                r#"+++
titre = "Essai"
date = 2062-01-01
+++

Bonjour.
"#,
            ),
            (
                "content/actualites/bientot.md",
                r#"+++
titre = "Bientôt"
date = 2026-12-20
+++

Bonjour.
"#,
            ),
        ],
        places: &[("date-a-venir", 3, 8)],
        expected: r#"remarque[date-a-venir]: « date » est un jour à venir, le 1er janvier 2062 : jusque-là, cette actualité reste au-dessus des autres.
 --> content/actualites/essai.md:3:8
  |
3 | date = 2062-01-01
  |        ^^^^^^^^^^
  |
  = aide: Écrivez le jour où vous la publiez ; ce qui aura lieu ce jour-là va à l'agenda.

27 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "a figure checked on a day to come",
        files: &[(
            "content/baremes/essai.toml",
            r#"id = "essai"
libelle = "Essai"
[[valeurs]]
id = "plafond"
libelle = "Plafond"
valeur = 8500
unite = "euros"
du = 2026-01-01
verifie_le = 2062-01-01
source = { nom = "Source" }
"#,
        )],
        places: &[("date-a-venir", 9, 14)],
        expected: r#"remarque[date-a-venir]: « verifie_le » est un jour à venir, le 1er janvier 2062 : cette date ne compte pas.
 --> content/baremes/essai.toml:9:14
  |
9 | verifie_le = 2062-01-01
  |              ^^^^^^^^^^
  |
  = aide: Corrigez-la : écrivez le jour où cela a été fait.

25 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "an old record without a rhythm",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2024-01-01
+++
"#,
        )],
        places: &[("fiche-ancienne", 2, 7)],
        expected: r#"remarque[fiche-ancienne]: La fiche « Crèche des Lutins » devait être revue avant le 1er janvier 2026.
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
        name: "a rhythm of its own comes first",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2024-01-01
frequence_maj = "10 ans"
+++
"#,
        )],
        places: &[],
        expected: r#"28 pages lues : aucune faute.
"#,
        ..CASE
    },
    Case {
        name: "a number and a statement of a territory",
        files: &[
            (
                "content/numeros.toml",
                r#"[[numeros]]
id = "essai"
numero = "04 65 71 00 09"
libelle = "Essai"
verifie_le = 2062-01-01
source = { nom = "Source" }
"#,
            ),
            (
                "content/territoires/essai.toml",
                r#"id = "essai"
nom = "Essai"
nature = "ctg"
communes = ["Trets"]
[[non_couvertes]]
type = "rpe"
communes = ["Rousset"]
constate_le = 2062-01-01
source = { nom = "Source" }
"#,
            ),
        ],
        places: &[("date-a-venir", 5, 14), ("date-a-venir", 8, 15)],
        expected: r#"remarque[date-a-venir]: « verifie_le » est un jour à venir, le 1er janvier 2062 : cette date ne compte pas.
 --> content/numeros.toml:5:14
  |
5 | verifie_le = 2062-01-01
  |              ^^^^^^^^^^
  |
  = aide: Corrigez-la : écrivez le jour où cela a été fait.

remarque[date-a-venir]: « constate_le » est un jour à venir, le 1er janvier 2062 : cette date ne compte pas.
 --> content/territoires/essai.toml:8:15
  |
8 | constate_le = 2062-01-01
  |               ^^^^^^^^^^
  |
  = aide: Corrigez-la : écrivez le jour où cela a été fait.

26 pages lues : aucune faute, 2 remarques.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}

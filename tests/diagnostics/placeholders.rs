//! Placeholders of figures and telephone numbers.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "figure of no scale",
        files: &[
            (
                "content/baremes/psu.toml",
                r#"id = "psu"
libelle = "Crèche (Psu)"

[[valeurs]]
id = "plafond"
libelle = "Plafond de ressources"
valeur = 8500
unite = "euros-par-mois"
du = 2025-09-01
source = { nom = "Caf" }
"#,
            ),
            (
                "content/pages/essai.md",
                r#"+++
titre = "Essai"
+++
Au plus {{ bareme psuu.plafond }}.
"#,
            ),
        ],
        places: &[("repere-inconnu", 4, 9)],
        expected: r#"faute[repere-inconnu]: Le barème « psuu » n'existe pas dans ce portail.
 --> content/pages/essai.md:4:9
  |
4 | Au plus {{ bareme psuu.plafond }}.
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Vouliez-vous écrire {{ bareme psu.plafond }} ?

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "no figure of that name",
        files: &[
            (
                "content/baremes/psu.toml",
                r#"id = "psu"
libelle = "Crèche (Psu)"

[[valeurs]]
id = "plafond"
libelle = "Plafond de ressources"
valeur = 8500
unite = "euros-par-mois"
du = 2025-09-01
source = { nom = "Caf" }
"#,
            ),
            (
                "content/pages/essai.md",
                r#"+++
titre = "Essai"
+++
Au plus {{ bareme psu.plafnd }}.
"#,
            ),
        ],
        places: &[("repere-inconnu", 4, 9)],
        expected: r#"faute[repere-inconnu]: Le chiffre « plafnd » n'existe pas dans ce portail.
 --> content/pages/essai.md:4:9
  |
4 | Au plus {{ bareme psu.plafnd }}.
  |         ^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Vouliez-vous écrire « plafond » ?

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "no number of that name",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
+++
| Qui | Numéro |
| --- | --- |
| La Caf | {{ numero cafe }} |
| Le Ciel | {{ numero ciel }} |
"#,
        )],
        places: &[("repere-inconnu", 6, 12), ("repere-inconnu", 7, 13)],
        expected: r#"faute[repere-inconnu]: Le numéro « cafe » n'existe pas dans ce portail.
 --> content/pages/essai.md:6:12
  |
6 | | La Caf | {{ numero cafe }} |
  |            ^^^^^^^^^^^^^^^^^
  |
  = aide: Vouliez-vous écrire « caf » ?

faute[repere-inconnu]: Le numéro « ciel » n'existe pas dans ce portail.
 --> content/pages/essai.md:7:13
  |
7 | | Le Ciel | {{ numero ciel }} |
  |             ^^^^^^^^^^^^^^^^^
  |
  = aide: Ajoutez-le dans content/numeros.toml, avec sa source, ou corrigez ce nom.

2 fautes. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "placeholder with a slip",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
+++
Au plus {{ barème psu.plafond }}, {{ plafond }} et {{ numero caf.
"#,
        )],
        places: &[
            ("repere-invalide", 4, 9),
            ("repere-invalide", 4, 35),
            ("repere-invalide", 4, 52),
        ],
        expected: r#"faute[repere-invalide]: Le repère « {{ barème psu.plafond }} » ne peut pas être rempli.
 --> content/pages/essai.md:4:9
  |
4 | Au plus {{ barème psu.plafond }}, {{ plafond }} et {{ numero caf.
  |         ^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez : {{ bareme psu.plafond }}

faute[repere-invalide]: Le repère « {{ plafond }} » ne peut pas être rempli.
 --> content/pages/essai.md:4:35
  |
4 | Au plus {{ barème psu.plafond }}, {{ plafond }} et {{ numero caf.
  |                                   ^^^^^^^^^^^^^
  |
  = aide: Écrivez {{ bareme nom.valeur }} ou {{ numero nom }}.

faute[repere-invalide]: Le repère « {{ numero caf. » ne peut pas être rempli.
 --> content/pages/essai.md:4:52
  |
4 | Au plus {{ barème psu.plafond }}, {{ plafond }} et {{ numero caf.
  |                                                    ^^^^^^^^^^^^^^
  |
  = aide: Fermez-le avec « }} », sur la même ligne.

3 fautes. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "placeholder in a heading",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
+++
## Appelez le {{ numero caf }}

Un mot.
"#,
        )],
        places: &[("repere-invalide", 4, 15)],
        expected: r#"faute[repere-invalide]: Le repère « {{ numero caf }} » ne peut pas être rempli.
 --> content/pages/essai.md:4:15
  |
4 | ## Appelez le {{ numero caf }}
  |               ^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez-le dans une phrase : un titre ou une image n'en porte pas.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "placeholder in the front matter",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
resume = "Appelez le {{ numero caf }}."
+++
Un mot.
"#,
        )],
        places: &[("repere-invalide", 3, 10)],
        expected: r#"faute[repere-invalide]: Le repère « {{ numero caf }} » ne peut pas être rempli.
 --> content/pages/essai.md:3:10
  |
3 | resume = "Appelez le {{ numero caf }}."
  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez le repère dans le texte de la page : l'en-tête n'en porte pas.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "placeholder of a presentation",
        files: &[(
            "content/territoires/epci.toml",
            r#"id = "epci"
nom = "EPCI"
nature = "epci"
communes = ["13110"]
presentation = """
Appelez le {{ numero cafe }}.
"""
"#,
        )],
        places: &[("repere-inconnu", 6, 12)],
        expected: r#"faute[repere-inconnu]: Le numéro « cafe » n'existe pas dans ce portail.
 --> content/territoires/epci.toml:6:12
  |
6 | Appelez le {{ numero cafe }}.
  |            ^^^^^^^^^^^^^^^^^
  |
  = aide: Vouliez-vous écrire « caf » ?

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "placeholder of a service",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
+++
Appelez le {{ numero cafe }}.
"#,
        )],
        places: &[("repere-inconnu", 7, 12)],
        expected: r#"faute[repere-inconnu]: Le numéro « cafe » n'existe pas dans ce portail.
 --> content/services/essai.md:7:12
  |
7 | Appelez le {{ numero cafe }}.
  |            ^^^^^^^^^^^^^^^^^
  |
  = aide: Vouliez-vous écrire « caf » ?

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "figure no longer in force",
        files: &[
            (
                "content/baremes/psu.toml",
                r#"id = "psu"
libelle = "Crèche (Psu)"

[[valeurs]]
id = "plafond"
libelle = "Plafond de ressources"
valeur = 8500
unite = "euros-par-mois"
du = 2025-09-01
au = 2026-08-31
source = { nom = "Caf" }
"#,
            ),
            (
                "content/pages/essai.md",
                r#"+++
titre = "Essai"
+++
Au plus {{ bareme psu.plafond seul }}.
"#,
            ),
        ],
        places: &[("valeur-hors-periode", 4, 9)],
        expected: r#"remarque[valeur-hors-periode]: « Plafond de ressources » n'a pas de valeur en vigueur le 22 novembre 2026 ; la dernière connue est montrée avec ses dates.
 --> content/pages/essai.md:4:9
  |
4 | Au plus {{ bareme psu.plafond seul }}.
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Ajoutez dans content/baremes/psu.toml la valeur du moment, avec « du » et sa source.

26 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "figure not yet in force",
        files: &[
            (
                "content/baremes/psu.toml",
                r#"id = "psu"
libelle = "Crèche (Psu)"

[[valeurs]]
id = "plafond"
libelle = "Plafond de ressources"
valeur = 8500
unite = "euros-par-mois"
du = 2027-01-01
source = { nom = "Caf" }
"#,
            ),
            (
                "content/pages/essai.md",
                r#"+++
titre = "Essai"
+++
Au plus {{ bareme psu.plafond }}.
"#,
            ),
        ],
        places: &[("valeur-hors-periode", 4, 9)],
        expected: r#"remarque[valeur-hors-periode]: « Plafond de ressources » n'a pas de valeur en vigueur le 22 novembre 2026 ; la prochaine est montrée avec ses dates.
 --> content/pages/essai.md:4:9
  |
4 | Au plus {{ bareme psu.plafond }}.
  |         ^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Ajoutez dans content/baremes/psu.toml la valeur du moment, avec « du » et sa source.

26 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}

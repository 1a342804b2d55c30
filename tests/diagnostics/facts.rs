//! Figures, telephone numbers, the glossary, and pages that nobody has verified.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "figures for one day",
        files: &[(
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

[[valeurs]]
id = "plafond"
libelle = "Plafond de ressources"
valeur = 9000
unite = "euros-par-mois"
du = 2026-08-31
source = { nom = "Caf" }
"#,
        )],
        places: &[("valeurs-superposees", 14, 6)],
        expected: r#"faute[valeurs-superposees]: Deux valeurs de « plafond » sont en vigueur le 31 août 2026.
  --> content/baremes/psu.toml:14:6
   |
14 | id = "plafond"
   |      ^^^^^^^^^
   |
   = aide: Terminez la première la veille : au = 2026-08-30

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "two figures of one day",
        files: &[(
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

[[valeurs]]
id = "plafond"
libelle = "Plafond de ressources"
valeur = 8500
unite = "euros-par-mois"
du = 2025-09-01
source = { nom = "Caf" }
"#,
        )],
        places: &[("valeurs-superposees", 13, 6)],
        expected: r#"faute[valeurs-superposees]: Deux valeurs de « plafond » sont en vigueur le 1er septembre 2025.
  --> content/baremes/psu.toml:13:6
   |
13 | id = "plafond"
   |      ^^^^^^^^^
   |
   = aide: Gardez une seule des deux, ou corrigez « du ».

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "figure that ends before it begins",
        files: &[(
            "content/baremes/psu.toml",
            r#"id = "psu"
libelle = "Crèche (Psu)"

[[valeurs]]
id = "plafond"
libelle = "Plafond de ressources"
valeur = 8500
unite = "euros-par-mois"
du = 2025-09-01
au = 2024-08-31
source = { nom = "Caf" }
"#,
        )],
        places: &[("periode-inversee", 10, 6)],
        expected: r#"faute[periode-inversee]: La période finit (2024-08-31) avant de commencer (2025-09-01).
  --> content/baremes/psu.toml:10:6
   |
10 | au = 2024-08-31
   |      ^^^^^^^^^^
   |
   = aide: Échangez les deux dates, ou corrigez l'année.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "unknown unit, no number, infinite figure",
        files: &[
            (
                "content/baremes/psu.toml",
                r#"id = "psu"
libelle = "Crèche (Psu)"

[[valeurs]]
id = "plafond"
libelle = "Plafond de ressources"
valeur = inf
unite = "euro-par-mois"
du = 2025-09-01
source = { nom = "Caf" }
"#,
            ),
            (
                "content/numeros.toml",
                r#"[[numeros]]
id = "caf"
numero = "12345"
libelle = "Caf"
source = { nom = "Caf" }
"#,
            ),
        ],
        places: &[
            ("type-incorrect", 7, 10),
            ("valeur-inconnue", 8, 9),
            ("telephone-invalide", 3, 10),
        ],
        expected: r#"faute[type-incorrect]: « valeurs.valeur » attend un nombre, sans guillemets, et a reçu autre chose.
 --> content/baremes/psu.toml:7:10
  |
7 | valeur = inf
  |          ^^^
  |
  = aide: Par exemple : valeur = 8500

faute[valeur-inconnue]: « valeurs.unite » ne peut pas valoir « euro-par-mois ».
 --> content/baremes/psu.toml:8:9
  |
8 | unite = "euro-par-mois"
  |         ^^^^^^^^^^^^^^^
  |
  = aide: Vouliez-vous écrire "euros-par-mois" ?

faute[telephone-invalide]: Le numéro « 12345 » n'est pas un numéro français.
 --> content/numeros.toml:3:10
  |
3 | numero = "12345"
  |          ^^^^^^^
  |
  = aide: Écrivez dix chiffres ("04 65 71 00 01") ou un numéro court ("3230").

3 fautes. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "scale and number twice",
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
                "content/baremes/autre.toml",
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
                "content/numeros.toml",
                r#"[[numeros]]
id = "caf"
numero = "3230"
libelle = "Caf"
source = { nom = "Caf" }

[[numeros]]
id = "caf"
numero = "3230"
libelle = "Caf"
source = { nom = "Caf" }
"#,
            ),
        ],
        places: &[
            ("identifiant-en-double", 1, 6),
            ("identifiant-en-double", 8, 6),
        ],
        expected: r#"faute[identifiant-en-double]: L'identifiant « psu » sert déjà dans content/baremes/autre.toml.
 --> content/baremes/psu.toml:1:6
  |
1 | id = "psu"
  |      ^^^^^
  |
  = aide: Donnez un autre identifiant à l'un des deux, par exemple : id = "psu-2"

faute[identifiant-en-double]: L'identifiant « caf » sert déjà dans content/numeros.toml, ligne 2.
 --> content/numeros.toml:8:6
  |
8 | id = "caf"
  |      ^^^^^
  |
  = aide: Donnez un autre identifiant à l'un des deux, par exemple : id = "caf-2"

2 fautes. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "glossary: twice, and a dead page",
        files: &[(
            "content/glossaire.toml",
            r#"[[mots]]
mot = "RPE"
definition = "Un relais."
page = "/familles/aide/"

[[mots]]
mot = "Rpe"
definition = "Un relais."
"#,
        )],
        places: &[("lien-mort", 4, 8), ("mot-en-double", 7, 7)],
        expected: r#"remarque[lien-mort]: Le lien « /familles/aide/ » ne mène à aucune page.
 --> content/glossaire.toml:4:8
  |
4 | page = "/familles/aide/"
  |        ^^^^^^^^^^^^^^^^^
  |
  = aide: Vouliez-vous écrire /familles/aides/ ?

remarque[mot-en-double]: « Rpe » est déjà dans content/glossaire.toml ; la première entrée sert.
 --> content/glossaire.toml:7:7
  |
7 | mot = "Rpe"
  |       ^^^^^
  |
  = aide: Gardez une seule des deux entrées.

26 pages lues : aucune faute, 2 remarques.
"#,
        ..CASE
    },
    Case {
        name: "pages not verified",
        files: &[
            (
                "content/pages/essai.md",
                r#"+++
titre = "Essai"
a_lire = [{ nom = "Caf, notice" }, { nom = "Loi du 18 décembre 2023" }]
+++
Un mot.
"#,
            ),
            (
                "content/pages/autre.md",
                r#"+++
titre = "Autre"
sources = [{ nom = "Caf" }]
+++
Un mot.
"#,
            ),
            (
                "content/pages/sans.md",
                r#"+++
titre = "Sans source"
+++
Un mot.
"#,
            ),
        ],
        places: &[("page-non-verifiee", 2, 9), ("page-non-verifiee", 2, 9)],
        expected: r#"remarque[page-non-verifiee]: La page « Autre » n'est pas vérifiée : elle n'est pas publiée.
 --> content/pages/autre.md:2:9
  |
2 | titre = "Autre"
  |         ^^^^^^^
  |
  = aide: Relisez d'abord ses sources. Ajoutez ensuite « verifie_le ». Pour voir la page d'ici là : --drafts.

remarque[page-non-verifiee]: La page « Essai » n'est pas vérifiée : elle n'est pas publiée.
 --> content/pages/essai.md:2:9
  |
2 | titre = "Essai"
  |         ^^^^^^^
  |
  = aide: Lisez d'abord : Caf, notice ; Loi du 18 décembre 2023. Ajoutez ensuite « verifie_le ». Pour voir la page d'ici là : --drafts.

26 pages lues : aucune faute, 2 remarques.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}

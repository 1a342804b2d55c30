//! Values that cannot be true.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "unknown choice",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
statut = "publié"
+++
"#,
        )],
        places: &[("valeur-inconnue", 6, 10)],
        expected: r#"faute[valeur-inconnue]: « statut » ne peut pas valoir « publié ».
 --> content/services/essai.md:6:10
  |
6 | statut = "publié"
  |          ^^^^^^^^
  |
  = aide: Écrivez exactement "publie".

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "unknown choice, far",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
tarif = { regime = "au forfait" }
+++
"#,
        )],
        places: &[("valeur-inconnue", 6, 20)],
        expected: r#"faute[valeur-inconnue]: « tarif.regime » ne peut pas valoir « au forfait ».
 --> content/services/essai.md:6:20
  |
6 | tarif = { regime = "au forfait" }
  |                    ^^^^^^^^^^^^
  |
  = aide: Choisissez parmi : psu, paje, quotient-familial, bareme, libre, gratuit.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "too long",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
resume = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
+++
"#,
        )],
        places: &[("texte-trop-long", 6, 10)],
        expected: r#"faute[texte-trop-long]: « resume » fait 281 caractères ; la limite est de 280.
 --> content/services/essai.md:6:10
  |
6 | ... = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^...^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Raccourcissez ce texte.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "empty",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
resume = ""
+++
"#,
        )],
        places: &[("texte-vide", 6, 10)],
        expected: r#"faute[texte-vide]: « resume » est vide.
 --> content/services/essai.md:6:10
  |
6 | resume = ""
  |          ^^
  |
  = aide: Écrivez une valeur, ou supprimez la ligne.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "range",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
capacite = 200000
+++
"#,
        )],
        places: &[("nombre-hors-limites", 6, 12)],
        expected: r#"faute[nombre-hors-limites]: « capacite » vaut 200000 ; il faut un nombre entre 0 et 100000.
 --> content/services/essai.md:6:12
  |
6 | capacite = 200000
  |            ^^^^^^
  |
  = aide: Écrivez un nombre entre 0 et 100000.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "age",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
ages = { min = "tout petits" }
+++
"#,
        )],
        places: &[("age-invalide", 6, 16)],
        expected: r#"remarque[age-invalide]: L'âge « tout petits » ne se lit pas : les âges sont montrés tels quels, et la recherche n'en tient pas compte.
 --> content/services/essai.md:6:16
  |
6 | ages = { min = "tout petits" }
  |                ^^^^^^^^^^^^^
  |
  = aide: Si c'est possible, écrivez un nombre et une unité, par exemple : 10 semaines, 18 mois ou 3 ans.

28 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "frequency",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
frequence_maj = "souvent"
+++
"#,
        )],
        places: &[("frequence-invalide", 6, 17)],
        expected: r#"faute[frequence-invalide]: Le rythme « souvent » ne se lit pas.
 --> content/services/essai.md:6:17
  |
6 | frequence_maj = "souvent"
  |                 ^^^^^^^^^
  |
  = aide: Écrivez un nombre et une unité : "3 mois", "6 mois" ou "1 an".

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "ages reversed",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
ages = { min = "6 ans", avant = "3 ans" }
+++
"#,
        )],
        places: &[("ages-inverses", 6, 16)],
        expected: r#"faute[ages-inverses]: Les âges sont à l'envers : 6 ans vient après 3 ans.
 --> content/services/essai.md:6:16
  |
6 | ages = { min = "6 ans", avant = "3 ans" }
  |                ^^^^^^^
  |
  = aide: Écrivez le plus petit âge dans « min ».

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "period",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
infos_du_moment = [{ type = "fermeture", du = 2026-12-21, au = 2026-01-02, texte = "Fermé." }]
+++
"#,
        )],
        places: &[("periode-inversee", 6, 64)],
        expected: r#"faute[periode-inversee]: La période finit (2026-01-02) avant de commencer (2026-12-21).
 --> content/services/essai.md:6:64
  |
6 | infos_du_moment = [{ type = "fermeture", du = 2026-12-21, au = 2026-01-02, texte = "Fermé." }]
  |                                                                ^^^^^^^^^^
  |
  = aide: Échangez les deux dates, ou corrigez l'année.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "project",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
statut = "projet"
+++
"#,
        )],
        places: &[("ouverture-manquante", 6, 10)],
        expected: r#"faute[ouverture-manquante]: Un service en projet dit quand il doit ouvrir.
 --> content/services/essai.md:6:10
  |
6 | statut = "projet"
  |          ^^^^^^^^
  |
  = aide: Ajoutez « ouverture_prevue », par exemple : ouverture_prevue = 2027-01-04

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}

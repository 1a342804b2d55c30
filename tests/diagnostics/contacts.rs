//! Telephones, addresses of the web and kinds.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "phone",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
contacts = [{ telephone = "04 65 71 00" }]
+++
"#,
        )],
        places: &[("telephone-invalide", 6, 27)],
        expected: r#"faute[telephone-invalide]: Le numéro « 04 65 71 00 » n'est pas un numéro français.
 --> content/services/essai.md:6:27
  |
6 | contacts = [{ telephone = "04 65 71 00" }]
  |                           ^^^^^^^^^^^^^
  |
  = aide: Ce numéro a 8 chiffres, et il en faut dix : vérifiez-le auprès du service.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "mail",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
contacts = [{ courriel = "creche@trets" }]
+++
"#,
        )],
        places: &[("courriel-invalide", 6, 26)],
        expected: r#"faute[courriel-invalide]: L'adresse « creche@trets » n'est pas une adresse électronique.
 --> content/services/essai.md:6:26
  |
6 | contacts = [{ courriel = "creche@trets" }]
  |                          ^^^^^^^^^^^^^^
  |
  = aide: Écrivez une adresse comme "contact@exemple.fr".

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "siret",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
gestionnaire = { nom = "Commune de Trets", siret = "73282932000075" }
+++
"#,
        )],
        places: &[("siret-invalide", 6, 52)],
        expected: r#"faute[siret-invalide]: « 73282932000075 » n'est pas un numéro Siret.
 --> content/services/essai.md:6:52
  |
6 | gestionnaire = { nom = "Commune de Trets", siret = "73282932000075" }
  |                                                    ^^^^^^^^^^^^^^^^
  |
  = aide: Un Siret a 14 chiffres, et le dernier contrôle les autres. Recopiez-le avec soin.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "javascript link",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
liens = { site = "javascript:alert(1)" }
+++
"#,
        )],
        places: &[("lien-interdit", 6, 18)],
        expected: r#"faute[lien-interdit]: Le lien commence par « javascript: », qui n'est pas permis.
 --> content/services/essai.md:6:18
  |
6 | liens = { site = "javascript:alert(1)" }
  |                  ^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez un lien qui commence par https:// (ou http://, mailto:, tel:).

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "link without scheme",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
liens = { site = "www.trets.fr" }
+++
"#,
        )],
        places: &[("lien-lu", 6, 18)],
        expected: r#"remarque[lien-lu]: « www.trets.fr » est lu comme https://www.trets.fr.
 --> content/services/essai.md:6:18
  |
6 | liens = { site = "www.trets.fr" }
  |                  ^^^^^^^^^^^^^^
  |
  = aide: Écrivez : "https://www.trets.fr"

28 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "link with a space",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
liens = { site = "https://www.trets.fr/la page" }
+++
"#,
        )],
        places: &[("lien-invalide", 6, 18)],
        expected: r#"faute[lien-invalide]: « https://www.trets.fr/la page » n'est pas une adresse de site.
 --> content/services/essai.md:6:18
  |
6 | liens = { site = "https://www.trets.fr/la page" }
  |                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Copiez l'adresse depuis la barre du navigateur, sans espace.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "unknown kind",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Ludo"
type = "ludotèque"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("type-de-service-inconnu", 3, 8)],
        expected: r#"faute[type-de-service-inconnu]: Le type « ludotèque » n'existe pas dans content/types.toml.
 --> content/services/essai.md:3:8
  |
3 | type = "ludotèque"
  |        ^^^^^^^^^^^
  |
  = aide: Vouliez-vous écrire "ludotheque" ?

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "unknown kind far",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Ludo"
type = "piscine"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("type-de-service-inconnu", 3, 8)],
        expected: r#"faute[type-de-service-inconnu]: Le type « piscine » n'existe pas dans content/types.toml.
 --> content/services/essai.md:3:8
  |
3 | type = "piscine"
  |        ^^^^^^^^^
  |
  = aide: Choisissez parmi : assistant-maternel, ludotheque, multi-accueil, rpe.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}

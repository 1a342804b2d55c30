//! Keys that do not exist, lack, or hold another sort of value.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "unknown key",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
capacitte = 20
+++
"#,
        )],
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
        name: "unknown key with no neighbour",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets", quartier = "Centre" }
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("cle-inconnue", 4, 32)],
        expected: r#"faute[cle-inconnue]: La clé « quartier » n'existe pas ici.
 --> content/services/essai.md:4:32
  |
4 | adresse = { commune = "Trets", quartier = "Centre" }
  |                                ^^^^^^^^
  |
  = aide: Les clés possibles sont : voie, complement, code_postal, commune, code_insee, latitude, longitude.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "wrong shape: text for number",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
capacite = "20"
+++
"#,
        )],
        places: &[("type-incorrect", 6, 12)],
        expected: r#"faute[type-incorrect]: « capacite » attend un nombre entier, sans guillemets, et a reçu un texte.
 --> content/services/essai.md:6:12
  |
6 | capacite = "20"
  |            ^^^^
  |
  = aide: Écrivez : capacite = 20

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "wrong shape: number for text",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { code_postal = 13530, commune = "Trets" }
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("type-incorrect", 4, 27)],
        expected: r#"faute[type-incorrect]: « adresse.code_postal » attend un texte entre guillemets, et a reçu un nombre.
 --> content/services/essai.md:4:27
  |
4 | adresse = { code_postal = 13530, commune = "Trets" }
  |                           ^^^^^
  |
  = aide: Écrivez : code_postal = "13530"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "wrong shape: text for list",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
horaires = "lun 9h-12h"
+++
"#,
        )],
        places: &[("type-incorrect", 6, 12)],
        expected: r#"faute[type-incorrect]: « horaires » attend une liste entre crochets, et a reçu un texte.
 --> content/services/essai.md:6:12
  |
6 | horaires = "lun 9h-12h"
  |            ^^^^^^^^^^^^
  |
  = aide: Écrivez : horaires = ["lun 9h-12h"]

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "wrong shape: text for group",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = "Trets"
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("type-incorrect", 4, 11)],
        expected: r#"faute[type-incorrect]: « adresse » attend un groupe de clés entre accolades, et a reçu un texte.
 --> content/services/essai.md:4:11
  |
4 | adresse = "Trets"
  |           ^^^^^^^
  |
  = aide: Écrivez : adresse = { commune = "Trets" }

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "wrong shape: yes quoted",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
exemple = "oui"
+++
"#,
        )],
        places: &[("oui-non", 6, 11)],
        expected: r#"faute[oui-non]: « oui » ne s'écrit pas ainsi dans l'en-tête.
 --> content/services/essai.md:6:11
  |
6 | exemple = "oui"
  |           ^^^^^
  |
  = aide: Écrivez true, sans guillemets.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "wrong shape: comma quoted",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets", latitude = "43,447", longitude = "5,684" }
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("virgule-decimale", 4, 43), ("virgule-decimale", 4, 65)],
        expected: r#"faute[virgule-decimale]: Le nombre « 43,447 » est écrit avec une virgule.
 --> content/services/essai.md:4:43
  |
4 | adresse = { commune = "Trets", latitude = "43,447", longitude = "5,684" }
  |                                           ^^^^^^^^
  |
  = aide: Écrivez un point : 43.447

faute[virgule-decimale]: Le nombre « 5,684 » est écrit avec une virgule.
 --> content/services/essai.md:4:65
  |
4 | adresse = { commune = "Trets", latitude = "43,447", longitude = "5,684" }
  |                                                                 ^^^^^^^
  |
  = aide: Écrivez un point : 5.684

2 fautes. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "missing key",
        files: &[(
            "content/services/essai.md",
            r#"+++
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("cle-manquante", 2, 1)],
        expected: r#"faute[cle-manquante]: La clé « nom » manque.
 --> content/services/essai.md:2:1
  |
2 | type = "multi-accueil"
  | ^
  |
  = aide: Ajoutez : nom = "Relais petite enfance"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "missing key in a list",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
disponibilites = [{ places = 2 }]
+++
"#,
        )],
        places: &[("cle-manquante", 6, 19)],
        expected: r#"faute[cle-manquante]: La clé « disponibilites.declaree_le » manque.
 --> content/services/essai.md:6:19
  |
6 | disponibilites = [{ places = 2 }]
  |                   ^
  |
  = aide: Ajoutez : declaree_le = 2026-11-16

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}

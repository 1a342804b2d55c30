//! Communes, codes and coordinates.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "postal code shape",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { code_postal = "1353", commune = "Trets" }
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("code-postal-invalide", 4, 27)],
        expected: r#"faute[code-postal-invalide]: « 1353 » n'est pas un code postal.
 --> content/services/essai.md:4:27
  |
4 | adresse = { code_postal = "1353", commune = "Trets" }
  |                           ^^^^^^
  |
  = aide: Écrivez entre guillemets cinq chiffres, ceux de la commune.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "insee shape",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets", code_insee = "131100" }
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("code-insee-invalide", 4, 45)],
        expected: r#"faute[code-insee-invalide]: « 131100 » n'est pas un code INSEE de commune.
 --> content/services/essai.md:4:45
  |
4 | adresse = { commune = "Trets", code_insee = "131100" }
  |                                             ^^^^^^^^
  |
  = aide: Écrivez entre guillemets les cinq caractères du code INSEE de la commune.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "unknown commune",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trest" }
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("commune-inconnue", 4, 23)],
        expected: r#"faute[commune-inconnue]: La commune « Trest » n'est pas dans ce portail.
 --> content/services/essai.md:4:23
  |
4 | adresse = { commune = "Trest" }
  |                       ^^^^^^^
  |
  = aide: Vouliez-vous écrire « Trets » ?

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "unknown commune far",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Bordeaux" }
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("commune-inconnue", 4, 23)],
        expected: r#"faute[commune-inconnue]: La commune « Bordeaux » n'est pas dans ce portail.
 --> content/services/essai.md:4:23
  |
4 | adresse = { commune = "Bordeaux" }
  |                       ^^^^^^^^^^
  |
  = aide: Vérifiez-la, ou ajoutez cette commune dans content/territoires/.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "unknown insee",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets", code_insee = "99999" }
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("commune-inconnue", 4, 45)],
        expected: r#"faute[commune-inconnue]: La commune « 99999 » n'est pas dans ce portail.
 --> content/services/essai.md:4:45
  |
4 | adresse = { commune = "Trets", code_insee = "99999" }
  |                                             ^^^^^^^
  |
  = aide: Écrivez le code INSEE de Trets, "13110", ou corrigez le nom de la commune.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "a commune whose postal codes are not told refutes none",
        files: &[
            (
                "content/services/essai.md",
                r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { code_postal = "66690", commune = "Saint-André" }
date_maj = 2026-10-12
+++
"#,
            ),
            (
                "content/territoires/communes-66.geojson",
                r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"code":"66168","nom":"Saint-André","departement":"66","lat":42.55277,"lon":2.98045},"geometry":null}
]}
"#,
            ),
        ],
        places: &[],
        expected: "29 pages lues : aucune faute.
",
        ..CASE
    },
    Case {
        name: "postal elsewhere",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { code_postal = "13530", commune = "Rousset" }
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("code-postal-autre-commune", 4, 27)],
        expected: r#"faute[code-postal-autre-commune]: Le code postal 13530 n'est pas celui de Rousset.
 --> content/services/essai.md:4:27
  |
4 | adresse = { code_postal = "13530", commune = "Rousset" }
  |                           ^^^^^^^
  |
  = aide: Pour Rousset, écrivez : 13790

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "insee elsewhere",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets", code_insee = "13087" }
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("code-insee-autre-commune", 4, 45)],
        expected: r#"faute[code-insee-autre-commune]: Le code INSEE 13087 est celui de Rousset, pas de Trets.
 --> content/services/essai.md:4:45
  |
4 | adresse = { commune = "Trets", code_insee = "13087" }
  |                                             ^^^^^^^
  |
  = aide: Corrigez le code ou le nom de la commune.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "ambiguous commune",
        files: &[
            (
                "content/services/essai.md",
                r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "St" }
date_maj = 2026-10-12
+++
"#,
            ),
            (
                "content/territoires/communes-66.geojson",
                r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"code":"66168","nom":"Saint-André","codes_postaux":["66690"],"departement":"66","lat":42.55277,"lon":2.98045},"geometry":null},
{"type":"Feature","properties":{"code":"66171","nom":"Saint-Cyprien","codes_postaux":["66750"],"departement":"66","lat":42.6216,"lon":3.01574},"geometry":null}
]}
"#,
            ),
        ],
        places: &[("commune-ambigue", 4, 23)],
        expected: r#"faute[commune-ambigue]: Plusieurs communes répondent à « St ».
 --> content/services/essai.md:4:23
  |
4 | adresse = { commune = "St" }
  |                       ^^^^
  |
  = aide: Écrivez le nom entier, ou ajoutez « code_insee » : "66168" pour Saint-André, "66171" pour Saint-Cyprien.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "no place",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("lieu-manquant", 2, 7)],
        expected: r#"faute[lieu-manquant]: Aucun lieu n'est donné.
 --> content/services/essai.md:2:7
  |
2 | nom = "Crèche des Lutins"
  |       ^^^^^^^^^^^^^^^^^^^
  |
  = aide: Ajoutez « adresse » avec la commune, ou « communes_desservies » pour ce qui se déplace.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "address without commune",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { code_postal = "13530" }
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("cle-manquante", 4, 11)],
        expected: r#"faute[cle-manquante]: La clé « adresse.commune » manque.
 --> content/services/essai.md:4:11
  |
4 | adresse = { code_postal = "13530" }
  |           ^
  |
  = aide: Ajoutez : commune = "Trets"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "unknown commune served",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
communes_desservies = ["Trets", "Atlantis"]
+++
"#,
        )],
        places: &[("reference-inconnue", 6, 33)],
        expected: r#"remarque[reference-inconnue]: La commune ou le territoire « Atlantis » n'est pas dans ce portail.
 --> content/services/essai.md:6:33
  |
6 | communes_desservies = ["Trets", "Atlantis"]
  |                                 ^^^^^^^^^^
  |
  = aide: Corrigez ce nom, ou ajoutez ce qui manque ; en attendant, la mention est laissée de côté.

28 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}

//! A place is shown as exactly as its record says, in every file of the site.

use crate::portal_folder::PortalFolder;

fn build_with(confidentiality: &str) -> PortalFolder {
    let portal = PortalFolder::new();
    portal.write(
        "content/services/refuge.md",
        format!(
            "+++
nom = \"Le Refuge\"
type = \"multi-accueil\"
adresse = {{ voie = \"12 chemin Dissimulé\", complement = \"Portail vert\", code_postal = \"13530\", commune = \"Trets\", latitude = 43.45123, longitude = 5.67891 }}
{confidentiality}
date_maj = 2026-10-12
note_interne = \"Ne pas dire que Barnabé garde la clé.\"
+++
"
        ),
    );
    portal.build(&[]);
    portal
}

fn coordinates(portal: &PortalFolder) -> Vec<f64> {
    let data: serde_json::Value =
        serde_json::from_str(&portal.read("public/donnees/services.geojson")).unwrap();
    let mut features = data["features"].as_array().unwrap().iter();
    let feature = features.find(|feature| feature["id"] == "refuge");
    let numbers = feature.unwrap()["geometry"]["coordinates"].as_array();
    numbers
        .unwrap()
        .iter()
        .map(|number| number.as_f64().unwrap())
        .collect()
}

const EXACT: &[&str] = &[
    "Dissimulé",
    "Portail vert",
    "43.4512",
    "43,4512",
    "5.6789",
    "5,6789",
];

#[test]
fn an_exact_place_is_shown_whole() {
    let portal = build_with("");
    assert_eq!(coordinates(&portal), [5.67891, 43.45123]);
    let fiche = portal.read("public/fiches/refuge/index.html");
    assert!(fiche.contains("12 chemin Dissimulé"));
    assert!(fiche.contains("application/ld+json"));
}

#[test]
fn an_approximate_place_has_two_decimals_and_no_street() {
    let portal = build_with("localisation = \"approchee\"");
    assert_eq!(coordinates(&portal), [5.68, 43.45]);
    for trace in EXACT {
        let files = portal.files_with(trace);
        assert!(files.is_empty(), "{trace} stands in {files:?}");
    }
    let fiche = portal.read("public/fiches/refuge/index.html");
    assert!(fiche.contains("application/ld+json") && !fiche.contains("GeoCoordinates"));
}

#[test]
fn a_place_known_by_its_commune_is_at_the_town_hall() {
    let portal = build_with("localisation = \"commune\"");
    assert_eq!(coordinates(&portal), [5.68406, 43.44721]);
    for trace in EXACT.iter().chain(&["5.679", "43.451"]) {
        let files = portal.files_with(trace);
        assert!(files.is_empty(), "{trace} stands in {files:?}");
    }
}

#[test]
fn an_internal_note_is_nowhere() {
    let portal = build_with("");
    assert!(portal.files_with("Barnabé").is_empty());
    assert!(portal.files_with("note_interne").is_empty());
}

//! A table is read as French Excel saves it, and written so that Excel opens it.

use crate::portal_folder::PortalFolder;

/// Semicolons, French dates, decimal commas, "oui", a lost zero, empty cells and rows.
const TABLE: &str = "nom;type;adresse.code_postal;adresse.commune;adresse.latitude;adresse.longitude;date_maj;exemple;publics;contacts.telephone;capacite\r\n\
    Crèche de l'été;multi-accueil;13790;Châteauneuf-le-Rouge;43,4897;5,5687;12/10/2026;oui;familles | enfants;465710001;1 200\r\n\
    \"La ludothèque ; \"\"Dé rond\"\"\";ludotheque;;Trets;;;2026-10-12 00:00:00;;;;\r\n\
    ;;;;;;;;;;\r\n";

/// Latin letters of French have the same number in Unicode and in Windows-1252.
fn in_windows_1252(text: &str) -> Vec<u8> {
    let byte = |letter: char| u8::try_from(u32::from(letter)).unwrap();
    text.chars().map(byte).collect()
}

fn utf_16(text: &str) -> Vec<u8> {
    let units = text.encode_utf16().flat_map(u16::to_le_bytes);
    [0xff, 0xfe].into_iter().chain(units).collect()
}

fn assert_read(bytes: Vec<u8>) {
    let portal = PortalFolder::new();
    portal.write("content/services/liste.csv", bytes);
    let ran = portal.build(&[]);
    assert_eq!(ran.stderr.matches("remarque[").count(), 1, "{}", ran.stderr);
    assert!(ran.stderr.contains("remarque[zero-perdu]"));
    let data = portal.read("public/donnees/services.geojson");
    let data: serde_json::Value = serde_json::from_str(&data).unwrap();
    let service = |id: &str| {
        let mut features = data["features"].as_array().unwrap().iter();
        let found = features.find(|feature| feature["id"] == *id);
        found.unwrap_or_else(|| panic!("{id} in {data}")).clone()
    };
    let creche = service("creche-de-l-ete-chateauneuf-le-rouge");
    let coordinates = serde_json::json!([5.5687, 43.4897]);
    assert_eq!(creche["geometry"]["coordinates"], coordinates);
    let properties = &creche["properties"];
    assert_eq!(properties["nom"], "Crèche de l'été (exemple)");
    assert_eq!(properties["date_maj"], "2026-10-12");
    assert_eq!(properties["telephone"], "04 65 71 00 01");
    assert_eq!(properties["capacite"], 1200);
    let other = service("la-ludotheque-de-rond-trets");
    assert_eq!(other["properties"]["nom"], "La ludothèque ; \"Dé rond\"");
    assert_eq!(other["properties"]["date_maj"], "2026-10-12");
    let written = portal.read("public/donnees/services.csv");
    assert!(written.starts_with("\u{feff}id;nom;"));
    assert!(written.contains(";\"La ludothèque ; \"\"Dé rond\"\"\";"));
    assert!(written.lines().count() == 4 && written.ends_with("\r\n"));
}

#[test]
fn tables_are_read_in_every_encoding_of_excel() {
    assert_read(TABLE.as_bytes().to_vec());
    assert_read(format!("\u{feff}{TABLE}").into_bytes());
    assert_read(in_windows_1252(TABLE));
    assert_read(utf_16(TABLE));
}

#[test]
fn a_table_with_other_line_ends_reads_the_same() {
    assert_read(TABLE.replace("\r\n", "\n").into_bytes());
}

//! The address of a row that writes no identifier is that of its name and of its commune, however
//! its cell names it.

use crate::portal_folder::PortalFolder;

const TABLE: &str = "content/services/liste.csv";

fn write(portal: &PortalFolder, commune: &str, phone: &str) {
    portal.write(
        TABLE,
        format!(
            "nom;type;adresse.commune;contacts.telephone;date_maj\n\
             Ludo Arc;ludotheque;{commune};{phone};2026-10-12\n"
        ),
    );
}

#[test]
fn the_commune_that_is_found_makes_the_address() {
    let portal = PortalFolder::new();
    for commune in [
        "Trets",
        "trets",
        "TRETS CEDEX",
        "Trets Cedex 9",
        "13530 Trets",
        "TRETS (13)",
    ] {
        write(&portal, commune, "04 65 71 00 01");
        let ran = portal.build(&[]);
        let is_found = !ran.stderr.contains("commune-inconnue");
        let path = "public/fiches/ludo-arc-trets/index.html";
        assert_eq!(portal.holds(path), is_found, "{commune}: {}", ran.stderr);
        assert!(!ran.stderr.contains("adresse-perdue"), "{}", ran.stderr);
    }
}

#[test]
fn a_commune_that_is_corrected_moves_no_address() {
    let portal = PortalFolder::new();
    write(&portal, "TRETS CEDEX", "04 65 71 00 01");
    portal.build(&[]);
    assert!(portal.holds("public/fiches/ludo-arc-trets/index.html"));
    write(&portal, "Trets", "04 65 71 00 01");
    assert!(!portal.run(&["check"]).stderr.contains("adresse-perdue"));
    // A row with a fault has the same.
    write(&portal, "TRETS CEDEX", "abc");
    let told = portal.run(&["check"]).stderr;
    assert!(told.contains("faute[telephone-invalide]"), "{told}");
    assert!(!told.contains("disparues"), "{told}");
    assert!(!told.contains("adresse-perdue"), "{told}");
    // Who wrote an identifier keeps it.
    portal.write(
        TABLE,
        "id;nom;type;adresse.commune;date_maj\nlutins;Ludo Arc;ludotheque;TRETS CEDEX;2026-10-12\n",
    );
    portal.build(&[]);
    assert!(portal.holds("public/fiches/lutins/index.html"));
}

//! One commune, however an editor writes it.

use crate::portal_folder::PortalFolder;

/// What is written of an address, and the INSEE code of the commune that is found.
const WRITTEN: &[(&str, &str)] = &[
    (r#"commune = "STES MARIES", code_postal = "13460""#, "13096"),
    (r#"commune = "Stes-Maries de la Mer""#, "13096"),
    (r#"commune = "L'Albère""#, "66001"),
    (r#"commune = "L’Albère""#, "66001"),
    (r#"commune = "Albère""#, "66001"),
    (r#"commune = "ALBERE", code_postal = "66480""#, "66001"),
    (r#"commune = "Le Tholonet""#, "13109"),
    (r#"commune = "tholonet", code_postal = "13100""#, "13109"),
    (
        r#"commune = "Châteauneuf-le-Rouge", code_postal = "13790""#,
        "13025",
    ),
    (
        r#"commune = "CHATEAUNEUF LE ROUGE", code_postal = "13790""#,
        "13025",
    ),
    (r#"commune = "Peynier", code_postal = "13790""#, "13072"),
    (r#"commune = "Rousset", code_postal = "13790""#, "13087"),
    (r#"commune = "Rousset", code_postal = "13 790""#, "13087"),
    (r#"commune = "Marseille", code_postal = "13003""#, "13055"),
    (
        r#"commune = "Marseille 3e", code_postal = "13003""#,
        "13055",
    ),
    (r#"commune = "Marseille 3ème""#, "13055"),
    (
        r#"commune = "MARSEILLE 03", code_postal = "13003""#,
        "13055",
    ),
    (r#"commune = "Marseille 8e Arrondissement""#, "13055"),
    (r#"commune = "Marseille", code_insee = "13203""#, "13055"),
    (r#"commune = "Marseille 3e", code_insee = "13203""#, "13055"),
    (
        r#"commune = "Marseille Cedex 20", code_postal = "13233""#,
        "13055",
    ),
    (r#"commune = "TRETS CEDEX", code_postal = "13531""#, "13110"),
    (r#"commune = "Trets", code_insee = "13110""#, "13110"),
];

#[test]
fn a_commune_is_found_as_people_write_it() {
    let portal = PortalFolder::new();
    for (at, (address, _)) in WRITTEN.iter().enumerate() {
        portal.write(
            &format!("content/services/essai-{at}.md"),
            format!(
                "+++\nnom = \"Essai {at}\"\ntype = \"ludotheque\"\nadresse = {{ {address} }}\ndate_maj = 2026-10-12\n+++\n"
            ),
        );
    }
    let ran = portal.build(&[]);
    // What is written for letters is told, and nothing else.
    let told = ran.stderr.matches("remarque[").count();
    let cedex = ran.stderr.matches("remarque[code-cedex]").count();
    assert_eq!((told, cedex), (2, 2), "{}", ran.stderr);
    let data: serde_json::Value =
        serde_json::from_str(&portal.read("public/donnees/services.geojson")).unwrap();
    let features = data["features"].as_array().unwrap();
    for (at, (address, code)) in WRITTEN.iter().enumerate() {
        let id = format!("essai-{at}");
        let feature = features.iter().find(|feature| feature["id"] == *id);
        assert_eq!(
            feature.unwrap()["properties"]["code_insee"],
            **code,
            "{address}"
        );
    }
}

#[test]
fn places_of_one_cell_are_found_each() {
    let portal = PortalFolder::new();
    portal.write(
        "content/services/listes.csv",
        "nom;type;communes_desservies;gestionnaire.nom;date_maj\n\
         Aide un;rpe;Trets, Peynier et Rousset;-;2026-10-12\n\
         Aide deux;rpe;Trets / ctg-sainte-victoire;NC;2026-10-12\n\
         Aide trois;rpe;Trets, Ailleurs;CCAS;2026-10-12\n",
    );
    let checked = portal.run(&["check"]);
    let told = format!("{}{}", checked.stdout, checked.stderr);
    assert_eq!(told.matches("[reference-inconnue]").count(), 1, "{told}");
    assert!(told.contains("«\u{a0}Ailleurs\u{a0}»"), "{told}");
    assert_eq!(told.matches("[sans-valeur]").count(), 2, "{told}");
    portal.build(&[]);
    for (commune, fiche) in [
        ("trets", "aide-un"),
        ("peynier", "aide-un"),
        ("rousset", "aide-un"),
        ("trets", "aide-trois"),
        ("le-tholonet", "aide-deux"),
    ] {
        let page = portal.read(&format!("public/communes/{commune}/index.html"));
        assert!(page.contains(&format!("/fiches/{fiche}/")), "{commune}");
    }
}

#[test]
fn communes_and_territories_served_are_found_too() {
    let portal = PortalFolder::new();
    portal.write(
        "content/services/aide.md",
        "+++\nnom = \"Aide\"\ntype = \"ludotheque\"\ncommunes_desservies = [\"13203\", \"STES MARIES\", \"ctg-sainte-victoire\"]\ndate_maj = 2026-10-12\n+++\n",
    );
    portal.build(&[]);
    for commune in [
        "marseille",
        "saintes-maries-de-la-mer",
        "peynier",
        "le-tholonet",
    ] {
        let page = portal.read(&format!("public/communes/{commune}/index.html"));
        assert!(page.contains("/fiches/aide/"), "{commune}");
    }
    let page = portal.read("public/communes/l-albere/index.html");
    assert!(!page.contains("/fiches/aide/"));
}

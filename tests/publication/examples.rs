//! An invented record says so wherever it goes, and never passes for the truth.

use crate::portal_folder::{PortalFolder, TODAY};

fn with_example() -> PortalFolder {
    let portal = PortalFolder::new();
    portal.write(
        "content/services/lune.md",
        "+++\nnom = \"Relais de la Lune\"\ntype = \"rpe\"\nexemple = true\nadresse = { commune = \"Rousset\" }\ndate_maj = 2026-10-12\n+++\n",
    );
    portal
}

#[test]
fn an_example_says_so_in_its_name_everywhere() {
    let portal = with_example();
    portal.build(&[]);
    // The search's index tells it by a flag, from which the page of results makes the ending.
    let read = portal.site().into_iter();
    for (path, bytes) in read.filter(|(path, _)| !path.starts_with("recherche/index/")) {
        let text = String::from_utf8_lossy(&bytes);
        for (at, _) in text.match_indices("Relais de la Lune") {
            let name = &text[at..];
            assert!(name.starts_with("Relais de la Lune (exemple)"), "{path}");
        }
    }
    let data = portal.read("public/donnees/services.geojson");
    let data: serde_json::Value = serde_json::from_str(&data).unwrap();
    let features = data["features"].as_array().unwrap().iter();
    for feature in features {
        let expected = feature["id"] == "lune";
        assert_eq!(feature["properties"]["exemple"], expected);
    }
    let table = portal.read("public/donnees/services.csv");
    let row = table.lines().find(|row| row.starts_with("lune;")).unwrap();
    assert!(row.contains(";oui;"), "{row}");
}

#[test]
fn an_example_is_not_for_search_engines() {
    let portal = with_example();
    portal.build(&[]);
    let fiche = portal.read("public/fiches/lune/index.html");
    assert!(fiche.contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(!fiche.contains("application/ld+json"));
    assert!(!portal.read("public/sitemap.xml").contains("/fiches/lune/"));
    let real = portal.read("public/fiches/relais/index.html");
    assert!(!real.contains("noindex"));
    assert!(real.contains("application/ld+json"));
    assert!(
        portal
            .read("public/sitemap.xml")
            .contains("/fiches/relais/")
    );
}

#[test]
fn an_example_covers_nothing() {
    let with = with_example();
    with.build(&[]);
    let without = PortalFolder::new();
    without.build(&[]);
    let covered = |portal: &PortalFolder| {
        let page = portal.read("public/territoires/ctg-sainte-victoire/index.html");
        let at = page
            .find("sur 5")
            .expect("a territory says how many communes are covered");
        page[at - 40..at].to_owned()
    };
    assert_eq!(covered(&with), covered(&without));
    assert!(
        covered(&with).contains("1\u{a0}commune couverte")
            || covered(&with).contains("1 commune couverte")
    );
}

#[test]
fn every_page_says_that_the_portal_holds_examples() {
    let portal = with_example();
    portal.build(&[]);
    for (path, bytes) in portal.site() {
        if path.ends_with(".html") {
            let page = String::from_utf8(bytes).unwrap();
            assert!(page.contains("certaines fiches sont inventées"), "{path}");
        }
    }
    let real = PortalFolder::new();
    real.build(&[]);
    assert!(
        real.files_with("certaines fiches sont inventées")
            .is_empty()
    );
}

#[test]
fn examples_are_refused_for_publication() {
    let portal = with_example();
    assert_eq!(portal.run(&["check"]).code, Some(0));
    let refused = portal.run(&["check", "--publication"]);
    assert_eq!(refused.code, Some(1));
    assert!(refused.stderr.contains("faute[exemple-a-publier]"));
    assert_eq!(
        PortalFolder::new().run(&["check", "--publication"]).code,
        Some(0)
    );
}

#[test]
fn the_demonstration_is_refused_for_its_examples_and_nothing_else() {
    let portal = PortalFolder::empty();
    let mut check = portal.command(&["check", "--publication", "--format", "json"]);
    check.args(["--today", TODAY, "--root", env!("CARGO_MANIFEST_DIR")]);
    let report: serde_json::Value =
        serde_json::from_slice(&check.output().unwrap().stdout).unwrap();
    let entries = report.as_array().unwrap().iter();
    let refused: Vec<_> = entries
        .filter(|entry| entry["severity"] == "error")
        .collect();
    assert!(!refused.is_empty());
    for fault in refused {
        assert_eq!(fault["code"], "exemple-a-publier", "{fault}");
    }
}

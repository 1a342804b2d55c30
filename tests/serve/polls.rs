//! Files are looked at where the system tells of no change.

use super::served::{OTHER, Served, service, until};
use crate::portal_folder::PortalFolder;

const PAGE: &str = "/fiches/autre/";

fn polled() -> Served {
    let portal = PortalFolder::new();
    portal.write(OTHER, service("Autre relais"));
    Served::of(portal, &["--poll"])
}

#[test]
fn edits_and_new_folders_are_seen() {
    let served = polled();
    served.portal.write(OTHER, service("Regarde"));
    served.shows(PAGE, "Texte de Regarde.");
    let file = "content/services/lot/nouveau.md";
    served.portal.write(file, service("Nouveau"));
    served.becomes_what_a_build_gives("a new folder");
    served.portal.write(file, service("Encore"));
    served.shows("/fiches/nouveau/", "Texte de Encore.");
}

#[test]
fn folders_that_come_later_are_looked_at_too() {
    let served = polled();
    let style = "themes/parvis/styles/95-essai.css";
    served.portal.write(style, "p { margin: 1px }\n");
    served.becomes_what_a_build_gives("a theme's folder came");
    served.portal.write(style, "p { margin: 2px }\n");
    served.becomes_what_a_build_gives("its file changed");
    let sheet = served.events().says_errors(0);
    let sheet = served.get(sheet["stylesheet"].as_str().unwrap()).body;
    assert!(
        sheet.contains("margin: 2px") || sheet.contains("margin:2px"),
        "{sheet}"
    );
}

#[test]
fn a_folder_that_is_gone_is_built_without_once() {
    let served = polled();
    let file = "content/actualites/essai.md";
    let news = "+++\ntitre = \"Essai\"\ndate = 2026-11-01\n+++\nBonjour.\n";
    served.portal.write(file, news);
    served.shows("/actualites/essai/", "Bonjour.");
    served.portal.remove("content/actualites");
    until("the page is gone", || {
        (served.get("/actualites/essai/").status == 404).then_some(())
    });
    // Each look at a folder that is not there is a fault of the watcher, and no change.
    served.portal.write(
        "marelle.toml",
        served.portal.read("marelle.toml") + "\n# fin\n",
    );
    served.says("marelle.toml modifié\u{a0}: ");
    let builds = served.said().matches(" gardées, ").count();
    assert!(builds <= 4, "{}", served.said());
}

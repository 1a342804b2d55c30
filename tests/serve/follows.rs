//! However an editor or a person changes the files, the site becomes what a build would give.

use std::fs::{self, OpenOptions};
use std::io::Write;

use super::served::{OTHER, Served, service, until};

const PAGE: &str = "/fiches/autre/";

#[test]
fn every_way_to_save_is_seen() {
    let served = Served::new();
    let path = |name: &str| served.portal.path(&format!("content/services/{name}"));
    let seen = |text: &str| {
        served.shows(PAGE, text);
        served.becomes_what_a_build_gives(text);
    };
    served.portal.write(OTHER, service("Ecrit"));
    seen("Texte de Ecrit.");

    fs::write(path(".autre.md.tmp"), service("Renommage")).unwrap();
    fs::rename(path(".autre.md.tmp"), path("autre.md")).unwrap();
    seen("Texte de Renommage.");

    // Truncated first, and written in two strokes: a build may see any of the three.
    let text = service("Tronque");
    let (start, rest) = text.split_at(text.len() / 2);
    let mut options = OpenOptions::new();
    let mut file = options
        .write(true)
        .truncate(true)
        .open(path("autre.md"))
        .unwrap();
    file.write_all(start.as_bytes()).unwrap();
    file.write_all(rest.as_bytes()).unwrap();
    drop(file);
    seen("Texte de Tronque.");

    // As vim does: a swap file, the old file set aside, a new one, and the two others leave.
    fs::write(path(".autre.md.swp"), b"b0VIM 8.2\0\0").unwrap();
    fs::rename(path("autre.md"), path("autre.md~")).unwrap();
    fs::write(path("autre.md"), service("Echange")).unwrap();
    fs::remove_file(path("autre.md~")).unwrap();
    fs::remove_file(path(".autre.md.swp")).unwrap();
    seen("Texte de Echange.");
}

#[test]
fn files_and_folders_that_move_are_followed() {
    let served = Served::new();
    let portal = &served.portal;
    let rename = |from: &str, to: &str| fs::rename(portal.path(from), portal.path(to)).unwrap();

    portal.write("aside/nouveau.md", service("Nouveau"));
    rename("aside", "content/services/lot");
    served.shows("/fiches/nouveau/", "Texte de Nouveau.");
    served.becomes_what_a_build_gives("a folder moved in");

    portal.write("content/services/lot/nouveau.md", service("Encore"));
    served.shows("/fiches/nouveau/", "Texte de Encore.");

    rename("content/services/lot", "content/services/Lot");
    served.becomes_what_a_build_gives("a folder of which only the case changed");
    portal.write("content/services/Lot/nouveau.md", service("Majuscule"));
    served.shows("/fiches/nouveau/", "Texte de Majuscule.");

    rename(OTHER, "content/services/autre-nom.md");
    served.becomes_what_a_build_gives("a file renamed");
    assert_eq!(served.get("/fiches/autre/").status, 404);

    rename(
        "content/services/autre-nom.md",
        "content/services/Autre-Nom.md",
    );
    served.becomes_what_a_build_gives("a file of which only the case changed");

    portal.remove("content/services/Lot");
    served.becomes_what_a_build_gives("a folder deleted");
    assert_eq!(served.get("/fiches/nouveau/").status, 404);
}

#[test]
fn a_content_folder_that_left_and_came_back_is_followed() {
    let served = Served::new();
    let portal = &served.portal;
    fs::rename(portal.path("content"), portal.path("aside")).unwrap();
    // A portal without contents is valid: its pages are gone, and nothing is at fault.
    until("the fiche is gone", || {
        (served.get(PAGE).status == 404).then_some(())
    });
    fs::rename(portal.path("aside"), portal.path("content")).unwrap();
    served.becomes_what_a_build_gives("content came back");
    portal.write(OTHER, service("Revenu"));
    served.shows(PAGE, "Texte de Revenu.");
}

#[test]
fn a_theme_s_folder_that_appears_is_followed() {
    let served = Served::new();
    let style = "themes/parvis/styles/01-roles.css";
    let ours = include_str!("../../themes/parvis/styles/01-roles.css");
    let stylesheet = |event: serde_json::Value| event["stylesheet"].as_str().unwrap().to_owned();
    let first = stylesheet(served.events().says_errors(0));
    served
        .portal
        .write(style, ours.replace("#fdf8f0", "#fdf8f1"));
    served.becomes_what_a_build_gives("a theme's file appears");
    let second = stylesheet(served.events().says_errors(0));
    assert_ne!(first, second);
    served
        .portal
        .write(style, ours.replace("#fdf8f0", "#fdf8f2"));
    served.becomes_what_a_build_gives("a theme's file changes");
    assert_ne!(second, stylesheet(served.events().says_errors(0)));
    // Only the stylesheet changed: the pages say so.
    assert_eq!(served.get(&second).status, 404);
}

#[test]
fn a_site_that_was_deleted_is_built_again() {
    let served = Served::new();
    served.portal.remove("public");
    served.becomes_what_a_build_gives("public/ deleted");
    // Then a part of it: nothing says so, the next build sees it.
    served.portal.remove("public/fiches");
    served.portal.write(OTHER, service("Ensuite"));
    served.shows(PAGE, "Texte de Ensuite.");
    served.becomes_what_a_build_gives("a part of public/ deleted");
}

#[test]
fn files_are_followed_by_looking_at_them_too() {
    let portal = crate::portal_folder::PortalFolder::new();
    portal.write(OTHER, service("Autre relais"));
    let served = Served::of(portal, &["--poll"]);
    served.portal.write(OTHER, service("Regarde"));
    served.shows(PAGE, "Texte de Regarde.");
    served
        .portal
        .write("content/services/lot/nouveau.md", service("Nouveau"));
    served.becomes_what_a_build_gives("polled");
}

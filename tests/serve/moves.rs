//! Files and folders that come, go and change their names.

use std::fs;
use std::os::unix::fs::symlink;

use super::served::{OTHER, Served, service, until};

const PAGE: &str = "/fiches/autre/";

fn rename(served: &Served, from: &str, to: &str) {
    fs::rename(served.portal.path(from), served.portal.path(to)).unwrap();
}

#[track_caller]
fn is_gone(served: &Served, address: &str) {
    until(&format!("{address} is gone"), || {
        (served.get(address).status == 404).then_some(())
    });
}

#[test]
fn a_file_comes_and_goes() {
    let served = Served::new();
    let file = "content/services/nouveau.md";
    served.portal.write(file, service("Nouveau"));
    served.shows("/fiches/nouveau/", "Texte de Nouveau.");
    served.becomes_what_a_build_gives("a file came");
    served.says(&format!("{file} ajouté\u{a0}: "));
    served.portal.remove(file);
    is_gone(&served, "/fiches/nouveau/");
    served.becomes_what_a_build_gives("it went");
    served.says(&format!("{file} supprimé\u{a0}: "));
}

#[test]
fn a_file_has_another_name() {
    let served = Served::new();
    rename(&served, OTHER, "content/services/tiers.md");
    served.shows("/fiches/tiers/", "Texte de Autre relais.");
    is_gone(&served, PAGE);
    served.becomes_what_a_build_gives("a file renamed");
    served.says("content/services/autre.md supprimé et content/services/tiers.md ajouté");
}

#[test]
fn a_file_has_its_name_in_capitals() {
    let served = Served::new();
    rename(&served, OTHER, "content/services/Autre.md");
    served.becomes_what_a_build_gives("a file of which only the case changed");
    served
        .portal
        .write("content/services/Autre.md", service("Majuscule"));
    served.shows(PAGE, "Texte de Majuscule.");
    served.becomes_what_a_build_gives("it changed under its new name");
}

#[test]
fn a_folder_is_moved_in_and_out() {
    let served = Served::new();
    served.portal.write("aside/nouveau.md", service("Nouveau"));
    rename(&served, "aside", "content/services/lot");
    served.shows("/fiches/nouveau/", "Texte de Nouveau.");
    served.becomes_what_a_build_gives("a folder moved in");
    // What came later is watched like what stood.
    let file = "content/services/lot/nouveau.md";
    served.portal.write(file, service("Encore"));
    served.shows("/fiches/nouveau/", "Texte de Encore.");
    rename(&served, "content/services/lot", "aside");
    is_gone(&served, "/fiches/nouveau/");
    served.becomes_what_a_build_gives("a folder moved out");
}

#[test]
fn a_folder_of_services_has_another_name() {
    let served = Served::new();
    served
        .portal
        .write("content/services/lot/a/nouveau.md", service("Nouveau"));
    served.shows("/fiches/nouveau/", "Texte de Nouveau.");
    for name in ["autres", "Autres"] {
        let (from, to) = (["lot", "autres"], format!("content/services/{name}"));
        let from = from.map(|name| format!("content/services/{name}"));
        let from = from.iter().find(|from| served.portal.holds(from)).unwrap();
        rename(&served, from, &to);
        served.becomes_what_a_build_gives(name);
        let file = format!("{to}/a/nouveau.md");
        served.portal.write(&file, service(&format!("Dans {name}")));
        served.shows("/fiches/nouveau/", &format!("Texte de Dans {name}."));
    }
}

#[test]
fn a_folder_of_pages_has_another_name_and_so_other_addresses() {
    let served = Served::new();
    rename(&served, "content/pages/familles", "content/pages/parents");
    served.shows("/parents/aides/", "Le complément de mode de garde");
    is_gone(&served, "/familles/aides/");
    served.becomes_what_a_build_gives("a folder of pages renamed");
}

#[test]
fn a_folder_is_deleted() {
    let served = Served::new();
    served
        .portal
        .write("content/services/lot/a/nouveau.md", service("Nouveau"));
    served.shows("/fiches/nouveau/", "Texte de Nouveau.");
    served.portal.remove("content/services/lot");
    is_gone(&served, "/fiches/nouveau/");
    served.becomes_what_a_build_gives("a folder deleted");
}

#[test]
fn a_folder_gives_its_place_to_another() {
    let served = Served::new();
    served.portal.write("aside/autre.md", service("Remplace"));
    served.portal.write(
        "aside/relais.md",
        served.portal.read("content/services/relais.md"),
    );
    rename(&served, "content/services", "before");
    rename(&served, "aside", "content/services");
    served.shows(PAGE, "Texte de Remplace.");
    served.becomes_what_a_build_gives("another folder of the same name");
    // The watch is on the folder that stands there now, not on the one that left.
    served.portal.write(OTHER, service("Ensuite"));
    served.shows(PAGE, "Texte de Ensuite.");
}

#[test]
fn folders_made_one_in_another_are_watched_to_the_last() {
    let served = Served::new();
    let file = "content/services/a/b/c/d/nouveau.md";
    served.portal.write(file, service("Profond"));
    served.shows("/fiches/nouveau/", "Texte de Profond.");
    served.portal.write(file, service("Plus profond"));
    served.shows("/fiches/nouveau/", "Texte de Plus profond.");
    served.becomes_what_a_build_gives("folders one in another");
}

#[test]
fn a_content_folder_that_left_and_came_back() {
    let served = Served::new();
    let mut events = served.events();
    events.says_errors(0);
    rename(&served, "content", "aside");
    // Absent is not empty: the site stays, and is said to be that of before.
    assert_eq!(events.says_errors(1)["faults"][0]["file"], "content");
    assert_eq!(served.get(PAGE).status, 200);
    rename(&served, "aside", "content");
    events.says_errors(0);
    served.becomes_what_a_build_gives("content came back");
    served.portal.write(OTHER, service("Revenu"));
    served.shows(PAGE, "Texte de Revenu.");
}

#[test]
fn a_link_is_refused_until_it_leaves_and_never_followed() {
    let served = Served::new();
    let mut events = served.events();
    events.says_errors(0);
    // Following it would be a walk through the whole computer.
    symlink("/", served.portal.path("content/services/lien")).unwrap();
    let state = events.says_errors(1);
    assert_eq!(state["faults"][0]["file"], "content/services/lien");
    served.portal.write(OTHER, service("Pendant"));
    fs::remove_file(served.portal.path("content/services/lien")).unwrap();
    events.says_errors(0);
    served.shows(PAGE, "Texte de Pendant.");
    served.becomes_what_a_build_gives("the link left");
}

#[test]
fn a_link_in_the_place_of_a_file_is_refused_until_the_file_is_back() {
    let served = Served::new();
    let mut events = served.events();
    events.says_errors(0);
    rename(&served, OTHER, "aside.md");
    symlink(served.portal.path("aside.md"), served.portal.path(OTHER)).unwrap();
    assert_eq!(events.says_errors(1)["faults"][0]["file"], OTHER);
    fs::remove_file(served.portal.path(OTHER)).unwrap();
    rename(&served, "aside.md", OTHER);
    events.says_errors(0);
    served.becomes_what_a_build_gives("the file is back");
}

#[test]
fn a_service_moves_to_another_commune() {
    let served = Served::new();
    served.shows("/communes/trets/", "Autre relais");
    served.portal.alter(
        OTHER,
        "code_postal = \"13530\", commune = \"Trets\"",
        "code_postal = \"13790\", commune = \"Rousset\"",
    );
    served.shows("/communes/rousset/", "Autre relais");
    served.becomes_what_a_build_gives("another commune");
    assert!(!served.get("/communes/trets/").body.contains("Autre relais"));
}

#[test]
fn a_picture_beside_a_page_comes_changes_and_goes() {
    let served = Served::new();
    let (page, picture) = (
        "content/pages/familles/aides.md",
        "content/pages/familles/plan.png",
    );
    served
        .portal
        .alter(page, "## Le", "![Le plan](plan.png)\n\n## Le");
    served.says("1 remarque");
    served.becomes_what_a_build_gives("a picture that is not there");
    // A pixel, as GIF writes it: names of files do not matter.
    let pixel =
        b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0;";
    served.portal.write(picture, pixel);
    served.shows("/familles/aides/", "<img");
    served.becomes_what_a_build_gives("a picture came");
    let mut other = pixel.to_vec();
    let last = other.len() - 4;
    other[last] = 0x4c;
    served.portal.write(picture, other);
    served.becomes_what_a_build_gives("a picture changed");
    served.portal.remove(picture);
    served.becomes_what_a_build_gives("a picture went");
    assert!(!served.get("/familles/aides/").body.contains("<img"));
}

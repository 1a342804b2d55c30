//! What happens inside the output folder behind the server's back.

use std::fs;

use super::served::{OTHER, Served, clean_build, service, until};
use crate::portal_folder::{PortalFolder, files_below};

const PAGE: &str = "/fiches/autre/";

/// Does some damage, then edits a file: nothing tells of the damage, the next build sees it.
#[track_caller]
fn mended(what: &str, damage: impl FnOnce(&Served)) {
    let served = Served::new();
    damage(&served);
    served.portal.write(OTHER, service("Ensuite"));
    served.shows(PAGE, "Texte de Ensuite.");
    served.becomes_what_a_build_gives(what);
}

#[test]
fn a_page_deleted() {
    mended("a page deleted", |served| {
        served.portal.remove("public/communes/trets/index.html")
    });
}

#[test]
fn a_page_altered() {
    mended("a page altered", |served| {
        served
            .portal
            .write("public/communes/trets/index.html", "autre");
    });
}

#[test]
fn the_stylesheet_deleted() {
    mended("the assets deleted", |served| {
        served.portal.remove("public/assets")
    });
}

#[test]
fn a_folder_of_pages_deleted() {
    mended("a folder deleted", |served| {
        served.portal.remove("public/communes")
    });
}

#[test]
fn the_whole_site_deleted_is_built_again_at_once() {
    let served = Served::new();
    served.portal.remove("public");
    served.becomes_what_a_build_gives("public/ deleted");
    served.says("public supprimé\u{a0}: ");
    served.portal.remove("public");
    served.becomes_what_a_build_gives("public/ deleted again");
}

#[test]
fn the_whole_site_moved_away_is_built_again_at_once() {
    let served = Served::new();
    fs::rename(served.portal.path("public"), served.portal.path("ailleurs")).unwrap();
    served.becomes_what_a_build_gives("public/ moved away");
}

#[test]
fn a_site_outside_the_portal_deleted_is_built_again_at_once() {
    let (portal, elsewhere) = (PortalFolder::new(), PortalFolder::empty());
    let output = elsewhere.path("a/b/site");
    let served = Served::of(portal, &["--output", output.to_str().unwrap()]);
    let clean = clean_build(&served.portal);
    fs::remove_dir_all(&output).unwrap();
    until("the site is there again", || {
        (files_below_standing(&output)? == clean).then_some(())
    });
    assert_eq!(served.get("/fiches/relais/").status, 200);
}

fn files_below_standing(
    folder: &std::path::Path,
) -> Option<std::collections::BTreeMap<String, Vec<u8>>> {
    let whole = folder.join("index.html").is_file() && !folder.join(".marelle-en-cours").exists();
    whole.then(|| files_below(folder))
}

#[test]
fn the_memory_of_builds_deleted() {
    let served = Served::new();
    served.portal.remove(".marelle");
    // What stands is known again by its mark; files of an earlier build, by their digests, stay.
    served.portal.write(OTHER, service("Ensuite"));
    served.shows(PAGE, "Texte de Ensuite.");
    served.says("ne viennent pas de cette construction, et restent");
    served.portal.remove(".marelle");
    served.portal.remove("public");
    served.becomes_what_a_build_gives("both deleted");
}

#[test]
fn another_build_of_the_same_folder() {
    let served = Served::new();
    served
        .portal
        .build(&["--base-url", "https://autre.example"]);
    assert!(
        served
            .portal
            .read("public/index.html")
            .contains("https://autre.example")
    );
    served.portal.write(OTHER, service("Ensuite"));
    served.shows(PAGE, "Texte de Ensuite.");
    served.becomes_what_a_build_gives("another build");
}

#[test]
fn a_link_out_of_the_site_is_not_served() {
    let served = Served::new();
    served.portal.write("secret.txt", "SECRET");
    let page = served.portal.path("public/communes/index.html");
    fs::remove_file(&page).unwrap();
    std::os::unix::fs::symlink(served.portal.path("secret.txt"), &page).unwrap();
    let answer = served.get("/communes/");
    assert_eq!(answer.status, 503);
    assert!(!answer.body.contains("SECRET"));
}

#[test]
fn a_file_of_holes_is_not_read() {
    let served = Served::new();
    let page = served.portal.path("public/communes/index.html");
    fs::remove_file(&page).unwrap();
    let file = fs::File::create(&page).unwrap();
    file.set_len(50 << 30).unwrap();
    assert_eq!(served.get("/communes/").status, 503);
}

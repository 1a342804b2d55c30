//! What is no ordinary file where one is read is told as what it is, and never opened.
#![cfg(unix)]
#![allow(
    clippy::disallowed_methods,
    reason = "tests make pipes, sockets and folders"
)]

use std::os::unix::net::UnixListener;
use std::process::Command;

use crate::portal_folder::PortalFolder;

const NOT_ORDINARY: [&str; 2] = [
    "ce n'est pas un fichier ordinaire",
    "Mettez un fichier ordinaire à sa place, ou supprimez-le.",
];
const FOLDER: [&str; 2] = [
    "c'est un dossier, et non un fichier ordinaire",
    "Mettez un fichier à sa place, ou renommez ce dossier.",
];
const NO_FOLDER: [&str; 2] = [
    "ce n'est pas un dossier",
    "Mettez à sa place le dossier du portail qui porte ce nom.",
];

fn pipe(portal: &PortalFolder, path: &str) {
    let made = Command::new("mkfifo").arg(portal.path(path)).status();
    assert!(made.unwrap().success());
}

fn socket(portal: &PortalFolder, path: &str) {
    drop(UnixListener::bind(portal.path(path)).unwrap());
}

fn folder(portal: &PortalFolder, path: &str) {
    std::fs::create_dir_all(portal.path(path)).unwrap();
}

fn file(portal: &PortalFolder, path: &str) {
    portal.write(path, "");
}

/// Takes away what stands at a path, and puts something else there.
type Put = fn(&PortalFolder, &str);

#[test]
fn what_is_no_ordinary_file_is_told_and_not_opened() {
    let cases: [(&str, Put, [&str; 2]); 11] = [
        ("marelle.toml", pipe, NOT_ORDINARY),
        ("marelle.toml", socket, NOT_ORDINARY),
        ("marelle.toml", folder, FOLDER),
        ("content/types.toml", pipe, NOT_ORDINARY),
        ("content/glossaire.toml", folder, FOLDER),
        ("content/services/liste.csv", pipe, NOT_ORDINARY),
        ("content/services/liste.csv", folder, FOLDER),
        ("themes/parvis/templates/home.html", folder, FOLDER),
        ("content", pipe, NO_FOLDER),
        ("content", file, NO_FOLDER),
        ("themes", file, NO_FOLDER),
    ];
    for (path, put, [reason, mend]) in cases {
        let portal = PortalFolder::new();
        if portal.holds(path) {
            portal.remove(path);
        }
        put(&portal, path);
        for command in ["check", "build"] {
            let ran = portal.run(&[command]);
            assert_eq!(ran.code, Some(1), "{path}: {}", ran.stderr);
            let fault = format!(
                "faute[fichier-illisible]: Ce fichier ne peut pas être lu\u{a0}: {reason}.\n--> {path}\n = aide: {mend}\n"
            );
            assert!(ran.stderr.contains(&fault), "{path}: {}", ran.stderr);
        }
        assert!(!portal.holds("public/index.html"));
    }
}

#[test]
fn a_folder_whose_name_ends_as_a_file_s_is_one_where_files_may_stand() {
    let portal = PortalFolder::new();
    folder(&portal, "content/pages/version 1.2");
    folder(&portal, "content/services/photos.png");
    folder(&portal, "themes/parvis/static/v1.0");
    let ran = portal.run(&["check"]);
    assert_eq!(ran.stderr, "25 pages lues\u{a0}: aucune faute.\n");
}

/// The site stays as it was.
#[test]
fn a_file_in_the_place_of_the_content_keeps_the_site() {
    let portal = PortalFolder::new();
    portal.build(&[]);
    let before = portal.digests();
    portal.remove("content");
    file(&portal, "content");
    assert_eq!(portal.run(&["build"]).code, Some(1));
    assert_eq!(portal.digests(), before);
}

#[test]
fn a_calendar_that_is_no_file_is_told_where_hours_are_read() {
    let portal = PortalFolder::new();
    folder(&portal, "content/calendrier");
    pipe(&portal, "content/calendrier/jours-feries.csv");
    let ran = portal.run_bare(&["horaires", "lun-ven 9h-17h", "--root", "."]);
    let told = "Des fautes s'y trouvent\u{a0}: marelle check les montre.";
    assert!(ran.stdout.contains(told), "{}", ran.stdout);
}

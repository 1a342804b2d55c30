//! Faults that need a reader without rights, or more lines than a case can hold.
#![allow(clippy::disallowed_methods, reason = "tests change files' rights")]

use super::case::assert_plain;
use crate::portal_folder::PortalFolder;

/// The codes that are shown here.
pub(super) const CODES: &[&str] = &[
    // `mends_followed`.
    "type-schema-org",
    // What was published: `command_line::disappearance`.
    "adresse-perdue",
    "agenda-vide",
    "contenu-absent",
    // What stood in a calendar: `command_line::revisions`.
    "date-maj-oubliee",
    "disparition",
    // What stood under an identifier: `command_line::exchanged_ids`.
    "identifiant-deplace",
    // `command_line::withdrawn`.
    "identifiant-du-portail",
    "plus-publie",
    "evenements-disparus",
    "fiches-disparues",
    // `command_line::lost_columns`.
    "colonne-disparue",
    // `command_line::moved_values`.
    "colonne-melangee",
    // `command_line::few_gone`.
    "pages-disparues",
    "fichier-illisible",
    "fautes-suivantes",
    "remarques-suivantes",
    // A hundred thousand rows: `content::table_text`.
    "trop-de-lignes",
    // Two thousand columns: `content::table_text`.
    "trop-de-colonnes",
    // Folders in folders: `output_paths`.
    "adresse-trop-longue",
    // Sixty levels: `content::markdown`.
    "texte-trop-emboite",
];

/// A table of services, one a row, with a telephone.
fn table(rows: impl Iterator<Item = (String, String)>) -> String {
    let mut table = "nom;type;adresse.commune;date_maj;contacts.telephone\n".to_owned();
    for (commune, phone) in rows {
        let number = table.len();
        table.push_str(&format!(
            "Ludothèque {number};ludotheque;{commune};12/10/2026;{phone}\n"
        ));
    }
    table
}

fn check_table(rows: impl Iterator<Item = (String, String)>) -> (String, usize) {
    let portal = PortalFolder::new();
    portal.write("content/services/essai.csv", table(rows));
    let human = portal.run(&["check"]);
    assert_plain("a table", &human.stderr, &portal);
    let shown = portal.run(&["check", "--format", "json"]).json();
    let last = human.stderr.rsplit("\n\n").take(2).collect::<Vec<_>>();
    let last = last.into_iter().rev().collect::<Vec<_>>().join("\n\n");
    (last, shown.as_array().unwrap().len())
}

#[test]
fn ten_thousand_faults_are_counted_and_twenty_shown_to_people() {
    let rows = (0..10_000).map(|_| ("Trets".to_owned(), "12 34".to_owned()));
    let (last, shown) = check_table(rows);
    assert_eq!(shown, 10_000);
    assert_eq!(
        last,
        "faute[fautes-suivantes]: Il reste 9980 autres fautes dans ce fichier\u{a0}: 9980 «\u{a0}telephone-invalide\u{a0}».
--> content/services/essai.csv
 = aide: Corrigez d'abord celles-ci. Pour les voir toutes\u{a0}: marelle check --format json

10\u{a0}000 fautes. 10\u{a0}000 lignes seront écartées, le reste sera publié.
"
    );
}

#[test]
fn faults_come_before_warnings_and_both_are_counted() {
    let rows = (0..21).map(|row| {
        let phone = format!("4657100{row:02}");
        ("Trest".to_owned(), phone)
    });
    let (last, shown) = check_table(rows);
    assert_eq!(shown, 42);
    assert_eq!(
        last,
        "faute[fautes-suivantes]: Il reste 1 autre faute et 21 autres remarques dans ce fichier\u{a0}: 21 «\u{a0}zero-perdu\u{a0}», 1 «\u{a0}commune-inconnue\u{a0}».
--> content/services/essai.csv
 = aide: Corrigez d'abord celles-ci. Pour les voir toutes\u{a0}: marelle check --format json

21 fautes, 21 remarques. 21 lignes seront écartées, le reste sera publié.
"
    );
}

#[test]
fn warnings_beyond_twenty_are_counted() {
    let rows = (0..22).map(|row| ("Trets".to_owned(), format!("4657100{row:02}")));
    let (last, _) = check_table(rows);
    assert_eq!(
        last,
        "remarque[remarques-suivantes]: Il reste 2 autres remarques sur ce fichier\u{a0}: 2 «\u{a0}zero-perdu\u{a0}».
--> content/services/essai.csv
 = aide: Pour les voir toutes\u{a0}: marelle check --format json

49 pages lues\u{a0}: aucune faute, 22 remarques.
"
    );
}

/// What is told to who may not read a file of a portal; `None` where that cannot be tried.
#[cfg(unix)]
fn told_without_rights(portal: &PortalFolder, path: &str) -> Option<String> {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;

    let file = portal.path(path);
    set_permissions(&file, Permissions::from_mode(0o000)).unwrap();
    set_permissions(portal.root(), Permissions::from_mode(0o755)).unwrap();
    let mut command = portal.command(&["check", "--today", "2026-11-22", "--root"]);
    command.arg(portal.root());
    if std::fs::read(&file).is_ok() {
        command.uid(65_534); // root reads everything; nobody does not
    }
    let Ok(output) = command.output() else {
        println!("NOT RUN: the program cannot be run without rights here");
        return None;
    };
    assert_eq!(output.status.code(), Some(1));
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_plain("a file without rights", &stderr, portal);
    Some(stderr)
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_named() {
    let portal = PortalFolder::new();
    let Some(stderr) = told_without_rights(&portal, "content/services/relais.md") else {
        return;
    };
    assert!(
        stderr.contains(
            "faute[fichier-illisible]: Ce fichier ne peut pas être lu\u{a0}: l'accès est refusé.
--> content/services/relais.md
 = aide: Vérifiez qu'il existe encore et que vous avez le droit de le lire.
"
        ),
        "{stderr}"
    );
}

/// It is there: nobody says that it is missing.
#[cfg(unix)]
#[test]
fn a_picture_that_may_not_be_read_is_not_missing() {
    let portal = PortalFolder::new();
    portal.write("content/pages/photo.png", b"");
    portal.write(
        "content/pages/essai.md",
        "+++\ntitre = \"Essai\"\n+++\n\n![Une cour](photo.png)\n",
    );
    let Some(stderr) = told_without_rights(&portal, "content/pages/photo.png") else {
        return;
    };
    assert!(stderr.contains("faute[fichier-illisible]"), "{stderr}");
    assert!(!stderr.contains("image-absente"), "{stderr}");
}

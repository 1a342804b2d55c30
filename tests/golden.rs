//! The golden site: a small portal whose every published byte is held.
//!
//! `GOLDEN=overwrite cargo test --test golden` writes the expected files anew; read the diff.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test reads and writes files"
)]

mod support;

use std::path::PathBuf;

use support::portal::{built, errors, repository, small_portal};
use support::tree::{Tree, copy, tree, work_folder, write};

/// Outputs whose full text is held in `tests/golden/expected/`.
const FULL_TEXT: &[&str] = &[
    "communes/trets/index.html",
    "donnees/services.csv",
    "donnees/services.geojson",
    "fiches/multi-accueil-nuage/index.html",
    "flux.xml",
    "portail.webmanifest",
    "robots.txt",
    "sitemap.xml",
];

/// Files of the theme that change with every touch of a style or script: named, not hashed.
const THEME_FILES: &[&str] = &[
    "assets/carte.HASH.css",
    "assets/carte.HASH.js",
    "assets/combobox.HASH.js",
    "assets/page-horaires.HASH.js",
    "assets/page-recherche.HASH.js",
    "assets/portail.HASH.js",
    "assets/recherche.HASH.js",
    "assets/styles.HASH.css",
    "favicon.svg",
];

#[test]
fn the_golden_site_is_as_expected() {
    let site = golden_site();
    if std::env::var("GOLDEN").is_ok_and(|value| value == "overwrite") {
        overwrite(&site);
    }
    let expected = tree(&golden_folder().join("expected"));
    let held: Vec<&str> = expected.keys().map(String::as_str).collect();
    assert_eq!(held, FULL_TEXT, "tests/golden/expected");
    for path in FULL_TEXT {
        let expected = String::from_utf8(expected[*path].clone()).unwrap();
        let found = site.get(*path).map(|bytes| String::from_utf8_lossy(bytes));
        assert_same_lines(path, &expected, &found.unwrap_or_default());
    }
    let hashes = std::fs::read_to_string(golden_folder().join("hashes.txt")).unwrap();
    assert_same_lines("hashes.txt", &hashes, &hashes_of(&site));
}

#[test]
fn nothing_confidential_reaches_any_output() {
    // An internal note, and a telephone that the person's consent does not name.
    for secret in [
        "Cette note ne sort jamais",
        "06 39 98 00 42",
        "+33639980042",
        "0639980042",
    ] {
        for (path, bytes) in golden_site() {
            let text = String::from_utf8_lossy(&bytes);
            assert!(!text.contains(secret), "{path} holds « {secret} »");
        }
    }
}

/// Builds the golden portal; the theme's hashes are written `HASH`.
fn golden_site() -> Tree {
    let folder = work_folder();
    let root = folder.path().join("portal");
    copy(&small_portal(), &root);
    let outcome = built(&root, &folder.path().join("site"));
    assert_eq!(errors(&outcome), Vec::<String>::new());
    let site = tree(&folder.path().join("site"));
    let assets: Vec<String> = site
        .keys()
        .filter(|path| path.starts_with("assets/"))
        .cloned()
        .collect();
    let normalised = site
        .into_iter()
        .map(|(path, bytes)| match String::from_utf8(bytes) {
            Ok(text) => (
                without_hashes(&path, &assets),
                without_hashes(&text, &assets).into_bytes(),
            ),
            Err(error) => (path, error.into_bytes()),
        });
    normalised.collect()
}

/// `assets/styles.0123456789abcdef.css` as `assets/styles.HASH.css`, wherever it is named.
fn without_hashes(text: &str, assets: &[String]) -> String {
    assets.iter().fold(text.to_owned(), |text, asset| {
        let parts: Vec<&str> = asset.split('.').collect();
        match parts.as_slice() {
            [stem, _, ending] => text.replace(asset, &format!("{stem}.HASH.{ending}")),
            _ => text,
        }
    })
}

/// Every output: its hash, `texte` when its full text is held, `theme` for the theme's own.
fn hashes_of(site: &Tree) -> String {
    let lines = site.iter().map(|(path, bytes)| {
        let hash = blake3::hash(bytes).to_hex();
        let shown = match path.as_str() {
            path if FULL_TEXT.contains(&path) => "texte",
            path if THEME_FILES.contains(&path) => "theme",
            _ => &hash[..32],
        };
        format!("{shown:32} {path}\n")
    });
    lines.collect()
}

fn overwrite(site: &Tree) {
    let expected = golden_folder().join("expected");
    if expected.is_dir() {
        std::fs::remove_dir_all(&expected).unwrap();
    }
    for path in FULL_TEXT {
        write(&expected, path, &site[*path]);
    }
    write(&golden_folder(), "hashes.txt", hashes_of(site));
}

fn golden_folder() -> PathBuf {
    repository().join("tests/golden")
}

/// Fails with the first line that differs.
#[track_caller]
fn assert_same_lines(name: &str, expected: &str, found: &str) {
    let mut found_lines = found.split('\n');
    for (number, expected) in expected.split('\n').enumerate() {
        assert_eq!(
            found_lines.next(),
            Some(expected),
            "{name}:{}; GOLDEN=overwrite cargo test --test golden",
            number + 1
        );
    }
    assert_eq!(found_lines.next(), None, "{name} goes on");
}

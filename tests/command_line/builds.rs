//! What a build writes, and what it leaves alone.
#![allow(
    clippy::disallowed_methods,
    reason = "a test looks at the times of files"
)]

use std::collections::BTreeMap;
use std::time::SystemTime;

use crate::portal_folder::PortalFolder;

fn figure(object: &serde_json::Value, key: &str) -> u64 {
    object[key]
        .as_u64()
        .unwrap_or_else(|| panic!("{key} in {object}"))
}

fn assert_keys(object: &serde_json::Value) {
    let keys: Vec<&str> = object
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    let expected = [
        "pages",
        "rendered",
        "kept",
        "removed",
        "written_bytes",
        "warnings",
        "errors",
        "lignes_ecartees",
        "seconds",
    ];
    let sorted = |mut keys: Vec<&str>| {
        keys.sort_unstable();
        keys.join(" ")
    };
    assert_eq!(sorted(keys), sorted(expected.to_vec()));
}

fn times(portal: &PortalFolder) -> BTreeMap<String, SystemTime> {
    let paths = portal.site().into_keys();
    paths
        .map(|path| {
            let file = portal.path("public").join(&path);
            (path, file.metadata().unwrap().modified().unwrap())
        })
        .collect()
}

#[test]
fn a_build_gives_its_figures() {
    let portal = PortalFolder::new();
    let ran = portal.build(&["--json"]);
    let object = ran.json();
    assert_keys(&object);
    assert_eq!(ran.stdout.lines().count(), 1);
    let site = portal.site();
    let pages = site.keys().filter(|path| path.ends_with(".html")).count() as u64;
    assert_eq!(figure(&object, "pages"), pages);
    assert_eq!(figure(&object, "rendered"), site.len() as u64);
    let bytes: usize = site.values().map(Vec::len).sum();
    assert_eq!(figure(&object, "written_bytes"), bytes as u64);
    for key in ["kept", "removed", "warnings", "errors"] {
        assert_eq!(figure(&object, key), 0, "{key}");
    }
}

/// The ends of the calendar: nothing is reckoned past them.
#[test]
fn a_portal_is_built_on_any_day() {
    let portal = PortalFolder::in_memory();
    for day in ["0001-01-01", "9999-12-31"] {
        let ran = portal.run_bare(&["build", "--quiet", "--today", day]);
        assert_eq!(ran.code, Some(0), "{day}: {}", ran.stderr);
    }
}

#[test]
fn a_second_build_writes_nothing() {
    let portal = PortalFolder::new();
    portal.build(&[]);
    let before = (portal.digests(), times(&portal));
    let object = portal.build(&["--json"]).json();
    assert_eq!(figure(&object, "rendered"), 0);
    assert_eq!(figure(&object, "written_bytes"), 0);
    assert_eq!(figure(&object, "kept"), before.0.len() as u64);
    assert_eq!(before, (portal.digests(), times(&portal)));
}

#[test]
fn force_makes_everything_anew_and_the_same() {
    let portal = PortalFolder::new();
    portal.build(&[]);
    let before = portal.digests();
    let object = portal.build(&["--json", "--force"]).json();
    assert_eq!(figure(&object, "rendered"), before.len() as u64);
    assert_eq!(figure(&object, "kept"), 0);
    assert_eq!(before, portal.digests());
}

#[test]
fn faults_leave_the_old_site_and_are_all_listed() {
    let portal = PortalFolder::new();
    portal.build(&[]);
    let before = (portal.digests(), times(&portal));
    portal.alter(
        "content/services/relais.md",
        "type = \"rpe\"",
        "type = “rpe”",
    );
    portal.alter("content/pages/familles/aides.md", "titre", "titer");
    portal.write(
        "content/services/table.csv",
        "nom;type;adresse.commune\nLudo;ludotheque;Trest\n",
    );
    let ran = portal.run(&["build", "--json"]);
    assert_eq!(ran.code, Some(1));
    let object = ran.json();
    assert_keys(&object);
    assert_eq!(figure(&object, "rendered"), 0);
    assert_eq!(figure(&object, "errors"), 4);
    for place in [
        "--> content/pages/familles/aides.md:2:1",
        "--> content/services/relais.md:3:8",
        "--> content/services/table.csv:2:17",
    ] {
        assert!(ran.stderr.contains(place), "{place}: {}", ran.stderr);
    }
    assert!(
        ran.stderr
            .ends_with("Le site précédent n'a pas été touché.\n")
    );
    assert_eq!(before, (portal.digests(), times(&portal)));
}

#[test]
fn a_first_build_that_fails_tells_of_no_site_before_it() {
    let portal = PortalFolder::new();
    portal.alter(
        "content/services/relais.md",
        "type = \"rpe\"",
        "type = \"rpx\"",
    );
    let ran = portal.run(&["build"]);
    assert_eq!(ran.code, Some(1));
    assert!(
        ran.stderr
            .ends_with("1 faute, 1 remarque. Rien n'est publié.\n"),
        "{}",
        ran.stderr
    );
}

#[test]
fn a_faulty_template_leaves_the_old_site() {
    let portal = PortalFolder::new();
    portal.build(&[]);
    let before = portal.digests();
    portal.write("themes/parvis/templates/home.html", "{{ rien }}\n");
    let ran = portal.run(&["build"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.stderr.contains("faute[gabarit]"), "{}", ran.stderr);
    assert_eq!(before, portal.digests());
}

#[test]
fn a_portal_without_content_says_what_to_add() {
    let portal = PortalFolder::empty();
    portal.write(
        "marelle.toml",
        "identifiant = \"essai\"\ntitre = \"Essai\"\nbase_url = \"https://essai.example\"\n",
    );
    // Absent is not empty.
    let ran = portal.run(&["build"]);
    assert_eq!(ran.code, Some(1));
    assert!(
        ran.stderr.contains("faute[contenu-absent]"),
        "{}",
        ran.stderr
    );
    portal.write("content/LISEZMOI.txt", "");
    portal.build(&[]);
    let home = portal.read("public/index.html");
    assert!(home.contains("Ce portail est prêt à être rempli"));
    for addition in [
        "content/types.toml",
        "content/territoires",
        "content/services",
    ] {
        assert!(home.contains(addition), "{addition}: {home}");
    }
}

#[test]
fn checking_writes_nothing() {
    let portal = PortalFolder::new();
    let ran = portal.run(&["check"]);
    assert_eq!(ran.code, Some(0));
    assert_eq!(ran.stderr, "25 pages lues\u{a0}: aucune faute.\n");
    assert!(!portal.holds("public") && !portal.holds(".marelle"));
}

#[test]
fn a_build_says_where_it_wrote_when_asked() {
    let portal = PortalFolder::new();
    let ran = portal.run(&["build", "--verbose"]);
    assert_eq!(ran.code, Some(0));
    assert!(ran.stderr.ends_with("public\u{a0}».\n"), "{}", ran.stderr);
    assert!(!portal.run(&["build"]).stderr.contains("ko écrits"));
}

//! The same content gives the same bytes: in another process, another place, another order of
//! files; and after any sequence of edits, as if it were built for the first time.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "tests read and write files and start the program"
)]

#[path = "determinism/edit.rs"]
mod edit;
#[path = "determinism/rows_kept.rs"]
mod rows_kept;
#[path = "determinism/small_portal.rs"]
mod small_portal;
mod support;

use std::collections::BTreeSet;
use std::path::Path;

use proptest::prelude::*;

use edit::{Edit, Rendered, edits};
use small_portal::SmallPortal;
use support::portal::{copy_demo, errors, repository};
use support::program::marelle;
use support::tree::{assert_same, copy_ordered, tree, work_folder, write};

#[test]
fn two_processes_make_the_same_bytes() {
    let folder = work_folder();
    let (here, there) = (folder.path().join("ici"), folder.path().join("ailleurs"));
    copy_demo(&here);
    let shuffled = |paths: &mut Vec<String>| {
        paths.sort_by_key(|path| *blake3::hash(path.as_bytes()).as_bytes());
    };
    for part in ["themes", "content"] {
        copy_ordered(&repository().join(part), &there.join(part), shuffled);
    }
    std::fs::copy(here.join("marelle.toml"), there.join("marelle.toml")).unwrap();
    let worlds: [(&Path, [(&str, &str); 4]); 2] = [
        (
            &here,
            [
                ("TZ", "Pacific/Kiritimati"),
                ("LANG", "fr_FR.UTF-8"),
                ("LC_ALL", "tr_TR.UTF-8"),
                ("RAYON_NUM_THREADS", "1"),
            ],
        ),
        (
            &there,
            [
                ("TZ", "America/Los_Angeles"),
                ("LANG", "C"),
                ("LC_ALL", "C"),
                ("RAYON_NUM_THREADS", "5"),
            ],
        ),
    ];
    let mut seen = Vec::new();
    for (root, world) in worlds {
        let ended = marelle("build", root).envs(world).output().unwrap();
        assert!(
            ended.status.success(),
            "{}",
            String::from_utf8_lossy(&ended.stderr)
        );
        let report = marelle("check", root)
            .args(["--format", "json"])
            .envs(world)
            .output()
            .unwrap();
        seen.push((tree(&root.join("public")), report.stdout));
    }
    assert!(seen[0].0.len() > 1000, "the demonstration has many pages");
    assert_same(
        &seen[0].0,
        &seen[1].0,
        "outputs differ between two processes",
    );
    assert_eq!(seen[0].1, seen[1].1, "reports differ between two processes");
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 40,
        max_shrink_iters: 60,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn an_incremental_build_equals_a_clean_one(edits in edits(1..9)) {
        let portal = SmallPortal::new();
        portal.step("the first build", Rendered::WhatChanged);
        for (edit, at_once) in &edits {
            portal.apply(edit);
            if !at_once {
                portal.age();
            }
            portal.step(&format!("{edit:?} of {edits:?}"), edit.renders());
        }
        Edit::repair(&portal.root);
        portal.step(&format!("repaired after {edits:?}"), Rendered::MoreToo);
        portal.force();
    }
}

#[test]
fn another_text_renders_only_its_own_page() {
    let portal = SmallPortal::new();
    portal.step("the first build", Rendered::WhatChanged);
    for (file, page) in [
        (
            "content/services/nuage.md",
            "fiches/multi-accueil-nuage/index.html",
        ),
        (
            "content/pages/familles/aides.md",
            "familles/aides/index.html",
        ),
        (
            "content/actualites/ouverture.md",
            "actualites/ouverture/index.html",
        ),
    ] {
        let text = std::fs::read_to_string(portal.root.join(file)).unwrap();
        write(&portal.root, file, format!("{text}\nUne phrase de plus.\n"));
        // Its words are found in the search, whose manifest names the files they are in.
        let changed = portal.step(file, Rendered::WhatChanged);
        let (search, pages): (Vec<_>, Vec<_>) = changed
            .into_iter()
            .partition(|path| path.starts_with("recherche/"));
        assert_eq!(pages, [page], "{file}");
        assert!(search.len() <= 6, "{file}: {search:?}");
    }
}

#[test]
fn a_fact_renders_only_the_pages_that_tell_it() {
    let portal = SmallPortal::new();
    portal.step("the first build", Rendered::WhatChanged);
    let fiche = "fiches/multi-accueil-nuage/index.html";
    let aides = "familles/aides/index.html";
    let news = "actualites/ouverture/index.html";
    let glossary = "glossaire/index.html";
    for (file, from, to, pages) in [
        (
            "baremes/psu.toml",
            "valeur = 8500",
            "valeur = 9000",
            vec![aides, fiche],
        ),
        ("baremes/psu.toml", "0.0619", "0.062", vec![]),
        ("numeros.toml", "00 07", "00 08", vec![aides]),
        (
            "glossaire.toml",
            "nom = \"relais petite enfance\"",
            "nom = \"relais\"",
            vec![news, glossary],
        ),
        (
            "glossaire.toml",
            "Un lieu.",
            "Un lieu gratuit.",
            vec![glossary],
        ),
        ("mots-a-eviter.toml", "afin de", "véritable", vec![]),
    ] {
        let file = format!("content/{file}");
        let text = std::fs::read_to_string(portal.root.join(&file)).unwrap();
        assert!(text.contains(from), "{file} does not hold {from}");
        write(&portal.root, &file, text.replace(from, to));
        let what = format!("{from} of {file}");
        let mut changed = portal.step(&what, Rendered::WhatChanged);
        // What a page tells is found too: the search's files follow.
        changed.retain(|path| !path.starts_with("recherche/"));
        assert_eq!(changed, pages, "{what}");
    }
}

#[test]
fn a_record_with_an_id_may_change_file_and_nothing_is_rendered() {
    let portal = SmallPortal::new();
    portal.step("the first build", Rendered::WhatChanged);
    let services = portal.root.join("content/services");
    std::fs::create_dir(services.join("trets")).unwrap();
    std::fs::rename(services.join("nuage.md"), services.join("trets/autre.md")).unwrap();
    // The actualité links to the file by its name.
    let news = "content/actualites/ouverture.md";
    let text = std::fs::read_to_string(portal.root.join(news)).unwrap();
    write(
        &portal.root,
        news,
        text.replace("nuage.md", "trets/autre.md"),
    );
    assert_eq!(portal.step("a file moved", Rendered::WhatChanged), [""; 0]);
}

#[test]
fn a_file_that_came_and_went_leaves_nothing() {
    let portal = SmallPortal::new();
    portal.step("the first build", Rendered::WhatChanged);
    // At once: its stamp is too young to be believed when it comes, and gone when it went.
    for _ in 0..2 {
        for what in ["a file came", "it went"] {
            portal.apply(&Edit::Extra(0));
            portal.step(what, Rendered::MoreToo);
        }
    }
}

#[test]
fn a_file_changed_within_one_stamp_is_seen() {
    let portal = SmallPortal::new();
    portal.step("the first build", Rendered::WhatChanged);
    let path = portal.root.join("content/services/nuage.md");
    let stamp = |text: &str| {
        let before = std::fs::metadata(&path).unwrap().modified().unwrap();
        std::fs::write(&path, text).unwrap();
        let file = std::fs::File::options().write(true).open(&path).unwrap();
        file.set_modified(before).unwrap();
    };
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, &text).unwrap();
    portal.step("saved a moment ago", Rendered::WhatChanged);
    let other = text.replace("Nuage", "Image");
    assert!(other != text && other.len() == text.len());
    for (text, what) in [(&other, "the same length"), (&text, "and back")] {
        stamp(text);
        let changed = portal.step(what, Rendered::MoreToo);
        assert!(!changed.is_empty(), "{what}");
    }
}

#[test]
fn another_day_renders_only_what_tells_the_day() {
    let portal = SmallPortal::new();
    portal.step("the first build", Rendered::WhatChanged);
    // The closure that a fiche announces is over by then.
    portal.apply(&Edit::Day(60));
    let changed = portal.step("another day", Rendered::WhatChanged);
    // So are the places that it declares: they no longer hold, and are in no list.
    let pages = changed.iter().filter(|path| path.ends_with(".html"));
    assert_eq!(
        pages.collect::<Vec<_>>(),
        [
            "communes/trets/index.html",
            "fiches/multi-accueil-nuage/index.html",
            "services/multi-accueil/index.html",
            "services/multi-accueil/trets/index.html",
        ]
    );
    let is_index = |path: &&String| path.starts_with("recherche/") && !path.ends_with(".html");
    assert_eq!(changed.iter().filter(is_index).count(), changed.len() - 4);
}

#[test]
fn every_edit_changes_the_site_or_is_a_fault() {
    // Otherwise the property above would say little.
    let mut quiet = BTreeSet::new();
    for edit in Edit::all() {
        let portal = SmallPortal::new();
        for site in [&portal.site, &portal.watched] {
            portal.built(site);
        }
        let before = tree(&portal.site);
        portal.apply(&edit);
        let damaged = tree(&portal.site);
        let outcome = portal.built(&portal.site);
        let told = !errors(&outcome).is_empty();
        if !told && tree(&portal.site) == before && damaged == before {
            quiet.insert(format!("{edit:?}"));
        }
    }
    assert!(quiet.is_empty(), "edits without effect: {quiet:?}");
}

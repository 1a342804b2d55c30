//! Whatever content is called, nothing is written outside of the output folder, nothing is lost
//! in silence, and nothing panics.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "tests read and write files"
)]

#[path = "output_paths/collisions.rs"]
mod collisions;
#[path = "output_paths/invented.rs"]
mod invented;
#[path = "output_paths/names.rs"]
mod names;
mod support;

use std::collections::BTreeSet;
use std::path::{Component, Path};

use marelle::address::OutputPath;
use marelle::content::{Content, ParseMemory, parse};
use marelle::diagnostic::{Code, Diagnostic, Severity};
use marelle::portal::{LinkMemory, Options, Portal, link};
use marelle::routes::{Route, Site, SiteMemory, linkable};
use marelle::source::Sources;
use marelle::theme::load_theme;
use proptest::prelude::*;

use collisions::{COLLISIONS, text_of};
use invented::invented;
use support::portal::{TODAY, built, errors, small_portal};
use support::tree::{Tree, assert_same, copy, tree, work_folder, write};

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 100,
        max_shrink_iters: 200,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_build_changes_nothing_outside_its_output(portal in invented()) {
        let folder = work_folder();
        let (root, site) = (folder.path().join("portail"), folder.path().join("site"));
        portal.write(&root);
        write(folder.path(), "temoin/index.html", "à personne");
        let before = outside(folder.path());
        let outcome = built(&root, &site);
        assert_same(&outside(folder.path()), &before, "changed outside of the output folder");
        let stand = tree(&site);
        let told: Vec<&str> = outcome.outputs.iter().map(OutputPath::as_str).collect();
        prop_assert_eq!(told, stand.keys().map(String::as_str).collect::<Vec<_>>());
        prop_assert_eq!(outcome.published, !outcome.report.stops());
        prop_assert!(outcome.published || stand.is_empty(), "published with faults");
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 250,
        max_shrink_iters: 400,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn every_record_has_an_output_of_its_own_or_a_fault(portal in invented()) {
        hold_outputs(&portal.sources());
    }
}

#[test]
fn two_sources_for_one_address_are_told() {
    for files in COLLISIONS {
        let folder = work_folder();
        let (root, site) = (folder.path().join("portail"), folder.path().join("site"));
        copy(&small_portal(), &root);
        for file in *files {
            write(&root, file.0, text_of(*file));
        }
        let outcome = built(&root, &site);
        assert!(
            !errors(&outcome).is_empty(),
            "one address in silence: {files:?}"
        );
        // Of two rows, or of a file and a row, a row is left out; two files stop everything.
        assert_eq!(outcome.published, outcome.figures.left_out > 0, "{files:?}");
        assert!(
            outcome.published || tree(&site).is_empty(),
            "published: {files:?}"
        );
        for error in errors(&outcome) {
            let collides = error.contains("DuplicateAddress") || error.contains("DuplicateId");
            assert!(collides, "{files:?}: {error}");
        }
    }
}

#[test]
fn a_page_whose_address_is_too_long_is_told_at_its_file() {
    let folders: String = (0..9).map(|_| format!("{}/", "d".repeat(111))).collect();
    let long_name = "n".repeat(120);
    for (path, is_told) in [
        (format!("content/pages/{}x.md", &folders[..7 * 112]), false),
        (format!("content/pages/{folders}x.md"), true),
        (format!("content/pages/{folders}{long_name}.md"), true),
    ] {
        let folder = work_folder();
        let (root, site) = (folder.path().join("portail"), folder.path().join("site"));
        copy(&small_portal(), &root);
        write(&root, &path, "+++\ntitre = \"Une page\"\n+++\nDes mots.\n");
        let outcome = built(&root, &site);
        let told = outcome.report.diagnostics().iter();
        let told = told.filter(|it| it.severity() == Severity::Error);
        let told = told.map(|it| (it.code, &*it.location.file));
        // A folder without a page of its own has one that lists its pages.
        let told: Vec<(Code, &str)> = told.filter(|it| !it.1.ends_with('/')).collect();
        let expected = is_told.then_some((Code::AddressTooLong, &*path));
        assert_eq!(told, Vec::from_iter(expected));
        assert_eq!(outcome.published, !is_told);
    }
}

/// Everything beside the output folder and what marelle remembers.
fn outside(folder: &Path) -> Tree {
    let mut files = tree(folder);
    files.retain(|path, _| !path.starts_with("site/") && !path.starts_with("portail/.marelle/"));
    files
}

/// Goes from sources to routes without a disk, so that no system's own refusals help.
fn hold_outputs(sources: &Sources) {
    let (content, mut diagnostics) = parse(sources, &mut ParseMemory::default());
    let wanted = addresses(&content);
    let options = Options {
        today: TODAY,
        drafts: false,
        preview: false,
    };
    let outputs = |portal: &Portal| linkable(portal, None);
    let linked = link(
        content,
        sources,
        options,
        &mut LinkMemory::default(),
        &outputs,
    );
    let (portal, faults) = (linked.portal, linked.diagnostics);
    diagnostics.extend(faults);
    let (theme, faults) = load_theme("parvis", "fr", &sources.theme_files);
    diagnostics.extend(faults);
    let (Some(portal), Some(theme)) = (portal, &theme) else {
        assert!(has_error(&diagnostics), "no site and no fault");
        return;
    };
    let (site, collisions) = Site::new(&portal, theme, &mut SiteMemory::default());
    let routes = &site.routes;
    diagnostics.extend(collisions);
    for route in routes.iter() {
        hold_inside(route);
    }
    if has_error(&diagnostics) {
        return;
    }
    hold_apart(routes);
    for route in routes.iter() {
        route.context(&site).digest();
    }
    let stand: BTreeSet<&str> = routes.iter().map(|route| route.path.as_str()).collect();
    for (source, address) in wanted {
        let path = format!("{}index.html", &address[1..]);
        assert!(
            stand.contains(path.as_str()),
            "{source:?} is lost: nothing at {address}"
        );
    }
}

/// The address that each record asks for, with its source.
fn addresses(content: &Content) -> Vec<(usize, String)> {
    let services = content.services.iter().flat_map(|of_source| {
        let ids = of_source.services.iter().map(|it| &it.id.value);
        ids.map(|id| (of_source.source, format!("/fiches/{id}/")))
    });
    let pages = content
        .pages
        .iter()
        .map(|it| (it.source, it.address.clone()));
    let news = content.news.iter();
    let news = news.map(|it| (it.source, format!("/actualites/{}/", it.id.value)));
    let territories = content.territories.iter();
    let territories = territories.map(|it| (it.source, format!("/territoires/{}/", it.id)));
    services
        .chain(pages)
        .chain(news)
        .chain(territories)
        .collect()
}

fn has_error(diagnostics: &[Diagnostic]) -> bool {
    diagnostics
        .iter()
        .any(|it| it.severity() == Severity::Error)
}

/// An output's path stays below its folder, and reads the same on every system.
fn hold_inside(route: &Route) {
    let path = route.path.as_str();
    assert!(OutputPath::parse(path).is_ok(), "{path:?}");
    let below = route.path.below(Path::new("/site"));
    let normal = below
        .components()
        .skip(2)
        .all(|it| matches!(it, Component::Normal(_)));
    assert!(below.starts_with("/site") && normal, "{path:?}");
    assert!(
        path.is_ascii() && !path.contains(['\\', ':', '%', '\0']),
        "{path:?}"
    );
}

/// No two outputs are one file for some system, and none stands where another needs a folder.
fn hold_apart(routes: &[Route]) {
    let mut keys = BTreeSet::new();
    for route in routes {
        let path = route.path.as_str();
        assert!(
            keys.insert(path.to_lowercase()),
            "{path} twice, and no fault"
        );
    }
    for key in &keys {
        let mut folder = key.as_str();
        while let Some((above, _)) = folder.rsplit_once('/') {
            assert!(
                !keys.contains(above),
                "{key} needs a folder where a file stands"
            );
            folder = above;
        }
    }
}

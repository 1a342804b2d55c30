//! Random sequences of builds, kills and foreign hands end where a clean build would.

use proptest::collection::vec;
use proptest::prelude::*;

use super::builds::{Files, Portal, folders_for};

/// Pages that contradict each other in pairs: files where others want folders.
const PATHS: [&str; 12] = [
    "a",
    "a/b",
    "a/b/c.html",
    "a/d.html",
    "assets/s.css",
    "assets/s.css/map",
    "b/c",
    "b/c/index.html",
    "index.html",
    "partage/x.html",
    "partage/y/z.json",
    "c",
];

/// Where somebody else writes: beside our files, never in their way.
const FOREIGN: [&str; 3] = ["CNAME", "partage/note.txt", "partage/y/note.txt"];

#[derive(Debug, Clone)]
enum Event {
    /// Builds the versions given (0: without the page), killed before a step or not.
    Build([u8; 12], Option<u64>),
    Delete(usize),
    DeleteFolder(usize),
    Alter(usize),
    Foreign(usize, String),
}

fn versions() -> impl Strategy<Value = [u8; 12]> {
    prop::array::uniform12(prop_oneof![1 => Just(0_u8), 2 => 1..4_u8])
}

fn event() -> impl Strategy<Value = Event> {
    let stop = prop_oneof![1 => Just(None), 3 => (0..60_u64).prop_map(Some)];
    prop_oneof![
        6 => (versions(), stop).prop_map(|(versions, stop)| Event::Build(versions, stop)),
        1 => (0..PATHS.len()).prop_map(Event::Delete),
        1 => (0..PATHS.len()).prop_map(Event::DeleteFolder),
        1 => (0..PATHS.len()).prop_map(Event::Alter),
        1 => (0..FOREIGN.len(), "[a-z]{0,5}").prop_map(|(path, text)| Event::Foreign(path, text)),
    ]
}

/// The pages of a build: one that contradicts an earlier one is left out.
fn plan(versions: &[u8; 12]) -> Files {
    let mut plan = Files::new();
    for (path, version) in PATHS.iter().zip(versions) {
        let contradicts = |other: &String| {
            path.starts_with(&format!("{other}/")) || other.starts_with(&format!("{path}/"))
        };
        if *version > 0 && !plan.keys().any(contradicts) {
            let text = format!("{path} version {version}").repeat(usize::from(*version % 2) + 1);
            plan.insert((*path).to_owned(), text);
        }
    }
    plan
}

fn build(portal: &Portal, plan: &Files, stop: Option<u64>) -> Result<(), TestCaseError> {
    let before = portal.files();
    match stop {
        Some(after) => drop(portal.build_stopped(plan, after)),
        None => {
            portal
                .build(plan)
                .map_err(|fault| TestCaseError::fail(format!("{fault:?}")))?;
        }
    }
    let now = portal.files();
    for (path, text) in &now {
        let whole = before.get(path) == Some(text) || plan.get(path) == Some(text);
        prop_assert!(whole, "{path}: {text:?}");
    }
    for path in before.keys() {
        let stays = plan.contains_key(path) || FOREIGN.contains(&path.as_str());
        prop_assert!(!stays || now.contains_key(path), "{path} is gone");
    }
    Ok(())
}

fn play(portal: &Portal, event: &Event) -> Result<(), TestCaseError> {
    match event {
        Event::Build(versions, stop) => build(portal, &plan(versions), *stop)?,
        Event::Delete(path) => drop(std::fs::remove_file(portal.at(PATHS[*path]))),
        Event::DeleteFolder(path) => {
            let folder = PATHS[*path].split('/').next().unwrap_or_default();
            if folder != "partage" {
                drop(std::fs::remove_dir_all(portal.at(folder)));
            }
        }
        Event::Alter(path) => {
            let at = portal.at(PATHS[*path]);
            if at.is_file() {
                std::fs::write(at, "main étrangère").unwrap();
            }
        }
        // Somebody who writes there before our first build is refused: another test.
        Event::Foreign(path, text) if portal.at("index.html").exists() => {
            portal.write(FOREIGN[*path], text);
        }
        Event::Foreign(..) => {}
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_walk_ends_where_a_clean_build_would(
        events in vec(event(), 1..12),
        last in versions(),
    ) {
        let portal = Portal::new();
        let mut last = plan(&last);
        last.insert("index.html".to_owned(), "fin".to_owned());
        for event in &events {
            play(&portal, event)?;
        }
        let mut expected = portal.files();
        expected.retain(|path, _| FOREIGN.contains(&path.as_str()));
        build(&portal, &last, None)?;
        expected.extend(last.clone());
        prop_assert_eq!(&portal.files(), &expected);
        // No empty folder of ours is left, and the staging folder is gone.
        prop_assert_eq!(portal.folders(), folders_for(&expected));
        let again = portal.build(&last).unwrap();
        prop_assert_eq!((again.written, again.kept, again.removed), (0, last.len(), 0));
    }
}

//! Builds over a manifest that somebody or something damaged.

use std::fs;

use proptest::prelude::*;

use super::builds::{Files, Portal, files};
use crate::output::OutputFault;

fn old() -> Files {
    files([
        ("a/index.html", "A"),
        ("b/index.html", "B"),
        ("index.html", "accueil"),
    ])
}

#[test]
fn a_manifest_with_a_broken_end_loses_no_file() {
    let portal = Portal::new();
    portal.build(&old()).unwrap();
    let mut bytes = fs::read(portal.manifest()).unwrap();
    bytes.truncate(bytes.len() - 10);
    fs::write(portal.manifest(), bytes).unwrap();
    let plan = files([("index.html", "accueil")]);
    let written = portal.build(&plan).unwrap();
    assert_eq!((written.written, written.removed), (1, 2));
    assert_eq!(portal.files(), plan);
}

#[test]
fn a_lost_state_folder_makes_the_output_a_foreign_one() {
    let portal = Portal::new();
    portal.build(&old()).unwrap();
    fs::remove_dir_all(portal.state()).unwrap();
    let fault = portal.build(&old()).unwrap_err();
    assert!(matches!(fault, OutputFault::Foreign { .. }));
    assert_eq!(portal.files(), old());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    /// The build is right, or it refuses a file whose line was lost and changes nothing; once
    /// the folder is emptied by hand it is right.
    #[test]
    fn a_damaged_manifest_is_mended_or_told(
        at in any::<prop::sample::Index>(),
        patch in prop::option::of(prop::collection::vec(any::<u8>(), 1..80)),
    ) {
        let portal = Portal::new();
        portal.build(&old()).unwrap();
        portal.write("CNAME", "à moi");
        let mut bytes = fs::read(portal.manifest()).unwrap();
        let at = at.index(bytes.len());
        match patch {
            None => bytes.truncate(at),
            Some(patch) => {
                let end = bytes.len().min(at + patch.len());
                bytes.splice(at..end, patch);
            }
        }
        fs::write(portal.manifest(), bytes).unwrap();
        let mut plan = old();
        plan.insert("index.html".to_owned(), "bienvenue".to_owned());
        let mut before = old();
        before.insert("CNAME".to_owned(), "à moi".to_owned());
        match portal.build(&plan) {
            Ok(_) => {}
            Err(OutputFault::Foreign { .. } | OutputFault::InTheWay { .. }) => {
                prop_assert_eq!(portal.files(), before);
                for entry in fs::read_dir(portal.site()).unwrap() {
                    let path = entry.unwrap().path();
                    if path.is_dir() {
                        fs::remove_dir_all(path).unwrap();
                    } else if !path.ends_with("CNAME") {
                        fs::remove_file(path).unwrap();
                    }
                }
                portal.build(&plan).unwrap();
            }
            Err(other) => return Err(TestCaseError::fail(format!("{other:?}"))),
        }
        plan.insert("CNAME".to_owned(), "à moi".to_owned());
        prop_assert_eq!(portal.files(), plan);
    }
}

//! The manifest's text.

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;

use super::builds::path_of;
use crate::address::OutputPath;
use crate::output::manifest::Manifest;
use crate::output::manifest_text::{parse, print};
use crate::output::record::Record;

fn manifests() -> impl Strategy<Value = Manifest> {
    let record = (any::<[u8; 32]>(), any::<u64>(), any::<i64>());
    let record = record.prop_map(|(key, length, modified)| Record {
        key: blake3::Hash::from_bytes(key).into(),
        length,
        modified: i128::from(modified),
    });
    btree_map(
        "x[a-z]{1,3}(/x[a-z]{1,3}){0,2}[.]html",
        option::of(record),
        0..6,
    )
    .prop_map(|map| {
        let entries = map.into_iter();
        entries
            .map(|(path, record)| (path_of(&path), record))
            .collect()
    })
}

fn paths(manifest: &Manifest) -> Vec<&OutputPath> {
    manifest.iter().map(|(path, _)| path).collect()
}

#[test]
fn the_text_is_fixed() {
    let mut manifest = Manifest::default();
    manifest.forget(path_of("index.html"));
    let record = Record {
        key: blake3::hash(b"").into(),
        length: 5120,
        modified: 1_764_000_000_000_000_000,
    };
    manifest.know(path_of("fiches/rpe/index.html"), record);
    let text = print(&mut manifest, false);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "marelle-manifeste 1");
    assert_eq!(
        &lines[1][8..],
        " af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262 5120 \
         1764000000000000000 fiches/rpe/index.html"
    );
    assert_eq!(&lines[2][8..], " inconnu 0 0 index.html");
    assert_eq!(lines[3].len(), "fin ".len() + 64);
    assert_eq!(lines.len(), 4);
}

#[test]
fn another_version_keeps_the_paths_only() {
    let mut manifest = Manifest::default();
    let record = Record {
        key: blake3::hash(b"").into(),
        length: 1,
        modified: 1,
    };
    manifest.know(path_of("index.html"), record);
    let text =
        print(&mut manifest, false).replace("marelle-manifeste 1\n", "marelle-manifeste 2\n");
    let read = parse(text.as_bytes());
    assert_eq!(paths(&read), paths(&manifest));
    assert_eq!(read.record(&path_of("index.html")), None);
}

proptest! {
    // The causes of failures are written down as tests of their own, not as seeds.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn lines_that_are_kept_print_as_new_ones(mut manifest in manifests(), forgotten in 0..6usize) {
        print(&mut manifest, true);
        let paths: Vec<OutputPath> = manifest.iter().map(|(path, _)| path.clone()).collect();
        paths.into_iter().take(forgotten).for_each(|path| manifest.forget(path));
        let kept = print(&mut manifest, true);
        let mut read = parse(kept.as_bytes());
        prop_assert_eq!(&read, &manifest);
        prop_assert_eq!(print(&mut read, false), kept);
    }

    #[test]
    fn what_is_printed_is_read_back(mut manifest in manifests()) {
        prop_assert_eq!(parse(print(&mut manifest, false).as_bytes()), manifest);
    }

    #[test]
    fn anything_is_read_without_a_panic(bytes in vec(any::<u8>(), 0..300)) {
        parse(&bytes);
    }

    /// A damaged text gives no key, and no path but true ones.
    #[test]
    fn a_damaged_manifest_only_forgets(
        mut manifest in manifests(),
        at in any::<prop::sample::Index>(),
        cut in any::<bool>(),
        byte in any::<u8>(),
    ) {
        let whole = print(&mut manifest, false).into_bytes();
        let mut bytes = whole.clone();
        let at = at.index(bytes.len());
        if cut {
            bytes.truncate(at);
        } else {
            bytes[at] = byte;
        }
        prop_assume!(bytes != whole);
        let read = parse(&bytes);
        let lost = manifest.iter().count() - read.iter().count();
        prop_assert!(cut || lost <= 2);
        for (path, record) in read.iter() {
            prop_assert!(manifest.lists(path), "{path}");
            prop_assert!(record.is_none());
        }
    }
}

//! Folders that have the name of a copy of one beside them, and texts of it in another state: the texts
//! would be published once more, under addresses of their own.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::changed_copies::{have_one_id, is_surely_state_of, title_key};
use super::copies::may_be_copied;
use super::copy_name::CopyName;
use super::sources::Source;
use crate::address::{fold, legible_name};
use crate::diagnostic::{Code, Diagnostic};

/// Takes out the records of folders that a program named as copies (`accueil - Copie` beside `accueil`),
/// where one of their texts is another state of the one of its name in the original.
pub(super) fn set_aside_changed_folders(texts: &mut Vec<Arc<Source>>) -> Vec<Diagnostic> {
    let copies = copied_folders(texts);
    if copies.is_empty() {
        return Vec::new();
    }
    let known: BTreeMap<&str, &Source> = texts.iter().map(|it| (&*it.path, &**it)).collect();
    let is_state = |(copy, original): (&str, &str)| {
        let mut held = known.range(copy..).take_while(|it| it.0.starts_with(copy));
        held.any(|(path, source)| {
            let beside = format!("{original}{}", &path[copy.len()..]);
            let beside = known.get(&*beside);
            beside.is_some_and(|beside| is_another_state(source, beside))
        })
    };
    let mut told: BTreeMap<&str, &str> = BTreeMap::new();
    for (copy, original) in &copies {
        let is_inside = told.keys().any(|folder| copy.starts_with(folder));
        if !is_inside && is_state((copy, original)) {
            told.insert(copy, original);
        }
    }
    let is_copied = |source: &Source| told.keys().any(|it| source.path.starts_with(it));
    texts.retain(|source| !(may_be_copied(source) && is_copied(source)));
    let told = told.iter().map(|(copy, original)| {
        let original = legible_name(original);
        let what = format!("il semble une copie de {original}");
        Diagnostic::of_file(Code::CopiedFolder, copy, &[&what, &original])
    });
    told.collect()
}

/// The folders below those of the program that are surely named as copies of one beside them, and
/// that one; each with a slash at its end.
fn copied_folders(texts: &[Arc<Source>]) -> BTreeMap<String, String> {
    let mut folders: BTreeSet<&str> = BTreeSet::new();
    for source in texts.iter().filter(|source| may_be_copied(source)) {
        let mut folder = source.folder();
        while folder.matches('/').count() > 1 && folders.insert(folder) {
            folder = folder.rsplit_once('/').map_or("", |(above, _)| above);
        }
    }
    let folded = folders.iter().filter_map(|folder| {
        let (above, name) = folder.rsplit_once('/')?;
        Some(((above, fold(name)), *folder))
    });
    let folded: BTreeMap<(&str, String), &str> = folded.collect();
    let copied = folded.iter().filter_map(|((above, name), folder)| {
        let mut originals = CopyName::originals(name).into_iter();
        let original = originals.find_map(|original| {
            let is_sure = CopyName::of(name, original) == Some(CopyName::Sure);
            let beside = folded.get(&(*above, original.to_owned()));
            beside.filter(|_| is_sure)
        })?;
        Some((format!("{folder}/"), format!("{original}/")))
    });
    copied.collect()
}

fn is_another_state(copy: &Source, original: &Source) -> bool {
    match title_key(copy.kind) {
        Some(key) => {
            let is_one = || have_one_id(copy, original) || is_surely_state_of(copy, original, key);
            copy.kind == original.kind && is_one()
        }
        None => copy.is_copy_of(original),
    }
}

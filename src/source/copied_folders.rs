//! Folders that say word for word what another one says.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::copied_list::marks_copy;
use super::copies::may_be_copied;
use super::sources::Source;
use crate::address::{fold, legible_name};
use crate::diagnostic::{Code, Diagnostic};

/// The name and the text of each file of a folder.
type Files<'s> = BTreeSet<(&'s str, &'s str)>;

/// Takes out the records of folders of which each stands under the same name, word for word, in one
/// other folder: the one with the shorter path is the original. Where the address of a record hangs
/// on its folder, the name of the folder has to be a copy's as well.
pub(super) fn set_aside_copied_folders(texts: &mut Vec<Arc<Source>>) -> Vec<Diagnostic> {
    let mut folders: BTreeMap<&str, Files<'_>> = BTreeMap::new();
    for source in texts.iter().filter(|source| may_be_copied(source)) {
        let files = folders.entry(source.folder()).or_default();
        files.insert((source.name(), &source.text));
    }
    let mut homes: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
    for (folder, files) in &folders {
        for file in files {
            homes.entry(*file).or_default().push(folder);
        }
    }
    let mut copies: BTreeMap<String, String> = BTreeMap::new();
    for (folder, files) in &folders {
        let Some(homes) = files.first().and_then(|first| homes.get(first)) else {
            continue;
        };
        let is_original = |other: &&&str| {
            let is_first = (other.len(), **other) < (folder.len(), *folder);
            let is_same = folders.get(**other).is_some_and(|all| files.is_subset(all));
            is_first && is_same && (!is_address(folder) || is_named_after(folder, other))
        };
        if let Some(original) = homes
            .iter()
            .filter(is_original)
            .min_by_key(|it| (it.len(), **it))
        {
            copies.insert((*folder).to_owned(), (*original).to_owned());
        }
    }
    texts.retain(|source| !(may_be_copied(source) && copies.contains_key(source.folder())));
    let told = copies.into_iter().map(|(folder, original)| {
        let original = format!("{}/", legible_name(&original));
        let what = format!("il est une copie de {original}, mot pour mot");
        Diagnostic::of_file(
            Code::CopiedFolder,
            &format!("{folder}/"),
            &[&what, &original],
        )
    });
    told.collect()
}

/// Whether the addresses of its records hang on a folder.
fn is_address(folder: &str) -> bool {
    folder.starts_with("content/pages/")
}

/// `x - Copie` beside `x`.
fn is_named_after(folder: &str, original: &str) -> bool {
    let parts = [folder, original].map(|path| path.rsplit_once('/'));
    let [Some((above, name)), Some((beside, original))] = parts else {
        return false;
    };
    let (name, original) = (fold(name), fold(original));
    let around = name.split_once(&*original);
    above == beside && around.is_some_and(|(before, after)| marks_copy(before, after))
}

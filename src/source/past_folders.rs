//! Texts that a folder of another time keeps: `pages/sauvegarde/rentree.md` beside `pages/rentree.md`
//! would be a page of its own.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::changed_copies::{is_surely_state_of, remark, title_key};
use super::copies::says_past;
use super::sources::Source;
use crate::address::fold;
use crate::diagnostic::Diagnostic;

/// Takes out the texts of folders that are named for the past, or for copies, of which the folder above
/// has one of the same name that says the same or has the same title: that one is read.
pub(super) fn set_aside_past_folders(texts: &mut Vec<Arc<Source>>) -> Vec<Diagnostic> {
    // Nearly no portal has one, and a large one is read after each edit.
    let mut folders: BTreeMap<&str, Option<String>> = BTreeMap::new();
    for source in texts.iter().filter(|it| title_key(it.kind).is_some()) {
        let folder = source.folder();
        folders.entry(folder).or_insert_with(|| above_past(folder));
    }
    folders.retain(|_, above| above.is_some());
    if folders.is_empty() {
        return Vec::new();
    }
    let place = |folder: &str, source: &Source| format!("{folder}/{}", fold(source.name()));
    let known = texts.iter().map(|it| (place(&fold(it.folder()), it), it));
    let known: BTreeMap<String, &Arc<Source>> = known.collect();
    let told = texts.iter().map(|copy| {
        let above = folders.get(copy.folder())?.as_deref()?;
        let original = *known.get(&place(above, copy))?;
        let key = title_key(copy.kind).filter(|_| copy.kind == original.kind)?;
        is_surely_state_of(copy, original, key).then(|| remark(copy, original))
    });
    let told: Vec<Option<Diagnostic>> = told.collect();
    let is_copy: Vec<bool> = told.iter().map(Option::is_some).collect();
    let mut is_copy = is_copy.into_iter();
    texts.retain(|_| !is_copy.next().unwrap_or_default());
    told.into_iter().flatten().collect()
}

/// A folder, folded, without the last of its segments that is named for the past; `None` where none is.
fn above_past(folder: &str) -> Option<String> {
    let folder = fold(folder);
    let mut segments: Vec<&str> = folder.split('/').collect();
    // `content/` and the folders in it are the program's.
    let own = segments.get(2..)?;
    let at = own.iter().rposition(|segment| says_past(segment))?;
    segments.remove(2 + at);
    Some(segments.join("/"))
}

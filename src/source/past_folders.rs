//! Texts that a folder of another time keeps: `pages/sauvegarde/rentree.md` beside `pages/rentree.md`
//! would be a page of its own.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::changed_copies::{is_unshown, remark, says_the_same, title_key, written};
use super::copies::says_past;
use super::sources::Source;
use crate::address::fold;
use crate::diagnostic::Diagnostic;

/// Takes out the texts of folders that are named for the past, or for copies, of which the folder above
/// has one of the same name that says the same or has the same title: that one is read.
pub(super) fn set_aside_past_folders(texts: &mut Vec<Arc<Source>>) -> Vec<Diagnostic> {
    let paths = texts.iter().enumerate();
    let paths: BTreeMap<String, usize> = paths.map(|(at, it)| (fold(&it.path), at)).collect();
    let told = texts.iter().map(|copy| {
        let original = &texts[*paths.get(&path_of_original(copy)?)?];
        is_state_of(copy, original).then(|| remark(copy, original))
    });
    let told: Vec<Option<Diagnostic>> = told.collect();
    let mut is_copy = told
        .iter()
        .map(Option::is_some)
        .collect::<Vec<_>>()
        .into_iter();
    texts.retain(|_| !is_copy.next().unwrap_or_default());
    told.into_iter().flatten().collect()
}

/// The folded path of a text without the last of its folders that is named for the past.
fn path_of_original(source: &Source) -> Option<String> {
    title_key(source.kind)?;
    let path = fold(&source.path);
    let mut segments: Vec<&str> = path.split('/').collect();
    // Its own name is none of them, and `content/` with its folders are the program's.
    let last = segments.len().checked_sub(1)?;
    let folders = segments.get(2..last)?;
    let at = folders.iter().rposition(|folder| says_past(folder))?;
    segments.remove(2 + at);
    Some(segments.join("/"))
}

fn is_state_of(copy: &Source, original: &Source) -> bool {
    let Some(key) = title_key(copy.kind).filter(|_| copy.kind == original.kind) else {
        return false;
    };
    let ids = [copy, original].map(|source| written(source, "id"));
    // Two of one identifier are told by it, and only one that is shown stands for the other.
    if matches!(ids, [Some(_), Some(_)]) || is_unshown(original) {
        return false;
    }
    let titles = [copy, original].map(|source| written(source, key));
    (titles[0].is_some() && titles[0] == titles[1]) || says_the_same(&copy.text, &original.text)
}

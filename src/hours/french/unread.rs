//! The text that was not read, and the notes beside what was, word for word.

use super::part::Part;
use crate::hours::model::{Touch, Unread};

/// The pieces of a text that were not read, or leave something open; neighbours stay together with the
/// signs between.
pub(super) fn unread_texts(text: &str, parts: &[Part]) -> Vec<Unread> {
    let runs = parts.chunk_by(|one, other| one.is_whole() == other.is_whole());
    let unread = runs.filter(|run| run.iter().any(|part| !part.is_whole()));
    unread.map(|run| unread_run(text, run)).collect()
}

fn unread_run(text: &str, run: &[Part]) -> Unread {
    let ends = run.first().zip(run.last());
    let piece = ends.and_then(|(first, last)| {
        let (start, end) = (first.span.start as usize, last.span.end as usize);
        let rest = text.get(end..)?;
        let closes =
            |c: char| matches!(c, '.' | '»' | '"' | '”' | '!' | '?' | '…' | '\u{a0}' | ' ');
        text.get(start..end + rest.find(|c| !closes(c)).unwrap_or(rest.len()))
    });
    let touches = run.iter().filter_map(|part| part.touches.clone());
    Unread {
        text: piece.unwrap_or(text).trim().to_owned(),
        touches: touches.reduce(|all: Touch, more| all.with(&more)),
    }
}

/// The sentences that were read and have words beside their hours, whole.
pub(super) fn notes(text: &str, parts: &[Part]) -> Vec<String> {
    let noted = parts.iter().filter(|part| part.is_whole() && part.has_note);
    noted
        .filter_map(|part| text.get(part.span.range()))
        .map(|sentence| sentence.trim().to_owned())
        .collect()
}

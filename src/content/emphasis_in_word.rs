//! Stars inside of a word, which markdown takes for emphasis: « 3*4*5 », « assistant*e*s ».

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use crate::diagnostic::Span;

/// The word whose stars are lost in an emphasis that begins here, and its place.
pub(super) fn emphasis_in_word<'t>(
    event: &Event<'_>,
    range: &Range<usize>,
    source: &'t str,
) -> Option<(Span, &'t str)> {
    if !matches!(event, Event::Start(Tag::Emphasis | Tag::Strong)) {
        return None;
    }
    let (before, behind) = (source.get(..range.start)?, source.get(range.end..)?);
    let is_inside =
        before.ends_with(char::is_alphanumeric) && behind.starts_with(char::is_alphanumeric);
    let start = before.rfind(char::is_whitespace).map_or(0, |at| {
        at + before[at..].chars().next().map_or(0, char::len_utf8)
    });
    let end = behind.find(char::is_whitespace).unwrap_or(behind.len()) + range.end;
    let word = source.get(start..end)?.trim_end_matches([',', ';', '.']);
    is_inside.then(|| (Span::new(start, start + word.len()), word))
}

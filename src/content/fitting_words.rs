//! Texts of markdown without what no page may carry, and marks as word processors write them.

use std::borrow::Cow;
use std::sync::LazyLock;

use pulldown_cmark::Event;
use regex::Regex;

use super::pattern::pattern;
use crate::address::fit;

/// A text without what only an entity can write: the source was cleaned when it was read. `None`
/// when nothing changes.
pub(super) fn fitting_words(event: &Event<'_>) -> Option<String> {
    match event {
        Event::Text(words) => match fit(words) {
            Cow::Owned(words) => Some(words),
            Cow::Borrowed(_) => None,
        },
        _ => None,
    }
}

/// A text whose marks of headings and lists have a space behind them: word processors leave one that
/// does not break. Nothing moves.
pub(super) fn spaced_marks(text: &str) -> Cow<'_, str> {
    static MARKS: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?m)^( {0,3}(?:#{1,6}|[-*+]|\d{1,9}[.)]))\x{a0}"));
    // Two bytes, as the space that does not break.
    MARKS.replace_all(text, "$1  ")
}

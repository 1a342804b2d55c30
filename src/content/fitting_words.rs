//! Texts of markdown without what no page may carry.

use std::borrow::Cow;

use pulldown_cmark::Event;

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

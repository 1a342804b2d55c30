//! Links that nobody sees, for they have no words.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::address::shows_nothing;
use crate::diagnostic::Span;

/// The link that is read: links do not nest.
#[derive(Debug, Default)]
pub(super) struct WordlessLinks {
    /// Whether it leads somewhere and nothing of it was seen so far.
    is_bare: bool,
}

impl WordlessLinks {
    /// Follows one event, of which `range` is the place: the link that ends with it and has no
    /// words. The words of a picture are words.
    pub(super) fn follow(&mut self, event: &Event<'_>, range: &Range<usize>) -> Option<Span> {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                self.is_bare = !dest_url.is_empty();
                None
            }
            Event::Text(words) | Event::Code(words) => {
                self.is_bare &= shows_nothing(words);
                None
            }
            Event::End(TagEnd::Link) => {
                let is_bare = std::mem::take(&mut self.is_bare);
                is_bare.then(|| Span::new(range.start, range.end))
            }
            _ => None,
        }
    }
}

//! How deep a text goes: quotes in quotes, lists in lists, emphasis in emphasis.

use pulldown_cmark::Event;

/// The most levels of a text: a quote, a paragraph and an emphasis are one each, a list and its
/// item two. Browsers flatten pages some hundred levels deep, and no reader follows ten.
pub(super) const MOST_LEVELS: usize = 50;

/// How deep the one pass is.
#[derive(Debug, Default)]
pub(super) struct Nesting {
    depth: usize,
    dropped_from: Option<usize>,
}

impl Nesting {
    /// Whether an event at a byte of the source opens or closes a level beyond the last: it is
    /// dropped, and the words inside stay.
    pub(super) fn drops(&mut self, event: &Event<'_>, at: usize) -> bool {
        match event {
            Event::Start(_) => {
                self.depth += 1;
                let is_beyond = self.depth > MOST_LEVELS;
                if is_beyond {
                    self.dropped_from.get_or_insert(at);
                }
                is_beyond
            }
            Event::End(_) => {
                // The parser closes what it opened.
                self.depth = self.depth.saturating_sub(1);
                self.depth >= MOST_LEVELS
            }
            _ => false,
        }
    }

    /// The byte of the source where the first level beyond the last begins.
    pub(super) fn dropped_from(&self) -> Option<usize> {
        self.dropped_from
    }
}

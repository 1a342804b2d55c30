//! The running words of a text, block by block, and where each was written.

use std::ops::Range;

use crate::diagnostic::Span;

/// What stands in a passage for something that is no prose: a figure, a code, an address.
pub(super) const OBJECT: char = '\u{fffc}';

/// A paragraph, a heading, an item or a cell, without its marks of emphasis.
#[derive(Debug, Default, Clone)]
pub(super) struct Passage {
    /// Whether it is a heading.
    pub(super) is_heading: bool,
    /// The words; a line break is a space.
    pub(super) text: String,
    /// Where pieces of the text begin: there, and in the source.
    places: Vec<(usize, usize)>,
}

impl Passage {
    /// Adds words that stand at `offset` of the source.
    pub(super) fn push(&mut self, words: &str, offset: usize) {
        self.places.push((self.text.len(), offset));
        self.text.push_str(words);
    }

    /// Adds something that is no prose.
    pub(super) fn push_object(&mut self, offset: usize) {
        self.places.push((self.text.len(), offset));
        self.text.push(OBJECT);
    }

    /// Where a piece of the text was written.
    pub(super) fn span_of(&self, start: usize, end: usize) -> Span {
        let last = self.text[..end].char_indices().next_back();
        let last = last.map_or(start, |(at, _)| at.max(start));
        let length = end - last;
        Span::new(self.offset_of(start), self.offset_of(last) + length)
    }

    /// The lines of the text, as they are broken in the source.
    pub(super) fn lines(&self, source: &str) -> Vec<Range<usize>> {
        let is_break = |&&(at, offset): &&(usize, usize)| {
            let written = source.get(offset..).unwrap_or_default();
            let written = written.trim_start_matches([' ', '\\', '\r']);
            self.text[at..].starts_with(' ') && written.starts_with('\n')
        };
        let breaks = self.places.iter().filter(is_break).map(|(at, _)| *at);
        let mut lines = Vec::new();
        let mut start = 0;
        for end in breaks.chain([self.text.len()]) {
            lines.push(start..end);
            start = end;
        }
        lines
    }

    fn offset_of(&self, at: usize) -> usize {
        let after = self.places.partition_point(|(begins, _)| *begins <= at);
        let place = after.checked_sub(1).map(|before| self.places[before]);
        place.map_or(0, |(begins, offset)| offset + at - begins)
    }
}

#[cfg(test)]
mod tests {
    use super::{Passage, Span};

    #[test]
    fn a_piece_is_found_across_marks() {
        // "Un **mot** là" at 100.
        let mut passage = Passage::default();
        passage.push("Un ", 100);
        passage.push("mot", 105);
        passage.push(" là", 110);
        assert_eq!(passage.text, "Un mot là");
        assert_eq!(passage.span_of(3, 6), Span::new(105, 108));
        assert_eq!(passage.span_of(0, 10), Span::new(100, 114));
    }
}

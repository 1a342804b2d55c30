//! Headings without words, and those that stand twice in one part of a text.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::address::fold;
use crate::diagnostic::{Code, SourceText, Span};

/// The headings of a text that were read.
#[derive(Debug, Default)]
pub(super) struct HeadingFaults {
    /// The words of the heading that is open, and whether it shows anything.
    open: Option<(String, bool)>,
    /// The headings that the text stands under, each with its level and its folded words.
    above: Vec<(u8, String)>,
    /// Where each first stands, by the folded words of those above it and of its own.
    seen: BTreeMap<Vec<String>, u32>,
}

/// A fault of a heading: where it stands, and the words of its sentence.
pub(super) type HeadingFault = (Code, Span, [String; 2]);

impl HeadingFaults {
    /// Follows one event, of which `range` is the place.
    pub(super) fn follow(
        &mut self,
        event: &Event<'_>,
        range: &Range<usize>,
        source: SourceText<'_>,
    ) -> Option<HeadingFault> {
        match (event, &mut self.open) {
            (Event::Start(Tag::Heading { .. }), _) => {
                self.open = Some((String::new(), false));
                None
            }
            (Event::End(TagEnd::Heading(level)), Some(_)) => {
                let (words, shows) = self.open.take()?;
                let written = source.text[range.clone()].trim_end();
                let span = Span::new(range.start, range.start + written.len());
                match shows {
                    true => self.double(*level as u8, &words, (span, source)),
                    false => Some((Code::EmptyHeading, span, [String::new(), String::new()])),
                }
            }
            (Event::Text(text) | Event::Code(text), Some((words, shows))) => {
                words.push_str(text);
                *shows |= !text.trim().is_empty();
                None
            }
            (Event::SoftBreak | Event::HardBreak, Some((words, _))) => {
                words.push(' ');
                None
            }
            (Event::Start(Tag::Image { .. }), Some((_, shows))) => {
                *shows = true;
                None
            }
            _ => None,
        }
    }

    /// A heading whose words another has, under the same ones: « Horaires » may stand under each
    /// place of a list.
    fn double(
        &mut self,
        level: u8,
        words: &str,
        (span, source): (Span, SourceText<'_>),
    ) -> Option<HeadingFault> {
        self.above.retain(|(above, _)| *above < level);
        self.above.push((level, fold(words.trim())));
        let path = self.above.iter().map(|(_, words)| words.clone()).collect();
        let line = source.line_of(span.start);
        let first = *self.seen.entry(path).or_insert(line);
        let shown = words.trim().to_owned();
        (first != line).then(|| (Code::DoubleHeading, span, [shown, first.to_string()]))
    }
}

/// Whether an event begins a heading: nothing stands in it yet.
pub(super) fn is_open_heading(event: Option<&Event<'_>>) -> bool {
    matches!(event, Some(Event::Start(Tag::Heading { .. })))
}

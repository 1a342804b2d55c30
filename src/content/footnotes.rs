//! Notes below a text.

use pulldown_cmark::{CowStr, Event};

use crate::diagnostic::{Code, Span};

/// The notes of a text, numbered as they are first named. Their anchors hold a colon, which none of
/// a heading does.
#[derive(Default)]
pub(super) struct Footnotes<'s> {
    known: Vec<Footnote<'s>>,
}

struct Footnote<'s> {
    name: CowStr<'s>,
    is_called: bool,
    /// Where it is written.
    written: Option<Span>,
    /// Where a second note of its name is written.
    again: Option<Span>,
}

impl Footnote<'_> {
    /// Its name as it is called, and the sign of the note that begins at a place.
    fn sign(&self, place: Span) -> (String, Span) {
        let start = place.start as usize;
        let end = start + self.name.len() + "[^]:".len();
        (self.name.to_string(), Span::new(start, end))
    }
}

impl<'s> Footnotes<'s> {
    /// The number that leads to a note.
    pub(super) fn call(&mut self, name: CowStr<'s>) -> Event<'s> {
        let number = self.number(name);
        self.known[number - 1].is_called = true;
        let html = format!("<sup><a href=\"#note:{number}\">{number}</a></sup>");
        Event::InlineHtml(html.into())
    }

    /// The beginning of a note. Only the first of a name is led to.
    pub(super) fn open(&mut self, name: CowStr<'s>, place: Span) -> Event<'s> {
        let number = self.number(name);
        let note = &mut self.known[number - 1];
        let id = match note.written {
            Some(_) => {
                note.again.get_or_insert(place);
                String::new()
            }
            None => format!(" id=\"note:{number}\""),
        };
        note.written.get_or_insert(place);
        let html = format!("<div class=\"note\"{id}>\n<sup>{number}</sup>\n");
        Event::Html(html.into())
    }

    /// Its end.
    pub(super) fn close() -> Event<'s> {
        Event::Html(CowStr::Borrowed("</div>\n"))
    }

    /// What is wrong with the notes: where, and the words of its sentence.
    pub(super) fn faults(&self) -> Vec<(Code, Span, [String; 2])> {
        let sign = |name: &str| [format!("[^{name}]"), format!("[^{name}-2]")];
        let notes = self.known.iter();
        let uncalled = notes.filter(|note| !note.is_called);
        let uncalled = uncalled.filter_map(|note| Some(note.sign(note.written?)));
        let uncalled = uncalled.map(|(name, place)| (Code::UncalledNote, place, sign(&name)));
        let doubled = self.known.iter();
        let doubled = doubled.filter_map(|note| Some(note.sign(note.again?)));
        let doubled = doubled.map(|(name, place)| (Code::DoubleNote, place, sign(&name)));
        uncalled.chain(doubled).collect()
    }

    fn number(&mut self, name: CowStr<'s>) -> usize {
        let known = self.known.iter().position(|known| known.name == name);
        1 + known.unwrap_or_else(|| {
            self.known.push(Footnote {
                name,
                is_called: false,
                written: None,
                again: None,
            });
            self.known.len() - 1
        })
    }
}

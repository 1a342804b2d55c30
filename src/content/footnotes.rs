//! Notes below a text.

use pulldown_cmark::{CowStr, Event};

/// The notes of a text, numbered as they are first named. Their anchors hold a colon, which none of
/// a heading does.
#[derive(Default)]
pub(super) struct Footnotes<'s> {
    /// Their names, and whether the note was written.
    known: Vec<(CowStr<'s>, bool)>,
}

impl<'s> Footnotes<'s> {
    /// The number that leads to a note.
    pub(super) fn call(&mut self, name: CowStr<'s>) -> Event<'s> {
        let number = self.number(name);
        let html = format!("<sup><a href=\"#note:{number}\">{number}</a></sup>");
        Event::InlineHtml(html.into())
    }

    /// The beginning of a note. Only the first of a name is led to.
    pub(super) fn open(&mut self, name: CowStr<'s>) -> Event<'s> {
        let number = self.number(name);
        let is_second = std::mem::replace(&mut self.known[number - 1].1, true);
        let id = match is_second {
            true => String::new(),
            false => format!(" id=\"note:{number}\""),
        };
        let html = format!("<div class=\"note\"{id}>\n<sup>{number}</sup>\n");
        Event::Html(html.into())
    }

    /// Its end.
    pub(super) fn close() -> Event<'s> {
        Event::Html(CowStr::Borrowed("</div>\n"))
    }

    fn number(&mut self, name: CowStr<'s>) -> usize {
        let known = self.known.iter().position(|(known, _)| *known == name);
        1 + known.unwrap_or_else(|| {
            self.known.push((name, false));
            self.known.len() - 1
        })
    }
}

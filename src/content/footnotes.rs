//! What is wrong with the notes of a text.

use super::placed_notes::note_name;
use crate::diagnostic::{Code, Span};

/// The notes of a text, as they are first named.
#[derive(Default)]
pub(super) struct Footnotes {
    known: Vec<Footnote>,
}

struct Footnote {
    /// As it is called first, or written.
    name: String,
    is_called: bool,
    /// Where it is written.
    written: Option<Span>,
    /// Where a second note of its name is written.
    again: Option<Span>,
}

impl Footnote {
    /// Its name as it is called, and the sign of the note that begins at a place.
    fn sign(&self, place: Span) -> (String, Span) {
        let start = place.start as usize;
        let end = start + self.name.len() + "[^]:".len();
        (self.name.clone(), Span::new(start, end))
    }
}

impl Footnotes {
    /// Says that a note is called.
    pub(super) fn call(&mut self, name: &str) {
        self.known(name).is_called = true;
    }

    /// Says that a note is written at a place.
    pub(super) fn write(&mut self, name: &str, place: Span) {
        let note = self.known(name);
        match note.written {
            Some(_) => note.again.get_or_insert(place),
            None => note.written.insert(place),
        };
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

    fn known(&mut self, name: &str) -> &mut Footnote {
        let folded = note_name(name);
        let found = self
            .known
            .iter()
            .position(|known| note_name(&known.name) == folded);
        let at = found.unwrap_or_else(|| {
            self.known.push(Footnote {
                name: name.to_owned(),
                is_called: false,
                written: None,
                again: None,
            });
            self.known.len() - 1
        });
        &mut self.known[at]
    }
}

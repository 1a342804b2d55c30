//! Notes at the end of a text, in the order of their calls, wherever they are written.

use std::collections::BTreeMap;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

/// The notes of a text while they are put in order. Their anchors hold a colon, which none of a
/// heading does.
#[derive(Default)]
struct PlacedNotes<'s> {
    /// What is written under each name, each time that it is.
    written: BTreeMap<String, Vec<Vec<Event<'s>>>>,
    /// The names as they are written first.
    names: Vec<String>,
    /// The names in the order of their numbers.
    numbered: Vec<String>,
    numbers: BTreeMap<String, usize>,
    /// What the page shows.
    shown: Vec<Event<'s>>,
}

/// Puts the notes of a text behind it, each with a link back to its first call. Notes that nothing
/// calls come last.
pub(super) fn place_notes(events: Vec<Event<'_>>) -> Vec<Event<'_>> {
    let is_note = |event: &Event<'_>| matches!(event, Event::Start(Tag::FootnoteDefinition(_)));
    if !events.iter().any(is_note) {
        return events;
    }
    let mut notes = PlacedNotes::default();
    let text = notes.take_out(events);
    notes.show(text);
    notes.show_notes(led_back);
    for name in std::mem::take(&mut notes.names) {
        if notes.written.contains_key(&name) {
            notes.number(name);
        }
    }
    notes.show_notes(|number| number.to_string());
    notes.shown
}

/// The name under which a note is looked for: its letters may be of either case.
pub(super) fn note_name(name: &str) -> String {
    name.to_lowercase()
}

impl<'s> PlacedNotes<'s> {
    /// Takes the notes out of a text, whose other events are given back.
    fn take_out(&mut self, events: Vec<Event<'s>>) -> Vec<Event<'s>> {
        let mut text = Vec::new();
        let mut open: Vec<(String, Vec<Event<'s>>)> = Vec::new();
        for event in events {
            match event {
                Event::Start(Tag::FootnoteDefinition(name)) => {
                    open.push((note_name(&name), Vec::new()));
                }
                Event::End(TagEnd::FootnoteDefinition) => {
                    if let Some((name, note)) = open.pop() {
                        self.write(name, note);
                    }
                }
                other => match open.last_mut() {
                    Some((_, note)) => note.push(other),
                    None => text.push(other),
                },
            }
        }
        text
    }

    fn write(&mut self, name: String, note: Vec<Event<'s>>) {
        if !self.written.contains_key(&name) {
            self.names.push(name.clone());
        }
        self.written.entry(name).or_default().push(note);
    }

    /// The number of a note; its first call gives it.
    fn number(&mut self, name: String) -> (usize, bool) {
        if let Some(number) = self.numbers.get(&name) {
            return (*number, false);
        }
        self.numbered.push(name.clone());
        let number = self.numbered.len();
        self.numbers.insert(name, number);
        (number, true)
    }

    /// Shows events, with a number for each call of a note.
    fn show(&mut self, events: Vec<Event<'s>>) {
        for event in events {
            let Event::FootnoteReference(name) = event else {
                self.shown.push(event);
                continue;
            };
            let (number, is_first) = self.number(note_name(&name));
            let id = match is_first {
                true => format!(" id=\"appel:{number}\""),
                false => String::new(),
            };
            let call = format!("<sup{id}><a href=\"#note:{number}\">{number}</a></sup>");
            self.shown.push(Event::InlineHtml(call.into()));
        }
    }

    /// Shows the notes that have a number and were not shown; they may call others.
    fn show_notes(&mut self, sign: fn(usize) -> String) {
        let mut at = 0;
        while let Some(name) = self.numbered.get(at) {
            let number = at + 1;
            at = number;
            // A second note of a name is told, and none leads to it.
            let notes = self.written.remove(name).unwrap_or_default();
            for (index, note) in notes.into_iter().enumerate() {
                self.shown.push(begin(number, index == 0, &sign(number)));
                self.show(note);
                let end = CowStr::Borrowed("</div>\n</div>\n");
                self.shown.push(Event::Html(end));
            }
        }
    }
}

/// The number of a note, which leads back to its first call.
fn led_back(number: usize) -> String {
    format!(
        "<a href=\"#appel:{number}\" aria-label=\"Note {number}\u{a0}: retour au texte\">{number}</a>"
    )
}

/// The beginning of a note.
fn begin<'s>(number: usize, is_first: bool, sign: &str) -> Event<'s> {
    let id = match is_first {
        true => format!(" id=\"note:{number}\""),
        false => String::new(),
    };
    let html = format!("<div class=\"note\"{id}>\n<sup>{sign}</sup>\n<div>\n");
    Event::Html(html.into())
}

//! Reads one language's texts.

use std::collections::BTreeMap;

use super::message::{Forms, Message};
use super::phrase::Phrase;
use super::plural_rules::FORMS;
use crate::content::{self, Datum, read_toml};
use crate::diagnostic::{Code, Diagnostic, LineStarts, SourceText, Span};

/// Said of zero, whatever the language's rules.
const NONE: &str = "aucun";

/// The texts of one file, by their dotted key: `fiche.appeler`.
#[derive(Debug, Clone, Default)]
pub struct Table {
    pub(super) messages: BTreeMap<String, Written>,
}

/// What a file says under one key, and where.
#[derive(Debug, Clone)]
pub(super) struct Written {
    pub(super) message: Message,
    pub(super) key: Span,
    pub(super) value: Span,
}

impl Table {
    /// Reads a file of the program's own, which has no fault: tests hold it.
    pub fn embedded(path: &str, text: &str) -> Self {
        let lines = &LineStarts::default();
        read_table(SourceText { path, text, lines }).0
    }

    /// Its keys, in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.messages.keys().map(String::as_str)
    }

    /// The names of the places of a key's text, in order.
    pub fn places(&self, key: &str) -> Vec<&str> {
        let message = self.messages.get(key);
        let places = message.map(|written| written.message.places());
        places.into_iter().flatten().collect()
    }

    /// A key's text, where it is one without place.
    pub fn plain(&self, key: &str) -> Option<String> {
        match &self.messages.get(key)?.message {
            Message::Plain(phrase) => phrase.plain(),
            Message::Counted(_) => None,
        }
    }

    /// Whether a key's text changes with a number.
    pub fn is_counted(&self, key: &str) -> bool {
        let message = self.messages.get(key);
        message.is_some_and(|written| written.message.is_counted())
    }
}

/// Reads a file of texts. A group of keys whose names are all plural forms is one text.
pub fn read_table(source: SourceText<'_>) -> (Table, Vec<Diagnostic>) {
    let start = if source.text.starts_with('\u{feff}') {
        '\u{feff}'.len_utf8()
    } else {
        0
    };
    let (written, diagnostics) = read_toml(source, Span::new(start, source.text.len()));
    let mut reader = Reader {
        source,
        table: Table::default(),
        diagnostics,
    };
    reader.group(&written, "");
    (reader.table, reader.diagnostics)
}

struct Reader<'s> {
    source: SourceText<'s>,
    table: Table,
    diagnostics: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn group(&mut self, group: &content::Table<'_>, path: &str) {
        for entry in &group.entries {
            let name = &*entry.key.value;
            let key = if path.is_empty() {
                name.to_owned()
            } else {
                format!("{path}.{name}")
            };
            match &entry.value.datum {
                Datum::Text(text) => {
                    let message = Message::Plain(Phrase::parse(text));
                    self.add(key, message, entry);
                }
                Datum::Table(forms) if is_counted(forms) => {
                    let message = self.counted(forms, &key);
                    self.add(key, message, entry);
                }
                Datum::Table(inner) => self.group(inner, &key),
                Datum::Faulty => {}
                other => self.refuse(&key, other, entry.value.span),
            }
        }
    }

    fn add(&mut self, key: String, message: Message, entry: &content::Entry<'_>) {
        let written = Written {
            message,
            key: entry.key.span,
            value: entry.value.span,
        };
        self.table.messages.insert(key, written);
    }

    fn counted(&mut self, written: &content::Table<'_>, key: &str) -> Message {
        let mut forms = Forms::default();
        for entry in &written.entries {
            let name = &*entry.key.value;
            let phrase = match &entry.value.datum {
                Datum::Text(text) => Phrase::parse(text),
                Datum::Faulty => continue,
                other => {
                    self.refuse(&format!("{key}.{name}"), other, entry.value.span);
                    continue;
                }
            };
            match FORMS.into_iter().find(|form| *form == name) {
                Some(form) => forms.forms.push((form, phrase)),
                None => forms.none = Some(phrase),
            }
        }
        if !forms.forms.iter().any(|(form, _)| *form == "other") {
            let hint = "Ajoutez\u{a0}: other = \"…\"";
            let words = [&*format!("{key}.other"), hint];
            let span = Span::new(written.span.start as usize, written.span.start as usize);
            self.diagnostics
                .push(Diagnostic::at(Code::MissingKey, self.source, span, &words));
        }
        Message::Counted(forms)
    }

    fn refuse(&mut self, key: &str, received: &Datum<'_>, span: Span) {
        let example = format!("Écrivez par exemple\u{a0}: {} = \"…\"", last_part(key));
        let expected = "un texte entre guillemets";
        let words = [key, expected, received.in_words(), &example];
        self.diagnostics
            .push(Diagnostic::at(Code::WrongShape, self.source, span, &words));
    }
}

fn last_part(key: &str) -> &str {
    key.rsplit('.').next().unwrap_or(key)
}

/// Whether a group holds the forms of one text.
fn is_counted(group: &content::Table<'_>) -> bool {
    let mut keys = group.entries.iter().map(|entry| &*entry.key.value);
    !group.entries.is_empty() && keys.all(|key| key == NONE || FORMS.contains(&key))
}

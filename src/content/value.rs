//! Content as it was written, before it means anything: the same tree for front matter and tables.

use std::borrow::Cow;

use jiff::civil::Date;

use crate::diagnostic::{Span, Spanned};

/// A value with its place in the source.
#[derive(Debug, Clone)]
pub struct Value<'s> {
    /// What was written.
    pub datum: Datum<'s>,
    /// Where.
    pub span: Span,
}

/// What a source can hold.
#[derive(Debug, Clone)]
pub enum Datum<'s> {
    /// A text.
    Text(Cow<'s, str>),
    /// A whole number.
    Integer(i64),
    /// A number with decimals.
    Decimal(f64),
    /// `true` or `false`.
    Boolean(bool),
    /// A day of the calendar.
    Date(Date),
    /// Several values.
    List(Vec<Value<'s>>),
    /// Keys and values.
    Table(Table<'s>),
    /// Something that was reported already: present, and not to be reported again.
    Faulty,
}

impl Datum<'_> {
    /// The text, of what is one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// What was received, in words: "un texte".
    pub fn in_words(&self) -> &'static str {
        match self {
            Self::Text(_) => "un texte",
            Self::Integer(_) | Self::Decimal(_) => "un nombre",
            Self::Boolean(_) => "oui ou non (true, false)",
            Self::Date(_) => "une date",
            Self::List(_) => "une liste",
            Self::Table(_) => "un groupe de clés",
            Self::Faulty => "une valeur illisible",
        }
    }
}

/// Keys and values, in the order of the source.
#[derive(Debug, Clone, Default)]
pub struct Table<'s> {
    /// The entries.
    pub entries: Vec<Entry<'s>>,
    /// The whole table.
    pub span: Span,
}

/// One key and its value.
#[derive(Debug, Clone)]
pub struct Entry<'s> {
    /// The key.
    pub key: Spanned<Cow<'s, str>>,
    /// The value.
    pub value: Value<'s>,
}

impl<'s> Table<'s> {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Value<'s>> {
        self.entries
            .iter()
            .find(|entry| entry.key.value == key)
            .map(|entry| &entry.value)
    }
}

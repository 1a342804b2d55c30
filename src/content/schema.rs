//! What a collection's keys are: one declaration serves reading, help, forms and tables.

/// One key of a collection.
#[derive(Debug)]
pub struct Field {
    /// The French key.
    pub key: &'static str,
    /// What its value looks like.
    pub shape: Shape,
    /// Whether a record cannot do without it.
    pub required: bool,
    /// What it is, for an editor.
    pub help: &'static str,
    /// A value as it is written in TOML.
    pub example: &'static str,
}

/// What a value looks like.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// A text of at most so many characters.
    Text(usize),
    /// A whole number between two bounds, both included.
    Integer(i64, i64),
    /// A number, with decimals or without.
    Decimal,
    /// An amount of euros, not below zero.
    Euros,
    /// How many places are free, 0 when it is full; at most so many.
    Places(i64),
    /// `true` or `false`.
    Boolean,
    /// A day.
    Date,
    /// "18 mois".
    Age,
    /// A French telephone number.
    Phone,
    /// An electronic mail address.
    Mail,
    /// Five digits.
    PostalCode,
    /// Five characters.
    InseeCode,
    /// Fourteen digits with their check.
    Siret,
    /// An address of the web, with an allowed scheme.
    Link,
    /// A permanent name.
    Slug,
    /// An address that a page of the portal had before.
    OldAddress,
    /// The permanent name of another record: who it is of is known once records are linked.
    Reference,
    /// "6 mois".
    Frequency,
    /// A spoken language, by its code.
    Language,
    /// Who is received.
    Audience,
    /// One word of a list.
    Choice(&'static [&'static str]),
    /// Several values of one shape.
    List(&'static Shape),
    /// Keys of their own.
    Record(&'static [Field]),
}

impl Shape {
    /// Whether it is one text.
    pub(super) fn is_text(self) -> bool {
        !matches!(
            self,
            Self::Integer(..)
                | Self::Decimal
                | Self::Euros
                | Self::Places(_)
                | Self::Boolean
                | Self::Date
                | Self::List(_)
                | Self::Record(_)
        )
    }

    /// Whether it is words for people, of which every character counts.
    pub(super) fn is_words(self) -> bool {
        match self {
            Self::Text(_) => true,
            Self::List(inner) => inner.is_words(),
            _ => false,
        }
    }

    /// Whether it is a word of a list, a name or a rhythm: no text of its author's own.
    pub(super) fn is_named(self) -> bool {
        matches!(
            self,
            Self::Choice(_) | Self::Slug | Self::Reference | Self::Frequency
        )
    }

    /// Whether it is a text that pages show as it is written.
    pub(super) fn is_shown(self) -> bool {
        matches!(self, Self::Text(_) | Self::Audience | Self::Language)
    }

    /// What is expected, in words: "un texte entre guillemets".
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Integer(..) | Self::Places(_) => "un nombre entier, sans guillemets",
            Self::Decimal | Self::Euros => "un nombre, sans guillemets",
            Self::Boolean => "true (oui) ou false (non), sans guillemets",
            Self::Date => "une date, sans guillemets",
            Self::List(_) => "une liste entre crochets",
            Self::Record(_) => "un groupe de clés entre accolades",
            _ => "un texte entre guillemets",
        }
    }
}

impl Shape {
    /// What is expected of a cell, in words.
    pub fn cell_in_words(self) -> &'static str {
        match self {
            Self::Integer(..) | Self::Places(_) => "un nombre entier",
            Self::Decimal | Self::Euros => "un nombre",
            Self::Boolean => "oui ou non",
            Self::Date => "une date",
            _ => "un texte",
        }
    }
}

impl Field {
    /// What a cell of its column may hold.
    pub(super) fn cell_example(&self, shape: Shape) -> String {
        match shape {
            Shape::Integer(..) | Shape::Places(_) => self.example.to_owned(),
            Shape::Decimal | Shape::Euros => self.example.replace('.', ","),
            Shape::Boolean => "oui".to_owned(),
            Shape::Date => "12/10/2026".to_owned(),
            _ => self.example.trim_matches('"').to_owned(),
        }
    }

    /// A key that may be absent.
    pub const fn optional(
        key: &'static str,
        shape: Shape,
        help: &'static str,
        example: &'static str,
    ) -> Self {
        Self {
            key,
            shape,
            required: false,
            help,
            example,
        }
    }

    /// A key that a record cannot do without.
    pub const fn required(
        key: &'static str,
        shape: Shape,
        help: &'static str,
        example: &'static str,
    ) -> Self {
        Self {
            key,
            shape,
            required: true,
            help,
            example,
        }
    }
}

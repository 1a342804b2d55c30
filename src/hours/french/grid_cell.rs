//! A cell of a table of hours.

use super::cursor::Cursor;
use super::lexer::tokens;
use super::mark::Mark;
use super::part_of_day::part;
use super::slips::mended;
use super::times::times;
use super::token::{Token, TokenKind};
use super::words::weekday;
use crate::hours::model::{DayPart, TimeSpan};

/// What a cell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    /// Nothing, or a dash.
    Empty,
    /// « fermé ».
    Closed,
    /// « idem », « comme lundi »: the cell above, or that of a day.
    Same(Option<String>),
    /// Hours, as they are written.
    Hours {
        /// Their text.
        text: String,
        /// What it says.
        spans: Vec<TimeSpan>,
    },
}

/// Reads a cell; `None` where it says anything else.
pub(super) fn cell(text: &str) -> Option<Cell> {
    let tokens = mended(text, tokens(text));
    let words: Vec<&str> = tokens.iter().filter_map(word).collect();
    let only_words = words.len() == tokens.len();
    match words[..] {
        ["ferme" | "fermee" | "fermeture"] if only_words => return Some(Cell::Closed),
        ["idem"] if only_words => return Some(Cell::Same(None)),
        ["comme" | "idem", .., day] if only_words && weekday(day).is_some() => {
            return Some(Cell::Same(Some(day.to_owned())));
        }
        _ => {}
    }
    let is_dash = |token: &Token| token.kind == TokenKind::Mark(Mark::Dash);
    if tokens.iter().all(is_dash) {
        return Some(Cell::Empty);
    }
    let mut cursor = Cursor::new(&tokens);
    let spans = times(&mut cursor)?.ok()?;
    cursor.is_done().then(|| Cell::Hours {
        text: text.to_owned(),
        spans,
    })
}

/// The days that a cell names, folded, and nothing else.
pub(super) fn days_of(cell: &str) -> Option<String> {
    let tokens = tokens(cell);
    let of_days = |token: &Token| match &token.kind {
        TokenKind::Word(word) => {
            weekday(word).is_some() || matches!(word.as_str(), "du" | "au" | "a" | "et" | "le")
        }
        TokenKind::Mark(mark) => matches!(mark, Mark::Comma | Mark::Dash),
        _ => false,
    };
    let named = tokens.iter().filter_map(word);
    let has_day = named.clone().any(|word| weekday(word).is_some());
    let one = named.count() == 1 && tokens.len() == 1;
    (has_day && tokens.iter().all(of_days)).then(|| match (one, tokens.first().and_then(word)) {
        (true, Some(day)) => day.to_owned(),
        _ => cell.to_owned(),
    })
}

/// « Matin », « Après-midi ».
pub(super) fn part_of(cell: &str) -> Option<DayPart> {
    let tokens = tokens(cell);
    let mut cursor = Cursor::new(&tokens);
    part(&mut cursor).filter(|_| cursor.is_done())
}

fn word(token: &Token) -> Option<&str> {
    match &token.kind {
        TokenKind::Word(word) => Some(word),
        _ => None,
    }
}

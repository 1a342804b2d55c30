//! A word, a number, an hour or a sign.

use super::mark::Mark;
use crate::diagnostic::Span;

/// A piece of a text with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// What it is.
    pub(super) kind: TokenKind,
    /// Where it stands.
    pub(super) span: Span,
}

/// What a token is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// Letters, folded.
    Word(String),
    /// Digits: their value and how many.
    Number(u32, usize),
    /// « 1er », « 3e ».
    Ordinal(u32),
    /// « 9h30 », « 9:30 »: minutes since midnight, at most 1440.
    Clock(u16),
    /// What looks like an hour and is none: « 25h », « 9h75 ».
    BadClock,
    /// « 9h12 »: a slip for « 9h-12h » more often than an hour.
    OddMinutes,
    /// « Mairie : » at the head of a text: whose hours they are.
    Label,
    /// A sign.
    Mark(Mark),
}

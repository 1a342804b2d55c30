//! A place in a list of tokens.

use super::mark::Mark;
use super::token::{Token, TokenKind};
use crate::diagnostic::Span;

/// A place in a list of tokens. Readers move it on only over what they understood.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'t> {
    tokens: &'t [Token],
    at: usize,
}

impl<'t> Cursor<'t> {
    pub(super) fn new(tokens: &'t [Token]) -> Self {
        Self { tokens, at: 0 }
    }

    pub(super) fn peek(&self) -> Option<&'t TokenKind> {
        self.tokens.get(self.at).map(|token| &token.kind)
    }

    /// All tokens, those before the place included.
    pub(super) fn all(&self) -> &'t [Token] {
        self.tokens
    }

    /// The token that many places on.
    pub(super) fn ahead(&self, places: usize) -> Option<&'t TokenKind> {
        self.tokens.get(self.at + places).map(|token| &token.kind)
    }

    /// The token before.
    pub(super) fn behind(&self) -> Option<&'t TokenKind> {
        let before = self.at.checked_sub(1)?;
        self.tokens.get(before).map(|token| &token.kind)
    }

    pub(super) fn word(&self) -> Option<&'t str> {
        match self.peek() {
            Some(TokenKind::Word(word)) => Some(word),
            _ => None,
        }
    }

    pub(super) fn mark(&self) -> Option<Mark> {
        match self.peek() {
            Some(TokenKind::Mark(mark)) => Some(*mark),
            _ => None,
        }
    }

    pub(super) fn step(&mut self) {
        self.at += 1;
    }

    /// Whether « et » or « ou » stands before.
    pub(super) fn follows_and(&self) -> bool {
        let before = self.at.checked_sub(1).and_then(|at| self.tokens.get(at));
        let and = |word: &str| matches!(word, "et" | "ou");
        before.is_some_and(|token| matches!(&token.kind, TokenKind::Word(word) if and(word)))
    }

    pub(super) fn is_done(&self) -> bool {
        self.at >= self.tokens.len()
    }

    /// The place, to compare with another.
    pub(super) fn place(&self) -> usize {
        self.at
    }

    /// Steps over a sign.
    pub(super) fn take_mark(&mut self, mark: Mark) -> bool {
        let is_there = self.mark() == Some(mark);
        self.at += usize::from(is_there);
        is_there
    }

    /// Steps over one of some words.
    pub(super) fn take_word(&mut self, words: &[&str]) -> bool {
        let is_there = self.word().is_some_and(|word| words.contains(&word));
        self.at += usize::from(is_there);
        is_there
    }

    /// Steps over as many of some words as there are.
    pub(super) fn skip_words(&mut self, words: &[&str]) {
        while self.take_word(words) {}
    }

    /// Steps over words that follow each other, with or without hyphens between.
    pub(super) fn phrase(&mut self, words: &[&str]) -> bool {
        let mut ahead = *self;
        for (at, word) in words.iter().enumerate() {
            if at > 0 {
                ahead.take_mark(Mark::Dash);
            }
            if !ahead.take_word(&[word]) {
                return false;
            }
        }
        *self = ahead;
        true
    }

    /// Whether a list's sign or word stands between a place and here.
    pub(super) fn has_list_since(&self, place: usize) -> bool {
        let passed = self.tokens.get(place..self.at).unwrap_or_default();
        let and = |token: &Token| matches!(&token.kind, TokenKind::Word(word) if word == "et");
        let sign = |token: &Token| {
            matches!(
                token.kind,
                TokenKind::Mark(Mark::Comma | Mark::And | Mark::Slash)
            )
        };
        passed.iter().any(|token| and(token) || sign(token))
    }

    /// Whether « les » stands at a place, and no article after it: what follows is of all days.
    pub(super) fn has_one_article_since(&self, place: usize) -> bool {
        let passed = self.tokens.get(place..self.at).unwrap_or_default();
        let article = |token: &&Token| matches!(&token.kind, TokenKind::Word(word) if matches!(word.as_str(), "le" | "les"));
        let first_is_les = matches!(passed.first().map(|token| &token.kind), Some(TokenKind::Word(word)) if word == "les");
        first_is_les && passed.iter().filter(article).count() == 1
    }

    /// The span from a place to here.
    pub(super) fn span_from(&self, place: usize) -> Span {
        let last = self.at.max(place + 1).min(self.tokens.len());
        let first = self.tokens.get(place).map(|token| token.span);
        let last = self
            .tokens
            .get(last.saturating_sub(1))
            .map(|token| token.span);
        match (first, last) {
            (Some(first), Some(last)) => Span {
                start: first.start,
                end: last.end.max(first.end),
            },
            _ => Span::default(),
        }
    }
}

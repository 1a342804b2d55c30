//! Days and hours beside words that were not understood and name no other moment: « mardi 9h-12h bidule ».
//! What is closed without these words is closed with them, and what is open may be.

use super::atom::{Atom, AtomKind};
use super::fault_kind::FaultKind;
use super::sentence::{Said, sentence};
use super::setting::Setting;
use super::token::{Token, TokenKind};
use super::touch_words::{is_short_day, may_open_else, names_other_moments};
use crate::hours::model::Weekdays;

/// What a sentence says without the words that were not understood, and of which days.
pub(super) fn row_beside_words(
    tokens: &[Token],
    atoms: &[Atom],
    setting: &Setting,
) -> Option<(Said, Weekdays)> {
    let is_set = setting.days.is_some() || setting.heading.is_some() || setting.head_may_go_on;
    // « Épicerie : distribution le jeudi … » begins with who opens.
    let is_head = |atom: &&Atom| matches!(atom.kind, AtomKind::Note | AtomKind::Colon);
    let first = atoms.iter().find(|atom| !is_head(atom))?;
    let begins = matches!(
        first.kind,
        AtomKind::Days {
            frequency: None,
            ..
        }
    );
    let plain = atoms.iter().all(is_plain) && !hours_follow_words(atoms);
    if is_set || setting.is_column || !begins || !plain {
        return None;
    }
    if !are_harmless(tokens, atoms) {
        return None;
    }
    let known = without_empty_parentheses(atoms);
    let said = sentence(&known, setting).ok()?;
    let Said::Rules { rules, .. } = &said else {
        return None;
    };
    let days = rules
        .iter()
        .fold(Weekdays::NONE, |all, rule| all.with(rule.days.weekdays));
    let named = atoms
        .iter()
        .fold(Weekdays::NONE, |all, atom| match &atom.kind {
            AtomKind::Days { weekdays, .. } => all.with(*weekdays),
            _ => all,
        });
    let opens = rules.iter().all(|rule| !rule.closes());
    (opens && days == named).then_some((said, days))
}

/// Whether the words that were not understood, of which there are some, name no other moment.
fn are_harmless(tokens: &[Token], atoms: &[Atom]) -> bool {
    let is_unknown = |atom: &&Atom| matches!(atom.kind, AtomKind::Fault(_));
    let unknown: Vec<&Atom> = atoms.iter().filter(is_unknown).collect();
    let is_left = |token: &&Token| {
        unknown
            .iter()
            .any(|atom| atom.span.start <= token.span.start && token.span.end <= atom.span.end)
    };
    let harmless = |token: &Token| match &token.kind {
        TokenKind::Word(word) => {
            let is_letter = word.len() == 1 && !"acdlnsy".contains(word.as_str());
            !is_letter && !names_other_moments(word) && !may_open_else(word)
        }
        _ => false,
    };
    let has_short_day =
        |token: &Token| matches!(&token.kind, TokenKind::Word(word) if is_short_day(word));
    // « lundi 9h-12h avec nocturne »: what was said in full is gone.
    let is_open = |token: &Token| matches!(&token.kind, TokenKind::Word(word) if matches!(word.as_str(), "avec" | "et"));
    if tokens.last().is_some_and(is_open) {
        return false;
    }
    let mut left = tokens.iter().filter(is_left).peekable();
    !tokens.iter().any(has_short_day) && left.peek().is_some() && left.all(harmless)
}

/// « lundi 9h-12h vdi 14h-17h »: an unknown word right before hours may be their day.
fn hours_follow_words(atoms: &[Atom]) -> bool {
    let mut after_words = false;
    atoms.iter().any(|atom| {
        match atom.kind {
            AtomKind::Fault(_) => after_words = true,
            AtomKind::Days { .. } => after_words = false,
            _ => {}
        }
        after_words && matches!(atom.kind, AtomKind::Times(_))
    })
}

fn is_plain(atom: &Atom) -> bool {
    match &atom.kind {
        AtomKind::Days {
            part, frequency, ..
        } => part.is_none() && frequency.is_none(),
        AtomKind::Fault(fault) => *fault == FaultKind::UnknownWord(None),
        AtomKind::Times(_)
        | AtomKind::Note
        | AtomKind::Comma
        | AtomKind::And
        | AtomKind::Slash
        | AtomKind::Colon
        | AtomKind::Open
        | AtomKind::Close => true,
        _ => false,
    }
}

/// The pieces that were understood, without parentheses that held nothing else.
fn without_empty_parentheses(atoms: &[Atom]) -> Vec<Atom> {
    let mut kept: Vec<Atom> = Vec::new();
    for atom in atoms {
        let opened = kept.last().is_some_and(|last| last.kind == AtomKind::Open);
        match &atom.kind {
            AtomKind::Fault(_) => {}
            AtomKind::Close if opened => drop(kept.pop()),
            _ => kept.push(atom.clone()),
        }
    }
    let is_sign = |atom: &Atom| {
        matches!(
            atom.kind,
            AtomKind::Comma | AtomKind::And | AtomKind::Slash | AtomKind::Colon
        )
    };
    while kept.last().is_some_and(is_sign) {
        kept.pop();
    }
    kept
}

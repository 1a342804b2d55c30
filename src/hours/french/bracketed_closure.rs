//! « lun 9h-12h, mar 14h-17h (mer : fermé) »: a row of its own that parentheses hold.

use super::atom::AtomKind;
use super::atoms::{atoms, days_alone};
use super::mark::Mark;
use super::phrases::words;
use super::rewritten::{Meant, clock_at, end_of, is_end, kinds, mark_at, word_at};
use super::token::{Token, TokenKind};

/// Such a row after hours: without its parentheses, and apart from what follows.
pub(super) fn bracketed_closure(tokens: &[Token], at: usize) -> Option<Meant> {
    clock_at(tokens, at.checked_sub(1)?)?;
    if mark_at(tokens, at) != Some(Mark::Open) {
        return None;
    }
    let end = end_of(tokens, at);
    let find = |mark: Mark, from: usize| (from..end).find(|at| mark_at(tokens, *at) == Some(mark));
    let close = find(Mark::Close, at)?;
    let colon = find(Mark::Colon, at).filter(|colon| colon + 2 == close)?;
    let is_closed = matches!(
        word_at(tokens, colon + 1),
        Some("ferme" | "fermee" | "fermes" | "fermeture")
    );
    // « (mercredi après-midi : fermé) » cuts hours of the row before.
    let days = &tokens[at + 1..colon];
    let of_part = matches!(&atoms(days)[..], [days, part]
        if days.kind.weekly_days().is_some() && matches!(part.kind, AtomKind::Part(_)));
    let has_days = is_closed && (of_part || days_alone(days).is_some());
    let is_parted = is_end(tokens, close + 1) || mark_at(tokens, close + 1) == Some(Mark::Comma);
    let mut meant = vec![TokenKind::Mark(Mark::Strong)];
    if of_part {
        meant.extend(words("ferme le"));
        meant.extend(kinds(days));
    } else {
        meant.extend(kinds(&tokens[at + 1..close]));
    }
    // « lundi 9h-12h (mercredi : fermé), jeudi 14h-17h » goes on with other rows.
    let comma = usize::from(!is_end(tokens, close + 1));
    meant.extend((comma == 1).then_some(TokenKind::Mark(Mark::Strong)));
    (has_days && is_parted).then_some((close + 1 + comma - at, meant))
}

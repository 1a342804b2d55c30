//! « Fermeture de Noël : du 24 décembre au 3 janvier », « Fermeture d'une semaine au printemps »: what is
//! closed is said by the dates and weeks alone.

use super::cursor::Cursor;
use super::mark::Mark;
use super::periods::periods;
use super::rewritten::{Meant, end_of, mark_at, start_of, word_at};
use super::token::{Token, TokenKind};
use super::words::count;
use crate::hours::model::{DateRange, Period};

/// The name of a closure between its word and the dates that say when it is.
pub(super) fn closure_named_and_dated(tokens: &[Token], at: usize) -> Option<Meant> {
    const NAMES: &str = "a annee ascension automne conges d de des du ete fetes fevrier fin hiver l la noel paques pentecote \
        pont pour printemps toussaint vacances";
    let closes = at.checked_sub(1).and_then(|at| word_at(tokens, at));
    if !matches!(closes, Some("fermeture" | "fermetures")) {
        return None;
    }
    let end = end_of(tokens, at);
    let colon = (at..end).find(|place| mark_at(tokens, *place) == Some(Mark::Colon))?;
    let is_name = |place: usize| {
        word_at(tokens, place).is_some_and(|word| NAMES.split(' ').any(|name| name == word))
    };
    let mut dates = Cursor::new(&tokens[colon + 1..end]);
    // « Fermeture d'été : le 31 juillet 2027 » may be the day on which it begins.
    let lasts = (at..colon).any(|place| {
        matches!(
            word_at(tokens, place),
            Some("annee" | "ete" | "hiver" | "noel" | "vacances")
        )
    });
    let dated = matches!(periods(&mut dates), Some(Ok(found))
        if found.iter().all(|period| matches!(period, Period::Dates(dates) if !lasts || !dates.is_one_day())));
    let said = &tokens[colon + 1..end];
    let is_number =
        |token: &Token| matches!(token.kind, TokenKind::Number(..) | TokenKind::Ordinal(_));
    let is_clock = |token: &Token| matches!(token.kind, TokenKind::Clock(_));
    let written = said.iter().any(is_number) && !said.iter().any(is_clock);
    let named = colon > at && (at..colon).all(is_name);
    (named && dated && written).then(|| (colon - at, Vec::new()))
}

/// « Vacances d'hiver : du 8 au 12 février 2027, de 8h à 18h »: the dates say when by themselves.
pub(super) fn holiday_named_and_dated(tokens: &[Token], at: usize) -> Option<Meant> {
    if at != start_of(tokens, at) || word_at(tokens, at) != Some("vacances") {
        return None;
    }
    let end = end_of(tokens, at);
    let mut name = Cursor::new(&tokens[at..end]);
    let named = matches!(periods(&mut name), Some(Ok(found))
        if matches!(found[..], [Period::Named(_)]));
    let mut dates = name;
    let colon = dates.take_mark(Mark::Colon);
    let dated = matches!(periods(&mut dates), Some(Ok(found))
        if found.iter().all(|period| matches!(period, Period::Dates(DateRange::Dated { .. }))));
    let timed = dates.take_mark(Mark::Comma) || !dates.is_done();
    (named && colon && dated && timed).then(|| (name.place() + 1, Vec::new()))
}

/// « fermeture d'une semaine à Noël et de 3 semaines en août », without « de ».
pub(super) fn closure_of_weeks(tokens: &[Token], at: usize) -> Option<Meant> {
    if !matches!(word_at(tokens, at)?, "d" | "de") {
        return None;
    }
    let start = start_of(tokens, at);
    let begins =
        (start..at).any(|place| matches!(word_at(tokens, place), Some("fermeture" | "fermetures")));
    let counted = match &tokens.get(at + 1)?.kind {
        TokenKind::Number(1..=20, 1 | 2) => true,
        TokenKind::Word(word) => count(word).is_some(),
        _ => false,
    };
    let weeks = matches!(word_at(tokens, at + 2), Some("semaine" | "semaines"));
    let follows = matches!(
        at.checked_sub(1).and_then(|at| word_at(tokens, at)),
        Some("fermeture" | "fermetures" | "annuelle" | "et")
    ) || at
        .checked_sub(1)
        .is_some_and(|at| mark_at(tokens, at) == Some(Mark::Comma));
    (begins && counted && weeks && follows).then(|| (1, Vec::new()))
}

//! Parentheses that say nothing besides: « hiver (1er octobre au 31 mars) : … », « en semaine
//! (lun au ven) ».

use super::cursor::Cursor;
use super::mark::Mark;
use super::periods::periods;
use super::rewritten::{Meant, clock_at, is_end, kinds, mark_at, start_of, word_at};
use super::token::{Token, TokenKind};
use super::words::{month, rank, weekday};

/// The most tokens between two parentheses.
const LONGEST: usize = 24;

/// Parentheses at a place, or the words before them that they explain.
pub(super) fn brackets(tokens: &[Token], at: usize) -> Option<Meant> {
    explained(tokens, at)
        .or_else(|| more_hours(tokens, at))
        .or_else(|| signs_inside(tokens, at))
}

/// The place of the sign that closes a parenthesis.
fn close_of(tokens: &[Token], open: usize) -> Option<usize> {
    if mark_at(tokens, open) != Some(Mark::Open) {
        return None;
    }
    let last = tokens.len().min(open + LONGEST);
    let sign = |at: &usize| {
        matches!(
            mark_at(tokens, *at),
            Some(Mark::Open | Mark::Close | Mark::Newline)
        )
    };
    let found = (open + 1..last).find(sign)?;
    (mark_at(tokens, found) == Some(Mark::Close)).then_some(found)
}

/// « été (1er avril au 30 sept.) : », « en semaine (lun au ven) »: what stands inside says it.
fn explained(tokens: &[Token], at: usize) -> Option<Meant> {
    let (open, is_season) = match word_at(tokens, at)? {
        "hiver" | "ete" | "printemps" | "automne" => (at + 1, true),
        "en" if word_at(tokens, at + 1) == Some("semaine") => (at + 2, false),
        _ => return None,
    };
    let close = close_of(tokens, open)?;
    let inside = &tokens[open + 1..close];
    let words = || (0..inside.len()).filter_map(|at| word_at(inside, at));
    let clocks = (0..inside.len()).any(|at| clock_at(inside, at).is_some());
    let says_it = match is_season {
        true => {
            let mut cursor = Cursor::new(inside);
            let dated = matches!(periods(&mut cursor), Some(Ok(_))) && cursor.is_done();
            let is_head = mark_at(tokens, close + 1) == Some(Mark::Colon);
            is_head && words().any(|word| month(word).is_some())
                || dated && clock_at(tokens, close + 1).is_some()
        }
        false => {
            let days = |word: &str| weekday(word).is_some();
            words().any(days)
                && words().all(|word| days(word) || matches!(word, "du" | "au" | "a" | "et"))
        }
    };
    let mut meant = Vec::new();
    if is_season
        && matches!(
            inside.first().map(|token| &token.kind),
            Some(TokenKind::Number(..))
        )
    {
        // « 9h-17h, 1/04 au 31/10 » would go on with other hours.
        meant.push(TokenKind::Word("du".to_owned()));
    }
    meant.extend(kinds(inside));
    if is_season && mark_at(tokens, close + 1) != Some(Mark::Colon) {
        meant.push(TokenKind::Mark(Mark::Colon));
    }
    (says_it && !clocks).then_some((close + 1 - at, meant))
}

/// « sam 10h-12h30 (1er sam du mois aussi 14h-17h) »: a sentence of its own, which adds hours.
fn more_hours(tokens: &[Token], at: usize) -> Option<Meant> {
    let close = close_of(tokens, at)?;
    let inside = &tokens[at + 1..close];
    let adds = |token: &&Token| matches!(&token.kind, TokenKind::Word(word) if matches!(word.as_str(), "aussi" | "egalement"));
    let first = usize::from(matches!(word_at(inside, 0), Some("le" | "et")));
    let ranked = match inside.get(first).map(|token| &token.kind)? {
        TokenKind::Ordinal(_) => true,
        TokenKind::Word(word) => rank(word).is_some(),
        _ => false,
    };
    let timed = clock_at(inside, inside.len().checked_sub(1)?).is_some();
    let ends = is_end(tokens, close + 1);
    let added = inside.iter().filter(adds).count();
    let instead = (added == 0)
        .then(|| instead_of(&tokens[..at], inside))
        .flatten();
    if !ranked || !timed || !ends || (added != 1 && instead.is_none()) {
        return None;
    }
    let mut meant = instead.unwrap_or_default();
    meant.push(TokenKind::Mark(Mark::Strong));
    let kept = inside.iter().filter(|token| !adds(token));
    meant.extend(kept.map(|token| token.kind.clone()));
    Some((close + 1 - at, meant))
}

/// « mardi 14h-18h (le 1er mardi du mois : 14h-20h) »: hours that take in the usual ones, which
/// that day is left out of.
fn instead_of(before: &[Token], inside: &[Token]) -> Option<Vec<TokenKind>> {
    let days_end = (0..inside.len()).find(|place| clock_at(inside, *place).is_some())?;
    let day = |tokens: &[Token]| {
        let last = (0..tokens.len()).rev();
        last.filter_map(|place| word_at(tokens, place))
            .find_map(weekday)
    };
    let ends = |tokens: &[Token]| {
        let clocks: Vec<u16> = (0..tokens.len())
            .filter_map(|place| clock_at(tokens, place))
            .collect();
        clocks.last_chunk::<2>().copied()
    };
    let start = start_of(before, before.len());
    let [from, to] = ends(&before[start..])?;
    let [other_from, other_to] = ends(inside)?;
    let alike = day(before) == day(&inside[..days_end]) && day(before).is_some();
    let takes_in = other_from <= from && to <= other_to;
    let is_days =
        |token: &&Token| !matches!(token.kind, TokenKind::Mark(Mark::Colon | Mark::Comma));
    let days = inside[..days_end]
        .iter()
        .filter(is_days)
        .map(|token| token.kind.clone());
    (alike && takes_in).then(|| {
        let mut meant = vec![
            TokenKind::Mark(Mark::Open),
            TokenKind::Word("sauf".to_owned()),
        ];
        meant.extend(days);
        meant.push(TokenKind::Mark(Mark::Close));
        meant
    })
}

/// « (périscolaire + centre de loisirs) »: what parts sentences does not part what stands inside.
fn signs_inside(tokens: &[Token], at: usize) -> Option<Meant> {
    let close = close_of(tokens, at)?;
    let is_sign = |token: &Token| matches!(token.kind, TokenKind::Mark(Mark::Strong | Mark::Dot));
    let inside = &tokens[at..=close];
    let timed = (0..inside.len()).any(|at| clock_at(inside, at).is_some());
    if timed || !inside.iter().any(is_sign) {
        return None;
    }
    let kinds = inside.iter().map(|token| match is_sign(token) {
        true => TokenKind::Mark(Mark::Comma),
        false => token.kind.clone(),
    });
    Some((close + 1 - at, kinds.collect()))
}

//! What stands once and is of all that its sentence tells: an exception after two days with « et »,
//! and who is open, said after a period.

use super::atom::{Atom, AtomKind};
use super::atoms::atoms;
use super::cursor::Cursor;
use super::head_words::is_subject;
use super::mark::Mark;
use super::notes::who_is_open;
use super::periods::periods;
use super::rewritten::{Meant, clock_at, end_of, kinds, mark_at, start_of, word_at};
use super::token::{Token, TokenKind};

/// « le lundi 9h-11h et le jeudi 15h-17h, hors vacances scolaires »: both days, each in a sentence.
/// Without the comma the holidays may be of the last day alone.
pub(super) fn exception_of_both(tokens: &[Token], at: usize) -> Option<Meant> {
    let before = at.checked_sub(1)?;
    if word_at(tokens, at) != Some("et") || clock_at(tokens, before).is_none() {
        return None;
    }
    let (start, end) = (start_of(tokens, at), end_of(tokens, at));
    let except =
        (at..end).find(|place| matches!(word_at(tokens, *place), Some("hors" | "sauf")))?;
    let comma = usize::from(mark_at(tokens, except - 1) == Some(Mark::Comma));
    let first = atoms(&tokens[start..at]);
    let second = atoms(&tokens[at + 1..except - comma]);
    let tail = &tokens[except..end];
    // « LAEP ouvert le lundi 9h-11h et le jeudi 15h-17h hors vacances » says it of who is open.
    let headed = matches!(&first[..], [head, ..] if head.kind == AtomKind::Note);
    if comma == 0 && !headed {
        return None;
    }
    if !is_row(&first) || !is_row(&second) || !is_of_holidays(&tail[1..]) {
        return None;
    }
    let mut meant: Vec<TokenKind> = tail.iter().map(|token| token.kind.clone()).collect();
    meant.push(TokenKind::Mark(Mark::Strong));
    Some((1, meant))
}

/// « mercredi 9h-12h et vendredi 14h-17h hors vacances »: of Friday for certain, as in parentheses.
pub(super) fn exception_of_last(tokens: &[Token], at: usize) -> Option<Meant> {
    clock_at(tokens, at.checked_sub(1)?)?;
    if !matches!(word_at(tokens, at), Some("hors" | "sauf")) {
        return None;
    }
    let (start, end) = (start_of(tokens, at), end_of(tokens, at));
    let links = |place: &usize| {
        let is_link = word_at(tokens, *place) == Some("et")
            || matches!(mark_at(tokens, *place), Some(Mark::Comma | Mark::And));
        is_link
            && place
                .checked_sub(1)
                .is_some_and(|hour| clock_at(tokens, hour).is_some())
    };
    let link = (start..at).find(links)?;
    let rows = is_row(&atoms(&tokens[start..link])) && is_row(&atoms(&tokens[link + 1..at]));
    let mut meant = vec![TokenKind::Mark(Mark::Open)];
    meant.extend(kinds(&tokens[at..end]));
    meant.push(TokenKind::Mark(Mark::Close));
    (rows && is_of_holidays(&tokens[at + 1..end])).then_some((end - at, meant))
}

/// « du 5 juillet au 27 août, la médiathèque est ouverte du mardi au samedi »: who it is stands first.
pub(super) fn who_stands_first(tokens: &[Token], at: usize) -> Option<Meant> {
    let end = end_of(tokens, at);
    if at != start_of(tokens, at) || at == end {
        return None;
    }
    let mut cursor = Cursor::new(&tokens[at..end]);
    let found = periods(&mut cursor)?.is_ok();
    let period = cursor.place();
    let comma = cursor.take_mark(Mark::Comma);
    let who = cursor.place();
    if !found || !comma || !who_is_open(&mut cursor) {
        return None;
    }
    let subjects = |places: std::ops::Range<usize>| {
        let words = places.filter_map(|place| word_at(tokens, place));
        words.filter(|word| is_subject(word)).collect::<Vec<_>>()
    };
    let named = subjects(at + who..at + cursor.place());
    // Others that the text names may have hours of their own.
    let is_only = subjects(0..tokens.len())
        .iter()
        .all(|word| named.contains(word));
    let mut meant = kinds(&tokens[at + who..at + cursor.place()]);
    meant.extend(kinds(&tokens[at..at + period]));
    meant.push(TokenKind::Mark(Mark::Comma));
    (is_only && !named.is_empty()).then(|| (cursor.place(), meant))
}

/// One kind of days with its hours, and nothing that limits them.
pub(super) fn is_row(atoms: &[Atom]) -> bool {
    let said: Vec<&AtomKind> = atoms
        .iter()
        .map(|atom| &atom.kind)
        .filter(|kind| **kind != AtomKind::Note)
        .collect();
    matches!(said[..], [AtomKind::Days { .. }, AtomKind::Times(_)])
}

/// « vacances scolaires et jours fériés », and no more: dates may be of the last day alone.
fn is_of_holidays(tokens: &[Token]) -> bool {
    (0..tokens.len()).all(|place| {
        let word = word_at(tokens, place);
        word.is_some_and(|word| {
            matches!(
                word,
                "les" | "des" | "pendant" | "vacances" | "scolaires" | "et" | "jours" | "feries"
            )
        }) || matches!(mark_at(tokens, place), Some(Mark::Comma | Mark::And))
    })
}

//! Which days of the month hours are of, said after them: « samedi 9h-12h (1er samedi du mois
//! seulement) », « tous les vendredis 18h-20h, sauf le dernier du mois ».

use super::cursor::Cursor;
use super::mark::Mark;
use super::part_of_day::part;
use super::phrases::words;
use super::rewritten::{Meant, clock_at, is_day_at, is_end, mark_at, start_of, word_at};
use super::token::{Token, TokenKind};
use super::words::{is_only, rank, weekday};

/// « samedi 9h-12h (1er samedi du mois) », « … uniquement les 1ers et 3es samedis »: the ranks stand
/// before the day.
pub(super) fn ranked_after(tokens: &[Token], at: usize) -> Option<Meant> {
    let day = word_at(tokens, at).and_then(weekday)?;
    if !begins_row(tokens, at) {
        return None;
    }
    let hours_end = end_of_hours(tokens, at + 1)?;
    let mut place = hours_end;
    let open = mark_at(tokens, place) == Some(Mark::Open);
    let parted = mark_at(tokens, place) == Some(Mark::Comma);
    let headed = mark_at(tokens, place) == Some(Mark::Colon);
    place += usize::from(open || parted || headed);
    let mut only = skip_only(tokens, &mut place);
    let ranks = ranks(tokens, &mut place)?;
    let again = word_at(tokens, place).and_then(weekday);
    if again.is_some_and(|again| again != day) {
        return None;
    }
    place += usize::from(again.is_some());
    let months = of_month(tokens, place);
    place += months;
    only |= skip_only(tokens, &mut place);
    let closed = open && mark_at(tokens, place) == Some(Mark::Close);
    place += usize::from(closed);
    // « samedi 9h-12h le 1er et 3e du mois »
    let clocks = (at..hours_end).filter(|place| clock_at(tokens, *place).is_some());
    // « 9h-12h et 14h-17h, 1er samedi du mois »: all of them?
    let one_span = clocks.count() <= 2;
    let last = is_end(tokens, place) && one_span && (again.is_some() || !parted);
    let limits = (open || only || last) && open == closed && (again.is_some() || months > 0);
    let goes_on = clock_at(tokens, place).is_some()
        || mark_at(tokens, place) == Some(Mark::Colon)
        || word_at(tokens, place).is_some_and(|word| word.starts_with("ferm"));
    if !limits || goes_on {
        return None;
    }
    let mut meant = ranks;
    meant.push(tokens[at].kind.clone());
    meant.extend(["du", "mois"].map(|word| TokenKind::Word(word.to_owned())));
    meant.extend(tokens[at + 1..hours_end].iter().map(|t| t.kind.clone()));
    Some((place - at, meant))
}

/// « samedi 10h-12h un samedi sur deux », « samedi (1 sur 2) 10h-12h »: every other one.
pub(super) fn every_other_after(tokens: &[Token], at: usize) -> Option<Meant> {
    let mut cursor = Cursor::new(&tokens[at..]);
    let one_of_two = |cursor: &mut Cursor<'_>, day: Option<&str>| {
        let one = cursor.take_word(&["un"]) || take_number(cursor, 1);
        let again = day.is_none_or(|day| cursor.take_word(&[day]));
        one && again
            && cursor.take_word(&["sur"])
            && (cursor.take_word(&["deux"]) || take_number(cursor, 2))
    };
    let meant = || {
        let mut meant = vec![TokenKind::Mark(Mark::Open)];
        meant.extend(words("une semaine sur deux"));
        meant.push(TokenKind::Mark(Mark::Close));
        meant
    };
    if cursor.take_mark(Mark::Open) {
        let after_day = is_day_at(tokens, at.checked_sub(1)?);
        let fits = after_day && one_of_two(&mut cursor, None) && cursor.take_mark(Mark::Close);
        return fits.then(|| (cursor.place(), meant()));
    }
    clock_at(tokens, at.checked_sub(1)?)?;
    cursor.take_mark(Mark::Comma);
    let start = start_of(tokens, at);
    let mut days = (start..at).filter(|place| is_day_at(tokens, *place));
    let day = days.next().and_then(|place| word_at(tokens, place))?;
    let is_only = days.next().is_none();
    let fits = is_only && one_of_two(&mut cursor, Some(day));
    (fits && is_end(tokens, at + cursor.place())).then(|| (cursor.place(), meant()))
}

/// « un samedi matin sur deux »: the part of the day stands last.
pub(super) fn every_other_part(tokens: &[Token], at: usize) -> Option<Meant> {
    let one = word_at(tokens, at) == Some("un");
    let day = word_at(tokens, at + 1).filter(|word| one && weekday(word).is_some())?;
    let mut cursor = Cursor::new(&tokens[at + 2..]);
    part(&mut cursor)?;
    let length = cursor.place();
    let of_two =
        cursor.take_word(&["sur"]) && (cursor.take_word(&["deux"]) || take_number(&mut cursor, 2));
    let mut meant = words(&format!("un {day} sur deux"));
    meant.extend(
        tokens[at + 2..at + 2 + length]
            .iter()
            .map(|t| t.kind.clone()),
    );
    of_two.then(|| (2 + cursor.place(), meant))
}

fn take_number(cursor: &mut Cursor<'_>, wanted: u32) -> bool {
    let found = cursor.peek() == Some(&TokenKind::Number(wanted, 1));
    if found {
        cursor.step();
    }
    found
}

/// « 1er mardi 9h-12h et 3e jeudi 14h-17h de chaque mois »: the ranks say so of each.
pub(super) fn ranks_of_month(tokens: &[Token], at: usize) -> Option<Meant> {
    clock_at(tokens, at.checked_sub(1)?)?;
    let length = of_month(tokens, at);
    let start = start_of(tokens, at);
    let days: Vec<usize> = (start..at)
        .filter(|place| is_day_at(tokens, *place))
        .collect();
    let ranked = |place: &usize| {
        place
            .checked_sub(1)
            .is_some_and(|before| match &tokens[before].kind {
                TokenKind::Ordinal(_) => true,
                TokenKind::Word(word) => rank(word).is_some(),
                _ => false,
            })
    };
    let all = !days.is_empty() && days.iter().all(ranked);
    (length > 0 && all && is_end(tokens, at + length)).then(|| (length, Vec::new()))
}

/// « sauf le dernier du mois », of the only day that the sentence names.
pub(super) fn ranked_exception(tokens: &[Token], at: usize) -> Option<Meant> {
    if !matches!(word_at(tokens, at), Some("sauf" | "hors" | "excepte")) {
        return None;
    }
    let mut place = at + 1;
    let ranks = ranks(tokens, &mut place)?;
    if ranks == [TokenKind::Ordinal(1)] {
        // The first such day, or the first day of the month?
        return None;
    }
    let months = of_month(tokens, place);
    let ends = is_end(tokens, place + months)
        || matches!(
            mark_at(tokens, place + months),
            Some(Mark::Comma | Mark::Close | Mark::Colon)
        )
        || clock_at(tokens, place + months).is_some()
        || word_at(tokens, place + months) == Some("de")
            && clock_at(tokens, place + months + 1).is_some();
    let mut named = (start_of(tokens, at)..at)
        .filter(|place| word_at(tokens, *place).is_some_and(|word| weekday(word).is_some()));
    let day = named.next().filter(|_| named.next().is_none())?;
    if months == 0 || !ends {
        return None;
    }
    let mut meant = vec![tokens[at].kind.clone()];
    meant.extend(ranks);
    meant.push(tokens[day].kind.clone());
    meant.extend(["du", "mois"].map(|word| TokenKind::Word(word.to_owned())));
    Some((place + months - at, meant))
}

/// Whether no other day, nor a rank, stands with a day before its hours.
pub(super) fn begins_row(tokens: &[Token], at: usize) -> bool {
    let mut before = (start_of(tokens, at)..at).rev();
    let is_article = |place: &usize| {
        matches!(
            word_at(tokens, *place),
            Some("le" | "les" | "tous" | "et" | "chaque")
        ) || mark_at(tokens, *place) == Some(Mark::Comma)
    };
    let Some(last) = before.find(|place| !is_article(place)) else {
        return true;
    };
    match &tokens[last].kind {
        TokenKind::Clock(_) => true,
        TokenKind::Mark(mark) => matches!(mark, Mark::Close | Mark::Colon | Mark::Slash),
        TokenKind::Word(word) => matches!(word.as_str(), "ouvert" | "ouverte"),
        _ => false,
    }
}

/// Where hours end that begin here, after a part of the day.
fn end_of_hours(tokens: &[Token], at: usize) -> Option<usize> {
    let is_of_hours = |place: &usize| match &tokens[*place].kind {
        TokenKind::Clock(_) => true,
        TokenKind::Word(word) => {
            is_hour(word) || matches!(word.as_str(), "de" | "a" | "et" | "matin" | "soir")
        }
        TokenKind::Mark(mark) => matches!(mark, Mark::Dash | Mark::Slash),
        _ => false,
    };
    let end = (at..tokens.len())
        .find(|place| !is_of_hours(place))
        .unwrap_or(tokens.len());
    let last = end.checked_sub(1)?;
    let timed = clock_at(tokens, last).is_some() || word_at(tokens, last).is_some_and(is_hour);
    timed.then_some(end)
}

/// The hours that have names.
fn is_hour(word: &str) -> bool {
    matches!(word, "midi" | "minuit")
}

fn skip_only(tokens: &[Token], place: &mut usize) -> bool {
    let only = word_at(tokens, *place).is_some_and(is_only);
    *place += usize::from(only);
    only
}

/// « les 1ers et 3es », without the articles.
pub(super) fn ranks(tokens: &[Token], place: &mut usize) -> Option<Vec<TokenKind>> {
    let mut found = Vec::new();
    loop {
        let mut ahead = *place;
        if !found.is_empty() {
            let and = word_at(tokens, ahead) == Some("et")
                || matches!(mark_at(tokens, ahead), Some(Mark::Comma | Mark::And));
            ahead += usize::from(and);
        }
        ahead += usize::from(matches!(word_at(tokens, ahead), Some("le" | "les")));
        let kind = tokens.get(ahead).map(|token| &token.kind);
        let is_rank = match kind {
            Some(TokenKind::Ordinal(_)) => true,
            Some(TokenKind::Word(word)) => rank(word).is_some(),
            _ => false,
        };
        let Some(kind) = kind.filter(|_| is_rank) else {
            break;
        };
        if !found.is_empty() {
            found.push(TokenKind::Word("et".to_owned()));
        }
        found.push(kind.clone());
        *place = ahead + 1;
    }
    (!found.is_empty()).then_some(found)
}

/// How many tokens « du mois » has here.
pub(super) fn of_month(tokens: &[Token], at: usize) -> usize {
    match (word_at(tokens, at), word_at(tokens, at + 1)) {
        (Some("du"), Some("mois")) => 2,
        (Some("de"), Some("chaque")) if word_at(tokens, at + 2) == Some("mois") => 3,
        _ => 0,
    }
}

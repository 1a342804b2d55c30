//! Words that hours say without: « mercredi journée 9h-17h », « mardi matin sur rendez-vous
//! (9h-12h) », « les lundis scolaires », « 14h-17h sans rendez-vous jusqu'à 15h30, puis sur
//! rendez-vous ».

use super::appointments::{appointment, walk_in};
use super::cursor::Cursor;
use super::mark::Mark;
use super::part_of_day::part;
use super::phrases::words;
use super::rewritten::{Meant, clock_at, is_end, kinds, mark_at, start_of, word_at};
use super::token::{Token, TokenKind};
use super::words::weekday;

/// « mercredi journée 8h30-12h 13h30-17h », « lundi matin et après-midi : 9h-12h / 14h-17h »: the hours
/// say how much of the day.
pub(super) fn whole_day(tokens: &[Token], at: usize) -> Option<Meant> {
    let day = at.checked_sub(1).and_then(|before| word_at(tokens, before));
    let is_day = day.is_some_and(|word| weekday(word).is_some());
    let mut cursor = Cursor::new(&tokens[at..]);
    cursor.skip_words(&["toute", "la"]);
    let said = cursor.take_word(&["journee"])
        || cursor.phrase(&["matin", "et", "apres", "midi"])
        || cursor.phrase(&["matin", "et", "aprem"]);
    let length = cursor.place();
    cursor.take_mark(Mark::Colon);
    cursor.take_word(&["de"]);
    let timed = matches!(cursor.peek(), Some(TokenKind::Clock(_)));
    (is_day && said && timed).then(|| (length, Vec::new()))
}

/// « tous les jours 8h-20h, dimanche inclus »: it is one of them.
pub(super) fn sunday_too(tokens: &[Token], at: usize) -> Option<Meant> {
    let mut cursor = Cursor::new(&tokens[at..]);
    let signed = cursor.take_mark(Mark::Comma);
    let open = !signed && cursor.take_mark(Mark::Open);
    let before = cursor.phrase(&["y", "compris"]) || cursor.take_word(&["meme"]);
    cursor.skip_words(&["le", "les"]);
    let sunday = cursor.take_word(&["dimanche", "dimanches", "weekend", "weekends"])
        || cursor.phrase(&["week", "end"])
        || cursor.phrase(&["week", "ends"]);
    let after = !before && cursor.take_word(&["inclus", "compris"]);
    let closed = open && cursor.take_mark(Mark::Close);
    let sentence = &tokens[start_of(tokens, at)..at];
    let every_day = (0..sentence.len()).any(|place| {
        let mut days = Cursor::new(&sentence[place..]);
        days.phrase(&["tous", "les", "jours"])
            || days.take_word(&["tlj"])
            || seven_of_seven(sentence, place)
    });
    let named = (0..sentence.len()).any(|place| {
        matches!(
            word_at(sentence, place),
            Some("dimanche" | "dimanches" | "dim")
        )
    });
    let fits = sunday && (before || after) && open == closed && every_day && !named;
    let end = at + cursor.place();
    let goes_on = mark_at(tokens, end) == Some(Mark::Comma)
        || !signed && (clock_at(tokens, end).is_some() || word_at(tokens, end) == Some("de"));
    (fits && (is_end(tokens, end) || goes_on)).then(|| (end - at, Vec::new()))
}

/// « 7j/7 ».
fn seven_of_seven(tokens: &[Token], at: usize) -> bool {
    let seven =
        |at: usize| tokens.get(at).map(|token| &token.kind) == Some(&TokenKind::Number(7, 1));
    seven(at) && matches!(word_at(tokens, at + 1), Some("j" | "jour" | "jours")) && seven(at + 3)
}

/// « tous les matins de 9h à 12h du lundi au vendredi »: the days that follow say which.
pub(super) fn every_morning(tokens: &[Token], at: usize) -> Option<Meant> {
    let mut cursor = Cursor::new(&tokens[at..]);
    if !cursor.phrase(&["tous", "les"]) {
        return None;
    }
    part(&mut cursor)?;
    let length = cursor.place();
    cursor.take_mark(Mark::Comma);
    cursor.take_word(&["de"]);
    let hours = at + cursor.place();
    let tie =
        mark_at(tokens, hours + 1) == Some(Mark::Dash) || word_at(tokens, hours + 1) == Some("a");
    let timed = clock_at(tokens, hours).is_some() && clock_at(tokens, hours + 2).is_some();
    let run = hours + 3 + usize::from(mark_at(tokens, hours + 3) == Some(Mark::Comma));
    let days = word_at(tokens, run) == Some("du")
        && word_at(tokens, run + 1).is_some_and(|word| weekday(word).is_some())
        && word_at(tokens, run + 2) == Some("au");
    (tie && timed && days).then(|| (length, Vec::new()))
}

/// « semaine : 9h-18h » at the head of a sentence, before hours of the weekend: the other days.
pub(super) fn working_week(tokens: &[Token], at: usize) -> Option<Meant> {
    if at != start_of(tokens, at) {
        return None;
    }
    let mut cursor = Cursor::new(&tokens[at..]);
    cursor.take_word(&["la"]);
    let said = cursor.take_word(&["semaine"]);
    let length = cursor.place();
    cursor.take_mark(Mark::Colon);
    cursor.take_word(&["de"]);
    let timed = matches!(cursor.peek(), Some(TokenKind::Clock(_)));
    let mut rest = at..tokens.len();
    let other_days = rest.any(|place| {
        matches!(
            word_at(tokens, place),
            Some("samedi" | "sam" | "weekend" | "week" | "dimanche")
        )
    });
    (said && timed && other_days).then(|| (length, words("en semaine")))
}

/// « les lundis et jeudis scolaires »: those of term.
pub(super) fn days_of_term(tokens: &[Token], at: usize) -> Option<Meant> {
    let day = at
        .checked_sub(1)
        .and_then(|before| word_at(tokens, before))?;
    let several = weekday(day).is_some() && day.ends_with("dis");
    (several && word_at(tokens, at) == Some("scolaires")).then(|| (1, words("en periode scolaire")))
}

/// « mardi matin sur rendez-vous (9h-12h) »: the hours of that part of the day.
pub(super) fn hours_in_parentheses(tokens: &[Token], at: usize) -> Option<Meant> {
    let part = at
        .checked_sub(1)
        .and_then(|before| word_at(tokens, before))?;
    if !matches!(
        part,
        "matin" | "matins" | "midi" | "midis" | "aprem" | "soir" | "soirs"
    ) {
        return None;
    }
    let mut cursor = Cursor::new(&tokens[at..]);
    if !appointment(&mut cursor) && !walk_in(&mut cursor) {
        return None;
    }
    let open = at + cursor.place();
    let inside = (open + 1..tokens.len()).take_while(|place| {
        clock_at(tokens, *place).is_some()
            || mark_at(tokens, *place) == Some(Mark::Dash)
            || matches!(word_at(tokens, *place), Some("de" | "a"))
    });
    let close = open + 1 + inside.count();
    let fits = mark_at(tokens, open) == Some(Mark::Open)
        && mark_at(tokens, close) == Some(Mark::Close)
        && clock_at(tokens, close - 1).is_some();
    // « mardi matin 9h-12h sur rendez-vous »
    let mut meant = kinds(tokens.get(open + 1..close)?);
    meant.extend(kinds(tokens.get(at..open)?));
    fits.then(|| (close + 1 - at, meant))
}

/// « 14h-17h, sans rendez-vous jusqu'à 15h30, puis uniquement sur rendez-vous ».
pub(super) fn free_until(tokens: &[Token], at: usize) -> Option<Meant> {
    let from = clock_at(tokens, at)?;
    let ties = mark_at(tokens, at + 1) == Some(Mark::Dash) || word_at(tokens, at + 1) == Some("a");
    let to = clock_at(tokens, at + 2).filter(|_| ties)?;
    let mut cursor = Cursor::new(tokens.get(at + 3..)?);
    let comma = |cursor: &mut Cursor<'_>| cursor.take_mark(Mark::Comma);
    comma(&mut cursor);
    let free = walk_in(&mut cursor) && cursor.phrase(&["jusqu", "a"]);
    let Some(TokenKind::Clock(turn)) = cursor.peek() else {
        return None;
    };
    cursor.step();
    comma(&mut cursor);
    let then = cursor.take_word(&["puis", "et", "ensuite"]);
    cursor.phrase(&["a", "partir", "de"]);
    cursor.skip_words(&["ensuite", "apres"]);
    let found = free && then && from < *turn && *turn < to && appointment(&mut cursor);
    let end = at + 3 + cursor.place();
    let alone = is_end(tokens, end) || mark_at(tokens, end) == Some(Mark::Close);
    let span = |first, last| {
        let dash = TokenKind::Mark(Mark::Dash);
        [TokenKind::Clock(first), dash, TokenKind::Clock(last)]
    };
    let mut meant = words("sans rdv");
    meant.extend(span(from, *turn));
    meant.push(TokenKind::Mark(Mark::Comma));
    meant.extend(words("sur rdv"));
    meant.extend(span(*turn, to));
    (found && alone).then(|| (end - at, meant))
}

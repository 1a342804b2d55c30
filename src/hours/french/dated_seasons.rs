//! Seasons whose dates stand beside them, and summers beside holidays: « L'été (juillet-août), samedi
//! seulement », « Vacances d'hiver : … Été : … »; closures within hours of holidays.

use super::cursor::Cursor;
use super::mark::Mark;
use super::periods::periods;
use super::phrases::words;
use super::rewritten::{Meant, clock_at, end_of, kinds, mark_at, start_of, word_at};
use super::token::{Token, TokenKind};
use crate::hours::model::Period;

/// « L'été (juillet-août) »: the dates say it.
pub(super) fn season_in_dates(tokens: &[Token], at: usize) -> Option<Meant> {
    if at != start_of(tokens, at) {
        return None;
    }
    let mut cursor = Cursor::new(&tokens[at..]);
    cursor.skip_words(&["l", "en", "pendant", "durant", "tout"]);
    if !cursor.take_word(&["ete", "hiver"]) || !cursor.take_mark(Mark::Open) {
        return None;
    }
    let from = at + cursor.place();
    let dated = matches!(periods(&mut cursor), Some(Ok(_)));
    let to = at + cursor.place();
    let mut meant = kinds(&tokens[from..to]);
    meant.push(TokenKind::Mark(Mark::Colon));
    let ends = dated && cursor.take_mark(Mark::Close);
    let signed = cursor.take_mark(Mark::Comma) || cursor.take_mark(Mark::Colon);
    (ends && signed).then(|| (cursor.place(), meant))
}

/// « Horaires d'été, du 5 juillet au 27 août : … », « Été : fermeture du 12 au 31 août »: the dates say it.
pub(super) fn season_beside_dates(tokens: &[Token], at: usize) -> Option<Meant> {
    if at != start_of(tokens, at) {
        return None;
    }
    let end = end_of(tokens, at);
    let mut cursor = Cursor::new(&tokens[at..end]);
    cursor.take_word(&["horaires", "horaire"]);
    cursor.skip_words(&["l", "d", "en", "pendant", "durant", "cet"]);
    let season = cursor.take_word(&["ete", "hiver"]);
    let signed = cursor.take_mark(Mark::Comma) || cursor.take_mark(Mark::Colon);
    let length = cursor.place();
    let closes = cursor.take_word(&["ferme", "fermee", "fermes", "fermeture"]);
    let dated = matches!(periods(&mut cursor), Some(Ok(found))
        if found.iter().all(|period| matches!(period, Period::Dates(_))));
    cursor.skip_words(&["inclus", "inclusivement"]);
    let fits = match closes {
        true => cursor.is_done(),
        false => cursor.take_mark(Mark::Colon),
    };
    (season && signed && dated && fits).then(|| {
        let after = at + length;
        (length + 1, kinds(&tokens[after..=after]))
    })
}

/// « Vacances d'hiver : … Été : … »: a summer beside other holidays is that of schools.
pub(super) fn summer_of_schools(tokens: &[Token], at: usize) -> Option<Meant> {
    const HOLIDAYS: &[&str] = &[
        "toussaint",
        "noel",
        "hiver",
        "fevrier",
        "printemps",
        "paques",
    ];
    let is_head = at == start_of(tokens, at)
        && word_at(tokens, at) == Some("ete")
        && mark_at(tokens, at + 1) == Some(Mark::Colon);
    let of_schools = (0..at).any(|place| {
        word_at(tokens, place) == Some("vacances")
            && (place + 1..place + 4)
                .any(|near| word_at(tokens, near).is_some_and(|word| HOLIDAYS.contains(&word)))
    });
    (is_head && of_schools).then(|| (1, words("vacances d ete")))
}

/// « vacances d'été : lun-ven 8h-18h, fermé du 9 au 20 août »: the dates say when by themselves.
pub(super) fn closure_in_holidays(tokens: &[Token], at: usize) -> Option<Meant> {
    let timed = at.checked_sub(1).and_then(|hour| clock_at(tokens, hour));
    let closes = word_at(tokens, at + 1).is_some_and(|word| word.starts_with("ferm"));
    if mark_at(tokens, at) != Some(Mark::Comma) || timed.is_none() || !closes {
        return None;
    }
    let start = start_of(tokens, at);
    let mut head = Cursor::new(&tokens[start..at]);
    head.take_word(&["ouvert", "ouverte"]);
    let headed = periods(&mut head)?.ok()?;
    let of_holidays = headed.iter().all(|period| {
        matches!(
            period,
            Period::SchoolHolidays | Period::Named(_) | Period::SchoolTerm
        )
    });
    let end = end_of(tokens, at);
    let mut closed = Cursor::new(&tokens[at + 2..end]);
    let closed_in = periods(&mut closed)?.ok().filter(|_| closed.is_done())?;
    // « en juillet : lun-ven 8h-18h, fermé en août »
    let is_apart = |one: &Period, other: &Period| match (one, other) {
        (Period::Dates(one), Period::Dates(other)) => !one.meets(*other),
        _ => false,
    };
    let apart = headed
        .iter()
        .all(|one| closed_in.iter().all(|other| is_apart(one, other)));
    (of_holidays || apart).then(|| (1, vec![TokenKind::Mark(Mark::Strong)]))
}

/// « La mairie fera le pont de l'Ascension (fermée du 6 au 8 mai 2027) »: the parentheses say when.
pub(super) fn bridge_in_dates(tokens: &[Token], at: usize) -> Option<Meant> {
    if at != start_of(tokens, at) {
        return None;
    }
    let end = end_of(tokens, at);
    let open = (at..end).find(|place| mark_at(tokens, *place) == Some(Mark::Open))?;
    let bridge = (at..open).any(|place| word_at(tokens, place) == Some("pont"));
    let plain = (at..open).all(|place| word_at(tokens, place).is_some());
    let inside = tokens.get(open + 1..end.checked_sub(1)?)?;
    let closes = word_at(inside, 0).is_some_and(|word| word.starts_with("ferm"));
    let mut closed = Cursor::new(inside.get(1..)?);
    let dated = matches!(periods(&mut closed), Some(Ok(_))) && closed.is_done();
    let ends = mark_at(tokens, end - 1) == Some(Mark::Close);
    (bridge && plain && closes && dated && ends).then(|| (end - at, kinds(inside)))
}

/// « …, sam 9h-12h en période scolaire uniquement »: of the hours at once before.
pub(super) fn only_in_period(tokens: &[Token], at: usize) -> Option<Meant> {
    let timed = at.checked_sub(1).and_then(|hour| clock_at(tokens, hour));
    if word_at(tokens, at) != Some("en") || timed.is_none() {
        return None;
    }
    let end = end_of(tokens, at);
    let sentence = &tokens[at..end];
    let mut cursor = Cursor::new(sentence);
    let period = matches!(periods(&mut cursor), Some(Ok(_)));
    let only = cursor.take_word(&["uniquement", "seulement"]) && cursor.is_done();
    let mut meant = vec![TokenKind::Mark(Mark::Open)];
    meant.extend(kinds(sentence));
    meant.push(TokenKind::Mark(Mark::Close));
    (period && only).then_some((end - at, meant))
}

//! Words that say when a day ends or begins, and when what was closed opens again, as the language
//! says it: « fermeture à 16h le vendredi » is « le vendredi jusqu'à 16h ».

use jiff::civil::Weekday;

use super::atom::AtomKind;
use super::atoms::atoms;
use super::cursor::Cursor;
use super::cut_short::cut_short;
use super::mark::Mark;
use super::periods::periods;
use super::phrases::words;
use super::rewritten::{Meant, clock_at, end_of, is_day_at, is_end, mark_at, start_of, word_at};
use super::token::{Token, TokenKind};
use super::until::is_plain_end;
use super::words::weekday;
use crate::hours::model::{Rule, Weekdays};

/// « fermeture à 16h le vendredi »: the days stand first. « , ouverture à 10h le lundi »: a
/// sentence of its own.
pub(super) fn apart_end(tokens: &[Token], at: usize) -> Option<Meant> {
    let begins = at == start_of(tokens, at);
    let comma = mark_at(tokens, at) == Some(Mark::Comma);
    let first = match comma {
        true => at + 1,
        false if begins => at,
        false => return None,
    };
    let word = word_at(tokens, first)?;
    let opens = word == "ouverture";
    if !(opens || matches!(word, "fermeture" | "jusqu")) || word_at(tokens, first + 1) != Some("a")
    {
        return None;
    }
    let clock = clock_at(tokens, first + 2)?;
    let end = end_of(tokens, first);
    let days = &tokens[first + 3..end];
    let is_list = |at: usize| match &days[at].kind {
        TokenKind::Word(word) => {
            weekday(word).is_some()
                || matches!(word.as_str(), "le" | "les" | "et" | "tous" | "chaque")
        }
        TokenKind::Mark(mark) => *mark == Mark::Comma,
        _ => false,
    };
    let any =
        (0..days.len()).any(|at| word_at(days, at).is_some_and(|word| weekday(word).is_some()));
    if !any || !(0..days.len()).all(is_list) {
        return None;
    }
    let sign = match opens {
        true => Mark::Strong,
        false => Mark::Comma,
    };
    let mut meant: Vec<TokenKind> = Vec::new();
    meant.extend(comma.then_some(TokenKind::Mark(sign)));
    meant.extend(days.iter().map(|token| token.kind.clone()));
    let verb = if opens { "ouverture" } else { "jusqu" };
    meant.extend([verb, "a"].map(|word| TokenKind::Word(word.to_owned())));
    meant.push(TokenKind::Clock(clock));
    Some((end - at, meant))
}

/// « 10h-18h (le jeudi jusqu'à 20h) » at the end of a sentence: as after a comma.
pub(super) fn end_in_parentheses(tokens: &[Token], at: usize) -> Option<Meant> {
    if mark_at(tokens, at) != Some(Mark::Open) {
        return None;
    }
    let day = at + 1 + usize::from(matches!(word_at(tokens, at + 1), Some("le" | "les")));
    word_at(tokens, day).and_then(weekday)?;
    let until = word_at(tokens, day + 1) == Some("jusqu") && word_at(tokens, day + 2) == Some("a");
    clock_at(tokens, day + 3).filter(|_| until)?;
    let closed = mark_at(tokens, day + 4) == Some(Mark::Close) && is_end(tokens, day + 5);
    let kinds = tokens[at + 1..day + 4]
        .iter()
        .map(|token| token.kind.clone());
    closed.then(|| {
        let mut meant = vec![TokenKind::Mark(Mark::Comma)];
        meant.extend(kinds);
        (day + 5 - at, meant)
    })
}

/// « lun-ven 9h-17h, sauf le vendredi 16h », « …, vendredi 16h », « … sauf le vendredi : fermeture à
/// 16h » at the end of a sentence: as in parentheses.
pub(super) fn bare_end(tokens: &[Token], at: usize) -> Option<Meant> {
    let usual = clock_at(tokens, at.checked_sub(1)?)?;
    let open = mark_at(tokens, at) == Some(Mark::Open);
    let and = word_at(tokens, at) == Some("et");
    let comma = mark_at(tokens, at) == Some(Mark::Comma) || and || open;
    let mut day = at + usize::from(comma);
    let except = matches!(word_at(tokens, day), Some("sauf" | "excepte"));
    day += usize::from(except);
    day += usize::from(matches!(word_at(tokens, day), Some("le" | "les")));
    word_at(tokens, day).and_then(weekday)?;
    let mut hour = day + 1 + usize::from(mark_at(tokens, day + 1) == Some(Mark::Colon));
    let is_said = matches!(word_at(tokens, hour), Some("jusqu" | "fermeture"))
        && word_at(tokens, hour + 1) == Some("a");
    hour += if is_said { 2 } else { 0 };
    let end = clock_at(tokens, hour)?;
    let clear = match is_said {
        // « …, vendredi jusqu'à 16h » is read as it is.
        true => except && end < usual,
        false => (comma || except) && is_plain_end(end, usual),
    };
    let row = &tokens[start_of(tokens, at)..at];
    let is_other_day = comma && !except && is_left_by(row, &tokens[day]);
    let is_closed = open && mark_at(tokens, hour + 1) == Some(Mark::Close);
    let last = hour + 1 + usize::from(is_closed);
    // « 8h-18h et vendredi 17h », « 8h-18h (vendredi 17h) », after a run without that day
    let is_read = open == is_closed && (is_other_day || !open && !and);
    (clear && is_read && is_end(tokens, last)).then(|| {
        if is_other_day {
            // « lundi au jeudi 8h30-17h30, vendredi 16h30 »: a day that has no hours yet.
            let mut meant = vec![TokenKind::Mark(Mark::Comma), tokens[day].kind.clone()];
            meant.extend(words("jusqu a"));
            meant.push(TokenKind::Clock(end));
            return (last - at, meant);
        }
        let mut meant = vec![TokenKind::Mark(Mark::Open), tokens[day].kind.clone()];
        meant.extend([TokenKind::Clock(end), TokenKind::Mark(Mark::Close)]);
        (hour + 1 - at, meant)
    })
}

/// Whether a day has no hours in a row of several days, whose hours its own may be.
fn is_left_by(row: &[Token], day: &Token) -> bool {
    let TokenKind::Word(word) = &day.kind else {
        return false;
    };
    let named = atoms(row).into_iter().filter_map(|atom| match atom.kind {
        AtomKind::Days { weekdays, .. } => Some(weekdays),
        _ => None,
    });
    let named = named.fold(Weekdays::NONE, Weekdays::with);
    // « lundi 8h-18h, mardi 17h » may begin then, and so may « lun-jeu 8h-18h, samedi 17h ».
    let follows = |day: Weekday| named.has(day.previous()) && !named.has(day);
    named.count() > 2 && weekday(word).is_some_and(follows)
}

/// « 8h-18h du lundi au jeudi, 17h le vendredi », « … et à 16h le vendredi » at the end of a sentence:
/// the day stands first.
pub(super) fn end_before_day(tokens: &[Token], at: usize) -> Option<Meant> {
    let links = mark_at(tokens, at) == Some(Mark::Comma) || word_at(tokens, at) == Some("et");
    let hour = at + 1 + usize::from(word_at(tokens, at + 1) == Some("a"));
    let end = clock_at(tokens, hour)?;
    let article = matches!(word_at(tokens, hour + 1), Some("le" | "les"));
    let day = word_at(tokens, hour + 2).filter(|word| weekday(word).is_some())?;
    let mut before = start_of(tokens, at)..at;
    let usual = before.rfind(|place| clock_at(tokens, *place).is_some())?;
    // The hours before have days of their own.
    let mut before = start_of(tokens, at)..at;
    let is_row =
        before.any(|place| word_at(tokens, place) == Some("au") && is_day_at(tokens, place + 1));
    let plain = is_plain_end(end, clock_at(tokens, usual)?);
    (links && article && is_row && plain && is_end(tokens, hour + 3)).then(|| {
        let mut meant = vec![TokenKind::Mark(Mark::Comma)];
        meant.extend(words(&format!("le {day} jusqu a")));
        meant.push(TokenKind::Clock(end));
        (hour + 3 - at, meant)
    })
}

/// « mar-dim 10h-18h, 17h d'octobre à mars » at the end of a sentence: as in parentheses.
pub(super) fn end_before_period(tokens: &[Token], at: usize) -> Option<Meant> {
    let usual = clock_at(tokens, at.checked_sub(1)?)?;
    let end = clock_at(tokens, at + 1).filter(|_| mark_at(tokens, at) == Some(Mark::Comma))?;
    let last = end_of(tokens, at);
    let mut cursor = Cursor::new(&tokens[at + 2..last]);
    let period = matches!(periods(&mut cursor), Some(Ok(_))) && cursor.is_done();
    let mut meant = vec![TokenKind::Mark(Mark::Open)];
    meant.extend(tokens[at + 1..last].iter().map(|token| token.kind.clone()));
    meant.push(TokenKind::Mark(Mark::Close));
    (period && is_plain_end(end, usual)).then_some((last - at, meant))
}

/// « lun-ven 9h-17h, en août fermeture à 16h »: a sentence of its own.
pub(super) fn apart_change(tokens: &[Token], at: usize) -> Option<Meant> {
    let timed = clock_at(tokens, at.checked_sub(1)?).is_some();
    if !timed || mark_at(tokens, at) != Some(Mark::Comma) {
        return None;
    }
    let rules = cut_short(&tokens[at + 1..end_of(tokens, at + 1)])?;
    let of_some = |rule: &Rule| !rule.periods.is_empty() || !rule.days.nth.is_empty();
    rules
        .iter()
        .all(of_some)
        .then(|| (1, vec![TokenKind::Mark(Mark::Strong)]))
}

/// « fermé du 2 au 22 août. Réouverture le 24 août »: of the closure before.
pub(super) fn reopening(tokens: &[Token], at: usize) -> Option<Meant> {
    let cuts = matches!(mark_at(tokens, at), Some(Mark::Dot | Mark::Strong));
    let opens_again = matches!(word_at(tokens, at + 1), Some("reouverture" | "reprise"));
    if !cuts || !opens_again {
        return None;
    }
    let closes = (start_of(tokens, at)..at)
        .filter_map(|place| word_at(tokens, place))
        .any(|word| word.starts_with("ferme") || word == "conges");
    let timed = (at + 1..end_of(tokens, at + 1)).any(|place| clock_at(tokens, place).is_some());
    (closes && !timed && !is_end(tokens, at + 2)).then(|| (1, vec![TokenKind::Mark(Mark::Comma)]))
}

//! Closures that are said beside hours in other words than the language has: « (mairie fermée le
//! mercredi) », « le premier lundi du mois, fermeture le matin », « toute l'année sauf en août ».

use super::atom::{Atom, AtomKind};
use super::atoms::atoms;
use super::closure_words::no_welcome;
use super::cursor::Cursor;
use super::head_words::is_structure;
use super::mark::Mark;
use super::notes::is_who;
use super::others_hours::is_part_of_place;
use super::part_of_day::part;
use super::periods::periods;
use super::phrases::words;
use super::rewritten::{Meant, clock_at, end_of, is_end, kinds, mark_at, start_of, word_at};
use super::token::{Token, TokenKind};
use crate::hours::model::Weekdays;

/// « (mairie fermée le mercredi) », where no hours are told of that day: whoever it is.
pub(super) fn who_is_closed(tokens: &[Token], at: usize) -> Option<Meant> {
    if mark_at(tokens, at) != Some(Mark::Open) {
        return None;
    }
    let mut place = at + 1;
    while word_at(tokens, place).is_some_and(is_who) {
        place += 1;
    }
    let said = word_at(tokens, place).is_some_and(is_closed_word) && place > at + 1;
    let close = (place..end_of(tokens, at))
        .find(|place| mark_at(tokens, *place) == Some(Mark::Close))
        .filter(|_| said)?;
    let closed = atoms(&tokens[place + 1..close]);
    let before = weekdays(&atoms(&tokens[start_of(tokens, at)..at]));
    let [only] = &closed[..] else {
        return None;
    };
    let apart = matches!(only.kind, AtomKind::Days { .. })
        && !before.is_none()
        && before.common(weekdays(&closed)).is_none();
    apart.then(|| (place - at, vec![TokenKind::Mark(Mark::Open)]))
}

/// « lun-ven 8h-18h, crèche fermée les jours fériés »: whose hours these are, where the text names no
/// other structure.
pub(super) fn who_closes_then(tokens: &[Token], at: usize) -> Option<Meant> {
    clock_at(tokens, at.checked_sub(1)?)?;
    let mut place = at + 1;
    let is_whose = |word: &str| (is_who(word) && !is_part_of_place(word)) || word == "est";
    while word_at(tokens, place).is_some_and(is_whose) {
        place += 1;
    }
    let closes = place > at + 1 && word_at(tokens, place).is_some_and(is_closed_word);
    if mark_at(tokens, at) != Some(Mark::Comma) || !closes {
        return None;
    }
    let end = end_of(tokens, at);
    let said = atoms(&tokens[place..end]);
    let of_periods = matches!(&said[..], [only] if matches!(&only.kind, AtomKind::Closures(rules)
        if rules.iter().all(|rule| !rule.periods.is_empty())));
    let named: Vec<&str> = (0..tokens.len())
        .filter_map(|place| word_at(tokens, place).filter(|word| is_structure(word)))
        .collect();
    let is_alone = named.iter().all(|name| *name == named[0]);
    (of_periods && is_alone).then(|| (place - at, vec![TokenKind::Mark(Mark::Comma)]))
}

/// « le premier lundi du mois, fermeture le matin »: the closure stands first.
pub(super) fn closed_part_after(tokens: &[Token], at: usize) -> Option<Meant> {
    let end = end_of(tokens, at);
    if at != start_of(tokens, at) || at == end {
        return None;
    }
    let sentence = &tokens[at..end];
    let sign = (0..sentence.len()).find(|place| mark_at(sentence, *place).is_some())?;
    let is_sign = matches!(mark_at(sentence, sign), Some(Mark::Comma | Mark::Colon));
    let closes = word_at(sentence, sign + 1).is_some_and(is_closed_word);
    let mut rest = Cursor::new(sentence.get(sign + 2..)?);
    let of_part = part(&mut rest).is_some() && rest.is_done();
    let days = atoms(&sentence[..sign]);
    let ranked = matches!(&days[..], [only] if matches!(&only.kind, AtomKind::Days { nth, .. } if !nth.is_empty()));
    if !is_sign || !closes || !of_part || !ranked {
        return None;
    }
    let mut meant = words("ferme");
    meant.extend(kinds(&sentence[..sign]));
    meant.extend(kinds(&sentence[sign + 2..]));
    Some((sentence.len(), meant))
}

/// « lundi 9h-12h, jeudi 14h-16h, toute l'année sauf du 15 juillet au 15 août »: of all of them.
pub(super) fn all_year_except(tokens: &[Token], at: usize) -> Option<Meant> {
    let all_year = ["toute", "l", "annee", "sauf"];
    let said =
        (0..all_year.len()).all(|word| word_at(tokens, at + 1 + word) == Some(all_year[word]));
    let (start, end) = (start_of(tokens, at), end_of(tokens, at));
    let timed = (start..at).any(|place| clock_at(tokens, place).is_some());
    // Another sentence may tell hours of these very periods.
    let is_alone = (0..start)
        .chain(end..tokens.len())
        .all(|place| is_end(tokens, place));
    if mark_at(tokens, at) != Some(Mark::Comma) || !said || !timed || !is_alone {
        return None;
    }
    let mut rest = Cursor::new(&tokens[at + 1 + all_year.len()..end]);
    rest.skip_words(&["en", "pendant"]);
    let of_periods = matches!(periods(&mut rest), Some(Ok(_))) && rest.is_done();
    let mut meant = vec![TokenKind::Mark(Mark::Strong)];
    meant.extend(words("ferme"));
    of_periods.then(|| (1 + all_year.len(), meant))
}

/// « Les ateliers ont lieu le mardi 9h-11h ; pas d'atelier pendant les vacances »: what does not take
/// place is all that the text tells.
pub(super) fn does_not_take_place(tokens: &[Token], at: usize) -> Option<Meant> {
    const WHAT: &[&str] = &[
        "atelier",
        "seance",
        "consultation",
        "rencontre",
        "permanence",
    ];
    if word_at(tokens, at) != Some("pas") || !matches!(word_at(tokens, at + 1), Some("d" | "de")) {
        return None;
    }
    let stem = |word: &str| word.strip_suffix('s').unwrap_or(word).to_owned();
    let what = word_at(tokens, at + 2).map(stem)?;
    let first = end_of(tokens, 0);
    let begins = usize::from(matches!(
        word_at(tokens, 0),
        Some("les" | "l" | "nos" | "la")
    ));
    let is_told = word_at(tokens, begins).map(stem).as_ref() == Some(&what);
    let only_sentence = (0..at).filter(|place| clock_at(tokens, *place).is_some());
    let fits = WHAT.contains(&what.as_str())
        && is_told
        && only_sentence.into_iter().all(|place| place < first)
        && !is_end(tokens, at + 3);
    fits.then(|| (3, words("ferme")))
}

/// « pendant les vacances, pas de permanence le jeudi soir »: closed then.
pub(super) fn no_welcome_then(tokens: &[Token], at: usize) -> Option<Meant> {
    if at != start_of(tokens, at) {
        return None;
    }
    let mut cursor = Cursor::new(&tokens[at..end_of(tokens, at)]);
    periods(&mut cursor)?.ok()?;
    let period = cursor.place();
    cursor.take_mark(Mark::Comma);
    let mut meant = kinds(&tokens[at..at + period]);
    meant.push(TokenKind::Mark(Mark::Comma));
    meant.extend(words("ferme"));
    no_welcome(&mut cursor).then(|| (cursor.place(), meant))
}

/// « lun-ven 9h-17h sauf 12h-14h » at the end of a sentence: closed then.
pub(super) fn except_hours(tokens: &[Token], at: usize) -> Option<Meant> {
    let usual_end = clock_at(tokens, at.checked_sub(1)?)?;
    let usual_start = clock_at(tokens, at.checked_sub(3)?)?;
    let mut cursor = Cursor::new(&tokens[at..]);
    let open = cursor.take_mark(Mark::Open);
    cursor.take_mark(Mark::Comma);
    let except = cursor.take_word(&["sauf", "hors", "excepte"]);
    cursor.skip_words(&["de", "entre"]);
    let hours = at + cursor.place();
    let from = clock_at(tokens, hours)?;
    let tie = mark_at(tokens, hours + 1) == Some(Mark::Dash)
        || matches!(word_at(tokens, hours + 1), Some("a" | "et"));
    let to = clock_at(tokens, hours + 2).filter(|_| tie)?;
    let closed = open && mark_at(tokens, hours + 3) == Some(Mark::Close);
    let end = hours + 3 + usize::from(closed);
    let inside = usual_start < from && from < to && to < usual_end;
    let mut meant = vec![TokenKind::Mark(Mark::Comma)];
    meant.extend(words("ferme de"));
    meant.extend([
        TokenKind::Clock(from),
        TokenKind::Mark(Mark::Dash),
        TokenKind::Clock(to),
    ]);
    (except && inside && open == closed && is_end(tokens, end)).then_some((end - at, meant))
}

/// « certains mercredis fermé à 12h », after the only hours of a sentence, which last longer.
pub(super) fn some_days_shorter(tokens: &[Token], at: usize) -> Option<Meant> {
    let sign = mark_at(tokens, at) == Some(Mark::Comma);
    let some = matches!(
        word_at(tokens, at + 1),
        Some("certains" | "certaines" | "quelques")
    );
    let day = word_at(tokens, at + 2)?;
    let closes = word_at(tokens, at + 3).is_some_and(is_closed_word)
        && matches!(word_at(tokens, at + 4), Some("a" | "des"));
    let clock = clock_at(tokens, at + 5)?;
    let before = atoms(&tokens[start_of(tokens, at)..at]);
    let days = weekdays(&before);
    let [_, hours] = &before[..] else {
        return None;
    };
    let AtomKind::Times(spans) = &hours.kind else {
        return None;
    };
    let own = super::words::weekday(day).is_some_and(|day| days.covers(Weekdays::one(day)));
    let cuts = spans.iter().any(|span| span.start() < clock)
        && spans.last().is_some_and(|span| clock < span.end());
    if !sign || !some || !closes || !own || !cuts || !is_end(tokens, at + 6) {
        return None;
    }
    let mut meant = vec![TokenKind::Mark(Mark::Strong)];
    meant.push(TokenKind::Word(day.to_owned()));
    meant.push(TokenKind::Mark(Mark::Open));
    meant.extend(words("jours non precises"));
    meant.push(TokenKind::Mark(Mark::Close));
    meant.extend(words("ferme"));
    meant.extend([
        TokenKind::Clock(clock),
        TokenKind::Mark(Mark::Dash),
        TokenKind::Clock(1440),
    ]);
    Some((6, meant))
}

fn is_closed_word(word: &str) -> bool {
    matches!(
        word,
        "ferme" | "fermee" | "fermes" | "fermees" | "fermeture"
    )
}

fn weekdays(atoms: &[Atom]) -> Weekdays {
    let days = atoms.iter().filter_map(|atom| match atom.kind {
        AtomKind::Days { weekdays, .. } => Some(weekdays),
        _ => None,
    });
    days.fold(Weekdays::NONE, Weekdays::with)
}

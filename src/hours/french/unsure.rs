//! Days of which a text says that they count perhaps: « certains mercredis », « sous réserve de la
//! présence de l'animatrice ». Which ones count is not said.

use super::mark::Mark;
use super::phrases::words;
use super::rewritten::{Meant, clock_at, end_of, is_end, mark_at, start_of, word_at};
use super::token::{Token, TokenKind};
use super::touch_words::{names_other_moments, says_to_ask};
use super::weeks_of::tells_which_weeks;
use super::words::{count, school_holiday, weekday};

/// As the language prints days that are not said.
pub(super) const UNSAID: &str = "jours non precises";

/// « certains mercredis » are Wednesdays that are not said.
pub(super) fn some_days(tokens: &[Token], at: usize) -> Option<Meant> {
    let some = word_at(tokens, at).unwrap_or_default();
    let day = word_at(tokens, at + 1)?;
    // « deux samedis par trimestre »
    let several = match tokens[at].kind {
        TokenKind::Number(2..=5, 1) => true,
        _ => count(some).is_some_and(|count| count > 1),
    };
    let counted = several && word_at(tokens, at + 2) == Some("par");
    let is_some = matches!(some, "certains" | "certaines" | "quelques");
    if !(is_some || counted) || weekday(day).is_none() {
        return None;
    }
    let mut meant = vec![TokenKind::Word(day.to_owned()), TokenKind::Mark(Mark::Open)];
    meant.extend(words(UNSAID));
    meant.push(TokenKind::Mark(Mark::Close));
    let of = [
        "du mois",
        "par mois",
        "par an",
        "par trimestre",
        "par semestre",
        "dans le mois",
        "dans l annee",
        "de l annee",
    ];
    let said = |phrase: &&str| {
        let mut words = phrase.split(' ').enumerate();
        words.all(|(word, said)| word_at(tokens, at + 2 + word) == Some(said))
    };
    let length = of
        .iter()
        .find(|phrase| said(phrase))
        .map_or(0, |phrase| phrase.split(' ').count());
    (is_some || length > 0).then_some((2 + length, meant))
}

/// « , sous réserve de … », « selon planning », « hors congés », to the end of the sentence: its
/// hours count perhaps, all of them.
pub(super) fn condition(tokens: &[Token], at: usize) -> Option<Meant> {
    let mut place = at;
    while matches!(mark_at(tokens, place), Some(Mark::Comma | Mark::Open)) {
        place += 1;
    }
    let open = place > at && mark_at(tokens, place - 1) == Some(Mark::Open);
    let end = end_of_condition(tokens, place)?;
    let closed = open && mark_at(tokens, end) == Some(Mark::Close);
    let last = end + usize::from(closed);
    let last = asks_after(tokens, last).unwrap_or(last);
    let timed = (start_of(tokens, at)..at).any(|place| clock_at(tokens, place).is_some());
    // « mardi 9h-12h, autres jours selon planning »: of the days that are left alone.
    let of_others =
        (start_of(tokens, at)..at).any(|place| word_at(tokens, place) == Some("autres"));
    if open != closed || !is_end(tokens, last) || !timed || of_others {
        return None;
    }
    let said_before =
        (start_of(tokens, at)..at).any(|place| word_at(tokens, place) == Some("precises"));
    let mut meant = Vec::new();
    if !said_before {
        meant.push(TokenKind::Mark(Mark::Comma));
        meant.extend(words(UNSAID));
    }
    Some((last - at, meant))
}

/// « …: appelez avant de venir (04 90 00 00 00) », to the end of the sentence.
fn asks_after(tokens: &[Token], at: usize) -> Option<usize> {
    let end = end_of(tokens, at);
    let signed = matches!(
        mark_at(tokens, at),
        Some(Mark::Colon | Mark::Comma | Mark::Dash)
    );
    let harmless = |place: usize| match &tokens[place].kind {
        TokenKind::Word(word) => weekday(word).is_none() && !names_other_moments(word),
        TokenKind::Number(_, count) => matches!(count, 2 | 10),
        TokenKind::Mark(_) => true,
        _ => false,
    };
    let asks = word_at(tokens, at + 1).is_some_and(says_to_ask);
    (signed && asks && (at..end).all(harmless)).then_some(end)
}

/// Where words end that lay down a condition of which nobody knows whether it holds.
fn end_of_condition(tokens: &[Token], at: usize) -> Option<usize> {
    let second = word_at(tokens, at + 1);
    let begins = match word_at(tokens, at)? {
        "sous" => second == Some("reserve"),
        "selon" | "suivant" => true,
        "si" | "par" | "en" => return fair_weather(tokens, at),
        "hors" | "sauf" => {
            let conges = if second == Some("periode") {
                at + 3
            } else {
                at + 1
            };
            let of_whom = word_at(tokens, conges + 1);
            let is_conges = matches!(word_at(tokens, conges), Some("conge" | "conges"));
            let of_people = matches!(
                of_whom,
                None | Some("annuel" | "annuels" | "de" | "du" | "des")
            );
            return end_of_absence(tokens, conges + 1).filter(|_| is_conges && of_people);
        }
        _ => false,
    };
    let is_word = |place: &usize| match &tokens[*place].kind {
        TokenKind::Word(word) => weekday(word).is_none() || word.len() < 3,
        TokenKind::Mark(mark) => *mark == Mark::Dash,
        _ => false,
    };
    let end = (at..tokens.len())
        .find(|place| !is_word(place))
        .unwrap_or(tokens.len());
    let of_plan = word_at(tokens, at) == Some("sous")
        || (at..end).any(|place| word_at(tokens, place).is_some_and(is_plan));
    (begins && of_plan && end > at + 1).then_some(end)
}

/// « si le temps le permet », « par beau temps », right after hours: « jardin si beau temps » is of
/// the garden.
fn fair_weather(tokens: &[Token], at: usize) -> Option<usize> {
    const PHRASES: &[&str] = &[
        "si le temps le permet",
        "si le temps",
        "si la meteo le permet",
        "si beau temps",
        "si il fait beau",
        "par beau temps",
        "en cas de beau temps",
    ];
    let said = |phrase: &&&str| {
        let mut words = phrase.split(' ').enumerate();
        words.all(|(word, said)| word_at(tokens, at + word) == Some(said))
    };
    let is_sign = |place: &usize| matches!(mark_at(tokens, *place), Some(Mark::Comma | Mark::Open));
    let before = (0..at).rev().find(|place| !is_sign(place))?;
    let of_hours = clock_at(tokens, before).is_some();
    let found = PHRASES.iter().find(said).filter(|_| of_hours)?;
    Some(at + found.split(' ').count())
}

/// Where « congés de l'animatrice » ends; school holidays are on the calendar.
fn end_of_absence(tokens: &[Token], at: usize) -> Option<usize> {
    let end = end_of(tokens, at);
    let mut places = at..end;
    let end = places
        .find(|place| mark_at(tokens, *place) == Some(Mark::Close))
        .unwrap_or(end);
    let of_people = |word: &str| school_holiday(word).is_none() && !word.starts_with("scolaire");
    (at..end)
        .all(|place| word_at(tokens, place).is_some_and(of_people))
        .then_some(end)
}

/// Whether a sentence says so in other words than the language prints.
pub(super) fn is_said_otherwise(tokens: &[Token]) -> bool {
    let is = |token: &Token, wanted: &str| matches!(&token.kind, TokenKind::Word(word) if word == wanted);
    let of_some = tokens.windows(3).any(|found| {
        let unsaid = is(&found[0], "jours") && is(&found[2], "precises")
            || is(&found[0], "semaines") && is(&found[2], "precisees");
        unsaid && found[0].span == found[2].span
    });
    of_some || tells_which_weeks(tokens)
}

/// What decides whether hours that are said take place: of a season they would be others.
fn is_plan(word: &str) -> bool {
    const PLANS: &[&str] = &[
        "planning",
        "plannings",
        "calendrier",
        "programme",
        "programmation",
        "affluence",
        "meteo",
        "demande",
        "demandes",
        "inscriptions",
        "presence",
        "effectif",
        "effectifs",
        "besoins",
    ];
    PLANS.contains(&word) || word.starts_with("disponib")
}

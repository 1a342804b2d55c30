//! Days that a text tells by those that it leaves: « autres jours », « 6j/7 ».

use super::appointments::appointment;
use super::atom::{Atom, AtomKind};
use super::atoms::atoms;
use super::cursor::Cursor;
use super::mark::Mark;
use super::rewritten::{is_end, mark_at, start_of, word_at};
use super::segment::segments;
use super::token::{Token, TokenKind};
use crate::diagnostic::Span;
use crate::hours::model::{Effect, Rule, Weekdays};

/// The tokens, with the days themselves for « autres jours » where all others are named, Saturday
/// and Sunday among them, and for « 6j/7 » where the day that is left is told to be closed.
pub(super) fn resolved(tokens: Vec<Token>) -> Vec<Token> {
    let found = (0..tokens.len()).find_map(|at| Some((at, phrase(&tokens[at..])?)));
    let Some((at, (length, wanted))) = found else {
        return tokens;
    };
    let mut rest = tokens.clone();
    rest.drain(at..at + length);
    let days = named(&rest).and_then(|(named, closed)| match wanted {
        Wanted::Others if named.is_none() => None,
        Wanted::Others if is_left_open(&tokens, at + length) => Some(Weekdays::ALL.without(named)),
        Wanted::Others if is_by_appointment(&tokens, at, at + length) => {
            Some(Weekdays::ALL.without(named))
        }
        // « Fermé le mardi. Ouvert les autres jours 9h-18h »
        Wanted::Others if named == closed && hours_stand_once(&tokens) => {
            Some(Weekdays::ALL.without(named))
        }
        Wanted::Others
            if named.covers(Weekdays::WEEKEND) || is_told_closed(&tokens, at, at + length) =>
        {
            Some(Weekdays::ALL.without(named))
        }
        Wanted::Others => None,
        Wanted::All(count) => {
            Some(Weekdays::ALL.without(closed)).filter(|days| days.count() == count)
        }
    });
    if let (Wanted::All(count), Some((named, closed))) = (wanted, named(&rest))
        && named.without(closed).count() == count
    {
        // « du lundi au vendredi 8h-18h, 5j/7 » says nothing more.
        return rest;
    }
    let Some(days) = days.filter(|days| !days.is_none()) else {
        return tokens;
    };
    let span = Span {
        start: tokens[at].span.start,
        end: tokens[at + length - 1].span.end,
    };
    let mut all = tokens;
    if matches!(wanted, Wanted::Others) {
        if is_left_open(&all, at + length) {
            part_from_before(&mut all, at);
        } else if is_by_appointment(&all, at, at + length) {
            let access = appointment_before(&all, at);
            part_from_before(&mut all, access);
        }
    }
    all.splice(at..at + length, words(days, span));
    all
}

/// Whether the sentence ends without hours and without a closure: « autres jours selon planning ».
fn is_left_open(tokens: &[Token], end: usize) -> bool {
    let mut rest = tokens[end..]
        .iter()
        .map(|token| &token.kind)
        .take_while(|kind| {
            !matches!(
                kind,
                TokenKind::Mark(Mark::Strong | Mark::Newline | Mark::Dot)
            )
        })
        .peekable();
    let said = |kind: &TokenKind| match kind {
        // « autres jours idem »: on Sundays too?
        TokenKind::Word(word) => {
            !word.starts_with("ferm")
                && !matches!(
                    word.as_str(),
                    "rdv" | "rendez" | "idem" | "pareil" | "memes"
                )
        }
        TokenKind::Mark(_) => true,
        _ => false,
    };
    rest.peek().is_some() && rest.all(said)
}

/// « les autres jours sur rdv », « sur rdv les autres jours », to the end of the sentence: whatever
/// days they are.
fn is_by_appointment(tokens: &[Token], start: usize, end: usize) -> bool {
    let first = start_of(tokens, start);
    let said = (first..start)
        .rfind(|at| !matches!(word_at(tokens, *at), Some("les" | "tous")))
        .is_some_and(|last| {
            let mut near = last.saturating_sub(3)..last;
            let is_by = near.any(|at| word_at(tokens, at) == Some("sur"));
            is_by && matches!(word_at(tokens, last), Some("rdv" | "vous"))
        });
    let mut cursor = Cursor::new(&tokens[end..]);
    cursor.take_mark(Mark::Colon);
    let mut after = cursor;
    let is_after = appointment(&mut after) && is_end(tokens, end + after.place());
    said && is_end(tokens, end) || is_after
}

/// Where « sur rdv » begins, right before some days.
fn appointment_before(tokens: &[Token], days: usize) -> usize {
    let is_of_it = |at: &usize| {
        matches!(
            word_at(tokens, *at),
            Some("sur" | "rdv" | "rendez" | "vous" | "uniquement" | "les" | "tous")
        ) || mark_at(tokens, *at) == Some(Mark::Dash)
    };
    (0..days).rev().take_while(is_of_it).last().unwrap_or(days)
}

/// Whether one sentence alone tells hours, and the words before it none.
fn hours_stand_once(tokens: &[Token]) -> bool {
    let timed = segments(tokens).into_iter().filter(|segment| {
        let mut kinds = segment.tokens.iter().map(|token| &token.kind);
        kinds.any(|kind| matches!(kind, TokenKind::Clock(_)))
    });
    timed.count() == 1
}

/// A comma before the days begins another sentence with them.
fn part_from_before(tokens: &mut [Token], days: usize) {
    let is_article = |token: &Token| matches!(&token.kind, TokenKind::Word(word) if matches!(word.as_str(), "les" | "tous" | "et"));
    let before = tokens[..days].iter().rposition(|token| !is_article(token));
    if let Some(sign) = before.and_then(|at| tokens.get_mut(at))
        && matches!(sign.kind, TokenKind::Mark(Mark::Comma | Mark::Dash))
    {
        sign.kind = TokenKind::Mark(Mark::Strong);
    }
}

/// « fermé au public les autres jours », « autres jours : fermé »: whatever they are.
fn is_told_closed(tokens: &[Token], start: usize, end: usize) -> bool {
    let word = |token: &Token| match &token.kind {
        TokenKind::Word(word) => word.clone(),
        _ => String::new(),
    };
    let beside = ["les", "tous", "au", "public", "le"];
    let before = tokens[..start].iter().rev().map(word);
    let before = before.skip_while(|word| beside.contains(&word.as_str()));
    let is_sign = |token: &&Token| matches!(token.kind, TokenKind::Mark(Mark::Colon | Mark::Dash));
    let mut after = tokens[end..].iter().skip_while(is_sign).map(word);
    let closes =
        |word: String| matches!(word.as_str(), "ferme" | "fermee" | "fermes" | "fermeture");
    before.take(1).any(closes) || after.next().is_some_and(closes)
}

#[derive(Clone, Copy)]
enum Wanted {
    /// All that are not named.
    Others,
    /// So many, all that are not closed.
    All(u32),
}

/// How many tokens the phrase has at the head of some, and which days it means.
fn phrase(tokens: &[Token]) -> Option<(usize, Wanted)> {
    let word = |at: usize| match tokens.get(at).map(|token| &token.kind) {
        Some(TokenKind::Word(word)) => word.as_str(),
        _ => "",
    };
    if word(0) == "autres" && word(1) == "jours" {
        let of_week = ["de", "la", "semaine"];
        let goes_on = of_week
            .iter()
            .enumerate()
            .all(|(at, wanted)| word(2 + at) == *wanted);
        return Some((if goes_on { 5 } else { 2 }, Wanted::Others));
    }
    if ["reste", "de", "la", "semaine"]
        .iter()
        .enumerate()
        .all(|(at, wanted)| word(at) == *wanted)
    {
        return Some((4, Wanted::Others));
    }
    let kind = |at: usize| tokens.get(at).map(|token| &token.kind);
    let Some(TokenKind::Number(count @ 1..=6, 1)) = kind(0) else {
        return None;
    };
    let of = kind(2) == Some(&TokenKind::Mark(Mark::Slash)) || word(2) == "sur";
    let said = matches!(word(1), "j" | "jour" | "jours") && of;
    (said && kind(3) == Some(&TokenKind::Number(7, 1))).then_some((4, Wanted::All(*count)))
}

/// The days that are named, and those that are closed each week; `None` where some are of certain
/// weeks or times of the year.
fn named(tokens: &[Token]) -> Option<(Weekdays, Weekdays)> {
    let (mut named, mut closed) = (Weekdays::NONE, Weekdays::NONE);
    for segment in segments(tokens) {
        let mut last = Weekdays::NONE;
        for Atom { kind, .. } in atoms(segment.tokens) {
            match kind {
                AtomKind::Days {
                    weekdays,
                    nth,
                    frequency,
                    ..
                } => {
                    if !nth.is_empty() || frequency.is_some() {
                        return None;
                    }
                    named = named.with(weekdays);
                    last = weekdays;
                }
                AtomKind::Periods(_) | AtomKind::AllYear => return None,
                AtomKind::Closed => closed = closed.with(last),
                AtomKind::Except(excepted) => closed = closed.with(excepted.weekdays),
                AtomKind::Closures(rules) => closed = closed.with(closed_days(&rules)),
                AtomKind::Comma | AtomKind::Colon => {}
                _ => last = Weekdays::NONE,
            }
        }
    }
    Some((named.with(closed), closed))
}

/// The days that some closures take from every week.
fn closed_days(rules: &[Rule]) -> Weekdays {
    let weekly = rules.iter().filter(|rule| {
        rule.periods.is_empty()
            && rule.days.is_weekly()
            && rule.effect == Effect::Closed(Vec::new())
    });
    weekly.fold(Weekdays::NONE, |all, rule| all.with(rule.days.weekdays))
}

/// A list of days in words, all at one place.
fn words(days: Weekdays, span: Span) -> Vec<Token> {
    let names = ["lun", "mar", "mer", "jeu", "ven", "sam", "dim"];
    let mut tokens = Vec::new();
    for day in days.iter() {
        if !tokens.is_empty() {
            let kind = TokenKind::Mark(Mark::Comma);
            tokens.push(Token { kind, span });
        }
        let name = names[day.to_monday_zero_offset().unsigned_abs() as usize];
        let kind = TokenKind::Word(name.to_owned());
        tokens.push(Token { kind, span });
    }
    tokens
}

//! « le 12 décembre 2026 à 10h »: days of which a beginning alone is told, as posters have it.
//!
//! A service's hours are not read so: whoever opens at ten closes some time. Of an event it is
//! all that there is to know before one goes.

use super::lexer::tokens;
use super::mark::Mark;
use super::read::read;
use super::token::{Token, TokenKind};
use super::words::{month, weekday};
use crate::hours::model::{Access, Effect, Hours, Rule};

/// Noon, in minutes.
const NOON: u16 = 720;

/// Reads days with the hours at which something begins, and no end; `None` for anything else, or
/// where one word is in doubt. The end of each opening means nothing.
pub fn read_starts(text: &str) -> Option<Hours> {
    let tokens = tokens(text);
    read_days(text, &tokens).or_else(|| read_each(text, &tokens))
}

/// « le 12 décembre à 10h et le 19 décembre à 14h »: days one by one, each with its beginning.
fn read_each(text: &str, tokens: &[Token]) -> Option<Hours> {
    let is_day = |token: &Token| match &token.kind {
        TokenKind::Word(word) => word == "le" || weekday(word).is_some(),
        _ => false,
    };
    let is_between = |pair: &&[Token]| is_list(&pair[..1]) && is_day(&pair[1]);
    let mut all = Hours::default();
    let mut from = 0;
    let ends = tokens.windows(2).filter(is_between);
    let ends = ends.map(|pair| (pair[0].span.start as usize, pair[1].span.start as usize));
    for (end, next) in ends.chain([(text.len(), text.len())]) {
        let day = text.get(from..end)?;
        all.rules
            .extend(read_days(day, &super::lexer::tokens(day))?.rules);
        from = next;
    }
    Some(all)
}

/// Days that have the same beginnings.
fn read_days(text: &str, tokens: &[Token]) -> Option<Hours> {
    let starts = starts(tokens)?;
    let (first, last) = (starts.first()?, starts.last()?);
    let lead = lead(&tokens[..first.at])?;
    let mut between = starts.windows(2);
    if !between.all(|pair| is_list(&tokens[pair[0].at + 1..pair[1].at]))
        || !may_follow(tokens.get(last.at + 1))
    {
        return None;
    }
    let before = text.get(..tokens[lead].span.start as usize)?;
    let after = text.get(tokens[last.at].span.end as usize..)?;
    let spans: Vec<String> = starts.iter().map(|start| minute(start.time)).collect();
    let reading = read(&format!("{before} {} {after}", spans.join(" et ")));
    let hours = reading.hours;
    let is_whole = reading.faults.is_empty() && hours.unread.is_empty() && hours.notes.is_empty();
    let times: Vec<u16> = starts.iter().map(|start| start.time).collect();
    let is_read = !hours.rules.is_empty() && hours.rules.iter().all(|rule| opens_at(rule, &times));
    (is_whole && is_read).then_some(hours)
}

/// An hour in a text: the index of its token, and its minutes since midnight.
struct Start {
    at: usize,
    time: u16,
}

/// The hours of a text, in order; `None` where one is no hour.
fn starts(tokens: &[Token]) -> Option<Vec<Start>> {
    let mut starts = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let time = match &token.kind {
            TokenKind::Clock(time) if *time < 1440 => *time,
            TokenKind::Clock(_) | TokenKind::BadClock | TokenKind::OddMinutes => return None,
            TokenKind::Word(word) if word == "midi" => NOON,
            _ => continue,
        };
        starts.push(Start { at, time });
    }
    Some(starts)
}

/// Where the words begin that lead to an hour, « à », « à partir de », « dès », or a sign; `None` where
/// other words stand before it: « jusqu'à 10h », « de 10h », « vers 10h ».
fn lead(before: &[Token]) -> Option<usize> {
    let ends_with = |words: &[&str]| {
        let from = before.len().checked_sub(words.len())?;
        let said = before[from..].iter().zip(words);
        let mut said = said.map(|(token, word)| is_word(token, word));
        said.all(|is_same| is_same).then_some(from)
    };
    let leads: [&[&str]; 3] = [&["a", "partir", "de"], &["a"], &["depuis"]];
    let mut from = leads
        .into_iter()
        .find_map(ends_with)
        .unwrap_or(before.len());
    let is_sign = |token: &Token| {
        matches!(
            token.kind,
            TokenKind::Mark(Mark::Comma | Mark::Colon | Mark::Dash)
        )
    };
    if from > 0 && is_sign(&before[from - 1]) {
        from -= 1;
    }
    let ends_a_date = |token: &Token| match &token.kind {
        TokenKind::Number(..) => true,
        TokenKind::Word(word) => month(word).is_some() || weekday(word).is_some(),
        _ => false,
    };
    (from == 0 || ends_a_date(&before[from - 1])).then_some(from)
}

/// « et », « , », « et à »: what stands between two beginnings, and not from one hour to another.
fn is_list(between: &[Token]) -> bool {
    let between = match between {
        [list @ .., last] if !list.is_empty() && is_word(last, "a") => list,
        all => all,
    };
    matches!(between, [only] if is_word(only, "et") || only.kind == TokenKind::Mark(Mark::Comma))
}

/// Whether an hour ends there: the sentence ends, or goes on in parentheses.
fn may_follow(next: Option<&Token>) -> bool {
    next.is_none_or(|token| matches!(token.kind, TokenKind::Mark(Mark::Dot | Mark::Open)))
}

fn is_word(token: &Token, wanted: &str) -> bool {
    matches!(&token.kind, TokenKind::Word(word) if word == wanted)
}

/// The minute that begins then: a span, which is what the language has.
fn minute(time: u16) -> String {
    let clock = |time: u16| format!("{}:{:02}", time / 60, time % 60);
    format!("{}-{}", clock(time), clock(time + 1))
}

/// Whether a rule opens freely, on days of its own, at each of some times for a minute.
fn opens_at(rule: &Rule, times: &[u16]) -> bool {
    let Effect::Open {
        spans,
        access: Access::Free,
    } = &rule.effect
    else {
        return false;
    };
    let is_minute = |start: u16, end: u16| times.contains(&start) && end == start + 1;
    spans.iter().all(|span| is_minute(span.start(), span.end()))
}

#[cfg(test)]
mod tests {
    use super::read_starts;
    use crate::hours::french::print;

    fn said(text: &str) -> Option<String> {
        read_starts(text).map(|hours| print(&hours))
    }

    #[test]
    fn a_day_and_a_beginning_are_read() {
        for text in [
            "le 12 décembre 2026 à 10h",
            "le samedi 12 décembre 2026 à 10 h",
            "12 décembre 2026, 10h",
            "12/12/2026 10h00",
            "Samedi 12 décembre 2026 - 10h",
            "le 12 décembre 2026 : 10 heures",
            "le 12 décembre 2026 dès 10h.",
            "le 12 décembre 2026 à partir de 10h",
        ] {
            let expected = "le 12 décembre 2026\u{a0}: 10h-10:01";
            assert_eq!(said(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn several_days_and_beginnings_are_read() {
        for (text, expected) in [
            (
                "le 12 décembre 2026 à 10h et 14h30",
                "le 12 décembre 2026\u{a0}: 10h-10:01 14h30-14:31",
            ),
            (
                "le 12 décembre 2026 à 10h, à 14h",
                "le 12 décembre 2026\u{a0}: 10h-10:01 14h-14:01",
            ),
            (
                "les 12 et 13 décembre 2026 à midi",
                "le 12 décembre 2026 et le 13 décembre 2026\u{a0}: 12h-12:01",
            ),
            (
                "mardi à 10h (sauf vacances scolaires)",
                "mar 10h-10:01 (sauf vacances scolaires)",
            ),
            (
                "le 12 décembre 2026 à 10h, le 19 décembre 2026 à 14h et samedi 26 décembre 2026 à 9h",
                "le 12 décembre 2026\u{a0}: 10h-10:01\u{a0}; le 19 décembre 2026\u{a0}: 14h-14:01\u{a0}; \
                 le 26 décembre 2026\u{a0}: 9h-9:01",
            ),
            ("tous les mardis à 9h45", "mar 9h45-9:46"),
            ("le 12 décembre à 18h", "le 12 décembre\u{a0}: 18h-18:01"),
            (
                "le 31 décembre 2026 à 23h59",
                "le 31 décembre 2026\u{a0}: 23h59-minuit",
            ),
            (
                "vacances scolaires : mardi à 10h",
                "vacances scolaires\u{a0}: mar 10h-10:01",
            ),
        ] {
            assert_eq!(said(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_in_doubt_is_not_read() {
        for text in [
            "le 12 décembre 2026 jusqu'à 10h",
            "le 12 décembre 2026 de 10h",
            "le 12 décembre 2026 avant 10h",
            "le 12 décembre 2026 vers 10h",
            "le 12 décembre 2026 de 14h à 10h",
            "le 12 décembre 2026 10h-12h",
            "le 12 décembre 2026 10h 12h",
            "le 12 décembre 2026 10h/12h",
            "le 12 décembre 2026 à 10h ou 14h",
            "le 12 décembre 2026 à 10h, le 19 décembre 2026",
            "le 12 décembre 2026 à 10h et le 19 décembre 2026 jusqu'à 14h",
            "le 12 décembre 2026 à 10h et le 12 décembre 2026 14h-16h",
            "le 12 à 10h et le 19 décembre 2026 à 14h",
            "le 12 décembre 2026, fin à 12h",
            "le 12 décembre 2026, fin : 12h",
            "fermé le 12 décembre 2026 à 10h",
            "le 12 décembre 2026, fermeture à 10h",
            "le 12 décembre 2026 réouverture à 10h",
            "le 12 décembre 2026 sauf à 10h",
            "le 12 décembre 2026 annulé 10h",
            "sur rendez-vous le 12 décembre 2026 à 10h",
            "clôture des inscriptions le 12 décembre 2026 à 10h",
            "le 12 décembre 2026, durée : 2h",
            "le 12 décembre 2026 pendant 2h",
            "le 12 décembre 2026 à 10h, accueil dès 9h30",
            "le 31 novembre 2026 à 10h",
            "le dimanche 12 décembre 2026 à 10h",
            "le 12 décembre 2026 à 25h",
            "le 12 décembre 2026 à 2h",
            "le 12 décembre 2026 à 0h",
            "à 10h le 12 décembre 2026",
            "le 12 décembre 2026",
            "à 10h",
            "",
        ] {
            assert_eq!(said(text), None, "{text}");
        }
    }
}

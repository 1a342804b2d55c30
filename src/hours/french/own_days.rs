//! « le 19 décembre, horaire à préciser »: a text of an event that was not read, and names the days
//! that it is about.
//!
//! Each text of an event tells dates of its own, so that one with a slip says nothing of the others.
//! In a service's hours it may: they are one week.

use super::lexer::tokens;
use super::mark::Mark;
use super::read::read;
use super::token::{Token, TokenKind};
use super::touch_words::{names_other_moments, runs_on};
use super::words::{month, weekday};
use crate::diagnostic::Span;
use crate::hours::model::{Touch, Unread};

/// Words that an hour may stand between.
const OF_HOURS: &[&str] = &[
    "a", "de", "depuis", "entre", "et", "h", "heure", "heures", "jusqu", "midi", "minuit", "partir",
];

/// Words of an event that may be about its other dates.
const OF_OTHERS: &[&str] = &[
    "dates", "seance", "seances", "puis", "ensuite", "suivant", "suivante",
];

/// The same text of an event, where it is known to change no other date than those that it names.
#[must_use]
pub fn of_own_days(unread: Unread) -> Unread {
    let tokens = tokens(&unread.text);
    let days = tokens.iter().take_while(|token| is_of_days(token)).count();
    let (head, rest) = tokens.split_at(days);
    let is_date = head
        .iter()
        .any(|token| matches!(token.kind, TokenKind::Number(..) | TokenKind::Ordinal(_)));
    if !is_date {
        return unread;
    }
    if rest.iter().all(is_of_hours) {
        return Unread {
            touches: None,
            ..unread
        };
    }
    match days_named(&unread.text, head) {
        Some(touch) if is_of_its_day(rest) => Unread {
            touches: Some(touch),
            ..unread
        },
        _ => unread,
    }
}

/// The days that the head of a text names, if each of them exists.
fn days_named(text: &str, head: &[Token]) -> Option<Touch> {
    let place = Span {
        start: head.first()?.span.start,
        end: head.last()?.span.end,
    };
    let named = text.get(place.range())?.trim_end_matches([',', ' ']);
    let reading = read(&format!("{named} 10h-12h"));
    let is_read = reading.faults.is_empty() && reading.hours.are_certain();
    let rules = reading.hours.rules.into_iter();
    let periods: Vec<_> = rules.flat_map(|rule| rule.periods).collect();
    (is_read && !periods.is_empty()).then(|| Touch {
        periods,
        ..Touch::everything()
    })
}

fn is_of_days(token: &Token) -> bool {
    match &token.kind {
        TokenKind::Number(..) | TokenKind::Ordinal(_) => true,
        TokenKind::Word(word) => {
            matches!(&**word, "le" | "les" | "et")
                || weekday(word).is_some()
                || month(word).is_some()
        }
        TokenKind::Mark(mark) => matches!(mark, Mark::Comma | Mark::Slash),
        _ => false,
    }
}

fn is_of_hours(token: &Token) -> bool {
    match &token.kind {
        TokenKind::Clock(_) | TokenKind::BadClock | TokenKind::OddMinutes | TokenKind::Mark(_) => {
            true
        }
        TokenKind::Word(word) => OF_HOURS.contains(&&**word),
        _ => false,
    }
}

/// Whether what stands beside a date is of that date alone.
fn is_of_its_day(rest: &[Token]) -> bool {
    rest.iter()
        .enumerate()
        .all(|(at, token)| match &token.kind {
            TokenKind::Word(word) => {
                let names_others = names_other_moments(word) && !word.starts_with("horaire");
                let runs_on = runs_on(word) && word != "a" && !is_of_the_hour(&rest[at..]);
                !names_others
                    && !runs_on
                    && weekday(word).is_none()
                    && !OF_OTHERS.contains(&&**word)
            }
            TokenKind::Number(..) | TokenKind::Ordinal(_) => false,
            _ => true,
        })
}

/// « après la sieste », « avant le goûter »: when that day; « et après » is of other days.
fn is_of_the_hour(words: &[Token]) -> bool {
    let is_one_of = |token: &Token, wanted: &[&str]| matches!(&token.kind, TokenKind::Word(word) if wanted.contains(&&**word));
    matches!(words, [first, then, ..] if is_one_of(first, &["apres", "avant"]) && is_one_of(then, &["l", "la", "le"]))
}

#[cfg(test)]
mod tests {
    use super::of_own_days;
    use crate::hours::french::period_words;
    use crate::hours::model::Unread;

    /// What a text may change: nothing, these days, or everything.
    fn touched(text: &str) -> Option<Vec<String>> {
        let touches = of_own_days(Unread::of_everything(text)).touches;
        touches.map(|touch| touch.periods.into_iter().map(period_words).collect())
    }

    #[test]
    fn a_date_with_a_slip_changes_no_other() {
        for text in [
            "le 31 novembre 2026 10h-12h",
            "le 19 décembre 2026 de 14h à 10h",
            "dimanche 19 décembre 2026 14h-16h",
            "les 30 et 31 novembre 2026 à 10h",
            "le 19/12/2026 à 25h",
            "le 19 décembre 2026",
        ] {
            assert_eq!(touched(text), None, "{text}");
        }
    }

    #[test]
    fn words_beside_a_date_are_of_that_date() {
        for text in [
            "le 19 décembre 2026, horaire à préciser",
            "samedi 19 décembre 2026, heure du goûter",
            "samedi 19 décembre 2026 après la sieste",
            "le 19 décembre 2026, avant l'école",
            "le 19 décembre 2026 : annulé",
        ] {
            assert_eq!(
                touched(text),
                Some(vec!["le 19 décembre 2026".to_owned()]),
                "{text}"
            );
        }
    }

    #[test]
    fn what_may_be_of_other_dates_changes_all() {
        for text in [
            "annulé",
            "à partir du 19 décembre 2026, plus de goûter",
            "le 19 décembre 2026 au lieu du 12",
            "le 19 décembre 2026, comme toutes les autres séances, à la maison",
            "le 31 novembre 2026, horaire à préciser",
            "le 19 décembre 2026, et le mardi d'après",
            "le 19 décembre 2026 et après",
            "mardi en fin de matinée",
        ] {
            assert_eq!(touched(text), Some(Vec::new()), "{text}");
        }
    }
}

//! « Uniquement pendant les vacances », « les jours fériés seulement »: closed at all other times.

use super::rewritten::{is_end, mark_at, word_at};
use super::token::Token;
use super::words::{is_only, month};
use crate::hours::model::{Days, Effect, Exception, Hours, Manner, Rule, Weekdays};

/// Whether a sentence says that its part of the year is the only one: the word stands before it, or
/// ends what is said of it.
pub(super) fn says_only_then(tokens: &[Token]) -> bool {
    let mut only = (0..tokens.len()).filter(|at| word_at(tokens, *at).is_some_and(is_only));
    only.any(|at| is_before_period(tokens, at) || is_after_period(tokens, at))
}

fn is_before_period(tokens: &[Token], at: usize) -> bool {
    let mut after = (at + 1..tokens.len()).filter_map(|at| word_at(tokens, at));
    let first = after.find(|word| {
        !matches!(
            *word,
            "pendant"
                | "durant"
                | "les"
                | "le"
                | "la"
                | "l"
                | "lors"
                | "des"
                | "de"
                | "en"
                | "au"
                | "aux"
                | "a"
                | "sur"
                | "jours"
                | "jour"
                | "petites"
                | "grandes"
                | "periode"
                | "periodes"
        )
    });
    first.is_some_and(names_period)
}

fn is_after_period(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| word_at(tokens, before));
    let ends = is_end(tokens, at + 1) || mark_at(tokens, at + 1).is_some();
    ends && before.is_some_and(names_period)
}

fn names_period(word: &str) -> bool {
    let is_feast = matches!(
        word,
        "vacances"
            | "vacs"
            | "scolaires"
            | "feries"
            | "ferie"
            | "noel"
            | "paques"
            | "toussaint"
            | "ete"
            | "hiver"
            | "printemps"
            | "automne"
    );
    is_feast || month(word).is_some()
}

/// The closure of all other times, where all hours that are told are of such a part of the year.
pub(super) fn closed_else(hours: &Hours) -> Option<Rule> {
    let opens = || hours.rules.iter().filter(|rule| !rule.closes());
    let are_apart = opens().all(|rule| !rule.periods.is_empty()) && opens().next().is_some();
    let mut periods: Vec<_> = opens().flat_map(|rule| rule.periods.clone()).collect();
    periods.sort_unstable();
    periods.dedup();
    let is_asked = are_apart && !hours.tell_ordinary_days();
    is_asked.then(|| Rule {
        periods: Vec::new(),
        manner: Manner::Adds,
        days: Days::weekly(Weekdays::ALL),
        except: periods.into_iter().map(Exception::Period).collect(),
        effect: Effect::Closed(Vec::new()),
    })
}

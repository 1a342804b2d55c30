//! « fermé le jeudi de l'Ascension et le vendredi »: the day after it, or every Friday?

use super::mark::Mark;
use super::rewritten::{is_end, mark_at, word_at};
use super::token::Token;
use super::words::{month, weekday};
use jiff::civil::Weekday;

/// Whether the day of the week that follows a feast or a date stands after it, without a date of its
/// own, in what is closed or left out. « les vendredis » are those of every week.
pub(super) fn names_day_after(tokens: &[Token]) -> bool {
    let closes = |at: usize| {
        word_at(tokens, at).is_some_and(|word| {
            word.starts_with("ferm") || matches!(word, "sauf" | "hors" | "excepte" | "exception")
        })
    };
    let Some(first) = (0..tokens.len()).find(|at| closes(*at)) else {
        return false;
    };
    (first + 1..tokens.len()).any(|at| is_link(tokens, at) && follows(tokens, first + 1, at))
}

fn is_link(tokens: &[Token], at: usize) -> bool {
    word_at(tokens, at) == Some("et")
        || matches!(
            mark_at(tokens, at),
            Some(Mark::Comma | Mark::And | Mark::Slash)
        )
}

/// Whether the day after a link is the one after the feast or the date before it.
fn follows(tokens: &[Token], first: usize, link: usize) -> bool {
    let mut at = link + 1;
    while is_link(tokens, at) || matches!(word_at(tokens, at), Some("le" | "l")) {
        at += 1;
    }
    let named =
        word_at(tokens, at).filter(|word| !word.ends_with("dis") && !word.ends_with("ches"));
    let is_bare = is_end(tokens, at + 1)
        || is_link(tokens, at + 1)
        || mark_at(tokens, at + 1) == Some(Mark::Close);
    let Some(day) = named.and_then(weekday).filter(|_| is_bare) else {
        return false;
    };
    let start = (first..link)
        .rfind(|at| is_link(tokens, *at))
        .map_or(first, |at| at + 1);
    days_before(tokens, start, link).contains(&day.previous())
}

/// The day of the week on which a feast or a date falls that stands between two places.
fn days_before(tokens: &[Token], start: usize, end: usize) -> Vec<Weekday> {
    let words: Vec<&str> = (start..end).filter_map(|at| word_at(tokens, at)).collect();
    let named: Vec<Weekday> = words.iter().filter_map(|word| weekday(word)).collect();
    let feast = words.iter().find_map(|word| feast_days(word));
    let is_dated = words.iter().any(|word| month(word).is_some());
    match feast {
        Some(days) if named.is_empty() => days.to_vec(),
        Some(_) => named,
        None if is_dated => named,
        None => Vec::new(),
    }
}

fn feast_days(word: &str) -> Option<&'static [Weekday]> {
    match word {
        "ascension" => Some(&[Weekday::Thursday]),
        "paques" | "pentecote" => Some(&[Weekday::Sunday, Weekday::Monday]),
        "noel" | "toussaint" | "assomption" | "armistice" => Some(&[]),
        _ => None,
    }
}

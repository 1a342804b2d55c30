//! « tous les jours 9h-12h »: on Saturdays and Sundays too? Of two readers one would not swear to it,
//! so where no word of the text says so, they are not known.

use super::fault_kind::FaultKind;
use super::part::Part;
use crate::address::fold;
use crate::hours::model::{Effect, Rule, Touch, Weekdays};
use jiff::civil::Weekday;

/// Leaves open the Saturdays and Sundays of hours that are told of every day.
pub(super) fn leave_weekends(lines: &[&str], parts: &mut [&mut Part]) {
    let text = fold(&lines.join("\n"));
    if !says_every_day(&text) || tells_sunday(&text) || closes_mondays(parts) {
        return;
    }
    let unsaid = match names_saturday(&text) {
        true => Weekdays::SUNDAY,
        false => Weekdays::WEEKEND,
    };
    for part in parts {
        let rules = part.rules.iter().filter(|rule| opens_on_sundays(rule));
        let touches = rules.map(|rule| Touch {
            periods: rule.periods.clone(),
            ..Touch::on(rule.days.weekdays.common(unsaid))
        });
        let Some(touch) = touches.reduce(|all, more| all.with(&more)) else {
            continue;
        };
        let span = part.span;
        part.fault.get_or_insert((FaultKind::WeekendNotSaid, span));
        part.leave_open(Some(touch));
    }
}

/// « tous les jours », « chaque matin », « quotidien ».
fn says_every_day(text: &str) -> bool {
    let words: Vec<&str> = words(text).collect();
    let is_each = |word: &str| {
        ["jour", "matin", "soir", "apres", "aprem"]
            .iter()
            .any(|begin| word.starts_with(begin))
    };
    let every = |found: &[&str]| matches!(found, ["tous" | "toutes", "les", each] if is_each(each));
    let each = |found: &[&str]| matches!(found, ["chaque", each] if is_each(each));
    words.windows(3).any(every)
        || words.windows(2).any(each)
        || words
            .iter()
            .any(|word| *word == "tlj" || word.starts_with("quotidien"))
}

/// « dimanche compris », « le week-end », « 7j/7 », « y compris les jours fériés ».
fn tells_sunday(text: &str) -> bool {
    const WRITTEN: &[&str] = &[
        "7j/7",
        "7/7",
        "7 j/7",
        "7 jours",
        "sept jours sur sept",
        "7 sur 7",
        "24h/24",
        "24 h/24",
        "24/24",
        "24h sur 24",
        "24 h sur 24",
        "24 heures sur 24",
    ];
    let holidays_too = words(text).any(|word| word.starts_with("ferie"))
        && words(text).any(|word| matches!(word, "compris" | "inclus" | "meme"));
    let named = |word: &str| {
        matches!(word, "dim" | "week" | "we") || word.starts_with("dimanche") || word == "weekend"
    };
    holidays_too || words(text).any(named) || WRITTEN.iter().any(|said| text.contains(said))
}

/// « samedi 9h-11h »: who tells Saturday's hours tells all of it.
fn names_saturday(text: &str) -> bool {
    words(text).any(|word| word == "sam" || word.starts_with("samedi"))
}

/// « tous les jours sauf le lundi »: who closes on Mondays opens on Sundays.
fn closes_mondays(parts: &[&mut Part]) -> bool {
    let mut rules = parts.iter().flat_map(|part| &part.rules);
    rules.any(|rule| {
        let monday = rule.days.weekdays.has(Weekday::Monday);
        match rule.closes() {
            true => monday && rule.periods.is_empty() && rule.days.weekdays.count() == 1,
            false => !monday && rule.days.weekdays.has(Weekday::Sunday),
        }
    })
}

fn opens_on_sundays(rule: &Rule) -> bool {
    !matches!(rule.effect, Effect::Closed(_)) && rule.days.weekdays.has(Weekday::Sunday)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty())
}

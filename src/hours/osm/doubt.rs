//! What a text that was not read may change, in OSM's words.

use super::cell::Cell;
use super::selector::{cell_words, weekday_words};
use crate::hours::model::{Period, Touch, Unread, Weekdays};

/// The rules with those days that texts may change made unknown: « ; Mo unknown "…" ». Coming
/// after all others, they take their place. `None` where OSM cannot say it.
pub(super) fn with_doubts(rules: &str, unread: &[Unread]) -> Option<String> {
    let mut sentences: Vec<String> = rules.split("; ").map(str::to_owned).collect();
    for unread in unread {
        let Some(touch) = &unread.touches else {
            continue;
        };
        for days in selectors(touch)? {
            // A closure of the very same days would say nothing any more.
            sentences.retain(|sentence| *sentence != format!("{days} off"));
            sentences.push(format!("{days} unknown \"{}\"", comment(&unread.text)));
        }
    }
    Some(sentences.join("; "))
}

/// Each period, or the days of the week, that it may touch.
fn selectors(touch: &Touch) -> Option<Vec<String>> {
    if touch.periods.is_empty() {
        return Some(vec![weekday_words(touch.weekdays, &[])]);
    }
    let selectors = touch.periods.iter().map(|period| {
        if *period == Period::SchoolTerm {
            return None;
        }
        let (dates, holiday) = cell_words(&Cell {
            periods: vec![*period],
        })?;
        let days = match touch.weekdays == Weekdays::ALL {
            true => String::new(),
            false => weekday_words(touch.weekdays, &[]),
        };
        let parts = [&*dates, holiday, &*days];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        Some(parts.join(" "))
    });
    selectors.collect()
}

/// A text inside quotes, which OSM cannot escape, on one line.
fn comment(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace('"', "'")
}

//! What a text that was not read may change, in OSM's words.

use super::cell::Cell;
use super::selector::{cell_words, weekday_words};
use crate::hours::model::{Period, Touch, Unread, Weekdays};

/// The days that texts may change, as rules that make them unknown: « ; Mo unknown "…" ». They
/// come after all others, and so take their place. `None` where OSM cannot say it.
pub(super) fn doubts(unread: &[Unread]) -> Option<String> {
    let mut text = String::new();
    for unread in unread {
        if let Some(touch) = &unread.touches {
            for days in selectors(touch)? {
                text.push_str(&format!("; {days} unknown \"{}\"", comment(&unread.text)));
            }
        }
    }
    Some(text)
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

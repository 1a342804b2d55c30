//! When an event is: its hours, and the days of which a beginning alone is told.

use super::opening_hours::OpeningHours;
use super::reading::Reading;
use crate::hours::french::{of_own_days, read_starts};
use crate::hours::model::{Hours, Period};
use crate::hours::read_text;

/// When an event is: its hours, and the days of which a beginning alone is told.
pub(super) struct EventTimes {
    /// The texts that say an end, each at the place where it is written.
    pub(super) hours: OpeningHours,
    /// The others; the ends of these hours mean nothing.
    pub(super) starts: Hours,
}

impl EventTimes {
    /// Reads the texts of an event's key.
    pub(super) fn of(reading: Reading<'_, '_>, key: &str) -> Self {
        let mut starts = Hours::default();
        let mut hours = OpeningHours::of(reading, key);
        if !hours.read.unread.is_empty() {
            let lines = hours.lines.iter();
            hours = OpeningHours::new(
                lines
                    .map(|line| without_starts(line, &mut starts))
                    .collect(),
            );
            let unread = std::mem::take(&mut hours.read.unread).into_iter();
            hours.read.unread = unread.map(of_own_days).collect();
        }
        Self { hours, starts }
    }
}

/// A text without the sentences that tell a beginning alone, which are put among `starts`. Blanks take
/// their place, so that what is wrong in the others is told where it stands.
fn without_starts(line: &str, starts: &mut Hours) -> String {
    let sentences = line.split_inclusive([';', '\n']).map(|sentence| {
        let said = sentence.trim_end_matches([';', '\n']).trim();
        let is_read = || read_text(said).hours.unread.is_empty();
        let Some(found) = read_starts(said).filter(|_| !is_read()) else {
            return sentence.to_owned();
        };
        // Dates are shown one by one; a rule is shown as it is written.
        let mut periods = found.rules.iter().map(|rule| rule.periods.as_slice());
        if !periods.all(are_days) {
            starts.notes.push(said.to_owned());
        }
        starts.rules.extend(found.rules);
        " ".repeat(sentence.len())
    });
    sentences.collect()
}

fn are_days(periods: &[Period]) -> bool {
    let is_day = |period: &Period| matches!(period, Period::Dates(dates) if dates.is_one_day());
    !periods.is_empty() && periods.iter().all(is_day)
}

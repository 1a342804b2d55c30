//! The text that was not read, and the notes beside what was, word for word.

use super::part::Part;
use crate::hours::model::{DateRange, Frequency, Period, Rule, Touch, Unread};

/// The pieces of a text that were not read, or leave something open; neighbours stay together with the
/// signs between.
pub(super) fn unread_texts(text: &str, parts: &[Part]) -> Vec<Unread> {
    let runs = parts.chunk_by(|one, other| one.is_whole() == other.is_whole());
    let unread = runs.filter(|run| run.iter().any(|part| !part.is_whole()));
    unread.map(|run| unread_run(text, run)).collect()
}

fn unread_run(text: &str, run: &[Part]) -> Unread {
    let ends = run.first().zip(run.last());
    let piece = ends.and_then(|(first, last)| {
        let (start, end) = (first.span.start as usize, last.span.end as usize);
        let rest = text.get(end..)?;
        let closes =
            |c: char| matches!(c, '.' | '»' | '"' | '”' | '!' | '?' | '…' | '\u{a0}' | ' ');
        text.get(start..end + rest.find(|c| !closes(c)).unwrap_or(rest.len()))
    });
    let touches = run.iter().filter_map(|part| part.touches.clone());
    Unread {
        text: piece.unwrap_or(text).trim().to_owned(),
        touches: touches.reduce(|all: Touch, more| all.with(&more)),
    }
}

/// The sentences that were read and have words beside their hours, or say better than the rules when
/// these are, whole.
pub(super) fn notes(text: &str, parts: &[Part]) -> Vec<String> {
    let says_more = |part: &&Part| part.has_note || part.rules.iter().any(is_week_of_a_date);
    let noted = parts
        .iter()
        .filter(|part| part.is_whole())
        .filter(says_more);
    noted
        .filter_map(|part| text.get(part.span.range()))
        .map(|sentence| sentence.trim().to_owned())
        .collect()
}

/// « fermé la semaine du 21 décembre », of a year that is not told: its rule names all the days that it
/// may fall on.
fn is_week_of_a_date(rule: &Rule) -> bool {
    const TWO_WEEKS: i16 = 14;
    let is_short = |period: &Period| {
        matches!(period, Period::Dates(DateRange::Yearly { first, last })
            if first.days_until(*last) < TWO_WEEKS)
    };
    rule.days.frequency == Frequency::SomeWeeks(1) && rule.periods.iter().any(is_short)
}

//! Makes a range of ages of a checked tree of values.

use super::age::{Age, AgeRange};
use super::reading::Reading;

/// The keys of a range, with the words before which its bounds are said.
const BOUNDS: [(&str, &str); 3] = [("min", "dès"), ("max", "jusqu'à"), ("avant", "avant")];

/// From which age until which age. Where a bound does not read, the others are of no use alone:
/// « avant 3 ans » would promise to receive from birth on. All are kept as they were written.
pub(super) fn ages(reading: Reading<'_, '_>) -> AgeRange {
    let bound = |key| reading.parse(key, |text| Age::parse_bound(key, text));
    let mut written = BOUNDS.iter().filter_map(|(key, _)| {
        let text = reading.text(key)?;
        Some((*key, text))
    });
    if written.any(|(key, text)| Age::parse_bound(key, &text).is_none()) {
        return AgeRange {
            as_written: Some(as_written(reading)),
            ..AgeRange::default()
        };
    }
    AgeRange {
        min: bound("min"),
        max: bound("max"),
        before: bound("avant"),
        as_written: None,
    }
}

/// "à partir de la marche, avant 3 ans".
fn as_written(reading: Reading<'_, '_>) -> String {
    let bounds = BOUNDS.iter().filter_map(|(key, word)| {
        let text = reading.text(key)?;
        Some(match Age::parse(&text) {
            Some(_) => format!("{word} {text}"),
            None => text,
        })
    });
    bounds.collect::<Vec<_>>().join(", ")
}

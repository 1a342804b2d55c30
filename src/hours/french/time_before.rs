//! « Nouveaux horaires à partir du 1er mars 2027 : … »: until then others hold, which are not told.

use super::part::Part;
use crate::address::fold;
use crate::hours::model::{DateRange, Period, Rule, Touch};

/// Leaves open the time before new hours, where the text tells none of it.
pub(super) fn leave_time_before(lines: &[&str], parts: &mut [&mut Part]) {
    let text = fold(&lines.join("\n"));
    let opens = |rule: &&Rule| !rule.closes();
    let mut rules = parts.iter().flat_map(|part| &part.rules).filter(opens);
    if !says_new(&text) || rules.any(|rule| start(rule).is_none()) {
        return;
    }
    for part in parts {
        let starts = part.rules.iter().filter(opens).filter_map(start);
        let Some(before) = starts.min() else {
            continue;
        };
        let touch = Touch {
            periods: vec![Period::Dates(DateRange::Until(before))],
            ..Touch::everything()
        };
        part.leave_open(Some(touch));
    }
}

fn says_new(text: &str) -> bool {
    const NEW: &[&str] = &["nouveaux horaires", "nouvel horaire", "changement d"];
    NEW.iter().any(|said| text.contains(said))
}

/// The day before the only time that a rule is of, where that has no end.
fn start(rule: &Rule) -> Option<jiff::civil::Date> {
    match rule.periods[..] {
        [Period::Dates(DateRange::From(first))] => first.yesterday().ok(),
        _ => None,
    }
}

//! « À partir du 1er mars 2027 : … », « en période scolaire : … », where nothing else is told: at other
//! times other hours may hold, or none.

use super::part::Part;
use crate::address::fold;
use crate::hours::model::{DateRange, Manner, Period, Rule, Touch};

/// Leaves open the time that the hours of a text are not of, where the text tells none of it.
pub(super) fn leave_time_before(lines: &[&str], parts: &mut [&mut Part]) {
    let opens = |rule: &&Rule| !rule.closes();
    let opening: Vec<&Rule> = parts
        .iter()
        .flat_map(|part| &part.rules)
        .filter(opens)
        .collect();
    let begins = |line: &&str| begins_with_term(&fold(line));
    let is_of_term = |rule: &&Rule| rule.periods == [Period::SchoolTerm];
    // « vacances : fermé » tells the rest.
    let tells_rest = lines.iter().any(|line| fold(line).contains("vacance"));
    let of_term = opening.iter().all(is_of_term) && lines.iter().any(begins);
    let outside = match of_term && !tells_rest {
        true => Some(Period::SchoolHolidays),
        false => first_start(lines, &opening).map(|before| Period::Dates(DateRange::Until(before))),
    };
    let Some(period) = outside else {
        return;
    };
    let touch = Touch {
        periods: vec![period],
        ..Touch::everything()
    };
    for part in parts {
        if part.rules.iter().any(|rule| !rule.closes()) {
            part.leave_unsaid(&touch);
        }
    }
}

/// The day before the hours begin, where all of them do so and have no end.
fn first_start(lines: &[&str], opening: &[&Rule]) -> Option<jiff::civil::Date> {
    const NEW: &[&str] = &["nouveaux horaires", "nouvel horaire", "changement d"];
    let text = fold(&lines.join("\n"));
    let is_new = NEW.iter().any(|said| text.contains(said));
    let start = |rule: &&Rule| match rule.periods[..] {
        [Period::Dates(DateRange::From(first))] if is_new || rule.manner == Manner::Replaces => {
            first.yesterday().ok()
        }
        _ => None,
    };
    let starts: Option<Vec<_>> = opening.iter().map(start).collect();
    starts?.into_iter().min()
}

/// « En période scolaire : … »: said after the hours, or as the only time, it closes in the holidays.
fn begins_with_term(line: &str) -> bool {
    const ONLY: &[&str] = &["uniquement", "seulement", "exclusivement", "sauf", "hors"];
    const TERM: &[&str] = &["periode", "temps scolaire", "horaires scolaires"];
    let begins = [
        "en ",
        "pendant la ",
        "durant la ",
        "pendant le ",
        "pendant les ",
        "",
    ];
    let said = begins.iter().any(|begin| {
        let rest = line.trim_start().strip_prefix(begin);
        rest.is_some_and(|rest| TERM.iter().any(|term| rest.starts_with(term)))
    });
    said && line.contains("scolaire") && !ONLY.iter().any(|only| line.contains(only))
}

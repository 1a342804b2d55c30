//! Hours on a public holiday: those of other days do not tell of it.

use jiff::civil::Date;

use crate::hours::model::{Effect, Hours, Manner, Period, Rule, TimeSpan, Weekdays};

/// Whether what a rule opens on a public holiday may be counted on: it is information of the
/// moment, the rule names public holidays or that very day, never closes (« 24 h sur 24, 7 jours sur
/// 7 »), or the hours say which holidays are closed.
pub(super) fn tells_of_holiday(hours: &Hours, rule: &Rule, date: Date) -> bool {
    let names = |rule: &Rule| {
        let mut periods = rule.named_periods();
        periods.any(|period| period == Period::PublicHolidays)
    };
    let mut closures = hours.rules.iter().filter(|rule| rule.closes());
    rule.manner == Manner::Overrides
        || names(rule)
        || names_day(rule, date)
        || never_closes(rule)
        || closures.any(names)
}

/// Whether a rule names a day: by itself, or among the days of one week at most, none left out
/// (« du 13 au 15 juillet 2026 »). The weekdays of a longer time are ordinary ones.
fn names_day(rule: &Rule, date: Date) -> bool {
    let is_whole = rule.days.weekdays == Weekdays::ALL;
    rule.periods.iter().any(|period| match period {
        Period::Dates(dates) => {
            dates.contains(date) && (dates.is_one_day() || (is_whole && dates.is_within_a_week()))
        }
        _ => false,
    })
}

fn never_closes(rule: &Rule) -> bool {
    let is_all_day = |span: &TimeSpan| *span == TimeSpan::WHOLE_DAY;
    let all_day =
        matches!(&rule.effect, Effect::Open { spans, .. } if spans.iter().any(is_all_day));
    all_day && rule.days.is_weekly() && rule.days.weekdays == Weekdays::ALL
}

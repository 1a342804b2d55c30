//! Hours as they stand in one school holiday.

use crate::hours::model::{Exception, Hours, Period, Rule, SchoolHoliday};

/// The hours of one school holiday, told as those of any: what is said of it is said of the school
/// holidays, and what is said of another is not. `None` where both it and all of them have hours:
/// which of the two stand is lost so.
pub(super) fn in_one_holiday(hours: &Hours, holiday: SchoolHoliday) -> Option<Hours> {
    let named = Period::Named(holiday);
    let opens = |period: Period| {
        let mut rules = hours.rules.iter().filter(|rule| !rule.closes());
        rules.any(|rule| rule.periods.contains(&period))
    };
    let of_all = |rule: &Rule| rule.periods.contains(&Period::SchoolHolidays);
    if opens(named) && hours.rules.iter().any(of_all) {
        return None;
    }
    let mut own = hours.clone();
    own.rules.retain_mut(|rule| {
        let everyday = rule.periods.is_empty();
        rule.periods.retain(|period| !is_another(*period, holiday));
        rule.except.retain(
            |except| !matches!(except, Exception::Period(period) if is_another(*period, holiday)),
        );
        rule.periods
            .iter_mut()
            .for_each(|period| told_of_all(period, named));
        for except in &mut rule.except {
            if let Exception::Period(period) = except {
                told_of_all(period, named);
            }
        }
        everyday || !rule.periods.is_empty()
    });
    for touch in own
        .unread
        .iter_mut()
        .filter_map(|unread| unread.touches.as_mut())
    {
        touch
            .periods
            .iter_mut()
            .for_each(|period| told_of_all(period, named));
    }
    Some(own)
}

fn is_another(period: Period, holiday: SchoolHoliday) -> bool {
    matches!(period, Period::Named(other) if other != holiday)
}

fn told_of_all(period: &mut Period, named: Period) {
    if *period == named {
        *period = Period::SchoolHolidays;
    }
}

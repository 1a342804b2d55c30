//! Lays an OSM rule over those before it.
//!
//! In OSM the last rule that names a day says all of it. In the model rules add up, unless their
//! period is more special. So each rule takes its days from those before it.

use super::selector::holiday_months;
use super::sentence::{Sentence, State};
use crate::hours::model::{
    Access, DateRange, Days, Effect, Exception, Frequency, Manner, MonthDay, Nth, Period, Rule,
    SchoolHoliday, Weekdays,
};

/// Lays a rule over others; `None` where the model cannot say it.
pub(super) fn overlay(rules: &mut Vec<Rule>, sentence: &Sentence) -> Option<()> {
    for rule in parts(sentence)? {
        if !sentence.joins {
            clear(rules, &rule)?;
        } else if rules
            .iter()
            .any(|known| known.closes() && may_meet(known, &rule))
        {
            return None;
        }
        let useless = rule.closes() && rule.periods.is_empty() && rule.days.is_weekly();
        if !(useless && rule.effect == Effect::Closed(Vec::new())) {
            rules.push(rule);
        }
    }
    Some(())
}

/// A sentence as rules of the model: one for its weekdays, one for each holiday it names besides.
fn parts(sentence: &Sentence) -> Option<Vec<Rule>> {
    let effect = match sentence.state {
        State::Off => Effect::Closed(sentence.spans.clone()),
        State::Appointment(part) if sentence.spans.is_empty() => Effect::ByAppointment(part),
        State::Appointment(None) => Effect::Open {
            spans: sentence.spans.clone(),
            access: Access::Appointment,
        },
        State::Appointment(Some(_)) => return None,
        State::Open => Effect::Open {
            spans: sentence.spans.clone(),
            access: Access::Free,
        },
    };
    let rule = |periods: Vec<Period>, weekdays: Weekdays, nth: &[Nth]| {
        let covers_week = weekdays == Weekdays::ALL && nth.is_empty();
        let replaces = covers_week && sentence.frequency.is_none() && !periods.is_empty();
        let opens = sentence.state != State::Off && !sentence.joins;
        Rule {
            manner: match replaces && opens {
                true => Manner::Replaces,
                false => Manner::Adds,
            },
            periods,
            days: Days {
                weekdays,
                nth: nth.to_vec(),
                frequency: sentence.frequency.unwrap_or(Frequency::Weekly),
            },
            except: Vec::new(),
            effect: effect.clone(),
        }
    };
    let dates: Vec<Period> = sentence.dates.iter().copied().map(Period::Dates).collect();
    let weekdays = match sentence.weekdays.is_none() {
        true => Weekdays::ALL,
        false => sentence.weekdays,
    };
    let holidays = holiday_periods(sentence)?;
    if holidays.is_empty() {
        return Some(vec![rule(dates, weekdays, &sentence.nth)]);
    }
    if sentence.narrows || sentence.weekdays.is_none() {
        return Some(vec![rule(holidays, weekdays, &sentence.nth)]);
    }
    Some(vec![
        rule(dates, weekdays, &sentence.nth),
        rule(holidays, Weekdays::ALL, &[]),
    ])
}

/// `SH`, `PH`, and months with `SH` that are one school holiday.
fn holiday_periods(sentence: &Sentence) -> Option<Vec<Period>> {
    let mut periods = Vec::new();
    if sentence.public {
        periods.push(Period::PublicHolidays);
    }
    if sentence.school {
        periods.push(match sentence.dates.as_slice() {
            [] => Period::SchoolHolidays,
            [months] if !sentence.public => Period::Named(holiday_of(*months)?),
            _ => return None,
        });
    } else if sentence.public && !sentence.dates.is_empty() {
        return None;
    }
    Some(periods)
}

fn holiday_of(months: DateRange) -> Option<SchoolHoliday> {
    SchoolHoliday::ALL.into_iter().find(|holiday| {
        let (first, last) = match holiday_months(*holiday) {
            "Oct-Nov" => (10, 11),
            "Dec-Jan" => (12, 1),
            "Feb-Mar" => (2, 3),
            "Apr-May" => (4, 5),
            _ => (7, 9),
        };
        let range = MonthDay::new(first, 1).zip(MonthDay::last_of(last));
        range.is_some_and(|(first, last)| months == DateRange::Yearly { first, last })
    })
}

fn may_meet(one: &Rule, two: &Rule) -> bool {
    let periods = one.periods.is_empty()
        || two.periods.is_empty()
        || one
            .periods
            .iter()
            .any(|period| two.periods.iter().any(|other| period.meets(*other)));
    periods && one.days.meet(&two.days)
}

/// Takes the days of a later rule from the earlier ones.
fn clear(rules: &mut Vec<Rule>, later: &Rule) -> Option<()> {
    let timed_closure = matches!(&later.effect, Effect::Closed(spans) if !spans.is_empty());
    let mut kept = Vec::with_capacity(rules.len());
    for earlier in rules.drain(..) {
        if !may_meet(&earlier, later) || outranks(later, &earlier) {
            kept.push(earlier);
        } else if timed_closure {
            // It closes hours of rules of its own rank or lower; a higher one would stay open.
            if earlier.closes() || earlier.rank() > later.rank() {
                return None;
            }
            kept.push(earlier);
        } else if earlier.periods == later.periods && earlier.except.is_empty() {
            kept.extend(without_days(earlier, &later.days)?);
        } else if !later.periods.is_empty() && !earlier.closes() && !later.closes() {
            kept.extend(without_periods(earlier, later)?);
        } else {
            return None;
        }
    }
    *rules = kept;
    Some(())
}

/// Whether the model gives the later rule its place by itself.
fn outranks(later: &Rule, earlier: &Rule) -> bool {
    let special = !later.periods.is_empty();
    match (later.closes(), earlier.closes()) {
        (true, false) => special && later.rank() >= earlier.rank() && is_all_day(later),
        (true, true) => is_all_day(later) && is_all_day(earlier),
        (false, true) => later.rank() > earlier.rank(),
        (false, false) => later.manner == Manner::Replaces && later.rank() > earlier.rank(),
    }
}

fn is_all_day(rule: &Rule) -> bool {
    rule.effect == Effect::Closed(Vec::new())
}

/// An earlier rule of the same periods without the later one's days.
fn without_days(earlier: Rule, later: &Days) -> Option<Vec<Rule>> {
    let common = earlier.days.weekdays.common(later.weekdays);
    let mut rest = earlier.clone();
    rest.days.weekdays = earlier.days.weekdays.without(common);
    let mut kept = Vec::new();
    if !rest.days.weekdays.is_none() {
        kept.push(rest);
    }
    let mut cut = earlier;
    cut.days.weekdays = common;
    match (later.nth.is_empty(), later.frequency) {
        (true, Frequency::Weekly) => return Some(kept),
        (true, Frequency::EvenWeeks) if cut.days.frequency == Frequency::Weekly => {
            cut.days.frequency = Frequency::OddWeeks;
        }
        (true, Frequency::OddWeeks) if cut.days.frequency == Frequency::Weekly => {
            cut.days.frequency = Frequency::EvenWeeks;
        }
        (false, Frequency::Weekly) if cut.days.nth.is_empty() => {
            cut.except.push(Exception::Days {
                weekdays: common,
                nth: later.nth.clone(),
            });
        }
        (false, Frequency::Weekly) => {
            let left = |nth: &Nth| !later.nth.contains(nth);
            if cut.days.nth.contains(&Nth::Last) != later.nth.contains(&Nth::Last) {
                return None;
            }
            cut.days.nth.retain(left);
            if cut.days.nth.is_empty() {
                return Some(kept);
            }
        }
        _ => return None,
    }
    kept.push(cut);
    Some(kept)
}

/// An earlier rule of more general periods, which leaves out the later one's on its days.
fn without_periods(earlier: Rule, later: &Rule) -> Option<Vec<Rule>> {
    if !later.days.is_weekly() || earlier.rank() > later.rank() {
        return None;
    }
    let common = earlier.days.weekdays.common(later.days.weekdays);
    let mut rest = earlier.clone();
    rest.days.weekdays = earlier.days.weekdays.without(common);
    let mut cut = earlier;
    cut.days.weekdays = common;
    let except = later.periods.iter().copied().map(Exception::Period);
    cut.except.extend(except);
    let both = [rest, cut].into_iter();
    Some(both.filter(|rule| !rule.days.weekdays.is_none()).collect())
}

//! Two rules that cannot both hold.

use crate::hours::model::{
    Access, DayPart, Effect, Exception, Manner, Nth, Period, Rule, TimeSpan,
};

/// « mardi 14h-17h ; le mardi sur rdv », each in a sentence: may one still come freely?
pub(super) fn is_free_and_by_appointment(one: &Rule, two: &Rule) -> bool {
    let (spans, part) = match (&one.effect, &two.effect) {
        (Effect::Open { spans, access }, Effect::ByAppointment(part))
        | (Effect::ByAppointment(part), Effect::Open { spans, access })
            if *access == Access::Free =>
        {
            (spans, *part)
        }
        _ => return false,
    };
    let at_once = |span: &TimeSpan| part.is_none_or(|part| part.fits(*span));
    one.days == two.days
        && one.periods == two.periods
        && spans.iter().any(at_once)
        && meet(one, two)
}

/// Whether two rules say different hours of one day: hours that meet without being the same, or
/// a day off every week that leaves an opening no day at all.
pub(super) fn contradict(one: &Rule, two: &Rule) -> bool {
    match (&one.effect, &two.effect) {
        (
            Effect::Open { spans, access },
            Effect::Open {
                spans: others,
                access: other,
            },
        ) => {
            let clash = spans.iter().any(|span| {
                others
                    .iter()
                    .any(|o| span.meets(*o) && (span != o || access != other))
            });
            let fewer = tells_fewer(one, two) || tells_fewer(two, one);
            (clash || fewer) && meet(one, two)
        }
        (Effect::Open { spans, .. }, Effect::ByAppointment(part)) => {
            part_of_days_only(one, two, spans, *part)
        }
        (Effect::ByAppointment(part), Effect::Open { spans, .. }) => {
            part_of_days_only(two, one, spans, *part)
        }
        (Effect::Closed(hours), Effect::Open { .. } | Effect::ByAppointment(_)) => {
            hours.is_empty() && closes_all(one, two)
        }
        (Effect::Open { .. } | Effect::ByAppointment(_), Effect::Closed(hours)) => {
            hours.is_empty() && closes_all(two, one)
        }
        _ => false,
    }
}

/// Whether a rule is of some of the days or of a part of the year of another that holds all the year:
/// where they contradict each other, the other days of the latter are beyond doubt.
pub(super) fn is_told_of_fewer(fewer: &Rule, more: &Rule) -> bool {
    let opens = !fewer.closes() && !more.closes();
    let is_other = fewer.days.weekdays != more.days.weekdays || !fewer.periods.is_empty();
    opens
        && is_other
        && more.periods.is_empty()
        && more.days.is_weekly()
        && more.days.weekdays.covers(fewer.days.weekdays)
}

/// « lun-ven 8h-12h 13h-17h ; vendredi 8h-12h »: hours of some of the days that those of all of them
/// hold already. They say nothing, or they are all that the day has.
fn tells_fewer(some: &Rule, all: &Rule) -> bool {
    let (Effect::Open { spans, .. }, Effect::Open { spans: others, .. }) =
        (&some.effect, &all.effect)
    else {
        return false;
    };
    let of_all = all.days.is_weekly() && all.days.weekdays.covers(some.days.weekdays);
    let is_other = some.days != all.days || some.periods != all.periods;
    of_all
        && is_other
        && all.periods.is_empty()
        && spans.len() < others.len()
        && spans.iter().all(|span| others.contains(span))
}

/// « lun-ven 9h-12h ; mercredi sur rendez-vous »: may one still come freely on Wednesdays?
fn part_of_days_only(
    open: &Rule,
    appointment: &Rule,
    spans: &[TimeSpan],
    part: Option<DayPart>,
) -> bool {
    let fewer = open.days.weekdays.covers(appointment.days.weekdays)
        && open.days.weekdays != appointment.days.weekdays;
    let at_once = spans
        .iter()
        .any(|span| part.is_none_or(|part| part.fits(*span)));
    fewer && at_once && open.periods == appointment.periods && meet(open, appointment)
}

fn closes_all(closed: &Rule, open: &Rule) -> bool {
    closed.periods.is_empty()
        && closed.except.is_empty()
        && open.periods.is_empty()
        && closed.days.is_weekly()
        && closed.days.weekdays.covers(open.days.weekdays)
}

/// Whether both rules may hold on one day.
fn meet(one: &Rule, two: &Rule) -> bool {
    one.days.meet(&two.days)
        && periods_meet(one, two)
        && !excludes(one, two)
        && !excludes(two, one)
        && !replaces(one, two)
        && !replaces(two, one)
}

fn periods_meet(one: &Rule, two: &Rule) -> bool {
    one.periods.is_empty()
        || two.periods.is_empty()
        || one
            .periods
            .iter()
            .any(|period| two.periods.iter().any(|other| period.meets(*other)))
}

/// Whether what one rule leaves out is all there is of the other.
fn excludes(one: &Rule, other: &Rule) -> bool {
    let out_of_school = |period: &Period| match period {
        // A rule in term and one out of it never meet, however it is said.
        Period::SchoolTerm => other
            .periods
            .iter()
            .all(|p| matches!(p, Period::SchoolHolidays | Period::Named(_))),
        _ => false,
    };
    let periods = !other.periods.is_empty()
        && (other
            .periods
            .iter()
            .all(|period| one.excepted_periods().any(|except| except.covers(*period)))
            || (!one.periods.is_empty() && one.periods.iter().all(out_of_school)));
    let days = !other.days.nth.is_empty()
        && one.except.iter().any(|except| match except {
            Exception::Days { weekdays, nth } => {
                let named = |wanted: &Nth| nth.contains(wanted);
                weekdays.covers(other.days.weekdays.common(one.days.weekdays))
                    && other.days.nth.iter().all(named)
            }
            Exception::Period(_) => false,
        });
    periods || days
}

/// Whether one rule takes the other's place wherever both would hold.
fn replaces(one: &Rule, other: &Rule) -> bool {
    one.manner == Manner::Replaces && one.rank() > other.rank()
}

//! Information of the moment: to come, current or gone, decided once by the day of the build.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::content::{self, MomentKind};
use crate::hours::model::{
    Access, DateRange, Days, Effect, Frequency, Manner, Period, Rule, TimeSpan, Weekdays,
};

/// How long before its first day information is shown, in days.
const DAYS_BEFORE: i32 = 15;

/// Information of the moment that is not gone.
#[derive(Debug, Clone)]
pub struct Moment {
    /// What it does to the hours.
    pub kind: MomentKind,
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub until: Option<Date>,
    /// Whether it has begun.
    pub is_current: bool,
    /// Whether it is shown already: it has begun, or will within fifteen days.
    pub is_near: bool,
    /// The hours of those days, in French, a sentence each; empty where they are not told.
    pub hours: Vec<String>,
    /// Words.
    pub text: String,
}

impl Moment {
    /// Whether it holds on a day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// The information that is not gone on a day, in the order of its first days.
pub(super) fn not_gone(moments: &[content::Moment], today: Date) -> Vec<Moment> {
    let lasting = moments.iter().filter(|moment| !is_gone(moment, today));
    let mut found: Vec<Moment> = lasting.map(|moment| on_day(moment, today)).collect();
    found.sort_by_key(|moment| (moment.from, moment.until));
    found
}

/// What information that is not gone does to the hours, rules above all others. That of later
/// days counts too: a page may be read long after it was built.
pub(super) fn overriding_rules(moments: &[content::Moment], today: Date) -> Vec<Rule> {
    let lasting = moments.iter().filter(|moment| !is_gone(moment, today));
    lasting.flat_map(rules).collect()
}

fn is_gone(moment: &content::Moment, today: Date) -> bool {
    moment.until.is_some_and(|until| until < today)
}

fn on_day(moment: &content::Moment, today: Date) -> Moment {
    let begins_by = |day: Date| moment.from.is_none_or(|from| from <= day);
    Moment {
        kind: moment.kind,
        from: moment.from,
        until: moment.until,
        is_current: begins_by(today),
        is_near: begins_by(today.saturating_add(DAYS_BEFORE.days())),
        hours: match moment.kind {
            MomentKind::Hours => moment.hours.lines.clone(),
            MomentKind::Closure | MomentKind::Message => Vec::new(),
        },
        text: moment.text.clone(),
    }
}

fn rules(moment: &content::Moment) -> Vec<Rule> {
    match moment.kind {
        MomentKind::Message => Vec::new(),
        MomentKind::Closure => vec![on_dates(moment, Effect::Closed(Vec::new()))],
        MomentKind::Hours => changed_hours(moment).unwrap_or_else(|| vec![perhaps(moment)]),
    }
}

/// The hours of those days; none where they are not told, not understood, or hang on periods of
/// their own.
fn changed_hours(moment: &content::Moment) -> Option<Vec<Rule>> {
    let hours = &moment.hours;
    let plain = hours.read.rules.iter().all(|rule| rule.periods.is_empty());
    (hours.is_understood() && plain).then(|| {
        let rules = hours.read.rules.iter();
        let dated = rules.map(|rule| Rule {
            periods: periods(moment),
            manner: Manner::Overrides,
            ..rule.clone()
        });
        dated.collect()
    })
}

/// Hours that changed to none that are known: perhaps open, at any time.
fn perhaps(moment: &content::Moment) -> Rule {
    let any_time = Effect::Open {
        spans: vec![TimeSpan::WHOLE_DAY],
        access: Access::Free,
    };
    let mut rule = on_dates(moment, any_time);
    rule.days.frequency = Frequency::EveryOther(None);
    rule
}

fn on_dates(moment: &content::Moment, effect: Effect) -> Rule {
    Rule {
        periods: periods(moment),
        manner: Manner::Overrides,
        days: Days::weekly(Weekdays::ALL),
        except: Vec::new(),
        effect,
    }
}

/// Its days; always, where none is said.
fn periods(moment: &content::Moment) -> Vec<Period> {
    let dates = match (moment.from, moment.until) {
        // A last day before the first is an error of the record.
        (Some(first), Some(last)) => DateRange::Dated { first, last },
        (Some(first), None) => DateRange::From(first),
        (None, Some(last)) => DateRange::Until(last),
        (None, None) => return Vec::new(),
    };
    vec![Period::Dates(dates)]
}

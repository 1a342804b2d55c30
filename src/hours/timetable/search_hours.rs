//! The week by period, as search asks it.

use jiff::civil::Weekday;

use super::answer::Answer;
use super::doubt::Doubt;
use super::in_force::in_force;
use super::typical::Typical;
use super::week_slot::WeekSlot;
use super::weeks::week_slots;
use crate::hours::model::{Access, Effect, Frequency, Hours, Period, Rule, TimeSpan, WEEK};

/// The week of a service in term and in the school holidays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchHours {
    /// A week of term.
    pub term: Vec<WeekSlot>,
    /// A week of the school holidays.
    pub holidays: Vec<WeekSlot>,
    /// Whether the hours say anything of the school holidays.
    pub holidays_said: bool,
    /// Whether the hours tell all of a week of term: if not, "no" is not certain.
    pub is_whole: bool,
    /// The same for a week of the school holidays.
    pub is_whole_in_holidays: bool,
    /// Parts of the year in which a typical week does not stand.
    pub doubts: Vec<Period>,
}

impl SearchHours {
    /// What search needs of some hours.
    pub fn of(hours: &Hours) -> Self {
        let may_open = hours.touches().filter(|touch| !touch.only_closes);
        let may_open: Vec<Period> = may_open.flat_map(|touch| touch.periods.clone()).collect();
        let opening = || openings(hours).chain(may_open.iter().copied());
        let is_read = !hours.only_close();
        let seasons = opening().any(is_season);
        let one_holiday = opening().any(|period| matches!(period, Period::Named(_)));
        Self {
            term: week(hours, Typical::Term),
            holidays: week(hours, Typical::Holidays),
            holidays_said: hours.need_school_holidays(),
            is_whole: is_read && !seasons,
            is_whole_in_holidays: is_read && !seasons && !one_holiday,
            doubts: doubts(hours),
        }
    }

    /// « le mercredi à 7 h 30 »: in a week of term, minutes since midnight.
    pub fn at(&self, day: Weekday, minutes: u16) -> Answer {
        self.answer_in_term(|slot| is_at(slot, day, minutes))
    }

    /// « le mercredi à 7 h 30, pendant les vacances ».
    pub fn at_in_holidays(&self, day: Weekday, minutes: u16) -> Answer {
        self.answer_in_holidays(|slot| is_at(slot, day, minutes))
    }

    /// « avant 8 h »: open at some minute before, in a week of term.
    pub fn before(&self, minutes: u16) -> Answer {
        self.answer_in_term(|slot| Some(slot.span?.start() < minutes))
    }

    /// « après 19 h »: open at some minute after, in a week of term.
    pub fn after(&self, minutes: u16) -> Answer {
        self.answer_in_term(|slot| Some(slot.span?.end() > minutes))
    }

    /// « le samedi ».
    pub fn on(&self, day: Weekday) -> Answer {
        self.answer_in_term(|slot| Some(slot.day == day))
    }

    /// « pendant les vacances »: hours that name no holidays do not say.
    pub fn in_holidays(&self) -> Answer {
        match self.holidays_said {
            true => self.answer_in_holidays(|_| Some(true)),
            false => Answer::Unsaid,
        }
    }

    fn answer_in_holidays(&self, fits: impl Fn(&WeekSlot) -> Option<bool>) -> Answer {
        answer(&self.holidays, self.is_whole_in_holidays, fits)
    }

    fn answer_in_term(&self, fits: impl Fn(&WeekSlot) -> Option<bool>) -> Answer {
        answer(&self.term, self.is_whole, fits)
    }
}

/// The openings of a typical week. A day on which a text that was not read may open, or of which
/// hours of other times say nothing, is in doubt from midnight to midnight.
fn week(hours: &Hours, typical: Typical) -> Vec<WeekSlot> {
    let mut slots = week_slots(hours, typical);
    for day in WEEK {
        let may_open = Doubt::of(hours, day, &typical) == Doubt::MayOpen;
        if may_open || !hours.only_close() && !is_told(hours, day, typical) {
            slots.push(WeekSlot {
                day,
                span: Some(TimeSpan::WHOLE_DAY),
                part: None,
                access: Access::Free,
                nth: Vec::new(),
                frequency: Frequency::Weekly,
                has_exceptions: false,
                misses_days: false,
                is_in_doubt: true,
            });
        }
    }
    slots
}

/// Whether hours tell of a weekday of a typical week, or close it.
fn is_told(hours: &Hours, day: Weekday, typical: Typical) -> bool {
    let found = in_force(&hours.rules, &typical);
    let is_on = |rule: &&&Rule| rule.days.weekdays.has(day);
    let of_its_time = |rule: &&Rule| !rule.periods.is_empty() || is_on(&rule);
    let closed = Effect::Closed(Vec::new());
    let shuts = |rule: &&Rule| is_on(&rule) && rule.effect == closed && rule.days.is_weekly();
    hours.tell_ordinary_days()
        || found.openings.iter().any(of_its_time)
        || found.closures.iter().any(shuts)
}

/// The parts of the year that some rule or some text names by itself.
fn doubts(hours: &Hours) -> Vec<Period> {
    let named = hours.rules.iter().flat_map(Rule::named_periods);
    let touched = hours.touches().flat_map(|touch| touch.periods.clone());
    let mut doubts: Vec<Period> = named.chain(touched).collect();
    doubts.retain(|period| {
        matches!(
            period,
            Period::Named(_) | Period::Dates(_) | Period::Bridges
        )
    });
    doubts.sort_unstable();
    doubts.dedup();
    doubts
}

/// The periods in which a rule opens.
fn openings(hours: &Hours) -> impl Iterator<Item = Period> {
    let rules = hours.rules.iter().filter(|rule| !rule.closes());
    rules.flat_map(|rule| rule.periods.iter().copied())
}

/// Whether a period is a run of days, of which a typical week tells nothing.
fn is_season(period: Period) -> bool {
    matches!(period, Period::Dates(dates) if !dates.is_one_day())
}

/// `fits` tells nothing of an appointment whose hours are not said, nor what is in doubt of
/// anything.
fn answer(week: &[WeekSlot], is_whole: bool, fits: impl Fn(&WeekSlot) -> Option<bool>) -> Answer {
    let found = week.iter().map(|slot| match fits(slot) {
        Some(true) if slot.is_in_doubt => Answer::Unsaid,
        Some(true) if slot.is_weekly() && slot.access == Access::Free => Answer::Yes,
        Some(true) => Answer::Sometimes,
        None => Answer::Unsaid,
        Some(false) => Answer::No,
    });
    let none = match is_whole {
        true => Answer::No,
        false => Answer::Unsaid,
    };
    found.fold(none, Answer::or)
}

/// Whether a slot holds at a minute of a day, past midnight included.
fn is_at(slot: &WeekSlot, day: Weekday, minutes: u16) -> Option<bool> {
    let is_on = slot.day == day;
    let Some(span) = slot.span else {
        return if is_on { None } else { Some(false) };
    };
    let holds = |minutes| (span.start()..span.end()).contains(&minutes);
    Some((is_on && holds(minutes)) || (slot.day.next() == day && holds(minutes + 1440)))
}

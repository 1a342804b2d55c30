//! The week by period, as search asks it.

use jiff::civil::Weekday;

use super::answer::Answer;
use super::typical::Typical;
use super::week_slot::WeekSlot;
use super::weeks::week_slots;
use crate::hours::model::{Access, Hours};

/// The week of a service in term and in the school holidays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchHours {
    /// A week of term.
    pub term: Vec<WeekSlot>,
    /// A week of the school holidays.
    pub holidays: Vec<WeekSlot>,
    /// Whether the hours say anything of the school holidays.
    pub holidays_said: bool,
    /// Whether every word of the hours was read: if not, "no" is not certain.
    pub is_whole: bool,
}

impl SearchHours {
    /// What search needs of some hours.
    pub fn of(hours: &Hours) -> Self {
        Self {
            term: week_slots(hours, Typical::Term),
            holidays: week_slots(hours, Typical::Holidays),
            holidays_said: hours.need_school_holidays(),
            is_whole: hours.unread.is_empty() && !hours.rules.is_empty(),
        }
    }

    /// « le mercredi à 7 h 30 »: in a week of term, minutes since midnight.
    pub fn at(&self, day: Weekday, minutes: u16) -> Answer {
        self.answer(&self.term, |slot| is_at(slot, day, minutes))
    }

    /// « le mercredi à 7 h 30, pendant les vacances ».
    pub fn at_in_holidays(&self, day: Weekday, minutes: u16) -> Answer {
        self.answer(&self.holidays, |slot| is_at(slot, day, minutes))
    }

    /// « avant 8 h »: open at some minute before, in a week of term.
    pub fn before(&self, minutes: u16) -> Answer {
        self.answer(&self.term, |slot| {
            slot.span.is_some_and(|span| span.start() < minutes)
        })
    }

    /// « après 19 h »: open at some minute after, in a week of term.
    pub fn after(&self, minutes: u16) -> Answer {
        self.answer(&self.term, |slot| {
            slot.span.is_some_and(|span| span.end() > minutes)
        })
    }

    /// « le samedi ».
    pub fn on(&self, day: Weekday) -> Answer {
        self.answer(&self.term, |slot| slot.day == day)
    }

    /// « pendant les vacances »: hours that name no holidays do not say.
    pub fn in_holidays(&self) -> Answer {
        match self.holidays_said {
            true => self.answer(&self.holidays, |_| true),
            false => Answer::Unsaid,
        }
    }

    fn answer(&self, week: &[WeekSlot], fits: impl Fn(&WeekSlot) -> bool) -> Answer {
        let slots = week.iter().filter(|slot| fits(slot));
        let found = slots.map(
            |slot| match slot.is_weekly() && slot.access == Access::Free {
                true => Answer::Yes,
                false => Answer::Sometimes,
            },
        );
        let none = match self.is_whole {
            true => Answer::No,
            false => Answer::Unsaid,
        };
        found.fold(none, Answer::or)
    }
}

/// Whether a slot holds at a minute of a day, past midnight included.
fn is_at(slot: &WeekSlot, day: Weekday, minutes: u16) -> bool {
    slot.span.is_some_and(|span| {
        let holds = |minutes| (span.start()..span.end()).contains(&minutes);
        (slot.day == day && holds(minutes)) || (slot.day.next() == day && holds(minutes + 1440))
    })
}

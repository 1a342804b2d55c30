//! The openings of some days.

use jiff::civil::{Date, DateTime};

use super::interval::Interval;
use super::state::State;

/// The openings from a date to another, in the local time of Paris.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timetable {
    /// First date.
    pub first: Date,
    /// Last date.
    pub last: Date,
    /// The openings: in order, none meeting another.
    pub open: Vec<Interval>,
    /// Openings of which the text does not say in which weeks they are, that a text that was not
    /// read may close, or on public holidays of which the hours say nothing: in order, outside
    /// `open`.
    pub perhaps: Vec<Interval>,
    /// Dates of which no other hour is known: the hours hang on holidays that are not, no hours
    /// were read, or a text that was not read may open.
    pub unknown: Vec<Date>,
    /// Dates that a text that was not read may change.
    pub in_doubt: Vec<Date>,
    /// Dates that are, or may be, public holidays of which some hours say nothing.
    pub unsaid_holidays: Vec<Date>,
}

impl Timetable {
    /// What is at an instant: open until when, or closed until when.
    pub fn at(&self, instant: DateTime) -> State {
        let holds = |interval: &&Interval| (interval.start..interval.end).contains(&instant);
        if let Some(open) = self.open.iter().find(holds) {
            return State::Open {
                until: open.end,
                access: open.access,
            };
        }
        let date = instant.date();
        let is_outside = !(self.first..=self.last).contains(&date);
        if is_outside || self.unknown.contains(&date) {
            return State::Unknown;
        }
        if self.perhaps.iter().any(|perhaps| holds(&perhaps)) {
            return State::Perhaps;
        }
        State::Closed {
            next: self.next_opening(instant),
        }
    }

    /// The next opening that begins after an instant; `None` if there is none, or if it is not
    /// known whether another comes before.
    pub fn next_opening(&self, instant: DateTime) -> Option<Interval> {
        let next = self.open.iter().find(|open| open.start > instant)?;
        let between = instant.date()..=next.start.date();
        let is_known = !self.unknown.iter().any(|date| between.contains(date));
        let before = |perhaps: &Interval| perhaps.end > instant && perhaps.start < next.start;
        (is_known && !self.perhaps.iter().any(before)).then_some(*next)
    }
}

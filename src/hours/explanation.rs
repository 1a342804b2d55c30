//! What was understood of a text of hours, as data.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use serde::Serialize;

use super::calendar::Calendar;
use super::foreign::read_text;
use super::french::{Reading, print};
use super::osm::print_osm;
use super::timetable::{Timetable, evaluate};

/// How many days are shown.
const DAYS: i32 = 14;

/// What was understood of a text of hours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// The text, as the French language writes it; empty when nothing was read.
    pub francais: String,
    /// The same in OSM `opening_hours`; `null` where OSM cannot say it, and where what was not
    /// read may change each day.
    pub osm: Option<String>,
    /// The openings of 14 days from the day asked: local times of Paris, `2026-11-23T09:00`.
    pub intervalles: Vec<[String; 2]>,
    /// Sentences that were read and say more than hours, word for word.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// What was not read, word for word.
    pub non_lu: Vec<String>,
    /// Openings of which the text does not say in which weeks they are, that what was not read
    /// may close, or on public holidays of which the text says nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub incertains: Vec<[String; 2]>,
    /// Dates of which nothing else is known: no zone was given, the calendar's dates have run out,
    /// no hours were read, or what was not read may open.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub inconnus: Vec<String>,
    /// The last day whose school holidays are known; `None`: none are.
    #[serde(skip)]
    pub school_known_until: Option<Date>,
    /// Whether the place has public holidays of its own that are not known.
    #[serde(skip)]
    pub misses_local_holidays: bool,
    /// What was read.
    #[serde(skip)]
    pub reading: Reading,
    /// When it is open.
    #[serde(skip)]
    pub timetable: Timetable,
}

/// Reads a text of hours, and lays it on the 14 days from a date.
pub fn explain(text: &str, today: Date, calendar: &Calendar) -> Explanation {
    let reading = read_text(text);
    let hours = reading.hours.simplified();
    let last = today.checked_add((DAYS - 1).days()).unwrap_or(today);
    let timetable = evaluate(&hours, today, last, calendar);
    Explanation {
        francais: print(&hours),
        osm: print_osm(&hours),
        intervalles: timetable
            .open
            .iter()
            .map(|open| [stamp(open.start), stamp(open.end)])
            .collect(),
        notes: hours.notes.clone(),
        non_lu: hours
            .unread_texts()
            .into_iter()
            .map(str::to_owned)
            .collect(),
        incertains: timetable
            .perhaps
            .iter()
            .map(|perhaps| [stamp(perhaps.start), stamp(perhaps.end)])
            .collect(),
        inconnus: timetable.unknown.iter().map(Date::to_string).collect(),
        school_known_until: calendar.school_known_until(),
        misses_local_holidays: calendar.misses_local_holidays(),
        reading: Reading { hours, ..reading },
        timetable,
    }
}

impl Explanation {
    /// Whether some day is not known for want of the dates of school holidays.
    pub fn hangs_on_school_holidays(&self) -> bool {
        let is_of_dates = |date: &Date| !self.timetable.in_doubt.contains(date);
        self.school_known_until.is_none()
            && self.reading.hours.need_school_holidays()
            && self.timetable.unknown.iter().any(is_of_dates)
    }
}

fn stamp(local: DateTime) -> String {
    local.strftime("%Y-%m-%dT%H:%M").to_string()
}

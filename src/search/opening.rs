//! When a service is open, in the bytes of section 15: docs/search.md.

use jiff::civil::Date;

use super::byte_writer::ByteWriter;
use super::one_holiday::in_one_holiday;
use super::record::day_number;
use crate::content::MomentKind;
use crate::hours::model::{Access, DateRange, Hours, Period, SchoolHoliday};
use crate::hours::timetable::{SearchHours, WeekSlot};
use crate::portal::{Moment, Service};

/// What is known of the weeks, a bit each; from [`flags::HOLIDAYS`] on, one holiday each in which
/// they do not stand, then the days between a public holiday and a weekend.
mod flags {
    pub(super) const WHOLE: u32 = 1;
    pub(super) const WHOLE_IN_HOLIDAYS: u32 = 1 << 1;
    pub(super) const HOLIDAYS_SAID: u32 = 1 << 2;
    pub(super) const HOLIDAYS_APART: u32 = 1 << 3;
    pub(super) const HOLIDAYS: u32 = 1 << 4;
    pub(super) const BRIDGES: u32 = 1 << 9;
    /// A bit for each holiday whose own week is told.
    pub(super) const OWN_WEEKS: u32 = 1 << 10;
}

/// How an opening of a week counts.
mod manner {
    pub(super) const EVERY_WEEK: u32 = 0;
    pub(super) const BUT_FOR_SOME_DAYS: u32 = 1;
    pub(super) const SOME_WEEKS: u32 = 2;
    pub(super) const APPOINTMENT: u32 = 3;
    pub(super) const APPOINTMENT_UNSAID: u32 = 4;
    pub(super) const IN_DOUBT: u32 = 5;
    pub(super) const COUNT: u32 = 8;
}

/// Days of no particular year stand below this, dates above.
const DATED: u32 = 512;
/// A run of days without end.
const NO_END: u32 = 0;

/// An opening of a typical week: day from Monday, minutes from and to, [`manner`].
type Slot = (u8, u32, u32, u32);

const DAYS: usize = 7;

/// When a service is open: its traits, the days of a week of term, and, where they are others,
/// those of the holidays and of some of them, each part as its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Opening(Box<[u8]>);

impl Opening {
    /// Flags, and the runs of days in doubt.
    pub(super) fn traits(&self) -> &[u8] {
        self.part(0)
    }

    /// The slots of a day of term, from Monday.
    pub(super) fn term(&self, day: usize) -> &[u8] {
        self.part(1 + day)
    }

    /// The slots of a day of the holidays, if they have a week of their own.
    pub(super) fn holidays(&self, day: usize) -> Option<&[u8]> {
        let apart = self.flags() & flags::HOLIDAYS_APART != 0;
        apart.then(|| self.part(1 + DAYS + day))
    }

    /// The days of the holidays that have a week of their own, from Monday, a holiday after another.
    pub(super) fn own_weeks(&self) -> impl Iterator<Item = &[u8]> {
        let flags = self.flags();
        let first = 1 + DAYS + DAYS * usize::from(flags & flags::HOLIDAYS_APART != 0);
        let weeks = (flags / flags::OWN_WEEKS).count_ones() as usize;
        (first..first + weeks * DAYS).map(|rank| self.part(rank))
    }

    /// The number that the traits begin with.
    fn flags(&self) -> u32 {
        let bytes = self.traits().iter();
        let mut number = 0;
        for (at, byte) in bytes.enumerate() {
            number |= u32::from(byte & 127) << (7 * at);
            if byte & 128 == 0 {
                break;
            }
        }
        number
    }

    fn of(parts: Vec<ByteWriter>) -> Self {
        let mut all = Vec::new();
        for part in parts {
            let bytes = part.into_bytes();
            let length = u16::try_from(bytes.len()).unwrap_or(u16::MAX);
            all.extend(length.to_le_bytes());
            all.extend(&bytes[..usize::from(length)]);
        }
        Self(all.into_boxed_slice())
    }

    fn part(&self, rank: usize) -> &[u8] {
        let mut rest = &*self.0;
        for _ in 0..rank {
            rest = &rest[2 + length(rest)..];
        }
        &rest[2..2 + length(rest)]
    }
}

fn length(part: &[u8]) -> usize {
    usize::from(u16::from_le_bytes([part[0], part[1]]))
}

/// When a service is open, its rounds included; `None` when nothing is known.
pub(super) fn opening(service: &Service) -> Option<Opening> {
    let own = &service.hours.read;
    let rounds = service.rounds.iter().map(|round| &round.hours.read);
    let hours = (!service.hours.is_empty()).then(|| SearchHours::of(own));
    // A closure that stands among the service's own hours closes its rounds too.
    let rounds: Vec<SearchHours> = rounds
        .map(|hours| SearchHours::of(&hours.closed_with(own)))
        .collect();
    let all = || hours.iter().chain(&rounds);
    let weeks = |of: fn(&SearchHours) -> &[WeekSlot]| {
        let own = hours.iter().flat_map(of).map(|slot| coded(slot, false));
        let away = rounds.iter().flat_map(of).map(|slot| coded(slot, true));
        let mut slots: Vec<Slot> = own.chain(away).collect();
        slots.sort_unstable();
        slots.dedup();
        slots
    };
    let (term, holidays) = (weeks(|hours| &hours.term), weeks(|hours| &hours.holidays));
    let is_whole = all().all(|hours| hours.is_whole);
    if all().next().is_none() || (term.is_empty() && holidays.is_empty() && !is_whole) {
        return None;
    }
    let apart = term != holidays;
    let doubts: Vec<Period> = all().flat_map(|hours| hours.doubts.clone()).collect();
    let whole_in_holidays = all().all(|hours| hours.is_whole_in_holidays);
    let flags = [
        (flags::WHOLE, is_whole),
        (flags::WHOLE_IN_HOLIDAYS, whole_in_holidays),
        (flags::HOLIDAYS_SAID, all().any(|hours| hours.holidays_said)),
        (flags::HOLIDAYS_APART, apart),
    ];
    let set = flags.iter().filter(|(_, set)| *set).map(|(flag, _)| flag);
    let own_weeks = own_weeks(service, &doubts);
    let told = own_weeks
        .iter()
        .map(|(holiday, _)| flags::OWN_WEEKS << holiday_number(*holiday));
    let mut traits = ByteWriter::default();
    traits.number(set.sum::<u32>() | days_in_doubt(&doubts) | told.sum::<u32>());
    runs(&mut traits, &doubts, &service.moments);
    let mut parts = vec![traits];
    parts.extend(days(&term));
    if apart {
        parts.extend(days(&holidays));
    }
    parts.extend(own_weeks.iter().flat_map(|(_, week)| days(week)));
    Some(Opening::of(parts))
}

/// The weeks of the holidays that are named, where they can be told.
fn own_weeks(service: &Service, doubts: &[Period]) -> Vec<(SchoolHoliday, Vec<Slot>)> {
    let own = &service.hours.read;
    let rounds = service
        .rounds
        .iter()
        .map(|round| round.hours.read.closed_with(own));
    let mut said: Vec<(Hours, bool)> = rounds.map(|hours| (hours, true)).collect();
    if !service.hours.is_empty() {
        said.push((own.clone(), false));
    }
    let mut named: Vec<SchoolHoliday> = (doubts.iter())
        .filter_map(|period| match period {
            Period::Named(holiday) => Some(*holiday),
            _ => None,
        })
        .collect();
    named.sort_by_key(|holiday| holiday_number(*holiday));
    named.dedup();
    let week = |holiday: SchoolHoliday| {
        let mut slots: Vec<Slot> = Vec::new();
        for (hours, passes) in &said {
            let search = SearchHours::of(&in_one_holiday(hours, holiday)?);
            slots.extend(search.holidays.iter().map(|slot| coded(slot, *passes)));
        }
        slots.sort_unstable();
        slots.dedup();
        Some((holiday, slots))
    };
    named.into_iter().filter_map(week).collect()
}

/// A slot of a week. Where a service only passes, it is open some weeks as far as a place goes.
fn coded(slot: &WeekSlot, passes: bool) -> Slot {
    let (from, to) = slot
        .span
        .map_or((0, 1440), |span| (span.start(), span.end()));
    let manner = match slot.access {
        _ if slot.is_in_doubt => manner::IN_DOUBT,
        _ if slot.span.is_none() => manner::APPOINTMENT_UNSAID,
        Access::Appointment => manner::APPOINTMENT,
        _ if passes || !slot.is_weekly() => manner::SOME_WEEKS,
        _ if slot.misses_days => manner::BUT_FOR_SOME_DAYS,
        _ => manner::EVERY_WEEK,
    };
    let day = slot.day.to_monday_zero_offset().unsigned_abs();
    (day, u32::from(from), u32::from(to), manner)
}

/// The slots of each day of a week.
fn days(slots: &[Slot]) -> impl Iterator<Item = ByteWriter> {
    (0_u8..).take(DAYS).map(|day| {
        let own = slots.iter().filter(|slot| slot.0 == day);
        let mut writer = ByteWriter::default();
        writer.count(own.clone().count());
        let mut before = 0;
        for (_, from, to, manner) in own {
            writer.number(from - before);
            writer.number((to - from) * manner::COUNT + manner);
            before = *from;
        }
        writer
    })
}

fn days_in_doubt(doubts: &[Period]) -> u32 {
    let bits = doubts.iter().map(|period| match period {
        Period::Named(holiday) => flags::HOLIDAYS << holiday_number(*holiday),
        Period::Bridges => flags::BRIDGES,
        _ => 0,
    });
    bits.fold(0, |all, bit| all | bit)
}

/// The rank of a holiday in the year of school.
pub(super) fn holiday_number(holiday: SchoolHoliday) -> u32 {
    match holiday {
        SchoolHoliday::Autumn => 0,
        SchoolHoliday::Christmas => 1,
        SchoolHoliday::Winter => 2,
        SchoolHoliday::Spring => 3,
        SchoolHoliday::Summer => 4,
    }
}

/// The runs of days in which the weeks do not stand: hours of their own, closures, news.
fn runs(writer: &mut ByteWriter, doubts: &[Period], moments: &[Moment]) {
    let of_hours = doubts.iter().filter_map(|period| match period {
        Period::Dates(dates) => Some(run(*dates)),
        _ => None,
    });
    let news = moments
        .iter()
        .filter(|moment| moment.kind != MomentKind::Message);
    let of_news = news.map(|moment| {
        let from = moment.from.map_or(DATED, dated);
        (from, moment.until.map_or(NO_END, dated))
    });
    let mut runs: Vec<(u32, u32)> = of_hours.chain(of_news).collect();
    runs.sort_unstable();
    runs.dedup();
    writer.count(runs.len());
    for (from, to) in runs {
        writer.number(from);
        writer.number(to);
    }
}

fn run(dates: DateRange) -> (u32, u32) {
    let yearly =
        |month: i8, day: i8| u32::from(month.unsigned_abs()) * 32 + u32::from(day.unsigned_abs());
    match dates.every_year() {
        DateRange::Yearly { first, last } => (
            yearly(first.month(), first.day()),
            yearly(last.month(), last.day()),
        ),
        DateRange::Dated { first, last } => (dated(first), dated(last)),
        DateRange::From(first) => (dated(first), NO_END),
        DateRange::Until(last) => (DATED, dated(last)),
        // `every_year` leaves none of these.
        DateRange::Anchored { .. } | DateRange::Easter(_) => (DATED, NO_END),
    }
}

fn dated(day: Date) -> u32 {
    DATED + day_number(day)
}

//! Lays rules upon a calendar.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};

use super::day_hours::{Minutes, day_hours};
use super::interval::Interval;
use super::timetable::Timetable;
use crate::hours::calendar::Calendar;
use crate::hours::model::{Access, Hours};

/// The openings from a date to another, both included: sorted, none meeting another. What began
/// the evening before the first date is cut at its midnight.
pub fn evaluate(hours: &Hours, first: Date, last: Date, calendar: &Calendar) -> Timetable {
    let mut open = Vec::new();
    let mut perhaps = Vec::new();
    let mut unknown = Vec::new();
    let mut in_doubt = Vec::new();
    let mut unsaid_holidays = Vec::new();
    let mut date = first.yesterday().unwrap_or(first);
    while date <= last {
        let day = day_hours(hours, date, calendar);
        open.extend(day.open.iter().filter_map(|said| interval(date, *said)));
        perhaps.extend(day.perhaps.iter().filter_map(|said| interval(date, *said)));
        if day.is_unknown && date >= first {
            unknown.push(date);
        }
        if day.is_in_doubt && date >= first {
            in_doubt.push(date);
        }
        if day.is_unsaid_holiday && date >= first {
            unsaid_holidays.push(date);
        }
        match date.tomorrow() {
            Ok(next) => date = next,
            Err(_) => break,
        }
    }
    let bounds = (first.at(0, 0, 0, 0), end_of(last));
    let open = laid(open, bounds);
    let perhaps = outside(&laid(perhaps, bounds), &open);
    Timetable {
        first,
        last,
        open,
        perhaps,
        unknown,
        in_doubt,
        unsaid_holidays,
    }
}

/// Intervals in order, none meeting another: where one may come freely, no appointment is needed.
fn laid(intervals: Vec<Interval>, bounds: (DateTime, DateTime)) -> Vec<Interval> {
    let is_free = |interval: &Interval| interval.access == Access::Free;
    let (free, by_appointment): (Vec<_>, Vec<_>) = intervals.into_iter().partition(is_free);
    let free = united(free, bounds);
    let by_appointment = outside(&united(by_appointment, bounds), &free);
    let mut laid: Vec<Interval> = free.into_iter().chain(by_appointment).collect();
    laid.sort_unstable();
    laid
}

fn end_of(date: Date) -> DateTime {
    date.tomorrow()
        .map_or(DateTime::MAX, |next| next.at(0, 0, 0, 0))
}

fn interval(date: Date, ((start, end), access): (Minutes, Access)) -> Option<Interval> {
    let midnight = date.at(0, 0, 0, 0);
    let at = |minutes: u16| midnight.checked_add(i64::from(minutes).minutes()).ok();
    Some(Interval {
        start: at(start)?,
        end: at(end)?,
        access,
    })
}

/// Intervals inside bounds, in order, those that touch made one.
fn united(mut intervals: Vec<Interval>, bounds: (DateTime, DateTime)) -> Vec<Interval> {
    intervals.sort_unstable();
    let mut united: Vec<Interval> = Vec::with_capacity(intervals.len());
    for interval in intervals {
        let interval = Interval {
            start: interval.start.max(bounds.0),
            end: interval.end.min(bounds.1),
            ..interval
        };
        if interval.start >= interval.end {
            continue;
        }
        match united.last_mut() {
            Some(last) if interval.start <= last.end && interval.access == last.access => {
                last.end = last.end.max(interval.end);
            }
            _ => united.push(interval),
        }
    }
    united
}

/// What of some intervals is outside others; both in order.
fn outside(intervals: &[Interval], others: &[Interval]) -> Vec<Interval> {
    let mut left = Vec::new();
    let mut passed = 0;
    for interval in intervals {
        let mut start = interval.start;
        passed += others[passed..]
            .iter()
            .take_while(|other| other.end <= start)
            .count();
        let meeting = others[passed..].iter();
        for other in meeting.take_while(|other| other.start < interval.end) {
            if other.start > start {
                left.push(Interval {
                    start,
                    end: other.start,
                    ..*interval
                });
            }
            start = start.max(other.end);
        }
        if start < interval.end {
            left.push(Interval { start, ..*interval });
        }
    }
    left
}

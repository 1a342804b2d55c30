//! The legal time of mainland France.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// The rule that holds since 1996 (directive 2000/84/CE): summer time from the last Sunday of
/// March to the last of October. Written out, it needs no time zone database.
const PARIS: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

fn paris() -> TimeZone {
    // The rule is a constant that a test reads.
    TimeZone::posix(PARIS).unwrap_or(TimeZone::UTC)
}

/// The instant of a local time. An hour that the clocks skip is taken an hour later; of an hour
/// that they show twice, the first.
pub fn instant_in_paris(local: DateTime) -> Option<Timestamp> {
    paris().to_timestamp(local).ok()
}

/// The local time of an instant.
pub fn local_in_paris(instant: Timestamp) -> DateTime {
    paris().to_datetime(instant)
}

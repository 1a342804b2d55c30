//! Clocks as calendar files tell them (iCalendar, RFC 5545, 3.6.5).

use jiff::civil::date;
use jiff::tz::TimeZone;

use crate::hours::calendar::Clock;

/// The rule of [`Clock::Paris`].
const PARIS: &str = "\
BEGIN:VTIMEZONE
TZID:Europe/Paris
BEGIN:DAYLIGHT
DTSTART:19810329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
";

/// The rule of [`Clock::SaintPierreEtMiquelon`].
const MIQUELON: &str = "\
BEGIN:VTIMEZONE
TZID:America/Miquelon
BEGIN:DAYLIGHT
DTSTART:20070311T020000
TZOFFSETFROM:-0300
TZOFFSETTO:-0200
TZNAME:-02
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20071104T020000
TZOFFSETFROM:-0200
TZOFFSETTO:-0300
TZNAME:-03
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
END:STANDARD
END:VTIMEZONE
";

/// A clock as the lines of a calendar file.
pub(super) fn time_zone(clock: Clock) -> String {
    match clock {
        Clock::Paris => PARIS.to_owned(),
        Clock::SaintPierreEtMiquelon => MIQUELON.to_owned(),
        _ => without_summer_time(clock),
    }
}

/// A clock that shows the same all year.
fn without_summer_time(clock: Clock) -> String {
    let noon = date(2026, 1, 1).at(12, 0, 0, 0);
    let utc = clock.instant(noon);
    let utc = utc.map(|at| at.to_zoned(TimeZone::UTC).datetime());
    let hours = utc.map_or(0, |utc| (noon - utc).get_hours());
    let name = clock.name();
    format!(
        "\
BEGIN:VTIMEZONE
TZID:{name}
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:{hours:+03}00
TZOFFSETTO:{hours:+03}00
TZNAME:{hours:+03}
END:STANDARD
END:VTIMEZONE
"
    )
}

#[cfg(test)]
mod tests {
    use super::{Clock, time_zone};

    #[test]
    fn a_clock_without_summer_time_is_one_offset() {
        let told = time_zone(Clock::Reunion);
        assert!(told.contains("TZID:Indian/Reunion\n"));
        assert!(told.contains("TZOFFSETFROM:+0400\nTZOFFSETTO:+0400\nTZNAME:+04\n"));
        assert!(time_zone(Clock::Guyane).contains("TZOFFSETTO:-0300\n"));
        assert!(time_zone(Clock::Paris).contains("TZID:Europe/Paris\n"));
    }
}

//! School holidays by zone, public holidays by département, and clocks.

mod calendar;
mod calendar_fault;
mod calendar_place;
mod calendar_text;
mod calendars;
mod carried_holidays;
mod clock;
mod public_days;
mod school_dates;
mod school_table;
mod zone;

pub use calendar::Calendar;
pub use calendar_fault::{CalendarFault, CalendarFaultKind};
pub use calendar_place::CalendarPlace;
pub use calendar_text::{department_number, department_zones, public_holidays};
pub use calendars::{Calendars, DepartmentZones};
pub use clock::Clock;
pub use public_days::{Days, PublicDays};
pub use school_dates::{ByZone, SchoolBreak, SchoolDates};
pub use school_table::school_holidays;
pub use zone::Zone;

//! School holidays by zone, and public holidays.

mod calendar;
mod calendar_fault;
mod calendar_text;
mod calendars;
mod school_dates;
mod zone;

pub use calendar::Calendar;
pub use calendar_fault::{CalendarFault, CalendarFaultKind};
pub use calendar_text::{department_zones, public_holidays, school_holidays};
pub use calendars::{Calendars, DepartmentZones};
pub use school_dates::{ByZone, SchoolBreak, SchoolDates};
pub use zone::Zone;

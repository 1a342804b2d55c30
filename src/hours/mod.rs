//! When a service is open: a small French language, OSM `opening_hours`, and one typed model
//! behind them.
//!
//! May touch `address::fold` and `diagnostic` only: no file, no clock, no time zone database.
//! A text is read into rules ([`model`]), or kept as text; it is never guessed. Rules are printed
//! back to French, to OSM and to schema.org, and laid upon a [`calendar`] to give a [`timetable`].
//! Where the calendar's dates have run out, the answer is "unknown".

pub mod calendar;
mod compact;
mod explanation;
mod explanation_text;
mod foreign;
pub mod french;
pub mod model;
pub mod osm;
pub mod timetable;

pub use compact::{CompactCalendar, CompactDays, CompactRule, compact_calendar, compact_rules};
pub use explanation::{Explanation, explain};
pub use explanation_text::explanation_text;
pub use foreign::read_text;

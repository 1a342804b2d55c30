//! When it is open: rules laid upon a calendar, or upon a typical week.

mod answer;
mod date_situation;
mod day_hours;
mod doubt;
mod evaluate;
mod holiday;
mod in_force;
mod interval;
mod opening_hours_specification;
mod schema_org;
mod search_hours;
mod situation;
mod state;
mod timetable;
mod typical;
mod week_slot;
mod week_table;
mod weeks;

pub use answer::Answer;
pub use evaluate::evaluate;
pub use interval::Interval;
pub use opening_hours_specification::OpeningHoursSpecification;
pub use schema_org::opening_hours_specifications;
pub use search_hours::SearchHours;
pub use state::State;
pub use timetable::Timetable;
pub use week_slot::WeekSlot;
pub use week_table::{WeekRow, WeekTable};
pub use weeks::week_tables;

pub(crate) use day_hours::without;
pub(crate) use in_force::{InForce, in_force};
pub(crate) use situation::Situation;

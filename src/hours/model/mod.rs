//! What hours are made of.

mod access;
mod date_range;
mod day_part;
mod days;
mod easter;
mod effect;
mod exception;
mod frequency;
mod hours;
mod manner;
mod month_day;
mod nth;
mod period;
mod rule;
mod school_holiday;
mod simplified;
mod time_span;
mod weekdays;

pub use access::Access;
pub use date_range::DateRange;
pub use day_part::DayPart;
pub use days::Days;
pub use effect::Effect;
pub use exception::Exception;
pub use frequency::Frequency;
pub use hours::Hours;
pub use manner::Manner;
pub use month_day::MonthDay;
pub use nth::Nth;
pub use period::Period;
pub use rule::Rule;
pub use school_holiday::SchoolHoliday;
pub use simplified::simplified;
pub use time_span::TimeSpan;
pub use weekdays::{WEEK, Weekdays};

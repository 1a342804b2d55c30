//! Hours: the language, its printers, the calendar, the evaluator.
#![allow(clippy::unwrap_used, reason = "tests stop at what they do not expect")]

#[path = "hours/calendars.rs"]
mod calendars;
#[path = "hours/evaluation.rs"]
mod evaluation;
#[path = "hours/faults.rs"]
mod faults;
#[path = "hours/foreign.rs"]
mod foreign;
#[path = "hours/judged.rs"]
mod judged;
#[path = "hours/language.rs"]
mod language;
#[path = "hours/left_open.rs"]
mod left_open;
#[path = "hours/models.rs"]
mod models;
#[path = "hours/osm.rs"]
mod osm;
#[path = "hours/places.rs"]
mod places;
#[path = "hours/properties.rs"]
mod properties;
#[path = "hours/slips.rs"]
mod slips;
#[path = "hours/vectors.rs"]
mod vectors;
#[path = "hours/views.rs"]
mod views;
#[path = "hours/weeks.rs"]
mod weeks;
#[path = "hours/written.rs"]
mod written;

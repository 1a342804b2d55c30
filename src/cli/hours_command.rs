//! `marelle horaires`.

use super::arguments::HoursArguments;
use super::exit::Exit;
use super::world::{source_date, today_in_paris};
use crate::hours::calendar::Calendar;
use crate::hours::{explain, explanation_text};

pub(super) fn hours_command(arguments: &HoursArguments) -> Exit {
    let day = arguments.today.or_else(source_date);
    let calendar = match &arguments.department {
        Some(department) => Calendar::carried_for(department),
        None => Calendar::carried(arguments.zone),
    };
    let explanation = explain(
        &arguments.text,
        day.unwrap_or_else(today_in_paris),
        &calendar,
    );
    if !arguments.json {
        print!("{}", explanation_text(&arguments.text, &explanation));
        return Exit::Fine;
    }
    match serde_json::to_string(&explanation) {
        Ok(json) => {
            println!("{json}");
            Exit::Fine
        }
        Err(_) => Exit::Internal,
    }
}

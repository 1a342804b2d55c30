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
        let is_placed = arguments.zone.is_some() || arguments.department.is_some();
        if !is_placed && explanation.hangs_on_school_holidays() {
            println!("Pour connaître les vacances scolaires, ajoutez --zone A, B ou C.");
        }
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

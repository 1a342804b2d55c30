//! `marelle horaires`.

use std::path::Path;

use serde::Serialize;

use super::arguments::HoursArguments;
use super::exit::Exit;
use super::failure_text::failure_text;
use super::portal_calendars::PortalCalendars;
use super::shown_report::{put_out, say};
use super::world::{source_date, today_in_paris};
use crate::address::{legible, legible_json};
use crate::build::Failure;
use crate::hours::calendar::CalendarPlace;
use crate::hours::{Explanation, explain, explanation_text};

/// What programs read.
#[derive(Debug, Serialize)]
struct Told<'e> {
    #[serde(flatten)]
    explanation: &'e Explanation,
    /// The portal's own tables that counted.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    calendrier: &'e [String],
}

pub(super) fn hours_command(arguments: &HoursArguments) -> Exit {
    let portal = PortalCalendars::of(arguments.root.as_deref().unwrap_or(Path::new(".")));
    if let (Some(root), false) = (&arguments.root, portal.is_portal) {
        let (text, exit) = failure_text(&Failure::NoSettings(root.clone()), "horaires");
        say(&text);
        return exit;
    }
    let place = match &arguments.department {
        Some(department) => portal.calendars.place([&**department]),
        None => CalendarPlace::in_zone(arguments.zone),
    };
    // Without quotes, a terminal hands over each word by itself.
    let text = arguments.text.join(" ");
    let day = arguments.today.or_else(source_date);
    let explanation = explain(
        &text,
        day.unwrap_or_else(today_in_paris),
        &portal.calendars.of(&place),
    );
    if !arguments.json {
        let shown = shown(arguments, (&text, &explanation), &portal);
        return put_out(&legible(&shown)).map_or(Exit::Disk, |()| Exit::Fine);
    }
    let told = Told {
        explanation: &explanation,
        calendrier: &portal.tables,
    };
    match serde_json::to_string(&told) {
        Ok(json) => {
            put_out(&format!("{}\n", legible_json(&json))).map_or(Exit::Disk, |()| Exit::Fine)
        }
        Err(_) => Exit::Internal,
    }
}

fn shown(
    arguments: &HoursArguments,
    (written, explanation): (&str, &Explanation),
    portal: &PortalCalendars,
) -> String {
    let mut text = explanation_text(written, explanation);
    let is_placed = arguments.zone.is_some() || arguments.department.is_some();
    if !is_placed && explanation.hangs_on_school_holidays() {
        text += "Pour connaître les vacances scolaires, ajoutez --zone A, B ou C.\n";
    }
    if let Some(words) = portal.words()
        && !explanation.reading.hours.rules.is_empty()
    {
        text += &format!("{words}\n");
    }
    text
}

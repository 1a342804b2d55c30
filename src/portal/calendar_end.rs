//! Whether the calendars reach far enough.

use std::collections::BTreeSet;

use jiff::ToSpan;

use super::portal::Portal;
use crate::content;
use crate::diagnostic::{Code, Diagnostic};

/// How long before the end an editor is told, in months.
const MONTHS_BEFORE: i32 = 6;

const SCHOOL_HOLIDAYS: &str = "content/calendrier/vacances-scolaires.csv";
const PUBLIC_HOLIDAYS: &str = "content/calendrier/jours-feries.csv";

/// Warns of dates that run out within six months, for the zones of the portal's communes.
pub(super) fn check(portal: &Portal) -> Vec<Diagnostic> {
    let Ok(soon) = portal.today.checked_add(MONTHS_BEFORE.months()) else {
        return Vec::new();
    };
    let calendars = &portal.calendars;
    let communes = portal.communes.iter();
    let departments = communes.map(|commune| &*commune.facts.department);
    let zones: BTreeSet<_> = departments
        .filter_map(|department| calendars.zone(department))
        .collect();
    let schools = zones.into_iter().filter_map(|zone| {
        let end = calendars.of(Some(zone)).school_known_until()?;
        let what = format!("Vacances scolaires, {}", zone.words());
        Some((SCHOOL_HOLIDAYS, what, end))
    });
    let public = calendars.of(None).public_known_until();
    let public = public.map(|end| (PUBLIC_HOLIDAYS, "Jours fériés".to_owned(), end));
    let ends = schools.chain(public).filter(|(_, _, end)| *end < soon);
    ends.map(|(path, what, end)| {
        Diagnostic::of_file(Code::CalendarEnds, path, &[&what, &content::in_words(end)])
    })
    .collect()
}

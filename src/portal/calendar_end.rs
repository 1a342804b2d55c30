//! Whether the calendars reach far enough.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;

use crate::content::{self, Commune};
use crate::diagnostic::{Code, Diagnostic};
use crate::hours::calendar::{CalendarPlace, Calendars};
use crate::portal::portal::Portal;

/// How long before the end an editor is told, in months.
const MONTHS_BEFORE: i32 = 6;

const SCHOOL_HOLIDAYS: &str = "content/calendrier/vacances-scolaires.csv";
const PUBLIC_HOLIDAYS: &str = "content/calendrier/jours-feries.csv";

/// Warns of dates that run out within six months, for the zones of the portal's communes.
pub(super) fn check(calendars: &Calendars, communes: &[Commune], today: Date) -> Vec<Diagnostic> {
    let Ok(soon) = today.checked_add(MONTHS_BEFORE.months()) else {
        return Vec::new();
    };
    let departments = communes.iter().map(|commune| &*commune.department);
    let zones: BTreeSet<_> = departments
        .filter_map(|department| calendars.zone(department))
        .collect();
    let schools = zones.into_iter().filter_map(|zone| {
        let place = CalendarPlace::in_zone(Some(zone));
        let end = calendars.of(&place).school_known_until()?;
        let what = format!("Vacances scolaires, {}", zone.words());
        Some((SCHOOL_HOLIDAYS, what, end))
    });
    let public = calendars.of(&CalendarPlace::default()).public_known_until();
    let public = public.map(|end| (PUBLIC_HOLIDAYS, "Jours fériés".to_owned(), end));
    let ends = schools.chain(public).filter(|(_, _, end)| *end < soon);
    ends.map(|(path, what, end)| {
        Diagnostic::of_file(Code::CalendarEnds, path, &[&what, &content::in_words(end)])
    })
    .collect()
}

/// Warns, once a zone, of school holidays that hours hang on and of which no date is known.
pub(super) fn unknown(portal: &Portal) -> Vec<Diagnostic> {
    let services = portal.services.iter();
    let services = services.filter(|service| service.hangs_on_school_holidays());
    let services = services.map(|service| {
        let rounds = service.rounds.iter().map(|round| round.commune);
        let communes = service.communes().iter().copied();
        communes.chain(rounds).collect()
    });
    let events = portal.agenda.events.iter().zip(&portal.agenda.series);
    let events = events.filter(|(event, _)| event.hangs_on_school_holidays());
    let events = events.map(|(_, series)| series.communes.clone());
    let mut hanging: BTreeMap<String, usize> = BTreeMap::new();
    for communes in services.chain(events) {
        let communes: Vec<usize> = communes;
        for whose in without_dates(portal, &communes) {
            *hanging.entry(whose).or_default() += 1;
        }
    }
    let told = hanging.into_iter().map(|(whose, count)| {
        let pages = match count {
            1 => "d'une page".to_owned(),
            count => format!("de {count} pages"),
        };
        let words = [&*whose, &*pages];
        Diagnostic::of_file(Code::UnknownSchoolHolidays, SCHOOL_HOLIDAYS, &words)
    });
    told.collect()
}

/// Whose dates some communes lack: « Corse », « Corse, zone A ».
pub(super) fn whose_holidays(portal: &Portal, communes: &[usize]) -> String {
    let lacking = without_dates(portal, communes);
    let places = communes.iter().map(|at| {
        let place = portal
            .calendars
            .place([&*portal.communes[*at].facts.department]);
        place.zone().map(|zone| zone.words().to_owned())
    });
    // Of one zone, whose dates do not reach far enough.
    let zones: BTreeSet<Option<String>> = places.collect();
    let one = zones
        .first()
        .cloned()
        .flatten()
        .filter(|_| zones.len() == 1);
    let whose: Vec<String> = match lacking.is_empty() {
        true => one.into_iter().collect(),
        false => lacking.into_iter().collect(),
    };
    match whose.is_empty() {
        true => "lieux de plusieurs zones ou sans zone".to_owned(),
        false => whose.join(", "),
    }
}

/// The zones of some communes without a date; a département that is in no zone stands for itself.
fn without_dates(portal: &Portal, communes: &[usize]) -> BTreeSet<String> {
    let departments = communes.iter();
    let departments: BTreeSet<&str> = departments
        .map(|at| &*portal.communes[*at].facts.department)
        .collect();
    let lacking = departments.into_iter().filter_map(|number| {
        let place = portal.calendars.place([number]);
        let known = portal.calendars.of(&place).school_known_until();
        let whose = || match place.zone() {
            Some(zone) => zone.words().to_owned(),
            None => format!("département {number}"),
        };
        known.is_none().then(whose)
    });
    lacking.collect()
}

//! Whether the calendars reach far enough.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;

use crate::content;
use crate::diagnostic::{Code, Diagnostic};
use crate::hours::calendar::CalendarPlace;
use crate::portal::portal::Portal;

/// How long before the end an editor is told, in months.
const MONTHS_BEFORE: i32 = 6;

const SCHOOL_HOLIDAYS: &str = "content/calendrier/vacances-scolaires.csv";
const PUBLIC_HOLIDAYS: &str = "content/calendrier/jours-feries.csv";

/// Warns of dates that run out within six months, for the zones of the portal's communes, and, once a
/// zone, of school holidays that hours hang on and of which no date is known.
pub(super) fn check(portal: &Portal) -> Vec<Diagnostic> {
    let hanging = hanging(portal);
    let mut told = ends(portal, &hanging);
    let unknown = hanging.iter().filter(|(_, pages)| pages.until.is_none());
    told.extend(unknown.map(|(whose, pages)| {
        let words = [&**whose, &*pages_words(pages.count)];
        Diagnostic::of_file(Code::UnknownSchoolHolidays, SCHOOL_HOLIDAYS, &words)
    }));
    told
}

/// How many pages hang on the school holidays of a zone, and until when those are known.
struct Hanging {
    count: usize,
    until: Option<Date>,
}

fn ends(portal: &Portal, hanging: &BTreeMap<String, Hanging>) -> Vec<Diagnostic> {
    let Ok(soon) = portal.today.checked_add(MONTHS_BEFORE.months()) else {
        return Vec::new();
    };
    let communes = portal.communes.iter();
    let zones: BTreeSet<_> = communes
        .filter_map(|commune| portal.calendars.zone(&commune.facts.department))
        .collect();
    let schools = zones.into_iter().filter_map(|zone| {
        let place = CalendarPlace::in_zone(Some(zone));
        let end = portal.calendars.of(&place).school_known_until()?;
        let what = format!("Vacances scolaires, {}", zone.words());
        let loss = hanging.get(zone.words()).map_or(String::new(), |pages| {
            let pages = pages_words(pages.count);
            format!("\u{a0}; après ce jour, les horaires {pages} ne se disent plus jour par jour, et leurs séances ne sont plus annoncées")
        });
        Some((SCHOOL_HOLIDAYS, what, end, loss))
    });
    let public = portal.calendars.of(&CalendarPlace::default());
    let public = public.public_known_until().map(|end| {
        let what = "Jours fériés".to_owned();
        (PUBLIC_HOLIDAYS, what, end, String::new())
    });
    let ends = schools.chain(public).filter(|(_, _, end, _)| *end < soon);
    ends.map(|(path, what, end, loss)| {
        let words = [&*what, &*content::in_words(end), &*loss];
        Diagnostic::of_file(Code::CalendarEnds, path, &words)
    })
    .collect()
}

/// The pages whose hours hang on school holidays, by zone.
fn hanging(portal: &Portal) -> BTreeMap<String, Hanging> {
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
    let mut hanging: BTreeMap<String, Hanging> = BTreeMap::new();
    for communes in services.chain(events) {
        let communes: Vec<usize> = communes;
        for (whose, until) in zones_of(portal, &communes) {
            let none = Hanging { count: 0, until };
            hanging.entry(whose).or_insert(none).count += 1;
        }
    }
    hanging
}

fn pages_words(count: usize) -> String {
    match count {
        1 => "d'une page".to_owned(),
        count => format!("de {count} pages"),
    }
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

/// The zones of some communes without a date.
fn without_dates(portal: &Portal, communes: &[usize]) -> BTreeSet<String> {
    let zones = zones_of(portal, communes).into_iter();
    let lacking = zones.filter(|(_, until)| until.is_none());
    lacking.map(|(whose, _)| whose).collect()
}

/// The zones of some communes, each with the last day that is known of it; a département that is in no
/// zone stands for itself.
fn zones_of(portal: &Portal, communes: &[usize]) -> BTreeMap<String, Option<Date>> {
    let departments = communes.iter();
    let departments: BTreeSet<&str> = departments
        .map(|at| &*portal.communes[*at].facts.department)
        .collect();
    let zones = departments.into_iter().map(|number| {
        let place = portal.calendars.place([number]);
        let known = portal.calendars.of(&place).school_known_until();
        let whose = match place.zone() {
            Some(zone) => zone.words().to_owned(),
            None => format!("département {number}"),
        };
        (whose, known)
    });
    zones.collect()
}

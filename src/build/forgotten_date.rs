//! Sessions that changed while `date_maj` did not: a calendar that follows them may keep the old
//! ones, for a revision is known by its number (RFC 5545, 3.8.7.4), which is made from that date.
//! Nothing that is published hangs on it.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use super::records::Records;
use crate::address::OutputPath;
use crate::content::in_words;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::portal::Portal;

/// What tells when and where sessions are, and whether they take place.
const SAID: [&str; 8] = [
    "DTSTART",
    "DTEND",
    "RRULE",
    "RDATE",
    "EXDATE",
    "RECURRENCE-ID",
    "STATUS",
    "LOCATION",
];

/// The remark about the calendar file of one event or one service, which replaces a `standing` one.
pub(super) fn forgotten_date(
    (portal, records): (&Portal, &Records),
    path: &OutputPath,
    standing: &[u8],
    made: &[u8],
) -> Option<Diagnostic> {
    if standing == made {
        return None;
    }
    let (name, source) = owner(portal, path)?;
    let texts = [standing, made].map(std::str::from_utf8);
    let [Ok(standing), Ok(made)] = texts else {
        return None;
    };
    let is_changed = said(standing, made) != said(made, standing);
    // A session that is not as its rule says has a component of its own, with the same number.
    let number = |text| properties(text, &["SEQUENCE"]).into_iter().next();
    if !is_changed || number(made).is_none() || number(standing) != number(made) {
        return None;
    }
    let dated = properties(made, &["DTSTAMP"]).into_iter().max()?;
    let day = Date::strptime("%Y%m%d", dated.split_once(':')?.1.split('T').next()?).ok()?;
    // Of two changes of one day, the second has no later date to tell.
    (day < portal.today).then(|| {
        let said = match number(made).as_deref() {
            // What tells no date has the first number.
            Some("SEQUENCE:0") => "«\u{a0}date_maj\u{a0}» ne dit aucun jour".to_owned(),
            _ => format!("«\u{a0}date_maj\u{a0}» est toujours le {}", in_words(day)),
        };
        let words = [name, &*said];
        match records.row_of_calendar(path.as_str()) {
            Some(row) => Diagnostic::new(Code::ForgottenDate, row, &words),
            None => Diagnostic::of_file(Code::ForgottenDate, source, &words),
        }
    })
}

/// Leaves out the remark about a record that has a fault too: it may be told of what the fault makes
/// of the record, and only once that is mended is it known.
pub(super) fn behind_faults(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    if diagnostics.iter().all(|it| it.code != Code::ForgottenDate) {
        return diagnostics;
    }
    let faults = diagnostics.iter();
    let faults = faults.filter(|it| it.severity() == Severity::Error);
    let faulty: BTreeSet<(Arc<str>, Option<u32>)> = faults.map(record_of).collect();
    diagnostics.retain(|it| it.code != Code::ForgottenDate || !faulty.contains(&record_of(it)));
    diagnostics
}

/// The file of a record, and its row in a table.
fn record_of(diagnostic: &Diagnostic) -> (Arc<str>, Option<u32>) {
    let location = &diagnostic.location;
    let cell = location.point.as_ref().and_then(|it| it.cell.as_ref());
    (Arc::clone(&location.file), cell.map(|cell| cell.row))
}

/// The name and the source of what a calendar file tells; `None` for a file of several.
fn owner<'p>(portal: &'p Portal, path: &OutputPath) -> Option<(&'p str, &'p str)> {
    let (folder, name) = path.as_str().split_once('/')?;
    let id = name.strip_suffix(".ics")?;
    match folder {
        "agenda" => {
            let mut events = portal.agenda.events.iter();
            let event = events.find(|event| event.id.as_str() == id)?;
            Some((&event.title, &event.source))
        }
        "fiches" => {
            let services = &portal.services;
            // In the order of their ids; a newer program writes thousands of these files anew.
            let at = services.binary_search_by(|service| service.id.as_str().cmp(id));
            let service = services.get(at.ok()?)?;
            (!service.person).then_some((&*service.name, &*service.source))
        }
        _ => None,
    }
}

/// What a calendar file tells, but for places that the `other` does not know: while a service is left
/// out, nobody has moved its events.
fn said(text: &str, other: &str) -> Vec<String> {
    let places = properties(other, &["LOCATION"]);
    let mut said = properties(text, &SAID);
    said.retain(|it| !places.is_empty() || !it.starts_with("LOCATION"));
    said
}

/// Some properties of the events of a calendar file, in order and whole: long lines go on behind a
/// space (RFC 5545, 3.1).
fn properties(text: &str, names: &[&str]) -> Vec<String> {
    let text = text.replace("\r\n ", "");
    let mut inside = false;
    let mut found = Vec::new();
    for line in text.lines() {
        match line {
            "BEGIN:VEVENT" => inside = true,
            "END:VEVENT" => inside = false,
            _ => {}
        }
        let name = line.split([':', ';']).next().unwrap_or_default();
        if inside && names.contains(&name) {
            found.push(line.to_owned());
        }
    }
    found
}

//! What a person agreed to show: an allow-list. The record is taken apart whole, so that a new
//! key cannot compile before it is decided here who may show it.

use super::screen::Screen;
use super::withheld::Withheld;
use crate::content::{Consent, Kind, Service};

/// What was left out of a person's record.
#[derive(Debug)]
pub(super) struct LeftOut {
    /// Keys that her agreement does not name, and that held something.
    pub(super) unnamed: Vec<&'static str>,
    /// Keys of which a text was left out: it repeats a name that may not be shown.
    pub(super) repeating: Vec<&'static str>,
    /// Keys that are shown as agreed, and in which a name that may not be shown can be read.
    pub(super) legible: Vec<&'static str>,
}

/// What the record is judged with.
#[derive(Clone, Copy)]
pub(super) struct Setting<'s> {
    /// The person's kind.
    pub(super) kind: &'s Kind,
    /// Names of the communes that the record speaks of.
    pub(super) communes: &'s [String],
    /// Whether the record is a file of its own, whose name is the default of its `id`.
    pub(super) has_own_file: bool,
}

/// Leaves of a person's record what her agreement names. Always left are its kind, its commune,
/// its source and its dates.
///
/// # Errors
/// When its address or a picture's name would repeat a name that may not be shown.
pub(super) fn keep_agreed(
    service: &mut Service,
    given: &Consent,
    setting: Setting<'_>,
) -> Result<LeftOut, Withheld> {
    let mut screen = Screen::new(service, given, setting);
    screen.address_of_fiche(service, setting)?;
    service.consent = None;
    take_apart(service, &mut screen, setting.kind)?;
    Ok(screen.left_out)
}

/// Holds every key of a record against an agreement.
fn take_apart(service: &mut Service, screen: &mut Screen<'_>, of: &Kind) -> Result<(), Withheld> {
    let Service {
        source: _,
        span: _,
        has_fault: _,
        id: _,
        id_is_written: _,
        name,
        kind: _,
        example: _,
        summary,
        manager,
        address,
        confidentiality,
        served,
        contacts,
        links,
        hours,
        ages,
        audiences,
        capacity,
        vacancies,
        price,
        welcome,
        accessibility,
        enrolment,
        rounds,
        moments,
        authorisation: _,
        consent: _,
        provenance,
        date_unread: _,
        updated_on,
        verified_on: _,
        check_every: _,
        status: _,
        redirections,
        body,
    } = service;
    screen.name(name, redirections, of);
    screen.manager(manager);
    screen.place(address, confidentiality, served);
    screen.contacts(contacts);
    screen.links(links);
    screen.opening(hours, rounds, moments);
    screen.ages(ages);
    screen.texts("publics", audiences);
    screen.places(capacity, vacancies);
    screen.price(price);
    screen.welcome(welcome);
    screen.described("resume", summary);
    screen.described("accessibilite", accessibility);
    screen.enrolment(enrolment);
    screen.provenance(provenance, updated_on);
    screen.body(body)
}

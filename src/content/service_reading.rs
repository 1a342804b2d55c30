//! Makes a service of a checked tree of values.

use jiff::civil::Date;

use super::age_check::ages_faults;
use super::age_reading::ages;
use super::audience::audiences;
use super::body::Body;
use super::closed_hours::closed_hours;
use super::confidentiality::Confidentiality;
use super::consent::Consent;
use super::french_number::euros;
use super::frequency::Frequency;
use super::insee_code::InseeCode;
use super::language::languages;
use super::mail::Mail;
use super::opening_hours::OpeningHours;
use super::phone::Phone;
use super::postal_code::PostalCode;
use super::provenance::Provenance;
use super::reading::Reading;
use super::service::{
    Address, Amount, Authorisation, Contact, Enrolment, Links, Manager, Moment, MomentKind, Price,
    Round, Service, Vacancy, Welcome,
};
use super::siret::Siret;
use super::state_in_name::service_state;
use super::status::Status;
use super::unmeant::Unmeant;
use super::unshown_in_name::unshown_name;
use crate::address::{Slug, visible};
use crate::diagnostic::{Code, Diagnostic, Form, SourceText, Spanned};
use crate::hours::french::HoursFault;

/// The columns of which a table of services needs one, as a service needs a place.
pub(super) const SERVICE_PLACES: &[&str] = &[
    "adresse.commune",
    "communes_desservies",
    "itinerance.commune",
];

/// The key that says when a service is open.
const HOURS: &str = "horaires";

/// Reads a service. `slug` is the file's or the row's own, the default of `id`. `None` when
/// the name, the kind or any permanent name is missing: `check` said so already.
pub(super) fn read_service(
    reading: Reading<'_, '_>,
    slug: Option<Slug>,
    body: Body,
) -> Option<Service> {
    let id = match reading.spanned_text("id") {
        Some(id) => Spanned::new(Slug::parse(&visible(&id.value)).ok()?, id.span),
        None => Spanned::new(slug?, reading.span_of("nom")),
    };
    Some(Service {
        source: 0,
        span: reading.span(),
        has_fault: false,
        id,
        id_is_written: reading.text("id").is_some(),
        name: reading.spanned_text("nom")?,
        kind: seen(reading.spanned_text("type")?),
        example: reading.boolean("exemple").unwrap_or(false),
        summary: reading.text("resume"),
        manager: reading.record("gestionnaire").and_then(manager),
        address: reading.record("adresse").map(address),
        confidentiality: reading.parse("localisation", Confidentiality::parse),
        served: reading.spanned_texts("communes_desservies"),
        contacts: reading.list("contacts", contact),
        links: reading.record("liens").map(links).unwrap_or_default(),
        hours: OpeningHours::of(reading, HOURS),
        ages: reading.record("ages").map(ages).unwrap_or_default(),
        audiences: audiences(reading),
        capacity: reading.integer("capacite").filter(|places| *places > 0),
        vacancies: reading.list("disponibilites", vacancy),
        price: reading.record("tarif").map(price),
        welcome: reading.record("accueil").map(welcome).unwrap_or_default(),
        accessibility: reading.text("accessibilite"),
        enrolment: reading
            .record("modalites")
            .map(enrolment)
            .unwrap_or_default(),
        rounds: reading.list("itinerance", round),
        moments: reading.list("infos_du_moment", moment),
        authorisation: reading.record("autorisation").and_then(authorisation),
        consent: reading.record("consentement").and_then(consent),
        provenance: reading.record("source").and_then(provenance),
        date_unread: ["date_maj", "verifie_le", "source"]
            .iter()
            .any(|key| reading.is_unread(key) || reading.stands_in_group(key)),
        updated_on: spanned_date(reading, "date_maj"),
        verified_on: spanned_date(reading, "verifie_le"),
        check_every: reading.parse("frequence_maj", Frequency::parse),
        status: status(reading),
        redirections: reading.spanned_texts("redirections"),
        body,
    })
}

/// What one record can say wrong by itself, beyond its keys' own values.
pub(super) fn check_service(reading: Reading<'_, '_>, source: SourceText<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let ages = reading.record("ages");
    diagnostics.extend(ages.and_then(|ages| ages_faults(ages, source)));
    diagnostics.extend(amounts_reversed(reading, source));
    diagnostics.extend(service_state(reading, source));
    diagnostics.extend(unshown_name(reading, "nom", source));
    for moment in reading.records("infos_du_moment") {
        diagnostics.extend(period_reversed(moment, source));
    }
    // A day that is written and does not read is told where it stands.
    let opening = "ouverture_prevue";
    if reading.text("statut").as_deref() == Some("projet")
        && reading.date(opening).is_none()
        && reading.text(opening).is_none()
        && !reading.is_faulty(opening)
    {
        let span = reading.span_of("statut");
        diagnostics.push(Diagnostic::at(Code::OpeningMissing, source, span, &[]));
    }
    let places = ["adresse", "communes_desservies", "itinerance"];
    if places.iter().all(|key| reading.is_empty(key)) {
        let span = reading.span_of("nom");
        diagnostics.push(Diagnostic::at(Code::NoPlace, source, span, &[]));
    }
    // No place is authorised of nobody: a spreadsheet writes 0 where nothing was known.
    if reading.integer("capacite") == Some(0) {
        let span = reading.span_of("capacite");
        let absent = Unmeant::Filler.left_out("capacite", false);
        let told = Diagnostic::at(Code::NoValue, source, span, &["0", &absent]);
        diagnostics.push(told);
    }
    if let Some(address) = reading.record("adresse") {
        diagnostics.extend(half_position(address, source));
    }
    diagnostics
}

/// Amounts of which the least is more than the most.
pub(super) fn amounts_reversed(record: Reading<'_, '_>, source: SourceText<'_>) -> Vec<Diagnostic> {
    let price = record.record("tarif");
    let amounts = price.map(|price| price.records("montants"));
    let reversed = amounts.into_iter().flatten().filter_map(|amount| {
        let (from, to) = amount.decimal("de").zip(amount.decimal("a"))?;
        let written = |key: &str| source.text[amount.span_of(key).range()].trim_matches('"');
        let words = [&*euros(from), &*euros(to), written("de"), written("a")];
        let span = amount.span_of("a");
        (to < from).then(|| Diagnostic::at(Code::AmountsReversed, source, span, &words))
    });
    reversed.collect()
}

/// A period (`du`, `au`) that ends before it begins.
pub(super) fn period_reversed(
    period: Reading<'_, '_>,
    source: SourceText<'_>,
) -> Option<Diagnostic> {
    let (from, until) = period.date("du").zip(period.date("au"))?;
    let shown = |day: Date| match source.form() {
        Form::Keys => day.to_string(),
        Form::Cells => day.strftime("%d/%m/%Y").to_string(),
    };
    let words = [&*shown(until), &*shown(from)];
    let span = period.span_of("au");
    (until < from).then(|| Diagnostic::at(Code::PeriodReversed, source, span, &words))
}

/// What was not understood of the hours of one record.
pub(super) fn check_hours(
    service: &Service,
    reading: Reading<'_, '_>,
    source: SourceText<'_>,
) -> Vec<Diagnostic> {
    let mut diagnostics = service.hours.faults(reading, HOURS, source, hours_hint);
    for key in ["itinerance", "infos_du_moment"] {
        for record in reading.records(key) {
            diagnostics.extend(OpeningHours::of(record, HOURS).faults(
                record,
                HOURS,
                source,
                HoursFault::hint,
            ));
        }
    }
    diagnostics
}

/// What to write instead of hours that are not understood: a service that is closed has none.
fn hours_hint(fault: &HoursFault, text: &str) -> String {
    closed_hours(text).map_or_else(|| fault.hint(text), str::to_owned)
}

fn half_position(address: Reading<'_, '_>, source: SourceText<'_>) -> Option<Diagnostic> {
    let (present, absent) = match (address.decimal("latitude"), address.decimal("longitude")) {
        (Some(_), None) => ("latitude", "longitude"),
        (None, Some(_)) => ("longitude", "latitude"),
        _ => return None,
    };
    let faulty = address.span_of(absent) != address.span();
    let span = address.span_of(present);
    (!faulty).then(|| Diagnostic::at(Code::CoordinatesHalf, source, span, &[present, absent]))
}

/// A word without the characters that show nothing.
fn seen(word: Spanned<String>) -> Spanned<String> {
    Spanned::new(visible(&word.value).into_owned(), word.span)
}

fn status(reading: Reading<'_, '_>) -> Status {
    let opening = reading.date("ouverture_prevue");
    reading
        .parse("statut", |text| Status::parse(text, opening))
        .unwrap_or_default()
}

fn manager(reading: Reading<'_, '_>) -> Option<Manager> {
    Some(Manager {
        name: reading.text("nom")?,
        siret: reading.parse("siret", Siret::parse),
    })
}

pub(super) fn address(reading: Reading<'_, '_>) -> Address {
    let spanned = |key: &str| reading.spanned_text(key);
    let position = match (reading.decimal("latitude"), reading.decimal("longitude")) {
        (Some(latitude), Some(longitude)) => Some(Spanned::new(
            (latitude, longitude),
            reading.span_of("latitude"),
        )),
        _ => None,
    };
    Address {
        street: spanned("voie"),
        complement: spanned("complement"),
        postal_code: spanned("code_postal")
            .and_then(|code| Some(Spanned::new(PostalCode::parse(&code.value)?, code.span))),
        commune: spanned("commune"),
        insee_code: spanned("code_insee")
            .and_then(|code| Some(Spanned::new(InseeCode::parse(&code.value)?, code.span))),
        position,
    }
}

/// A contact; `None` where nothing is said, as of cells that all hold « NC ».
fn contact(reading: Reading<'_, '_>) -> Option<Contact> {
    let contact = Contact {
        name: reading.text("nom"),
        role: reading.text("role"),
        phone: reading.parse("telephone", Phone::parse),
        mail: reading.parse("courriel", Mail::parse),
    };
    let says = contact.phone.is_some() || contact.mail.is_some();
    (says || contact.name.is_some() || contact.role.is_some()).then_some(contact)
}

fn links(reading: Reading<'_, '_>) -> Links {
    Links {
        site: reading.link("site"),
        enrolment: reading.link("inscription"),
        appointment: reading.link("rendez_vous"),
        official: reading.link("officiel"),
        accessibility: reading.link("acceslibre"),
    }
}

fn vacancy(reading: Reading<'_, '_>) -> Option<Vacancy> {
    Some(Vacancy {
        ages: reading.text("ages"),
        days: reading.choices("jours"),
        places: reading.integer("places")?,
        from: reading.date("a_partir_du"),
        declared_on: reading.date("declaree_le")?,
        span: reading.span_of("declaree_le"),
    })
}

pub(super) fn price(reading: Reading<'_, '_>) -> Price {
    let amounts = reading
        .records("montants")
        .into_iter()
        .filter_map(|amount| {
            Some(Amount {
                label: amount.text("pour"),
                from: amount.decimal("de")?,
                to: amount.decimal("a"),
                unit: amount.text("unite"),
            })
        });
    Price {
        scheme: reading.text("regime"),
        details: reading.text("precisions"),
        amounts: amounts.collect(),
    }
}

fn welcome(reading: Reading<'_, '_>) -> Welcome {
    Welcome {
        disability: reading.text("handicap"),
        emergency: reading.boolean("urgence"),
        avip: reading.boolean("avip"),
        languages: languages(reading),
        meals: reading.text("repas"),
    }
}

fn enrolment(reading: Reading<'_, '_>) -> Enrolment {
    Enrolment {
        admission: reading.text("admission"),
        papers: reading.texts("pieces"),
        commissions: reading.dates("commissions"),
    }
}

fn round(reading: Reading<'_, '_>) -> Option<Round> {
    Some(Round {
        commune: reading.spanned_text("commune")?,
        hours: OpeningHours::of(reading, HOURS),
    })
}

fn moment(reading: Reading<'_, '_>) -> Option<Moment> {
    Some(Moment {
        kind: reading.parse("type", |text| match text {
            "fermeture" => Some(MomentKind::Closure),
            "horaires" => Some(MomentKind::Hours),
            "message" => Some(MomentKind::Message),
            _ => None,
        })?,
        from: reading.date("du"),
        until: reading.date("au"),
        hours: OpeningHours::of(reading, HOURS),
        text: reading.text("texte")?,
    })
}

fn authorisation(reading: Reading<'_, '_>) -> Option<Authorisation> {
    Some(Authorisation {
        nature: reading.text("nature")?,
        until: spanned_date(reading, "fin"),
    })
}

fn spanned_date(reading: Reading<'_, '_>, key: &str) -> Option<Spanned<Date>> {
    let date = reading.date(key)?;
    Some(Spanned::new(date, reading.span_of(key)))
}

/// A source, at the place of its date.
fn provenance(reading: Reading<'_, '_>) -> Option<Spanned<Provenance>> {
    let provenance = Provenance::read(reading)?;
    Some(Spanned::new(provenance, reading.span_of("date")))
}

fn consent(reading: Reading<'_, '_>) -> Option<Consent> {
    Some(Consent {
        given_on: spanned_date(reading, "recueilli_le")?,
        covers: reading
            .spanned_texts("porte_sur")
            .into_iter()
            .map(|field| seen(field).value)
            .collect(),
    })
}

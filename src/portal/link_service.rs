//! Links one service to its kind and places, and publishes it if it may be shown.

use std::sync::Arc;

use jiff::civil::Date;

use super::body::PublishedBody;
use super::dates_to_come;
use super::doubles::likeness;
use super::id_place::IdPlace;
use super::left_out::LeftOut;
use super::linker::Linker;
use super::location::{find_commune, true_position};
use super::moment;
use super::person::as_agreed;
use super::publish::{may_be_shown, shown_place};
use super::redirect::Redirect;
use super::served_places::ServedPlaces;
use super::service::{Place, Service};
use super::staleness;
use super::vacancy::{self, Vacancy};
use super::vocabulary::Vocabulary;
use super::withholding::withhold;
use crate::address::{Slug, fold, latin};
use crate::content::{self, Body};
use crate::diagnostic::suggestion::{did_you_mean, proposal};
use crate::diagnostic::{Code, Diagnostic, Form, Span, Spanned};

/// The day and the manner of the build.
#[derive(Debug, Clone, Copy)]
pub(super) struct Moment {
    pub(super) today: Date,
    pub(super) drafts: bool,
}

/// A record as it is linked: a function of the record, the vocabulary and the day.
#[derive(Debug, Clone)]
pub(super) struct LinkedRecord {
    /// Its permanent name.
    pub(super) id: Slug,
    /// Where the name is said.
    pub(super) id_span: Span,
    /// Whether the name was written as such.
    pub(super) id_is_written: bool,
    /// What became of it.
    pub(super) fate: Fate,
    /// What is wrong with it.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Where it stands, when it is a person's, or may be: its kind is not known.
    pub(super) person: Option<Span>,
    /// Whether hours are shown of it.
    pub(super) shows_hours: bool,
    /// What it has in common with a record of the same service, when it is shown.
    pub(super) likeness: Option<String>,
}

impl LinkedRecord {
    /// What is shown of it.
    pub(super) fn shown(&self) -> Option<&Service> {
        match &self.fate {
            Fate::Published { service, .. } => Some(service),
            Fate::Moved(_) | Fate::Draft | Fate::Gone | Fate::LeftOut(_) => None,
        }
    }

    /// Its identifier, unless it is a person's: that one may hold a name.
    pub(super) fn id_place(&self, source: usize) -> Option<IdPlace> {
        self.person.is_none().then(|| IdPlace {
            id: self.id.clone(),
            source,
            span: self.id_span,
        })
    }
}

/// What became of a record.
#[derive(Debug, Clone)]
pub(super) enum Fate {
    /// It is shown.
    Published {
        /// The service; its text is final unless it refers to something.
        service: Arc<Service>,
        /// A text that waits for its links.
        body: Option<Arc<Body>>,
        /// Addresses it had before.
        redirections: Vec<Spanned<String>>,
    },
    /// It was archived: its address leads elsewhere.
    Moved(Redirect),
    /// It is a draft.
    Draft,
    /// It is not shown.
    Gone,
    /// Its row has a fault: nothing of its kind and place is certain.
    LeftOut(LeftOut),
}

/// Links a service. Every fault is reported, whether the record is shown or not.
pub(super) fn link_record(
    vocabulary: &Vocabulary<'_>,
    mut service: content::Service,
    moment: Moment,
) -> LinkedRecord {
    let mut linker = Linker::new(vocabulary);
    settle_id(vocabulary, &mut service);
    let (id, id_span) = (service.id.value.clone(), service.id.span);
    let id_is_written = service.id_is_written;
    let kinds = &vocabulary.kind_ids;
    let kind = kinds.get(service.kind.value.as_str());
    let is_person = kind.is_none_or(|at| vocabulary.kinds[*at].person);
    let person = is_person.then_some(service.span);
    let fate = fate_of(&mut linker, service, moment);
    let shows_hours = match &fate {
        Fate::Published { service, .. } => {
            let rounds = service.rounds.iter().map(|round| &round.hours);
            rounds
                .chain([&service.hours])
                .any(|hours| !hours.is_empty())
        }
        Fate::Moved(_) | Fate::Draft | Fate::Gone | Fate::LeftOut(_) => false,
    };
    // A person's name may have to leave the address too.
    let (id, likeness) = match &fate {
        Fate::Published { service, .. } => (service.id.clone(), likeness(vocabulary, service)),
        _ => (id, None),
    };
    LinkedRecord {
        id,
        id_span,
        id_is_written,
        fate,
        diagnostics: linker.diagnostics,
        person,
        shows_hours,
        likeness,
    }
}

/// Gives a row that writes no identifier the one of its name and its commune.
fn settle_id(vocabulary: &Vocabulary<'_>, service: &mut content::Service) {
    let is_row = vocabulary.sources.texts[service.source].kind.is_table();
    let address = service.address.as_ref();
    let address = address.filter(|_| is_row && !service.id_is_written);
    let found = address.and_then(|address| vocabulary.row_id(&service.name.value, address));
    if let Some(id) = found {
        service.id.value = id;
    }
}

/// What becomes of a record; a row with a fault, told before or here, is left out.
fn fate_of(linker: &mut Linker<'_>, service: content::Service, moment: Moment) -> Fate {
    let (source, has_fault) = (service.source, service.has_fault);
    let is_row = linker.vocabulary.sources.texts[source].kind.is_table();
    let row = is_row.then(|| content::LeftOut::from(&service));
    let fate = link_service(linker, service, moment);
    let has_fault = has_fault || linker.diagnostics.iter().any(Diagnostic::stops);
    if has_fault {
        // Remarks may follow from what is wrong.
        linker.diagnostics.retain(Diagnostic::stops);
    }
    let is_left_out = linker.leave_out_row(source, 0) || has_fault;
    match row.filter(|_| is_left_out) {
        Some(row) => Fate::LeftOut(LeftOut::of(linker.vocabulary, &row)),
        None => fate,
    }
}

fn link_service(linker: &mut Linker<'_>, mut service: content::Service, moment: Moment) -> Fate {
    let kind = kind_of(linker, service.source, &service.kind);
    let written = (service.source, service.span);
    let address = service.address.as_mut();
    let commune = address.and_then(|address| find_commune(linker, written, address));
    let served = ServedPlaces::of(linker, &service);
    let Some(kind) = kind else {
        return Fate::Gone; // told, and so is what is wrong with its places
    };
    if service.address.is_none() && service.served.is_empty() && service.rounds.is_empty() {
        return Fate::Gone; // reported when the record was read
    }
    let communes = linker.vocabulary.communes;
    let address = service.address.clone().zip(commune);
    let position = address.and_then(|(address, commune)| {
        true_position(linker, &service, &address, &communes[commune])
    });
    let kind_facts = &linker.vocabulary.kinds[kind];
    if let Err(withheld) = may_be_shown(&service, kind_facts, moment.today, moment.drafts) {
        return withhold(linker, &service, withheld, (kind_facts, commune));
    }
    dates_to_come::forget(linker, &mut service, moment.today);
    let mut found = Found {
        kind,
        commune,
        served,
        position,
    };
    if kind_facts.person {
        service = match as_agreed(linker, service, &mut found) {
            Ok(service) => service,
            Err(fate) => return fate,
        };
    }
    publish(linker, service, found, moment)
}

/// Where a record was found to belong.
pub(super) struct Found {
    pub(super) kind: usize,
    pub(super) commune: Option<usize>,
    pub(super) served: ServedPlaces,
    pub(super) position: Option<content::Coordinates>,
}

/// The kind of an id; an unknown one is reported.
pub(super) fn kind_of(
    linker: &mut Linker<'_>,
    source: usize,
    written: &Spanned<String>,
) -> Option<usize> {
    let ids = &linker.vocabulary.kind_ids;
    if let Some(kind) = ids.get(written.value.as_str()) {
        return Some(*kind);
    }
    // That the portal has none is told once.
    if ids.is_empty() || linker.vocabulary.lacks_kinds {
        return None;
    }
    let hint = kind_hint(linker.vocabulary, &written.value, linker.form(source));
    let words = [&*written.value, &hint];
    linker.push(Code::UnknownKind, source, written.span, &words);
    None
}

/// The kind that an unknown id may mean: by a name of the kind, else by a slip, else all of them.
fn kind_hint(vocabulary: &Vocabulary<'_>, written: &str, form: Form) -> String {
    let wanted = fold(&latin(written.trim()));
    let is_named = |kind: &&content::Kind| {
        let names = [&kind.label, &kind.plural]
            .into_iter()
            .chain(&kind.synonyms);
        names.into_iter().any(|name| fold(name) == wanted)
    };
    if let Some(kind) = vocabulary.kinds.iter().find(is_named) {
        return proposal(written, kind.id.as_str(), form);
    }
    let ids = vocabulary.kind_ids.keys().copied();
    match did_you_mean(written, ids.clone(), form) {
        Some((_, hint)) => hint,
        None => format!(
            "Choisissez parmi\u{a0}: {}.",
            ids.collect::<Vec<_>>().join(", ")
        ),
    }
}

fn publish(
    linker: &mut Linker<'_>,
    mut service: content::Service,
    found: Found,
    moment: Moment,
) -> Fate {
    let kind = &linker.vocabulary.kinds[found.kind];
    staleness::check(linker, &service, kind, moment.today);
    let place = found.commune.and_then(|at| {
        let commune = (at, &linker.vocabulary.communes[at]);
        shown_place(&service, kind.person, commune, found.position)
    });
    let served = found.served;
    let cadence = linker.vocabulary.cadence(found.kind);
    let vacancies = vacancy::shown(linker, &service, cadence, moment.today);
    let (body, waiting) = body_or_waiting(std::mem::take(&mut service.body));
    let redirections = std::mem::take(&mut service.redirections);
    let linked = LinkedParts {
        source: linker.path(service.source).to_owned(),
        kind: found.kind,
        person: kind.person,
        place,
        served,
        vacancies,
        today: moment.today,
        body,
    };
    Fate::Published {
        service: Arc::new(published(service, linked)),
        body: waiting,
        redirections,
    }
}

/// A text that refers to nothing is final; one that does waits for every address to be known.
fn body_or_waiting(body: Body) -> (PublishedBody, Option<Arc<Body>>) {
    if body.is_final() {
        let body = PublishedBody {
            html: body.html,
            text: body.text,
            figure_sources: Vec::new(),
        };
        return (body, None);
    }
    (PublishedBody::default(), Some(Arc::new(body)))
}

/// What linking found of a service.
struct LinkedParts {
    source: String,
    kind: usize,
    person: bool,
    place: Option<Place>,
    served: ServedPlaces,
    vacancies: Vec<Vacancy>,
    today: Date,
    body: PublishedBody,
}

/// The service that pages may see, of a record that holds nothing more to hide.
fn published(service: content::Service, linked: LinkedParts) -> Service {
    let name = example_name(&service.name.value, service.example);
    Service {
        source: linked.source,
        sort_key: fold(&name),
        name,
        id: service.id.value,
        kind: linked.kind,
        example: service.example,
        person: linked.person,
        summary: service.summary,
        manager: service.manager.map(|manager| manager.name),
        place: linked.place,
        served: linked.served.communes,
        served_territories: linked.served.territories,
        served_communes: linked.served.named,
        contacts: service.contacts,
        links: service.links,
        hours: service.hours,
        ages: service.ages,
        audiences: service.audiences,
        capacity: service.capacity,
        vacancies: linked.vacancies,
        price: service.price,
        welcome: service.welcome,
        accessibility: service.accessibility,
        enrolment: service.enrolment,
        rounds: linked.served.rounds,
        moments: moment::not_gone(&service.moments, linked.today),
        overriding: moment::overriding_rules(&service.moments, linked.today),
        provenance: service.provenance.map(|provenance| provenance.value),
        updated_on: service.updated_on.map(|day| day.value),
        verified_on: service.verified_on.map(|day| day.value),
        check_every: service.check_every,
        status: service.status,
        body: linked.body,
    }
}

/// An invented record says so in its name, wherever the name goes.
pub(super) fn example_name(name: &str, example: bool) -> String {
    if example && !fold(name).contains("(exemple)") {
        format!("{name} (exemple)")
    } else {
        name.to_owned()
    }
}

//! Links events to their service, place and kind, and publishes those that may be shown.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;

use super::agenda::{Agenda, MONTHS};
use super::changes::apply_changes;
use super::event::{Event, EventPlace};
use super::event_doubles::check_doubles;
use super::no_session::tell_holiday;
use super::one_year::{first_from, of_one_year, yearly_days};
use super::season::Season;
use super::series::{Series, Subject};
use super::session::Session;
use super::sessions::{sessions_with_starts, together};
use crate::address::Slug;
use crate::content::{self, Body, SignUp, Status};
use crate::diagnostic::{Code, Diagnostic, Span, Spanned};
use crate::hours::calendar::Calendar;
use crate::hours::french::period_words;
use crate::portal::body::PublishedBody;
use crate::portal::calendar_end;
use crate::portal::departure::Departure;
use crate::portal::editorial::is_shown;
use crate::portal::id_place::IdPlace;
use crate::portal::link::Options;
use crate::portal::link_service::{example_name, kind_of};
use crate::portal::linker::Linker;
use crate::portal::location::find_commune;
use crate::portal::portal::Portal;
use crate::portal::redirect::Redirect;

/// How far back a last session is looked for, in years.
const YEARS_BACK: i32 = 5;

/// How many years after what the agenda holds are looked at for the first date of an event, to tell why it
/// is not there.
const YEARS_AHEAD: i64 = 10;

/// The events of a portal, and what else comes of them.
#[derive(Default)]
pub(in crate::portal) struct LinkedEvents {
    /// Each with its sessions, in the order of the ids.
    pub(in crate::portal) events: Vec<(Event, Series)>,
    /// Where the identifier of each stands.
    pub(in crate::portal) places: Vec<(usize, Span)>,
    /// The text of each, with the source it was written in.
    pub(in crate::portal) bodies: Vec<(usize, Arc<Body>)>,
    /// The addresses that each had before, with the index of its source.
    pub(in crate::portal) redirections: Vec<(usize, Vec<Spanned<String>>)>,
    /// The rows that are left out, for a fault in each: their sources and identifiers.
    pub(in crate::portal) left_out: Vec<(usize, Option<Slug>)>,
    /// Events that are not shown (most are over), whose address leads to the agenda.
    pub(in crate::portal) over: Vec<Redirect>,
}

/// Links every event. What is wrong with one is reported, whether it is shown or not.
pub(in crate::portal) fn link_events(
    linker: &mut Linker<'_>,
    mut written: Vec<content::Event>,
    portal: &Portal,
    options: Options,
) -> LinkedEvents {
    let mut seen: BTreeMap<Slug, (usize, Span)> = BTreeMap::new();
    let ids: BTreeSet<String> = written.iter().map(|it| it.id.value.to_string()).collect();
    let mut linked = LinkedEvents::default();
    let rank = |event: &content::Event| (linker.vocabulary.rank(event.source), event.source);
    written.sort_by(|a, b| {
        let by_id = a.id.value.cmp(&b.id.value);
        by_id.then_with(|| rank(a).cmp(&rank(b)))
    });
    for event in written {
        if let Some(first) = seen.get(&event.id.value) {
            let fault = linker.diagnostics.len();
            let place = (event.source, event.id.span);
            let id = event.id.value.as_str();
            linker.double_id(place, id, *first, |id| ids.contains(id));
            if linker.leave_out_row(event.source, fault) {
                linked.left_out.push((event.source, Some(event.id.value)));
            }
            continue;
        }
        seen.insert(event.id.value.clone(), (event.source, event.id.span));
        let address = format!("{}{}/", Agenda::ADDRESS, event.id.value);
        let (source, span, id) = (event.source, event.id.span, event.id.value.clone());
        let is_archived = event.status == Status::Archived;
        let shown = is_shown(event.status, options);
        let first = linker.diagnostics.len();
        let found = link_event(linker, event, (portal, linked.events.len()), shown);
        if linker.leave_out_row(source, first) {
            linked.left_out.push((source, Some(id)));
            continue;
        }
        match found {
            Ok(found) => {
                linked.events.push((found.event, found.series));
                linked.places.push((source, span));
                linked.bodies.push((source, found.body));
                linked.redirections.push((source, found.redirections));
            }
            Err(departure) if is_archived || shown => linked.over.push(Redirect {
                source: linker.path(source).to_owned(),
                from: address,
                to: Agenda::ADDRESS.to_owned(),
                title: "Agenda".to_owned(),
                departure,
            }),
            Err(_) => {}
        }
    }
    check_doubles(linker, &linked, portal.today);
    linker.copied.keep_own(&linked.id_places());
    linked
}

impl LinkedEvents {
    /// Where the identifier of each stands.
    fn id_places(&self) -> Vec<IdPlace> {
        let events = self.events.iter().zip(&self.places);
        let places = events.map(|((event, _), (source, span))| IdPlace {
            id: event.id.clone(),
            source: *source,
            span: *span,
        });
        places.collect()
    }
}

struct Found {
    event: Event,
    series: Series,
    body: Arc<Body>,
    redirections: Vec<Spanned<String>>,
}

fn link_event(
    linker: &mut Linker<'_>,
    mut event: content::Event,
    (portal, at): (&Portal, usize),
    shown: bool,
) -> Result<Found, Departure> {
    let service = service(linker, &event, (portal, shown));
    // All that is wrong is told before anything is given up.
    let kind = event.kind.as_ref();
    let kind = kind.map(|kind| kind_of(linker, event.source, kind));
    let place = event.place.as_ref();
    let place = place.map(|written| place_of(linker, &event, written));
    let kind = match kind {
        Some(found) => Some(found.ok_or(Departure::OffAgenda)?),
        None => service.map(|at| portal.services[at].kind),
    };
    let place = match place {
        Some(found) => Some(found.ok_or(Departure::OffAgenda)?),
        None => None,
    };
    let communes = communes(portal, place.as_ref(), service);
    settle_yearly_days(linker, &mut event);
    let sessions = dated(linker, &event, (portal, &communes), shown)?;
    let sign_up = sign_up(linker, &event, &sessions);
    Ok(Found {
        event: Event {
            source: linker.path(event.source).to_owned(),
            title: example_name(&event.title.value, event.example),
            id: event.id.value,
            kind,
            example: event.example,
            summary: event.summary,
            when: event.when,
            starts: event.starts,
            bounds: (event.from, event.until),
            service,
            place,
            audiences: event.audiences,
            ages: event.ages,
            sign_up,
            price: event.price,
            provenance: event.provenance,
            updated_on: event.updated_on,
            verified_on: event.verified_on,
            body: PublishedBody::default(),
        },
        series: Series {
            subject: Subject::Event(at),
            kind,
            communes,
            sessions,
        },
        body: event.body,
        redirections: event.redirections,
    })
}

/// The service that an event names, if it is shown. One that is not may be named by an event that is not.
fn service(
    linker: &mut Linker<'_>,
    event: &content::Event,
    (portal, shown): (&Portal, bool),
) -> Option<usize> {
    let written = event.service.as_ref()?;
    let found = linker.service_named(&portal.services, &written.value);
    if found.is_none() && (shown || !linker.unshown.contains_key(&written.value)) {
        linker.unknown_service((event.source, written), &portal.services);
    }
    found
}

fn place_of(
    linker: &mut Linker<'_>,
    event: &content::Event,
    written: &content::EventPlace,
) -> Option<EventPlace> {
    let mut address = written.address.clone();
    let commune = find_commune(linker, (event.source, written.span), &mut address)?;
    let of_address = [address.complement, address.street].into_iter().flatten();
    let of_address = of_address.map(|line| line.value);
    Some(EventPlace {
        lines: written.name.iter().cloned().chain(of_address).collect(),
        postal_code: address.postal_code.as_ref().map(|it| it.value.to_string()),
        commune,
    })
}

fn communes(portal: &Portal, place: Option<&EventPlace>, service: Option<usize>) -> Vec<usize> {
    if let Some(place) = place {
        return vec![place.commune];
    }
    let Some(service) = service.map(|at| &portal.services[at]) else {
        return Vec::new();
    };
    match &service.place {
        Some(place) => vec![place.commune],
        None => service.served.clone(),
    }
}

/// The sessions of an event that has some to come; the others are reported, and are over.
fn dated(
    linker: &mut Linker<'_>,
    event: &content::Event,
    (portal, communes): (&Portal, &[usize]),
    shown: bool,
) -> Result<Vec<Session>, Departure> {
    let season = Season::of(portal.today);
    let calendar = portal.calendar_of(communes);
    let within = |first: Date, last: Date| {
        let first = event.from.map_or(first, |from| from.max(first));
        let last = event.until.map_or(last, |until| until.min(last));
        let said = (&event.when.read, &event.starts);
        sessions_with_starts(said, (first, last), &calendar)
    };
    let mut sessions = within(season.first, season.last);
    let before = linker.diagnostics.len();
    apply_changes(
        linker,
        event,
        (portal.today, season, &calendar),
        &mut sessions,
    );
    if shown {
        tell_holiday(linker, event, portal.today, &calendar);
    }
    if !shown || sessions.iter().any(|it| it.day() >= portal.today) {
        return shown.then_some(sessions).ok_or(Departure::OffAgenda);
    }
    let last = sessions.iter().map(Session::day).max().or_else(|| {
        let back = season.first.saturating_sub(YEARS_BACK.years());
        within(back, season.first).iter().map(Session::day).max()
    });
    let title = &*event.title.value;
    match last {
        // An exception that moved it before today is told, and « quand » is not to blame.
        Some(_) if is_moved_back(&linker.diagnostics[before..], &sessions, portal.today) => {
            return Err(Departure::Over);
        }
        Some(last) => {
            let words = [title, &*content::in_words(last)];
            linker.push(Code::PastEvent, event.source, event.when_span, &words);
            return Err(Departure::Over);
        }
        None => {
            let known = season.last.saturating_add(YEARS_AHEAD.years());
            let first = within(season.last, known).iter().map(Session::day).min();
            match first {
                Some(first) => tell_far(linker, event, first, season.last),
                None => tell_undated(linker, event, (portal, communes), (&calendar, known)),
            }
        }
    }
    Err(Departure::OffAgenda)
}

/// Tells an event whose first date is beyond what the agenda holds: it will come, or its year is a slip.
fn tell_far(linker: &mut Linker<'_>, event: &content::Event, first: Date, last: Date) {
    let days = [first, last].map(content::in_words);
    let words = [&*event.title.value, &*days[0], &*days[1]];
    linker.push(Code::FarEvent, event.source, event.when_span, &words);
}

/// Tells why an event has no date, neither over nor to come until a day.
fn tell_undated(
    linker: &mut Linker<'_>,
    event: &content::Event,
    (portal, communes): (&Portal, &[usize]),
    (calendar, known): (&Calendar, Date),
) {
    let (source, span, title) = (event.source, event.when_span, &*event.title.value);
    let hours = together(&event.when.read, &event.starts);
    if hours.need_school_holidays() && lacks_holidays(calendar, portal.today) {
        let whose = calendar_end::whose_holidays(portal, communes);
        let until = calendar.school_known_until();
        tell_lacking_holidays(linker, (source, span), &whose, until);
    } else if hours.only_close() || hours.touches().next().is_some() {
        // What was published must not go with remarks alone.
        linker.push(Code::EventWithoutDay, source, span, &[title]);
    } else {
        let words = [title, &*content::in_words(known)];
        linker.push(Code::UndatedEvent, source, span, &words);
    }
}

/// Whether the school holidays of the coming months are not known: why nothing is dated, whatever is
/// written.
fn lacks_holidays(calendar: &Calendar, today: Date) -> bool {
    let soon = today.saturating_add(MONTHS.months());
    calendar.school_known_until().is_none_or(|end| end < soon)
        || calendar.school_break(today).is_none()
}

fn tell_lacking_holidays(
    linker: &mut Linker<'_>,
    (source, span): (usize, Span),
    whose: &str,
    until: Option<Date>,
) {
    match until {
        None => linker.push(
            Code::UnknownSchoolHolidays,
            source,
            span,
            &[whose, "de cet événement"],
        ),
        Some(until) => {
            let what = format!("Vacances scolaires, {whose}");
            let loss = "\u{a0}; cet événement en dépend, et n'est plus annoncé";
            let words = [&*what, &*content::in_words(until), loss];
            linker.push(Code::CalendarEnds, source, span, &words);
        }
    }
}

/// Whether a session that was to come is over by an exception that is told.
fn is_moved_back(told: &[Diagnostic], sessions: &[Session], today: Date) -> bool {
    let is_told = told.iter().any(|it| it.code == Code::UnsureChange);
    is_told && sessions.iter().any(|it| it.start.date() >= today)
}

/// A day without a year is seldom meant for every year: in « 27 novembre et 11 décembre 2026 » one is
/// missing. Where it is known when this was written, it is the day that came next.
fn settle_yearly_days(linker: &mut Linker<'_>, event: &mut content::Event) {
    let written_on = event
        .updated_on
        .max(event.from.filter(|_| event.updated_on.is_some()));
    for period in yearly_days(&event.when.read).chain(yearly_days(&event.starts)) {
        let meant = match written_on {
            Some(day) => {
                let words = period_words(first_from(period, day));
                format!("seul {words} est annoncé, le premier depuis «\u{a0}date_maj\u{a0}»")
            }
            None => "cette date revient chaque année".to_owned(),
        };
        let words = [&*period_words(period), &*meant];
        linker.push(Code::DayWithoutYear, event.source, event.when_span, &words);
    }
    if let Some(day) = written_on {
        event.when.read = of_one_year(&event.when.read, day);
        event.starts = of_one_year(&event.starts, day);
    }
}

/// How to sign up, without an opening that would come too late.
fn sign_up(
    linker: &mut Linker<'_>,
    event: &content::Event,
    sessions: &[Session],
) -> Option<SignUp> {
    let mut sign_up = event.sign_up.clone()?;
    let last = sessions.iter().map(|session| session.held().0).max()?;
    if let Some(opening) = sign_up.opening.filter(|opening| opening.at > last) {
        let days = [opening.at.date(), last.date()].map(content::in_words);
        let words = [&*days[0], &*days[1]];
        linker.push(Code::LateSignUp, event.source, opening.span, &words);
        sign_up.opening = None;
    }
    Some(sign_up)
}

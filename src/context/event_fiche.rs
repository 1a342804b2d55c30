//! Makes the page of an event.

use jiff::civil::Date;

use super::agenda_entry::{bare_entry, communes_in_words, subscription};
use super::agenda_view::{AgendaView, CalendarScope};
use super::clock_words::told_clock;
use super::date_words::time;
use super::event_page::{EventFiche, EventPage};
use super::json_ld_event::event_json_ld;
use super::link::Link;
use super::page_head::{Crumb, PageHead};
use super::parts::Parts;
use super::service_fiche::price;
use super::service_page::{Notice, Trust};
use super::service_trust::{letters, source_in_words};
use super::words;
use crate::content::{Opening, SignUp};
use crate::hours::french::print_rule;
use crate::portal::{Agenda, Event, Portal, Series, Showing};
use crate::wording::Wording;

/// How many dates the page shows.
const DATES: usize = 12;

/// `/agenda/{id}/`.
pub(crate) fn event_page<'p>(parts: &'p Parts<'_>, at: usize) -> EventPage<'p> {
    let (portal, wording) = (parts.portal, parts.wording);
    let event = &portal.agenda.events[at];
    let series = &portal.agenda.series[at];
    EventPage {
        frame: &parts.frame,
        page: PageHead {
            title: event.title.clone(),
            description: event.summary.clone().unwrap_or_else(|| event.title.clone()),
            canonical: portal.settings.base_url.absolute(&event.address()),
            noindex: portal.preview || event.example,
            breadcrumb: vec![
                Crumb::from(Link::new(wording.say("agenda.titre"), Agenda::ADDRESS)),
                Crumb {
                    label: event.title.clone(),
                    href: None,
                },
            ],
            current_section: Some(Agenda::ADDRESS.to_owned()),
            json_ld: (!portal.preview && !event.example).then(|| event_json_ld(portal, at)),
        },
        fiche: fiche(portal, wording, (at, event, series)),
    }
}

fn fiche(
    portal: &Portal,
    wording: &Wording,
    (at, event, series): (usize, &Event, &Series),
) -> EventFiche {
    let coming = coming(portal, at);
    let hidden = coming.len().saturating_sub(DATES);
    let kind = event.kind.map(|kind| {
        let label = &portal.kinds[kind].short;
        Link::new(label, AgendaView::Kind(kind).address(portal))
    });
    let free = event.price.as_ref();
    let free = free.is_some_and(|price| price.scheme.as_deref() == Some("gratuit"));
    let ages = words::ages(wording, &event.ages);
    let facts = [
        communes_in_words(portal, wording, &series.communes),
        ages.map(|ages| words::capitalised(&ages)),
        free.then(|| wording.say("fiche.gratuit")),
        told_clock(portal, wording, &series.communes),
    ];
    let shown = coming.iter().take(DATES);
    let file = CalendarScope::Event(at).address(portal);
    EventFiche {
        title: event.title.clone(),
        kind,
        notices: notices(wording, event),
        summary: event.summary.clone(),
        key_facts: facts.into_iter().flatten().collect(),
        rules: rules(event),
        dates: shown.map(|it| bare_entry(portal, wording, it)).collect(),
        more: (hidden > 0).then(|| wording.count("agenda.et_encore", hidden, &[])),
        subscription: subscription(portal, wording, &file),
        place: event_place(portal, event),
        service: event.service.map(|at| {
            let service = &portal.services[at];
            Link::new(&service.name, service.address())
        }),
        commune: commune(portal, wording, series),
        audience: words::audience(wording, &event.ages, &event.audiences),
        price: event
            .price
            .as_ref()
            .map(|it| price(wording, it))
            .unwrap_or_default(),
        sign_up: sign_up(wording, event.sign_up.as_ref(), portal.today),
        sign_up_links: sign_up_links(wording, event.sign_up.as_ref()),
        body: event.body.html.clone(),
        trust: trust(portal, wording, event),
    }
}

/// The sessions to come, also after the three months of the agenda.
pub(super) fn coming(portal: &Portal, at: usize) -> Vec<Showing> {
    let sessions = portal.agenda.series[at].sessions.iter().enumerate();
    let showing = |(session, of): (usize, &crate::portal::Session)| Showing {
        start: of.start,
        end: of.end,
        series: at,
        session,
        is_new_date: false,
    };
    let meant = sessions.clone().map(showing);
    let moved = sessions.filter(|(_, it)| it.held() != (it.start, it.end));
    let moved = moved.map(|(session, of)| Showing {
        start: of.held().0,
        end: of.held().1,
        is_new_date: true,
        ..showing((session, of))
    });
    let mut all: Vec<Showing> = meant.chain(moved).collect();
    all.retain(|it| it.start.date() >= portal.today);
    all.sort_by_key(|it| (it.start, it.session, it.is_new_date));
    all
}

fn notices(wording: &Wording, event: &Event) -> Vec<Notice> {
    let invented = event.example.then(|| Notice {
        kind: "exemple",
        text: wording.say("agenda.inventee"),
    });
    invented.into_iter().collect()
}

/// What was understood, in French; what was not, as it is written. Dated days alone need no rule:
/// the dates say them.
fn rules(event: &Event) -> Vec<String> {
    let read = &event.when.read;
    let is_dates = |rule: &crate::hours::model::Rule| {
        use crate::hours::model::Period;
        let one_day =
            |period: &Period| matches!(period, Period::Dates(dates) if dates.is_one_day());
        !rule.periods.is_empty() && rule.periods.iter().all(one_day)
    };
    let told = read.rules.iter().filter(|rule| !is_dates(rule));
    let told = told.map(|rule| words::capitalised(&print_rule(rule)));
    let unread = read.unread.iter().map(|unread| unread.text.clone());
    told.chain(read.notes.iter().cloned())
        .chain(
            event
                .starts
                .notes
                .iter()
                .map(|said| words::capitalised(said)),
        )
        .chain(unread)
        .collect()
}

/// "Où": the event's own place, or that of its service.
pub(super) fn event_place(portal: &Portal, event: &Event) -> Vec<String> {
    let service = event.service.map(|at| &portal.services[at]);
    let own = event.place.as_ref();
    let own = own.map(|it| (it.lines.clone(), &it.postal_code, it.commune));
    let of_service = || {
        let place = service.and_then(|service| service.place.as_ref())?;
        Some((place.lines.clone(), &place.postal_code, place.commune))
    };
    let Some((mut lines, postal_code, commune)) = own.or_else(of_service) else {
        return Vec::new();
    };
    let name = &portal.communes[commune].facts.name;
    lines.push(match postal_code {
        Some(code) => format!("{code} {name}"),
        None => name.clone(),
    });
    lines
}

fn commune(portal: &Portal, wording: &Wording, series: &Series) -> Option<Link> {
    let [commune] = series.communes.as_slice() else {
        return None;
    };
    let at_commune = words::at_commune(wording, &portal.communes[*commune]);
    let label = wording.say_with("agenda.titre_commune", &[("a_commune", &at_commune)]);
    Some(Link::new(
        label,
        AgendaView::Commune(*commune).address(portal),
    ))
}

/// How to sign up, in the sentences of a day.
pub(super) fn sign_up(wording: &Wording, sign_up: Option<&SignUp>, today: Date) -> Vec<String> {
    let Some(sign_up) = sign_up else {
        return Vec::new();
    };
    let required = sign_up.required.map(|required| match required {
        true => wording.say("agenda.inscription_obligatoire"),
        false => wording.say("agenda.sans_inscription"),
    });
    let opening = sign_up.opening.map(|it| opening(wording, it, today));
    required.into_iter().chain(opening).collect()
}

/// "Inscriptions ouvertes le 1er décembre 2026 à 9 h."
fn opening(wording: &Wording, opening: Opening, today: Date) -> String {
    let date = words::date(wording, opening.at.date());
    if opening.at.date() < today {
        return wording.say_with("agenda.ouvertes_depuis", &[("date", &date)]);
    }
    if !opening.has_hour {
        return wording.say_with("agenda.ouvertes_le", &[("date", &date)]);
    }
    let hour = time(wording, opening.at.time());
    let values = [("date", &*date), ("heure", &*hour)];
    wording.say_with("agenda.ouvertes_a", &values)
}

fn sign_up_links(wording: &Wording, sign_up: Option<&SignUp>) -> Vec<Link> {
    let Some(sign_up) = sign_up else {
        return Vec::new();
    };
    let page = sign_up.link.as_ref().map(|link| {
        let values = [("adresse", link.display())];
        Link::new(
            wording.say_with("agenda.s_inscrire", &values),
            link.as_str(),
        )
    });
    let phone = sign_up.phone.as_ref().map(|phone| {
        let number = phone.to_string();
        Link::new(
            wording.say_with("cadre.appeler", &[("numero", &number)]),
            phone.link(),
        )
    });
    let mail = sign_up.mail.as_ref().map(|mail| {
        let label = wording.say_with("cadre.ecrire", &[("adresse", mail.as_str())]);
        Link::new(label, format!("mailto:{mail}"))
    });
    [page, phone, mail].into_iter().flatten().collect()
}

fn trust(portal: &Portal, wording: &Wording, event: &Event) -> Trust {
    let (report, claim) = letters(portal, wording, &event.title, &event.address());
    let source = event.provenance.as_ref();
    Trust {
        verified_on: event
            .verified_on
            .map(|day| wording.say_with("fiche.verifiee", &[("date", &words::date(wording, day))])),
        updated_on: event.updated_on.map(|day| words::date(wording, day)),
        source: source.map(|source| source_in_words(wording, source)),
        source_href: source.and_then(|source| Some(source.url.as_ref()?.to_string())),
        report,
        claim,
        ..Trust::default()
    }
}

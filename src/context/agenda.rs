//! Makes the pages of the agenda, and its part of other pages.

use jiff::ToSpan;
use jiff::civil::Date;

use super::agenda_entry::{bare_entry, entry, subscription};
use super::agenda_page::{
    AgendaDay, AgendaPage, AgendaWeek, CommuneAgenda, DatedEntry, ServiceAgenda,
};
use super::agenda_view::{AgendaView, CalendarScope, communes, kinds, monday, months, weeks};
use super::date_words::{month, short};
use super::directory_page::CountedLink;
use super::event_fiche::coming;
use super::link::Link;
use super::page_head::{Crumb, PageHead};
use super::parts::Parts;
use super::words;
use crate::portal::{Agenda, Portal, Showing, Subject};
use crate::wording::Wording;

/// How many dates a fiche shows.
const OF_SERVICE: usize = 6;

/// How many dates the home page shows.
const OF_HOME: usize = 4;

/// How many days a commune's page shows.
const DAYS_OF_COMMUNE: i32 = 27;

/// A page of the agenda.
pub(crate) fn agenda_page<'p>(parts: &'p Parts<'_>, view: AgendaView) -> AgendaPage<'p> {
    let (portal, wording) = (parts.portal, parts.wording);
    let days = view.days(portal);
    let shown = showings(portal, view, days);
    let all: Vec<&Showing> = shown.collect();
    let title = title(portal, wording, view);
    let is_main = view == AgendaView::Coming;
    AgendaPage {
        frame: &parts.frame,
        page: head(parts, view, title),
        empty: all.is_empty().then(|| {
            let date = words::date(wording, days.1);
            let key = none_known(portal, "agenda.aucune");
            wording.say_with(key, &[("date", &date)])
        }),
        weeks: by_week(portal, wording, (view, &all)),
        later: match is_main {
            true => later(portal, wording),
            false => Vec::new(),
        },
        previous: neighbour(portal, wording, view, -1),
        next: neighbour(portal, wording, view, 1),
        related: related(portal, wording, view),
        months: links(
            portal,
            wording,
            months(portal).len(),
            AgendaView::Month,
            is_main,
        ),
        week_links: links(
            portal,
            wording,
            weeks(portal).len(),
            AgendaView::Week,
            is_main,
        ),
        communes: match is_main {
            true => counted_communes(portal),
            false => Vec::new(),
        },
        kinds: match is_main {
            true => counted_kinds(portal),
            false => Vec::new(),
        },
        subscription: subscription(portal, wording, &scope(view).address(portal)),
    }
}

fn scope(view: AgendaView) -> CalendarScope {
    match view {
        AgendaView::Commune(at) => CalendarScope::Commune(at),
        AgendaView::Kind(at) => CalendarScope::Kind(at),
        _ => CalendarScope::Portal,
    }
}

/// The showings of a view between two days, in order.
fn showings(
    portal: &Portal,
    view: AgendaView,
    (first, last): (Date, Date),
) -> impl Iterator<Item = &Showing> {
    let agenda = &portal.agenda;
    let of_view = agenda.showings.iter().filter(move |showing| {
        let series = &agenda.series[showing.series];
        match view {
            AgendaView::Commune(at) => series.communes.contains(&at),
            AgendaView::Kind(at) => series.kind == Some(at),
            _ => true,
        }
    });
    of_view.filter(move |showing| (first..=last).contains(&showing.start.date()))
}

fn title(portal: &Portal, wording: &Wording, view: AgendaView) -> String {
    match view {
        AgendaView::Coming => wording.say("agenda.titre"),
        AgendaView::Week(at) => {
            let date = short(wording, weeks(portal)[at], portal.today);
            wording.say_with("agenda.titre_semaine", &[("date", &date)])
        }
        AgendaView::Month(at) => {
            let month = month(wording, months(portal)[at]);
            wording.say_with("agenda.titre_mois", &[("mois", &month)])
        }
        AgendaView::Commune(at) => {
            let at_commune = words::at_commune(wording, &portal.communes[at]);
            wording.say_with("agenda.titre_commune", &[("a_commune", &at_commune)])
        }
        AgendaView::Kind(at) => {
            let plural = &portal.kinds[at].plural;
            wording.say_with("agenda.titre_type", &[("type", plural)])
        }
    }
}

/// Weeks and months pass: search engines are shown what lasts.
fn head(parts: &Parts<'_>, view: AgendaView, title: String) -> PageHead {
    let (portal, wording) = (parts.portal, parts.wording);
    let mut breadcrumb = vec![Crumb::from(Link::new(
        wording.say("agenda.titre"),
        Agenda::ADDRESS,
    ))];
    match view {
        AgendaView::Coming => breadcrumb[0].href = None,
        _ => breadcrumb.push(Crumb {
            label: title.clone(),
            href: None,
        }),
    }
    PageHead {
        description: wording.say_with("agenda.description", &[("titre", &title)]),
        title,
        canonical: portal.settings.base_url.absolute(&view.address(portal)),
        noindex: portal.preview || !is_indexed(portal, view),
        breadcrumb,
        current_section: Some(Agenda::ADDRESS.to_owned()),
        json_ld: None,
    }
}

/// Whether search engines may show a page of the agenda: one that lasts, and that holds more than
/// what was invented.
pub(crate) fn is_indexed(portal: &Portal, view: AgendaView) -> bool {
    let lasts = !matches!(view, AgendaView::Week(_) | AgendaView::Month(_));
    let agenda = &portal.agenda;
    let mut shown = showings(portal, view, view.days(portal));
    lasts
        && shown.any(|showing| match agenda.series[showing.series].subject {
            Subject::Event(at) => !agenda.events[at].example,
            Subject::Service(at) | Subject::Round(at, _) => !portal.services[at].is_discreet(),
        })
}

fn by_week(
    portal: &Portal,
    wording: &Wording,
    (view, showings): (AgendaView, &[&Showing]),
) -> Vec<AgendaWeek> {
    let week = |showing: &&Showing| monday(showing.start.date());
    let alone = matches!(view, AgendaView::Week(_));
    let weeks = showings.chunk_by(|a, b| week(a) == week(b));
    let made = weeks.map(|of_week| {
        let first = of_week.first().map_or(portal.today, week);
        AgendaWeek {
            title: (!alone).then(|| week_title(portal, wording, first)),
            anchor: format!("semaine-{first}"),
            days: by_day(portal, wording, of_week),
        }
    });
    made.collect()
}

fn week_title(portal: &Portal, wording: &Wording, first: Date) -> String {
    if first <= portal.today {
        return wording.say("agenda.cette_semaine");
    }
    let date = short(wording, first, portal.today);
    wording.say_with("agenda.semaine_du", &[("date", &date)])
}

fn by_day(portal: &Portal, wording: &Wording, showings: &[&Showing]) -> Vec<AgendaDay> {
    let days = showings.chunk_by(|a, b| a.start.date() == b.start.date());
    let made = days.map(|of_day| {
        let dates = of_day.iter().map(|it| entry(portal, wording, it));
        let dates: Vec<DatedEntry> = dates.collect();
        AgendaDay {
            name: dates.first().map(|it| it.day.clone()).unwrap_or_default(),
            dates,
        }
    });
    made.collect()
}

/// The first date of each event that no list of dates reaches.
fn later(portal: &Portal, wording: &Wording) -> Vec<DatedEntry> {
    let agenda = &portal.agenda;
    let is_shown = |at: usize| agenda.showings.iter().any(|showing| showing.series == at);
    let hidden = (0..agenda.events.len()).filter(|at| !is_shown(*at));
    let mut first: Vec<Showing> = hidden
        .filter_map(|at| coming(portal, at).first().copied())
        .collect();
    first.sort_by_key(|showing| (showing.start, showing.series));
    first.iter().map(|it| entry(portal, wording, it)).collect()
}

/// The week or month beside, if the agenda reaches it.
fn neighbour(portal: &Portal, wording: &Wording, view: AgendaView, by: isize) -> Option<Link> {
    let (beside, count): (fn(usize) -> AgendaView, _) = match view {
        AgendaView::Week(_) => (AgendaView::Week, weeks(portal).len()),
        AgendaView::Month(_) => (AgendaView::Month, months(portal).len()),
        _ => return None,
    };
    let (AgendaView::Week(at) | AgendaView::Month(at)) = view else {
        return None;
    };
    let at = at.checked_add_signed(by).filter(|at| *at < count)?;
    Some(view_link(portal, wording, beside(at)))
}

fn view_link(portal: &Portal, wording: &Wording, view: AgendaView) -> Link {
    let label = match view {
        AgendaView::Week(at) => week_title(portal, wording, weeks(portal)[at]),
        AgendaView::Month(at) => words::capitalised(&month(wording, months(portal)[at])),
        _ => title(portal, wording, view),
    };
    Link::new(label, view.address(portal))
}

fn links(
    portal: &Portal,
    wording: &Wording,
    count: usize,
    view: fn(usize) -> AgendaView,
    shown: bool,
) -> Vec<Link> {
    let all = (0..count).filter(|_| shown);
    all.map(|at| view_link(portal, wording, view(at))).collect()
}

fn related(portal: &Portal, wording: &Wording, view: AgendaView) -> Vec<Link> {
    let all = Link::new(wording.say("agenda.tout"), Agenda::ADDRESS);
    match view {
        AgendaView::Coming => Vec::new(),
        AgendaView::Commune(at) => {
            let commune = &portal.communes[at];
            let at_commune = words::at_commune(wording, commune);
            let label =
                wording.say_with("commune.tous_les_services", &[("a_commune", &at_commune)]);
            vec![Link::new(label, commune.address()), all]
        }
        AgendaView::Kind(at) => {
            let kind = &portal.kinds[at];
            // No page lists a kind without services.
            let has_list = portal.services.iter().any(|service| service.kind == at);
            let list = Link::new(&kind.plural, format!("/services/{}/", kind.id));
            has_list.then_some(list).into_iter().chain([all]).collect()
        }
        _ => vec![all],
    }
}

fn counted_communes(portal: &Portal) -> Vec<CountedLink> {
    let agenda = &portal.agenda;
    let links = communes(agenda).into_iter().map(|at| CountedLink {
        label: portal.communes[at].facts.name.clone(),
        href: AgendaView::Commune(at).address(portal),
        count: Some(count(agenda.by_commune.get(&at))),
    });
    links.collect()
}

fn counted_kinds(portal: &Portal) -> Vec<CountedLink> {
    let agenda = &portal.agenda;
    // A kind of which no service is shown has no list to lead to.
    let listed = |at: &usize| portal.services.iter().any(|service| service.kind == *at);
    let links = kinds(agenda)
        .into_iter()
        .filter(listed)
        .map(|at| CountedLink {
            label: portal.kinds[at].plural.clone(),
            href: AgendaView::Kind(at).address(portal),
            count: Some(count(agenda.by_kind.get(&at))),
        });
    links.collect()
}

fn count(showings: Option<&Vec<usize>>) -> u32 {
    showings.map_or(0, |all| u32::try_from(all.len()).unwrap_or(u32::MAX))
}

/// The next dates of the portal, for the home page.
pub(super) fn next_dates(portal: &Portal, wording: &Wording) -> Vec<DatedEntry> {
    let next = portal.agenda.showings.iter().take(OF_HOME);
    next.map(|it| entry(portal, wording, it)).collect()
}

/// The dates of four weeks in a commune; `None` where the portal has no agenda.
pub(super) fn commune_agenda(
    portal: &Portal,
    wording: &Wording,
    commune: usize,
) -> Option<CommuneAgenda> {
    let agenda = &portal.agenda;
    if agenda.is_empty() {
        return None;
    }
    let last = portal.today.saturating_add(DAYS_OF_COMMUNE.days());
    let own = agenda.by_commune.get(&commune).into_iter().flatten();
    let own = own.map(|at| &agenda.showings[*at]);
    let shown = own.filter(|showing| showing.start.date() <= last);
    let dates: Vec<DatedEntry> = shown.map(|it| entry(portal, wording, it)).collect();
    let at_commune = words::at_commune(wording, &portal.communes[commune]);
    let values = [("a_commune", &*at_commune)];
    let view = AgendaView::Commune(commune);
    let has_page = agenda
        .series
        .iter()
        .any(|it| it.communes.contains(&commune));
    Some(CommuneAgenda {
        empty: dates
            .is_empty()
            .then(|| wording.say_with(none_known(portal, "agenda.commune_sans"), &values)),
        dates,
        all: has_page.then(|| view_link(portal, wording, view)),
    })
}

/// How it is said that no date is known: of what a fault leaves out nobody knows.
fn none_known(portal: &Portal, key: &'static str) -> &'static str {
    let of_sessions = |kind: usize| portal.kinds[kind].sessions;
    let mut left_out = portal.left_out.iter();
    // An event stands where its service does.
    let is_nowhere = || portal.agenda.series.iter().any(|it| it.communes.is_empty());
    let lacks = portal.agenda.left_out > 0
        || left_out.any(|it| it.kind.is_none_or(of_sessions))
        || (!portal.left_out.is_empty() && is_nowhere());
    match lacks {
        true => "agenda.en_correction",
        false => key,
    }
}

/// The next dates of a service: its sessions and the events it holds.
pub(super) fn service_agenda(portal: &Portal, wording: &Wording, at: usize) -> ServiceAgenda {
    let agenda = &portal.agenda;
    let has_sessions = agenda.by_service.contains_key(&at);
    let events = agenda.events_of_service.get(&at);
    if !has_sessions && events.is_none() {
        return ServiceAgenda::default();
    }
    let of_service =
        agenda
            .showings
            .iter()
            .filter(|showing| match agenda.series[showing.series].subject {
                Subject::Event(event) => agenda.events[event].service == Some(at),
                Subject::Service(service) | Subject::Round(service, _) => service == at,
            });
    let dates =
        of_service
            .take(OF_SERVICE)
            .map(|showing| match agenda.series[showing.series].subject {
                Subject::Event(_) => entry(portal, wording, showing),
                Subject::Service(_) => bare_entry(portal, wording, showing),
                Subject::Round(..) => DatedEntry {
                    link: None,
                    ..entry(portal, wording, showing)
                },
            });
    let file = CalendarScope::Service(at).address(portal);
    ServiceAgenda {
        dates: dates.collect(),
        subscription: has_sessions.then(|| subscription(portal, wording, &file)),
    }
}

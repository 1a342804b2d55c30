//! Which part of the agenda a page or a calendar is of.

use jiff::civil::{Date, date};
use jiff::{Span, ToSpan};

use crate::portal::{Agenda, Portal};

/// How many days the agenda's first page shows at least, up to a Sunday.
const DAYS_COMING: i32 = 20;

/// Which part of the agenda a page is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgendaView {
    /// Three weeks from today on.
    Coming,
    /// A week, counted from this one.
    Week(usize),
    /// A month, counted from this one.
    Month(usize),
    /// A commune's, by its index.
    Commune(usize),
    /// A kind's, by its index.
    Kind(usize),
}

/// Whose sessions a calendar file holds, by index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalendarScope {
    /// All.
    Portal,
    /// Those in a commune.
    Commune(usize),
    /// Those of a kind.
    Kind(usize),
    /// Those of an event.
    Event(usize),
    /// Those of a service.
    Service(usize),
}

impl AgendaView {
    /// Every page of a portal's agenda; none where there is nothing.
    pub(crate) fn all(portal: &Portal) -> Vec<Self> {
        if portal.agenda.is_empty() {
            return Vec::new();
        }
        let weeks = (0..weeks(portal).len()).map(Self::Week);
        let months = (0..months(portal).len()).map(Self::Month);
        let communes = communes(&portal.agenda).into_iter().map(Self::Commune);
        let kinds = kinds(&portal.agenda).into_iter().map(Self::Kind);
        let parts = weeks.chain(months).chain(communes).chain(kinds);
        std::iter::once(Self::Coming).chain(parts).collect()
    }

    /// Its address.
    pub(crate) fn address(self, portal: &Portal) -> String {
        let below = match self {
            Self::Coming => String::new(),
            Self::Week(at) => format!("semaine/{}/", weeks(portal)[at]),
            Self::Month(at) => format!("mois/{}/", months(portal)[at].strftime("%Y-%m")),
            Self::Commune(at) => format!("commune/{}/", portal.communes[at].slug),
            Self::Kind(at) => format!("type/{}/", portal.kinds[at].id),
        };
        format!("{}{below}", Agenda::ADDRESS)
    }

    /// The first and last day that it shows.
    pub(super) fn days(self, portal: &Portal) -> (Date, Date) {
        let last = portal.agenda.last;
        let (from, to) = match self {
            Self::Coming => {
                let third = monday(portal.today.saturating_add(DAYS_COMING.days()));
                (portal.today, third.saturating_add(6.days()))
            }
            Self::Week(at) => {
                let monday = weeks(portal)[at];
                (monday, monday.saturating_add(6.days()))
            }
            Self::Month(at) => {
                let first = months(portal)[at];
                (first, first.last_of_month())
            }
            Self::Commune(_) | Self::Kind(_) => (portal.today, last),
        };
        (from.max(portal.today), to.min(last))
    }
}

impl CalendarScope {
    /// Every calendar file of a portal.
    pub(crate) fn all(portal: &Portal) -> Vec<Self> {
        let agenda = &portal.agenda;
        if agenda.is_empty() {
            return Vec::new();
        }
        let communes = communes(agenda).into_iter().map(Self::Commune);
        let kinds = kinds(agenda).into_iter().map(Self::Kind);
        let events = (0..agenda.events.len()).map(Self::Event);
        let services = agenda.by_service.keys().copied().map(Self::Service);
        let parts = communes.chain(kinds).chain(events).chain(services);
        std::iter::once(Self::Portal).chain(parts).collect()
    }

    /// The address of the file.
    pub(crate) fn address(self, portal: &Portal) -> String {
        match self {
            Self::Portal => "/agenda.ics".to_owned(),
            Self::Commune(at) => format!("/agenda/commune/{}.ics", portal.communes[at].slug),
            Self::Kind(at) => format!("/agenda/type/{}.ics", portal.kinds[at].id),
            Self::Event(at) => format!("/agenda/{}.ics", portal.agenda.events[at].id),
            Self::Service(at) => format!("/fiches/{}.ics", portal.services[at].id),
        }
    }
}

/// The Mondays of the weeks that the agenda reaches.
pub(super) fn weeks(portal: &Portal) -> Vec<Date> {
    each(monday(portal.today), portal.agenda.last, 7.days())
}

/// The first days of the months that the agenda reaches.
pub(super) fn months(portal: &Portal) -> Vec<Date> {
    let first = date(portal.today.year(), portal.today.month(), 1);
    each(first, portal.agenda.last, 1.month())
}

/// A day and those that follow it at a distance, up to the last; no day follows the last of the
/// calendar.
fn each(first: Date, last: Date, distance: Span) -> Vec<Date> {
    let next = |day: &Date| day.checked_add(distance).ok().filter(|next| *next <= last);
    std::iter::successors(Some(first), next).collect()
}

/// The Monday of a day's week.
pub(super) fn monday(day: Date) -> Date {
    day.saturating_sub(i32::from(day.weekday().to_monday_zero_offset()).days())
}

/// The communes that have dates, past ones too: a calendar's address lasts.
pub(super) fn communes(agenda: &Agenda) -> Vec<usize> {
    let series = agenda.series.iter();
    let mut communes: Vec<usize> = series.flat_map(|it| it.communes.iter().copied()).collect();
    communes.sort_unstable();
    communes.dedup();
    communes
}

/// The kinds that have dates.
pub(super) fn kinds(agenda: &Agenda) -> Vec<usize> {
    let mut kinds: Vec<usize> = agenda.series.iter().filter_map(|it| it.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

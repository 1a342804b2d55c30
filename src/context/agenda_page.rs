//! The agenda: lists of dates by day, and what pages show of single dates.

use serde::Serialize;

use super::digested::Digested;
use super::directory_page::CountedLink;
use super::frame::Frame;
use super::link::Link;
use super::page_head::PageHead;

/// `/agenda/`, and the pages of a week, a month, a commune or a kind.
#[derive(Debug, Serialize)]
pub(crate) struct AgendaPage<'p> {
    /// The site.
    pub frame: &'p Digested<Frame>,
    /// The page.
    pub page: PageHead,
    /// Weeks that hold something.
    pub weeks: Vec<AgendaWeek>,
    /// What is said when there is nothing.
    pub empty: Option<String>,
    /// Events whose next date comes after all that the agenda reaches.
    pub later: Vec<DatedEntry>,
    /// The week or month before.
    pub previous: Option<Link>,
    /// The week or month after.
    pub next: Option<Link>,
    /// The whole agenda, or the commune's page.
    pub related: Vec<Link>,
    /// Pages of months.
    pub months: Vec<Link>,
    /// Pages of weeks.
    pub week_links: Vec<Link>,
    /// Communes that have an agenda, with the number of dates to come.
    pub communes: Vec<CountedLink>,
    /// Kinds that have one.
    pub kinds: Vec<CountedLink>,
    /// The calendar of what the page shows.
    pub subscription: Subscription,
}

/// The days of a week.
#[derive(Debug, Serialize)]
pub(crate) struct AgendaWeek {
    /// « Cette semaine »; absent where the page is of that week alone.
    pub title: Option<String>,
    /// Anchor in the page.
    pub anchor: String,
    /// Its days that hold something.
    pub days: Vec<AgendaDay>,
}

/// The dates of a day.
#[derive(Debug, Serialize)]
pub(crate) struct AgendaDay {
    /// « Mardi 8 décembre ».
    pub name: String,
    /// Its dates, in order.
    pub dates: Vec<DatedEntry>,
}

/// A date of an event, or of a service's sessions.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DatedEntry {
    /// « Mardi 8 décembre ».
    pub day: String,
    /// `2026-12-08T10:00`, in the local time of the place.
    pub iso: String,
    /// « 10 h – 11 h 30 ».
    pub hours: String,
    /// What it is, and where to read about it; absent on its own page.
    pub link: Option<Link>,
    /// Place, ages, price.
    pub details: Vec<String>,
    /// What is not as usual.
    pub state: Option<DateState>,
}

/// What is not as usual in a date.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DateState {
    /// `annule`, `complet`, `deplace`, `nouveau` or `note`.
    pub kind: &'static str,
    /// In words.
    pub words: String,
}

/// How to have dates in one's own calendar.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Subscription {
    /// « S'abonner »: a `webcal:` address, which calendars open.
    pub subscribe: Link,
    /// « Ajouter à mon agenda »: the file.
    pub add: Link,
    /// The address to write by hand where a calendar asks for one.
    pub address: String,
}

/// The dates that a service's or a commune's page shows.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CommuneAgenda {
    /// The dates of four weeks, in order.
    pub dates: Vec<DatedEntry>,
    /// What is said when there is none.
    pub empty: Option<String>,
    /// The commune's agenda, where it has one.
    pub all: Option<Link>,
}

/// The dates of a service: its sessions, and the events it holds.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct ServiceAgenda {
    /// The next dates, in order.
    pub dates: Vec<DatedEntry>,
    /// The calendar of its sessions.
    pub subscription: Option<Subscription>,
}

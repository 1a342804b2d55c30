//! An output of the agenda.

use crate::context::{self, AgendaView, CalendarScope, Context, Parts};
use crate::portal::Portal;

/// An output of the agenda; records by their index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgendaOutput {
    /// A list of dates.
    List(AgendaView),
    /// The page of an event.
    Event(usize),
    /// A calendar file.
    Calendar(CalendarScope),
    /// Every date as open data.
    Data,
}

impl AgendaOutput {
    /// Every output with its address; none where a portal has no dates.
    pub(super) fn all(portal: &Portal) -> Vec<(String, Self)> {
        let lists = AgendaView::all(portal).into_iter();
        let lists = lists.map(|view| (view.address(portal), Self::List(view)));
        let events = portal.agenda.events.iter().enumerate();
        let events = events.map(|(at, event)| (event.address(), Self::Event(at)));
        let calendars = CalendarScope::all(portal).into_iter();
        let calendars = calendars.map(|scope| (scope.address(portal), Self::Calendar(scope)));
        let data =
            (!portal.agenda.is_empty()).then(|| (context::AGENDA_DATA.to_owned(), Self::Data));
        lists.chain(events).chain(calendars).chain(data).collect()
    }

    pub(super) fn context<'p>(self, parts: &'p Parts<'_>) -> Context<'p> {
        let portal = parts.portal;
        match self {
            Self::List(view) => Context::page("agenda.html", context::agenda_page(parts, view)),
            Self::Event(at) => Context::page("event.html", context::event_page(parts, at)),
            Self::Calendar(scope) => {
                Context::Text(context::calendar_file(portal, parts.wording, scope))
            }
            Self::Data => Context::Text(context::agenda_data(portal)),
        }
    }
}

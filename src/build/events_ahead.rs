//! Which published events were still to come: the date of one that is over passes by itself, so that
//! its page alone does not say whether it was lost.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::portal::{Portal, Session, Subject};

/// The day of the last session of each published event, by its page's path.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct EventsAhead(BTreeMap<String, String>);

impl EventsAhead {
    /// Those of a portal. What has no session has no page of its own.
    pub(super) fn of(portal: &Portal) -> Self {
        let days = portal.agenda.series.iter().filter_map(|series| {
            let Subject::Event(at) = series.subject else {
                return None;
            };
            let last = series.sessions.iter().map(Session::day).max()?;
            let event = &portal.agenda.events[at];
            Some((format!("agenda/{}/index.html", event.id), last.to_string()))
        });
        Self(days.collect())
    }

    /// The pages of events with a session on that day, or later.
    pub(super) fn from(&self, today: Date) -> BTreeSet<&str> {
        let days = self.0.iter();
        let ahead = days.filter(|(_, last)| last.parse().is_ok_and(|last: Date| last >= today));
        ahead.map(|(path, _)| &**path).collect()
    }

    /// The day of the last session of the event at a path.
    pub(super) fn last(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(|last| &**last)
    }
}

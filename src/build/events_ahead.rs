//! Which published events were still to come: the date of one that is over passes by itself, so that
//! its page alone does not say whether it was lost.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::output::{Note, OutputFault, OutputFolder};
use crate::portal::{Portal, Session, Subject};

/// The day of the last session of each published event, by its page's path.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct EventsAhead(BTreeMap<String, String>);

impl EventsAhead {
    /// Those of a portal. What has no session has no page of its own.
    fn of(portal: &Portal) -> Self {
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

    /// What a build left for the next one; nothing where it does not read.
    pub(super) fn recalled(note: Option<Vec<u8>>) -> Self {
        let left = note.and_then(|text| serde_json::from_slice(&text).ok());
        left.unwrap_or_default()
    }

    /// The pages of events with a session on that day, or later.
    pub(super) fn from(&self, today: Date) -> BTreeSet<&str> {
        let days = self.0.iter();
        let ahead = days.filter(|(_, last)| last.parse().is_ok_and(|last: Date| last >= today));
        ahead.map(|(path, _)| &**path).collect()
    }

    /// Leaves those of a portal that was published, when they are not those that were left before.
    pub(super) fn leave(&self, folder: &OutputFolder, portal: &Portal) -> Result<(), OutputFault> {
        let left = Self::of(portal);
        if left == *self {
            return Ok(());
        }
        // Strings always serialise.
        let text = serde_json::to_vec(&left).unwrap_or_default();
        folder.remember(Note::Events, &text)
    }
}

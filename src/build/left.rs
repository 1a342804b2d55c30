//! What a build leaves for the next one, of what it published.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::deaths::Deaths;
use super::disappearance::Collection;
use super::events_ahead::EventsAhead;
use super::gone_pages::GonePages;
use super::known_columns::KnownColumns;
use super::known_identifier::KnownIdentifier;
use super::known_service::KnownService;
use super::known_services::KnownServices;
use super::known_values::KnownValues;
use super::lost_addresses::LostAddresses;
use super::withdrawn_addresses::WithdrawnAddresses;
use crate::address::OutputPath;
use crate::output::{Note, OutputFault, OutputFolder};
use crate::portal::Portal;

/// What the last build left. Remarks hang on it, and nothing that is published.
#[derive(Debug, Default)]
pub(super) struct Left {
    pub(super) events: EventsAhead,
    pub(super) services: KnownServices,
    pub(super) lost: LostAddresses,
    pub(super) identifier: KnownIdentifier,
    pub(super) withdrawn: WithdrawnAddresses,
    pub(super) columns: KnownColumns,
    pub(super) gone: GonePages,
    pub(super) values: KnownValues,
}

impl Left {
    /// What was left, by the notes that it was left as; nothing where one does not read.
    pub(super) fn recalled(note: impl Fn(Note) -> Option<Vec<u8>>) -> Self {
        Self {
            events: read(note(Note::Events)),
            services: read(note(Note::Services)),
            lost: read(note(Note::LostAddresses)),
            identifier: read(note(Note::Identifier)),
            withdrawn: read(note(Note::Withdrawn)),
            columns: read(note(Note::Columns)),
            gone: read(note(Note::Gone)),
            values: read(note(Note::Values)),
        }
    }

    /// The pages of events with a session on that day, or later: what was published, and what is gone
    /// since not long ago.
    pub(super) fn events_ahead(&self, today: Date) -> BTreeSet<&str> {
        let mut ahead = self.events.from(today);
        ahead.extend(self.gone.events(today));
        ahead
    }

    /// The service of an identifier, of those that were published or are gone since not long ago, where
    /// its kind is still known to be nobody's.
    pub(super) fn service(&self, id: &str, portal: &Portal) -> Option<&KnownService> {
        let gone = || {
            let path = OutputPath::of_address(&Collection::Services.address(id)).ok()?;
            let service = self.gone.get(path.as_str())?.service.as_ref()?;
            service.is_of_nobody(portal).then_some(service)
        };
        self.services.find(id, portal).or_else(gone)
    }

    /// Leaves what is to be known of a portal that was published, where it is not what was left
    /// before.
    pub(super) fn leave(
        &self,
        folder: &OutputFolder,
        portal: &Portal,
        deaths: &Deaths,
    ) -> Result<(), OutputFault> {
        let events = EventsAhead::of(portal);
        let mut services = KnownServices::of(portal);
        services.keep(&self.services, &deaths.exchanged, portal);
        leave(folder, Note::Events, (&self.events, &events))?;
        let identifier = match deaths.are_accepted {
            true => KnownIdentifier::default().after(portal),
            false => self.identifier.after(portal),
        };
        leave(folder, Note::Services, (&self.services, &services))?;
        leave(folder, Note::Identifier, (&self.identifier, &identifier))?;
        leave(
            folder,
            Note::Withdrawn,
            (&self.withdrawn, &deaths.withdrawn),
        )?;
        leave(folder, Note::Gone, (&self.gone, &deaths.gone))?;
        leave(folder, Note::Columns, (&self.columns, &deaths.columns))?;
        let today = portal.today.to_string();
        let values = deaths.values.after(&self.values, &deaths.moved, &today);
        leave(folder, Note::Values, (&self.values, &*values))?;
        leave(folder, Note::LostAddresses, (&self.lost, &deaths.lost))
    }
}

fn read<T: DeserializeOwned + Default>(note: Option<Vec<u8>>) -> T {
    let left = note.and_then(|text| serde_json::from_slice(&text).ok());
    left.unwrap_or_default()
}

fn leave<T: Serialize + PartialEq>(
    folder: &OutputFolder,
    note: Note,
    (before, now): (&T, &T),
) -> Result<(), OutputFault> {
    if before == now {
        return Ok(());
    }
    // Strings and days always serialise.
    folder.remember(note, &serde_json::to_vec(now).unwrap_or_default())
}

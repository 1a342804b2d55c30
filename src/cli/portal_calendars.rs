//! The calendars of the portal that a command is run in.

use std::path::Path;

use crate::hours::calendar::{Calendars, department_zones, public_holidays, school_holidays};
use crate::source::{SourceKind, is_portal, read_calendar_tables};

/// The calendars of a portal's folder, or those that marelle carries.
pub(super) struct PortalCalendars {
    pub(super) calendars: Calendars,
    /// Whether the folder is a portal.
    pub(super) is_portal: bool,
    /// The portal's own tables, by their paths.
    pub(super) tables: Vec<String>,
    /// Whether something in them was not read: `marelle check` tells it.
    pub(super) has_faults: bool,
}

impl PortalCalendars {
    /// Those of a folder: its tables count as in a build.
    pub(super) fn of(root: &Path) -> Self {
        let is_portal = is_portal(root);
        let (tables, unread) = match is_portal {
            true => read_calendar_tables(root),
            false => (Vec::new(), Vec::new()),
        };
        let (mut schools, mut public, mut zones) = (None, None, None);
        let mut faults = Vec::new();
        for table in &tables {
            let found = match table.kind {
                SourceKind::SchoolHolidays => {
                    let (read, found) = school_holidays(&table.text);
                    schools = Some(read);
                    found
                }
                SourceKind::PublicHolidays => {
                    let (read, found) = public_holidays(&table.text);
                    public = Some(read);
                    found
                }
                _ => {
                    let (read, found) = department_zones(&table.text);
                    zones = Some(read);
                    found
                }
            };
            faults.extend(found);
        }
        Self {
            calendars: Calendars::new(schools, public, zones),
            is_portal,
            tables: tables.iter().map(|table| table.path.clone()).collect(),
            has_faults: faults.iter().any(|fault| !fault.kind.is_harmless()) || !unread.is_empty(),
        }
    }

    /// Which calendar is meant, where there is a choice.
    pub(super) fn words(&self) -> Option<String> {
        let own = match self.tables.as_slice() {
            [] => "celui de Marelle, ce portail n'en donne pas d'autre".to_owned(),
            tables => format!(
                "celui de ce portail ({}), puis celui de Marelle",
                tables.join(", ")
            ),
        };
        let check = match self.has_faults {
            true => " Des fautes s'y trouvent\u{a0}: marelle check les montre.",
            false => "",
        };
        self.is_portal
            .then(|| format!("Calendrier\u{a0}: {own}.{check}"))
    }
}

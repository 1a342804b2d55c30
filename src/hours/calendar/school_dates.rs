//! The school holidays of the zones.

use std::sync::Arc;

use jiff::civil::Date;

use super::Zone;
use crate::hours::model::SchoolHoliday;

/// One school holiday of one zone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SchoolBreak {
    /// First day without school.
    pub first: Date,
    /// Last day without school.
    pub last: Date,
    /// « Vacances de la Toussaint ».
    pub name: String,
    /// Which one; `None` for a bridge, as that of the Ascension.
    pub holiday: Option<SchoolHoliday>,
}

/// The school holidays of one zone, in order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct SchoolDates {
    breaks: Arc<[SchoolBreak]>,
}

impl SchoolDates {
    /// Some holidays of a zone, in any order.
    pub fn new(mut breaks: Vec<SchoolBreak>) -> Self {
        breaks.sort();
        Self {
            breaks: breaks.into(),
        }
    }

    /// First and last day of what is known.
    pub fn covered(&self) -> Option<(Date, Date)> {
        let last = self.breaks.iter().map(|known| known.last).max()?;
        Some((self.breaks.first()?.first, last))
    }

    /// The holiday of a day; `None` outside what is known, `Some(None)` in term.
    pub fn on(&self, date: Date) -> Option<Option<&SchoolBreak>> {
        let (first, last) = self.covered()?;
        if !(first..=last).contains(&date) {
            return None;
        }
        let is_on = |known: &&SchoolBreak| (known.first..=known.last).contains(&date);
        Some(self.breaks.iter().find(is_on))
    }

    /// All of them, in order.
    pub fn breaks(&self) -> &[SchoolBreak] {
        &self.breaks
    }
}

/// The holidays of each zone that a text named, by zone.
pub type ByZone = std::collections::BTreeMap<Zone, SchoolDates>;

//! Where a statement comes from.

use jiff::civil::Date;

use super::reading::Reading;
use crate::address::WebLink;

/// A source: who says so, where it can be read, of what day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// Who says so.
    pub name: String,
    /// Where it can be read.
    pub url: Option<WebLink>,
    /// Of what day.
    pub date: Option<Date>,
}

impl Provenance {
    /// Reads a source's keys; `None` without a name.
    pub fn read(reading: Reading<'_, '_>) -> Option<Self> {
        Some(Self {
            name: reading.text("nom")?,
            url: reading.link("url"),
            date: reading.date("date"),
        })
    }
}

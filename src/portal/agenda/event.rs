//! An event that is shown.

use jiff::civil::Date;

use crate::address::Slug;
use crate::content::{AgeRange, OpeningHours, Price, Provenance, SignUp};
use crate::hours::model::Hours;
use crate::portal::body::PublishedBody;

/// A published event. Its sessions are the series of the same index.
#[derive(Debug, Clone)]
pub struct Event {
    /// Path of its source.
    pub source: String,
    /// Permanent name.
    pub id: Slug,
    /// Title, with "(exemple)" when it was invented.
    pub title: String,
    /// Its kind.
    pub kind: Option<usize>,
    /// Whether it was invented for the demonstration.
    pub example: bool,
    /// One sentence.
    pub summary: Option<String>,
    /// When, as written and as understood.
    pub when: OpeningHours,
    /// When it begins, of what tells no end: the ends of these hours mean nothing. Their notes are the
    /// rules among them, as written.
    pub starts: Hours,
    /// First and last day of its rules.
    pub bounds: (Option<Date>, Option<Date>),
    /// The service that holds it.
    pub service: Option<usize>,
    /// Where it is, when not at its service.
    pub place: Option<EventPlace>,
    /// Who is welcome.
    pub audiences: Vec<String>,
    /// Ages welcome.
    pub ages: AgeRange,
    /// How to sign up; its opening is not after the last session.
    pub sign_up: Option<SignUp>,
    /// What families pay.
    pub price: Option<Price>,
    /// Where all this comes from.
    pub provenance: Option<Provenance>,
    /// Last change.
    pub updated_on: Option<Date>,
    /// Last check.
    pub verified_on: Option<Date>,
    /// The text.
    pub body: PublishedBody,
}

/// Where an event is.
#[derive(Debug, Clone)]
pub struct EventPlace {
    /// The place's name, building and street.
    pub lines: Vec<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// Its commune.
    pub commune: usize,
}

impl Event {
    /// Its page.
    pub fn address(&self) -> String {
        format!("/agenda/{}/", self.id)
    }

    /// Whether one of its rules hangs on school holidays.
    pub fn hangs_on_school_holidays(&self) -> bool {
        self.when.read.need_school_holidays() || self.starts.need_school_holidays()
    }

    /// The day its information is of: checked, changed, or said by its source.
    pub fn dated(&self) -> Option<Date> {
        let source = self.provenance.as_ref().and_then(|source| source.date);
        [self.verified_on, self.updated_on, source]
            .into_iter()
            .flatten()
            .max()
    }
}

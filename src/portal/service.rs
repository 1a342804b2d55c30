//! A service that may be shown, as exactly as it may be shown.

use jiff::civil::Date;

use super::body::PublishedBody;
use super::moment::Moment;
use super::vacancy::{FreshPlaces, Vacancy, fresh_places};
use crate::address::Slug;
use crate::content::{
    AgeRange, Contact, Coordinates, Enrolment, Frequency, Links, OpeningHours, Price, Provenance,
    Status, Welcome,
};
use crate::hours::model::{Hours, Rule};

/// A published service. It holds nothing that may not be shown.
#[derive(Debug, Clone)]
pub struct Service {
    /// Path of its source.
    pub source: String,
    /// Permanent name.
    pub id: Slug,
    /// Name, with "(exemple)" when it was invented.
    pub name: String,
    /// What its name is sorted by.
    pub sort_key: String,
    /// Its kind.
    pub kind: usize,
    /// Whether it was invented for the demonstration.
    pub example: bool,
    /// Whether it is a person.
    pub person: bool,
    /// One sentence.
    pub summary: Option<String>,
    /// Who runs it.
    pub manager: Option<String>,
    /// Where it is; absent for what only comes to people.
    pub place: Option<Place>,
    /// Communes it comes to, territories expanded, in order.
    pub served: Vec<usize>,
    /// Territories it names as a whole.
    pub served_territories: Vec<usize>,
    /// Communes it names one by one.
    pub served_communes: Vec<usize>,
    /// Who answers.
    pub contacts: Vec<Contact>,
    /// Addresses of the web.
    pub links: Links,
    /// Hours.
    pub hours: OpeningHours,
    /// Ages welcome.
    pub ages: AgeRange,
    /// Who is welcome.
    pub audiences: Vec<String>,
    /// Places in all.
    pub capacity: Option<u32>,
    /// Declared places whose declaration still holds.
    pub vacancies: Vec<Vacancy>,
    /// What families pay.
    pub price: Option<Price>,
    /// What it offers in particular.
    pub welcome: Welcome,
    /// What the building offers.
    pub accessibility: Option<String>,
    /// How to enrol.
    pub enrolment: Enrolment,
    /// Where it travels.
    pub rounds: Vec<Round>,
    /// Information of the moment that is not gone, in the order of its first days.
    pub moments: Vec<Moment>,
    /// What it does to the hours.
    pub overriding: Vec<Rule>,
    /// Where all this comes from.
    pub provenance: Option<Provenance>,
    /// Last change.
    pub updated_on: Option<Date>,
    /// Last check.
    pub verified_on: Option<Date>,
    /// How often it is to be checked.
    pub check_every: Option<Frequency>,
    /// Where it stands.
    pub status: Status,
    /// The text.
    pub body: PublishedBody,
}

/// Where a service is.
#[derive(Debug, Clone)]
pub struct Place {
    /// Its commune.
    pub commune: usize,
    /// Building and street, if they may be shown.
    pub lines: Vec<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// Where it is, as exactly as it may be shown.
    pub position: Coordinates,
    /// How exact that is.
    pub precision: Precision,
}

/// How exact a shown position is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precision {
    /// The source's own coordinates.
    Exact,
    /// Rounded to about a kilometre, as the record asks.
    Approximate,
    /// The town hall's: the record gives no coordinates.
    TownHall,
    /// The town hall's: the record asks for the commune alone.
    Commune,
}

/// A stop of an itinerant service.
#[derive(Debug, Clone)]
pub struct Round {
    /// The commune.
    pub commune: usize,
    /// Hours there.
    pub hours: OpeningHours,
}

impl Service {
    /// Its fiche.
    pub fn address(&self) -> String {
        format!("/fiches/{}/", self.id)
    }

    /// Where it is: its commune, else those it comes to.
    pub fn communes(&self) -> &[usize] {
        match &self.place {
            Some(place) => std::slice::from_ref(&place.commune),
            None => &self.served,
        }
    }

    /// Whether its hours, or those of a stop of its rounds, hang on school holidays.
    pub fn hangs_on_school_holidays(&self) -> bool {
        let rounds = self.rounds.iter().map(|round| &round.hours);
        let mut all = std::iter::once(&self.hours).chain(rounds);
        all.any(|hours| hours.read.need_school_holidays())
    }

    /// The information of the moment that is shown already.
    pub fn near_moments(&self) -> impl Iterator<Item = &Moment> {
        self.moments.iter().filter(|moment| moment.is_near)
    }

    /// Its hours with what information of the moment makes of them.
    pub fn hours_of_the_moment(&self) -> Hours {
        let usual = self.hours.read.rules.iter();
        Hours {
            rules: usual.chain(&self.overriding).cloned().collect(),
            notes: self.hours.read.notes.clone(),
            unread: self.hours.read.unread.clone(),
        }
    }

    /// The places that a family may count on; none where none is declared, or all are ageing.
    pub fn fresh_places(&self) -> Option<FreshPlaces> {
        fresh_places(&self.vacancies)
    }

    /// Whether another stands where this one does: in the same lists, near the same services,
    /// under the same address. The rest of a record is its own fiche's and card's matter.
    pub(super) fn stands_as(&self, other: &Self) -> bool {
        self.id == other.id
            && self.source == other.source
            && self.sort_key == other.sort_key
            && self.kind == other.kind
            && self.status == other.status
            && self.served == other.served
            && match (&self.place, &other.place) {
                (Some(own), Some(other)) => {
                    own.commune == other.commune && own.position == other.position
                }
                (None, None) => true,
                _ => false,
            }
    }

    /// Whether it is proposed to a family that looks for something near: search, neighbours,
    /// what stands in for a missing service. Lists show every published service.
    pub fn is_proposed(&self) -> bool {
        self.status != Status::Suspended
    }

    /// Whether families may come to it already: it is neither suspended nor still to open.
    pub fn may_be_visited(&self) -> bool {
        self.is_proposed() && !matches!(self.status, Status::Planned(_))
    }

    /// Whether search engines are asked to leave it out, and JSON-LD says nothing of it.
    pub fn is_discreet(&self) -> bool {
        self.example || self.person || self.status != Status::Published
    }

    /// Whether it counts for what the portal says of the world: coverage, nearest relay.
    pub fn counts(&self) -> bool {
        !self.example && matches!(self.status, Status::Published)
    }

    /// The day its information is of: checked, changed, or said by its source.
    pub fn dated(&self) -> Option<Date> {
        let source = self
            .provenance
            .as_ref()
            .and_then(|provenance| provenance.date);
        [self.verified_on, self.updated_on, source]
            .into_iter()
            .flatten()
            .max()
    }
}

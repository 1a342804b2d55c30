//! A service as its source says it, before anything is linked or left out.

use jiff::civil::Date;

use super::age::AgeRange;
use super::body::Body;
use super::confidentiality::Confidentiality;
use super::consent::Consent;
use super::frequency::Frequency;
use super::insee_code::InseeCode;
use super::mail::Mail;
use super::opening_hours::OpeningHours;
use super::phone::Phone;
use super::postal_code::PostalCode;
use super::provenance::Provenance;
use super::siret::Siret;
use super::status::Status;
use crate::address::{Slug, WebLink};
use crate::diagnostic::{Span, Spanned};

/// One service of `content/services/`. `note_interne` is checked and never kept.
#[derive(Debug, Clone)]
pub struct Service {
    /// Index of its source among the sources of the build; set when it is linked.
    pub source: usize,
    /// The record as a whole, for faults that are nobody's in particular.
    pub span: Span,
    /// Whether a fault of its row leaves it out: it is linked all the same, for its other faults.
    pub has_fault: bool,
    /// Permanent name.
    pub id: Spanned<Slug>,
    /// Whether somebody wrote the permanent name: else it follows the row or the file.
    pub id_is_written: bool,
    /// Name.
    pub name: Spanned<String>,
    /// Kind's id, as written.
    pub kind: Spanned<String>,
    /// Whether it was invented for the demonstration.
    pub example: bool,
    /// One sentence.
    pub summary: Option<String>,
    /// Who runs it.
    pub manager: Option<Manager>,
    /// Where it is.
    pub address: Option<Address>,
    /// How exactly it may be shown; the default hangs on the kind.
    pub confidentiality: Option<Confidentiality>,
    /// Communes and territories it comes to, as written.
    pub served: Vec<Spanned<String>>,
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
    /// Places declared free.
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
    /// Dated closures and messages.
    pub moments: Vec<Moment>,
    /// Licence to run, and its end.
    pub authorisation: Option<Authorisation>,
    /// A person's agreement.
    pub consent: Option<Consent>,
    /// Where all this comes from, at the place of its date.
    pub provenance: Option<Spanned<Provenance>>,
    /// Whether a date was written that could not be read, or where it does not belong.
    pub date_unread: bool,
    /// Last change.
    pub updated_on: Option<Spanned<Date>>,
    /// Last check by somebody.
    pub verified_on: Option<Spanned<Date>>,
    /// How often it is to be checked.
    pub check_every: Option<Frequency>,
    /// Where it stands.
    pub status: Status,
    /// Addresses it had before.
    pub redirections: Vec<Spanned<String>>,
    /// The text.
    pub body: Body,
}

/// Who runs a service.
#[derive(Debug, Clone)]
pub struct Manager {
    /// Name of the body.
    pub name: String,
    /// Its establishment.
    pub siret: Option<Siret>,
}

/// An address, as written.
#[derive(Debug, Clone)]
pub struct Address {
    /// Number and street.
    pub street: Option<Spanned<String>>,
    /// Building, floor, hamlet.
    pub complement: Option<Spanned<String>>,
    /// Postal code.
    pub postal_code: Option<Spanned<PostalCode>>,
    /// Commune.
    pub commune: Option<Spanned<String>>,
    /// INSEE code.
    pub insee_code: Option<Spanned<InseeCode>>,
    /// Latitude and longitude, unchecked.
    pub position: Option<Spanned<(f64, f64)>>,
}

/// One who answers.
#[derive(Debug, Clone, Default)]
pub struct Contact {
    /// A person's name.
    pub name: Option<String>,
    /// A role.
    pub role: Option<String>,
    /// Telephone.
    pub phone: Option<Phone>,
    /// Mail.
    pub mail: Option<Mail>,
}

/// Addresses of the web.
#[derive(Debug, Clone, Default)]
pub struct Links {
    /// The service's site.
    pub site: Option<WebLink>,
    /// Where to enrol.
    pub enrolment: Option<WebLink>,
    /// Where to book.
    pub appointment: Option<WebLink>,
    /// The official page.
    pub official: Option<WebLink>,
    /// The building on Acceslibre.
    pub accessibility: Option<WebLink>,
}

/// Places declared free; 0 means full.
#[derive(Debug, Clone)]
pub struct Vacancy {
    /// For which ages, in words.
    pub ages: Option<String>,
    /// Which days (`lun`…).
    pub days: Vec<String>,
    /// How many.
    pub places: u32,
    /// From which day.
    pub from: Option<Date>,
    /// The day of the declaration.
    pub declared_on: Date,
    /// Where that day is said.
    pub span: Span,
}

/// What families pay.
#[derive(Debug, Clone)]
pub struct Price {
    /// `psu`, `paje`, `quotient-familial`, `bareme`, `libre` or `gratuit`.
    pub scheme: Option<String>,
    /// In words.
    pub details: Option<String>,
    /// Amounts in euros.
    pub amounts: Vec<Amount>,
}

/// An amount in euros.
#[derive(Debug, Clone)]
pub struct Amount {
    /// What is paid.
    pub label: Option<String>,
    /// The amount, or the least.
    pub from: f64,
    /// The most.
    pub to: Option<f64>,
    /// Per hour, day, month…
    pub unit: Option<String>,
}

/// What a service offers in particular. Silence is not absence: `None` is not known.
#[derive(Debug, Clone, Default)]
pub struct Welcome {
    /// For a child with a disability.
    pub disability: Option<String>,
    /// Emergency places.
    pub emergency: Option<bool>,
    /// Crèche à vocation d'insertion professionnelle.
    pub avip: Option<bool>,
    /// Languages, BCP 47.
    pub languages: Vec<String>,
    /// Meals.
    pub meals: Option<String>,
}

/// How to enrol.
#[derive(Debug, Clone, Default)]
pub struct Enrolment {
    /// Who may come, and how.
    pub admission: Option<String>,
    /// Papers to bring.
    pub papers: Vec<String>,
    /// Days of the commissions.
    pub commissions: Vec<Date>,
}

/// A stop of an itinerant service.
#[derive(Debug, Clone)]
pub struct Round {
    /// Commune, as written.
    pub commune: Spanned<String>,
    /// Hours there.
    pub hours: OpeningHours,
}

/// What information of the moment does to the hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MomentKind {
    /// `fermeture`: it is closed on those days.
    Closure,
    /// `horaires`: the hours of those days are others.
    Hours,
    /// `message`: the hours stand.
    Message,
}

/// A dated closure, change of hours or message.
#[derive(Debug, Clone)]
pub struct Moment {
    /// What it does to the hours.
    pub kind: MomentKind,
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub until: Option<Date>,
    /// The hours of those days, where they are told.
    pub hours: OpeningHours,
    /// Words.
    pub text: String,
}

/// A licence to run.
#[derive(Debug, Clone)]
pub struct Authorisation {
    /// `agrément`, `autorisation` or `déclaration`.
    pub nature: String,
    /// Last day of validity, with its place.
    pub until: Option<Spanned<Date>>,
}

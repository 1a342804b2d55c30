//! What is known of a row that a fault leaves out.

use super::reading::Reading;
use super::service::{Address, Service};
use super::service_reading::address;
use crate::address::Slug;
use crate::diagnostic::Spanned;

/// A service that is not published because its row has a fault. What its kind and its place could
/// be is no longer known for certain: silence about them would be an untruth.
#[derive(Debug, Clone, Default)]
pub struct LeftOut {
    /// Permanent name, where it can be read.
    pub id: Option<Slug>,
    /// Its name, where nobody wrote its permanent name: this one follows it.
    pub name: Option<String>,
    /// Kind's id, as written.
    pub kind: Option<String>,
    /// Where it is.
    pub address: Option<Address>,
    /// Communes and territories it comes to, as written.
    pub served: Vec<Spanned<String>>,
}

impl LeftOut {
    /// What can be read of a row; `slug` is its own name, the default of `id`.
    pub(super) fn of(reading: Reading<'_, '_>, slug: Option<Slug>) -> Self {
        Self {
            id: given_or(reading, slug),
            name: reading.text("nom").filter(|_| reading.is_empty("id")),
            kind: reading.text("type"),
            address: reading.record("adresse").map(address),
            served: reading.spanned_texts("communes_desservies"),
        }
    }
}

/// The identifier of a row that a fault leaves out: the one that is given, else the default.
pub(super) fn given_or(reading: Reading<'_, '_>, default: Option<Slug>) -> Option<Slug> {
    match reading.text("id") {
        Some(id) => Slug::parse(&id).ok(),
        None => default,
    }
}

impl From<&Service> for LeftOut {
    fn from(service: &Service) -> Self {
        Self {
            id: Some(service.id.value.clone()),
            name: None,
            kind: Some(service.kind.value.clone()),
            address: service.address.clone(),
            served: service.served.clone(),
        }
    }
}

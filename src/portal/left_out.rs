//! Rows that a fault leaves out: what they could be is not known.

use super::commune_directory::Clue;
use super::link_service::Fate;
use super::named_places::NamedPlaces;
use super::vocabulary::Vocabulary;
use crate::address::Slug;
use crate::content;

/// A service that is left out. Nobody may say that there is none of its kind where it could be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Its identifier, where it can be read.
    pub(super) id: Option<Slug>,
    /// Its kind; any, where it is not known.
    pub kind: Option<usize>,
    /// The communes that it stands in or comes to; any, where they are not known.
    pub communes: Option<Vec<usize>>,
}

impl LeftOut {
    /// What a row that is left out may have been.
    pub(super) fn of(vocabulary: &Vocabulary<'_>, row: &content::LeftOut) -> Self {
        let kind = row.kind.as_deref();
        Self {
            id: own_id(vocabulary, row).or_else(|| row.id.clone()),
            kind: kind.and_then(|kind| vocabulary.kind_ids.get(kind).copied()),
            communes: communes(vocabulary, row),
        }
    }

    /// A service that another of the same name keeps from being shown.
    pub(super) fn of_fate(fate: &Fate) -> Option<Self> {
        match fate {
            Fate::Published { service, .. } => Some(Self {
                id: Some(service.id.clone()),
                kind: Some(service.kind),
                communes: Some(service.communes().to_vec()),
            }),
            Fate::Moved(_) | Fate::Draft | Fate::Gone | Fate::LeftOut(_) => None,
        }
    }

    /// Whether it could stand in a commune.
    pub(super) fn could_stand_in(&self, commune: usize) -> bool {
        let communes = self.communes.as_ref();
        communes.is_none_or(|communes| communes.contains(&commune))
    }

    /// Whether it could be of a kind and stand in a commune.
    pub fn could_be(&self, kind: usize, commune: usize) -> bool {
        self.kind.is_none_or(|own| own == kind) && self.could_stand_in(commune)
    }
}

/// The identifier of a row that writes none, where its commune is found.
fn own_id(vocabulary: &Vocabulary<'_>, row: &content::LeftOut) -> Option<Slug> {
    vocabulary.row_id(row.name.as_ref()?, row.address.as_ref()?)
}

/// Every commune of a row; `None` where one is not found, or none is written.
fn communes(vocabulary: &Vocabulary<'_>, row: &content::LeftOut) -> Option<Vec<usize>> {
    let mut communes = Vec::new();
    if let Some(address) = &row.address {
        communes.extend(vocabulary.directory.possible(Clue::of(address))?);
    }
    for written in &row.served {
        let places = NamedPlaces::of(vocabulary, &written.value);
        if !places.unknown.is_empty() {
            return None;
        }
        communes.extend(places.communes(vocabulary));
    }
    (!communes.is_empty()).then_some(communes)
}

//! What is remembered of a service that was published.

use serde::{Deserialize, Serialize};

use crate::portal::Portal;

/// What is remembered of a service that was published, and is no person's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct KnownService {
    pub(super) name: String,
    /// The identifier of its kind.
    pub(super) kind: String,
    /// The table of its row, or the folder of its file, with a slash at its end.
    pub(super) home: String,
    /// The INSEE code of its commune.
    #[serde(default)]
    pub(super) commune: Option<String>,
    /// The day of the build since which another service stands under its identifier, as ISO 8601
    /// writes it.
    #[serde(default)]
    pub(super) replaced: Option<String>,
}

impl KnownService {
    /// Whether its kind is still known to be nobody's.
    pub(super) fn is_of_nobody(&self, portal: &Portal) -> bool {
        let mut kinds = portal.kinds.iter();
        let kind = kinds.find(|kind| kind.id.as_str() == self.kind);
        kind.is_some_and(|kind| !kind.person)
    }
}

//! Where the record of an address that died is now.

use serde::{Deserialize, Serialize};

/// Where the record of an address that died is now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct LostAddress {
    /// The address that it took.
    pub(super) now: String,
    /// The day of the build that lost the one before, as ISO 8601 writes it.
    pub(super) since: String,
}

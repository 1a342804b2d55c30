//! What is remembered of a page that was published and is gone.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::known_service::KnownService;
use super::told_days::is_told;

/// What is remembered of a page that was published and is gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct GonePage {
    /// The day of the build that lost it, as ISO 8601 writes it.
    pub(super) since: String,
    /// The service that it was of.
    pub(super) service: Option<KnownService>,
    /// The day of the last session of the event that it was of, as ISO 8601 writes it.
    pub(super) last: Option<String>,
}

impl GonePage {
    /// Whether it is still told on a day: what would be over by itself is not.
    pub(super) fn is_told(&self, today: Date) -> bool {
        let last = self.last.as_ref().map(|last| last.parse::<Date>());
        let is_over = last.is_some_and(|last| last.is_ok_and(|last| last < today));
        is_told(&self.since, today) && !is_over
    }
}

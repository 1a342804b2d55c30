//! Addresses whose records are drafts now: families who kept one find nothing there.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::told_days::is_told;

/// The addresses that were published and whose records are drafts now, each with the day of the
/// build that withdrew it, as ISO 8601 writes it.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct WithdrawnAddresses(BTreeMap<String, String>);

impl WithdrawnAddresses {
    /// Keeps an address of those `before`, else says that it is withdrawn today.
    pub(super) fn keep(&mut self, address: &str, before: &Self, today: Date) {
        let since = before.0.get(address).cloned();
        let since = since.unwrap_or_else(|| today.to_string());
        self.0.insert(address.to_owned(), since);
    }

    /// Whether an address is still told on a day; `None` where it is not known.
    pub(super) fn tells(&self, address: &str, today: Date) -> Option<bool> {
        let since = self.0.get(address)?;
        Some(is_told(since, today))
    }
}

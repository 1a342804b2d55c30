//! Addresses that died and that nothing answers yet: told again for some time, for the build that
//! loses one is seldom the one that an editor reads.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::lost_address::LostAddress;
use super::told_days::is_told;

/// How many are kept.
const KEPT: usize = 200;

/// The addresses that died, each with the one that its record took.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct LostAddresses(BTreeMap<String, LostAddress>);

impl LostAddresses {
    /// Says that a record left an address for another on that day, where it did not before.
    pub(super) fn add(&mut self, before: &str, now: &str, today: Date) {
        self.keep(before, now, &today.to_string());
    }

    /// Keeps what was known of an address that is still lost.
    pub(super) fn keep(&mut self, before: &str, now: &str, since: &str) {
        if self.0.len() < KEPT {
            let [now, since] = [now, since].map(str::to_owned);
            self.0
                .entry(before.to_owned())
                .or_insert(LostAddress { now, since });
        }
    }

    /// Whether the record of an address had left it for another one.
    pub(super) fn left_for(&self, address: &str, other: &str) -> bool {
        self.0.get(address).is_some_and(|lost| lost.now == other)
    }

    /// Whether the record at an address has left another one for it.
    pub(super) fn has_new(&self, address: &str) -> bool {
        self.0.values().any(|lost| lost.now == address)
    }

    /// The addresses that are still told on a day, each with what is known of it.
    pub(super) fn told(&self, today: Date) -> impl Iterator<Item = (&str, &LostAddress)> {
        let told = self.0.iter();
        let told = told.filter(move |(_, lost)| is_told(&lost.since, today));
        told.map(|(before, lost)| (&**before, lost))
    }
}

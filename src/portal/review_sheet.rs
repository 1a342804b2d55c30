//! A page in the list of those to be read before they are published.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::unopened::Unopened;
use crate::content::{Provenance, Review, Risk};

/// A page in the list of those to be read before they are published. It may be one that is not
/// shown: the list is for its editor, and no page of the portal.
#[derive(Debug, Clone)]
pub struct ReviewSheet {
    /// Path of its source.
    pub source: String,
    /// Title.
    pub title: String,
    /// Who is to read it, and what a mistake would cost; absent where nobody said it.
    pub review: Option<Review>,
    /// What it rests on.
    pub sources: Vec<Provenance>,
    /// What somebody is to open, its own sources first.
    pub unopened: Vec<Unopened>,
    /// When its sources were read again.
    pub verified_on: Option<Date>,
}

impl ReviewSheet {
    /// What a mistake would cost.
    pub fn risk(&self) -> Option<Risk> {
        self.review.as_ref().map(|review| review.risk)
    }

    /// The gravest first, those of which nobody said it last. Of one risk, what is not verified
    /// comes first, and then what rests on more that nobody has opened.
    pub(super) fn rank(&self) -> impl Ord + use<> {
        let risk = self.risk();
        (
            (risk.is_none(), risk),
            self.verified_on.is_some(),
            Reverse(self.unopened.len()),
            self.source.clone(),
        )
    }
}

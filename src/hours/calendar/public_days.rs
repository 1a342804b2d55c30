//! Public holidays, and where they are.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use crate::address::fold;

/// Public holidays with their names, in order.
pub type Days = BTreeMap<Date, String>;

/// The public holidays of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PublicDays {
    /// Those of the whole country (article L. 3133-1 of the Code du travail).
    pub everywhere: Arc<Days>,
    /// Those of some départements beside (articles L. 3134-13 and L. 3422-2), by number.
    pub local: BTreeMap<String, Days>,
    /// Those of which it is not known where they are, for their row could not be read.
    pub doubtful: BTreeSet<Date>,
    /// The names of those of which no day is known, for their row could not be read; an empty one
    /// where the name is not known either.
    pub undated: BTreeSet<String>,
}

impl PublicDays {
    /// Adds those of another table. One without a day that has the name of one of the whole country
    /// is that one, of which the days are known.
    pub(super) fn add(&mut self, others: &Self) {
        if !others.everywhere.is_empty() {
            let everywhere = Arc::make_mut(&mut self.everywhere);
            everywhere.extend(
                others
                    .everywhere
                    .iter()
                    .map(|(day, name)| (*day, name.clone())),
            );
        }
        self.doubtful.extend(&others.doubtful);
        let held = |name: &String| self.everywhere.values().any(|own| names_it(own, name));
        let missing = others.undated.iter().filter(|name| !held(name));
        self.undated.extend(missing.cloned().collect::<Vec<_>>());
        for (department, days) in &others.local {
            let own = self.local.entry(department.clone()).or_default();
            own.extend(days.clone());
        }
    }
}

/// Whether a name, or its words that tell it from the others, is that of a holiday: « Noël » of
/// « Jour de Noël ».
fn names_it(holiday: &str, name: &str) -> bool {
    let name = fold(name);
    let is_word = name.chars().filter(|c| c.is_alphabetic()).count() > 2;
    is_word && fold(holiday).ends_with(&name)
}

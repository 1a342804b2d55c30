//! Public holidays, and where they are.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

/// Public holidays with their names, in order.
pub type Days = BTreeMap<Date, String>;

/// The public holidays of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PublicDays {
    /// Those of the whole country (article L. 3133-1 of the Code du travail).
    pub everywhere: Arc<Days>,
    /// Those of some départements beside (articles L. 3134-13 and L. 3422-2), by number.
    pub local: BTreeMap<String, Days>,
}

impl PublicDays {
    /// Adds those of another table.
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
        for (department, days) in &others.local {
            let own = self.local.entry(department.clone()).or_default();
            own.extend(days.clone());
        }
    }
}

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
    /// Those of some départements beside (articles L. 3134-13 and L. 3422-2), by number; `None`
    /// where the table has no column for them, and so says nothing of them.
    pub local: Option<BTreeMap<String, Days>>,
}

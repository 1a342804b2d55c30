//! What to write instead, beside a value that does not do.

use std::fmt::{Display, Formatter};

/// What to write instead of a value: whole sentences, in French.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hint(pub(super) String);

impl Display for Hint {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Hint {}

//! How grave a fault is.

/// Whether a fault stops the publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// A record or a page cannot be shown truthfully: nothing is published.
    Error,
    /// Published, and counted.
    Warning,
}

impl Severity {
    /// The word of the JSON and of the GitHub formats.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

//! A source that somebody is to open before a page is published.

use crate::content::Provenance;

/// A source that nobody has opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unopened {
    /// The source.
    pub provenance: Provenance,
    /// The figures and telephone numbers that the page takes from it; none where the page rests
    /// on it as a whole.
    pub facts: Vec<String>,
}

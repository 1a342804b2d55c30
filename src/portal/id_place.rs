//! Identifiers: most follow a name, and change with it.

use crate::address::Slug;
use crate::diagnostic::Span;

/// The identifier of a service: its own, or that of its row's name or its file's.
#[derive(Debug, Clone)]
pub struct IdPlace {
    /// The identifier.
    pub id: Slug,
    /// Index of the source.
    pub source: usize,
    /// Where it stands, or the name that it was taken from.
    pub span: Span,
}

//! Identifiers that nobody wrote: they follow a name, and change with it.

use crate::address::Slug;
use crate::diagnostic::Span;

/// The identifier that a service has from its row or from its file's name.
#[derive(Debug, Clone)]
pub struct IdPlace {
    /// The identifier.
    pub id: Slug,
    /// Index of the source.
    pub source: usize,
    /// Where the name stands that it was taken from.
    pub span: Span,
}

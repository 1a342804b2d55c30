//! Why an address answers with a page that leads elsewhere.

/// Why an address no longer shows what it showed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Departure {
    /// The page has another address.
    Moved,
    /// The record is archived.
    Archived,
    /// Every session of the event is past.
    Over,
    /// The event is archived, or has no session that is known.
    OffAgenda,
}

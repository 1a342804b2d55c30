//! The sessions of one event, or of one service at one place.

use super::session::Session;

/// Whose sessions they are: an index in the portal's lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// An event's.
    Event(usize),
    /// A service's, at its own place.
    Service(usize),
    /// A service's, where it travels: its index, and that of the stop.
    Round(usize, usize),
}

/// The sessions of one event, or of one service at one place.
#[derive(Debug, Clone)]
pub struct Series {
    /// Whose they are.
    pub subject: Subject,
    /// Its kind.
    pub kind: Option<usize>,
    /// Where they are; more than one for what comes to people.
    pub communes: Vec<usize>,
    /// All that are known, past ones too, in the order in which they are meant.
    pub sessions: Vec<Session>,
}

impl Series {
    /// The service that holds them.
    pub fn service(&self) -> Option<usize> {
        match self.subject {
            Subject::Event(_) => None,
            Subject::Service(at) | Subject::Round(at, _) => Some(at),
        }
    }
}

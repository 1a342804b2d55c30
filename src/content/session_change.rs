//! A session that is not as the others.

use jiff::civil::Date;

use crate::diagnostic::{Span, Spanned};

/// A session that is not as the others.
#[derive(Debug, Clone)]
pub struct SessionChange {
    /// The day it was meant for.
    pub day: Spanned<Date>,
    /// Which sessions of that day; `None` is all of them.
    pub named: Option<NamedSessions>,
    /// What becomes of it.
    pub fate: SessionFate,
    /// Why, or what to know.
    pub reason: Option<String>,
}

/// The sessions of a day that are named by their hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedSessions {
    /// Their hours; an end that is not told may be any. None where these were not understood, which
    /// is told.
    pub times: Vec<SessionTimes>,
    /// Where they are named.
    pub span: Span,
}

/// What becomes of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionFate {
    /// It does not take place.
    Cancelled,
    /// No place is left.
    Full,
    /// It takes place another day, at other hours if they are given.
    Moved {
        /// The other day.
        to: Date,
        /// Where it is written.
        span: Span,
        /// The other hours.
        times: Option<SessionTimes>,
    },
}

/// The hours of a session, in minutes since its day's midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionTimes {
    /// When it begins.
    pub start: u16,
    /// When it ends, if that is told.
    pub end: Option<u16>,
}

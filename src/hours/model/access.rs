//! Whether one may come unannounced.

/// How one comes during a span of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Access {
    /// One comes.
    Free,
    /// One makes an appointment first.
    Appointment,
}

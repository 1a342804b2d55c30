//! An answer for search.

/// Whether a service is open then, as far as its hours say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// Every week.
    Yes,
    /// Some weeks only, or by appointment.
    Sometimes,
    /// No.
    No,
    /// The hours do not say: there are none, or a text that was not read may change them.
    Unsaid,
}

impl Answer {
    /// The better of two.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Yes, _) | (_, Self::Yes) => Self::Yes,
            (Self::Sometimes, _) | (_, Self::Sometimes) => Self::Sometimes,
            (Self::Unsaid, _) | (_, Self::Unsaid) => Self::Unsaid,
            (Self::No, Self::No) => Self::No,
        }
    }
}

//! How exactly a place may be shown.

/// How exactly a place may be shown (`localisation`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidentiality {
    /// Street and coordinates.
    Exact,
    /// Two decimals of a degree (about a kilometre), and no street.
    Approximate,
    /// The commune alone.
    Commune,
}

impl Confidentiality {
    /// Reads `exacte`, `approchee` or `commune`.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "exacte" => Some(Self::Exact),
            "approchee" => Some(Self::Approximate),
            "commune" => Some(Self::Commune),
            _ => None,
        }
    }
}

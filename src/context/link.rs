//! A link: words and an address.

use serde::Serialize;

/// A link as a template shows it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Link {
    /// The link's words.
    pub label: String,
    /// Its address: a path of the site, or an address with an allowed scheme.
    pub href: String,
}

impl Link {
    /// A link from its words and its address.
    pub fn new(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            href: href.into(),
        }
    }
}

//! A commune and what it holds.

use crate::address::{Slug, fold};
use crate::content;

/// A commune of the portal.
#[derive(Debug)]
pub struct Commune {
    /// What the sources say of it.
    pub facts: content::Commune,
    /// Its name in addresses: unique, with the INSEE code where two share a name.
    pub slug: Slug,
    /// What its name is sorted by.
    pub sort_key: String,
    /// Territories that hold it.
    pub territories: Vec<usize>,
    /// Services in it or coming to it, by name.
    pub services: Vec<usize>,
}

impl Commune {
    /// Its page.
    pub fn address(&self) -> String {
        format!("/communes/{}/", self.slug)
    }
}

/// A commune's sort key: its folded name without its article.
pub(super) fn sort_key(name: &str) -> String {
    let folded = fold(name);
    let bare = ["le ", "la ", "les ", "l'", "los "]
        .iter()
        .find_map(|article| folded.strip_prefix(article));
    bare.unwrap_or(&folded).replace('-', " ")
}

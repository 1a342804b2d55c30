//! A territory with its communes found.

use super::body::PublishedBody;
use crate::address::Slug;
use crate::content::{Nature, Provenance};

/// A territory of the portal.
#[derive(Debug)]
pub struct Territory {
    /// Path of its source.
    pub source: String,
    /// Permanent name.
    pub id: Slug,
    /// Name.
    pub name: String,
    /// Nature.
    pub nature: Nature,
    /// Number of the département it is.
    pub department: Option<String>,
    /// Its communes, in the order of their names.
    pub communes: Vec<usize>,
    /// Where the list comes from.
    pub provenance: Option<Provenance>,
    /// Bodies that signed, each with its role.
    pub signatories: Vec<(String, Option<String>)>,
    /// Its presentation.
    pub presentation: PublishedBody,
}

impl Territory {
    /// Its page.
    pub fn address(&self) -> String {
        format!("/territoires/{}/", self.id)
    }

    /// Whether it is the département of this number.
    pub fn is_department(&self, number: &str) -> bool {
        self.nature == Nature::Department && self.department.as_deref() == Some(number)
    }
}

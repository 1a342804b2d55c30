//! The other pages of a long list.

use serde::Serialize;

/// Where a page stands in a list of several.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Pager {
    /// This page, from 1.
    pub current: u32,
    /// Number of pages.
    pub total: u32,
    /// Address of the page before.
    pub previous: Option<String>,
    /// Address of the page after.
    pub next: Option<String>,
}

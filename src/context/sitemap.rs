//! `/sitemap.xml`, sitemaps.org 0.9.

use serde::Serialize;

/// Every page that search engines may show.
#[derive(Debug, Serialize)]
pub(crate) struct Sitemap {
    /// Addresses in the order of their paths.
    pub entries: Vec<SitemapEntry>,
}

/// One address.
#[derive(Debug, Serialize)]
pub(crate) struct SitemapEntry {
    /// Absolute address.
    pub href: String,
    /// `2026-10-12`, when the record says.
    pub updated: Option<String>,
}

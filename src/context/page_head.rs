//! What the head of a page says of it, and where it stands in the site.

use serde::Serialize;

use super::link::Link;

/// Title, description, canonical address and place of one page.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct PageHead {
    /// The page's own title, without the site's name.
    pub title: String,
    /// One sentence for search engines, plain text.
    pub description: String,
    /// Absolute canonical address.
    pub canonical: String,
    /// Whether search engines are asked to leave the page out.
    pub noindex: bool,
    /// The way from the home page, the home page excluded, the page itself last and without address.
    pub breadcrumb: Vec<Crumb>,
    /// The header's entry that is current (its `href`), if any.
    pub current_section: Option<String>,
    /// JSON-LD, already escaped for a script element.
    pub json_ld: Option<String>,
}

/// One step of the breadcrumb.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Crumb {
    /// The step's words.
    pub label: String,
    /// Its address; absent for the page itself.
    pub href: Option<String>,
}

impl From<Link> for Crumb {
    fn from(link: Link) -> Self {
        Self {
            label: link.label,
            href: Some(link.href),
        }
    }
}

//! A theme, ready to render with.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::address::OutputPath;
use crate::wording::Wording;

/// A theme's files by their use.
#[derive(Debug)]
pub struct Theme {
    /// The theme's name.
    pub name: String,
    /// Templates by name (`components/pager.html`).
    pub templates: BTreeMap<String, String>,
    /// Names of those that stand in the theme's folder.
    pub own_templates: BTreeSet<String>,
    /// What it says.
    pub wording: Arc<Wording>,
    /// Stylesheet, script and static files, with the address each is published at.
    pub files: Vec<StaticFile>,
    /// Names of the marks that its sprite draws.
    pub marks: BTreeSet<String>,
    /// Address of the stylesheet.
    pub stylesheet: String,
    /// Address of the client's script.
    pub script: String,
    /// Address of the script of pages that show hours.
    pub hours_script: String,
    /// Address of the script of the search's page.
    pub search_script: String,
    /// Address of the search's engine, which that script fetches.
    pub search_engine: String,
    /// Address of the script of the search's map, which is fetched once there is a map.
    pub map_script: String,
    /// Address of that map's stylesheet.
    pub map_stylesheet: String,
    /// Address of the script of the boxes that suggest, which is fetched once one has the focus.
    pub combobox: String,
    /// Digest of every template and text: part of each page's key.
    pub digest: blake3::Hash,
}

/// A file that goes into the site as it is.
#[derive(Debug, Clone)]
pub struct StaticFile {
    /// Where it goes.
    pub path: OutputPath,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The file of the theme's folder that it is, if it is one: `themes/a/static/b.txt`.
    pub source: Option<String>,
}

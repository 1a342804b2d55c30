//! What is written, and not published for a fault.

use std::collections::{BTreeMap, BTreeSet};

use crate::address::{composed, slugify};

/// What is written, and not published for a fault: whoever names it made no slip.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Unpublished {
    /// The files that may have no page for their fault, composed.
    files: BTreeSet<String>,
    /// The addresses that records would have, and the files that these are written in.
    by_address: BTreeMap<String, String>,
    /// The tables that are left out whole, each by what the addresses of its records begin with.
    tables: BTreeMap<&'static str, String>,
}

impl Unpublished {
    /// Adds a file with a fault, which may have no page for it.
    pub(super) fn add_file(&mut self, path: &str) {
        let path = composed(path).into_owned();
        if let Some(address) = own_address(&path) {
            self.by_address.insert(address, path.clone());
        }
        for prefix in prefixes(&path) {
            let known = self.tables.entry(prefix);
            known.or_insert_with(|| path.clone());
        }
        self.files.insert(path);
    }

    /// Adds the address that a row of a table would have, but for its own fault.
    pub(super) fn add_row(&mut self, address: String, table: &str) {
        self.by_address.insert(address, table.to_owned());
    }

    /// Whether a file may have no page for its fault.
    pub(super) fn holds(&self, file: &str) -> bool {
        self.files.contains(file)
    }

    /// The table that is left out whole and may hold what answers an address.
    pub(super) fn table_of(&self, address: &str) -> Option<&str> {
        let mut tables = self.tables.iter();
        let found = tables.find(|(prefix, _)| {
            let name = address.strip_prefix(**prefix);
            name.is_some_and(|name| !name.trim_end_matches('/').is_empty())
        });
        found.map(|(_, table)| table.as_str())
    }

    /// The file that holds the record of an address, with or without its last slash; not a table
    /// that is left out whole, whose rows have no fault of theirs.
    pub(super) fn file_of(&self, address: &str) -> Option<&str> {
        let folder = address.strip_suffix("/index.html").unwrap_or(address);
        let address = format!("{}/", folder.trim_end_matches('/'));
        let file = self.by_address.get(&address)?;
        let is_left_out = file.ends_with(".csv") && self.holds(&composed(file));
        (!is_left_out).then_some(file)
    }
}

/// The address of a file's page, where it gives no other.
fn own_address(path: &str) -> Option<String> {
    let (folder, inside) = path.strip_prefix("content/")?.split_once('/')?;
    let inside = inside.strip_suffix(".md")?;
    let slug = || slugify(inside.rsplit('/').next().unwrap_or(inside));
    match folder {
        "pages" => Some(format!("/{inside}/")),
        "services" => slug().map(|slug| format!("/fiches/{slug}/")),
        "agenda" | "actualites" => slug().map(|slug| format!("/{folder}/{slug}/")),
        _ => None,
    }
}

/// What addresses begin with that the rows of a table make.
fn prefixes(path: &str) -> &'static [&'static str] {
    let inside = path.strip_prefix("content/");
    let table = inside.filter(|inside| inside.ends_with(".csv"));
    match table.and_then(|table| table.split_once('/')) {
        Some(("services", _)) => &["/fiches/", "/services/"],
        Some(("agenda", _)) => &["/agenda/"],
        _ => &[],
    }
}

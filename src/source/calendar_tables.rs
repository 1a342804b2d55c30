//! The calendar tables of a portal, read by themselves.

use std::path::Path;
use std::sync::Arc;

use super::kind::SourceKind;
use super::out_of_place::out_of_place;
use super::read::{Reading, read_file};
use super::sources::Source;
use crate::diagnostic::Diagnostic;

const TABLES: [(&str, SourceKind); 3] = [
    (
        "content/calendrier/vacances-scolaires.csv",
        SourceKind::SchoolHolidays,
    ),
    (
        "content/calendrier/jours-feries.csv",
        SourceKind::PublicHolidays,
    ),
    ("content/calendrier/zones.csv", SourceKind::DepartmentZones),
];

/// The tables of `content/calendrier/` below a root, and what keeps one from being read. Nothing
/// else of the portal is opened.
pub fn read_calendar_tables(root: &Path) -> (Vec<Arc<Source>>, Vec<Diagnostic>) {
    let mut tables = Vec::new();
    let mut faults = Vec::new();
    for (path, kind) in TABLES {
        let Ok(metadata) = std::fs::symlink_metadata(root.join(path)) else {
            continue;
        };
        if !metadata.is_file() {
            faults.extend(out_of_place(path, metadata.file_type()));
            continue;
        }
        match read_file(root, path.to_owned(), kind, metadata.len()) {
            Ok(Reading::Text(table)) => tables.push(table),
            Ok(_) => {}
            Err(fault) => faults.push(fault),
        }
    }
    (tables, faults)
}

/// Whether a folder is a portal. What stands there and is no file is told when it is read.
pub fn is_portal(root: &Path) -> bool {
    root.join("marelle.toml").symlink_metadata().is_ok()
}

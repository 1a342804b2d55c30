//! What is told of a portal, a line each.

use crate::portal_folder::PortalFolder;

/// The first columns of a table, and a good row's cells.
pub(super) const HEADINGS: &str = "nom;type;adresse.commune;date_maj";
pub(super) const ROW: &str = "Ludo;ludotheque;Trets;12/10/2026";

/// What is told of the small portal with some files more: place, code, sentence and mend of each,
/// with ordinary spaces.
pub(super) fn told(files: &[(&str, &str)]) -> Vec<String> {
    let portal = PortalFolder::new();
    for (path, text) in files {
        portal.write(path, text);
    }
    told_of(&portal)
}

/// What is told of a portal. Where a cell stands is left out of its sentence.
pub(super) fn told_of(portal: &PortalFolder) -> Vec<String> {
    let report = portal.run(&["check", "--format", "json"]).json();
    let told = report.as_array().unwrap().iter().map(|entry| {
        let text = |key: &str| entry[key].as_str().unwrap_or_default();
        let place = entry["line"]
            .as_u64()
            .map_or(String::new(), |line| format!("{line}:{} ", entry["column"]));
        let message = text("message").replace('\u{a0}', " ");
        let message = match message.split_once(") : ") {
            Some((cell, message)) if cell.contains(", colonne ") => message,
            _ => message.strip_prefix("Ligne 1 : ").unwrap_or(&message),
        };
        let told = format!("{place}{}: {message} → {}", text("code"), text("hint"));
        told.replace('\u{a0}', " ")
    });
    told.collect()
}

/// What is told of a table of services with one column more, whose cells these are.
pub(super) fn told_of_cells(column: &str, cells: &[&str]) -> Vec<String> {
    let mut table = format!("id;{HEADINGS};{column}\n");
    for (at, cell) in cells.iter().enumerate() {
        table.push_str(&format!("l{at};{ROW};{cell}\n"));
    }
    // Rows that are alike but for one cell are told to be doubles.
    let mut told = told(&[("content/services/essai.csv", &table)]);
    told.retain(|line| !line.contains(" doublon-probable: "));
    told
}

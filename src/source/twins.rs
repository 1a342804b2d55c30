//! Files whose names one system tells apart and another does not.

use std::collections::BTreeMap;

use super::survey::Surveyed;
use crate::address::composed;
use crate::diagnostic::{Code, Diagnostic};

/// Says which files have the name of an earlier one, but for case or for how accents are written.
/// The other is not named: a remark is kept, and a file may have a person's name.
pub(super) fn twins(files: &[Surveyed]) -> Vec<Diagnostic> {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    let mut told = Vec::new();
    for file in files {
        let name = composed(&file.path);
        let Some(first) = seen.insert(name.to_lowercase(), &file.path) else {
            continue;
        };
        let cause = match composed(first) == name {
            true => "la manière d'écrire les accents",
            false => "les majuscules",
        };
        told.push(Diagnostic::of_file(Code::TwinNames, &file.path, &[cause]));
    }
    told
}

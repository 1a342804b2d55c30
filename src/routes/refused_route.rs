//! Outputs whose address names no file: a page that other pages would link to is never lost in
//! silence.

use std::collections::BTreeMap;

use super::recipe::Recipe;
use super::site::Site;
use crate::address::{LONGEST_PATH, OutputPathFault};
use crate::diagnostic::{Code, Diagnostic};

/// An output that has no path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RefusedRoute {
    /// The characters of its address.
    pub(super) length: usize,
    /// Why it names no file.
    pub(super) fault: OutputPathFault,
    /// What it would have shown.
    pub(super) recipe: Recipe,
}

/// Tells such outputs at the files that ask for them, each file once.
pub(super) fn refusals(refused: &[RefusedRoute], site: &Site<'_>) -> Vec<Diagnostic> {
    let mut by_source = BTreeMap::new();
    for route in refused {
        // What no file asks for by its name has an address of the portal's settings.
        let source = route.recipe.origin(site).unwrap_or("marelle.toml");
        by_source.entry(source).or_insert(route);
    }
    let told = by_source.into_iter();
    told.map(|(source, route)| refusal(source, route)).collect()
}

fn refusal(source: &str, route: &RefusedRoute) -> Diagnostic {
    match route.fault {
        OutputPathFault::TooLong => {
            let words = [route.length.to_string(), LONGEST_PATH.to_string()];
            let [length, most] = &words;
            Diagnostic::of_file(Code::AddressTooLong, source, &[length, most])
        }
        _ => Diagnostic::of_file(Code::FileName, source, &[]),
    }
}

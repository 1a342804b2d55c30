//! Two sources for one address.

use std::borrow::Cow;
use std::collections::HashMap;

use super::recipe::Recipe;
use super::route::Route;
use super::site::Site;
use crate::diagnostic::{Code, Diagnostic};

/// Faults for outputs that some file system would take for one: the same path, the same but
/// for case, or a file where another output needs a folder.
pub(super) fn collisions(routes: &[Route], site: &Site<'_>) -> Vec<Diagnostic> {
    let keys: Vec<Cow<'_, str>> = routes
        .iter()
        .map(|route| route.path.collision_key())
        .collect();
    let mut taken: HashMap<&str, &Route> = HashMap::with_capacity(routes.len());
    let mut diagnostics = Vec::new();
    for (key, route) in keys.iter().zip(routes) {
        if let Some(first) = taken.insert(key, route) {
            diagnostics.push(collision(first, route, site));
        }
    }
    for (key, route) in keys.iter().zip(routes) {
        let mut folder = &**key;
        while let Some((above, _)) = folder.rsplit_once('/') {
            if let Some(file) = taken.get(above) {
                diagnostics.push(collision(file, route, site));
            }
            folder = above;
        }
    }
    diagnostics
}

fn collision(first: &Route, second: &Route, site: &Site<'_>) -> Diagnostic {
    let address = second.path.address();
    let is_of_theme = |route: &Route| matches!(route.recipe, Recipe::ThemeFile(_));
    let generated = "une page que marelle fait elle-même";
    let rename_file = "Renommez ce fichier du thème.";
    let rename_one = "Renommez l'un des deux fichiers.";
    let rename = "Renommez ce fichier, ou retirez cette adresse de «\u{a0}redirections\u{a0}».";
    let (named, other, hint) = match (first.recipe.origin(site), second.recipe.origin(site)) {
        // The name of a theme's file is nothing but its address, which a fiche's is not.
        (Some(named), other) if is_of_theme(first) => {
            (named, other.unwrap_or(generated), rename_file)
        }
        (other, Some(named)) if is_of_theme(second) => {
            (named, other.unwrap_or(generated), rename_file)
        }
        (Some(other), Some(named)) => (named, other, rename_one),
        (None, Some(named)) | (Some(named), None) => (named, generated, rename),
        (None, None) => ("marelle.toml", generated, rename),
    };
    Diagnostic::of_file(Code::DuplicateAddress, named, &[&address, other, hint])
}

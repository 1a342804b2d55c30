//! Texts that wait for their links.

use std::sync::Arc;

use crate::content::Body;
use crate::diagnostic::Spanned;

/// Texts that wait for their links, each with the source it was written in.
#[derive(Default)]
pub(super) struct Texts {
    /// Services whose text refers to something: their index, their source, their text.
    pub(super) services: Vec<(usize, usize, Arc<Body>)>,
    pub(super) territories: Vec<(usize, Body)>,
    pub(super) pages: Vec<(usize, Arc<Body>)>,
    pub(super) news: Vec<(usize, Arc<Body>)>,
    pub(super) events: Vec<(usize, Arc<Body>)>,
    pub(super) redirections: Vec<Moved>,
}

/// An old address that a record declares.
pub(super) struct Moved {
    pub(super) source: usize,
    pub(super) from: Spanned<String>,
    pub(super) to: String,
    pub(super) title: String,
}

impl Texts {
    /// The pictures that texts show: the source that names each, and the name.
    pub(super) fn images(&self) -> impl Iterator<Item = (usize, &str)> {
        let services = self
            .services
            .iter()
            .map(|(_, source, body)| (source, &**body));
        let territories = self.territories.iter().map(|(source, body)| (source, body));
        let shared = [&self.pages, &self.news, &self.events]
            .into_iter()
            .flatten();
        services
            .chain(territories)
            .chain(shared.map(|(source, body)| (source, &**body)))
            .flat_map(|(source, body)| {
                let names = body.images.iter().map(|written| written.value.as_str());
                names.map(move |name| (*source, name))
            })
    }

    /// Notes the old addresses of a record.
    pub(super) fn moved(&mut self, source: usize, from: &[Spanned<String>], to: &str, title: &str) {
        self.redirections.extend(from.iter().map(|from| Moved {
            source,
            from: from.clone(),
            to: to.to_owned(),
            title: title.to_owned(),
        }));
    }
}

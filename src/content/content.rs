//! Everything the sources say, typed and unlinked.

use std::sync::Arc;

use super::commune::Commune;
use super::kind::{Group, Kind};
use super::news::News;
use super::page::Page;
use super::parsed::Parsed;
use super::service::Service;
use super::settings::Settings;
use super::territory::Territory;
use crate::diagnostic::Diagnostic;
use crate::source::{Source, SourceKind};

/// Everything the sources say. A record's `source` is the index of its source.
#[derive(Debug)]
pub struct Content {
    /// The settings; absent when they have a fault.
    pub settings: Option<Settings>,
    /// Groups of kinds, in order.
    pub groups: Vec<Group>,
    /// Kinds, in order.
    pub kinds: Vec<Kind>,
    /// Communes.
    pub communes: Vec<Commune>,
    /// Who is to be named for them, with the licence.
    pub commune_sources: Vec<String>,
    /// Territories.
    pub territories: Vec<Territory>,
    /// Services, source by source.
    pub services: Vec<ServiceSource>,
    /// Editorial pages.
    pub pages: Vec<Page>,
    /// Actualités.
    pub news: Vec<News>,
    /// Digest of the texts that every service is linked and shown with: settings, kinds,
    /// communes and territories.
    pub vocabulary: blake3::Hash,
}

/// The services of one source: shared with a memory that knows them, else nobody's but ours.
#[derive(Debug)]
pub struct ServiceSource {
    /// Index of the source.
    pub source: usize,
    /// Its services; their own `source` is not set.
    pub services: Arc<Vec<Service>>,
}

/// Gathers what sources hold.
pub(super) struct Gathering {
    content: Content,
    vocabulary: blake3::Hasher,
    diagnostics: Vec<Diagnostic>,
}

impl Default for Gathering {
    fn default() -> Self {
        let content = Content {
            settings: None,
            groups: Vec::new(),
            kinds: Vec::new(),
            communes: Vec::new(),
            commune_sources: Vec::new(),
            territories: Vec::new(),
            services: Vec::new(),
            pages: Vec::new(),
            news: Vec::new(),
            vocabulary: blake3::hash(&[]),
        };
        Self {
            content,
            vocabulary: blake3::Hasher::new(),
            diagnostics: Vec::new(),
        }
    }
}

impl Gathering {
    /// Adds what one source holds.
    pub(super) fn add(&mut self, index: usize, source: &Source, parsed: Arc<Parsed>) {
        if matches!(
            source.kind,
            SourceKind::Settings | SourceKind::Kinds | SourceKind::Territory | SourceKind::Communes
        ) {
            for part in [&source.path, &source.text] {
                self.vocabulary.update(&(part.len() as u64).to_le_bytes());
                self.vocabulary.update(part.as_bytes());
            }
        }
        let mut parsed = Arc::unwrap_or_clone(parsed);
        parsed.kinds.iter_mut().for_each(|kind| kind.source = index);
        parsed
            .territories
            .iter_mut()
            .for_each(|territory| territory.source = index);
        parsed.pages.iter_mut().for_each(|page| page.source = index);
        parsed.news.iter_mut().for_each(|news| news.source = index);
        let content = &mut self.content;
        content.settings = content.settings.take().or(parsed.settings);
        content.groups.append(&mut parsed.groups);
        content.kinds.append(&mut parsed.kinds);
        content.communes.append(&mut parsed.communes);
        content.commune_sources.append(&mut parsed.commune_sources);
        content.territories.append(&mut parsed.territories);
        content.pages.append(&mut parsed.pages);
        content.news.append(&mut parsed.news);
        if !parsed.services.is_empty() {
            content.services.push(ServiceSource {
                source: index,
                services: parsed.services,
            });
        }
        self.diagnostics.append(&mut parsed.diagnostics);
    }

    /// Everything, and what is wrong with it.
    pub(super) fn finish(mut self) -> (Content, Vec<Diagnostic>) {
        self.content.vocabulary = self.vocabulary.finalize();
        (self.content, self.diagnostics)
    }
}

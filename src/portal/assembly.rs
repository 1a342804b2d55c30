//! Puts a portal together from linked records and from what the sources say beside them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::agenda::Agenda;
use super::arrangement::Arrangement;
use super::body::PublishedBody;
use super::contours::Contours;
use super::coverage::Coverage;
use super::editorial::{self, news, pages};
use super::facts::Facts;
use super::glossary::glossary;
use super::help::Help;
use super::intent::intents;
use super::left_out::LeftOut;
use super::link::Options;
use super::linker::Linker;
use super::neighbours::nearest_relays;
use super::portal::Portal;
use super::redirect::Redirect;
use super::service::Service;
use super::territory::Territory;
use super::texts::Texts;
use super::vocabulary::Vocabulary;
use crate::content::{self, Content, Settings};
use crate::hours::calendar::Clock;

/// What was linked, of a portal that is to be put together.
pub(super) struct Assembly<'a> {
    pub(super) settings: Settings,
    pub(super) options: Options,
    /// Digest of all that a service is linked and shown with.
    pub(super) vocabulary: blake3::Hash,
    pub(super) facts: Facts,
    pub(super) help: Help,
    /// For each kind with `relais`, the coverage of every commune.
    pub(super) coverage: BTreeMap<usize, Vec<Coverage>>,
    pub(super) contours: Arc<Contours>,
    /// Where the services stand.
    pub(super) arrangement: &'a Arrangement,
    /// Those that are shown, in the order of their ids.
    pub(super) services: Vec<Arc<Service>>,
    pub(super) redirects: Vec<Redirect>,
    pub(super) left_out: Vec<LeftOut>,
}

impl Assembly<'_> {
    /// The portal, but for its agenda, its pictures and its texts, which wait for links.
    pub(super) fn portal(
        self,
        linker: &mut Linker<'_>,
        content: Content,
        texts: &mut Texts,
    ) -> Portal {
        let (options, arrangement) = (self.options, self.arrangement);
        let vocabulary = linker.vocabulary;
        let examples = editorial::holds_examples(&self.services, &content.news, options);
        Portal {
            nearest_relays: nearest_relays(&self.coverage, &arrangement.communes, &self.services),
            contours: self.contours,
            geography: Arc::clone(&arrangement.geography),
            name_ranks: Arc::clone(&arrangement.name_ranks),
            communes: Arc::clone(&arrangement.communes),
            vocabulary: self.vocabulary,
            calendars: content.calendars,
            clocks: clocks(vocabulary.communes),
            today: options.today,
            preview: options.preview,
            intents: intents(linker, content.intents, &content.groups),
            groups: content.groups,
            commune_sources: distinct(content.commune_sources),
            kinds: vocabulary.kinds.to_vec(),
            territories: territories(content.territories, vocabulary, texts),
            pages: pages(content.pages, linker, (options, examples), texts),
            news: news(content.news, linker, options, texts),
            agenda: Agenda::default(),
            facts: self.facts,
            help: self.help,
            glossary: glossary(linker, content.glossary),
            settings: self.settings,
            left_out: self.left_out,
            services: self.services,
            redirects: self.redirects,
            media: Vec::new(),
            coverage: self.coverage,
        }
    }
}

/// The clocks of some communes.
fn clocks(communes: &[content::Commune]) -> BTreeSet<Option<Clock>> {
    let departments = communes.iter().map(|commune| &*commune.department);
    departments.map(Clock::of_department).collect()
}

fn distinct(mut texts: Vec<String>) -> Vec<String> {
    texts.sort();
    texts.dedup();
    texts
}

fn territories(
    written: Vec<content::Territory>,
    vocabulary: &Vocabulary<'_>,
    texts: &mut Texts,
) -> Vec<Territory> {
    let territories = written.into_iter().map(|territory| {
        texts
            .territories
            .push((territory.source, territory.presentation));
        let communes = vocabulary.territories.get(territory.id.as_str());
        Territory {
            source: vocabulary.path(territory.source).to_owned(),
            communes: communes
                .map(|(_, communes)| communes.clone())
                .unwrap_or_default(),
            id: territory.id,
            name: territory.name,
            nature: territory.nature,
            department: territory.department,
            provenance: territory.provenance,
            signatories: territory.signatories,
            presentation: PublishedBody::default(),
        }
    });
    territories.collect()
}

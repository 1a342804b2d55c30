//! What one source holds, and what an earlier build of the same process made of it.

use crate::address::Slug;
use std::sync::Arc;

use super::avoided_word::AvoidedWord;
use super::commune::Commune;
use super::event::Event;
use super::glossary::GlossaryEntry;
use super::help::Help;
use super::intent::Intent;
use super::kind::{Group, Kind};
use super::left_out::LeftOut;
use super::news::News;
use super::page::Page;
use super::phone_line::PhoneLine;
use super::said_date::SaidDate;
use super::scale::Scale;
use super::service::Service;
use super::settings::Settings;
use super::territory::Territory;
use crate::diagnostic::Diagnostic;
use crate::hours::calendar::{ByZone, DepartmentZones, PublicDays};
use crate::source::Source;

/// What one source holds: a function of its path and text, and of whether words are folded.
#[derive(Debug, Clone, Default)]
pub(super) struct Parsed {
    pub(super) settings: Option<Settings>,
    pub(super) groups: Vec<Group>,
    pub(super) kinds: Vec<Kind>,
    pub(super) communes: Vec<Commune>,
    pub(super) commune_sources: Vec<String>,
    pub(super) territories: Vec<Territory>,
    pub(super) services: Arc<Vec<Service>>,
    pub(super) left_out: Arc<Vec<LeftOut>>,
    pub(super) events_left_out: Vec<Option<Slug>>,
    pub(super) pages: Vec<Page>,
    pub(super) news: Vec<News>,
    pub(super) events: Vec<Event>,
    pub(super) glossary: Vec<GlossaryEntry>,
    pub(super) help: Help,
    pub(super) intents: Vec<Intent>,
    pub(super) phone_lines: Vec<PhoneLine>,
    pub(super) scales: Vec<Scale>,
    pub(super) avoided_words: Vec<AvoidedWord>,
    pub(super) said_dates: Vec<SaidDate>,
    pub(super) school_holidays: Option<ByZone>,
    pub(super) public_holidays: Option<PublicDays>,
    pub(super) department_zones: Option<DepartmentZones>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Parsed {
    /// Tells each record the index of its source; services are told when they are linked.
    pub(super) fn place(&mut self, index: usize) {
        self.kinds.iter_mut().for_each(|it| it.source = index);
        self.communes.iter_mut().for_each(|it| it.source = index);
        self.territories.iter_mut().for_each(|it| it.source = index);
        self.pages.iter_mut().for_each(|it| it.source = index);
        self.news.iter_mut().for_each(|it| it.source = index);
        self.events.iter_mut().for_each(|it| it.source = index);
        self.glossary.iter_mut().for_each(|it| it.source = index);
        let groups = self.help.groups.iter_mut();
        groups.for_each(|it| it.source = Some(index));
        let intents = self.intents.iter_mut();
        intents.for_each(|it| it.source = Some(index));
        self.phone_lines.iter_mut().for_each(|it| it.source = index);
        self.scales.iter_mut().for_each(|it| it.source = index);
        self.said_dates.iter_mut().for_each(|it| it.source = index);
        self.avoided_words
            .iter_mut()
            .for_each(|it| it.source = index);
    }
}

/// Sources parsed by an earlier build. A source is known again when it is the very same value:
/// reading gives a new one whenever a text changed.
#[derive(Debug, Default)]
pub struct ParseMemory {
    /// In the order of the paths, as sources are.
    parsed: Vec<(Arc<Source>, Arc<Parsed>)>,
    /// Whether the words of texts were folded.
    folds: bool,
    keeps: bool,
}

impl ParseMemory {
    /// A memory that keeps what is parsed, for a process that builds more than once.
    pub fn keeping() -> Self {
        Self {
            keeps: true,
            ..Self::default()
        }
    }

    /// Begins a build that folds the words of texts, or does not.
    pub(super) fn begin(&mut self, folds: bool) {
        if self.folds != folds {
            self.parsed.clear();
        }
        self.folds = folds;
    }

    pub(super) fn get(&self, source: &Arc<Source>) -> Option<Arc<Parsed>> {
        let path = |(before, _): &(Arc<Source>, _)| before.path.cmp(&source.path);
        let (before, parsed) = &self.parsed[self.parsed.binary_search_by(path).ok()?];
        Arc::ptr_eq(before, source).then(|| Arc::clone(parsed))
    }

    pub(super) fn keep(&mut self, sources: &[Arc<Source>], parsed: &[Arc<Parsed>]) {
        if self.keeps {
            let pairs = sources.iter().cloned().zip(parsed.iter().cloned());
            self.parsed = pairs.collect();
        }
    }
}

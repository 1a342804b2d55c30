//! Everything the sources say, typed and unlinked.

use crate::address::Slug;
use std::collections::BTreeSet;
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
use super::parsed::Parsed;
use super::phone_line::PhoneLine;
use super::said_date::SaidDate;
use super::scale::Scale;
use super::service::Service;
use super::settings::Settings;
use super::territory::Territory;
use crate::diagnostic::Diagnostic;
use crate::hours::calendar::{ByZone, Calendars, DepartmentZones, PublicDays};
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
    /// Events of the agenda.
    pub events: Vec<Event>,
    /// The rows of events that are left out, for a fault in each: their sources, and their
    /// identifiers where these can be read.
    pub events_left_out: Vec<(usize, Option<Slug>)>,
    /// Words of the glossary, as written.
    pub glossary: Vec<GlossaryEntry>,
    /// Which words call for help first, as the portal says it.
    pub help: Help,
    /// What a query is after beside services, as the portal says it.
    pub intents: Vec<Intent>,
    /// Telephone numbers that texts name.
    pub phone_lines: Vec<PhoneLine>,
    /// Barèmes.
    pub scales: Vec<Scale>,
    /// Words that texts do without.
    pub avoided_words: Vec<AvoidedWord>,
    /// The days on which something was done, those of services apart.
    pub said_dates: Vec<SaidDate>,
    /// The files with a fault that stops the publication: some have no record for it.
    pub faulty: BTreeSet<Arc<str>>,
    /// School holidays and public holidays.
    pub calendars: Calendars,
    /// Digest of the texts that every service is linked and shown with: settings, kinds,
    /// communes, territories and calendars.
    pub vocabulary: blake3::Hash,
    /// Digest of the texts that other texts refer to by a name: barèmes, telephone numbers and
    /// glossary.
    pub references: blake3::Hash,
}

/// The services of one source: shared with a memory that knows them, else nobody's but ours.
#[derive(Debug)]
pub struct ServiceSource {
    /// Index of the source.
    pub source: usize,
    /// Its services; their own `source` is not set.
    pub services: Arc<Vec<Service>>,
    /// The rows that are left out, for a fault in each.
    pub left_out: Arc<Vec<LeftOut>>,
}

/// Gathers what sources hold.
pub(super) struct Gathering {
    content: Content,
    school_holidays: Option<ByZone>,
    public_holidays: Option<PublicDays>,
    department_zones: Option<DepartmentZones>,
    vocabulary: blake3::Hasher,
    references: blake3::Hasher,
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
            events: Vec::new(),
            events_left_out: Vec::new(),
            glossary: Vec::new(),
            help: Help::default(),
            intents: Vec::new(),
            phone_lines: Vec::new(),
            scales: Vec::new(),
            avoided_words: Vec::new(),
            said_dates: Vec::new(),
            faulty: BTreeSet::new(),
            calendars: Calendars::default(),
            vocabulary: blake3::hash(&[]),
            references: blake3::hash(&[]),
        };
        Self {
            content,
            school_holidays: None,
            public_holidays: None,
            department_zones: None,
            vocabulary: blake3::Hasher::new(),
            references: blake3::Hasher::new(),
            diagnostics: Vec::new(),
        }
    }
}

impl Gathering {
    /// Adds what one source holds.
    pub(super) fn add(&mut self, index: usize, source: &Source, parsed: Arc<Parsed>) {
        // Among the barèmes are those that say how long declared places are shown.
        let digests = match source.kind {
            SourceKind::Settings
            | SourceKind::Kinds
            | SourceKind::Territory
            | SourceKind::Communes
            | SourceKind::SchoolHolidays
            | SourceKind::PublicHolidays
            | SourceKind::DepartmentZones => vec![&mut self.vocabulary],
            SourceKind::Scale => vec![&mut self.vocabulary, &mut self.references],
            SourceKind::Glossary | SourceKind::PhoneLines => vec![&mut self.references],
            _ => Vec::new(),
        };
        for digest in digests {
            for part in [&source.path, &source.text] {
                digest.update(&(part.len() as u64).to_le_bytes());
                digest.update(part.as_bytes());
            }
        }
        let mut parsed = Arc::unwrap_or_clone(parsed);
        parsed.place(index);
        self.school_holidays = self.school_holidays.take().or(parsed.school_holidays);
        self.public_holidays = self.public_holidays.take().or(parsed.public_holidays);
        self.department_zones = self.department_zones.take().or(parsed.department_zones);
        let content = &mut self.content;
        content.settings = content.settings.take().or(parsed.settings);
        content.groups.append(&mut parsed.groups);
        content.kinds.append(&mut parsed.kinds);
        content.communes.append(&mut parsed.communes);
        content.commune_sources.append(&mut parsed.commune_sources);
        content.territories.append(&mut parsed.territories);
        content.pages.append(&mut parsed.pages);
        content.news.append(&mut parsed.news);
        content.events.append(&mut parsed.events);
        content.glossary.append(&mut parsed.glossary);
        content.help.except.append(&mut parsed.help.except);
        content.help.groups.append(&mut parsed.help.groups);
        content.intents.append(&mut parsed.intents);
        content.phone_lines.append(&mut parsed.phone_lines);
        content.scales.append(&mut parsed.scales);
        content.avoided_words.append(&mut parsed.avoided_words);
        let events_left_out = parsed.events_left_out.into_iter();
        content
            .events_left_out
            .extend(events_left_out.map(|id| (index, id)));
        content.said_dates.append(&mut parsed.said_dates);
        if !parsed.services.is_empty() || !parsed.left_out.is_empty() {
            content.services.push(ServiceSource {
                source: index,
                services: parsed.services,
                left_out: parsed.left_out,
            });
        }
        self.diagnostics.append(&mut parsed.diagnostics);
    }

    /// Everything, and what is wrong with it.
    pub(super) fn finish(mut self) -> (Content, Vec<Diagnostic>) {
        self.content.vocabulary = self.vocabulary.finalize();
        self.content.references = self.references.finalize();
        self.content.calendars = Calendars::new(
            self.school_holidays,
            self.public_holidays,
            self.department_zones,
        );
        (self.content, self.diagnostics)
    }
}

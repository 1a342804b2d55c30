//! Everything that the pages may show.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::agenda::Agenda;
use super::body::PublishedBody;
use super::commune::Commune;
use super::contours::Contours;
use super::coverage::Coverage;
use super::facts::Facts;
use super::geography::Geography;
use super::glossary::GlossaryWord;
use super::help::Help;
use super::intent::Intent;
use super::left_out::LeftOut;
use super::neighbours::Neighbour;
use super::published_picture::PublishedPicture;
use super::redirect::Redirect;
use super::service::Service;
use super::territory::Territory;
use crate::address::Slug;
use crate::content::{Group, Heading, Kind, Provenance, Settings};
use crate::hours::calendar::{Calendar, CalendarPlace, Calendars, Clock};

/// The linked portal: immutable, and free of whatever may not be shown.
/// Records refer to one another by their index in these lists.
#[derive(Debug)]
pub struct Portal {
    /// The settings.
    pub settings: Settings,
    /// The day it is built for.
    pub today: Date,
    /// Whether this is a preview, for no search engine.
    pub preview: bool,
    /// Groups of kinds, in order.
    pub groups: Vec<Group>,
    /// Kinds, in order.
    pub kinds: Vec<Kind>,
    /// Communes, in the order of their names.
    pub communes: Arc<Vec<Commune>>,
    /// Who is to be named for the communes' facts, with the licence.
    pub commune_sources: Vec<String>,
    /// Territories, in the order of their nature and name.
    pub territories: Vec<Territory>,
    /// School holidays of each zone, and public holidays.
    pub calendars: Calendars,
    /// The clocks of the communes; `None` among them for those whose clock is not known.
    pub clocks: BTreeSet<Option<Clock>>,
    /// Published services, in the order of their ids.
    pub services: Vec<Arc<Service>>,
    /// The rank of each service by its folded name, then by its id.
    pub name_ranks: Arc<Vec<u32>>,
    /// Digest of all that a service is shown with: settings, kinds, communes, territories, the
    /// day and the manner of the build.
    pub vocabulary: blake3::Hash,
    /// What is near what.
    pub geography: Arc<Geography>,
    /// The contours of the communes, drawn together.
    pub contours: Arc<Contours>,
    /// For each kind with `relais`, the nearest relay of each commune that none covers.
    pub nearest_relays: BTreeMap<usize, Vec<Option<Neighbour>>>,
    /// Editorial pages, in the order of their addresses.
    pub pages: Vec<Page>,
    /// Actualités, newest first.
    pub news: Vec<News>,
    /// Events, and sessions of services.
    pub agenda: Agenda,
    /// Figures and telephone numbers that texts refer to.
    pub facts: Facts,
    /// Which words call for help first, and who can be called.
    pub help: Help,
    /// What a query is after beside services, and the page that answers it, in order.
    pub intents: Vec<Intent>,
    /// Words of the glossary, in alphabetical order.
    pub glossary: Vec<GlossaryWord>,
    /// Services that are left out, for a fault in the row of each.
    pub left_out: Vec<LeftOut>,
    /// How many services are in the sources and not shown, drafts apart: persons who do not agree,
    /// authorisations that ended.
    pub withheld: usize,
    /// Addresses that moved.
    pub redirects: Vec<Redirect>,
    /// Pictures that a page shows.
    pub media: Vec<Media>,
    /// For each kind with `relais`, the coverage of every commune.
    pub coverage: BTreeMap<usize, Vec<Coverage>>,
}

impl Portal {
    /// Whose holidays a service has: those of its commune, else what the communes it comes to
    /// have in common.
    pub fn calendar_place(&self, service: &Service) -> CalendarPlace {
        self.calendar_place_of(service.communes())
    }

    /// Whose holidays are those of some communes.
    pub fn calendar_place_of(&self, communes: &[usize]) -> CalendarPlace {
        self.calendars.place(self.departments_of(communes))
    }

    /// The holidays of a service.
    pub fn calendar(&self, service: &Service) -> Calendar {
        self.calendars.of(&self.calendar_place(service))
    }

    /// The holidays of some communes.
    pub fn calendar_of(&self, communes: &[usize]) -> Calendar {
        self.calendars.of(&self.calendar_place_of(communes))
    }

    /// The clock of some communes, of the whole portal where there are none; `None` where they do
    /// not share one.
    pub fn clock_of(&self, communes: &[usize]) -> Option<Clock> {
        let own = self.departments_of(communes).map(Clock::of_department);
        let clocks: BTreeSet<Option<Clock>> = match communes.is_empty() {
            true => self.clocks.clone(),
            false => own.collect(),
        };
        match clocks.len() {
            0 => Some(Clock::default()),
            1 => clocks.first().copied().flatten(),
            _ => None,
        }
    }

    fn departments_of<'p>(&'p self, communes: &'p [usize]) -> impl Iterator<Item = &'p str> {
        let communes = communes.iter();
        communes.map(|at| &*self.communes[*at].facts.department)
    }

    /// Whether a service that is left out could be of one of these kinds and stand in a commune:
    /// then nobody knows that there is none.
    pub fn may_lack(&self, kinds: impl Fn(usize) -> bool, commune: usize) -> bool {
        let mut near = self.left_out.iter();
        near.any(|row| {
            row.could_stand_in(commune)
                && (0..self.kinds.len()).any(|kind| kinds(kind) && row.could_be(kind, commune))
        })
    }

    /// Whether the portal shows a record that was invented.
    pub fn holds_examples(&self) -> bool {
        self.services.iter().any(|service| service.example)
            || self.news.iter().any(|news| news.example)
            || self.agenda.events.iter().any(|event| event.example)
    }

    /// Sorts services as people read them: by folded name, then by id.
    pub fn sort_by_name(&self, services: &mut [usize]) {
        services.sort_unstable_by_key(|service| self.name_ranks[*service]);
    }

    /// The territory of a département's number, if one is declared.
    pub fn department(&self, number: &str) -> Option<&Territory> {
        self.territories
            .iter()
            .find(|territory| territory.is_department(number))
    }
}

/// An editorial page that is shown.
#[derive(Debug, Clone)]
pub struct Page {
    /// Path of its source.
    pub source: String,
    /// Its address.
    pub address: String,
    /// Title.
    pub title: String,
    /// Title for the menu and the breadcrumb.
    pub short_title: String,
    /// One sentence.
    pub summary: Option<String>,
    /// Last change.
    pub updated_on: Option<Date>,
    /// When its sources were read again.
    pub verified_on: Option<Date>,
    /// Its sources.
    pub sources: Vec<Provenance>,
    /// Sources to be read before it may be called verified.
    pub to_read: Vec<Provenance>,
    /// Whether it rests on sources that nobody has read again.
    pub awaits_verification: bool,
    /// Whether it shows the help first.
    pub shows_help: bool,
    /// Rank in its section.
    pub order: u32,
    /// The text.
    pub body: PublishedBody,
    /// Its headings.
    pub headings: Vec<Heading>,
}

/// An actualité that is shown.
#[derive(Debug, Clone)]
pub struct News {
    /// Path of its source.
    pub source: String,
    /// Permanent name.
    pub id: Slug,
    /// Title, with "(exemple)" when it was invented.
    pub title: String,
    /// Day.
    pub date: Date,
    /// One sentence.
    pub summary: Option<String>,
    /// Where it comes from.
    pub provenance: Option<Provenance>,
    /// Whether it was invented.
    pub example: bool,
    /// The text.
    pub body: PublishedBody,
}

/// A picture that a page shows.
#[derive(Debug, Clone)]
pub struct Media {
    /// Path of its source.
    pub source: String,
    /// What is published of it.
    pub picture: Arc<PublishedPicture>,
}

/// The address one level up: `/familles/` for `/familles/aides/`, `/` for `/familles/`.
pub fn parent_address(address: &str) -> &str {
    let trimmed = address.trim_end_matches('/');
    trimmed.rfind('/').map_or("/", |slash| &address[..=slash])
}

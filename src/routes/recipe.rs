//! What an output shows.

use super::agenda_output::AgendaOutput;
use super::site::Site;

/// What an output shows; records by their index in the portal's lists, pages of lists from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each variant is named for its page")]
pub enum Recipe {
    Home,
    /// Who can be called now.
    Help,
    Directory,
    Search,
    /// Services of a kind, everywhere or in a commune.
    Kind {
        kind: usize,
        commune: Option<usize>,
        page: usize,
    },
    Service(usize),
    Communes,
    Commune(usize),
    Territories,
    Territory(usize),
    Editorial {
        page: usize,
        number: usize,
    },
    NewsList {
        page: usize,
    },
    News(usize),
    Agenda(AgendaOutput),
    SiteMap,
    Glossary,
    Data,
    NotFound,
    Accessibility,
    Redirect(usize),
    Sitemap,
    WebManifest,
    Feed,
    Robots,
    GeoJson,
    Csv,
    /// By the zone's place among those of the portal.
    Calendar(usize),
    /// By the département's place among those of the portal.
    Contours(usize),
    Headers,
    Nginx,
    /// What tells whose site a folder holds.
    Mark,
    Components,
    ThemeFile(usize),
    SearchFile(usize),
    /// The words that a search is listened to for.
    HelpWords,
    Media(usize),
}

impl Recipe {
    /// The source that asked for this output, for a fault of its address.
    pub(super) fn origin<'p>(self, site: &'p Site<'_>) -> Option<&'p str> {
        let portal = site.parts.portal;
        match self {
            Self::Service(at) => Some(&portal.services[at].source),
            Self::Territory(at) => Some(&portal.territories[at].source),
            Self::Editorial { page, .. } => Some(&portal.pages[page].source),
            Self::News(at) => Some(&portal.news[at].source),
            Self::Agenda(AgendaOutput::Event(at)) => Some(&portal.agenda.events[at].source),
            Self::Redirect(at) => Some(&portal.redirects[at].source),
            Self::Media(at) => Some(&portal.media[at].source),
            Self::ThemeFile(at) => site.theme.files[at].source.as_deref(),
            _ => None,
        }
    }
}

//! Texts beside the services: pages, actualités, and whatever collection comes next.

use std::borrow::Cow;

use jiff::civil::Date;

use super::lexicon::Lexicon;
use super::record::day_number;
use crate::portal::{Portal, Series, Session, SessionState};

/// A collection of documents, as results are grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Collection {
    /// Its name for the client.
    pub(super) id: &'static str,
    /// Its heading.
    pub(super) label: &'static str,
}

/// The collections, in the order of their groups. A new one is a line here and its documents in
/// [`documents`]: the format and the client know no collection by name.
pub(super) const COLLECTIONS: &[Collection] = &[
    Collection {
        id: "pages",
        label: "Comprendre et s'informer",
    },
    Collection {
        id: "actualites",
        label: "Actualités",
    },
    Collection {
        id: "agenda",
        label: "Agenda",
    },
    Collection {
        id: "suspendus",
        label: "Suspendu en ce moment",
    },
];

const PAGES: u32 = 0;
const NEWS: u32 = 1;
const AGENDA: u32 = 2;
const SUSPENDED: u32 = 3;

/// A document as its source gives it.
pub(super) struct Document<'p> {
    /// Rank in [`COLLECTIONS`].
    pub(super) collection: u32,
    /// Its address, unique.
    pub(super) address: String,
    /// Its title.
    pub(super) title: Cow<'p, str>,
    /// One sentence.
    pub(super) summary: &'p str,
    /// Its text.
    pub(super) text: &'p str,
    /// Its day, if it has one.
    pub(super) date: Option<Date>,
}

/// A document as the index holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct IndexedDocument {
    /// Its address.
    pub(super) address: String,
    /// Rank in [`COLLECTIONS`].
    pub(super) collection: u32,
    /// Its title.
    pub(super) title: String,
    /// Its day, counted from 1 January 2020.
    pub(super) day: Option<u32>,
    /// Words of its texts in the order of their numbers, each with its weight: 3 in the summary,
    /// 2 said often, 1 said. The client reads the words of titles in the titles.
    pub(super) words: Vec<(u32, u32)>,
}

impl IndexedDocument {
    /// Whether it is told as a document is, texts aside.
    pub(super) fn is_headed_as(&self, document: &Document<'_>) -> bool {
        self.address == document.address
            && self.collection == document.collection
            && self.title == document.title
            && self.day == document.date.map(day_number)
    }
}

/// Said as often as this, a word is what a text is about.
const OFTEN: usize = 3;

/// Every document of the portal, in the order of the addresses.
pub(super) fn documents(portal: &Portal) -> Vec<Document<'_>> {
    let pages = portal.pages.iter().map(|page| Document {
        collection: PAGES,
        address: page.address.clone(),
        title: Cow::from(&page.title),
        summary: page.summary.as_deref().unwrap_or_default(),
        text: &page.body.text,
        date: None,
    });
    let news = portal.news.iter().map(|news| Document {
        collection: NEWS,
        address: format!("/actualites/{}/", news.id),
        title: Cow::from(&news.title),
        summary: news.summary.as_deref().unwrap_or_default(),
        text: &news.body.text,
        date: Some(news.date),
    });
    let events = portal.agenda.events.iter().zip(&portal.agenda.series);
    let events = events.map(|(event, series)| Document {
        collection: AGENDA,
        address: event.address(),
        title: Cow::from(&event.title),
        summary: event.summary.as_deref().unwrap_or_default(),
        text: &event.body.text,
        date: next_day(series, portal.today),
    });
    let texts = pages.chain(news).chain(events);
    let mut documents: Vec<Document<'_>> = texts.chain(suspended(portal)).collect();
    documents.sort_by(|a, b| a.address.cmp(&b.address));
    documents
}

/// Services that are suspended: they are proposed to nobody, and found by who looks for them.
fn suspended(portal: &Portal) -> impl Iterator<Item = Document<'_>> {
    let services = portal.services.iter().filter(|it| !it.is_proposed());
    services.map(|service| {
        let place = service.place.as_ref();
        let commune = place.map(|place| portal.communes[place.commune].facts.name.as_str());
        Document {
            collection: SUSPENDED,
            address: service.address(),
            title: commune.map_or(Cow::from(&service.name), |commune| {
                Cow::from(format!("{}, {commune}", service.name))
            }),
            summary: service.summary.as_deref().unwrap_or_default(),
            text: &service.body.text,
            date: None,
        }
    })
}

/// The day of the next session that takes place.
fn next_day(series: &Series, today: Date) -> Option<Date> {
    let held = series.sessions.iter();
    let held = held.filter(|session| session.state != SessionState::Cancelled);
    held.map(Session::day).filter(|day| *day >= today).min()
}

impl Document<'_> {
    /// Reads its words.
    pub(super) fn indexed(&self, lexicon: &mut Lexicon) -> IndexedDocument {
        let (mut in_summary, mut in_text) = (Vec::new(), Vec::new());
        lexicon.read(self.summary, &mut in_summary);
        lexicon.read(self.text, &mut in_text);
        in_summary.sort_unstable();
        in_summary.dedup();
        in_text.sort_unstable();
        let often = in_text.chunk_by(|a, b| a == b).map(|same| {
            let weight = if same.len() >= OFTEN { 2 } else { 1 };
            (same[0], weight)
        });
        let mut words: Vec<(u32, u32)> = often
            .filter(|(word, _)| in_summary.binary_search(word).is_err())
            .chain(in_summary.iter().map(|word| (*word, 3)))
            .collect();
        words.sort_unstable();
        IndexedDocument {
            address: self.address.clone(),
            collection: self.collection,
            title: self.title.clone().into_owned(),
            day: self.date.map(day_number),
            words,
        }
    }
}

//! The portal as a whole: records linked to one another, and who may be shown decided once.
//!
//! May touch `content`, `hours`, `diagnostic`, `address` and the paths and images of `source`. What this
//! room does not let through (drafts, notes, exact places, unconsented fields, expired
//! authorisations) no later room can see: it holds only [`Service`], made by `publish`.

mod addresses;
mod agenda;
mod arrangement;
mod avoided_words;
mod body;
mod cadence;
mod calendar_end;
mod commune;
mod commune_directory;
mod contours;
mod coverage;
mod editorial;
mod facts;
mod finish_memory;
mod finisher;
mod geography;
mod glossary;
mod help;
mod help_lines;
mod link;
mod link_memory;
mod link_service;
mod linker;
mod location;
mod moment;
mod neighbours;
mod picture;
mod placeholders;
mod portal;
mod publish;
mod redirect;
mod service;
mod service_addresses;
mod spot_index;
mod staleness;
mod territory;
mod texts;
mod vacancy;
mod vocabulary;

pub use agenda::{Agenda, Event, EventPlace, Series, Session, SessionState, Showing, Subject};
pub use body::{FigureSource, PublishedBody};
pub use commune::Commune;
pub use contours::{Bounds, Contours, Outline, Point, Scale};
pub use coverage::{Coverage, Statement};
pub use facts::Facts;
pub use geography::Geography;
pub use glossary::{GLOSSARY, GlossaryWord};
pub use help::{HELP, Help, HelpGroup};
pub use link::{Options, link};
pub use link_memory::LinkMemory;
pub use moment::Moment;
pub use neighbours::Neighbour;
pub use portal::{Media, News, Page, Portal, parent_address};
pub use redirect::Redirect;
pub use service::{Place, Precision, Round, Service};
pub use territory::Territory;
pub use vacancy::{FreshPlaces, Vacancy};

//! The portal as a whole: records linked to one another, and who may be shown decided once.
//!
//! May touch `content`, `hours`, `diagnostic`, `address` and the paths and images of
//! `source`, `picture`. What this
//! room does not let through (drafts, notes, exact places, unconsented fields, expired
//! authorisations) no later room can see: it holds only [`Service`], made by `publish`.

mod addresses;
mod agenda;
mod agreed;
mod arrangement;
mod avoided_words;
mod body;
mod cadence;
mod calendar_end;
mod common_names;
mod commune;
mod commune_directory;
mod commune_order;
mod contour_place;
mod contours;
mod coverage;
mod dates_to_come;
mod discretion;
mod editorial;
mod facts;
mod finish_memory;
mod finisher;
mod geography;
mod glossary;
mod help;
mod help_lines;
mod html_words;
mod intent;
mod link;
mod link_memory;
mod link_service;
mod linker;
mod location;
mod meant_file;
mod moment;
mod neighbours;
mod person;
mod person_name;
mod picture;
mod picture_face;
mod picture_memory;
mod placeholders;
mod portal;
mod publish;
mod published_picture;
mod redirect;
mod screen;
mod service;
mod service_addresses;
mod spot_index;
mod staleness;
mod territory;
mod texts;
mod vacancy;
mod vocabulary;
mod withheld;
mod withholding;

pub use agenda::{Agenda, Event, EventPlace, Series, Session, SessionState, Showing, Subject};
pub use body::{FigureSource, PublishedBody};
pub use commune::Commune;
pub use contours::{Bounds, Contours, Outline, Point, Scale};
pub use coverage::{Coverage, Statement};
pub use discretion::Discretion;
pub use facts::Facts;
pub use geography::Geography;
pub use glossary::{GLOSSARY, GlossaryWord};
pub use help::{HELP, Help, HelpGroup};
pub use intent::Intent;
pub use link::{Linked, Options, Outputs, link};
pub use link_memory::LinkMemory;
pub use moment::Moment;
pub use neighbours::Neighbour;
pub use picture_face::PictureFace;
pub use portal::{Media, News, Page, Portal, parent_address};
pub use published_picture::PublishedPicture;
pub use redirect::Redirect;
pub use service::{Place, Precision, Round, Service};
pub use territory::Territory;
pub use vacancy::{FreshPlaces, Vacancy};

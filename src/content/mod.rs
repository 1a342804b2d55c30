//! What the sources say, typed and checked, each source by itself.
//!
//! May touch `source`, `diagnostic` and `address`. It reads no file and knows no other
//! record: what links one to another belongs to `portal`.

mod age;
mod avoided_word;
mod check;
mod commune;
mod confidentiality;
mod consent;
mod content;
mod coordinates;
mod folded_words;
mod french_date;
mod french_number;
mod frequency;
mod front_matter;
mod glossary;
mod head_check;
mod headings;
mod insee_code;
mod kind;
mod mail;
mod markdown;
mod meant;
mod news;
mod page;
mod parse;
mod parsed;
mod passage;
mod passages;
mod phone;
mod phone_line;
mod placeholder;
mod postal_code;
mod prose_check;
mod provenance;
mod reading;
mod scale;
mod schema;
mod sentence;
mod service;
mod service_parts_schema;
mod service_reading;
mod service_schema;
mod settings;
mod siret;
mod status;
mod table_text;
mod territory;
mod toml_damage;
mod toml_slip;
mod toml_text;
mod toml_value_slip;
mod unit;
mod value;

pub use age::{Age, AgeRange};
pub use avoided_word::AvoidedWord;
pub(crate) use check::check;
pub use commune::{Commune, TownHall};
pub use confidentiality::Confidentiality;
pub use consent::Consent;
pub use content::{Content, ServiceSource};
pub use coordinates::{Coordinates, CoordinatesFault};
pub use folded_words::{FoldedWords, Phrases};
pub use french_date::in_words;
pub use frequency::Frequency;
pub use glossary::GlossaryEntry;
pub use headings::Heading;
pub use insee_code::InseeCode;
pub use kind::{Action, Group, Kind};
pub use mail::Mail;
pub use markdown::{Body, MARK};
pub use news::News;
pub use page::Page;
pub use parse::parse;
pub use parsed::ParseMemory;
pub use phone::Phone;
pub use phone_line::{EssentialLine, PhoneLine, default_phone_lines};
pub use placeholder::{Placeholder, Reference};
pub use postal_code::PostalCode;
pub use provenance::Provenance;
pub use scale::{Scale, ScaleValue};
pub use schema::{Field, Shape};
pub use service::{
    Address, Amount, Authorisation, Contact, Enrolment, Links, Manager, Moment, Price, Round,
    Service, Vacancy, Welcome,
};
pub use service_schema::SERVICE;
pub use settings::{Editor, Settings};
pub use siret::Siret;
pub use status::Status;
pub use territory::{Convention, Nature, Territory, Uncovered};
pub(crate) use toml_text::read_toml;
pub use unit::Unit;
pub(crate) use value::{Datum, Entry, Table};

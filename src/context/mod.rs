//! What pages show: one serialisable struct a page, made from the linked portal.
//!
//! May touch `portal`, `hours`, the value types of `content`, `wording`, `compression` and `address`.
//! It reads no file, no clock and no environment: whatever a page shows is in its context, and its digest
//! decides whether the page is made again. Contexts hold no map and no float, and no field is
//! ever left out of one: a binary digest tells fields apart by their order.

mod agenda;
mod agenda_entry;
mod agenda_page;
mod agenda_view;
mod calendar_file;
mod clock_words;
mod commune_fiche;
mod commune_map;
mod commune_page;
mod components;
mod components_page;
mod context;
mod contours_file;
mod date_words;
mod digest;
mod digested;
mod directory_page;
mod editorial;
mod editorial_page;
mod event_fiche;
mod event_page;
mod frame;
mod glossary;
mod glossary_page;
mod held;
mod help;
mod help_file;
mod help_page;
mod home;
mod home_page;
mod ical_event;
mod ical_file;
mod ical_group;
mod ical_recurrence;
mod ical_text;
mod ical_zone;
mod json_ld;
mod json_ld_event;
mod link;
mod listing;
mod map_areas;
mod map_drawing;
mod map_frame;
mod map_labels;
mod map_layouts;
mod map_name;
mod map_slot;
mod maps;
mod news;
mod news_page;
mod page_head;
mod pager;
mod parts;
mod parts_memory;
mod postal_address;
mod received;
mod search_map;
mod search_page;
mod security_policy;
mod service_card;
mod service_fiche;
mod service_hours;
mod service_moments;
mod service_notices;
mod service_page;
mod service_place;
mod service_trust;
mod services_data;
mod sitemap;
mod territory_fiche;
mod territory_page;
mod values;
mod web_manifest;
mod words;

pub(crate) use agenda::{agenda_page, is_indexed};
pub use agenda_view::{AgendaView, CalendarScope};
pub(crate) use calendar_file::{calendar_address, calendar_json, calendar_places};
pub(crate) use commune_fiche::{commune_page, communes_page};
pub(crate) use components::components_page;
pub use context::Context;
pub(crate) use contours_file::{contours_address, contours_json, departments};
pub use digested::Digested;
pub(crate) use editorial::{editorial_page, section_page_count};
pub(crate) use event_fiche::event_page;
pub use frame::Frame;
pub(crate) use glossary::glossary_page;
pub(crate) use help::help_page;
pub(crate) use help_file::{HELP_WORDS, help_json};
pub(crate) use home::{
    ACCESSIBILITY, accessibility_page, data_page, home_page, not_found_page, redirect_page,
    site_map_page, sitemap,
};
pub(crate) use ical_file::{AGENDA_DATA, agenda_data, calendar_file};
pub(crate) use listing::{directory_page, kind_in_commune_page, kind_page};
pub(crate) use news::{feed, news_list_page, news_page, news_page_count};
pub use parts::{FrameFiles, Parts};
pub use parts_memory::PartsMemory;
pub(crate) use search_page::search_page;
pub use security_policy::host_policy;
pub(crate) use service_fiche::service_page;
pub(crate) use services_data::services_data;
pub use services_data::{ServiceRow, ServicesData};
pub(crate) use territory_fiche::{territories_page, territory_page};
pub use values::Values;
pub(crate) use web_manifest::web_manifest;

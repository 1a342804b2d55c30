//! The flow: from the portal's folder to the output folder, one step after another.
//!
//! May touch every room but `cli` and `serve`. `build` and `check` go the same way; only the
//! last step differs.

mod dead_addresses;
mod deaths;
mod disappearance;
mod events_ahead;
mod exchanged_id;
mod exchanged_ids;
mod failure;
mod figures;
mod forgotten_date;
mod former_address;
mod fresh_address;
mod gone_page;
mod gone_pages;
mod known_columns;
mod known_identifier;
mod known_service;
mod known_services;
mod known_table;
mod known_values;
mod last_build;
mod left;
mod losses;
mod losses_told;
mod lost_address;
mod lost_addresses;
mod made;
mod marks;
mod memory;
mod moved_links;
mod moved_values;
mod outcome;
mod picture_faces;
mod prepare;
mod produce;
mod progress;
mod publication;
mod published_addresses;
mod records;
mod request;
mod review_text;
mod same_names;
mod service_identity;
mod threads;
mod told_days;
mod unlisted;
mod weighed;
mod withdrawn;
mod withdrawn_addresses;

pub use disappearance::{Collection, Disappearance, EXCHANGED_MEND, Manner};
pub use failure::Failure;
pub use figures::Figures;
pub use memory::Memory;
pub use outcome::Outcome;
pub use produce::{build, check, components};
pub use progress::Progress;
pub use request::Request;
pub use review_text::review_text;
pub use threads::{share_work, threads};

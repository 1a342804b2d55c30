//! The flow: from the portal's folder to the output folder, one step after another.
//!
//! May touch every room but `cli` and `serve`. `build` and `check` go the same way; only the
//! last step differs.

mod dead_addresses;
mod deaths;
mod disappearance;
mod events_ahead;
mod failure;
mod figures;
mod forgotten_date;
mod former_address;
mod fresh_address;
mod known_service;
mod known_services;
mod last_build;
mod left;
mod losses;
mod losses_told;
mod lost_address;
mod lost_addresses;
mod marks;
mod memory;
mod outcome;
mod picture_faces;
mod prepare;
mod produce;
mod progress;
mod publication;
mod published_addresses;
mod records;
mod request;
mod same_names;
mod threads;
mod unlisted;

pub use disappearance::{Collection, Disappearance};
pub use failure::Failure;
pub use figures::Figures;
pub use memory::Memory;
pub use outcome::Outcome;
pub use produce::{build, check, components};
pub use progress::Progress;
pub use request::Request;
pub use threads::{share_work, threads};

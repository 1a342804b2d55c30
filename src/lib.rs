//! Marelle turns markdown and structured data about services to families into a static portal.
//!
//! One direction of flow: `source` → `content` → `portal` → `routes` (with `context`) →
//! `render` (with `theme`) → `output`. See ARCHITECTURE.md.
pub mod address;
pub mod build;
pub mod cli;
pub mod compression;
pub mod content;
pub mod context;
pub mod diagnostic;
pub mod hours;
pub mod output;
pub mod picture;
pub mod portal;
pub mod render;
pub mod routes;
pub mod search;
pub mod serve;
pub mod source;
pub mod theme;
pub mod wording;

//! The theme: templates, styles and static files, from the disk over the embedded ones.
//!
//! May touch the theme files of `source`, the TOML reading of `content`, `wording`, `diagnostic`
//! and `address`. It reads no file: the theme `parvis` and the client's bundle are part of the
//! binary.

mod called_texts;
mod embedded;
mod load;
mod manifest;
mod starter;
mod stylesheet;
mod texts;
mod theme;

pub use called_texts::called_texts;
pub use load::load_theme;
pub use manifest::CONTRACT;
pub use starter::{NameFault, starter};
pub use theme::{StaticFile, Theme};

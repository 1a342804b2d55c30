//! The theme: templates, styles and static files, from the disk over the embedded ones.
//!
//! May touch the theme files of `source`, `diagnostic` and `address`. It reads no file: the
//! theme `parvis` and the client's bundle are part of the binary.

mod embedded;
mod load;
mod theme;

pub use load::load_theme;
pub use theme::{StaticFile, Theme};

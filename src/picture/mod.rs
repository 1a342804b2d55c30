//! Pictures as they may be published: pixels, and nothing of who took them, when and where.
//!
//! May touch no other room. Pure functions of a file's bytes. Each format is walked by hand and
//! written again from a list of what pixels need: what is not on the list (EXIF, GPS, XMP, IPTC,
//! comments, thumbnails, what follows the end) is not copied, whatever it is. Colour profiles are
//! not on it either: they hold free text (`desc`, `cprt`) and tags of their makers' own, and a
//! picture whose profile is gone is shown as sRGB.

mod clean;
mod clean_picture;
mod drawing;
mod format;
mod gif;
mod jpeg;
mod png;
mod reader;
mod refusal;
mod stripped;
mod turn;
mod webp;

pub use clean::clean;
pub use clean_picture::CleanPicture;
pub use refusal::Refusal;

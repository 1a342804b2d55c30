//! Pictures as they may be published: pixels, and nothing of who took them, when and where.
//!
//! May touch no other room. Pure functions of a file's bytes. Each format is walked by hand, which
//! finds how the picture lies and leaves its decoder nothing but pixels and their tables (no EXIF,
//! GPS, XMP, IPTC, comments, thumbnails, nothing after the end). Then each picture, small or
//! large, is decoded and written again: no byte of the editor's file is published, for words have
//! room in every part of it, tables and the end of compressed pixels too; and what does not decode
//! is found. A GIF that moves is written again frame by frame; APNG and WebP that move are refused.
//! Colour profiles are gone: they hold free text (`desc`, `cprt`) and tags of their makers' own,
//! and a picture whose profile is gone is shown as sRGB.

mod clean;
mod clean_picture;
mod drawing;
mod drawn_png;
mod format;
mod gif;
mod jpeg;
mod jpeg_quality;
mod moving;
mod photograph;
mod pixels_in_work;
mod png;
mod reader;
mod refusal;
mod stripped;
mod turn;
mod webp;

pub use clean::clean;
pub use clean_picture::CleanPicture;
pub use refusal::Refusal;

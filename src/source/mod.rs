//! Reads the portal's folder: the only room that opens the editor's files, and creates new ones.
//!
//! May touch the file system below the portal's root, `address` and `diagnostic`. It knows
//! names and encodings, and nothing of what a file means. Symbolic links are refused.
#![allow(
    clippy::disallowed_methods,
    reason = "source is the door through which the editor's files are read and created"
)]

mod calendar_tables;
mod changed_copies;
mod changed_folders;
mod copied_folders;
mod copied_list;
mod copies;
mod copy_name;
mod decode;
mod file_memory;
mod foreign;
mod foreign_bytes;
mod foreign_file;
mod kind;
mod legacy_encoding;
mod out_of_place;
mod past_folders;
mod plausible_french;
mod read;
mod set_aside;
mod sources;
mod survey;
mod twins;
mod unread;
mod unread_folders;
mod unread_sheet;
mod unread_table;
mod write;
mod young_file;
mod zeros;

pub use calendar_tables::{is_portal, read_calendar_tables};
pub use file_memory::FileMemory;
pub use kind::SourceKind;
pub use read::read_sources;
pub use sources::{Image, Removed, Source, Sources, ThemeFile};
pub use survey::{ReadFailure, Survey};
pub use write::{NewFile, WriteFailure, create_folder};
pub use young_file::YoungFile;

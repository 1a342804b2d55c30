//! The output folder: the only room that writes the site on the disk.
//!
//! May touch `address` and the files of the output folder and of its state folder
//! (`.marelle/sorties/…`). It knows nothing of pages: a path, a key and bytes come in.
//!
//! One build is `open`, then `keeps` or `stage` for every output, then `commit`. Staging only
//! fills `<output>/.marelle-en-cours/`; `commit` checks everything, and only then changes the site.
//!
//! Invariants, which hold after a kill between any two steps as well:
//! - if the manifest gives a path a key, the file there is the one staged with that key, or its
//!   length or time differs and it is not kept;
//! - every file that was ever put in the output folder is listed in the manifest until it is removed;
//! - nothing in the output folder changes before the manifest on the disk calls it unknown;
//! - a file that the manifest does not list is never written, moved or removed, and no symbolic
//!   link inside the output folder is ever written or removed through. Where there is no manifest
//!   any more, the folder bears this site's mark ([`OUTPUT_MARK`]), and what stands in the place
//!   of an output is one of an earlier build: it is written, and all else is left and told;
//! - no link is followed, and no pipe waited for, in the state folder;
//! - a file of the site is replaced by a rename: it holds the whole old bytes or the whole new ones.

//!
//! [`OUTPUT_MARK`]: crate::address::OUTPUT_MARK

#![allow(
    clippy::disallowed_methods,
    reason = "output is the door to the output folder"
)]

mod action;
mod among_sources;
mod disk;
mod fault;
mod key;
mod lock;
mod manifest;
mod manifest_text;
mod note;
mod output_folder;
mod output_memory;
mod plan;
mod published;
mod record;
mod replacement;
mod staged;
mod staging;
mod state_folder;
mod strangers;
mod survey;
mod written;

#[cfg(test)]
mod tests;

pub use action::Action;
pub use fault::OutputFault;
pub use key::Key;
pub use note::Note;
pub use output_folder::OutputFolder;
pub use output_memory::OutputMemory;
pub use published::{left_note, published, standing};
pub use staged::Staged;
pub use written::Written;

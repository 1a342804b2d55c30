//! What several tests need: trees of files, portals to build, the program itself.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "tests read and write files, and each uses only some of this"
)]

pub(crate) mod portal;
pub(crate) mod program;
pub(crate) mod tree;

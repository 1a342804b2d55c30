//! Tests of the output folder as a whole; each file is one promise.

mod bench;
mod builds;
mod damage;
mod disk_full;
pub(super) mod fuse;
mod manifest;
mod marks;
mod memory;
mod refusals;
mod stops;
mod walks;

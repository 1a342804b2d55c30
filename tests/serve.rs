//! `marelle serve`: what it answers, what it refuses, and how it follows edits.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "tests write files, start the program and talk to it over the network"
)]

mod portal_folder;

mod serve {
    mod ends;
    mod faults;
    mod follows;
    mod refuses;
    mod served;
    mod serves;
}

//! `marelle serve`: what it answers, what it refuses, and how it follows edits.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "tests write files, start the program and talk to it over the network"
)]

mod portal_folder;

mod serve {
    mod answer;
    mod components;
    mod crowds;
    mod damage;
    mod days;
    mod ends;
    mod events;
    mod faults;
    mod limits;
    mod losses;
    mod moves;
    mod network;
    mod polls;
    mod refuses;
    mod saves;
    mod served;
    mod serves;
    mod shared;
    mod storms;
}

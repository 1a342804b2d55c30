//! How long the search's index takes by itself: `cargo bench --bench search_index -- PORTAL`.
//!
//! Prints the CPU seconds of the whole index, compression included (the median of nine), and
//! the milliseconds after the edit of one text.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    missing_docs,
    reason = "a bench reads the clock of its process"
)]

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::date;
use marelle::content::{ParseMemory, parse};
use marelle::portal::{LinkMemory, Options, Portal, link};
use marelle::search::{SearchMemory, search_index};
use marelle::source::{FileMemory, Survey, read_sources};

const EDITS: u32 = 100;

fn main() {
    let root = std::env::args().skip(1).find(|word| !word.starts_with('-'));
    let root = PathBuf::from(root.expect("a portal's folder"));
    let survey = Survey::of(&root).unwrap_or_else(|_| panic!("{} is no portal", root.display()));
    let (sources, _) = read_sources(&root, survey, &mut FileMemory::default());
    let (content, _) = parse(&sources, &mut ParseMemory::default());
    let options = Options {
        today: date(2026, 11, 22),
        drafts: false,
        preview: false,
    };
    let outputs = |_: &Portal| BTreeSet::new();
    let mut memory = LinkMemory::default();
    let portal = link(content, &sources, options, &mut memory, &outputs).portal;
    let mut portal = portal.unwrap();
    let mut times: Vec<f64> = (0..9)
        .map(|_| {
            let before = cpu_seconds();
            let index = search_index(&portal, &mut SearchMemory::default());
            assert!(index.paths().count() > 0);
            cpu_seconds() - before
        })
        .collect();
    times.sort_by(f64::total_cmp);
    // One text edited, again and again, as in a running `serve`.
    let mut memory = SearchMemory::keeping();
    search_index(&portal, &mut memory);
    let edited = portal.services.len() / 2;
    let before = cpu_seconds();
    for number in 0..EDITS {
        let mut service = (*portal.services[edited]).clone();
        service.body.text.push_str(&format!(" essai{number}"));
        portal.services[edited] = Arc::new(service);
        search_index(&portal, &mut memory);
    }
    let edit = (cpu_seconds() - before) / f64::from(EDITS);
    println!(
        "{:.3} s for the index, {:.1} ms for an edited text",
        times[4],
        edit * 1_000.0
    );
}

/// CPU seconds of this process, all threads, to a hundredth (Linux).
fn cpu_seconds() -> f64 {
    let text = std::fs::read_to_string("/proc/self/stat").unwrap();
    let fields: Vec<&str> = text
        .rsplit(')')
        .next()
        .unwrap()
        .split_whitespace()
        .collect();
    let ticks = |at: usize| fields[at].parse::<f64>().unwrap();
    (ticks(11) + ticks(12)) / 100.0
}

//! The hours of records in columns: docs/search.md, section 15.

use std::sync::Arc;

use super::byte_writer::ByteWriter;
use super::opening::Opening;
use super::record::Record;

/// A week with nothing on it has this for its days, before any other.
const CLOSED: &[u8] = &[0];

/// The different days and traits, then which of them each record has, a day of the week at a
/// time: days of a week are alike, and so are those of neighbours.
pub(super) fn openings(records: &[Arc<Record>]) -> ByteWriter {
    let known: Vec<&Opening> = records.iter().filter_map(|r| r.opening.as_ref()).collect();
    let traits = different(known.iter().map(|opening| opening.traits()));
    let term = known.iter().flat_map(|own| (0..7).map(|day| own.term(day)));
    let holidays = known
        .iter()
        .flat_map(|own| (0..7).filter_map(|day| own.holidays(day)));
    let own = known.iter().flat_map(|opening| opening.own_weeks());
    let days = different(term.chain(holidays).chain(own).filter(|day| *day != CLOSED));
    let mut writer = ByteWriter::default();
    for list in [&days, &traits] {
        writer.count(list.len());
        list.iter().for_each(|bytes| writer.raw(bytes));
    }
    for record in records {
        writer.count(rank(&traits, record.opening.as_ref().map(Opening::traits)));
    }
    for day in 0..7 {
        for own in &known {
            writer.count(rank(&days, Some(own.term(day))));
        }
    }
    for day in 0..7 {
        for slots in known.iter().filter_map(|own| own.holidays(day)) {
            writer.count(rank(&days, Some(slots)));
        }
    }
    for slots in known.iter().flat_map(|own| own.own_weeks()) {
        writer.count(rank(&days, Some(slots)));
    }
    writer
}

fn different<'b>(parts: impl Iterator<Item = &'b [u8]>) -> Vec<&'b [u8]> {
    let mut all: Vec<&[u8]> = parts.collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// The rank from 1; 0 for what is not there.
fn rank(list: &[&[u8]], wanted: Option<&[u8]>) -> usize {
    let found = wanted.and_then(|wanted| list.binary_search(&wanted).ok());
    found.map_or(0, |at| at + 1)
}

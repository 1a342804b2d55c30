//! Which commune a relay covers, as the communes' pages say it.

use super::byte_writer::ByteWriter;
use super::record::{FIRST_DAY, index};
use crate::content::EssentialLine;
use crate::portal::{Coverage, Portal, Statement};

/// What is answered of a commune, a number each.
mod state {
    pub(super) const UNKNOWN: u32 = 0;
    pub(super) const UNCOVERED: u32 = 1;
    pub(super) const COVERED: u32 = 2;
}

/// The bytes of the manifest's relays: docs/search.md, section 26. The relays themselves are found
/// as any service that serves the commune.
pub(super) fn relays(portal: &Portal) -> ByteWriter {
    let mut writer = ByteWriter::default();
    writer.text(&caf(portal));
    writer.count(portal.coverage.len());
    for (kind, coverages) in &portal.coverage {
        writer.number(index(*kind));
        let mut answers: Vec<Vec<u8>> = Vec::new();
        let mut of_communes = ByteWriter::default();
        for coverage in coverages {
            let bytes = answer(coverage);
            let known = answers.iter().position(|answer| *answer == bytes);
            of_communes.count(known.unwrap_or(answers.len()));
            if known.is_none() {
                answers.push(bytes);
            }
        }
        writer.count(answers.len());
        answers.iter().for_each(|bytes| writer.raw(bytes));
        writer.raw(&of_communes.into_bytes());
    }
    writer
}

/// The number to call where nothing is known.
pub(super) fn caf(portal: &Portal) -> String {
    let line = portal.facts.essential(EssentialLine::Caf);
    line.phone.to_string()
}

/// {state; whether the day of the statement is known, and that day}.
fn answer(coverage: &Coverage) -> Vec<u8> {
    let (state, statements): (u32, &[Statement]) = match coverage {
        Coverage::Unknown => (state::UNKNOWN, &[]),
        Coverage::Uncovered(statement) => (state::UNCOVERED, std::slice::from_ref(statement)),
        Coverage::Covered { statements, .. } => (state::COVERED, statements),
    };
    let day = statements.iter().filter_map(|it| it.stated_on).max();
    let mut writer = ByteWriter::default();
    writer.number(state);
    writer.byte(u8::from(day.is_some()));
    if let Some(day) = day {
        writer.signed((day - FIRST_DAY).get_days());
    }
    writer.into_bytes()
}

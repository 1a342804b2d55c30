//! The large towns and the départements of France, so that who asks for one that the portal does
//! not describe is told so.

use std::collections::BTreeSet;

use super::byte_writer::ByteWriter;
use super::file_writer::FileWriter;
use super::front_coding::FrontCoded;
use crate::address::fold;
use crate::portal::Portal;

/// Names of the sections, as docs/search.md lists them.
mod section {
    pub(super) const TOWNS_SHARED: u8 = 25;
    pub(super) const TOWNS: u8 = 26;
    pub(super) const DEPARTMENTS: u8 = 27;
}

/// "Abbeville;80": the 500 communes with most inhabitants, in the order of their names.
const LARGE_TOWNS: &str = include_str!("large-towns.csv");

/// "01;Ain": every département and overseas collectivity.
const DEPARTMENTS: &str = include_str!("departments.csv");

/// Writes them into the manifest.
pub(super) fn outside(file: &mut FileWriter, portal: &Portal) {
    let towns = FrontCoded::new(towns(portal));
    file.section(section::TOWNS_SHARED, towns.shared);
    file.section(section::TOWNS, towns.rests);
    let mut writer = ByteWriter::default();
    let all: Vec<(&str, &str)> = rows(DEPARTMENTS).collect();
    writer.count(all.len());
    for (number, name) in all {
        writer.text(number);
        writer.text(name);
    }
    file.section(section::DEPARTMENTS, writer);
}

/// Large towns that have the name of no commune of the portal, present or former: each once.
fn towns(portal: &Portal) -> Vec<&'static str> {
    let own: BTreeSet<String> = portal
        .communes
        .iter()
        .flat_map(|commune| {
            let former = commune.facts.former.iter().map(|(_, name)| name);
            former.chain([&commune.facts.name])
        })
        .map(|name| fold(name))
        .collect();
    let mut towns: Vec<&str> = rows(LARGE_TOWNS).map(|(name, _)| name).collect();
    towns.dedup();
    towns.retain(|name| !own.contains(&fold(name)));
    towns
}

/// The two cells of each row; a line that begins with `#` says where they come from.
fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(';'))
}

#[cfg(test)]
mod tests {
    use super::{DEPARTMENTS, LARGE_TOWNS, rows};

    #[test]
    fn the_tables_are_whole_and_in_order() {
        let towns: Vec<_> = rows(LARGE_TOWNS).collect();
        assert_eq!(towns.len(), 500);
        assert!(towns.is_sorted());
        assert!(towns.contains(&("Paris", "75")) && towns.contains(&("Le Port", "974")));
        let departments: Vec<_> = rows(DEPARTMENTS).collect();
        assert_eq!(departments.len(), 107);
        assert!(departments.is_sorted());
        let known = |number: &str| departments.iter().any(|(own, _)| *own == number);
        assert!(towns.iter().all(|(_, number)| known(number)));
    }
}

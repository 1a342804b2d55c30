//! The large towns and the départements of France that are not in the portal: who asks for one is
//! told so.

use std::collections::{BTreeMap, BTreeSet};

use super::byte_writer::ByteWriter;
use super::gazetteer::departments;
use super::words::words;
use crate::address::fold;
use crate::portal::Portal;

/// "Abbeville;80": the 500 communes with most inhabitants, in the order of their names.
const LARGE_TOWNS: &str = include_str!("large-towns.csv");

/// "01;Ain": every département and overseas collectivity.
const DEPARTMENTS: &str = include_str!("departments.csv");

/// What a name begins with that is also a word, a first name or that of many schools: the client
/// takes it only where a place is asked for.
const DOUBT: char = '?';

/// Names of places outside, by each of their words.
#[derive(Debug, Default)]
pub(super) struct Outside {
    by_word: BTreeMap<String, BTreeSet<&'static str>>,
}

impl Outside {
    /// Those that have the name of no commune of the portal, present or former, and are not its
    /// départements.
    pub(super) fn new(portal: &Portal) -> Self {
        let own: BTreeSet<String> = portal
            .communes
            .iter()
            .flat_map(|commune| {
                let former = commune.facts.former.iter().map(|(_, name)| name);
                former.chain([&commune.facts.name])
            })
            .map(|name| fold(name))
            .collect();
        let inside = departments(portal);
        let others = rows(DEPARTMENTS).filter(|(number, _)| !inside.contains(number));
        let names = others.map(|(_, name)| name);
        let names = names.chain(rows(LARGE_TOWNS).map(|(name, _)| name));
        let mut by_word: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        for name in names.filter(|name| !own.contains(&fold(plain(name)))) {
            for word in words(name) {
                by_word.entry(word).or_default().insert(name);
            }
        }
        Self { by_word }
    }

    /// Names that hold a word from one on, and before another, each once and in order.
    pub(super) fn between(&self, from: &str, until: Option<&str>) -> Vec<&'static str> {
        let words = self.by_word.range(from.to_owned()..);
        let words = words.take_while(|(word, _)| until.is_none_or(|until| word.as_str() < until));
        let names: BTreeSet<&str> = words.flat_map(|(_, names)| names).copied().collect();
        names.into_iter().collect()
    }
}

/// The names of the portal's own départements, by number: docs/search.md, section 25.
pub(super) fn own_departments(portal: &Portal) -> ByteWriter {
    let inside = departments(portal);
    let own: Vec<_> = rows(DEPARTMENTS)
        .filter(|(number, _)| inside.contains(number))
        .collect();
    let mut writer = ByteWriter::default();
    writer.count(own.len());
    for (number, name) in own {
        writer.text(number);
        writer.text(plain(name));
    }
    writer
}

/// A name without the mark of those that are words too.
fn plain(name: &str) -> &str {
    name.trim_start_matches(DOUBT)
}

/// The two cells of each row; a line that begins with `#` says where they come from.
fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(';'))
}

#[cfg(test)]
mod tests {
    use super::{DEPARTMENTS, LARGE_TOWNS, Outside, plain, rows};
    use std::collections::{BTreeMap, BTreeSet};

    #[test]
    fn the_tables_are_whole_and_in_order() {
        let towns: Vec<_> = rows(LARGE_TOWNS).collect();
        assert_eq!(towns.len(), 500);
        assert!(towns.iter().map(|(name, _)| plain(name)).is_sorted());
        assert!(towns.contains(&("Paris", "75")) && towns.contains(&("?Orange", "84")));
        let departments: Vec<_> = rows(DEPARTMENTS).collect();
        assert_eq!(departments.len(), 107);
        assert!(departments.is_sorted());
        let known = |number: &str| departments.iter().any(|(own, _)| *own == number);
        assert!(towns.iter().all(|(_, number)| known(number)));
    }

    #[test]
    fn each_name_stands_in_one_range_a_word() {
        let names = |word: &str, name| (word.to_owned(), BTreeSet::from([name]));
        let by_word = BTreeMap::from([
            names("clermont", "Clermont-Ferrand"),
            names("ferrand", "Clermont-Ferrand"),
            names("lyon", "Lyon"),
        ]);
        let outside = Outside { by_word };
        assert_eq!(outside.between("", Some("g")), ["Clermont-Ferrand"]);
        assert_eq!(outside.between("d", None), ["Clermont-Ferrand", "Lyon"]);
        assert!(outside.between("m", None).is_empty());
        assert!(outside.between("", Some("clermont")).is_empty());
    }
}

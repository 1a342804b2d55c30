//! The towns, the départements and the regions of France that are not in the portal, and places
//! beyond its border: who asks for one is told so.

use std::collections::{BTreeMap, BTreeSet};

use super::areas::regions_outside;
use super::byte_writer::ByteWriter;
use super::gazetteer::departments;
use super::words::{each_run, words};
use crate::portal::Portal;

/// "Abbeville;80": the communes of at least 2,000 inhabitants, in the order of their names.
const LARGE_TOWNS: &str = include_str!("large-towns.csv");

/// "01;Ain": every département and overseas collectivity.
const DEPARTMENTS: &str = include_str!("departments.csv");

/// "Andorre;Andorre": places beyond the border, with their country.
const FOREIGN: &str = include_str!("foreign-places.csv");

/// What a name begins with that is also a word, a first name or that of many schools: the client
/// takes it only where a place is asked for.
const DOUBT: char = '?';

/// What such a name of a département or of a country begins with: the client takes it after « en » and
/// « dans » too.
const DOUBT_OF_TERRITORY: char = '*';

/// What a name begins with whose first word is such: the client does not take that word for it.
const FIRST_IN_DOUBT: char = '~';

/// What the name of a large town begins with, which says the town though it begins the name of a
/// commune of the portal: « Saint-Étienne » is not Saint-Étienne-du-Grès.
const RENOWNED: char = '=';

/// Names of places outside, by each of their words.
#[derive(Debug, Default)]
pub(super) struct Outside {
    by_word: BTreeMap<String, BTreeSet<&'static str>>,
    renowned: Vec<&'static str>,
}

impl Outside {
    /// Those that have the name of no commune of the portal, present or former, begin none ("Vernet"
    /// is Vernet-les-Bains where that is) and are not its départements.
    pub(super) fn new(portal: &Portal) -> Self {
        let mut own: BTreeSet<String> = BTreeSet::new();
        let mut whole: BTreeSet<String> = BTreeSet::new();
        for commune in portal.communes.iter() {
            let former = commune.facts.former.iter().map(|(_, name)| name);
            for name in former.chain([&commune.facts.name]) {
                own.extend(beginnings(name));
                whole.insert(joined(name));
            }
        }
        let inside = departments(portal);
        let others = rows(DEPARTMENTS).filter(|(number, _)| !inside.contains(number));
        let names = others.map(|(_, name)| name).chain(regions_outside(&inside));
        let towns = rows(LARGE_TOWNS).chain(rows(FOREIGN)).map(|(name, _)| name);
        let begins = |name: &str| own.contains(&joined(plain(name)));
        let large =
            |name: &str| name.starts_with(RENOWNED) && !whole.contains(&joined(plain(name)));
        let all: Vec<&str> = names.chain(towns).collect();
        let renowned = all.iter().filter(|name| large(name) && begins(name));
        let renowned = renowned.map(|name| plain(name)).collect();
        let mut by_word: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        let others = all.iter().filter(|name| large(name) || !begins(name));
        for name in others.map(|name| name.trim_start_matches(RENOWNED)) {
            // Those of hundreds of saints would stand in one file.
            let told = words(name).into_iter();
            for word in told.filter(|word| !matches!(word.as_str(), "saint" | "sainte")) {
                by_word.entry(word).or_default().insert(name);
            }
        }
        Self { by_word, renowned }
    }

    /// Large towns whose name begins that of a commune of the portal: docs/search.md, section 41.
    pub(super) fn renowned(&self) -> ByteWriter {
        let mut writer = ByteWriter::default();
        if !self.renowned.is_empty() {
            writer.texts(&self.renowned);
        }
        writer
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

/// A name's letters alone, folded.
pub(super) fn joined(name: &str) -> String {
    let mut letters = String::new();
    each_run(name, |run| letters.push_str(run));
    letters
}

/// The letters of what a name begins with, word by word, and of the whole.
fn beginnings(name: &str) -> Vec<String> {
    let mut letters = String::new();
    let mut all = Vec::new();
    each_run(name, |run| {
        letters.push_str(run);
        all.push(letters.clone());
    });
    all
}

/// A name without its mark.
fn plain(name: &str) -> &str {
    name.trim_start_matches([DOUBT, DOUBT_OF_TERRITORY, FIRST_IN_DOUBT, RENOWNED])
}

/// The two cells of each row; a line that begins with `#` says where they come from.
pub(super) fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(';'))
}

#[cfg(test)]
mod tests {
    use super::{DEPARTMENTS, FOREIGN, LARGE_TOWNS, Outside, beginnings, plain, rows};
    use std::collections::{BTreeMap, BTreeSet};

    #[test]
    fn the_tables_are_whole_and_in_order() {
        let towns: Vec<_> = rows(LARGE_TOWNS).collect();
        assert_eq!(towns.len(), 5515);
        assert!(towns.iter().map(|(name, _)| plain(name)).is_sorted());
        let near: Vec<_> = rows(FOREIGN).collect();
        assert!(near.iter().map(|(name, _)| plain(name)).is_sorted());
        assert!(towns.contains(&("=Paris", "75")) && towns.contains(&("?Orange", "84")));
        let departments: Vec<_> = rows(DEPARTMENTS).collect();
        assert_eq!(departments.len(), 107);
        assert!(departments.is_sorted());
        let known = |number: &str| departments.iter().any(|(own, _)| *own == number);
        assert!(towns.iter().all(|(_, number)| known(number)));
    }

    #[test]
    fn a_name_begins_with_its_words() {
        assert_eq!(
            beginnings("Vernet-les-Bains"),
            ["vernet", "vernetles", "vernetlesbains"]
        );
    }

    #[test]
    fn each_name_stands_in_one_range_a_word() {
        let names = |word: &str, name| (word.to_owned(), BTreeSet::from([name]));
        let by_word = BTreeMap::from([
            names("clermont", "Clermont-Ferrand"),
            names("ferrand", "Clermont-Ferrand"),
            names("lyon", "Lyon"),
        ]);
        let renowned = Vec::new();
        let outside = Outside { by_word, renowned };
        assert_eq!(outside.between("", Some("g")), ["Clermont-Ferrand"]);
        assert_eq!(outside.between("d", None), ["Clermont-Ferrand", "Lyon"]);
        assert!(outside.between("m", None).is_empty());
        assert!(outside.between("", Some("clermont")).is_empty());
    }
}

//! Parts of the portal that people name instead of a commune: its territories, the regions it lies
//! in, and its communes by their other names.

use std::collections::{BTreeMap, BTreeSet};

use super::byte_writer::ByteWriter;
use super::outside::{joined, rows};
use super::record::index;
use crate::address::fold;
use crate::content::Nature;
use crate::portal::Portal;

/// "Bretagne;22 29 35 56;": each region, its départements, its other names.
const REGIONS: &str = include_str!("regions.csv");

/// "66136;Perpinyà": a commune, and what it is called too.
const OTHER_NAMES: &str = include_str!("other-names.csv");

/// What a territory's name says of its nature, folded: nobody asks for it.
const NATURE: &[&str] = &[
    "agglomeration",
    "communaute",
    "communes",
    "convention",
    "ctg",
    "globale",
    "intercommunale",
    "metropole",
    "territoriale",
    "urbaine",
];

/// Words that a part of a name is not asked for by, folded: too many places hold them.
const SHARED: &[&str] = &[
    "catalane",
    "catalanes",
    "cote",
    "haut",
    "haute",
    "mediterranee",
    "montagne",
    "montagnes",
    "nord",
    "ouest",
    "pays",
    "plaine",
    "pyrenees",
    "sainte",
    "saint",
    "terre",
    "terres",
    "vallee",
    "vallees",
    "vermeille",
];

/// Fewer letters name no part of a territory.
const LEAST_LETTERS: usize = 4;

/// The names of the regions that hold none of these départements.
pub(super) fn regions_outside(inside: &[&str]) -> impl Iterator<Item = &'static str> {
    let others = regions().filter(|(_, numbers, _)| {
        let mut numbers = numbers.split(' ');
        numbers.all(|number| !inside.contains(&number))
    });
    others.flat_map(|(name, _, others)| called(name, others))
}

/// Each region with its départements and its other names, as they are written.
fn regions() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    rows(REGIONS).map(|(name, rest)| {
        let (numbers, others) = rest.split_once(';').unwrap_or((rest, ""));
        (name, numbers, others)
    })
}

/// All that a region is called.
fn called(name: &'static str, others: &'static str) -> impl Iterator<Item = &'static str> {
    let all = others.split('|').chain([name]);
    all.filter(|name| !name.is_empty())
}

/// Territories and regions with their communes: docs/search.md, section 39.
pub(super) fn areas(portal: &Portal) -> ByteWriter {
    let mut known: BTreeMap<String, (String, BTreeSet<u32>)> = BTreeMap::new();
    let own = portal.communes.iter().map(|it| joined(&it.facts.name));
    let own: BTreeSet<String> = own.collect();
    let mut add = |name: &str, communes: &[u32]| {
        if own.contains(&joined(name)) {
            return;
        }
        let (_, all) = known
            .entry(joined(name))
            .or_insert_with(|| (name.to_owned(), BTreeSet::new()));
        all.extend(communes);
    };
    for territory in &portal.territories {
        if territory.nature == Nature::Department {
            continue;
        }
        let communes: Vec<u32> = territory.communes.iter().map(|at| index(*at)).collect();
        for name in names(&territory.name) {
            add(&name, &communes);
        }
    }
    for (name, numbers, others) in regions() {
        let held = portal.communes.iter().enumerate();
        let held =
            held.filter(|(_, it)| numbers.split(' ').any(|own| own == &*it.facts.department));
        let communes: Vec<u32> = held.map(|(at, _)| index(at)).collect();
        for name in called(name, others).filter(|_| !communes.is_empty()) {
            add(name, &communes);
        }
    }
    let mut writer = ByteWriter::default();
    if known.is_empty() {
        return writer;
    }
    let mut called: BTreeMap<Vec<u32>, Vec<String>> = BTreeMap::new();
    for (name, communes) in known.into_values() {
        let communes = communes.into_iter().collect();
        called.entry(communes).or_default().push(name);
    }
    writer.count(called.len());
    for (communes, names) in called {
        writer.texts(&names);
        writer.increasing(&communes);
    }
    writer
}

/// Other names of the portal's communes: docs/search.md, section 40.
pub(super) fn other_names(portal: &Portal) -> ByteWriter {
    let codes: BTreeMap<String, u32> = (portal.communes.iter().enumerate())
        .map(|(at, commune)| (commune.facts.code.to_string(), index(at)))
        .collect();
    let known = rows(OTHER_NAMES).filter_map(|(code, name)| Some((*codes.get(code)?, name)));
    let known: Vec<(u32, &str)> = known.collect();
    let mut writer = ByteWriter::default();
    if known.is_empty() {
        return writer;
    }
    writer.count(known.len());
    for (commune, name) in known {
        writer.number(commune);
        writer.text(name);
    }
    writer
}

/// What a territory is called without its nature, and by each part of its name: "Communauté de
/// communes Roussillon-Conflent" is Roussillon-Conflent, Roussillon and Conflent.
fn names(name: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let spaced = name.replace(", ", " et ");
    for part in spaced.split(" et ") {
        let own = part.split_whitespace().map(without_elision);
        let own: Vec<&str> = own
            .skip_while(|word| !is_proper(word) || says_nature(word))
            .collect();
        let whole = own.join(" ");
        let saintly = ["saint", "sainte"]
            .iter()
            .any(|word| joined(&whole).starts_with(word));
        all.push(whole);
        let words = own
            .iter()
            .flat_map(|word| word.split(if saintly { ' ' } else { '-' }));
        let words = words.filter(|word| is_proper(word) && !says_nature(word));
        all.extend(words.filter(|word| is_asked_for(word)).map(str::to_owned));
    }
    all.retain(|name| !name.is_empty());
    all.dedup();
    all
}

/// "d'Aix" as "Aix".
fn without_elision(word: &str) -> &str {
    let cut = word.split_once(['\'', '’']);
    cut.filter(|(before, _)| before.len() == 1)
        .map_or(word, |(_, after)| after)
}

fn is_proper(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

fn says_nature(word: &str) -> bool {
    NATURE.contains(&fold(word).as_str())
}

fn is_asked_for(word: &str) -> bool {
    let folded = fold(word);
    folded.chars().count() >= LEAST_LETTERS && !SHARED.contains(&folded.as_str())
}

#[cfg(test)]
mod tests {
    use super::{names, regions_outside};

    #[test]
    fn a_territory_is_called_by_the_parts_of_its_name() {
        for (name, expected) in [
            ("Communauté de communes du Vallespir", &["Vallespir"][..]),
            (
                "Communauté de communes du Haut Vallespir",
                &["Haut Vallespir", "Vallespir"],
            ),
            (
                "Communauté de communes Roussillon-Conflent",
                &["Roussillon-Conflent", "Roussillon", "Conflent"],
            ),
            (
                "Communauté d'agglomération Terre de Provence",
                &["Terre de Provence", "Provence"],
            ),
            ("Ctg de la Sainte-Victoire", &["Sainte-Victoire"]),
            (
                "Métropole d'Aix-Marseille-Provence",
                &["Aix-Marseille-Provence", "Marseille", "Provence"],
            ),
            (
                "Communauté de communes des Albères, de la Côte Vermeille et de l'Illibéris",
                &["Albères", "Côte Vermeille", "Illibéris"],
            ),
        ] {
            assert_eq!(names(name), expected, "{name}");
        }
    }

    #[test]
    fn a_region_is_outside_when_the_portal_has_none_of_its_departments() {
        let outside: Vec<_> = regions_outside(&["13", "66"]).collect();
        assert!(outside.contains(&"Bretagne") && !outside.contains(&"Occitanie"));
    }
}

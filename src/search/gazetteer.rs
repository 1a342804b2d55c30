//! The communes, as the manifest tells them.

use super::byte_writer::ByteWriter;
use super::file_writer::FileWriter;
use super::front_coding::FrontCoded;
use super::record::{Spot, index, spot};
use crate::content::Coordinates;
use crate::portal::Portal;

/// Names of the sections, as docs/search.md lists them.
mod section {
    pub(super) const NAMES_SHARED: u8 = 3;
    pub(super) const NAMES: u8 = 4;
    pub(super) const POSTAL_CODES: u8 = 5;
    pub(super) const POPULATIONS: u8 = 6;
    pub(super) const LATITUDES: u8 = 7;
    pub(super) const LONGITUDES: u8 = 8;
    pub(super) const DEPARTMENTS: u8 = 9;
    pub(super) const FORMER: u8 = 10;
}

/// A commune's place is told to a thousandth of a degree, about a hundred metres: nobody lives in its
/// town hall, and the manifest of every search holds it.
const COARSE: i32 = 10;

/// The communes' places, in their order.
pub(super) fn spots(portal: &Portal) -> Vec<Spot> {
    let communes = portal.communes.iter();
    let places = communes.map(|commune| commune_spot(commune.facts.position));
    places.collect()
}

/// Where a commune is told to be.
pub(super) fn commune_spot(place: Coordinates) -> Spot {
    let coarse = |exact: i32| (exact + COARSE / 2).div_euclid(COARSE) * COARSE;
    let exact = spot(place.latitude, place.longitude);
    Spot {
        latitude: coarse(exact.latitude),
        longitude: coarse(exact.longitude),
    }
}

/// The départements of the communes, each once, in the order in which they come.
pub(super) fn departments(portal: &Portal) -> Vec<&str> {
    let mut departments: Vec<&str> = Vec::new();
    for commune in portal.communes.iter() {
        let own = &*commune.facts.department;
        if !departments.contains(&own) {
            departments.push(own);
        }
    }
    departments
}

/// Writes the gazetteer into the manifest.
pub(super) fn gazetteer(file: &mut FileWriter, portal: &Portal, spots: &[Spot]) {
    let names = FrontCoded::new(portal.communes.iter().map(|c| &c.facts.name));
    file.section(section::NAMES_SHARED, names.shared);
    file.section(section::NAMES, names.rests);
    let (mut counts, mut populations) = (ByteWriter::default(), ByteWriter::default());
    let mut codes = Vec::new();
    let departments = departments(portal);
    let mut of_communes = ByteWriter::default();
    for commune in portal.communes.iter() {
        let facts = &commune.facts;
        let mut numbers: Vec<u32> = facts
            .postal_codes
            .iter()
            .filter_map(|code| code.as_str().parse().ok())
            .collect();
        numbers.sort_unstable();
        counts.count(numbers.len());
        codes.append(&mut numbers);
        populations.byte(rank_of_population(facts.population.unwrap_or(0)));
        let known = departments.iter().position(|d| *d == facts.department);
        of_communes.count(known.unwrap_or_default());
    }
    counts.columns(&codes);
    file.section(section::POSTAL_CODES, counts);
    file.section(section::POPULATIONS, populations);
    places(file, spots);
    let mut writer = ByteWriter::default();
    writer.texts(&departments);
    writer.raw(&of_communes.into_bytes());
    file.section(section::DEPARTMENTS, writer);
    former(file, portal);
}

/// Eight times the binary logarithm: enough to say which of two communes is meant.
fn rank_of_population(population: u32) -> u8 {
    let wide = u64::from(population) + 1;
    let whole = wide.ilog2();
    // The three bits after the highest one.
    let rest = ((wide << 3) >> whole) & 7;
    u8::try_from(u64::from(whole) * 8 + rest).unwrap_or(u8::MAX)
}

/// Places counted from the most southern and the most western.
fn places(file: &mut FileWriter, spots: &[Spot]) {
    let columns = [
        (
            section::LATITUDES,
            spots
                .iter()
                .map(|s| s.latitude / COARSE)
                .collect::<Vec<_>>(),
        ),
        (
            section::LONGITUDES,
            spots.iter().map(|s| s.longitude / COARSE).collect(),
        ),
    ];
    for (name, column) in columns {
        let least = column.iter().copied().min().unwrap_or(0);
        let mut writer = ByteWriter::default();
        writer.signed(least);
        let more: Vec<u32> = column.iter().map(|value| value.abs_diff(least)).collect();
        writer.columns(&more);
        file.section(name, writer);
    }
}

/// Names of former communes and arrondissements, each with the commune that holds it.
fn former(file: &mut FileWriter, portal: &Portal) {
    let mut writer = ByteWriter::default();
    let former: Vec<(u32, &str)> = portal
        .communes
        .iter()
        .enumerate()
        .flat_map(|(at, commune)| {
            let names = commune.facts.former.iter();
            names.map(move |(_, name)| (index(at), name.as_str()))
        })
        .collect();
    writer.count(former.len());
    for (commune, name) in former {
        writer.number(commune);
        writer.text(name);
    }
    file.section(section::FORMER, writer);
}

#[cfg(test)]
mod tests {
    use super::rank_of_population;

    #[test]
    fn a_larger_commune_never_ranks_lower() {
        let ranks: Vec<u8> = (0..2_000_000)
            .step_by(997)
            .map(rank_of_population)
            .collect();
        assert!(ranks.is_sorted());
        assert_eq!(rank_of_population(0), 0);
        assert_eq!(rank_of_population(1), 8);
        assert!(rank_of_population(870_000) > rank_of_population(120_000));
    }
}

//! Services in columns.

use std::cmp::Ordering;
use std::sync::Arc;

use super::byte_writer::ByteWriter;
use super::file_writer::{FileKind, FileWriter};
use super::id::Id;
use super::openings_section::openings;
use super::record::{Ages, Record, Spot, index};

/// Names of the sections, as docs/search.md lists them.
mod section {
    pub(super) const COMMUNES: u8 = 1;
    pub(super) const KINDS: u8 = 2;
    pub(super) const NAMES: u8 = 4;
    pub(super) const ID_MANNERS: u8 = 5;
    pub(super) const ID_LETTERS: u8 = 6;
    pub(super) const LATITUDES: u8 = 7;
    pub(super) const LONGITUDES: u8 = 8;
    pub(super) const AGES: u8 = 9;
    pub(super) const FLAGS: u8 = 10;
    pub(super) const LANGUAGES: u8 = 11;
    pub(super) const SCHEMES: u8 = 12;
    pub(super) const VACANCIES: u8 = 13;
    pub(super) const SERVED: u8 = 14;
    pub(super) const OPENINGS: u8 = 15;
    pub(super) const PHONE_BEGINNINGS: u8 = 16;
    pub(super) const PHONE_ENDS: u8 = 17;
    pub(super) const SHORT_PHONES: u8 = 18;
}

/// A telephone number of mainland France, which begins with 0.
const LONG_PHONE: usize = 10;
/// Its last digits tell it from its neighbours'.
const PHONE_END: usize = 4;

/// The order of records in columns: by commune, kind and name, so that neighbours in a column are
/// alike; then by id.
pub(super) fn compare(a: &Record, b: &Record) -> Ordering {
    (a.commune, a.kind)
        .cmp(&(b.commune, b.kind))
        .then_with(|| a.name.cmp(&b.name))
        .then_with(|| id_letters(a).cmp(id_letters(b)))
}

/// The columns of sorted records. `spots` are the communes' own places.
pub(super) fn services_file(kind: FileKind, records: &[Arc<Record>], spots: &[Spot]) -> FileWriter {
    let mut file = FileWriter::new(kind);
    communes_and_kinds(&mut file, records);
    names(&mut file, records);
    places(&mut file, records, spots);
    ages(&mut file, records);
    column(&mut file, section::FLAGS, records, |record| record.flags);
    column(&mut file, section::SCHEMES, records, |record| {
        u32::from(record.scheme)
    });
    sparse(&mut file, section::LANGUAGES, records, |record, writer| {
        writer.text(&record.languages);
        !record.languages.is_empty()
    });
    sparse(&mut file, section::VACANCIES, records, |record, writer| {
        let (places, day) = record.vacancies.unwrap_or_default();
        writer.number(places);
        writer.number(day);
        record.vacancies.is_some()
    });
    sparse(&mut file, section::SERVED, records, |record, writer| {
        runs(writer, &record.served);
        !record.served.is_empty()
    });
    file.section(section::OPENINGS, openings(records));
    phones(&mut file, records);
    file
}

/// The beginnings that numbers share, which of them each service's has (0: no number of ten
/// digits), and their ends; short numbers apart.
fn phones(file: &mut FileWriter, records: &[Arc<Record>]) {
    let parted = |record: &Record| -> Option<(u32, u32)> {
        let digits = record.phone.as_deref().filter(|own| is_long(own))?;
        let (beginning, end) = digits.split_at(LONG_PHONE - PHONE_END);
        Some((beginning.parse().ok()?, end.parse().ok()?))
    };
    let mut beginnings: Vec<u32> = records.iter().filter_map(|r| Some(parted(r)?.0)).collect();
    beginnings.sort_unstable();
    beginnings.dedup();
    let (mut ranks, mut ends) = (ByteWriter::default(), ByteWriter::default());
    ranks.increasing(&beginnings);
    for record in records {
        let Some((beginning, end)) = parted(record) else {
            ranks.number(0);
            continue;
        };
        ranks.count(beginnings.binary_search(&beginning).map_or(0, |at| at + 1));
        let [low, high, ..] = end.to_le_bytes();
        ends.raw(&[low, high]);
    }
    file.section(section::PHONE_BEGINNINGS, ranks);
    file.section(section::PHONE_ENDS, ends);
    sparse(file, section::SHORT_PHONES, records, |record, writer| {
        let short = record.phone.as_deref().filter(|own| !is_long(own));
        writer.text(short.unwrap_or_default());
        short.is_some()
    });
}

fn is_long(phone: &str) -> bool {
    phone.len() == LONG_PHONE && phone.starts_with('0')
}

fn communes_and_kinds(file: &mut FileWriter, records: &[Arc<Record>]) {
    let mut communes = ByteWriter::default();
    communes.count(records.len());
    let mut before = 0;
    for record in records {
        // 0 is no commune; the order of the records makes these grow.
        let commune = record.commune.map_or(0, |commune| commune + 1);
        communes.number(commune - before);
        before = commune;
    }
    file.section(section::COMMUNES, communes);
    column(file, section::KINDS, records, |record| record.kind);
}

fn names(file: &mut FileWriter, records: &[Arc<Record>]) {
    let mut names = ByteWriter::default();
    for record in records {
        names.row([&*record.name]);
    }
    file.section(section::NAMES, names);
    column(file, section::ID_MANNERS, records, |record| {
        match &record.id {
            Id::Own(_) => 0,
            Id::OfName(letters) => 1 + 2 * u32::from(!letters.is_empty()),
            Id::OfNameAndCommune(letters) => 2 + 2 * u32::from(!letters.is_empty()),
            Id::OfKindAndCommune(words) => 5 + index(*words),
        }
    });
    let mut letters = ByteWriter::default();
    for text in records.iter().map(|record| id_letters(record)) {
        if !text.is_empty() {
            letters.raw(text.as_bytes());
            letters.byte(b'\n');
        }
    }
    file.section(section::ID_LETTERS, letters);
}

fn id_letters(record: &Record) -> &str {
    match &record.id {
        Id::Own(letters) | Id::OfName(letters) | Id::OfNameAndCommune(letters) => letters,
        Id::OfKindAndCommune(_) => "",
    }
}

/// How far each service is from the place of its commune. A service without commune has none.
fn places(file: &mut FileWriter, records: &[Arc<Record>], spots: &[Spot]) {
    let (mut latitudes, mut longitudes) = (ByteWriter::default(), ByteWriter::default());
    for record in records {
        let own = record.commune.map(|commune| spots[commune as usize]);
        if let Some((spot, commune)) = record.spot.zip(own) {
            latitudes.signed(spot.latitude - commune.latitude);
            longitudes.signed(spot.longitude - commune.longitude);
        }
    }
    file.section(section::LATITUDES, latitudes);
    file.section(section::LONGITUDES, longitudes);
}

/// The different ages, then which of them each service has: 0 when it says none.
fn ages(file: &mut FileWriter, records: &[Arc<Record>]) {
    let mut different: Vec<&Ages> = records.iter().filter_map(|r| r.ages.as_ref()).collect();
    different.sort_unstable();
    different.dedup();
    let mut writer = ByteWriter::default();
    writer.count(different.len());
    for ages in &different {
        writer.number(ages.from);
        writer.number(ages.until);
        writer.text(&ages.words);
    }
    for record in records {
        let found = record
            .ages
            .as_ref()
            .and_then(|own| different.binary_search(&own).ok());
        writer.count(found.map_or(0, |at| at + 1));
    }
    file.section(section::AGES, writer);
}

fn column(
    file: &mut FileWriter,
    name: u8,
    records: &[Arc<Record>],
    value: impl Fn(&Record) -> u32,
) {
    let mut writer = ByteWriter::default();
    for record in records {
        writer.number(value(record));
    }
    file.section(name, writer);
}

/// A column that few records have: how many records to pass over, then the value. `write` says
/// whether there is one.
fn sparse(
    file: &mut FileWriter,
    name: u8,
    records: &[Arc<Record>],
    write: impl Fn(&Record, &mut ByteWriter) -> bool,
) {
    let mut writer = ByteWriter::default();
    let mut passed = 0;
    for record in records {
        let mut value = ByteWriter::default();
        if write(record, &mut value) {
            writer.count(passed);
            writer.raw(&value.into_bytes());
            passed = 0;
        } else {
            passed += 1;
        }
    }
    file.section(name, writer);
}

/// Increasing numbers as runs: where each begins, counted from the end of the one before, and
/// how long it is.
fn runs(writer: &mut ByteWriter, numbers: &[u32]) {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((first, length)) if *first + *length == *number => *length += 1,
            _ => runs.push((*number, 1)),
        }
    }
    writer.count(runs.len());
    let mut end = 0;
    for (first, length) in runs {
        writer.number(first - end);
        writer.number(length);
        end = first + length;
    }
}

//! The answers that the browser's evaluator is held to (`tests/client/horaires.test.js`).
//!
//! `VECTORS=overwrite cargo test --test hours vectors` writes them again: read their diff.
#![allow(
    clippy::disallowed_methods,
    reason = "a test writes what it is asked to"
)]

use jiff::civil::Date;
use marelle::hours::calendar::{Calendar, Zone};
use marelle::hours::french::read_lines;
use marelle::hours::model::{Hours, Manner};
use marelle::hours::osm::print_osm;
use marelle::hours::timetable::{Interval, evaluate};
use marelle::hours::{compact_calendar, compact_rules};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use super::models::{hours, hours_in_doubt};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/hours/vectors.json");

/// Weeks with school holidays, public holidays, changes of the clock, a week 53.
const WINDOWS: [(&str, &str); 8] = [
    ("2025-02-03", "2025-03-02"),
    ("2025-04-14", "2025-05-11"),
    ("2025-10-13", "2025-11-16"),
    ("2025-12-15", "2026-01-11"),
    ("2026-02-09", "2026-03-08"),
    ("2026-05-04", "2026-05-31"),
    ("2026-07-06", "2026-08-09"),
    ("2026-10-12", "2026-11-15"),
];

/// Hours of every sort.
const HOURS: &[&[&str]] = &[
    &[
        "lun mar jeu 9h-12h 13h30-17h",
        "mer 9h-12h (sauf vacances scolaires)",
        "1er samedi du mois 9h30-11h30",
        "fermé du 1er au 21 août",
    ],
    &[
        "lun-ven 7h30-18h30",
        "fermé les jours fériés",
        "fermé en août",
        "fermé pendant les vacances de Noël",
    ],
    &["lun-ven 9h-17h", "vacances scolaires : lun-jeu 9h-12h"],
    &[
        "période scolaire : mer 13h30-18h",
        "vacances scolaires : lun-ven 7h30-18h30",
    ],
    &[
        "lun 9h-12h (semaines paires)",
        "lun 14h-17h (semaines impaires)",
        "jeu 9h-12h",
    ],
    &["mar 9h-12h (une semaine sur deux)", "ven 14h-16h"],
    &["mar 9h-12h (une semaine sur deux à partir du 6 janvier 2026)"],
    &["sam 9h-12h (une fois par mois)", "lun-ven 9h-12h"],
    &[
        "1er et 3e mardi du mois 14h-16h",
        "dernier vendredi du mois 9h-11h",
    ],
    &[
        "lun-ven 8h45-16h45",
        "fermé jeu 12h-14h",
        "fermé 1er mardi du mois 12h-14h30",
    ],
    &[
        "lun 9h-12h",
        "lun 14h-17h sur rendez-vous",
        "sam sur rendez-vous",
    ],
    &["lun-dim 0h-24h"],
    &["ven sam 20h-2h"],
    &["dim 1h-4h de nuit"],
    &[
        "d'avril à septembre : lun-dim 9h-19h",
        "d'octobre à mars : mar-dim 10h-17h",
        "fermé le 1er mai",
        "fermé le 25 décembre",
    ],
    &[
        "lun-ven 9h-17h",
        "du 6 au 17 juillet 2026 : lun-ven 8h-12h",
        "fermé le 14 juillet 2026",
    ],
    &[
        "lun-ven 9h-17h",
        "jours fériés : 10h-12h",
        "fermé les jours fériés (sauf le 8 mai)",
    ],
    &[
        "mer 9h-12h (vacances de la Toussaint et vacances de printemps)",
        "mer 14h-17h",
    ],
    &[
        "lun-ven 9h-17h",
        "vacances scolaires : lun-ven 9h-12h",
        "vacances d'été : mar jeu 10h-12h",
    ],
    &[
        "sam 9h-12h (sauf 1er samedi du mois)",
        "1er samedi du mois 9h-17h",
    ],
    &[
        "lun-ven 9h-17h (à partir du 1er janvier 2026)",
        "lun-ven 9h-12h (jusqu'au 31 décembre 2025)",
    ],
    &[
        "lun-ven 9h-12h (sauf vacances scolaires et jours fériés)",
        "sam 10h-12h (sauf en août)",
    ],
    &["fermé un lundi par mois", "lun-mar 9h-12h"],
    &[
        "lun-ven 8h-18h",
        "fermetures annuelles : 1 semaine à Noël, 3 semaines en juillet, jours fériés et ponts",
    ],
    &[
        "lun-ven 8h-18h",
        "fermé le lundi 28 décembre, le vendredi 16 octobre et entre Noël et le jour de l'an",
        "fermé les lundis de Pâques et de Pentecôte",
    ],
    &[
        "lun-sam 8h-18h",
        "fermé le pont de l'Ascension, le vendredi saint et le mercredi après-midi",
        "fermé du lundi 21 décembre au samedi 2 janvier",
    ],
    &["dimanche et jours fériés : 10h-12h"],
    &[
        "vacances scolaires : lun-ven 9h-17h",
        "fermé du 25 décembre au 1er janvier",
    ],
    &["uniquement les jours fériés : 10h-12h"],
    // Where holidays are not known, what stands above them is.
    &[
        "lun-ven 9h-17h",
        "vacances scolaires : mer 10h-12h",
        "le 20 décembre 2028 : 14h-16h",
        "fermé le 27 décembre",
        "fermé 1er vendredi du mois 9h-11h",
    ],
];

fn stamps(open: &[Interval]) -> Vec<[String; 2]> {
    let stamp = |local: jiff::civil::DateTime| local.strftime("%Y-%m-%dT%H:%M").to_string();
    open.iter()
        .map(|open| [stamp(open.start), stamp(open.end)])
        .collect()
}

fn vector(lines: &[&str], window: (&str, &str)) -> Value {
    let reading = read_lines(lines);
    assert_eq!(reading.faults, [], "{lines:?}");
    let mut vector = answers(&reading.hours, window);
    vector["horaires"] = json!(lines);
    vector["osm"] = json!(print_osm(&reading.hours));
    vector
}

/// What the evaluator says of some hours in a window.
fn answers(hours: &Hours, window: (&str, &str)) -> Value {
    let (first, last): (Date, Date) = (window.0.parse().unwrap(), window.1.parse().unwrap());
    let calendar = Calendar::carried(Some(Zone::B));
    let table = evaluate(hours, first, last, &calendar);
    json!({
        "regles": compact_rules(hours),
        "du": window.0,
        "au": window.1,
        "ouvert": stamps(&table.open),
        "incertain": stamps(&table.perhaps),
        "inconnu": table.unknown.iter().map(Date::to_string).collect::<Vec<_>>(),
    })
}

#[test]
fn the_vectors_are_what_the_evaluator_says() {
    let mut vectors = Vec::new();
    for (at, lines) in HOURS.iter().enumerate() {
        for turn in 0..4 {
            vectors.push(vector(lines, WINDOWS[(at + 2 * turn) % WINDOWS.len()]));
        }
    }
    vectors.push(vector(HOURS[0], ("2026-12-21", "2027-01-17")));
    vectors.push(vector(HOURS[4], ("2026-12-21", "2027-01-17")));
    vectors.push(vector(HOURS[0], ("2028-08-28", "2028-09-17")));
    vectors.push(vector(HOURS[16], ("2031-12-22", "2032-01-04")));
    vectors.push(vector(HOURS[24], ("2026-12-21", "2027-01-10")));
    vectors.push(vector(HOURS[23], ("2026-05-04", "2026-05-31")));
    vectors.push(vector(HOURS[25], ("2020-12-14", "2021-01-10")));
    vectors.push(vector(HOURS[8], ("2028-02-21", "2028-03-05")));
    vectors.push(vector(HOURS[HOURS.len() - 1], ("2028-12-18", "2029-01-07")));
    // Hours that nobody would write, for the property that both evaluators say the same.
    let mut runner = TestRunner::deterministic();
    for _ in 0..150 {
        let any = hours().new_tree(&mut runner).unwrap().current();
        vectors.push(answers(&any, ("2026-10-22", "2026-11-03")));
    }
    // The same, where the first rule is information of the moment.
    for _ in 0..50 {
        let mut any = hours().new_tree(&mut runner).unwrap().current();
        let first = any.rules.iter_mut().take(1);
        first.for_each(|rule| rule.manner = Manner::Overrides);
        vectors.push(answers(&any, ("2026-10-22", "2026-11-03")));
    }
    // Texts that were not read beside them, whatever they touch.
    for turn in 0..100 {
        let mut any = hours_in_doubt().new_tree(&mut runner).unwrap().current();
        let first = any.rules.iter_mut().take(usize::from(turn % 4 == 0));
        first.for_each(|rule| rule.manner = Manner::Overrides);
        vectors.push(answers(&any, ("2026-10-22", "2026-11-03")));
    }
    let calendar = compact_calendar(&Calendar::carried(Some(Zone::B)));
    let lines: Vec<String> = vectors.iter().map(Value::to_string).collect();
    let written = format!(
        "{{\"calendrier\":{},\n\"vecteurs\":[\n{}\n]}}\n",
        serde_json::to_string(&calendar).unwrap(),
        lines.join(",\n")
    );
    if std::env::var("VECTORS").as_deref() == Ok("overwrite") {
        std::fs::write(FILE, &written).unwrap();
    }
    let held = std::fs::read_to_string(FILE).unwrap_or_default();
    assert!(
        held == written,
        "VECTORS=overwrite cargo test --test hours vectors"
    );
}

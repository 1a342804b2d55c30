//! One model, one answer: at every written moment all views of hours agree.
//!
//! Where one says open none says closed, and where the model does not know no view says either.
//! `moments.json` holds the model's states for the client's side, `tests/client/moments.test.js`;
//! `VECTORS=overwrite cargo test --test hours views` writes it again: read its diff.
#![allow(
    clippy::disallowed_methods,
    reason = "a test writes what it is asked to"
)]

use std::sync::LazyLock;

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, date};
use marelle::hours::calendar::{Calendar, Zone};
use marelle::hours::model::Hours;
use marelle::hours::osm::print_osm;
use marelle::hours::timetable::{
    Answer, OpeningHoursSpecification, SearchHours, State, evaluate, opening_hours_specifications,
};
use marelle::hours::{compact_calendar, compact_rules, explain, explanation_text};
use serde_json::json;

use super::written::{WRITTEN, hours};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/hours/moments.json");

/// A week of term, one of an armistice, of Christmas, New Year's, Ascension's with its bridge, one of
/// August, and one past the calendar.
const WEEKS: [Date; 7] = [
    date(2026, 11, 23),
    date(2026, 11, 9),
    date(2026, 12, 21),
    date(2026, 12, 28),
    date(2027, 5, 3),
    date(2027, 8, 9),
    date(2029, 3, 5),
];
const TIMES: [(i8, i8); 5] = [(1, 0), (8, 30), (10, 0), (15, 30), (21, 0)];

/// 245 moments.
fn moments() -> Vec<DateTime> {
    let days = WEEKS
        .iter()
        .flat_map(|monday| monday.series(1.days()).take(7));
    let times = |day: Date| {
        TIMES
            .iter()
            .map(move |(hour, minute)| day.at(*hour, *minute, 0, 0))
    };
    days.flat_map(times).collect()
}

static CALENDAR: LazyLock<Calendar> = LazyLock::new(|| Calendar::carried(Some(Zone::B)));

/// What the model says: `o` open, `f` closed, `?` not known.
fn state(hours: &Hours, moment: DateTime) -> char {
    let day = moment.date();
    match evaluate(hours, day, day, &CALENDAR).at(moment) {
        State::Open { .. } => 'o',
        State::Closed { .. } => 'f',
        State::Perhaps | State::Unknown => '?',
    }
}

fn states(lines: &[&str]) -> String {
    let hours = hours(lines);
    moments()
        .iter()
        .map(|moment| state(&hours, *moment))
        .collect()
}

fn stamp(moment: DateTime) -> String {
    moment.strftime("%Y-%m-%dT%H:%M").to_string()
}

/// Whether a moment is of a public holiday, or of the night after.
fn is_public(moment: DateTime) -> bool {
    let evening = moment.saturating_sub(6.hours()).date();
    CALENDAR.may_be_public_holiday(moment.date()) || CALENDAR.may_be_public_holiday(evening)
}

fn each(check: impl Fn(&[&str], &Hours, DateTime, char)) {
    for lines in WRITTEN {
        let hours = hours(lines);
        for moment in moments() {
            check(lines, &hours, moment, state(&hours, moment));
        }
    }
}

/// What the command says of each moment of a week, as data, and that its words say it too.
fn command(lines: &[&str], monday: Date) -> String {
    let text = lines.join("\n");
    let explanation = explain(&text, monday, &CALENDAR);
    let shown = explanation_text(&text, &explanation).replace('\u{a0}', " ");
    let of_week = moments()
        .into_iter()
        .filter(|moment| (monday..=monday.saturating_add(6.days())).contains(&moment.date()));
    let said = of_week.map(|moment| {
        let (stamp, day) = (stamp(moment), moment.date().to_string());
        let has =
            |spans: &[[String; 2]]| spans.iter().any(|span| span[0] <= stamp && stamp < span[1]);
        let number = match moment.date().day() {
            1 => " 1er ".to_owned(),
            number => format!(" {number} "),
        };
        let mut lines = shown.lines();
        let is_of_day = |line: &&str| {
            let day = line.split_once(" : ").map(|(day, _)| day);
            day.is_some_and(|day| day.contains(&number))
        };
        let line = lines.find(is_of_day);
        let doubts = [
            "peut-être",
            "à vérifier",
            "non connu",
            "n'est dite",
            "férié",
        ];
        let tells_doubt = doubts
            .iter()
            .any(|word| line.is_some_and(|line| line.contains(word)));
        let said = match has(&explanation.intervalles) {
            true => 'o',
            _ if explanation.inconnus.contains(&day) || has(&explanation.incertains) => '?',
            _ => 'f',
        };
        // A night is told on the line of its evening.
        let is_told = moment.hour() > 2 || explanation.inconnus.contains(&day);
        if said == '?' && is_told && !explanation.francais.is_empty() {
            assert!(tells_doubt, "{stamp}:\n{shown}");
        }
        said
    });
    said.collect()
}

#[test]
fn the_command_says_what_the_model_says() {
    assert!(WRITTEN.len() >= 40 && moments().len() >= 100);
    for lines in WRITTEN {
        let said: String = WEEKS.iter().map(|monday| command(lines, *monday)).collect();
        assert_eq!(said, states(lines), "{lines:?}");
    }
}

#[test]
fn search_says_no_more_than_the_model() {
    each(|lines, hours, moment, model| {
        let search = SearchHours::of(hours);
        let (day, minutes) = (
            moment.weekday(),
            u16::from(moment.hour().unsigned_abs()) * 60
                + u16::from(moment.minute().unsigned_abs()),
        );
        // Of a week of term that is like others, and of which nothing is said apart.
        let is_term = moment.date() < date(2026, 12, 1) && !is_public(moment);
        let answer = search.at(day, minutes);
        if is_term && search.doubts.is_empty() {
            let wrong = match answer {
                Answer::Yes => model != 'o',
                Answer::No => model != 'f',
                Answer::Sometimes | Answer::Unsaid => false,
            };
            assert!(!wrong, "{lines:?} {moment}: {answer:?}, {model}");
        }
    });
}

#[test]
fn schema_org_says_no_more_than_the_model() {
    for lines in WRITTEN {
        let hours = hours(lines);
        for monday in WEEKS {
            let last = monday.saturating_add(6.days());
            let said = opening_hours_specifications(&hours, monday, last, &CALENDAR);
            let week = moments().into_iter();
            for moment in week.filter(|moment| (monday..=last).contains(&moment.date())) {
                let model = state(&hours, moment);
                // The ordinary week, without dates, is not read as that of public holidays.
                let is_ordinary = said.iter().all(|said| said.valid_from.is_none());
                if is_ordinary && is_public(moment) {
                    continue;
                }
                if said.iter().any(|said| covers(said, moment)) {
                    assert_eq!(model, 'o', "{lines:?} {moment}");
                }
                // What is left out beside hours that are said reads as closed, until their end.
                let last = said
                    .iter()
                    .filter_map(|said| said.valid_through.clone())
                    .max();
                let is_over = last.is_some_and(|last| last < moment.date().to_string());
                assert!(
                    said.is_empty() || is_over || model != '?',
                    "{lines:?} {moment} {said:?}"
                );
            }
        }
    }
}

fn covers(said: &OpeningHoursSpecification, moment: DateTime) -> bool {
    let day = moment.strftime("%A").to_string();
    let (date, time) = (
        moment.date().to_string(),
        moment.strftime("%H:%M").to_string(),
    );
    let from = said.valid_from.as_ref().is_none_or(|from| *from <= date);
    let through = said.valid_through.as_ref().is_none_or(|last| date <= *last);
    let until = said.opens <= time && (time < said.closes || said.closes < said.opens);
    from && through && said.day_of_week.contains(&&*day) && until
}

#[test]
fn the_cases_of_bug_reports_are_not_known() {
    let monday: DateTime = "2026-12-28T10:00".parse().unwrap();
    // Closures that are read close; what is not said, or not read, is not known.
    for (lines, wanted) in WRITTEN[..8].iter().zip("f?f?f???".chars()) {
        assert_eq!(state(&hours(lines), monday), wanted, "{lines:?}");
    }
    let holidays: DateTime = "2026-12-21T10:00".parse().unwrap();
    assert_eq!(state(&hours(WRITTEN[8]), holidays), '?');
    let unknown = Calendar::default();
    let day = holidays.date();
    let without_zone = evaluate(&hours(WRITTEN[8]), day, day, &unknown);
    assert_eq!(without_zone.at(holidays), State::Unknown);
}

#[test]
fn a_public_holiday_is_known_only_where_hours_tell_of_it() {
    let armistice = "2026-11-11T10:00";
    let cases: [(&[&str], &str, char); 18] = [
        (&["lun-ven 8h-18h"], armistice, '?'),
        (&["lun-ven 8h-18h"], "2026-11-11T21:00", 'f'),
        (&["lun mar 8h-18h"], armistice, 'f'),
        (
            &["lun-ven 8h-18h", "fermé les jours fériés"],
            armistice,
            'f',
        ),
        (&["lun-ven 8h-18h sauf jours fériés"], armistice, 'f'),
        (&["lun-ven 8h-18h", "jours fériés : 9h-12h"], armistice, 'o'),
        (
            &["lun-ven 8h-18h", "jours fériés : 9h-12h"],
            "2026-11-11T15:00",
            'f',
        ),
        (
            &[
                "lun-ven 8h-18h",
                "fermé les jours fériés sauf le 11 novembre",
            ],
            armistice,
            'o',
        ),
        (&["lun-ven 8h-18h", "fermé le 1er mai"], armistice, '?'),
        (&["lun-ven 8h-18h", "fermé le 11 novembre"], armistice, 'f'),
        (&["le 11 novembre 2026 : 8h-18h"], armistice, 'o'),
        (
            &["du 10 au 12 novembre 2026 : lun-dim 8h-18h"],
            armistice,
            'o',
        ),
        (
            &["du 9 au 13 novembre 2026 : lun-ven 8h-18h"],
            armistice,
            '?',
        ),
        (
            &["du 1er septembre au 30 juin : lun-ven 8h-18h"],
            armistice,
            '?',
        ),
        // Sunday's hours are not those of the weekdays that leave public holidays out.
        (
            &["lun-ven 8h-18h (sauf jours fériés)", "dim 8h-18h"],
            "2026-11-01T10:00",
            '?',
        ),
        (&["24h/24 7j/7"], armistice, 'o'),
        (&["lun-dim 8h-18h"], armistice, '?'),
        (&["2e mercredi du mois 8h-18h"], armistice, '?'),
    ];
    for (lines, moment, wanted) in cases {
        let moment: DateTime = moment.parse().unwrap();
        assert_eq!(state(&hours(lines), moment), wanted, "{lines:?} {moment}");
    }
}

#[test]
fn a_text_leaves_known_what_it_does_not_name() {
    let cases = [
        ("ne pas venir le lundi", "2026-11-24T10:00", 'o'),
        ("ne pas venir le lundi", "2026-11-23T10:00", '?'),
        ("ne pas venir le lundi", "2026-11-23T21:00", 'f'),
        ("le mardi c'est variable", "2026-11-23T10:00", 'o'),
        ("le mardi c'est variable", "2026-11-24T21:00", '?'),
        (
            "fermé la 2e semaine des vacances de Noël",
            "2026-11-23T10:00",
            'o',
        ),
        ("hors congés", "2026-11-23T21:00", 'f'),
        ("vacances : nous appeler", "2026-11-23T21:00", 'f'),
        ("vacances : nous appeler", "2026-12-21T21:00", '?'),
        ("Fermé 3 semaines en août", "2026-11-24T10:00", 'o'),
        ("Fermé 3 semaines en août", "2027-08-10T10:00", '?'),
        ("Tél. 04 42 00 00 00", "2026-11-24T10:00", 'o'),
        (
            "Tél. : 04 42 00 00 00. Fermé au besoin",
            "2026-11-24T10:00",
            '?',
        ),
        ("Accueil au 1er étage, sonnez", "2026-11-24T10:00", 'o'),
        (
            "Accueil par téléphone au 04 42 00 00 00",
            "2026-11-24T10:00",
            '?',
        ),
        ("mercredi : nous contacter", "2026-11-24T10:00", 'o'),
        ("mercredi : nous contacter", "2026-11-25T10:00", '?'),
        // A day among other words is not all that they name.
        (
            "fermé le lundi et la veille des fêtes",
            "2026-11-24T10:00",
            '?',
        ),
        ("fermé en août et une semaine", "2026-11-24T10:00", '?'),
        ("je suis là le mardi 9h-12h", "2026-11-23T10:00", '?'),
        ("hors vacances, le samedi", "2026-11-28T10:00", '?'),
    ];
    for (text, moment, wanted) in cases {
        let moment: DateTime = moment.parse().unwrap();
        let hours = hours(&["lun-ven 8h-18h", text]);
        assert_eq!(state(&hours, moment), wanted, "{text} {moment}");
    }
    let night = hours(&["ven 20h-2h", "ne pas venir le samedi"]);
    let saturday: DateTime = "2026-11-28T01:00".parse().unwrap();
    assert_eq!(state(&night, saturday), '?');
}

#[test]
fn the_moments_are_what_the_model_says() {
    let written = WRITTEN.iter().map(|lines| {
        let hours = hours(lines);
        json!({
            "horaires": lines,
            "regles": compact_rules(&hours),
            "osm": print_osm(&hours),
            "etats": states(lines),
        })
    });
    let lines: Vec<String> = written.map(|one| one.to_string()).collect();
    let all: Vec<String> = moments().into_iter().map(stamp).collect();
    let written = format!(
        "{{\"calendrier\":{},\n\"moments\":{},\n\"horaires\":[\n{}\n]}}\n",
        serde_json::to_string(&compact_calendar(&CALENDAR)).unwrap(),
        serde_json::to_string(&all).unwrap(),
        lines.join(",\n")
    );
    if std::env::var("VECTORS").as_deref() == Ok("overwrite") {
        std::fs::write(FILE, &written).unwrap();
    }
    let held = std::fs::read_to_string(FILE).unwrap_or_default();
    assert!(
        held == written,
        "VECTORS=overwrite cargo test --test hours views"
    );
}

//! When it is open: the clock's changes, odd weeks, holidays, dates that have run out.

use jiff::civil::{Date, date};
use marelle::hours::calendar::{Calendar, Clock, Zone};
use marelle::hours::french::read_lines;
use marelle::hours::model::Access;
use marelle::hours::timetable::{Interval, State, Timetable, evaluate};

fn table(lines: &[&str], first: Date, last: Date) -> Timetable {
    let reading = read_lines(lines);
    assert_eq!(reading.faults, []);
    evaluate(
        &reading.hours,
        first,
        last,
        &Calendar::carried(Some(Zone::B)),
    )
}

/// The openings as « 11-23 09:00-12:00 ».
fn told(open: &[Interval]) -> Vec<String> {
    open.iter()
        .map(|open| {
            let end = match open.end.date() == open.start.date() {
                true => open.end.strftime("%H:%M").to_string(),
                false => open.end.strftime("%m-%d %H:%M").to_string(),
            };
            format!("{}-{end}", open.start.strftime("%m-%d %H:%M"))
        })
        .collect()
}

fn dates(open: &[Interval]) -> Vec<String> {
    open.iter()
        .map(|open| open.start.date().to_string())
        .collect()
}

#[test]
fn the_example_of_the_language() {
    let lines = [
        "lun mar jeu 9h-12h 13h30-17h",
        "mer 9h-12h (sauf vacances scolaires)",
        "1er samedi du mois 9h30-11h30",
        "fermé du 1er au 21 août",
    ];
    let december = table(&lines, date(2026, 12, 2), date(2026, 12, 5));
    let wanted = [
        "12-02 09:00-12:00",
        "12-03 09:00-12:00",
        "12-03 13:30-17:00",
        "12-05 09:30-11:30",
    ];
    assert_eq!(told(&december.open), wanted);
    let holidays = table(&lines, date(2026, 12, 23), date(2026, 12, 24));
    assert_eq!(
        told(&holidays.open),
        ["12-24 09:00-12:00", "12-24 13:30-17:00"]
    );
    let august = table(&lines, date(2026, 8, 1), date(2026, 8, 24));
    assert_eq!(
        told(&august.open),
        ["08-24 09:00-12:00", "08-24 13:30-17:00"]
    );
}

#[test]
fn the_hours_of_holidays_take_the_place_of_the_week() {
    let lines = [
        "lun-ven 9h-17h",
        "vacances scolaires : lun-jeu 9h-12h",
        "fermé les jours fériés",
    ];
    let week = table(&lines, date(2026, 12, 23), date(2026, 12, 27));
    assert_eq!(told(&week.open), ["12-23 09:00-12:00", "12-24 09:00-12:00"]);
    let term = table(&lines, date(2026, 11, 9), date(2026, 11, 13));
    assert_eq!(
        dates(&term.open),
        ["2026-11-09", "2026-11-10", "2026-11-12", "2026-11-13"]
    );
}

#[test]
fn special_periods_win_in_their_order() {
    let lines = [
        "lun-ven 9h-17h",
        "vacances scolaires : lun-ven 9h-12h",
        "vacances d'été : lun-ven 8h-10h",
        "du 13 au 17 juillet 2026 : lun-ven 7h-9h",
        "jours fériés : 10h-11h",
        "fermé le 16 juillet 2026",
    ];
    let week = table(&lines, date(2026, 7, 10), date(2026, 7, 17));
    let wanted = [
        "07-10 08:00-10:00",
        "07-13 07:00-09:00",
        "07-14 10:00-11:00",
        "07-15 07:00-09:00",
        "07-17 07:00-09:00",
    ];
    assert_eq!(told(&week.open), wanted);
}

#[test]
fn alternate_weeks_follow_each_other_over_a_year_of_53_weeks() {
    // 2026 has a week 53: 28 December 2026 to 3 January 2027; week 1 is odd too.
    let odd = table(
        &["lun 9h-12h (semaines impaires)"],
        date(2026, 12, 14),
        date(2027, 1, 18),
    );
    assert_eq!(
        dates(&odd.open),
        ["2026-12-14", "2026-12-28", "2027-01-04", "2027-01-18"]
    );
    let even = table(
        &["lun 9h-12h (semaines paires)"],
        date(2026, 12, 14),
        date(2027, 1, 18),
    );
    assert_eq!(dates(&even.open), ["2026-12-21", "2027-01-11"]);
    let counted = table(
        &["lun 9h-12h (une semaine sur deux à partir du 14 décembre 2026)"],
        date(2026, 11, 1),
        date(2027, 1, 31),
    );
    assert_eq!(
        dates(&counted.open),
        ["2026-12-14", "2026-12-28", "2027-01-11", "2027-01-25"]
    );
    // No Monday is left of that week: the first one may be either of the next two.
    let begun = table(
        &["lun 9h-12h (une semaine sur deux à partir du 17 décembre 2026)"],
        date(2026, 12, 1),
        date(2026, 12, 31),
    );
    assert!(begun.open.is_empty());
    assert_eq!(dates(&begun.perhaps), ["2026-12-21", "2026-12-28"]);
}

#[test]
fn weeks_that_are_not_said_are_perhaps() {
    let table = table(
        &["un mardi sur deux 9h-12h"],
        date(2026, 11, 23),
        date(2026, 12, 6),
    );
    assert_eq!(table.open, []);
    assert_eq!(dates(&table.perhaps), ["2026-11-24", "2026-12-01"]);
    assert_eq!(table.at(date(2026, 11, 24).at(10, 0, 0, 0)), State::Perhaps);
}

#[test]
fn the_29th_of_february_is_a_day() {
    let lines = [
        "lun-dim 9h-12h",
        "fermé en février",
        "le 29 février : 14h-16h",
    ];
    assert_eq!(
        told(&table(&lines, date(2028, 2, 28), date(2028, 3, 1)).open),
        ["02-29 14:00-16:00", "03-01 09:00-12:00"]
    );
    let last = table(
        &["dernier mardi du mois 9h-10h"],
        date(2028, 2, 1),
        date(2028, 2, 29),
    );
    assert_eq!(dates(&last.open), ["2028-02-29"]);
}

#[test]
fn a_night_goes_on_into_the_next_day() {
    let nights = table(&["ven sam 20h-2h"], date(2026, 11, 28), date(2026, 11, 29));
    assert_eq!(
        told(&nights.open),
        ["11-28 00:00-02:00", "11-28 20:00-11-29 02:00"]
    );
    let always = table(&["lun-dim 0h-24h"], date(2026, 11, 28), date(2026, 11, 30));
    assert_eq!(told(&always.open), ["11-28 00:00-12-01 00:00"]);
}

#[test]
fn the_clock_changes_on_the_last_sundays_of_march_and_october() {
    let length = |day: Date| {
        let night = table(&["dim 1h-4h de nuit"], day, day).open[0];
        let start = Clock::Paris.instant(night.start).unwrap();
        let end = Clock::Paris.instant(night.end).unwrap();
        (end - start).get_seconds() / 3600
    };
    assert_eq!(length(date(2026, 3, 22)), 3);
    assert_eq!(length(date(2026, 3, 29)), 2);
    assert_eq!(length(date(2026, 10, 25)), 4);
    assert_eq!(length(date(2026, 11, 8)), 3);
    let noon = |day: Date| {
        Clock::Paris
            .instant(day.at(12, 0, 0, 0))
            .unwrap()
            .to_string()
    };
    assert_eq!(noon(date(2026, 3, 28)), "2026-03-28T11:00:00Z");
    assert_eq!(noon(date(2026, 3, 29)), "2026-03-29T10:00:00Z");
    assert_eq!(noon(date(2026, 10, 25)), "2026-10-25T11:00:00Z");
    let summer = "2026-07-01T10:00:00Z".parse().unwrap();
    assert_eq!(Clock::Paris.local(summer), date(2026, 7, 1).at(12, 0, 0, 0));
    assert_eq!(
        Clock::Paris
            .local("2026-10-25T01:30:00Z".parse().unwrap())
            .hour(),
        2
    );
}

#[test]
fn open_until_and_next_opening() {
    let lines = ["lun 9h-12h 14h-17h", "mar 9h-12h sur rendez-vous"];
    let table = table(&lines, date(2026, 11, 23), date(2026, 12, 6));
    let monday = date(2026, 11, 23);
    let open = State::Open {
        until: monday.at(12, 0, 0, 0),
        access: Access::Free,
    };
    assert_eq!(table.at(monday.at(9, 0, 0, 0)), open);
    let State::Closed { next: Some(next) } = table.at(monday.at(12, 0, 0, 0)) else {
        panic!("noon is closed");
    };
    assert_eq!(next.start, monday.at(14, 0, 0, 0));
    assert_eq!(
        table.next_opening(monday.at(17, 0, 0, 0)).unwrap().access,
        Access::Appointment
    );
    assert_eq!(table.at(date(2027, 1, 1).at(9, 0, 0, 0)), State::Unknown);
}

#[test]
fn dates_that_have_run_out_are_unknown_only_where_they_matter() {
    let lines = ["lun 9h-12h", "mer 9h-12h (sauf vacances scolaires)"];
    let table = table(&lines, date(2028, 8, 28), date(2028, 9, 10));
    assert_eq!(dates(&table.open), ["2028-08-28", "2028-09-04"]);
    assert_eq!(table.unknown, [date(2028, 9, 6)]);
    assert_eq!(table.at(date(2028, 9, 6).at(10, 0, 0, 0)), State::Unknown);
    // What comes after a day that is not known may not be the next opening.
    assert_eq!(table.next_opening(date(2028, 9, 5).at(10, 0, 0, 0)), None);
    let replaced = ["lun 9h-12h", "vacances scolaires : mar 9h-12h"];
    let hours = read_lines(&replaced).hours;
    let none = evaluate(
        &hours,
        date(2026, 11, 23),
        date(2026, 11, 24),
        &Calendar::default(),
    );
    assert_eq!(none.open, []);
    assert_eq!(none.unknown, [date(2026, 11, 23), date(2026, 11, 24)]);
}

#[test]
fn closures_of_some_hours_are_cut_out() {
    let lines = [
        "lun-ven 8h45-16h45",
        "fermé jeu 12h-14h",
        "fermé 1er mardi du mois 12h-14h30",
    ];
    let table = table(&lines, date(2026, 12, 1), date(2026, 12, 3));
    let wanted = [
        "12-01 08:45-12:00",
        "12-01 14:30-16:45",
        "12-02 08:45-16:45",
        "12-03 08:45-12:00",
        "12-03 14:00-16:45",
    ];
    assert_eq!(told(&table.open), wanted);
}

#[test]
fn what_stands_above_holidays_that_are_not_known_is_known() {
    let lines = [
        "lun-ven 9h-17h",
        "vacances scolaires : mer 10h-12h",
        "le 30 décembre 2026 : 14h-16h",
        "fermé le 25 décembre",
    ];
    let hours = read_lines(&lines).hours;
    let calendar = Calendar::carried(Some(Zone::Corse));
    let table = evaluate(&hours, date(2026, 12, 24), date(2026, 12, 31), &calendar);
    assert_eq!(told(&table.open), ["12-30 14:00-16:00"]);
    // Of the 25th, a closure is known, and of the 30th, all hours.
    let days = [24, 26, 27, 28, 29, 31].map(|day| date(2026, 12, day));
    assert_eq!(table.unknown, days);
    // Another opening beside those of holidays leaves the day unknown.
    let beside = read_lines(&["vacances scolaires : mer 10h-12h", "mer 14h-16h"]).hours;
    let table = evaluate(&beside, date(2026, 12, 30), date(2026, 12, 30), &calendar);
    assert_eq!(
        (table.open, table.unknown),
        (vec![], vec![date(2026, 12, 30)])
    );
}

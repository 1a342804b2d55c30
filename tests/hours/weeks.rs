//! The hours as tables of weeks, and the answers for search.

use jiff::civil::{Weekday, date};
use marelle::hours::calendar::{Calendar, Zone};
use marelle::hours::french::{read, read_lines};
use marelle::hours::timetable::{Answer, SearchHours, opening_hours_specifications, week_tables};

fn tables(lines: &[&str]) -> String {
    let reading = read_lines(lines);
    assert_eq!(reading.faults, []);
    let mut shown = String::new();
    for table in week_tables(&reading.hours) {
        shown.push_str(&format!("{}\n", table.period));
        for row in table.rows.iter().filter(|row| !row.hours.is_empty()) {
            shown.push_str(&format!("  {:?}: {}\n", row.day, row.hours.join(" | ")));
        }
    }
    shown.replace('\u{a0}', " ")
}

#[test]
fn one_table_when_nothing_changes_in_the_year() {
    let wanted = "\
Toute l'année
  Monday: 9 h – 12 h | 13 h 30 – 17 h
  Tuesday: semaines paires : 9 h – 12 h
  Friday: 20 h – minuit
  Saturday: 1er et 3e du mois : 9 h – 12 h | chaque semaine : sur rendez-vous l'après-midi
";
    let lines = [
        "lun 9h-12h 13h30-17h",
        "mar 9h-12h (semaines paires)",
        "1er et 3e samedi du mois 9h-12h",
        "sam après-midi sur rendez-vous",
        "ven 20h-minuit",
        "fermé du 1er au 21 août",
    ];
    assert_eq!(tables(&lines), wanted);
}

#[test]
fn an_appointment_is_not_how_one_comes_at_the_hours_before_it() {
    let wanted = "\
Toute l'année
  Monday: 9 h – 12 h | et sur rendez-vous
  Tuesday: sur rendez-vous le matin | 14 h – 17 h
";
    let lines = [
        "lun 9h-12h ou sur rendez-vous",
        "mar matin sur rendez-vous",
        "mar 14h-17h",
    ];
    assert_eq!(tables(&lines), wanted);
}

/// A part of the year that has the hours of another part is told all the same.
#[test]
fn parts_of_the_year_of_one_week_share_a_table() {
    let wanted = "\
En temps ordinaire
Vacances de la Toussaint, vacances d'hiver et vacances de printemps
  Monday: 8 h – 18 h
Vacances d'été
  Monday: 7 h 30 – 18 h
";
    let lines = [
        "lundi 8h-18h (vacances de la Toussaint)",
        "lundi 8h-18h (vacances d'hiver)",
        "lundi 8h-18h (vacances de printemps)",
        "lundi 7h30-18h (vacances d'été)",
    ];
    assert_eq!(tables(&lines), wanted);
    let wanted = "\
En période scolaire
  Monday: 9 h – 17 h
Pendant les vacances scolaires
  Monday: 9 h – 12 h
Du 5 janvier au 27 mars et du 5 octobre au 27 novembre
  Monday: 9 h – 16 h
";
    let lines = [
        "lun 9h-17h",
        "vacances scolaires : lun 9h-12h",
        "du 5 janvier au 27 mars : lun 9h-16h",
        "du 5 octobre au 27 novembre : lun 9h-16h",
    ];
    assert_eq!(tables(&lines), wanted);
}

#[test]
fn one_table_a_period_when_holidays_change_the_week() {
    let wanted = "\
En période scolaire
  Monday: 9 h – 17 h
  Wednesday: 9 h – 12 h
Pendant les vacances scolaires
  Monday: 9 h – 12 h
Vacances de Noël
Du 6 au 10 juillet 2026
  Monday: 8 h – 18 h
Jours fériés
  Monday: 10 h – 11 h
  Tuesday: 10 h – 11 h
  Wednesday: 10 h – 11 h
  Thursday: 10 h – 11 h
  Friday: 10 h – 11 h
  Saturday: 10 h – 11 h
  Sunday: 10 h – 11 h
";
    let lines = [
        "lun 9h-17h",
        "mer 9h-12h (sauf vacances scolaires)",
        "vacances scolaires : lun 9h-12h",
        "du 6 au 10 juillet 2026 : lun 8h-18h",
        "jours fériés : 10h-11h",
        "fermé pendant les vacances de Noël",
    ];
    let shown = tables(&lines);
    let mut one: Vec<&str> = wanted.lines().collect();
    let mut two: Vec<&str> = shown.lines().collect();
    one.sort_unstable();
    two.sort_unstable();
    assert_eq!(one, two, "{shown}");
}

#[test]
fn search_is_answered() {
    let hours = read(
        "lun-ven 7h30-18h30 ; ven 18h30-20h sur rendez-vous ; 1er samedi du mois 9h-12h ; vacances scolaires : lun-mar 9h-17h",
    );
    let search = SearchHours::of(&hours.hours);
    assert_eq!(search.at(Weekday::Wednesday, 7 * 60 + 30), Answer::Yes);
    assert_eq!(
        search.at_in_holidays(Weekday::Wednesday, 10 * 60),
        Answer::No
    );
    assert_eq!(search.before(8 * 60), Answer::Yes);
    assert_eq!(search.after(19 * 60), Answer::Sometimes);
    assert_eq!(search.on(Weekday::Saturday), Answer::Sometimes);
    assert_eq!(search.on(Weekday::Sunday), Answer::No);
    assert_eq!(search.in_holidays(), Answer::Yes);
    let unsaid = SearchHours::of(&read("lun 9h-12h ; ateliers le soir").hours);
    assert_eq!(unsaid.at(Weekday::Monday, 600), Answer::Unsaid);
    assert_eq!(unsaid.after(19 * 60), Answer::Unsaid);
    assert_eq!(unsaid.in_holidays(), Answer::Unsaid);
    let night = SearchHours::of(&read("sam 20h-2h").hours);
    assert_eq!(night.at(Weekday::Sunday, 60), Answer::Yes);
    let closed = SearchHours::of(&read("lun 9h-12h (sauf vacances scolaires)").hours);
    assert_eq!(closed.in_holidays(), Answer::No);
}

fn specifications(lines: &[&str]) -> Vec<String> {
    let hours = read_lines(lines).hours;
    let (first, last) = (date(2026, 12, 7), date(2027, 1, 17));
    let calendar = Calendar::carried(Some(Zone::B));
    let found = opening_hours_specifications(&hours, first, last, &calendar);
    found
        .iter()
        .map(|said| serde_json::to_string(said).unwrap())
        .collect()
}

#[test]
fn schema_org_says_every_week_once() {
    let lines = [
        "lun-mer 9h-12h",
        "jeu 9h-12h sur rendez-vous",
        "ven 20h-2h",
        "sam 18h-minuit",
    ];
    let wanted = [
        r#"{"dayOfWeek":["Monday","Tuesday","Wednesday"],"opens":"09:00","closes":"12:00"}"#,
        r#"{"dayOfWeek":["Saturday"],"opens":"18:00","closes":"23:59"}"#,
        r#"{"dayOfWeek":["Friday"],"opens":"20:00","closes":"02:00"}"#,
    ];
    assert_eq!(specifications(&lines), wanted);
}

#[test]
fn schema_org_is_given_dates_where_weeks_differ() {
    let lines = [
        "lun mer 9h-12h (sauf vacances scolaires)",
        "1er samedi du mois 14h-16h",
    ];
    let wanted = [
        r#"{"dayOfWeek":["Monday","Wednesday"],"opens":"09:00","closes":"12:00","validFrom":"2026-12-07","validThrough":"2026-12-20"}"#,
        r#"{"dayOfWeek":["Saturday"],"opens":"14:00","closes":"16:00","validFrom":"2026-12-28","validThrough":"2027-01-03"}"#,
        r#"{"dayOfWeek":["Monday","Wednesday"],"opens":"09:00","closes":"12:00","validFrom":"2027-01-04","validThrough":"2027-01-17"}"#,
    ];
    assert_eq!(specifications(&lines), wanted);
}

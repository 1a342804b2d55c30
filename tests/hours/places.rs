//! What hangs on the place: local public holidays, unknown school holidays, the clock.

use jiff::civil::{Date, date};
use marelle::hours::calendar::{
    Calendar, CalendarFaultKind, Calendars, Clock, PublicDays, Zone, department_zones,
    public_holidays, school_holidays,
};
use marelle::hours::compact_calendar;
use marelle::hours::french::read_lines;
use marelle::hours::timetable::evaluate;
use serde_json::Value;

/// What somebody finds on a day who reads these hours in a département: "ouvert", "fermé" or
/// "inconnu".
fn on(day: Date, department: &str, lines: &[&str]) -> &'static str {
    let reading = read_lines(lines);
    assert_eq!(reading.faults, []);
    let calendar = Calendar::carried_for(department);
    let table = evaluate(&reading.hours, day, day, &calendar);
    match (table.unknown.is_empty(), table.open.is_empty()) {
        (false, _) => "inconnu",
        (true, false) => "ouvert",
        (true, true) => "fermé",
    }
}

/// Days that are public holidays at some places, each with the départements that have it.
const LOCAL: [(Date, &[&str]); 9] = [
    (date(2027, 3, 26), &["57", "67", "68"]),
    (date(2028, 4, 14), &["57", "67", "68"]),
    (date(2028, 12, 26), &["57", "67", "68"]),
    (date(2027, 4, 27), &["976"]),
    (date(2028, 5, 22), &["972"]),
    (date(2027, 5, 27), &["971"]),
    (date(2027, 5, 28), &["978"]),
    (date(2027, 6, 10), &["973"]),
    (date(2029, 10, 9), &["977"]),
];

#[test]
fn a_local_public_holiday_closes_its_departments_and_no_other() {
    let all = [
        "13", "54", "57", "67", "68", "2A", "971", "972", "973", "974", "975", "976", "977", "978",
    ];
    let hours = ["lun-ven 9h-12h sauf jours fériés"];
    for (day, departments) in LOCAL {
        for department in all {
            let wanted = match departments.contains(&department) {
                true => "fermé",
                false => "ouvert",
            };
            assert_eq!(on(day, department, &hours), wanted, "{day}, {department}");
        }
    }
    assert_eq!(on(date(2027, 12, 20), "974", &hours), "fermé");
    assert_eq!(on(date(2027, 12, 20), "976", &hours), "ouvert");
    // Those of the whole country are public holidays everywhere.
    for department in all {
        assert_eq!(on(date(2027, 3, 29), department, &hours), "fermé");
    }
}

#[test]
fn good_friday_is_three_days_before_easter_monday_in_each_year() {
    let calendar = Calendar::carried_for("67");
    let named = |name: &str| -> Vec<Date> {
        let days = calendar.public_days();
        days.filter(|day| calendar.public_holiday(*day) == Some(Some(name)))
            .collect()
    };
    let mondays = named("Lundi de Pâques");
    let fridays = named("Vendredi saint");
    assert_eq!(fridays.len(), 8);
    let before = |day: &Date| day.saturating_sub(jiff::Span::new().days(3));
    assert_eq!(fridays, mondays.iter().map(before).collect::<Vec<_>>());
    assert_eq!(named("Saint-Étienne").len(), 8);
    for (department, count) in [("13", 88), ("67", 104), ("971", 96), ("975", 88)] {
        let calendar = Calendar::carried_for(department);
        assert_eq!(calendar.public_days().count(), count, "{department}");
    }
    // In 2030 the tenth of June is Whit Monday.
    assert_eq!(Calendar::carried_for("973").public_days().count(), 95);
}

#[test]
fn school_holidays_without_dates_are_not_known() {
    let hours = ["lun-ven 9h-12h sauf vacances scolaires"];
    let term = date(2026, 12, 1);
    for department in [
        "2A", "2B", "971", "972", "973", "974", "975", "976", "977", "978", "987",
    ] {
        assert_eq!(on(term, department, &hours), "inconnu", "{department}");
        assert_eq!(on(term, department, &["lun-ven 9h-12h"]), "ouvert");
    }
    assert_eq!(on(term, "13", &hours), "ouvert");
    assert_eq!(on(date(2028, 9, 5), "13", &hours), "inconnu");
}

#[test]
fn local_public_holidays_that_are_not_known_are_said_so() {
    let (ordinary, everywhere) = (date(2026, 12, 15), date(2026, 12, 25));
    let hours = ["lun-ven 9h-12h sauf jours fériés"];
    for department in ["986", "987", "988"] {
        assert_eq!(on(ordinary, department, &hours), "inconnu");
        assert_eq!(on(everywhere, department, &hours), "fermé");
        assert!(compact_calendar(&Calendar::carried_for(department)).feries_locaux_inconnus);
    }
    let (own, _) = public_holidays("date;nom;departements\n2027-03-05;Missionnaires;987\n");
    let calendars = Calendars::new(None, Some(own), None);
    let of = |departments: &[&str]| calendars.of(&calendars.place(departments.iter().copied()));
    assert_eq!(of(&["987"]).public_holiday(ordinary), Some(None));
    assert_eq!(of(&["13", "988"]).public_holiday(ordinary), None);
}

#[test]
fn a_portal_may_give_the_dates_of_its_own_zone() {
    let text = "zone;debut;fin;nom\n\
        La Réunion;2026-10-10;2026-10-25;Vacances d'octobre (printemps austral)\n\
        réunion;2026-12-19;2027-01-24;Vacances d'été\n\
        Corse;2026-10-17;2026-11-01;Vacances de la Toussaint\n";
    let (schools, faults) = school_holidays(text);
    assert_eq!(faults, []);
    let calendars = Calendars::new(Some(schools), None, None);
    let of = |department| calendars.of(&calendars.place([department]));
    let breaks = |department| of(department).school_breaks().len();
    assert_eq!([breaks("974"), breaks("2A")], [2, 1]);
    // The other zones keep the dates that are carried.
    assert!(breaks("13") > 5);
    let reunion = of("974");
    let summer = reunion.school_break(date(2027, 1, 12));
    assert!(summer.unwrap().is_some());
}

#[test]
fn a_table_adds_to_the_days_that_are_carried() {
    for columns in ["date;nom", "date;nom;departements"] {
        let (own, faults) = public_holidays(&format!("{columns}\n2027-06-01;Fête locale\n"));
        assert_eq!(faults, []);
        let calendars = Calendars::new(None, Some(own), None);
        let on = |department, day| {
            let place = calendars.place([department]);
            let calendar = calendars.of(&place);
            calendar
                .public_holiday(day)
                .map(|named| named.map(str::to_owned))
        };
        let named = |name: &str| Some(Some(name.to_owned()));
        let friday = date(2027, 3, 26);
        assert_eq!(on("67", friday), named("Vendredi saint"));
        assert_eq!(on("13", friday), Some(None));
        assert_eq!(on("13", date(2027, 12, 25)), named("Jour de Noël"));
        assert_eq!(on("13", date(2027, 6, 1)), named("Fête locale"));
    }
}

#[test]
fn what_a_row_that_is_not_read_would_say_is_not_known() {
    let of = |days: &str, zones: &str| {
        let (days, _) = public_holidays(&format!("date;nom;departements\n{days}\n"));
        let (zones, _) = department_zones(&format!("departement;zone\n{zones}\n"));
        let calendars = Calendars::new(None, Some(days), Some(zones));
        calendars.of(&calendars.place(["13"]))
    };
    let (day, other) = (date(2027, 6, 1), date(2027, 6, 2));
    let public = |rows: &str| [day, other].map(|day| of(rows, "").public_holiday(day).is_some());
    assert_eq!(public("2027-06-01;Fête;66"), [true, true]);
    assert_eq!(public("2027-06-01;Fête;Moselle"), [false, true]);
    // Which day it would be is not known, but where the day of that name is.
    assert_eq!(public("31/02/2027;Fête de la ville;"), [false, false]);
    assert_eq!(public("2027-06-01"), [false, false]);
    assert_eq!(public("32/12/2027;Noël;"), [true, true]);
    let school = |rows: &str| of("", rows).school_break(day).is_some();
    assert!(school("13;C"));
    assert!(!school("13;Y"));
    assert!(!school("13;B\n13;C"));
    assert!(school("13;B\n13;B"));
    assert!(school("Moselle;B"));
}

#[test]
fn a_column_that_says_nothing_is_told() {
    let text = "date;nom;departement\n2027-06-01;Fête;67\n";
    let (_, faults) = public_holidays(text);
    let kinds: Vec<String> = faults.iter().map(|fault| fault.kind.sentence()).collect();
    let told =
        "la colonne «\u{a0}departement\u{a0}» n'est pas connue\u{a0}: date, nom, departements";
    assert_eq!(kinds, [told]);
    let (_, faults) = department_zones("departement;zone\nBas-Rhin;B\n");
    let kinds: Vec<String> = faults.iter().map(|fault| fault.kind.sentence()).collect();
    assert_eq!(
        kinds,
        ["«\u{a0}Bas-Rhin\u{a0}» n'est pas le numéro d'un département"]
    );
}

#[test]
fn departments_are_read_as_people_write_them() {
    let text = "nom,departements,date\n\
        Fête,\"1 2a 974\",2027-06-01\n\
        Fête,67,2027-06-02\n\
        Fête,67 Alsace,2027-06-03\n\
        Fête,20,2027-06-04\n\
        Fête,67,2027-06-02\n";
    let (
        PublicDays {
            everywhere, local, ..
        },
        faults,
    ) = public_holidays(text);
    assert!(everywhere.is_empty());
    let departments: Vec<String> = local.into_keys().collect();
    assert_eq!(departments, ["01", "2A", "67", "974"]);
    let told: Vec<_> = faults
        .iter()
        .map(|fault| (&text[fault.span.range()], fault.kind.clone()))
        .collect();
    let wanted = [
        (
            "67 Alsace",
            CalendarFaultKind::Department("Alsace".to_owned()),
        ),
        ("20", CalendarFaultKind::Department("20".to_owned())),
        ("2027-06-02", CalendarFaultKind::Repeated),
    ];
    assert_eq!(told, wanted);
}

#[test]
fn what_places_do_not_share_is_not_known() {
    let calendars = Calendars::new(None, None, None);
    let of = |departments: &[&str]| calendars.of(&calendars.place(departments.iter().copied()));
    let friday = date(2027, 3, 26);
    let lorraine = of(&["54", "57"]);
    assert_eq!(lorraine.public_holiday(friday), None);
    assert_eq!(lorraine.public_holiday(date(2027, 3, 25)), Some(None));
    assert_eq!(lorraine.school_break(date(2026, 12, 1)), Some(None));
    let told = compact_calendar(&lorraine).feries_incertains;
    assert!(told.contains(&"2027-03-26".to_owned()));
    let alsace = of(&["67", "68"]);
    assert_eq!(alsace.public_holiday(friday), Some(Some("Vendredi saint")));
    assert!(compact_calendar(&alsace).feries_incertains.is_empty());
    // Zones A and B share no school holidays.
    assert_eq!(of(&["13", "69"]).school_break(date(2026, 12, 1)), None);
    let names = [
        &["13"][..],
        &["67"],
        &["68", "57"],
        &["54", "57"],
        &["974"],
        &["13", "69"],
        &[],
    ];
    let names = names.map(|departments| {
        let place = calendars.place(departments.iter().copied());
        place.name().unwrap_or_default()
    });
    let wanted = [
        "zone-b",
        "zone-b-57",
        "zone-b-57",
        "zone-b-ailleurs-57",
        "la-reunion-974",
        "",
        "",
    ];
    assert_eq!(names, wanted);
}

#[test]
fn each_department_has_its_own_clock() {
    let text = include_str!("clocks.json");
    let vectors: Vec<Value> = serde_json::from_str(text).unwrap();
    assert_eq!(vectors.len(), 120);
    for vector in &vectors {
        let told = |key: &str| vector[key].as_str().unwrap();
        let clock = Clock::of_department(told("departement")).unwrap();
        assert_eq!(clock.name(), told("horloge"));
        let local = clock.local(told("instant").parse().unwrap());
        let shown = local.strftime("%Y-%m-%dT%H:%M").to_string();
        assert_eq!(shown, told("heure"), "{vector}");
    }
    assert_eq!(Clock::of_department("987"), None);
    let noon = date(2027, 1, 12).at(12, 0, 0, 0);
    let utc = |clock: Clock| clock.instant(noon).unwrap().to_string();
    assert_eq!(utc(Clock::Reunion), "2027-01-12T08:00:00Z");
    assert_eq!(utc(Clock::Guyane), "2027-01-12T15:00:00Z");
    assert_eq!(Zone::read("guyane"), Some(Zone::Guyane));
}

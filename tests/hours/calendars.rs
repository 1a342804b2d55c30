//! The calendars, and what is wrong in one.

use jiff::civil::date;
use marelle::hours::calendar::{
    Calendar, CalendarFault, CalendarFaultKind, Zone, public_holidays, school_holidays,
};
use marelle::hours::model::SchoolHoliday;

#[test]
fn the_carried_calendar_knows_each_zone_until_2028() {
    for zone in [Zone::A, Zone::B, Zone::C] {
        let calendar = Calendar::carried(Some(zone));
        assert_eq!(calendar.school_known_until(), Some(date(2028, 8, 31)));
        let christmas = calendar.school_break(date(2026, 12, 24)).unwrap().unwrap();
        assert_eq!(christmas.holiday, Some(SchoolHoliday::Christmas));
        assert_eq!(calendar.school_break(date(2026, 11, 23)), Some(None));
        assert_eq!(calendar.school_break(date(2028, 9, 1)), None);
    }
    let winter = |zone| {
        let calendar = Calendar::carried(Some(zone));
        calendar.school_break(date(2027, 2, 8)).unwrap().is_some()
    };
    assert_eq!(
        [Zone::A, Zone::B, Zone::C].map(winter),
        [false, false, true]
    );
    let corsica = Calendar::carried(Some(Zone::Corse));
    assert_eq!(corsica.school_break(date(2026, 12, 24)), None);
    assert_eq!(
        corsica.public_holiday(date(2027, 5, 6)),
        Some(Some("Ascension"))
    );
    assert_eq!(corsica.public_holiday(date(2032, 5, 1)), None);
}

#[test]
fn tables_are_read_as_excel_saves_them() {
    let text =
        "\u{feff}Zone;Début;Fin;Nom\r\nCorse;17/10/2026;01/11/2026;Vacances de la Toussaint\r\n";
    let (zones, faults) = school_holidays(text);
    assert_eq!(faults, []);
    let breaks = zones[&Zone::Corse].breaks();
    assert_eq!(breaks[0].first, date(2026, 10, 17));
    assert_eq!(breaks[0].holiday, Some(SchoolHoliday::Autumn));
}

#[test]
fn each_fault_of_a_table_has_its_cell() {
    let text = "zone;debut;fin;nom\n\
        Z;2026-10-17;2026-11-01;Toussaint\n\
        A;2026-13-17;2026-11-01;Toussaint\n\
        A;2026-11-17;2026-11-01;Toussaint\n\
        A;2026-10-17;2026-11-01;Ski\n\
        A;2026-10-17;2026-11-01;Toussaint\n\
        A;2026-11-01;2026-11-02;Pont\n\
        A;2026-12-19\n";
    let (_, faults) = school_holidays(text);
    let told: Vec<_> = faults
        .iter()
        .map(|fault| (&text[fault.span.range()], fault.kind.clone()))
        .collect();
    let wanted = [
        ("Z", CalendarFaultKind::Zone("Z".to_owned())),
        (
            "2026-13-17",
            CalendarFaultKind::Date("2026-13-17".to_owned()),
        ),
        ("2026-11-01", CalendarFaultKind::Backwards),
        ("2026-10-17", CalendarFaultKind::Overlap),
        ("2026-11-01", CalendarFaultKind::Overlap),
        ("A;2026-12-19", CalendarFaultKind::ShortLine),
    ];
    let mut told_in_order = told;
    told_in_order.sort_by_key(|(said, _)| said.as_ptr());
    assert_eq!(told_in_order, wanted);
    let (_, faults) = public_holidays("jour;nom\n2026-05-01;1er mai\n");
    assert_eq!(
        faults[0].kind,
        CalendarFaultKind::MissingColumn("date", "date;nom".to_owned())
    );
    let (_, faults) = public_holidays("date;nom\n2026-05-01;a\n2026-05-01;b\n");
    assert_eq!(faults[0].kind, CalendarFaultKind::Twice);
    let (_, faults) = public_holidays("date;nom\n2026-05-01;a\n1er mai 2026;a\n");
    assert_eq!(faults[0].kind, CalendarFaultKind::Repeated);
}

/// The days that a table knows of Corsica, whose dates marelle does not carry, and its faults by their cells.
fn corsica(rows: &str) -> (Vec<String>, Vec<(String, CalendarFaultKind)>) {
    let text = format!("zone;debut;fin;nom\n{rows}");
    let (zones, faults) = school_holidays(&text);
    let breaks = zones[&Zone::Corse].breaks().iter();
    let told = faults.iter();
    let cell = |fault: &CalendarFault| text[fault.span.range()].to_owned();
    (
        breaks
            .map(|it| format!("{} {}", it.first, it.last))
            .collect(),
        told.map(|it| (cell(it), it.kind.clone())).collect(),
    )
}

const AUTUMN: &str = "Corse;2026-10-17;2026-11-01;Toussaint\n";
const CHRISTMAS: &str = "Corse;19/12/26;3 janvier 2027;Noël\n";
const WINTER: &str = "Corse;2027-02-20 00:00:00;2027-03-07T00:00;Vacances de Carnaval\n";

#[test]
fn days_are_read_as_people_and_spreadsheets_write_them() {
    let read = corsica(&[AUTUMN, CHRISTMAS, WINTER].concat());
    let days = [
        "2026-10-17 2026-11-01",
        "2026-12-19 2027-01-03",
        "2027-02-20 2027-03-07",
    ];
    assert_eq!(read, (days.map(str::to_owned).to_vec(), Vec::new()));
}

#[test]
fn what_follows_a_row_that_cannot_be_true_is_not_known() {
    for (row, cell, kind, known) in [
        (
            "Corse;2026-12-19;2027-03-03;Noël\n",
            "2027-03-03",
            CalendarFaultKind::TooLong(75),
            1,
        ),
        (
            "Corse;2026-12-19;2026-01-03;Noël\n",
            "2026-01-03",
            CalendarFaultKind::Backwards,
            0,
        ),
        (
            "Corse;2126-12-19;2127-01-03;Noël\n",
            "2126-12-19",
            CalendarFaultKind::Far,
            0,
        ),
        (
            "Corse;2026-12-32;2027-01-03;Noël\n",
            "2026-12-32",
            CalendarFaultKind::Date("2026-12-32".to_owned()),
            0,
        ),
        (
            "D;2026-12-19;2027-01-03;Noël\n",
            "D",
            CalendarFaultKind::Zone("D".to_owned()),
            1,
        ),
        (
            "Corse;2026-12-19;2027-01-03;\n",
            "",
            CalendarFaultKind::Nameless,
            1,
        ),
    ] {
        let (days, told) = corsica(&[AUTUMN, row, WINTER].concat());
        assert_eq!(told, [(cell.to_owned(), kind)], "{row}");
        assert_eq!(days.len(), known, "{row}: {days:?}");
    }
    let (days, told) = corsica(&[AUTUMN, AUTUMN, CHRISTMAS, WINTER].concat());
    let repeated = ("2026-10-17".to_owned(), CalendarFaultKind::Repeated);
    assert_eq!((days.len(), told), (3, vec![repeated]));
}

#[test]
fn any_name_is_a_holiday() {
    let text = "zone;debut;fin;nom\n\
        Corse;2026-05-01;2026-05-03;Vacances de mai\n\
        Corse;2026-07-04;2026-08-31;Grandes vacances\n";
    let (zones, faults) = school_holidays(text);
    assert_eq!(faults, []);
    let named: Vec<_> = zones[&Zone::Corse]
        .breaks()
        .iter()
        .map(|it| it.holiday)
        .collect();
    assert_eq!(named, [None, Some(SchoolHoliday::Summer)]);
}

#[test]
fn a_zone_whose_dates_are_carried_keeps_those_that_its_rows_leave_out() {
    let rows =
        "zone;debut;fin;nom\nB;2026-10-17;2026-11-01;Toussaint\nB;2027-02-22;2027-03-07;Hiver\n";
    let (zones, faults) = school_holidays(rows);
    let days = &zones[&Zone::B];
    let christmas = days.on(date(2026, 12, 24)).unwrap().unwrap();
    assert_eq!(christmas.name, "Vacances de Noël");
    // The row stands, and is told.
    assert_eq!(days.on(date(2027, 2, 21)), Some(None));
    assert_eq!(days.covered().unwrap().1, date(2028, 8, 31));
    let told: Vec<&CalendarFaultKind> = faults.iter().map(|fault| &fault.kind).collect();
    let absent = CalendarFaultKind::Absent(
        "Vacances de Noël".to_owned(),
        "du 19 décembre 2026 au 3 janvier 2027".to_owned(),
    );
    let differs = CalendarFaultKind::Differs("du 20 février 2027 au 7 mars 2027".to_owned());
    assert_eq!(told, [&absent, &differs]);
}

#[test]
fn a_stretch_of_school_that_is_too_long_is_told_and_not_known() {
    let (days, told) = corsica(&[AUTUMN, WINTER].concat());
    assert_eq!(days, ["2026-10-17 2026-11-01"]);
    let words = "du 2 novembre 2026 au 19 février 2027".to_owned();
    assert_eq!(
        told,
        [(
            "2027-02-20 00:00:00".to_owned(),
            CalendarFaultKind::Gap(words)
        )]
    );
}

#[test]
fn years_before_those_carried_count_for_nothing() {
    let rows =
        "zone;debut;fin;nom\nB;2019-10-19;2019-11-03;Toussaint\nB;2019-12-21;2020-01-05;Noël\n";
    let (zones, faults) = school_holidays(rows);
    assert_eq!(faults, []);
    let covered = zones[&Zone::B].covered().unwrap();
    assert_eq!(covered, (date(2023, 7, 8), date(2028, 8, 31)));
}

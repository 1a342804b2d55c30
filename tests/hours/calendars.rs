//! The calendars, and what is wrong in one.

use jiff::civil::date;
use marelle::hours::calendar::{
    Calendar, CalendarFaultKind, Zone, public_holidays, school_holidays,
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
    let text = "\u{feff}Zone;Début;Fin;Nom\r\nA;17/10/2026;01/11/2026;Vacances de la Toussaint\r\n";
    let (zones, faults) = school_holidays(text);
    assert_eq!(faults, []);
    let breaks = zones[&Zone::A].breaks();
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
        ("Ski", CalendarFaultKind::Name("Ski".to_owned())),
        ("2026-11-01", CalendarFaultKind::Overlap),
        ("A;2026-12-19", CalendarFaultKind::ShortLine),
    ];
    let mut told_in_order = told;
    told_in_order.sort_by_key(|(said, _)| said.as_ptr());
    assert_eq!(told_in_order, wanted);
    let (_, faults) = public_holidays("jour;nom\n2026-05-01;1er mai\n");
    assert_eq!(faults[0].kind, CalendarFaultKind::MissingColumn("date"));
    let (_, faults) = public_holidays("date;nom\n2026-05-01;a\n2026-05-01;b\n");
    assert_eq!(faults[0].kind, CalendarFaultKind::Twice);
}

//! Tests of sessions, and of what becomes of them.

use jiff::civil::{Date, date};

use super::moment_changes::apply_moments;
use super::one_year::of_one_year;
use super::season::Season;
use super::sessions::sessions;
use crate::content::MomentKind;
use crate::hours::calendar::{Calendar, Zone};
use crate::hours::read_text;
use crate::portal::moment::Moment;

#[test]
fn a_season_goes_from_a_school_year_to_the_end_of_the_next() {
    for (today, first, last) in [
        (date(2026, 11, 22), date(2026, 9, 1), date(2028, 8, 31)),
        (date(2027, 8, 31), date(2026, 9, 1), date(2028, 8, 31)),
        (date(2027, 9, 1), date(2027, 9, 1), date(2029, 8, 31)),
        (date(2028, 2, 29), date(2027, 9, 1), date(2029, 8, 31)),
    ] {
        assert_eq!(Season::of(today), Season { first, last }, "{today}");
    }
}

fn starts(text: &str, first: jiff::civil::Date, last: jiff::civil::Date) -> Vec<String> {
    let hours = read_text(text).hours;
    let found = sessions(&hours, (first, last), &Calendar::carried(Some(Zone::B)));
    let said = |it: &super::Session| format!("{} {}", it.start, it.end.unwrap().time());
    found.iter().map(said).collect()
}

#[test]
fn sessions_belong_to_the_day_they_begin_on() {
    // The evening of before the first day is not cut into a session of the night.
    let evenings = starts("sam 20h-1h", date(2026, 12, 6), date(2026, 12, 12));
    assert_eq!(evenings, ["2026-12-12T20:00:00 01:00:00"]);
    let tuesdays = starts(
        "mar 10h-11h30 (sauf vacances scolaires)",
        date(2026, 12, 14),
        date(2027, 1, 6),
    );
    assert_eq!(
        tuesdays,
        [
            "2026-12-15T10:00:00 11:30:00",
            "2027-01-05T10:00:00 11:30:00"
        ]
    );
    assert!(
        starts(
            "lun 9h-12h sur rendez-vous",
            date(2026, 12, 1),
            date(2026, 12, 31)
        )
        .is_empty()
    );
}

#[test]
fn a_public_holiday_that_the_hours_do_not_name_has_no_certain_session() {
    let week = (date(2026, 12, 18), date(2026, 12, 25));
    let before = "2026-12-18T09:00:00 11:00:00";
    let holiday = "2026-12-25T09:00:00 11:00:00";
    assert_eq!(starts("ven 9h-11h", week.0, week.1), [before]);
    let dated = starts("le 25 décembre 2026 : 9h-11h", week.0, week.1);
    assert_eq!(dated, [holiday]);
}

fn moment(kind: MomentKind, day: Date, text: &str) -> Moment {
    Moment {
        kind,
        from: Some(day),
        until: Some(day),
        is_current: false,
        is_near: false,
        hours: Vec::new(),
        text: text.to_owned(),
    }
}

#[test]
fn information_of_the_moment_cancels_or_changes_sessions() {
    let days = (date(2026, 12, 1), date(2026, 12, 22));
    let of = |text: &str| sessions(&read_text(text).hours, days, &Calendar::carried(None));
    let mut found = of("mar 10h-11h30");
    let changed = of("mar 14h-15h");
    let moments = [
        moment(MomentKind::Closure, date(2026, 12, 8), "Fermé."),
        moment(MomentKind::Hours, date(2026, 12, 15), "L'après-midi."),
        moment(MomentKind::Message, date(2026, 12, 22), "Bonnes fêtes."),
    ];
    apply_moments(&moments, &mut found, &changed);
    let said = found.iter().map(|it| {
        let reason = it.reason.as_deref().unwrap_or("");
        format!("{} {:?} {reason}", it.start, it.state)
    });
    assert_eq!(
        said.collect::<Vec<_>>(),
        [
            "2026-12-01T10:00:00 Planned ",
            "2026-12-08T10:00:00 Cancelled Fermé.",
            "2026-12-15T14:00:00 Planned L'après-midi.",
            "2026-12-22T10:00:00 Planned ",
        ]
    );
}

#[test]
fn what_is_open_all_day_holds_no_session() {
    let days = (date(2026, 12, 1), date(2026, 12, 6));
    let hours = read_text("mar 9h-14h ; mer 9h-14h05 ; ven 8h-18h").hours;
    let found = sessions(&hours, days, &Calendar::carried(None));
    let short: Vec<String> = found
        .iter()
        .filter(|session| session.is_short())
        .map(|session| session.start.date().to_string())
        .collect();
    assert_eq!(short, ["2026-12-01"]);
}

#[test]
fn a_day_without_a_year_is_the_one_that_came_next_when_it_was_written() {
    let of = |text: &str, written_on: Date| {
        let hours = of_one_year(&read_text(text).hours, written_on);
        let days = (date(2024, 1, 1), date(2030, 12, 31));
        let found = sessions(&hours, days, &Calendar::carried(None));
        found
            .iter()
            .map(|it| it.day().to_string())
            .collect::<Vec<_>>()
    };
    let day = "le 27 novembre : 10h-11h";
    assert_eq!(of(day, date(2026, 10, 12)), ["2026-11-27"]);
    assert_eq!(of(day, date(2026, 11, 27)), ["2026-11-27"]);
    assert_eq!(of(day, date(2026, 11, 28)), ["2027-11-27"]);
    assert_eq!(
        of("le 29 février : 10h-11h", date(2026, 1, 1)),
        ["2028-02-29"]
    );
    let both = "le 27 novembre et le 12 décembre 2026 : 10h-11h";
    assert_eq!(of(both, date(2026, 10, 12)), ["2026-11-27", "2026-12-12"]);
    // What holds for a run of days, or closes, is of every year.
    let summer = "du 1er au 3 juillet : lun-dim 10h-11h ; fermé le 2 juillet";
    assert_eq!(of(summer, date(2026, 1, 1)).len(), 14);
}

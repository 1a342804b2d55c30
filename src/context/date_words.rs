//! Days and hours of the agenda in the words of a language.

use jiff::civil::{Date, DateTime, Time};

use super::words;
use crate::hours::model::TimeSpan;
use crate::wording::Wording;

/// The keys of the names of days, Monday first.
const DAYS: [&str; 7] = [
    "jours.lun",
    "jours.mar",
    "jours.mer",
    "jours.jeu",
    "jours.ven",
    "jours.sam",
    "jours.dim",
];

/// "mardi 8 décembre"; with the year when it is another than today's.
pub(super) fn weekday(wording: &Wording, day: Date, today: Date) -> String {
    let name = wording.say(DAYS[day.weekday().to_monday_zero_offset().unsigned_abs() as usize]);
    let date = short(wording, day, today);
    wording.say_with("agenda.jour", &[("jour", &name), ("date", &date)])
}

/// "8 décembre"; with the year when it is another than today's.
pub(super) fn short(wording: &Wording, day: Date, today: Date) -> String {
    if day.year() != today.year() {
        return words::date(wording, day);
    }
    let key = match day.day() {
        1 => "agenda.premier",
        _ => "agenda.quantieme",
    };
    let month = wording.say(&format!("mois.{}", day.month()));
    let number = day.day().to_string();
    wording.say_with(key, &[("jour", &number), ("mois", &month)])
}

/// "décembre 2026".
pub(super) fn month(wording: &Wording, day: Date) -> String {
    let month = wording.say(&format!("mois.{}", day.month()));
    let year = day.year().to_string();
    wording.say_with("agenda.mois", &[("mois", &month), ("annee", &year)])
}

/// "9 h", "9 h 30".
pub(super) fn time(wording: &Wording, time: Time) -> String {
    let hour = time.hour().to_string();
    match time.minute() {
        0 => wording.say_with("ouvert.heure_pleine", &[("heure", &hour)]),
        minutes => {
            let minutes = format!("{minutes:02}");
            let values = [("heure", &*hour), ("minutes", &*minutes)];
            wording.say_with("ouvert.heure_minutes", &values)
        }
    }
}

/// "10 h – 11 h 30", "20 h – minuit", "22 h – 8 h le lendemain"; "à 10 h" where no end is told.
pub(super) fn hours(wording: &Wording, (start, end): (DateTime, Option<DateTime>)) -> String {
    let Some(end) = end else {
        let hour = time(wording, start.time());
        return wording.say_with("agenda.a_l_heure", &[("heure", &hour)]);
    };
    let days = (end.date() - start.date()).get_days();
    let is_midnight = end.time() == Time::midnight();
    if days == 1 && is_midnight && start.time() == Time::midnight() {
        return wording.say("agenda.toute_la_journee");
    }
    let begins = time(wording, start.time());
    let ends = match is_midnight && days == 1 {
        true => wording.say("agenda.minuit"),
        false => time(wording, end.time()),
    };
    let key = match days {
        0 => "agenda.de_a",
        1 if is_midnight || is_evening(start, end) => "agenda.de_a",
        1 => "agenda.lendemain",
        _ => "agenda.jusqu_au",
    };
    let day = words::date(wording, end.date());
    let values = [("debut", &*begins), ("fin", &*ends), ("jour", &*day)];
    wording.say_with(key, &values[..if key == "agenda.jusqu_au" { 3 } else { 2 }])
}

/// Whether an end after midnight needs no word.
fn is_evening(start: DateTime, end: DateTime) -> bool {
    let minutes =
        |time: Time| time.hour().unsigned_abs() as u16 * 60 + time.minute().unsigned_abs() as u16;
    TimeSpan::is_plain_evening(minutes(start.time()), minutes(end.time()) + 1440)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{hours, weekday};
    use crate::wording::{Table, Wording};

    #[test]
    fn days_and_hours_are_said_as_families_say_them() {
        let text = include_str!("../../themes/parvis/i18n/fr.toml");
        let french = Wording::new("fr", &[&Table::embedded("fr", text)], &[]);
        let day = date(2026, 12, 1);
        assert_eq!(weekday(&french, day, day), "mardi 1er décembre");
        let next_year = date(2027, 1, 5);
        assert_eq!(weekday(&french, next_year, day), "mardi 5 janvier 2027");
        let said = |from: (i8, i8), days: i32, to: (i8, i8)| {
            let end = day + jiff::Span::new().days(days);
            hours(
                &french,
                (day.at(from.0, from.1, 0, 0), Some(end.at(to.0, to.1, 0, 0))),
            )
        };
        let without_end = hours(&french, (day.at(10, 30, 0, 0), None));
        assert_eq!(without_end, "à 10\u{a0}h\u{a0}30");
        assert_eq!(
            said((10, 0), 0, (11, 30)),
            "10\u{a0}h\u{a0}– 11\u{a0}h\u{a0}30"
        );
        assert_eq!(said((20, 0), 1, (0, 0)), "20\u{a0}h\u{a0}– minuit");
        assert_eq!(said((20, 0), 1, (1, 0)), "20\u{a0}h\u{a0}– 1\u{a0}h");
        assert_eq!(
            said((9, 0), 1, (8, 0)),
            "9\u{a0}h\u{a0}– 8\u{a0}h le lendemain"
        );
        assert_eq!(said((0, 0), 1, (0, 0)), "toute la journée");
    }
}

//! Why a day of an event has no session.

use std::borrow::Cow;

use jiff::ToSpan;
use jiff::civil::Date;

use super::agenda::MONTHS;
use super::changes_told::span_words;
use super::season::Season;
use super::sessions::together;
use crate::content::{self, Event};
use crate::diagnostic::Code;
use crate::hours::calendar::Calendar;
use crate::hours::timetable::evaluate;
use crate::portal::linker::Linker;

/// Reports an exception of a day without a session, and why there is none where that is known.
pub(super) fn report_no_session(
    linker: &mut Linker<'_>,
    event: &Event,
    (season, calendar): (Season, &Calendar),
    day: &crate::diagnostic::Spanned<Date>,
) {
    let (why, hint) = why(event, season, calendar, day.value);
    let hint = hint.unwrap_or("Corrigez ce jour, ou «\u{a0}quand\u{a0}».");
    let words = [&*content::in_words(day.value), &*why, hint];
    linker.push(Code::NoSuchSession, event.source, day.span, &words);
}

fn why(
    event: &Event,
    season: Season,
    calendar: &Calendar,
    day: Date,
) -> (Cow<'static, str>, Option<&'static str>) {
    if event.from.is_some_and(|from| day < from) {
        let hint = "Corrigez ce jour, ou «\u{a0}du\u{a0}», le premier jour.";
        return (", avant le premier jour".into(), Some(hint));
    }
    if event.until.is_some_and(|until| until < day) {
        let hint = "Corrigez ce jour, ou «\u{a0}au\u{a0}», le dernier jour.";
        return (", après le dernier jour".into(), Some(hint));
    }
    if day > season.last {
        let last = content::in_words(season.last);
        return (format!("\u{a0}: l'agenda va jusqu'au {last}").into(), None);
    }
    let may_open = !silent_holidays(event, (day, day), calendar).is_empty();
    if let Some(Some(name)) = calendar.public_holiday(day).filter(|_| may_open) {
        let hint = "Retirez cette exception, et écrivez «\u{a0}(sauf jours fériés)\u{a0}» après les heures de «\u{a0}quand\u{a0}».";
        return (format!(", jour férié ({name})").into(), Some(hint));
    }
    let in_break = matches!(calendar.school_break(day), Some(Some(_)));
    if in_break && together(&event.when.read, &event.starts).need_school_holidays() {
        return (", pendant les vacances scolaires".into(), None);
    }
    ("".into(), None)
}

/// Tells the first session of the coming months that is left out because its day is a public
/// holiday of which the event says nothing.
pub(super) fn tell_holiday(
    linker: &mut Linker<'_>,
    event: &Event,
    today: Date,
    calendar: &Calendar,
) {
    let last = today.saturating_add(MONTHS.months());
    let first = event.from.map_or(today, |from| from.max(today));
    let last = event.until.map_or(last, |until| until.min(last));
    let silent = silent_holidays(event, (first, last), calendar);
    // One of which an exception speaks is told there.
    let is_excepted = |day: &Date| event.changes.iter().any(|it| it.day.value == *day);
    let mut silent = silent.into_iter().filter(|(day, _)| !is_excepted(day));
    let named = silent.find_map(|(day, hours)| {
        let name = calendar.public_holiday(day)??;
        Some((content::in_words(day), name.to_owned(), hours))
    });
    if let Some((day, name, hours)) = named {
        let words = [&*day, &*name, &*hours];
        linker.push(Code::HolidaySession, event.source, event.when_span, &words);
    }
}

/// The public holidays of some days on which an event would have a session, were they none, each with
/// the hours of that session as they are written.
fn silent_holidays(
    event: &Event,
    (first, last): (Date, Date),
    calendar: &Calendar,
) -> Vec<(Date, String)> {
    if last < first {
        return Vec::new();
    }
    let hours = together(&event.when.read, &event.starts);
    let timetable = evaluate(&hours, first, last, calendar);
    let session = |day: Date| {
        let mut perhaps = timetable.perhaps.iter();
        let perhaps = perhaps.find(|perhaps| perhaps.start.date() == day)?;
        // One of which only the start is said is read as a minute.
        let is_start = perhaps.end == perhaps.start.saturating_add(1.minute());
        let hours = match is_start {
            true => format!("à {}", span_words(perhaps.start, None)),
            false => span_words(perhaps.start, Some(perhaps.end)),
        };
        Some((day, hours))
    };
    let silent = timetable.unsaid_holidays.iter().copied();
    silent.filter_map(session).collect()
}

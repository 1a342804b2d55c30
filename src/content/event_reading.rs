//! Makes an event of a checked tree of values.

use std::sync::Arc;

use jiff::civil::Date;

use super::age_check::ages_faults;
use super::age_reading::ages;
use super::audience::audiences;
use super::body::Body;
use super::event::{Event, EventPlace, Opening, SessionChange, SessionFate, SessionTimes, SignUp};
use super::event_hint::event_hint;
use super::event_times::EventTimes;
use super::folded_words::FoldedWords;
use super::mail::Mail;
use super::phone::Phone;
use super::provenance::Provenance;
use super::reading::Reading;
use super::service_reading::{address, amounts_reversed, period_reversed, price};
use super::state_in_name::event_state;
use super::status::Status;
use crate::address::Slug;
use crate::diagnostic::{Code, Diagnostic, Form, SourceText, Spanned};
use crate::hours::french::read_starts;
use crate::hours::model::{Effect, Hours, TimeSpan};
use crate::hours::read_text;

/// The columns of which a table of events needs one, as an event needs a place.
pub(super) const EVENT_PLACES: &[&str] = &["lieu.commune", "service"];

/// The key that says when.
const WHEN: &str = "quand";

/// Reads an event; `None` when a required key is missing: `check` said so already.
pub(super) fn read_event(
    reading: Reading<'_, '_>,
    source: SourceText<'_>,
    slug: Option<Slug>,
    (body, words): (Body, FoldedWords),
) -> Option<Event> {
    let id = match reading.spanned_text("id") {
        Some(id) => Spanned::new(Slug::parse(&id.value).ok()?, id.span),
        None => Spanned::new(slug?, reading.span_of("titre")),
    };
    if reading.is_empty(WHEN) || reading.is_faulty(WHEN) {
        return None;
    }
    let sign_up = |it: Reading<'_, '_>| SignUp {
        required: it.boolean("obligatoire"),
        opening: opening(it, source),
        link: it.link("lien"),
        phone: it.parse("telephone", Phone::parse),
        mail: it.parse("courriel", Mail::parse),
    };
    let times = EventTimes::of(reading, WHEN);
    Some(Event {
        source: 0,
        id,
        title: reading.spanned_text("titre")?,
        kind: reading.spanned_text("type"),
        example: reading.boolean("exemple").unwrap_or(false),
        summary: reading.text("resume"),
        when: times.hours,
        starts: times.starts,
        when_span: reading.span_of(WHEN),
        from: reading.date("du"),
        until: reading.date("au"),
        changes: reading.list("exceptions", change),
        service: reading.reference("service"),
        place: reading.record("lieu").map(place),
        audiences: audiences(reading),
        ages: reading.record("ages").map(ages).unwrap_or_default(),
        sign_up: reading.record("inscription").map(sign_up),
        price: reading.record("tarif").map(price),
        provenance: reading.record("source").and_then(Provenance::read),
        updated_on: reading.date("date_maj"),
        verified_on: reading.date("verifie_le"),
        status: reading
            .parse("statut", |text| Status::parse(text, None))
            .unwrap_or_default(),
        redirections: reading.spanned_texts("redirections"),
        body: Arc::new(body),
        words: Arc::new(words),
    })
}

/// What one event can say wrong by itself, beyond its keys' own values.
pub(super) fn check_event(reading: Reading<'_, '_>, source: SourceText<'_>) -> Vec<Diagnostic> {
    let times = EventTimes::of(reading, WHEN);
    let mut diagnostics = times.hours.faults(reading, WHEN, source, event_hint);
    let ages = reading.record("ages");
    diagnostics.extend(ages.and_then(|ages| ages_faults(ages, source)));
    diagnostics.extend(amounts_reversed(reading, source));
    diagnostics.extend(period_reversed(reading, source));
    diagnostics.extend(event_state(reading, source));
    for change in reading.records("exceptions") {
        diagnostics.extend(check_change(change, source));
    }
    if reading.is_empty("service") && reading.is_empty("lieu") {
        let hint = match source.form() {
            Form::Keys => "Ajoutez «\u{a0}service\u{a0}», ou «\u{a0}lieu\u{a0}» avec la commune.",
            Form::Cells => {
                "Remplissez la colonne «\u{a0}service\u{a0}», ou «\u{a0}lieu.commune\u{a0}»."
            }
        };
        let span = reading.span_of("titre");
        diagnostics.push(Diagnostic::at(Code::NoPlace, source, span, &[]).with_hint(hint));
    }
    diagnostics
}

fn check_change(change: Reading<'_, '_>, source: SourceText<'_>) -> Option<Diagnostic> {
    let is_moved = change.text("etat").as_deref() == Some("deplace");
    if is_moved && change.is_empty("au") {
        let hint = match source.form() {
            Form::Keys => "Ajoutez le nouveau jour\u{a0}: au = 2026-12-10",
            Form::Cells => {
                "Remplissez la colonne «\u{a0}exceptions.au\u{a0}», par exemple\u{a0}: 10/12/2026"
            }
        };
        let words = ["exceptions.au", hint];
        let span = change.span_of("etat");
        return Some(Diagnostic::at(Code::MissingKey, source, span, &words));
    }
    let hours = change.spanned_text("horaires")?;
    if session_times(&hours.value).is_some() {
        return None;
    }
    let told = format!("«\u{a0}{}\u{a0}» n'est pas compris", hours.value);
    let words = [&*told, "Écrivez par exemple «\u{a0}14h-16h\u{a0}»."];
    Some(Diagnostic::at(
        Code::UnreadHours,
        source,
        hours.span,
        &words,
    ))
}

fn change(reading: Reading<'_, '_>) -> Option<SessionChange> {
    let fate = match reading.text("etat")?.as_str() {
        "annule" => SessionFate::Cancelled,
        "complet" => SessionFate::Full,
        "deplace" => {
            let hours = reading.text("horaires");
            SessionFate::Moved(
                reading.date("au")?,
                hours.and_then(|text| session_times(&text)),
            )
        }
        _ => return None,
    };
    Some(SessionChange {
        day: Spanned::new(reading.date("le")?, reading.span_of("le")),
        fate,
        reason: reading.text("motif"),
    })
}

/// « 14h-16h » or « à 14h », in the language of hours; `None` for anything but one session.
fn session_times(text: &str) -> Option<SessionTimes> {
    let daily = read_text(&format!("lun-dim {text}")).hours;
    if let Some(span) = only_span(&daily) {
        return Some(SessionTimes {
            start: span.start(),
            end: Some(span.end()),
        });
    }
    let start = only_span(&read_starts(&format!("lundi {text}"))?)?.start();
    Some(SessionTimes { start, end: None })
}

fn only_span(read: &Hours) -> Option<TimeSpan> {
    match (read.rules.as_slice(), read.unread.as_slice()) {
        ([rule], []) => match &rule.effect {
            Effect::Open { spans, .. } if spans.len() == 1 => spans.first().copied(),
            _ => None,
        },
        _ => None,
    }
}

fn place(reading: Reading<'_, '_>) -> EventPlace {
    EventPlace {
        name: reading.text("nom"),
        address: address(reading),
        span: reading.span(),
    }
}

/// The tree keeps the day of a date: its hour is read where it is written.
fn opening(reading: Reading<'_, '_>, source: SourceText<'_>) -> Option<Opening> {
    let day: Date = reading.date("ouverture")?;
    let span = reading.span_of("ouverture");
    let hour = source.text.get(span.range()).and_then(hour_written);
    let (hours, minutes) = hour.unwrap_or_default();
    Some(Opening {
        at: day.at(hours, minutes, 0, 0),
        has_hour: hour.is_some(),
        span,
    })
}

/// `2026-12-01T09:00:00`, `01/12/2026 9:00`.
fn hour_written(written: &str) -> Option<(i8, i8)> {
    let (before, after) = written.split_once(':')?;
    let hours = before.rsplit(|c: char| !c.is_ascii_digit()).next()?;
    let minutes = after.split(|c: char| !c.is_ascii_digit()).next()?;
    let (hours, minutes) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours < 24 && minutes < 60).then_some((hours, minutes))
}

#[cfg(test)]
mod tests {
    use super::{SessionTimes, hour_written, session_times};

    #[test]
    fn the_hour_of_an_opening_is_read_as_it_is_written() {
        assert_eq!(hour_written("2026-12-01T09:05:00"), Some((9, 5)));
        assert_eq!(hour_written("01/12/2026 9:00"), Some((9, 0)));
        assert_eq!(hour_written("2026-12-01"), None);
        assert_eq!(hour_written("01/12/2026 25:00"), None);
    }

    #[test]
    fn the_hours_of_a_moved_session_are_one_span_or_a_beginning() {
        let of = |start, end| Some(SessionTimes { start, end });
        assert_eq!(session_times("14h-16h30"), of(840, Some(990)));
        assert_eq!(session_times("à 14h"), of(840, None));
        assert_eq!(session_times("14h30"), of(870, None));
        assert_eq!(session_times("9h-10h 14h-16h"), None);
        assert_eq!(session_times("9h et 14h"), None);
        assert_eq!(session_times("jusqu'à 14h"), None);
        assert_eq!(session_times("après la classe"), None);
    }
}

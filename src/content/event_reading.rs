//! Makes an event of a checked tree of values.

use std::sync::Arc;

use jiff::civil::Date;

use super::age_check::ages_faults;
use super::age_reading::ages;
use super::audience::audiences;
use super::body::Body;
use super::event::{Event, EventPlace, Opening, SignUp};
use super::event_hint::event_hint;
use super::event_times::EventTimes;
use super::folded_words::FoldedWords;
use super::mail::Mail;
use super::phone::Phone;
use super::provenance::Provenance;
use super::reading::Reading;
use super::service_reading::{address, amounts_reversed, period_reversed, price};
use super::session_change_reading::{change, check_change};
use super::state_in_name::{event_state, event_title};
use super::status::Status;
use super::unshown_in_name::unshown_name;
use crate::address::Slug;
use crate::diagnostic::{Code, Diagnostic, Form, SourceText, Spanned};

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
        title: event_title(reading)?,
        kind: reading.spanned_text("type"),
        example: reading.boolean("exemple").unwrap_or(false),
        summary: reading.text("resume"),
        when: times.hours,
        starts: times.starts,
        when_span: reading.span_of(WHEN),
        from: reading.date("du"),
        until: reading.date("au"),
        changes: reading.list("exceptions", |it| change(it, source)),
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
    diagnostics.extend(unshown_name(reading, "titre", source));
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
pub(super) fn hour_written(written: &str) -> Option<(i8, i8)> {
    let (before, after) = written.split_once(':')?;
    let hours = before.rsplit(|c: char| !c.is_ascii_digit()).next()?;
    let minutes = after.split(|c: char| !c.is_ascii_digit()).next()?;
    let (hours, minutes) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours < 24 && minutes < 60).then_some((hours, minutes))
}

#[cfg(test)]
mod tests {
    use super::hour_written;

    #[test]
    fn the_hour_of_an_opening_is_read_as_it_is_written() {
        assert_eq!(hour_written("2026-12-01T09:05:00"), Some((9, 5)));
        assert_eq!(hour_written("01/12/2026 9:00"), Some((9, 0)));
        assert_eq!(hour_written("2026-12-01"), None);
        assert_eq!(hour_written("01/12/2026 25:00"), None);
    }
}

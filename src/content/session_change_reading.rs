//! Reads what becomes of the sessions of an event (`exceptions`).

use super::event_reading::hour_written;
use super::fate_word::fate_word;
use super::french_date::in_words;
use super::reading::Reading;
use super::session_change::{NamedSessions, SessionChange, SessionFate, SessionTimes};
use crate::diagnostic::{Code, Diagnostic, Form, SourceText, Spanned};
use crate::hours::french::read_starts;
use crate::hours::model::{Effect, Hours, TimeSpan};
use crate::hours::read_text;

/// What one exception says wrong by itself.
pub(super) fn check_change(change: Reading<'_, '_>, source: SourceText<'_>) -> Option<Diagnostic> {
    let fate = change.text("etat");
    let is_moved = fate.as_deref().and_then(fate_word) == Some("deplace");
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
    if !is_moved && !change.is_empty("au") {
        return stays(change, source);
    }
    let hours = change.spanned_text("horaires")?;
    let read = each_time(&hours.value).filter(|read| !is_moved || read.len() == 1);
    let Some(read) = read else {
        return Some(unread(&hours, is_moved, source));
    };
    let start = start_written(change, source).filter(|_| !is_moved)?;
    let agree = read.iter().any(|times| times.start == start);
    (!agree).then(|| {
        let day = change.date("le").map(in_words).unwrap_or_default();
        let told = "son jour et ses horaires disent deux heures différentes";
        let hint = "Gardez dans «\u{a0}horaires\u{a0}» les heures de la séance, et à «\u{a0}le\u{a0}» \
                    son jour seul.";
        Diagnostic::at(Code::UnsureChange, source, hours.span, &[&day, told, hint])
    })
}

/// A new day of a session that does not move.
fn stays(change: Reading<'_, '_>, source: SourceText<'_>) -> Option<Diagnostic> {
    let said = fate_word(&change.text("etat")?)?;
    let day = in_words(change.date("le")?);
    let to = in_words(change.date("au")?);
    let told = format!(
        "un nouveau jour ({to}) est donné à une séance dont l'état est «\u{a0}{said}\u{a0}»"
    );
    let moved = source.form().text("deplace");
    let hint = format!(
        "Si elle est déplacée, écrivez {moved} dans «\u{a0}etat\u{a0}»\u{a0}; sinon, effacez le jour \
         qui est dans «\u{a0}au\u{a0}»."
    );
    let span = change.span_of("au");
    Some(Diagnostic::at(
        Code::UnsureChange,
        source,
        span,
        &[&day, &told, &hint],
    ))
}

fn unread(hours: &Spanned<String>, is_moved: bool, source: SourceText<'_>) -> Diagnostic {
    let told = format!("«\u{a0}{}\u{a0}» n'est pas compris", hours.value);
    let hint = match is_moved {
        true => "Écrivez par exemple «\u{a0}14h-16h\u{a0}».",
        false => {
            "Écrivez les heures de la séance comme dans «\u{a0}quand\u{a0}», par exemple «\u{a0}14h-16h\u{a0}»."
        }
    };
    Diagnostic::at(Code::UnreadHours, source, hours.span, &[&told, hint])
}

/// Reads an exception; `None` where `check` said why.
pub(super) fn change(reading: Reading<'_, '_>, source: SourceText<'_>) -> Option<SessionChange> {
    let mut reason = reading.text("motif");
    let start = start_written(reading, source);
    let span_of_day = reading.span_of("le");
    let of_start = start.map(|start| NamedSessions {
        times: vec![SessionTimes { start, end: None }],
        span: span_of_day,
    });
    let mut named = of_start;
    let hours = reading.spanned_text("horaires");
    let fate = match fate_word(&reading.text("etat")?)? {
        "deplace" => {
            let to = reading.date("au")?;
            let times = hours.as_ref().map(|hours| session_times(&hours.value));
            match (times, &hours) {
                // At the old hours nobody would be there: of that day, only what is written is known.
                (Some(None), Some(hours)) => {
                    reason = Some(moved_in_words(
                        &in_words(to),
                        &hours.value,
                        reason.as_deref(),
                    ));
                    SessionFate::Cancelled
                }
                (times, _) => SessionFate::Moved {
                    to,
                    span: reading.span_of("au"),
                    times: times.flatten(),
                },
            }
        }
        fate => {
            if let Some(hours) = hours {
                let mut times = each_time(&hours.value).unwrap_or_default();
                times.retain(|times| start.is_none_or(|start| times.start == start));
                named = Some(NamedSessions {
                    times,
                    span: hours.span,
                });
            }
            match fate {
                "annule" => SessionFate::Cancelled,
                _ => SessionFate::Full,
            }
        }
    };
    Some(SessionChange {
        day: Spanned::new(reading.date("le")?, span_of_day),
        named,
        fate,
        reason,
    })
}

/// Where a session moves when its new hours are not understood.
fn moved_in_words(day: &str, hours: &str, reason: Option<&str>) -> String {
    let moved = format!("Séance déplacée au {day} ({hours}).");
    match reason {
        Some(reason) => format!("{moved} {reason}"),
        None => moved,
    }
}

/// The hour that stands behind a day, in minutes: « 16/12/2026 16:00 ». Spreadsheets write midnight
/// behind a day alone.
fn start_written(change: Reading<'_, '_>, source: SourceText<'_>) -> Option<u16> {
    change.date("le")?;
    let written = source.text.get(change.span_of("le").range())?;
    let (hours, minutes) = hour_written(written)?;
    let start = u16::try_from(hours).ok()? * 60 + u16::try_from(minutes).ok()?;
    (start > 0).then_some(start)
}

/// « 14h-16h » or « à 14h », in the language of hours; `None` for anything but one session.
fn session_times(text: &str) -> Option<SessionTimes> {
    match each_time(text)?.as_slice() {
        [times] => Some(*times),
        _ => None,
    }
}

/// « 14h-15h et 16h-17h », « 14h »; `None` for anything but hours.
fn each_time(text: &str) -> Option<Vec<SessionTimes>> {
    let of = |start, end| SessionTimes { start, end };
    let daily = read_text(&format!("lun-dim {text}")).hours;
    if let Some(spans) = only_spans(&daily) {
        let spans = spans.iter();
        return Some(
            spans
                .map(|span| of(span.start(), Some(span.end())))
                .collect(),
        );
    }
    let starts = read_starts(&format!("lundi {text}"))?;
    let spans = only_spans(&starts)?.iter();
    Some(spans.map(|span| of(span.start(), None)).collect())
}

fn only_spans(read: &Hours) -> Option<&[TimeSpan]> {
    match (read.rules.as_slice(), read.unread.as_slice()) {
        ([rule], []) => match &rule.effect {
            Effect::Open { spans, .. } if !spans.is_empty() => Some(spans),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{SessionTimes, each_time, session_times};

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

    #[test]
    fn hours_may_name_several_sessions() {
        let starts = |text| {
            let read = each_time(text)?;
            Some(read.iter().map(|it| it.start).collect::<Vec<_>>())
        };
        assert_eq!(starts("14h-15h et 16h-17h"), Some(vec![840, 960]));
        assert_eq!(starts("16h-17h"), Some(vec![960]));
        assert_eq!(starts("25h-26h"), None);
    }
}

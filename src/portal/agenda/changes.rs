//! What becomes of single sessions.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};

use super::session::{Session, SessionState};
use crate::content::{self, Moment, SessionChange, SessionFate};
use crate::diagnostic::{Code, Span};
use crate::hours::model::TimeSpan;
use crate::portal::linker::Linker;

/// Puts an event's exceptions on its sessions; one that falls on none is reported. Exceptions of
/// before `first` are history.
pub(super) fn apply_changes(
    linker: &mut Linker<'_>,
    source: usize,
    (changes, first): (&[SessionChange], Date),
    sessions: &mut [Session],
) {
    for change in changes.iter().filter(|change| change.day.value >= first) {
        let mut found = false;
        let of_day = sessions
            .iter_mut()
            .filter(|session| session.start.date() == change.day.value);
        for session in of_day {
            found = true;
            session.state = state(change.fate, session);
            session.reason = change.reason.clone();
        }
        if !found {
            report(linker, source, change.day.span, change.day.value);
        }
    }
}

fn report(linker: &mut Linker<'_>, source: usize, span: Span, day: Date) {
    let day = content::in_words(day);
    linker.push(Code::NoSuchSession, source, span, &[&day]);
}

fn state(fate: SessionFate, session: &Session) -> SessionState {
    match fate {
        SessionFate::Cancelled => SessionState::Cancelled,
        SessionFate::Full => SessionState::Full,
        SessionFate::Moved(day, hours) => {
            let (start, end) = match hours {
                Some(hours) => on(day, hours),
                None => {
                    let lasts = session.end - session.start;
                    let start = day.to_datetime(session.start.time());
                    (start, start.saturating_add(lasts))
                }
            };
            SessionState::Moved { start, end }
        }
    }
}

/// A span of time on a day.
fn on(day: Date, hours: TimeSpan) -> (DateTime, DateTime) {
    let midnight = day.at(0, 0, 0, 0);
    let at = |minutes: u16| midnight.saturating_add(i64::from(minutes).minutes());
    (at(hours.start()), at(hours.end()))
}

/// Puts a service's dated information on its sessions: a closure cancels them, other hours are
/// told with them.
pub(super) fn apply_moments(moments: &[Moment], sessions: &mut [Session]) {
    for moment in moments.iter().filter(|moment| moment.kind != "message") {
        let holds = |session: &&mut Session| {
            let day = session.start.date();
            moment.from.is_none_or(|from| from <= day)
                && moment.until.is_none_or(|until| day <= until)
        };
        for session in sessions.iter_mut().filter(holds) {
            if moment.kind == "fermeture" {
                session.state = SessionState::Cancelled;
            }
            session.reason = Some(moment.text.clone());
        }
    }
}

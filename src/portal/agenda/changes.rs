//! What becomes of single sessions.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};

use super::no_session::report_no_session;
use super::season::Season;
use super::session::{Session, SessionState};
use crate::content::{self, MomentKind, SessionFate, SessionTimes};
use crate::hours::calendar::Calendar;
use crate::portal::linker::Linker;
use crate::portal::moment::Moment;

/// Puts an event's exceptions on its sessions; one that falls on none is reported. Exceptions of
/// before the season are history.
pub(super) fn apply_changes(
    linker: &mut Linker<'_>,
    event: &content::Event,
    moment: (Season, &Calendar),
    sessions: &mut [Session],
) {
    let first = moment.0.first;
    for change in event.changes.iter().filter(|it| it.day.value >= first) {
        let mut found = false;
        let of_day = sessions
            .iter_mut()
            .filter(|session| session.start.date() == change.day.value);
        for session in of_day {
            found = true;
            // What is cancelled is not full as well: nobody may come for nothing.
            if session.state == SessionState::Cancelled {
                continue;
            }
            session.state = state(change.fate, session);
            session.reason = change.reason.clone();
        }
        if !found {
            report_no_session(linker, event, moment, &change.day);
        }
    }
}

fn state(fate: SessionFate, session: &Session) -> SessionState {
    match fate {
        SessionFate::Cancelled => SessionState::Cancelled,
        SessionFate::Full => SessionState::Full,
        SessionFate::Moved(day, hours) => {
            let (start, end) = match hours {
                Some(hours) => on(day, hours),
                None => {
                    let lasts = session.end.map(|end| end - session.start);
                    let start = day.to_datetime(session.start.time());
                    (start, lasts.map(|lasts| start.saturating_add(lasts)))
                }
            };
            SessionState::Moved { start, end }
        }
    }
}

/// The hours of a session on a day.
fn on(day: Date, hours: SessionTimes) -> (DateTime, Option<DateTime>) {
    let midnight = day.at(0, 0, 0, 0);
    let at = |minutes: u16| midnight.saturating_add(i64::from(minutes).minutes());
    (at(hours.start), hours.end.map(at))
}

/// Puts a service's information of the moment on its sessions: a closure cancels them; where
/// hours of the moment give sessions, these stand in for those of its days.
pub(super) fn apply_moments(moments: &[Moment], sessions: &mut Vec<Session>, changed: &[Session]) {
    for moment in moments {
        let of_its_days = |session: &Session| moment.holds_on(session.start.date());
        match moment.kind {
            MomentKind::Message => continue,
            MomentKind::Closure => {}
            MomentKind::Hours => {
                let instead = changed.iter().filter(|session| of_its_days(session));
                let instead: Vec<Session> = instead.cloned().collect();
                if !instead.is_empty() {
                    sessions.retain(|session| !of_its_days(session));
                    sessions.extend(instead);
                }
            }
        }
        for session in sessions.iter_mut().filter(|session| of_its_days(session)) {
            if moment.kind == MomentKind::Closure {
                session.state = SessionState::Cancelled;
            }
            session.reason = Some(moment.text.clone());
        }
    }
    sessions.sort_by_key(|session| (session.start, session.end));
}

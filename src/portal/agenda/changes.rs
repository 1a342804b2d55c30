//! What becomes of single sessions of an event: its exceptions.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};

use super::changes_told::{ChangesTold, Unsure};
use super::no_session::report_no_session;
use super::season::Season;
use super::session::{Session, SessionState};
use crate::content::{self, SessionChange, SessionFate, SessionTimes};
use crate::hours::calendar::Calendar;
use crate::portal::linker::Linker;

/// Puts an event's exceptions on its sessions; one that falls on none is reported, and so is one that
/// contradicts itself or another. Exceptions of before the season are history.
pub(super) fn apply_changes(
    linker: &mut Linker<'_>,
    event: &content::Event,
    (today, season, calendar): (Date, Season, &Calendar),
    sessions: &mut [Session],
) {
    let changes = event.changes.iter();
    for change in changes.filter(|it| it.day.value >= season.first) {
        let of_day = sessions
            .iter_mut()
            .filter(|session| session.start.date() == change.day.value);
        let mut of_day: Vec<&mut Session> = of_day.collect();
        if of_day.is_empty() {
            report_no_session(linker, event, (season, calendar), &change.day);
            continue;
        }
        let mut told = ChangesTold {
            linker: &mut *linker,
            event,
            change,
        };
        told.tell_other_day(today);
        match meant(change, &of_day) {
            Ok(meant) => {
                for at in meant {
                    settle(&mut told, of_day[at]);
                }
            }
            Err(unsure) => {
                told.tell(&unsure, &of_day);
                let planned = of_day.into_iter();
                for session in planned.filter(|it| it.state == SessionState::Planned) {
                    session.state = SessionState::Unsure(change.fate);
                    session.reason = session.reason.take().or_else(|| change.reason.clone());
                }
            }
        }
    }
}

/// The sessions of a day that an exception speaks of, by their place among them.
fn meant(change: &SessionChange, of_day: &[&mut Session]) -> Result<Vec<usize>, Unsure> {
    let all = || (0..of_day.len()).collect();
    let Some(named) = &change.named else {
        // Several sessions cannot have the same other hours.
        let is_moved = matches!(change.fate, SessionFate::Moved { times: Some(_), .. });
        return match is_moved && of_day.len() > 1 {
            true => Err(Unsure::WhichOne),
            false => Ok(all()),
        };
    };
    if named.times.is_empty() {
        return match of_day.len() {
            1 => Ok(all()),
            _ => Err(Unsure::ToldBefore),
        };
    }
    let mut meant = Vec::new();
    for times in &named.times {
        let (start, end) = on(change.day.value, *times);
        let is_it = |session: &Session| {
            let ends = session.end.zip(end).is_none_or(|(own, said)| own == said);
            session.start == start && ends
        };
        let found = of_day.iter().position(|session| is_it(session));
        meant.push(found.ok_or(Unsure::NoneAt(start, end))?);
    }
    Ok(meant)
}

/// Puts an exception on a session that may have one already.
fn settle(told: &mut ChangesTold<'_, '_>, session: &mut Session) {
    let change = told.change;
    let state = state(change.fate, session);
    if matches!(state, SessionState::Moved { start, end } if (start, end) == (session.start, session.end))
    {
        told.tell(&Unsure::SameTime, &[session]);
        session.reason.clone_from(&change.reason);
        return;
    }
    let before = session.state;
    if rank(before) > 0 && before != state {
        told.tell(&Unsure::Both(before, state), &[session]);
        // What is cancelled is not full as well: nobody may come for nothing, nor to the former hour.
        if rank(before) >= rank(state) {
            return;
        }
    }
    session.state = state;
    session.reason.clone_from(&change.reason);
}

/// Which of two states that contradict each other is shown: the one that costs families less.
fn rank(state: SessionState) -> u8 {
    match state {
        SessionState::Planned | SessionState::Unsure(_) => 0,
        SessionState::Full => 1,
        SessionState::Moved { .. } => 2,
        SessionState::Cancelled => 3,
    }
}

fn state(fate: SessionFate, session: &Session) -> SessionState {
    match fate {
        SessionFate::Cancelled => SessionState::Cancelled,
        SessionFate::Full => SessionState::Full,
        SessionFate::Moved { to, times, .. } => {
            let (start, end) = match times {
                Some(times) => on(to, times),
                None => {
                    let lasts = session.end.map(|end| end - session.start);
                    let start = to.to_datetime(session.start.time());
                    (start, lasts.map(|lasts| start.saturating_add(lasts)))
                }
            };
            SessionState::Moved { start, end }
        }
    }
}

/// The hours of a session on a day.
fn on(day: Date, times: SessionTimes) -> (DateTime, Option<DateTime>) {
    let midnight = day.at(0, 0, 0, 0);
    let at = |minutes: u16| midnight.saturating_add(i64::from(minutes).minutes());
    (at(times.start), times.end.map(at))
}

//! What becomes of single sessions: information of the moment.

use super::session::{Session, SessionState};
use crate::content::MomentKind;
use crate::portal::moment::Moment;

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

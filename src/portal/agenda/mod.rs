//! The agenda: events, the sessions that a service's hours give, and what is shown of them.

mod agenda;
mod changes;
mod changes_told;
mod event;
mod event_doubles;
mod link_events;
mod moment_changes;
mod no_session;
mod one_year;
mod other_year;
mod season;
mod series;
mod session;
mod sessions;
mod showing;

pub use agenda::Agenda;
pub use event::{Event, EventPlace};
pub(super) use link_events::link_events;
pub use series::{Series, Subject};
pub use session::{Session, SessionState};
pub use showing::Showing;

#[cfg(test)]
mod tests;

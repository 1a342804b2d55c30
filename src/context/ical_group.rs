//! Which sessions of a series are one component of a calendar file.

use std::collections::BTreeMap;

use jiff::civil::{Date, Time};
use uuid::Uuid;

use super::ical_recurrence::{Recurrence, recurrences};
use crate::portal::{Portal, Series, Session, Subject};

/// Sessions that one component says: those of a rule, or a single one.
pub(super) struct IcalGroup<'s> {
    pub(super) sessions: Vec<&'s Session>,
    pub(super) uid: String,
    /// Absent for a single one.
    pub(super) recurrence: Option<Recurrence>,
}

/// The components of a series. Those of rules come first: by their time of the day, each with a
/// rule that its hours themselves give. A session whose day was written as a date is one of its
/// own, and so is what no rule gives.
pub(super) fn ical_groups<'s>(
    portal: &Portal,
    namespace: &Uuid,
    series: &'s Series,
) -> Vec<IcalGroup<'s>> {
    let name = permanent_name(portal, series);
    let uid = |name: &str| Uuid::new_v5(namespace, name.as_bytes()).to_string();
    if let [only] = series.sessions.as_slice() {
        return vec![IcalGroup::single(only, uid(&name))];
    }
    let mut groups = Vec::new();
    let mut singles: Vec<&Session> = series.sessions.iter().filter(|it| it.is_dated).collect();
    for (at, sessions) in by_time(series).into_iter().enumerate() {
        let dates: Vec<Date> = sessions.iter().map(|it| it.start.date()).collect();
        let found = recurrences(&dates);
        if found.is_empty() {
            singles.extend(&sessions);
        }
        // The first keeps the plain name, so that other hours do not make another event.
        let name = match at {
            0 => name.clone(),
            at => format!("{name}/{}", at + 1),
        };
        for recurrence in found {
            let is_of_it = |it: &&&Session| recurrence.dates.contains(&it.start.date());
            let name = match &recurrence.rank {
                None => name.clone(),
                Some(rank) => format!("{name}/{rank}"),
            };
            groups.push(IcalGroup {
                sessions: sessions.iter().filter(is_of_it).copied().collect(),
                uid: uid(&name),
                recurrence: Some(recurrence),
            });
        }
    }
    singles.sort_by_key(|it| (it.start, it.end));
    let mut of_day: BTreeMap<Date, usize> = BTreeMap::new();
    for single in singles {
        let day = single.start.date();
        let number = of_day.entry(day).or_default();
        *number += 1;
        // Not by its hours, which may change.
        let name = match number {
            1 => format!("{name}/{day}"),
            number => format!("{name}/{day}/{number}"),
        };
        groups.push(IcalGroup::single(single, uid(&name)));
    }
    groups
}

impl<'s> IcalGroup<'s> {
    fn single(session: &'s Session, uid: String) -> Self {
        Self {
            sessions: vec![session],
            uid,
            recurrence: None,
        }
    }
}

/// The sessions that rules give: those that begin at one time of the day and last as long.
fn by_time(series: &Series) -> Vec<Vec<&Session>> {
    let mut by_time: BTreeMap<(Time, Option<i64>), Vec<&Session>> = BTreeMap::new();
    for session in series.sessions.iter().filter(|it| !it.is_dated) {
        let lasts = session
            .end
            .map(|end| end.duration_since(session.start).as_secs());
        let key = (session.start.time(), lasts);
        by_time.entry(key).or_default().push(session);
    }
    by_time.into_values().collect()
}

fn permanent_name(portal: &Portal, series: &Series) -> String {
    match series.subject {
        Subject::Event(at) => format!("agenda/{}", portal.agenda.events[at].id),
        Subject::Service(at) => format!("services/{}", portal.services[at].id),
        Subject::Round(at, stop) => {
            let service = &portal.services[at];
            let commune = &portal.communes[service.rounds[stop].commune];
            format!("services/{}/{}", service.id, commune.slug)
        }
    }
}

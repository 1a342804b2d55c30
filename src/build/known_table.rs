//! What the services of one table said, by short digests.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::known_services::commune;
use crate::portal::{Event, Portal, Service};

/// The columns whose values seldom belong to another service, in the order in which they are kept.
const COLUMNS: [&str; 11] = [
    "contacts.telephone",
    "contacts.courriel",
    "adresse.voie",
    "liens.site",
    "liens.inscription",
    "liens.rendez_vous",
    "liens.officiel",
    HOURS,
    "resume",
    NAME,
    PLACE,
];

/// The same of a table of events: those without a name say nothing there.
const EVENT_COLUMNS: [&str; 11] = [
    "inscription.telephone",
    "inscription.courriel",
    "lieu.voie",
    "",
    "inscription.lien",
    "service",
    "",
    "quand",
    "resume",
    "titre",
    "lieu.commune",
];

/// Whose values are what a service is known by.
pub(super) const NAME: &str = "nom";

/// Where a service is.
const PLACE: &str = "adresse.commune";

/// Services that take turns exchange their hours: a sort moves most of a table's.
const HOURS: &str = "horaires";

/// So many values that took other rows at once are a column that was sorted, or shifted.
const MANY: usize = 3;

/// Stands for what says nothing.
const NOTHING: u32 = 0;

/// A service whose value another one had, with that other.
pub(super) type Taken<'t> = (&'t str, &'t str);

/// What the services of one table said.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct KnownTable {
    /// Of each column that is known as it was before its values took other rows, the day of the build
    /// that published them so, as ISO 8601 writes it.
    since: BTreeMap<String, String>,
    /// Digests of what each service said, by its identifier, in the order of the columns.
    values: BTreeMap<String, Vec<u32>>,
}

impl KnownTable {
    /// Adds what a service says.
    pub(super) fn add(&mut self, service: &Service, portal: &Portal) {
        self.values
            .insert(service.id.to_string(), said(service, portal));
    }

    /// Adds what an event says.
    pub(super) fn add_event(&mut self, event: &Event, portal: &Portal) {
        self.values
            .insert(event.id.to_string(), said_of_event(event, portal));
    }

    /// Whether a record is the same as before, but for a column: it has the same name, or the same
    /// place where the name is asked.
    pub(super) fn is_alike(&self, now: &Self, column: &str, id: &str) -> bool {
        let by = if column == NAME { PLACE } else { NAME };
        let at = COLUMNS.iter().position(|it| *it == by).unwrap_or_default();
        let said = |table: &Self| table.values.get(id).map(|values| value(values, at));
        said(self) == said(now)
    }

    /// Whether what a record says beside its name and place is as in `now`; it says something.
    pub(super) fn stands_as_in(&self, now: &Self, id: &str) -> bool {
        let (Some(before), Some(now)) = (self.values.get(id), now.values.get(id)) else {
            return false;
        };
        let others = COLUMNS.iter().enumerate();
        let others = others.filter(|(_, column)| **column != NAME && **column != PLACE);
        let said: Vec<u32> = others.clone().map(|(at, _)| value(before, at)).collect();
        let same = others
            .zip(&said)
            .all(|((at, _), said)| value(now, at) == *said);
        same && said.iter().any(|said| *said != NOTHING)
    }

    /// Since when the values of a column stand in other rows than those that are known.
    pub(super) fn since(&self, column: &str) -> Option<&str> {
        self.since.get(column).map(String::as_str)
    }

    /// How many values of a column that took other rows are told: what was told once is, to the last.
    pub(super) fn least(&self, column: &str) -> usize {
        if self.since.contains_key(column) {
            return 1;
        }
        if column != HOURS {
            return MANY;
        }
        let at = COLUMNS.iter().position(|it| *it == HOURS);
        let told = |values: &&Vec<u32>| at.is_some_and(|at| value(values, at) != NOTHING);
        MANY.max(self.values.values().filter(told).count() / 2 + 1)
    }

    /// The columns in which services have `now` what others said before, and these say no more. Only
    /// those are looked at that are the same (`is_same`), but for that column, as before.
    pub(super) fn moved<'t>(
        &'t self,
        now: &'t Self,
        is_same: &impl Fn(&str, &str) -> bool,
    ) -> Vec<(&'static str, Vec<Taken<'t>>)> {
        let columns = COLUMNS.iter().enumerate();
        let moved = columns.map(|(at, column)| {
            let is_same = |id: &str| is_same(column, id);
            (*column, self.taken(now, at, &is_same))
        });
        moved.filter(|(_, taken)| !taken.is_empty()).collect()
    }

    /// The services that have `now`, in the column at a place, what others said before.
    fn taken<'t>(
        &'t self,
        now: &'t Self,
        at: usize,
        is_same: &impl Fn(&str) -> bool,
    ) -> Vec<Taken<'t>> {
        let changed = now.values.iter().filter(|(id, values)| {
            let before = self.values.get(*id).map(|before| value(before, at));
            let now = value(values, at);
            now != NOTHING && before.is_some_and(|before| before != now)
        });
        let changed: Vec<(&str, u32)> = changed
            .map(|(id, values)| (&**id, value(values, at)))
            .collect();
        // Few edits change anything, and a large portal is built after each.
        if changed.is_empty() {
            return Vec::new();
        }
        let (had, have) = (self.by_value(at), now.by_value(at));
        let taken = changed.into_iter().filter_map(|(id, value)| {
            let (had, have) = (had.get(&value)?, have.get(&value)?);
            // What more of them say than before is written on purpose.
            let is_lost = |other: &&&str| !have.contains(other) && now.values.contains_key(**other);
            let other = had.iter().find(is_lost)?;
            let is_taken = had.len() == have.len();
            (is_taken && is_same(id) && is_same(other)).then_some((id, *other))
        });
        taken.collect()
    }

    /// The services that say each value of a column, in order.
    fn by_value(&self, at: usize) -> BTreeMap<u32, Vec<&str>> {
        let mut by_value: BTreeMap<u32, Vec<&str>> = BTreeMap::new();
        for (id, values) in &self.values {
            by_value.entry(value(values, at)).or_default().push(id);
        }
        by_value
    }

    /// Takes over a column of what was known `before`, of the services that still stand.
    pub(super) fn keep(&mut self, before: &Self, column: &str, today: &str) {
        let Some(at) = COLUMNS.iter().position(|it| *it == column) else {
            return;
        };
        let since = before.since(column).unwrap_or(today);
        self.since.insert(column.to_owned(), since.to_owned());
        for (id, values) in &mut self.values {
            if let (Some(value), Some(known)) = (values.get_mut(at), before.values.get(id)) {
                *value = known.get(at).copied().unwrap_or(NOTHING);
            }
        }
    }
}

/// A value of a row that an earlier version may have left with fewer columns.
fn value(values: &[u32], at: usize) -> u32 {
    values.get(at).copied().unwrap_or(NOTHING)
}

/// What a service says, in the order of the columns.
fn said(service: &Service, portal: &Portal) -> Vec<u32> {
    let contacts = &service.contacts;
    let phones = contacts
        .iter()
        .filter_map(|it| Some(it.phone.as_ref()?.digits()));
    let mails = contacts
        .iter()
        .filter_map(|it| Some(it.mail.as_ref()?.as_str()));
    let links = &service.links;
    let links = [
        &links.site,
        &links.enrolment,
        &links.appointment,
        &links.official,
    ];
    let [site, enrolment, appointment, official] =
        links.map(|link| link.as_ref().map(|it| it.as_str()).unwrap_or_default());
    // The building comes before the street.
    let street = service.place.as_ref().and_then(|place| place.lines.last());
    let texts = [
        phones.collect::<Vec<_>>().join(" "),
        mails.collect::<Vec<_>>().join(" "),
        street.cloned().unwrap_or_default(),
        site.to_owned(),
        enrolment.to_owned(),
        appointment.to_owned(),
        official.to_owned(),
        service.hours.lines.join("\n"),
        service.summary.clone().unwrap_or_default(),
        service.name.clone(),
        commune(service, portal).unwrap_or_default().to_owned(),
    ];
    texts.iter().map(|text| digest(text)).collect()
}

/// The same of an event.
fn said_of_event(event: &Event, portal: &Portal) -> Vec<u32> {
    let sign_up = event.sign_up.as_ref();
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let place = event.place.as_ref();
    let service = event.service.map(|at| portal.services[at].id.as_str());
    let commune = place.map(|place| portal.communes[place.commune].facts.code.as_str());
    let texts = [
        text(sign_up.and_then(|it| Some(it.phone.as_ref()?.digits()))),
        text(sign_up.and_then(|it| Some(it.mail.as_ref()?.as_str()))),
        place
            .map(|place| place.lines.join("\n"))
            .unwrap_or_default(),
        String::new(),
        text(sign_up.and_then(|it| Some(it.link.as_ref()?.as_str()))),
        text(service),
        String::new(),
        event.when.lines.join("\n"),
        event.summary.clone().unwrap_or_default(),
        event.title.clone(),
        text(commune),
    ];
    texts.iter().map(|text| digest(text)).collect()
}

/// What a column of services is called in a table of events.
pub(super) fn column_of_events(column: &'static str) -> &'static str {
    let at = COLUMNS.iter().position(|it| *it == column);
    at.map_or(column, |at| EVENT_COLUMNS[at])
}

/// Enough to tell the values of a table apart. They are no secret: what nobody agreed to show was never
/// given here.
fn digest(text: &str) -> u32 {
    if text.is_empty() {
        return NOTHING;
    }
    let [a, b, c, d, ..] = *blake3::hash(text.as_bytes()).as_bytes();
    u32::from_be_bytes([a, b, c, d]).max(1)
}

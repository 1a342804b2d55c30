//! « idem »: the hours of a day that are those of another.

use super::atom::{Atom, AtomKind};
use super::cursor::Cursor;
use super::fault_kind::FaultKind;
use super::mark::Mark;
use super::until::ended;
use super::words::weekday;
use crate::hours::model::Weekdays;

/// Days with what is said of them.
#[derive(Debug, Clone)]
struct Row {
    weekdays: Weekdays,
    said: Vec<Atom>,
}

/// The days that were told in the sentences before, as long as nothing else stood between.
#[derive(Debug, Clone, Default)]
pub(super) struct Rows(Vec<Row>);

/// Reads « idem », « idem que le lundi ».
pub(super) fn same(cursor: &mut Cursor<'_>) -> Option<AtomKind> {
    let mut ahead = *cursor;
    let said = ahead.take_word(&["idem", "pareil"])
        || ahead.phrase(&["meme", "horaire"])
        || ahead.phrase(&["memes", "horaires"])
        || ahead.phrase(&["memes", "heures"])
        || ahead.phrase(&["meme", "chose"]);
    if !said {
        return None;
    }
    let after = ahead;
    let compares = matches!(ahead.word(), Some("que" | "qu" | "comme"));
    ahead.skip_words(&["que", "qu", "comme", "le", "au"]);
    let day = ahead.word().and_then(weekday).map(Weekdays::one);
    if compares && day.is_none() {
        // « mêmes horaires que la mairie » are told elsewhere.
        return None;
    }
    *cursor = after;
    ahead.step();
    // « mardi idem mercredi 9h-12h » begins another row.
    let ends = ahead.is_done()
        || ahead.word() == Some("jusqu")
        || matches!(ahead.mark(), Some(Mark::Comma | Mark::Close));
    if day.is_some() && ends {
        *cursor = ahead;
    }
    Some(AtomKind::Same(day.filter(|_| ends)))
}

impl Rows {
    /// What is meant by a sentence; its own rows are known to those after it.
    pub(super) fn fill(&mut self, atoms: Vec<Atom>) -> Vec<Atom> {
        let begins = atoms.iter().find(|atom| atom.kind != AtomKind::Open);
        if !begins.is_some_and(|atom| matches!(atom.kind, AtomKind::Days { .. })) {
            self.forget();
        }
        let mut filled: Vec<Atom> = Vec::new();
        let mut atoms = self.named_after(atoms).into_iter().peekable();
        while let Some(atom) = atoms.next() {
            match &atom.kind {
                AtomKind::Same(day) => {
                    let end = atoms.next_if(|next| matches!(next.kind, AtomKind::Until(_)));
                    let meant = match end.map(|next| next.kind) {
                        Some(AtomKind::Until(end)) => until(self.meant(*day), end),
                        _ => self.meant(*day),
                    };
                    let unknown = || vec![AtomKind::Fault(FaultKind::UnknownWord(None))];
                    for kind in meant.unwrap_or_else(unknown) {
                        let atom = Atom {
                            kind,
                            span: atom.span,
                        };
                        self.add(&atom);
                        filled.push(atom);
                    }
                }
                _ => {
                    self.add(&atom);
                    filled.push(atom);
                }
            }
        }
        filled
    }

    /// « lundi 9h-12h, idem mardi et jeudi » as « …, mardi et jeudi idem »: the days after the word
    /// are those that have the hours, where none stand before it and they have no others.
    fn named_after(&self, mut atoms: Vec<Atom>) -> Vec<Atom> {
        let is_days = |kind: &AtomKind| matches!(kind, AtomKind::Days { weekdays, .. } if !weekdays.is_none());
        let ends = |at: usize| {
            matches!(
                atoms.get(at).map(|atom| &atom.kind),
                None | Some(AtomKind::Comma)
            )
        };
        let at = (1..atoms.len()).find(|at| {
            let after_hours = matches!(
                (
                    &atoms[*at - 1].kind,
                    at.checked_sub(2).map(|at| &atoms[at].kind)
                ),
                (AtomKind::Comma | AtomKind::And, Some(AtomKind::Times(_)))
            );
            let named = atoms.get(*at + 1).is_some_and(|atom| is_days(&atom.kind));
            // « lun 9h-12h, mar 14h-17h, mêmes horaires le samedi »: as on which of them?
            let rows = self.0.iter().flat_map(|row| &row.said);
            let mut told = rows.chain(&atoms[..*at]).filter(|atom| is_hours(atom));
            let first = told.next().map(|atom| &atom.kind);
            let are_alike = told.all(|atom| Some(&atom.kind) == first);
            let is_same = atoms[*at].kind == AtomKind::Same(None);
            is_same && after_hours && are_alike && named && ends(*at + 2)
        });
        if let Some(at) = at {
            atoms.swap(at, at + 1);
        }
        atoms
    }

    /// Nothing that was said counts any more.
    pub(super) fn forget(&mut self) {
        self.0.clear();
    }

    fn add(&mut self, atom: &Atom) {
        if let AtomKind::Days { weekdays, .. } = atom.kind {
            match self.0.last_mut() {
                // « lundi et mardi », as two pieces
                Some(row) if row.said.iter().skip(1).all(|atom| is_sign(&atom.kind)) => {
                    row.weekdays = row.weekdays.with(weekdays);
                    row.said.clear();
                }
                _ => self.0.push(Row {
                    weekdays,
                    said: Vec::new(),
                }),
            }
        }
        if let Some(row) = self.0.last_mut() {
            row.said.push(atom.clone());
        }
    }

    /// What is said of the day that is meant, or of the row before.
    fn meant(&self, day: Option<Weekdays>) -> Option<Vec<AtomKind>> {
        let (_, before) = self.0.split_last()?;
        let wanted = match day {
            Some(day) => day,
            None => before.last()?.weekdays,
        };
        let mut rows = before
            .iter()
            .filter(|row| !row.weekdays.common(wanted).is_none());
        let row = rows.next()?;
        // Hours in two rows of one day: which of them?
        if rows.next().is_some() {
            return None;
        }
        let meant = content(&row.said)?;
        let is_closed = |kinds: &[AtomKind]| kinds.contains(&AtomKind::Closed);
        let told = before.iter().any(|row| row.said.iter().any(is_hours));
        // « lun 9h-12h ; mar fermé ; mer idem »: closed too, or open as on Monday?
        (day.is_some() || !told || !is_closed(&meant)).then_some(meant)
    }
}

/// « idem jusqu'à 16h30 »: the hours that are meant, where they are all, to that minute.
fn until(meant: Option<Vec<AtomKind>>, end: u16) -> Option<Vec<AtomKind>> {
    match &meant?[..] {
        [AtomKind::Times(spans)] => Some(vec![AtomKind::Times(ended(spans, end)?)]),
        _ => None,
    }
}

fn is_hours(atom: &Atom) -> bool {
    matches!(atom.kind, AtomKind::Times(_))
}

/// Hours, closures and appointments, without the signs around; `None` where there is more.
fn content(said: &[Atom]) -> Option<Vec<AtomKind>> {
    let kinds: Vec<&AtomKind> = said.iter().map(|atom| &atom.kind).collect();
    let (days, rest) = kinds.split_first()?;
    let is_weekly = matches!(
        days,
        AtomKind::Days { nth, frequency: None, part: None, .. } if nth.is_empty()
    );
    let tells = |kind: &&AtomKind| {
        matches!(
            kind,
            AtomKind::Times(_) | AtomKind::Closed | AtomKind::Appointment
        )
    };
    let fits = |kind: &&AtomKind| {
        tells(kind) || is_sign(kind) || matches!(kind, AtomKind::WalkIn | AtomKind::Part(_))
    };
    let first = rest.iter().position(|kind| !is_sign(kind))?;
    let last = rest.iter().rposition(|kind| !is_sign(kind))?;
    let meant = &rest[first..=last];
    let is_whole = is_weekly && meant.iter().any(tells) && meant.iter().all(fits);
    is_whole.then(|| meant.iter().map(|kind| (*kind).clone()).collect())
}

fn is_sign(kind: &AtomKind) -> bool {
    matches!(
        kind,
        AtomKind::Comma | AtomKind::Slash | AtomKind::And | AtomKind::Colon
    )
}

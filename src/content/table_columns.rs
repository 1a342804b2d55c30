//! The columns of a table: their headings are the keys of a record, flattened.

use std::collections::{BTreeMap, BTreeSet};

use super::cell_value::CellReader;
use super::kindred_key::kindred_key;
use super::schema::{Field, Shape};
use super::value::{Datum, Table};
use crate::address::{fold, visible};
use crate::diagnostic::suggestion::{did_you_mean, nearest, proposal};
use crate::diagnostic::{Cell, Code, Form, Span};

/// The column of what nobody but the team reads.
pub(super) const NOTE: &str = "note_interne";

/// Words of a heading above what a team notes for itself.
const NOTE_WORDS: &[&str] = &[
    "annotation",
    "annotations",
    "commentaire",
    "commentaires",
    "comment",
    "comments",
    "divers",
    "memo",
    "note",
    "notes",
    "observation",
    "observations",
    "rappel",
    "remarque",
    "remarques",
    "suivi",
];

/// How many columns a hint names that may be the one that lacks.
const NAMED: usize = 5;

/// A column: its path in the tree and the shape of its cells.
pub(super) struct Column {
    pub(super) keys: Vec<&'static str>,
    pub(super) shape: Shape,
}

impl Column {
    /// The path as its heading writes it: `contacts.telephone`.
    pub(super) fn path(&self) -> String {
        let keys = self.keys.iter().copied();
        keys.filter(|key| *key != "0").collect::<Vec<_>>().join(".")
    }
}

/// The columns of a table.
pub(super) struct Columns {
    /// The column of each heading; none where it is empty or not known.
    pub(super) by_heading: Vec<Option<Column>>,
    /// What every row cannot do without and no column holds: told once, and not of each row. What
    /// a group of keys lacks is told of the rows that have this group.
    pub(super) lacking: Vec<Lacking>,
}

/// A column that rows cannot do without and that a table does not have.
pub(super) struct Lacking {
    /// Its heading.
    heading: String,
    /// What to do for it.
    hint: String,
    /// The path of what each row lacks.
    pub(super) keys: Vec<&'static str>,
}

impl Lacking {
    /// Whether a row lacks it: a group of keys that a row does not have lacks nothing.
    pub(super) fn is_of(&self, row: &Table<'_>) -> bool {
        let group = self.keys.split_last().map_or(&[][..], |(_, group)| group);
        let inner = group
            .iter()
            .try_fold(row, |table, key| match &table.get(key)?.datum {
                Datum::Table(inner) => Some(inner),
                _ => None,
            });
        inner.is_some()
    }

    /// Whether it is to be told of a table: no row can do without it.
    pub(super) fn is_of_all(&self, rows: &[Table<'_>]) -> bool {
        self.keys.len() == 1 || (!rows.is_empty() && rows.iter().all(|row| self.is_of(row)))
    }

    /// Tells it, of all the headings.
    pub(super) fn tell(&self, headings: &[Cell<'_>], reader: &mut CellReader<'_>) {
        let span = Span {
            start: headings.first().map_or(0, |cell| cell.span.start),
            end: headings.last().map_or(0, |cell| cell.span.end),
        };
        reader.push(Code::MissingColumn, span, &[&self.heading, &self.hint]);
    }
}

/// Reads the headings. `places` are columns of which a record needs one.
pub(super) fn columns(
    headings: &[Cell<'_>],
    (fields, places): (&'static [Field], &[&'static str]),
    reader: &mut CellReader<'_>,
) -> Columns {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut by_heading = Vec::new();
    let mut unknown = Vec::new();
    for cell in headings {
        let heading = visible(&cell.text).trim().to_lowercase();
        let column = column_of(&heading, fields);
        if !heading.is_empty() && seen.contains(&heading) {
            reader.push(Code::DuplicateColumn, cell.span, &[&heading]);
        } else if !heading.is_empty() && column.is_none() {
            unknown.push(cell);
        }
        seen.insert(heading);
        by_heading.push(column);
    }
    let all = flattened(fields, "");
    let free = all.iter().filter(|name| !seen.contains(*name)).cloned();
    let proposed = tell_unknown(&unknown, (&all, free.collect()), reader);
    let lacking = lacking((fields, places), &by_heading);
    let lacking = lacking.into_iter().map(|(heading, keys)| Lacking {
        hint: lacking_hint(&heading, proposed.get(&heading).copied(), &unknown),
        heading,
        keys,
    });
    let lacking = lacking.collect();
    Columns {
        by_heading,
        lacking,
    }
}

/// Tells each column that is not known, and a name that it may take: none that another has. Gives
/// the heading that each of these names is proposed for.
fn tell_unknown<'c>(
    unknown: &[&'c Cell<'_>],
    (all, mut free): (&[String], Vec<String>),
    reader: &mut CellReader<'_>,
) -> BTreeMap<String, &'c str> {
    let mut are_listed = false;
    let mut proposed: BTreeMap<String, &'c str> = BTreeMap::new();
    for cell in unknown {
        let heading = cell.text.trim();
        // What goes into a note is never published: it is proposed for notes alone.
        let names = free.iter().map(String::as_str).filter(|name| *name != NOTE);
        let near = did_you_mean(heading, names, Form::Cells);
        let near = near.map(|(name, hint)| (name.to_owned(), hint));
        let own = in_group(heading, all);
        let hint = if let Some(name) = own.as_ref().filter(|name| !free.contains(name)) {
            repeated_hint(name, proposed.get(name).copied())
        } else if let Some(name) = own {
            free.retain(|free| *free != name);
            let hint = proposal(heading, &name, Form::Cells);
            proposed.insert(name, heading);
            hint
        } else if let Some((near, hint)) = near {
            free.retain(|name| *name != near);
            proposed.insert(near, heading);
            hint
        } else if is_note(heading) {
            let had = free.len();
            free.retain(|name| name != NOTE);
            note_hint(had > free.len())
        } else if are_listed {
            "Elle peut rester. Pour qu'elle soit lue, donnez-lui le nom d'une colonne connue, comme la première.".to_owned()
        } else {
            are_listed = true;
            format!(
                "Elle peut rester. Pour qu'elle soit lue, donnez-lui le nom d'une colonne connue\u{a0}: {}.",
                few(heading, &free)
            )
        };
        reader.push(Code::UnknownColumn, cell.span, &[heading, &hint]);
    }
    proposed
}

/// The mend of a column that means what another holds, or another that is to take this name.
fn repeated_hint(name: &str, proposed: Option<&str>) -> String {
    match proposed {
        Some(other) => format!(
            "Elle semble répéter la colonne «\u{a0}{other}\u{a0}»\u{a0}: gardez l'une des deux, et \
             nommez-la «\u{a0}{name}\u{a0}»."
        ),
        None => format!(
            "Elle semble répéter la colonne «\u{a0}{name}\u{a0}», qui est déjà là\u{a0}: gardez \
             l'une des deux."
        ),
    }
}

/// Some of the columns that a heading may have meant, and how many more there are: those that
/// share a word with it, then as the schema has them.
fn few(heading: &str, free: &[String]) -> String {
    let folded = fold(heading);
    let words = |text: &'_ str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric());
        words
            .filter(|word| word.len() > 2)
            .map(str::to_owned)
            .collect()
    };
    let own = words(&folded);
    let is_near = |name: &str| {
        let begins = |word: &String| own.iter().any(|own| word.starts_with(own.as_str()));
        words(name).iter().any(begins)
    };
    let mut names: Vec<&str> = free.iter().map(String::as_str).collect();
    names.sort_by_key(|name| !is_near(name)); // stable
    match names.len().saturating_sub(NAMED) {
        0 | 1 => names.join(", "),
        more => format!("{}… et {more} autres", names[..NAMED].join(", ")),
    }
}

/// Whether a heading that is not known may be one that is, by a slip, or a team's note.
pub(super) fn is_like_one_of(heading: &str, all: &[String]) -> bool {
    let heading = heading.trim();
    nearest(heading, all.iter().map(String::as_str)).is_some()
        || in_group(heading, all).is_some()
        || is_note(heading)
}

/// The column of a group that a heading of this group means: by another word for its last key
/// (`adresse.ville`), a slip of it, or its beginning (`contacts.tel`).
fn in_group(heading: &str, all: &[String]) -> Option<String> {
    let folded = fold(heading);
    let (group, key) = folded.rsplit_once('.')?;
    let of_group = || all.iter().filter_map(|name| name.rsplit_once('.'));
    let keys = || of_group().filter(|(other, _)| *other == group);
    let mut longer = keys().filter(|(_, other)| key.len() > 2 && other.starts_with(key));
    let of_key = keys().map(|(_, other)| other);
    let own = of_key.clone().find(|other| *other == key);
    let kindred = own.or_else(|| kindred_key(key, of_key.clone()));
    let found = match kindred.or_else(|| nearest(key, of_key)) {
        Some(near) => Some(near),
        None => longer
            .next()
            .map(|(_, other)| other)
            .filter(|_| longer.next().is_none()),
    };
    found.map(|key| format!("{group}.{key}"))
}

fn is_note(heading: &str) -> bool {
    let folded = fold(heading);
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    words.any(|word| NOTE_WORDS.contains(&word))
}

fn note_hint(is_free: bool) -> String {
    match is_free {
        true => format!(
            "Pour une note de l'équipe, qui n'est jamais publiée, nommez-la «\u{a0}{NOTE}\u{a0}»."
        ),
        false => format!(
            "Pour une note de l'équipe, recopiez-la dans la colonne «\u{a0}{NOTE}\u{a0}», qui \
             n'est jamais publiée\u{a0}; puis supprimez celle-ci."
        ),
    }
}

/// The columns that rows would be told to lack: their headings and their paths.
fn lacking(
    (fields, places): (&'static [Field], &[&'static str]),
    columns: &[Option<Column>],
) -> Vec<(String, Vec<&'static str>)> {
    let known: Vec<&[&str]> = columns.iter().flatten().map(|it| &*it.keys).collect();
    let begins = |keys: &[&str]| known.iter().any(|known| known.starts_with(keys));
    let mut lacking = Vec::new();
    let mut groups: Vec<(Vec<&'static str>, &'static [Field])> = vec![(Vec::new(), fields)];
    while let Some((path, fields)) = groups.pop() {
        for field in fields {
            let keys = [&*path, &[field.key]].concat();
            match (begins(&keys), field.shape) {
                (true, Shape::Record(inner)) => groups.push((keys, inner)),
                (false, _) if field.required => lacking.push((keys.join("."), keys)),
                _ => {}
            }
        }
    }
    // Of a group, only where records are is needed of every row.
    lacking.retain(|(heading, keys)| keys.len() == 1 || places.contains(&heading.as_str()));
    lacking.sort_by_key(|(_, keys)| keys.len()); // stable: as the schema has them, groups last
    let key_of = |place: &&'static str| place.split('.').next().unwrap_or(place);
    let has_place = places.iter().any(|place| begins(&[key_of(place)]));
    if let Some(place) = places.first().filter(|_| !has_place) {
        lacking.push(((*place).to_owned(), vec![key_of(place)]));
    }
    lacking
}

fn lacking_hint(column: &str, proposed: Option<&str>, unknown: &[&Cell<'_>]) -> String {
    let names = || unknown.iter().map(|cell| cell.text.trim());
    // A slip is near in one way or the other: of « Quand ? », the whole is measured.
    let is_slip = |name: &&str| nearest(name, [column].into_iter()).is_some();
    let slip = || nearest(column, names()).or_else(|| names().find(is_slip));
    match proposed.or_else(slip) {
        Some(near) => {
            format!("Renommez la colonne «\u{a0}{near}\u{a0}» en «\u{a0}{column}\u{a0}».")
        }
        None if unknown.is_empty() => {
            format!("Ajoutez une colonne «\u{a0}{column}\u{a0}», et remplissez-la.")
        }
        None => {
            let names: Vec<&str> = names().take(NAMED).collect();
            format!(
                "Ajoutez une colonne «\u{a0}{column}\u{a0}», ou donnez ce nom à celle qui le \
                 dit, peut-être parmi\u{a0}: {}.",
                names.join(", ")
            )
        }
    }
}

pub(super) fn column_of(heading: &str, fields: &'static [Field]) -> Option<Column> {
    let (first, rest) = heading
        .split_once('.')
        .map_or((heading, None), |(f, r)| (f, Some(r)));
    let field = fields.iter().find(|field| field.key == first)?;
    let (inner, in_list) = match (field.shape, rest) {
        (Shape::Record(_) | Shape::List(Shape::Record(_)), None) => return None,
        (shape, None) => {
            return Some(Column {
                keys: vec![field.key],
                shape,
            });
        }
        (Shape::Record(inner), Some(_)) => (inner, false),
        (Shape::List(Shape::Record(inner)), Some(_)) => (*inner, true),
        _ => return None,
    };
    let deeper = column_of(rest?, inner)?;
    let mut keys = vec![field.key];
    if in_list {
        keys.push("0");
    }
    keys.extend(deeper.keys);
    Some(Column {
        keys,
        shape: deeper.shape,
    })
}

/// Every heading that a table may have.
pub(super) fn flattened(fields: &'static [Field], prefix: &str) -> Vec<String> {
    let headings = fields.iter().flat_map(|field| {
        let key = format!("{prefix}{}", field.key);
        match field.shape {
            Shape::Record(inner) => flattened(inner, &format!("{key}.")),
            Shape::List(Shape::Record(inner)) => flattened(inner, &format!("{key}.")),
            _ => vec![key],
        }
    });
    headings.collect()
}

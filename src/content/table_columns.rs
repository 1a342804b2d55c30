//! The columns of a table: their headings are the keys of a record, flattened.

use std::collections::BTreeSet;

use super::cell_value::CellReader;
use super::schema::{Field, Shape};
use crate::address::fold;
use crate::diagnostic::suggestion::{did_you_mean, nearest};
use crate::diagnostic::{Cell, Code, Form, Span};

/// The column of what nobody but the team reads.
const NOTE: &str = "note_interne";

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
    /// What rows cannot do without and no column holds: told once, not for each row.
    pub(super) lacking: Vec<Lacking>,
}

/// A column that rows cannot do without and that a table does not have.
pub(super) struct Lacking {
    /// Its heading.
    heading: String,
    /// The path of what each row lacks.
    pub(super) keys: Vec<&'static str>,
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
        let heading = cell.text.trim().to_lowercase();
        let column = column_of(&heading, fields);
        if !heading.is_empty() && seen.contains(&heading) {
            reader.push(Code::DuplicateColumn, cell.span, &[&heading]);
        } else if !heading.is_empty() && column.is_none() {
            unknown.push(cell);
        }
        seen.insert(heading);
        by_heading.push(column);
    }
    let free = flattened(fields, "").into_iter();
    let free = free.filter(|name| !seen.contains(name)).collect();
    tell_unknown(&unknown, free, reader);
    let lacking = lacking((fields, places), &by_heading);
    for column in &lacking {
        tell_lacking(&column.heading, headings, &unknown, reader);
    }
    Columns {
        by_heading,
        lacking,
    }
}

/// Tells each column that is not known, and a name that it may take: none that another has.
fn tell_unknown(unknown: &[&Cell<'_>], mut free: Vec<String>, reader: &mut CellReader<'_>) {
    let mut are_listed = false;
    for cell in unknown {
        let heading = cell.text.trim();
        // What goes into a note is never published: it is proposed for notes alone.
        let names = free.iter().map(String::as_str).filter(|name| *name != NOTE);
        let near = did_you_mean(heading, names, Form::Cells);
        let near = near.map(|(name, hint)| (name.to_owned(), hint));
        let hint = if let Some((near, hint)) = near {
            free.retain(|name| *name != near);
            hint
        } else if is_note(heading) {
            let had = free.len();
            free.retain(|name| name != NOTE);
            note_hint(had > free.len())
        } else if are_listed {
            "Supprimez-la, ou donnez-lui l'un des noms dits pour la première de ces colonnes."
                .to_owned()
        } else {
            are_listed = true;
            format!(
                "Supprimez-la, ou donnez-lui l'un de ces noms\u{a0}: {}.",
                free.join(", ")
            )
        };
        reader.push(Code::UnknownColumn, cell.span, &[heading, &hint]);
    }
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

/// The columns that every row would be told to lack.
fn lacking(
    (fields, places): (&'static [Field], &[&'static str]),
    columns: &[Option<Column>],
) -> Vec<Lacking> {
    let known: Vec<&[&str]> = columns.iter().flatten().map(|it| &*it.keys).collect();
    let begins = |keys: &[&str]| known.iter().any(|known| known.starts_with(keys));
    let mut lacking = Vec::new();
    let mut groups: Vec<(Vec<&'static str>, &'static [Field])> = vec![(Vec::new(), fields)];
    while let Some((path, fields)) = groups.pop() {
        for field in fields {
            let keys = [&*path, &[field.key]].concat();
            match (begins(&keys), field.shape) {
                (true, Shape::Record(inner)) => groups.push((keys, inner)),
                (false, _) if field.required => lacking.push(Lacking {
                    heading: keys.join("."),
                    keys,
                }),
                _ => {}
            }
        }
    }
    lacking.sort_by_key(|it| it.keys.len()); // stable: as the schema has them, groups last
    let key_of = |place: &&'static str| place.split('.').next().unwrap_or(place);
    let has_place = places.iter().any(|place| begins(&[key_of(place)]));
    if let Some(place) = places.first().filter(|_| !has_place) {
        lacking.push(Lacking {
            heading: (*place).to_owned(),
            keys: vec![key_of(place)],
        });
    }
    lacking
}

fn tell_lacking(
    column: &str,
    headings: &[Cell<'_>],
    unknown: &[&Cell<'_>],
    reader: &mut CellReader<'_>,
) {
    let names = || unknown.iter().map(|cell| cell.text.trim());
    let hint = match nearest(column, names()) {
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
    };
    let span = Span {
        start: headings.first().map_or(0, |cell| cell.span.start),
        end: headings.last().map_or(0, |cell| cell.span.end),
    };
    reader.push(Code::MissingColumn, span, &[column, &hint]);
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

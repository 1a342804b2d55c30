//! Keys that belong in a group of keys, and are written outside of it.

use std::collections::BTreeSet;

use super::kindred_key::kindred_key;
use super::schema::{Field, Shape};
use super::value::{Datum, Entry};
use crate::address::fold;
use crate::diagnostic::{Form, SourceText};

/// The mend of a key that is none of `fields`, and one of a single group of theirs: « telephone »
/// in place of « contacts ».
pub(super) fn key_of_group(
    entry: &Entry<'_>,
    present: &BTreeSet<&str>,
    fields: &'static [Field],
    source: SourceText<'_>,
) -> Option<String> {
    if source.form() == Form::Cells || matches!(entry.value.datum, Datum::Table(_)) {
        return None;
    }
    let folded = fold(&entry.key.value);
    let mut found = fields.iter().filter_map(|field| {
        let (inner, is_list) = match field.shape {
            Shape::Record(inner) => (inner, false),
            Shape::List(Shape::Record(inner)) => (*inner, true),
            _ => return None,
        };
        let key = meant(&folded, inner)?;
        Some((field.key, inner, is_list, key))
    });
    let (group, inner, is_list, key) = found.next()?;
    if found.next().is_some() {
        return None;
    }
    let others = inner
        .iter()
        .filter(|field| field.required && field.key != key);
    let others: Vec<String> = others
        .map(|it| format!("«\u{a0}{}\u{a0}»", it.key))
        .collect();
    let written = source.text[entry.value.span.range()].trim();
    let is_one_line = !written.contains('\n') && !matches!(entry.value.datum, Datum::Faulty);
    let named = format!("«\u{a0}{group}\u{a0}»");
    Some(if present.contains(group) {
        format!("Écrivez «\u{a0}{key}\u{a0}» dans {named}, avec ce qui y est déjà.")
    } else if !others.is_empty() {
        format!(
            "Écrivez «\u{a0}{key}\u{a0}» dans un groupe {named}, avec {}.",
            others.join(", ")
        )
    } else if !is_one_line {
        format!("Écrivez «\u{a0}{key}\u{a0}» dans un groupe {named}.")
    } else if is_list {
        format!("Elle se met dans {named}\u{a0}: {group} = [{{ {key} = {written} }}]")
    } else {
        format!("Elle se met dans {named}\u{a0}: {group} = {{ {key} = {written} }}")
    })
}

/// The key of a group that a folded name means. Other words than its own may be of anything where
/// a day or a choice is wanted.
fn meant(folded: &str, inner: &'static [Field]) -> Option<&'static str> {
    let keys = inner.iter().filter(|field| {
        let is_vague = matches!(field.shape, Shape::Date | Shape::Choice(_));
        !is_vague || (field.key == folded && folded.len() > "date".len())
    });
    let keys = keys.map(|field| field.key);
    let own = keys.clone().find(|key| *key == folded);
    own.or_else(|| kindred_key(folded, keys))
}

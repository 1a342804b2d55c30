//! A text where a group of keys is wanted, and a group where a text or a list of groups is.

use super::mail::Mail;
use super::phone::Phone;
use super::schema::{Field, Shape};
use super::value::{Datum, Value};
use super::web_address::web_address;
use crate::diagnostic::SourceText;

/// How a value is to be written of which no more than the brackets are wrong; `None` where that is
/// in doubt.
pub(super) fn group_meant(
    value: &Value<'_>,
    shape: Shape,
    source: SourceText<'_>,
) -> Option<String> {
    let written = source.text[value.span.range()].trim();
    // What stands on lines of its own is no part of a line.
    let is_inline = !written.contains('\n') && written.starts_with(['{', '"']);
    if !is_inline {
        return None;
    }
    match (&value.datum, shape) {
        (Datum::Text(text), Shape::Record(fields)) => {
            Some(format!("{{ {} = {written} }}", key_for(text, fields)?))
        }
        (Datum::Text(text), Shape::List(Shape::Record(fields))) => {
            Some(format!("[{{ {} = {written} }}]", key_for(text, fields)?))
        }
        (Datum::Table(_), Shape::List(Shape::Record(_))) => Some(format!("[{written}]")),
        (Datum::Table(table), shape) if shape.is_text() => match &table.entries[..] {
            [only] if only.value.datum.text().is_some() => {
                Some(source.text[only.value.span.range()].to_owned())
            }
            _ => None,
        },
        _ => None,
    }
}

/// The key of a group that a text is of: the one of its shape, or the only one that is needed.
fn key_for(text: &str, fields: &'static [Field]) -> Option<&'static str> {
    let mut needed = fields.iter().filter(|field| field.required);
    let (first, more) = (needed.next(), needed.next());
    if more.is_some() {
        return None;
    }
    if let Some(field) = first {
        // An address in one text has more in it than its town.
        let is_one = !text.contains(|c: char| c.is_ascii_digit() || c == ',' || c == '@');
        return (matches!(field.shape, Shape::Text(_)) && is_one).then_some(field.key);
    }
    let is_of = |field: &&Field| match field.shape {
        Shape::Phone => Phone::parse(text).is_some(),
        Shape::Mail => Mail::parse(text).is_some(),
        Shape::Link => text.starts_with("http") && web_address(text).is_ok(),
        _ => false,
    };
    fields.iter().find(is_of).map(|field| field.key)
}

//! What the author of a value of the wrong shape meant.

use jiff::civil::Date;

use super::audience::each_audience;
use super::cell_number::decimal;
use super::decimal_degrees::decimal_degrees;
use super::each_choice::each_choice;
use super::french_date::day_without_year;
use super::group_meant::group_meant;
use super::language::{code_of, each_language};
use super::number_hint::{is_within, whole_number};
use super::schema::Shape;
use super::toml_value_slip::{date_slip, french_boolean};
use super::value::{Datum, Value};
use crate::address::fold;
use crate::diagnostic::{Code, SourceText};

/// What was meant.
pub(super) enum Meant {
    /// The same, written as it should be.
    Written(String),
    /// A slip that has its own code, with the words of its sentence.
    Other(Code, Vec<String>),
}

/// What the author of a value meant, if it can be told from the value and the shape expected.
pub(super) fn meant(value: &Value<'_>, shape: Shape, source: SourceText<'_>) -> Option<Meant> {
    if let Some(written) = group_meant(value, shape, source) {
        return Some(Meant::Written(written));
    }
    let text = match &value.datum {
        Datum::Text(text) => text.trim(),
        // 13530 for "13530".
        Datum::Integer(_) | Datum::Decimal(_) if is_plain_text(shape) => {
            let written = &source.text[value.span.range()];
            return Some(Meant::Written(format!("\"{written}\"")));
        }
        _ => return None,
    };
    match shape {
        Shape::Date => date(text),
        Shape::Boolean => match (french_boolean(text), text) {
            (Some(boolean), _) => Some(Meant::Other(
                Code::FrenchBoolean,
                vec![text.to_owned(), boolean.to_owned()],
            )),
            (None, "true" | "false") => Some(Meant::Written(text.to_owned())),
            _ => None,
        },
        Shape::Integer(..) | Shape::Places(_) => whole_number(text)
            .filter(|number| is_within(number, shape))
            .map(Meant::Written),
        Shape::Euros => number(text),
        Shape::Decimal => number(text).or_else(|| decimal_degrees(text).map(Meant::Written)),
        Shape::List(Shape::Language) => {
            let each = each_language(text);
            let codes = each.iter().map(|word| code_of(word).unwrap_or(word));
            Some(Meant::Written(list(codes)))
        }
        Shape::List(Shape::Audience) => Some(Meant::Written(list(each_audience(text).into_iter()))),
        Shape::List(Shape::Choice(choices)) => {
            let one = || choices.iter().copied().find(|choice| *choice == fold(text));
            let each = each_choice(text, choices).or_else(|| Some(vec![one()?]))?;
            Some(Meant::Written(list(each.into_iter())))
        }
        Shape::List(Shape::OldAddress | Shape::Reference | Shape::Slug) => {
            let parts = text.split([',', ';']).map(str::trim);
            Some(Meant::Written(list(parts.filter(|part| !part.is_empty()))))
        }
        Shape::List(inner) if is_plain_text(*inner) => {
            Some(Meant::Written(format!("[\"{text}\"]")))
        }
        _ => None,
    }
}

fn date(text: &str) -> Option<Meant> {
    if let Some((code, words)) = date_slip(text) {
        return Some(Meant::Other(code, words));
    }
    if let Some(day) = day_without_year(text) {
        let day = format!(
            "{}, avec l'année à la place de AAAA",
            day.strftime("AAAA-%m-%d")
        );
        return Some(Meant::Other(Code::FrenchDate, vec![text.to_owned(), day]));
    }
    let day = text.parse::<Date>().ok()?;
    Some(Meant::Written(day.to_string()))
}

fn number(text: &str) -> Option<Meant> {
    decimal(text)?;
    let digits: String = text.split_whitespace().collect();
    let mended = digits.replace(',', ".").replace('\u{2212}', "-");
    Some(if text.contains(',') {
        Meant::Other(Code::DecimalComma, vec![text.to_owned(), mended])
    } else {
        Meant::Written(mended)
    })
}

fn list<'t>(values: impl Iterator<Item = &'t str>) -> String {
    let values: Vec<String> = values.map(|value| format!("\"{value}\"")).collect();
    format!("[{}]", values.join(", "))
}

fn is_plain_text(shape: Shape) -> bool {
    matches!(
        shape,
        Shape::Text(_) | Shape::Phone | Shape::PostalCode | Shape::InseeCode | Shape::Siret
    )
}

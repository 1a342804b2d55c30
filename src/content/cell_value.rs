//! What a cell means, by the shape of its column.

use std::borrow::Cow;

use super::french_date::day_from_table;
use super::schema::Shape;
use super::value::{Datum, Value};
use crate::diagnostic::{Code, Diagnostic, SourceText, Span};

/// Between the elements of a list in one cell.
const LIST_SEPARATOR: char = '|';

/// Reads cells, and tells what is wrong with them.
pub(super) struct CellReader<'s> {
    pub(super) source: SourceText<'s>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl<'s> CellReader<'s> {
    /// The value of a cell's text.
    pub(super) fn value(&mut self, text: Cow<'s, str>, span: Span, shape: Shape) -> Value<'s> {
        let trimmed = text.trim().to_owned();
        if is_scientific(&trimmed) {
            self.push(Code::ScientificNotation, span, &[&trimmed]);
            return Value {
                datum: Datum::Faulty,
                span,
            };
        }
        let datum = match shape {
            Shape::List(inner) => {
                let parts = trimmed
                    .split(LIST_SEPARATOR)
                    .map(str::trim)
                    .filter(|p| !p.is_empty());
                let values: Vec<_> = parts
                    .map(|part| self.value(Cow::Owned(part.to_owned()), span, *inner))
                    .collect();
                Datum::List(values)
            }
            Shape::Integer(..) => trimmed
                .replace([' ', '\u{a0}'], "")
                .parse()
                .map_or(Datum::Text(trimmed.into()), Datum::Integer),
            Shape::Decimal => trimmed
                .replace([' ', '\u{a0}'], "")
                .replace(',', ".")
                .parse()
                .map_or(Datum::Text(trimmed.into()), Datum::Decimal),
            Shape::Boolean => boolean(&trimmed).map_or(Datum::Text(trimmed.into()), Datum::Boolean),
            Shape::Date => match day_from_table(&trimmed) {
                Some(day) => Datum::Date(day),
                // What it may have meant is told with the values of other files.
                None => Datum::Text(trimmed.into()),
            },
            Shape::PostalCode | Shape::InseeCode => self.with_zero(trimmed, 4, span),
            Shape::Phone => self.with_zero(trimmed, 9, span),
            _ => Datum::Text(Cow::Owned(trimmed)),
        };
        Value { datum, span }
    }

    /// A spreadsheet takes codes for numbers and drops their first zero.
    fn with_zero(&mut self, text: String, short: usize, span: Span) -> Datum<'s> {
        if text.len() == short
            && text.bytes().all(|byte| byte.is_ascii_digit())
            && !text.starts_with('0')
        {
            let mended = format!("0{text}");
            self.push(Code::LeadingZero, span, &[&text, &mended]);
            return Datum::Text(Cow::Owned(mended));
        }
        Datum::Text(Cow::Owned(text))
    }

    pub(super) fn push(&mut self, code: Code, span: Span, words: &[&str]) {
        self.diagnostics
            .push(Diagnostic::at(code, self.source, span, words));
    }
}

fn boolean(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "oui" | "vrai" | "true" | "x" | "1" => Some(true),
        "non" | "faux" | "false" | "0" => Some(false),
        _ => None,
    }
}

/// `4,65710001E+08`: what a spreadsheet makes of a long number.
fn is_scientific(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let exponent = exponent.strip_prefix('+').unwrap_or(exponent);
    digits(exponent)
        && mantissa.split([',', '.']).count() <= 2
        && mantissa.split([',', '.']).all(digits)
        && (mantissa.contains([',', '.']) || text.contains('+'))
}

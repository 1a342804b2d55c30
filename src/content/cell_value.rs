//! What a cell means, by the shape of its column.

use std::borrow::Cow;

use super::cell_number::{decimal, euros, places, whole};
use super::each_once::{each_of, each_once};
use super::french_date::day_from_table;
use super::phone::DASHES;
use super::schema::Shape;
use super::value::{Datum, Value};
use crate::address::visible;
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
        let text = if shape.is_words() {
            text
        } else {
            Cow::Owned(visible(&text).into_owned())
        };
        let trimmed = match shape.is_words() {
            true => text.trim().to_owned(),
            false => without_apostrophe(text.trim()).to_owned(),
        };
        if is_scientific(&trimmed) {
            self.push(Code::ScientificNotation, span, &[&trimmed]);
            return Value {
                datum: Datum::Faulty,
                span,
            };
        }
        let datum = match shape {
            Shape::List(inner) => Datum::List(self.list(&trimmed, span, *inner)),
            Shape::Integer(..) => read(whole(&trimmed), trimmed, Datum::Integer),
            Shape::Places(_) => read(places(&trimmed), trimmed, Datum::Integer),
            Shape::Decimal => read(decimal(&trimmed), trimmed, Datum::Decimal),
            Shape::Euros => read(euros(&trimmed), trimmed, Datum::Decimal),
            Shape::Boolean => read(boolean(&trimmed), trimmed, Datum::Boolean),
            // What it may have meant is told with the values of other files.
            Shape::Date => read(day_from_table(&trimmed), trimmed, Datum::Date),
            Shape::PostalCode | Shape::InseeCode => self.with_zero(trimmed, 4, span),
            Shape::Phone => self.with_zero(trimmed, 9, span),
            _ => Datum::Text(Cow::Owned(trimmed)),
        };
        Value { datum, span }
    }

    /// The elements of a list in one cell. What is read otherwise than it is written is told once,
    /// with the whole cell to write.
    fn list(&mut self, text: &str, span: Span, inner: Shape) -> Vec<Value<'s>> {
        let parts = text.split(LIST_SEPARATOR).map(str::trim);
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        let named = parts.iter().flat_map(|part| each_of(part, inner));
        let named = each_once(named.collect(), inner);
        if named != parts {
            let mend = named.join(" | ");
            self.push(Code::ListRead, span, &[text, &named.join(", "), &mend]);
        }
        let value = |name: &str| self.value(Cow::Owned(name.to_owned()), span, inner);
        named.into_iter().map(value).collect()
    }

    /// A spreadsheet takes codes for numbers and drops their first zero.
    fn with_zero(&mut self, text: String, short: usize, span: Span) -> Datum<'s> {
        let parts = |c: char| c.is_whitespace() || matches!(c, '.' | '-') || DASHES.contains(&c);
        // « 33 465 71 00 » has the code of France, and is cut.
        let is_cut = text.split(parts).next() == Some("33");
        let digits = text.replace(parts, "");
        if digits.len() == short
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && !digits.starts_with('0')
            && !is_cut
        {
            let mended = format!("0{digits}");
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

/// What was read of a cell, else its text.
fn read<'s, T>(value: Option<T>, text: String, datum: fn(T) -> Datum<'s>) -> Datum<'s> {
    value.map_or(Datum::Text(text.into()), datum)
}

/// What follows the apostrophe by which a spreadsheet is told to keep a text as it is: `'13530`.
/// Two of them are quotes.
pub(super) fn without_apostrophe(text: &str) -> &str {
    let rest = text.strip_prefix('\'').filter(|it| !it.ends_with('\''));
    rest.map_or(text, str::trim_start)
}

/// Yes or no, as people and spreadsheets write them in a cell.
pub(super) fn boolean(text: &str) -> Option<bool> {
    match visible(text).trim().to_lowercase().as_str() {
        "oui" | "o" | "vrai" | "true" | "x" | "1" => Some(true),
        "non" | "n" | "faux" | "false" | "0" => Some(false),
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

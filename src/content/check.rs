//! Checks a tree of values against its schema: every fault, and nothing twice.

use std::borrow::Cow;
use std::collections::BTreeSet;

use jiff::civil::Date;

use super::cell_value::without_apostrophe;
use super::choice_hint::choice_hint;
use super::closed_hours::closed_hours;
use super::doubt::{
    Doubt, below_zero, date_doubt, impossible_year, in_example_year, said_twice, text_doubts,
    year_to_add,
};
use super::fate_word::fate_word;
use super::frequency::Frequency;
use super::insee_code::InseeCode;
use super::mail::Mail;
use super::meant::{Meant, meant};
use super::more_than_a_day::more_than_a_day;
use super::number_hint::{number_hint, without_minus};
use super::old_address_hint::old_address_hint;
use super::pasted_lines::pasted_value;
use super::phone::Phone;
use super::postal_code::PostalCode;
use super::raw_value::raw_value;
use super::schema::{Field, Shape};
use super::sign_table::word_field;
use super::siret::Siret;
use super::spreadsheet_formula::linked_address;
use super::text_hint::text_hint;
use super::to_come::{quoted, to_come_in};
use super::unmeant::{UNSHOWN, Unmeant};
use super::value::{Datum, Table, Value};
use super::web_address::{OWN_FILE, link_hint, link_meant, names_own_file, web_address};
use crate::address::{Slug, WebLinkFault, old_address, shows_nothing, visible};
use crate::diagnostic::{Code, Diagnostic, Form, SourceText, Span, held_text};

/// The mend of words that say no day (« rentrée 2027 »): none is proposed, for none is known.
const SAY_THE_DAY: &str = "Écrivez le jour\u{a0}: l'année, le mois et le jour, sans guillemets, \
                           comme 2026-10-12.";

/// The most characters of a language or an audience.
const LONGEST_WORD: usize = 250;

/// Checks keys, shapes and values of one record.
pub(crate) fn check(
    table: &Table<'_>,
    fields: &'static [Field],
    source: SourceText<'_>,
) -> Vec<Diagnostic> {
    let mut checker = Checker {
        source,
        form: source.form(),
        fields,
        period_from: None,
        diagnostics: Vec::new(),
    };
    checker.table(table, fields, "");
    checker.diagnostics
}

pub(super) struct Checker<'s> {
    pub(super) source: SourceText<'s>,
    pub(super) form: Form,
    /// The keys of the whole record.
    pub(super) fields: &'static [Field],
    /// The first day of the period whose keys are checked, in any year where none is said.
    period_from: Option<Date>,
    diagnostics: Vec<Diagnostic>,
}

impl<'s> Checker<'s> {
    fn table(&mut self, table: &Table<'_>, fields: &'static [Field], path: &str) {
        let present: BTreeSet<&str> = table.entries.iter().map(|it| &*it.key.value).collect();
        let period_from = table.get("du").and_then(first_day);
        for entry in &table.entries {
            self.period_from = period_from;
            let key = &*entry.key.value;
            match fields.iter().find(|field| field.key == key) {
                Some(field) => self.value(&entry.value, field.shape, &join(path, key), field),
                None if matches!(entry.value.datum, Datum::Faulty) => {}
                None => self.unread_key(entry, (&present, path), fields),
            }
        }
        self.missing_keys(table, fields, path);
    }

    fn value(&mut self, value: &Value<'_>, shape: Shape, path: &str, field: &'static Field) {
        if self.is_unmeant(value, shape, path, field) {
            return;
        }
        match (&value.datum, shape) {
            (Datum::Faulty, _) => {}
            (Datum::List(values), Shape::List(inner)) => {
                for value in values {
                    self.value(value, *inner, path, field);
                }
                self.doubts(said_twice(values, *inner, self.form), value.span);
            }
            (Datum::Table(table), Shape::Record(fields)) => self.table(table, fields, path),
            (Datum::Integer(number), Shape::Integer(least, most)) => {
                self.number(*number, (least, most), value.span, path);
            }
            (Datum::Integer(number), Shape::Places(most)) => {
                self.number(*number, (0, most), value.span, path);
            }
            (Datum::Integer(_) | Datum::Decimal(_), Shape::Euros) => {
                self.doubts(below_zero(&self.written(value.span), path), value.span);
            }
            (Datum::Integer(_) | Datum::Decimal(_), Shape::Decimal)
            | (Datum::Boolean(_), Shape::Boolean) => {}
            (Datum::Date(day), Shape::Date) => self.date(*day, value.span, path),
            (Datum::Text(text), shape) if shape.is_text() && shows_nothing(text) => {
                self.empty(value.span, path, field);
            }
            (Datum::Text(text), shape) if shape.is_text() => {
                self.text(text, shape, value.span, path);
            }
            _ => self.mismatch(value, shape, path, field),
        }
    }

    fn number(&mut self, number: i64, bounds: (i64, i64), span: Span, path: &str) {
        let (least, most) = bounds;
        if number < least || number > most {
            // A capacity of 0 says nothing.
            let least = if path == "capacite" && number < least {
                1
            } else {
                least
            };
            let words = [number, least, most].map(|it| it.to_string());
            let [shown, least, most] = &words;
            let words = [path, shown, least, most];
            let told = Diagnostic::at(Code::NumberRange, self.source, span, &words);
            self.push_with(told, without_minus(number, bounds));
        }
    }

    fn date(&mut self, day: Date, span: Span, path: &str) {
        let written = &*self.written(span);
        let doubt = match impossible_year(written, day, (path, self.form)) {
            Some(doubt) => Some(doubt),
            None if self.form == Form::Cells => date_doubt(written, day, path),
            None => None,
        };
        self.doubts(doubt, span);
    }

    /// What stands at a place, as its author wrote it: a table doubles the quotes of a cell.
    fn written(&self, span: Span) -> Cow<'s, str> {
        let text = self.source.text[span.range()].trim();
        if self.form != Form::Cells {
            return Cow::Borrowed(text.trim_matches('"').trim());
        }
        let quoted = text.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
        let cell = quoted.map_or(text.into(), |it| it.replace("\"\"", "\"").into());
        Cow::Owned(without_apostrophe(held_text(cell).trim()).to_owned())
    }

    /// Whether a value is none that anybody meant, which is told.
    fn is_unmeant(
        &mut self,
        value: &Value<'_>,
        shape: Shape,
        path: &str,
        field: &'static Field,
    ) -> bool {
        let Datum::Text(text) = &value.datum else {
            return false;
        };
        let Some(unmeant) = Unmeant::of_shape(last_key(path), text, shape) else {
            return false;
        };
        if field.required && !matches!(field.shape, Shape::List(_)) {
            let (what, mend) = unmeant.in_words();
            self.push(Code::NeededValue, value.span, &[text, what, path, mend]);
            return true;
        }
        let code = match unmeant {
            Unmeant::Formula => Code::FailedFormula,
            Unmeant::Narrow => Code::NarrowColumn,
            Unmeant::Day => Code::SpreadsheetDay,
            Unmeant::Filler => Code::NoValue,
        };
        // The others of a list are published.
        let in_list = matches!(field.shape, Shape::List(_)) && !matches!(shape, Shape::List(_));
        let left_out = unmeant.left_out(path, in_list);
        let told = Diagnostic::at(code, self.source, value.span, &[text, &left_out]);
        let is_link = matches!(shape, Shape::Link);
        self.push_with(told, linked_address(text).filter(|_| is_link));
        true
    }

    fn doubts(&mut self, doubts: impl IntoIterator<Item = Doubt>, span: Span) {
        for (code, words) in doubts {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            self.push(code, span, &words);
        }
    }

    /// A value of another shape than the key's: what was meant, where it can be told.
    fn mismatch(&mut self, value: &Value<'_>, shape: Shape, path: &str, field: &'static Field) {
        if self.form == Form::Cells {
            // Of a cell that holds several days, only that one is wrong.
            let part = value
                .datum
                .text()
                .filter(|_| matches!(field.shape, Shape::List(_)));
            let cell = &*part.map_or_else(|| self.written(value.span), Cow::Borrowed);
            if matches!(shape, Shape::Date) {
                let told = Diagnostic::at(Code::BadDate, self.source, value.span, &[cell]);
                let hint = more_than_a_day(cell, path).or_else(|| {
                    year_to_add(cell, self.period_from.filter(|_| last_key(path) == "au"))
                });
                return self.push_with(told, hint);
            }
            let received = format!("«\u{a0}{cell}\u{a0}»");
            let hint = number_hint(cell, (shape, path), self.form)
                .unwrap_or_else(|| format!("Par exemple\u{a0}: {}", field.cell_example(shape)));
            let words = [path, shape.cell_in_words(), &received, &hint];
            return self.push(Code::WrongShape, value.span, &words);
        }
        let meant = meant(value, shape, self.source);
        if let Some(Meant::Other(code, words)) = meant {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            return self.push(code, value.span, &words);
        }
        let in_list = matches!(field.shape, Shape::List(_)) && !matches!(shape, Shape::List(_));
        let is_group = matches!(value.datum, Datum::Table(_)) && matches!(shape, Shape::List(_));
        let header = is_group.then(|| self.header_of_list(path, path)).flatten();
        let closed = value.datum.text().and_then(closed_hours);
        let closed = closed.filter(|_| path == "horaires");
        let hint = match (closed.map(str::to_owned).or(header), meant) {
            (Some(own), _) => own,
            (_, Some(Meant::Written(mended))) if in_list => format!("Écrivez\u{a0}: {mended}"),
            (_, Some(Meant::Written(mended))) => format!("Écrivez\u{a0}: {} = {mended}", field.key),
            (_, None) if matches!(shape, Shape::Date) => SAY_THE_DAY.to_owned(),
            _ => number_hint(&self.written(value.span), (shape, path), self.form)
                .unwrap_or_else(|| format!("Par exemple\u{a0}: {} = {}", field.key, field.example)),
        };
        let words = [path, shape.in_words(), value.datum.in_words(), &hint];
        self.push(Code::WrongShape, value.span, &words);
    }

    /// A text of which nothing is seen. The line of one that is needed cannot go.
    fn empty(&mut self, span: Span, path: &str, field: &'static Field) {
        let is_needed = field.required && !matches!(field.shape, Shape::List(_));
        let hint = is_needed.then(|| format!("Écrivez\u{a0}: {} = {}", field.key, field.example));
        let told = Diagnostic::at(Code::EmptyText, self.source, span, &[path]);
        self.push_with(told, hint);
    }

    fn text(&mut self, text: &str, shape: Shape, span: Span, path: &str) {
        let seen = match shape.is_words() {
            true => Cow::Borrowed(text),
            false => visible(text),
        };
        let text = &*seen;
        self.doubts(text_doubts(text, shape, last_key(path), self.form), span);
        if shape.is_shown() && !UNSHOWN.contains(&last_key(path)) {
            self.shown(text, span);
        }
        let code = match shape {
            Shape::Text(limit) => return self.length(text, limit, span, path),
            Shape::Language | Shape::Audience => {
                return self.length(text, LONGEST_WORD, span, path);
            }
            Shape::Choice(choices) => return self.choice(text, choices, span, path),
            Shape::Link => return self.link(text, span),
            Shape::OldAddress if old_address(text).is_none() => {
                let hint = old_address_hint(text, self.form);
                return self.push(Code::BadOldAddress, span, &[text, &hint]);
            }
            Shape::Slug => return self.slug(text, span),
            Shape::Frequency if Frequency::parse(text).is_none() => Code::BadFrequency,
            Shape::Phone if Phone::parse(text).is_none() => Code::BadPhone,
            Shape::Mail if Mail::parse(text).is_none() => Code::BadMail,
            Shape::PostalCode if PostalCode::parse(text).is_none() => Code::BadPostalCode,
            Shape::InseeCode if InseeCode::parse(text).is_none() => Code::BadInseeCode,
            Shape::Siret if Siret::parse(text).is_none() => Code::BadSiret,
            _ => return,
        };
        let hint = text_hint(text, (shape, path), self.form);
        let told = Diagnostic::at(code, self.source, span, &[text]);
        self.push_with(told, hint);
    }

    /// A text that pages show as it is written.
    fn shown(&mut self, text: &str, span: Span) {
        if let Some(raw) = raw_value(text) {
            let hint = raw.hint(self.form);
            self.push(Code::RawMarkup, span, &[&raw.shown, &hint]);
        }
        for (shown, hint) in pasted_value(text).into_iter().chain(word_field(text)) {
            self.push(Code::RawMarkup, span, &[&shown, &hint]);
        }
        let line = |line: &str| to_come_in(line).map(|at| quoted(&line[at]));
        if let Some(words) = text.lines().find_map(line) {
            self.push(Code::TextToCome, span, &[&words]);
        }
    }

    fn length(&mut self, text: &str, limit: usize, span: Span, path: &str) {
        let length = text.chars().count();
        if length > limit {
            let words = [path, &length.to_string(), &limit.to_string()];
            self.push(Code::TextTooLong, span, &words);
        }
    }

    fn choice(&mut self, text: &str, choices: &[&str], span: Span, path: &str) {
        let is_fate = || fate_word(text).is_some_and(|fate| choices.contains(&fate));
        if !choices.contains(&text) && !is_fate() {
            let hint = choice_hint(text, choices, path, self.form);
            self.push(Code::UnknownChoice, span, &[path, text, &hint]);
        }
    }

    fn link(&mut self, text: &str, span: Span) {
        match web_address(text) {
            Ok(_) => {}
            Err(WebLinkFault::Scheme(scheme)) => {
                let seen = scheme.replace(char::is_control, "");
                let told = Diagnostic::at(Code::ForbiddenLink, self.source, span, &[&seen]);
                let own = names_own_file(text).then(|| OWN_FILE.to_owned());
                self.push_with(told, own);
            }
            Err(_) if names_own_file(text) => {
                self.push(Code::BadLink, span, &[text, OWN_FILE]);
            }
            Err(fault) => {
                let meant = link_meant(text).map(|meant| self.form.text(&meant));
                let meant =
                    meant.map(|meant| format!("Écrivez ici l'adresse seule\u{a0}: {meant}"));
                let hint = meant.as_deref().unwrap_or(link_hint(&fault));
                self.push(Code::BadLink, span, &[text, hint]);
            }
        }
    }

    fn slug(&mut self, text: &str, span: Span) {
        if let Err(fault) = Slug::parse(text) {
            // The address of a fiche is written for its identifier.
            let address = text.trim_end_matches('/').rsplit_once("/fiches/");
            let meant = address.and_then(|(_, id)| Slug::parse(id).ok());
            let suggestion = meant.or(fault.suggestion);
            let hint = suggestion.map_or_else(
                || "Écrivez des lettres sans accent, des chiffres et des tirets.".to_owned(),
                |slug| format!("Écrivez\u{a0}: {}", self.form.text(&slug.to_string())),
            );
            let shown: String = text.chars().take(60).collect();
            self.push(Code::BadId, span, &[&shown, &hint]);
        }
    }

    /// Pushes a fault, with a mend of its own if there is one.
    fn push_with(&mut self, told: Diagnostic, hint: Option<String>) {
        self.diagnostics.push(match hint {
            Some(hint) => told.with_hint(hint),
            None => told,
        });
    }

    pub(super) fn push(&mut self, code: Code, span: Span, words: &[&str]) {
        self.diagnostics
            .push(Diagnostic::at(code, self.source, span, words));
    }
}

/// The day of a period's first, in the year of examples where none is said.
fn first_day(value: &Value<'_>) -> Option<Date> {
    match &value.datum {
        Datum::Date(day) => Some(*day),
        Datum::Text(text) => in_example_year(text),
        _ => None,
    }
}

/// The key itself, without those it stands in.
fn last_key(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}

pub(super) fn join(path: &str, key: &str) -> String {
    if path.is_empty() {
        key.to_owned()
    } else {
        format!("{path}.{key}")
    }
}

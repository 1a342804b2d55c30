//! What a hint gives as an example is what its key takes.

use super::check::check;
use super::event_schema::EVENT;
use super::glossary::GLOSSARY;
use super::help::HELP;
use super::intent::INTENTS;
use super::kind::KINDS;
use super::news::NEWS;
use super::page::PAGE;
use super::phone_line::PHONE_LINES;
use super::scale::SCALE;
use super::schema::{Field, Shape};
use super::service_schema::SERVICE;
use super::settings::SETTINGS;
use super::territory::TERRITORY;
use super::toml_text::read_toml;
use crate::diagnostic::{Code, LineStarts, SourceText, Span};

/// What is told of an example that stands alone.
fn told(fields: &'static [Field], field: &Field) -> Vec<String> {
    let text = format!("{} = {}", field.key, field.example);
    let source = SourceText {
        path: "content/exemple.toml",
        text: &text,
        lines: &LineStarts::default(),
    };
    let (table, mut told) = read_toml(source, Span::new(0, text.len()));
    let others = check(&table, fields, source).into_iter();
    // What a record lacks beside its key is no fault of the example.
    let is_inside = |message: &str| {
        message
            .split('»')
            .next()
            .is_some_and(|key| key.contains('.'))
    };
    told.extend(others.filter(|it| it.code != Code::MissingKey || is_inside(&it.message)));
    let told = told
        .iter()
        .map(|it| format!("{text}\u{a0}: {}", it.message));
    told.collect()
}

fn all_told(fields: &'static [Field], faults: &mut Vec<String>) {
    for field in fields {
        faults.extend(told(fields, field));
        match field.shape {
            Shape::Record(inner) | Shape::List(&Shape::Record(inner)) => all_told(inner, faults),
            _ => {}
        }
    }
}

#[test]
fn every_example_is_taken() {
    let mut faults = Vec::new();
    for fields in [
        SERVICE,
        EVENT,
        PAGE,
        NEWS,
        TERRITORY,
        SETTINGS,
        KINDS,
        SCALE,
        GLOSSARY,
        HELP,
        INTENTS,
        PHONE_LINES,
    ] {
        all_told(fields, &mut faults);
    }
    assert_eq!(faults, Vec::<String>::new());
}

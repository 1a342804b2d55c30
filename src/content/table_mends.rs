//! For each column of a table and each value that it refuses, the mend is what a cell takes.

use super::event_schema::EVENT;
use super::event_source::parse_event_table;
use super::fate_word::fate_word;

use super::schema::{Field, Shape};
use super::service_schema::SERVICE;
use super::service_table::parse_service_table;
use super::table_columns::{column_of, flattened};
use crate::diagnostic::{Code, Diagnostic, LineStarts, SourceText};

/// A table of one row with one cell more, as a spreadsheet quotes it, and its faults.
fn faults(fields: &'static [Field], column: &str, cell: &str) -> Vec<Diagnostic> {
    let (headings, row) = match std::ptr::eq(fields, SERVICE) {
        true => ("nom;type;adresse.commune", "Ludo;ludotheque;Trets"),
        false => ("titre;quand;lieu.commune", "Jeux;mar 10h-11h;Trets"),
    };
    let known: Vec<&str> = headings.split(';').collect();
    let cell = cell.replace('"', "\"\"");
    let (headings, row) = match known.iter().position(|heading| *heading == column) {
        Some(at) => {
            let mut row: Vec<String> = row.split(';').map(str::to_owned).collect();
            row[at] = format!("\"{cell}\"");
            (headings.to_owned(), row.join(";"))
        }
        None => (format!("{headings};{column}"), format!("{row};\"{cell}\"")),
    };
    let text = format!("{headings}\n{row}\n");
    let source = SourceText {
        path: "content/services/essai.CSV",
        text: &text,
        lines: &LineStarts::default(),
    };
    let parsed = match std::ptr::eq(fields, SERVICE) {
        true => parse_service_table(source),
        false => parse_event_table(source),
    };
    parsed.diagnostics
}

/// Values that a column may not have.
fn refused(shape: Shape) -> Vec<String> {
    let of = |values: &[&str]| values.iter().map(|it| (*it).to_owned()).collect();
    match shape {
        Shape::Text(limit) => vec!["a".repeat(limit + 1)],
        Shape::Integer(_, most) => vec!["vingt".to_owned(), (most + 1).to_string()],
        Shape::Decimal => of(&["beaucoup", "12 €"]),
        Shape::Euros => of(&["beaucoup", "-3", "\u{2212}2,50 €"]),
        Shape::Places(most) => vec!["quelques".to_owned(), (most + 1).to_string()],
        Shape::Boolean => of(&["peut-être", "\"oui\""]),
        Shape::Date => of(&["31/02/2026", "un jour"]),
        Shape::Age => of(&["bientôt", "\"3 ans\""]),
        Shape::Frequency => of(&["souvent"]),
        Shape::Phone => of(&["12 34", "Mme Martin"]),
        Shape::Mail => of(&["contact", "a@b"]),
        Shape::PostalCode => of(&["1353a"]),
        Shape::InseeCode => of(&["13"]),
        Shape::Siret => of(&["123"]),
        Shape::Link => of(&[
            "www.exemple.fr",
            "exemple.fr/a",
            "javascript:x",
            "https://a b",
        ]),
        Shape::Language => of(&["klingon", "fr, en"]),
        Shape::Audience => of(&["marsiens", "familles, professionnels"]),
        Shape::OldAddress => of(&["https://x.fr/a", "/été/"]),
        Shape::Slug => of(&["Été 2026", "\"ete\"", "---"]),
        Shape::Choice(choices) => {
            let spoilt = choices.iter().flat_map(|choice| {
                let quoted = format!("\"{choice}\"");
                [
                    choice.to_uppercase(),
                    quoted,
                    format!("{choice}x"),
                    "zzzzz".to_owned(),
                ]
            });
            // What becomes of a session is read in any letters.
            spoilt.filter(|it| fate_word(it).is_none()).collect()
        }
        Shape::List(inner) => refused(*inner),
        Shape::Record(_) | Shape::Reference => Vec::new(),
    }
}

/// What a hint shows as an example, if it does.
fn example(hint: &str) -> Option<&str> {
    if let Some((_, shown)) = hint.split_once("«\u{a0}") {
        return shown.split("\u{a0}»").next();
    }
    let markers = ["\u{a0}: ", " (", " comme ", "par exemple "];
    let after = |marker: &&str| hint.split_once(*marker).map(|(_, after)| after);
    let shown = markers.iter().find_map(after)?;
    let ends = [" ou ", ", ", ")"];
    let end = ends.iter().filter_map(|end| shown.find(end)).min();
    let shown = &shown[..end.unwrap_or(shown.len())];
    Some(shown.strip_suffix('.').unwrap_or(shown))
}

#[test]
fn following_a_mend_to_the_letter_mends() {
    for fields in [SERVICE, EVENT] {
        for column in flattened(fields, "") {
            let shape = column_of(&column, fields).unwrap().shape;
            for cell in refused(shape) {
                let told = faults(fields, &column, &cell);
                let about = |it: &&Diagnostic| {
                    let place = it.cell().and_then(|cell| cell.column.as_ref());
                    place.is_some_and(|(_, heading)| **heading == *column)
                };
                let Some(fault) = told.iter().find(about) else {
                    let is_text = matches!(shape, Shape::Text(_) | Shape::List(_));
                    assert!(is_text, "{column}: {cell}");
                    continue;
                };
                let hint = fault.hint.as_deref().unwrap_or_default();
                let is_cell_text = !hint.contains(['"', '[', '{', '=']) && !hint.contains("true");
                assert!(is_cell_text, "{column}: {hint}");
                let Some(mended) = example(hint) else {
                    continue;
                };
                assert_ne!(mended, cell, "{column}: {hint}");
                let again = faults(fields, &column, mended);
                let is_same = |it: &Diagnostic| it.code == fault.code && about(&it);
                assert!(!again.iter().any(is_same), "{column}: {cell} → {mended}");
            }
        }
    }
}

#[test]
fn no_mend_of_a_table_is_written_as_toml() {
    for entry in crate::diagnostic::code_table() {
        let mend = entry.cell_hint.unwrap_or_default();
        assert!(!mend.contains(['"', '[', '=']), "{}: {mend}", entry.slug);
    }
    assert_eq!(
        Diagnostic::of_file(Code::BadDate, "a.csv", &["x"]).hint,
        Some("Écrivez une date qui existe, par exemple 12/10/2026.".to_owned())
    );
}

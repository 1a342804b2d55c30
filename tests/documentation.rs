//! Documents made from the code say what the code says.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test reads the repository"
)]

#[path = "templates/schema.rs"]
#[allow(dead_code, reason = "the tests of templates use the rest")]
mod schema;
#[path = "documentation/structs.rs"]
mod structs;
mod support;
#[path = "documentation/themes.rs"]
mod themes;

use jiff::civil::date;
use marelle::build::{Request, check, review_text};
use marelle::diagnostic::{Code, Severity, code_table};
use support::portal::{repository, request};

fn faults() -> String {
    let mut text = String::from(
        "# Les fautes et les remarques\n\n\
         Une faute arrête la publication\u{a0}: le site précédent reste en place. Dans un tableau, \
         la faute d'une ligne n'écarte que cette ligne\u{a0}: le reste est publié. Une remarque est \
         comptée, et le site est publié. `{0}`, `{1}`… sont les mots de votre fichier.\n",
    );
    for (severity, title) in [
        (Severity::Error, "Fautes"),
        (Severity::Warning, "Remarques"),
    ] {
        text.push_str(&format!("\n## {title}\n"));
        for entry in code_table()
            .iter()
            .filter(|entry| entry.severity == severity)
        {
            text.push_str(&format!("\n### `{}`\n\n{}\n", entry.slug, entry.message));
            if !entry.hint.is_empty() {
                text.push_str(&format!("\n{}\n", entry.hint));
            }
            if let Some(hint) = entry.cell_hint {
                text.push_str(&format!("\nDans un tableau\u{a0}: {hint}\n"));
            }
        }
    }
    text
}

#[test]
fn the_list_of_faults_is_made_from_the_table() {
    assert_written("fautes.md", &faults());
}

#[test]
fn the_list_of_templates_is_made_from_the_contexts() {
    assert_written("themes.md", &themes::themes());
}

/// On a day on which every date of the demonstration is past, for one to come does not count.
#[test]
fn the_list_of_pages_to_read_is_made_from_the_content() {
    let output = repository().join("target/relecture");
    let request = Request {
        today: Some(date(2026, 12, 1)),
        ..request(repository(), &output)
    };
    let outcome = check(&request, false).unwrap();
    let mut told = outcome.report.diagnostics().iter();
    let is_early = told.any(|told| told.code == Code::DateToCome);
    assert!(!is_early, "the content has a later date: take a later day");
    let sheets = outcome.sheets.unwrap();
    for sheet in sheets.iter().take(10) {
        let review = sheet.review.as_ref().unwrap();
        let is_told = review.by.is_some() && review.look_at.is_some();
        assert!(is_told, "{}: par, regarder", sheet.source);
    }
    assert_written("relecture.md", &review_text(&sheets));
}

fn assert_written(name: &str, expected: &str) {
    let path = format!("{}/docs/{name}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("DOCUMENTATION").is_some() {
        std::fs::write(&path, expected).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == expected,
        "docs/{name}: DOCUMENTATION=overwrite cargo test --test documentation"
    );
}

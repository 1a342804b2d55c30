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

use marelle::diagnostic::{Severity, code_table};

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

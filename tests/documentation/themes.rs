//! `docs/themes.md`: what a theme may hold, and what each template receives.

use std::collections::{BTreeMap, BTreeSet};

use super::schema::Schema;
use super::structs::{Struct, in_words, named, structs};
use crate::support::portal::repository;
use crate::support::tree::tree;

/// What stands before the lists.
const OPENING: &str = include_str!("themes_opening.md");

/// The document.
pub(crate) fn themes() -> String {
    let contexts = files("src/context").into_values().collect::<Vec<_>>();
    let routes = tree(&repository().join("src/routes")).into_values();
    let routes: Vec<String> = routes
        .map(|bytes| String::from_utf8(bytes).unwrap())
        .collect();
    let structs = structs(&contexts);
    let mut received: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (template, made_from) in Schema::read(&contexts, &routes.join("\n")).received {
        received.entry(template).or_default().insert(made_from);
    }
    let mut text = OPENING.to_owned();
    text.push_str("\n## Pages\n");
    let mut shown = Vec::new();
    for (template, made_from) in &received {
        text.push_str(&format!("\n### `{template}`\n"));
        for name in made_from {
            text.push_str(&described(name, &structs));
            shown.push(name.clone());
        }
    }
    text.push_str("\n## What they hold\n");
    for name in inside(&shown, &structs) {
        text.push_str(&format!("\n### {name}\n{}", described(&name, &structs)));
    }
    text.push_str("\n## Components\n\nOne a file of `templates/components/`. A component sees its parameters and nothing else.\n\n");
    text.push_str(&components());
    text
}

/// A struct's comment and the table of its fields.
fn described(name: &str, structs: &BTreeMap<String, Struct>) -> String {
    let described = &structs[name];
    let mut text = format!(
        "\n{}\n\n| field | is | |\n|---|---|---|\n",
        described.comment
    );
    for field in &described.fields {
        let is = in_words(&field.written, structs);
        text.push_str(&format!(
            "| `{}` | {is} | {} |\n",
            field.name, field.comment
        ));
    }
    text
}

/// Every struct that pages hold, at any depth, beside the pages themselves.
fn inside(pages: &[String], structs: &BTreeMap<String, Struct>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut open: Vec<String> = pages.to_vec();
    while let Some(name) = open.pop() {
        for field in &structs[&name].fields {
            for inner in named(&field.written, structs) {
                if found.insert(inner.clone()) {
                    open.push(inner);
                }
            }
        }
    }
    found
}

/// Components with their parameters, and the comment that stands before them.
fn components() -> String {
    let mut text = String::from("| component | |\n|---|---|\n");
    for template in files("themes/parvis/templates/components").into_values() {
        let Some((before, rest)) = template.split_once("{% component ") else {
            continue;
        };
        let (signature, _) = rest.split_once("%}").unwrap();
        let signature = signature.trim_end_matches('-').trim();
        let comment = before
            .trim()
            .trim_start_matches("{#")
            .trim_end_matches("#}");
        let comment = comment.trim_matches(['-', ' ']).replace('\n', " ");
        text.push_str(&format!("| `{signature}` | {comment} |\n"));
    }
    text
}

fn files(folder: &str) -> BTreeMap<String, String> {
    let files = tree(&repository().join(folder)).into_iter();
    files
        .map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap()))
        .collect()
}

//! Every name in a template is one that its page receives.
//!
//! The template engine takes an unknown name in `{% if page.typo %}` for false, so this test
//! follows what each page's context struct holds into its template, includes, loops and
//! components.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test reads the sources"
)]

#[path = "templates/bare_words.rs"]
mod bare_words;
#[path = "templates/check.rs"]
mod check;
#[path = "templates/expression.rs"]
mod expression;
#[path = "templates/schema.rs"]
mod schema;
mod support;
#[path = "templates/tags.rs"]
mod tags;

use std::collections::BTreeSet;

use bare_words::bare_words;
use check::{Templates, check};
use expression::{Argument, call, paths};
use schema::Schema;
use support::portal::repository;
use support::tree::tree;
use tags::{Tag, tags};

/// A text beside a component's call, and how its one fault ends.
const FAULTS: &[(&str, &str)] = &[
    ("{{ titel }}", "« titel » of « titel » is not received"),
    (
        "{% if titel %}{% endif %}",
        "« titel » of « titel » is not received",
    ),
    (
        "{{ title.short }}",
        "« title.short »: no « short » in Plain",
    ),
    (
        "{{ links.href }}",
        "« links.href »: no « href » in List(Struct(\"Link\"))",
    ),
    (
        "{{ links[0].label }}",
        "« links[0].label »: no « label » in Struct(\"Link\")",
    ),
    (
        "{% for link in title %}{% endfor %}",
        "« title » is no list",
    ),
    (
        "{% for link in links %}{{ link.label }}{% endfor %}",
        "« link.label »: no « label » in Struct(\"Link\")",
    ),
    (
        "{% for link in links %}{% endfor %}{{ link.href }}",
        "« link » of « link.href » is not received",
    ),
    (
        "{% for link in links %}{{ loop.end }}{% endfor %}",
        "« loop.end »: no « end » in Struct(\"loop\")",
    ),
    ("{{ <lists links /> }}", "there is no component « lists »"),
    (
        "{{ <list links level={2} /> }}",
        "« list » takes no « level »",
    ),
    (
        "{{ <list links={title} /> }}",
        "list.html: « links » is no list",
    ),
    (
        "{% include \"none.html\" %}",
        "none.html: there is no such template",
    ),
];

#[test]
fn every_name_of_the_templates_is_received() {
    let faults = check(&templates(), &schema());
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_template_that_a_page_names_receives_a_struct() {
    let schema = schema();
    assert!(schema.received.len() > 15, "{:?}", schema.received);
    for (template, made_from) in &schema.received {
        assert!(
            schema.fields(made_from).count() > 0,
            "{template}: {made_from}"
        );
        // Written by hand once, so that the reading of the sources is itself held.
        if template == "service.html" {
            assert_eq!(made_from, "ServicePage");
        }
    }
}

#[test]
fn a_field_with_a_typo_is_found_wherever_it_stands() {
    let (templates, schema) = (templates(), schema());
    let mut tried = 0;
    for (file, text) in &templates {
        let dotted = names_of(text).into_iter().filter(|name| name.contains('.'));
        for name in dotted {
            let mut with_typo = templates.clone();
            with_typo.insert(file.clone(), text.replace(name, &format!("{name}_typo")));
            let faults = check(&with_typo, &schema);
            let found = faults
                .iter()
                .any(|fault| fault.starts_with(&format!("{file}:")));
            assert!(found, "{file}: {name}_typo is not found: {faults:#?}");
            tried += 1;
        }
    }
    assert!(tried > 150, "only {tried} names were tried");
}

#[test]
fn each_fault_is_told_in_its_words() {
    for (text, fault) in FAULTS {
        let component = "{% component list(links: array) %}{% for link in links %}{{ link.href }}{% endfor %}{% endcomponent list %}";
        let templates = Templates::from([
            (
                "page.html".to_owned(),
                format!("{{{{ <list links /> }}}}{text}"),
            ),
            ("list.html".to_owned(), component.to_owned()),
        ]);
        let context = "struct Page<'p> {\n    pub title: String,\n    pub links: Vec<&'p Digested<Link>>,\n}\nstruct Link {\n    pub href: String,\n}\nfn page() -> Page {";
        let schema = Schema::read(
            &[context.to_owned()],
            "Context::page(\"page.html\", context::page())",
        );
        let faults = check(&templates, &schema);
        assert!(
            faults.len() == 1 && faults[0].ends_with(fault),
            "{text}: {faults:?}"
        );
    }
}

#[test]
fn a_template_that_nothing_uses_is_found() {
    let mut templates = templates();
    templates.insert("alone.html".to_owned(), String::new());
    assert_eq!(
        check(&templates, &schema()),
        ["alone.html: no page uses it"]
    );
}

#[test]
fn no_template_says_a_word_by_itself() {
    let mut bare = Vec::new();
    let is_markup = |file: &str| file.ends_with(".html") || file.ends_with(".xml");
    for (file, text) in templates().into_iter().filter(|(file, _)| is_markup(file)) {
        bare.extend(
            bare_words(&text)
                .into_iter()
                .map(|words| format!("{file}: {words}")),
        );
    }
    assert!(bare.is_empty(), "say it with texte(): {bare:#?}");
}

#[test]
fn bare_words_are_found_where_they_are_read() {
    for (template, found) in [
        ("<p>Bonjour&nbsp;!</p>", &["Bonjour !"][..]),
        (
            "<p class=\"a\">{{ texte(cle=\"a.b\") }} · {% if x %}et{% endif %}</p>",
            &["· et"],
        ),
        (
            "<nav aria-label=\"Pages\" id=\"pages\"><img alt=\"\">",
            &["Pages"],
        ),
        (
            "{{ <strip kind=\"info\" text=\"Un mot\" level={2} /> }}<b>x</b>",
            &["Un mot", "x"],
        ),
        ("<script>let x</script>{# Un mot. #}<i>{{ x }}</i>", &[]),
    ] {
        assert_eq!(bare_words(template), found, "{template}");
    }
}

/// Every name of a template's tags.
fn names_of(text: &str) -> BTreeSet<&str> {
    let expressions = tags(text).into_iter().filter_map(|tag| match tag {
        Tag::Output(expression) => Some(expression),
        Tag::Statement("if" | "elif", expression) => Some(expression),
        Tag::Statement("for", rest) => rest.split_once(" in ").map(|(_, list)| list),
        Tag::Statement("set", rest) => rest.split_once('=').map(|(_, value)| value),
        Tag::Statement(..) => None,
    });
    let names = expressions.flat_map(|expression| match call(expression) {
        Some(call) => call
            .arguments
            .into_iter()
            .map(|(_, given)| given)
            .flat_map(given_names)
            .collect(),
        None => paths(expression),
    });
    names.collect()
}

fn given_names(argument: Argument<'_>) -> Vec<&str> {
    match argument {
        Argument::Expression(expression) => paths(expression),
        Argument::Text => Vec::new(),
    }
}

fn templates() -> Templates {
    let files = tree(&repository().join("themes/parvis/templates")).into_iter();
    files
        .map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap()))
        .collect()
}

fn schema() -> Schema {
    let contexts = tree(&repository().join("src/context")).into_values();
    let contexts: Vec<String> = contexts
        .map(|bytes| String::from_utf8(bytes).unwrap())
        .collect();
    let routes = tree(&repository().join("src/routes")).into_values();
    let routes: Vec<String> = routes
        .map(|bytes| String::from_utf8(bytes).unwrap())
        .collect();
    Schema::read(&contexts, &routes.join("\n"))
}

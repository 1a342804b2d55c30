//! Words that stand in a template itself, and not in the theme's texts.

/// Attributes that people read or hear.
const READ: &[&str] = &[
    "alt",
    "aria-description",
    "aria-label",
    "aria-roledescription",
    "label",
    "placeholder",
    "title",
];

/// Parameters of components that are shown.
const SHOWN: &[&str] = &["label", "text", "title"];

/// Elements whose inside is no text of the page.
const SILENT: &[&str] = &["script", "style"];

/// The words that a template says by itself, in order.
pub(crate) fn bare_words(template: &str) -> Vec<String> {
    let mut found = arguments(template);
    let html = without_tags(&without_kind(template));
    let mut rest = html.as_str();
    while !rest.is_empty() {
        let end = rest.find('<').unwrap_or(rest.len());
        note(&rest[..end], &mut found);
        rest = &rest[end..];
        let end = rest.find('>').map_or(rest.len(), |end| end + 1);
        let tag = &rest[..end];
        for attribute in READ {
            for (_, value) in attributes(tag, attribute) {
                note(value, &mut found);
            }
        }
        rest = &rest[end..];
        if let Some(silent) = SILENT
            .iter()
            .find(|name| tag[1.min(tag.len())..].starts_with(**name))
        {
            let end = rest.find(&format!("</{silent}")).unwrap_or(rest.len());
            rest = &rest[end..];
        }
    }
    found
}

fn note(text: &str, found: &mut Vec<String>) {
    let words = ["&nbsp;", "&amp;", "&lt;", "&gt;"]
        .iter()
        .fold(text.to_owned(), |text, entity| text.replace(entity, " "));
    if words.contains(char::is_alphabetic) {
        found.push(words.trim().to_owned());
    }
}

/// The values of an attribute: `label="…"`, where a name begins.
fn attributes<'t>(tag: &'t str, name: &str) -> Vec<(usize, &'t str)> {
    let written = format!(" {name}=\"");
    let at = tag.match_indices(&written);
    at.map(|(at, _)| {
        let value = &tag[at + written.len()..];
        (at, value.split('"').next().unwrap_or_default())
    })
    .collect()
}

/// What calls of components show: `{{ <strip text="…" /> }}`.
fn arguments(template: &str) -> Vec<String> {
    let mut found = Vec::new();
    for call in template.split("{{ <").skip(1) {
        let call = call.split("/> }}").next().unwrap_or_default();
        for parameter in SHOWN {
            for (_, value) in attributes(call, parameter) {
                note(value, &mut found);
            }
        }
    }
    found
}

/// The template without the block that names a page's kind to Open Graph: a word for programs.
fn without_kind(template: &str) -> String {
    match template.split_once("{% block kind %}") {
        Some((before, rest)) => {
            let (_, after) = rest.split_once("{% endblock kind %}").unwrap_or_default();
            format!("{before}{after}")
        }
        None => template.to_owned(),
    }
}

/// The template without what its engine reads: `{{ … }}`, `{% … %}` and `{# … #}`.
fn without_tags(template: &str) -> String {
    let mut html = String::new();
    let mut rest = template;
    while let Some(at) = rest.find('{') {
        html.push_str(&rest[..at]);
        rest = &rest[at..];
        let close = match rest.as_bytes().get(1) {
            Some(b'{') => "}}",
            Some(b'%') => "%}",
            Some(b'#') => "#}",
            _ => {
                html.push('{');
                rest = &rest[1..];
                continue;
            }
        };
        let end = rest.find(close).map_or(rest.len(), |end| end + 2);
        // `level={2}}}` closes twice: the tag's end is the last of the braces.
        let more = rest[end..]
            .bytes()
            .take_while(|b| close == "}}" && *b == b'}');
        rest = &rest[end + more.count()..];
    }
    html.push_str(rest);
    html
}

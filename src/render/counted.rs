//! Templates of a theme on disk with their steps counted: whatever is repeated asks the budget.

use std::borrow::Cow;

use super::weighed::{WEIGHED, weighed};

/// What a tag asks the budget for.
enum Asked<'t> {
    /// A step.
    Step,
    /// A step with the values that a component receives.
    Values(Vec<&'t str>),
    /// The value that `set` gives this name, at once or when its block ends.
    Set(&'t str, bool),
    /// The value of the block that ends here.
    EndSet,
    /// A block whose text filters read.
    Filter,
    /// The end of such a block.
    EndFilter,
    /// What this expression shows, where a block keeps it.
    Shown(&'t str),
    Nothing,
}

/// A template that asks the budget at each turn of a loop, at each call of a component, and for
/// each value that it keeps under a name: a block, piece by piece, for a loop in it would fill the
/// memory before its end. What pages show is the same.
pub(super) fn counted(template: &str) -> String {
    let mut counted = String::with_capacity(template.len() + 256);
    let mut blocks = Vec::new();
    let mut rest = template;
    while let Some(open) = next_tag(rest) {
        let length = open + tag_length(&rest[open..]);
        let tag = &rest[open..length];
        counted.push_str(&rest[..open]);
        counted.push_str(&weighed_tag(tag));
        rest = &rest[length..];
        let mut values = match asked(tag) {
            Asked::Step => Some(Vec::new()),
            Asked::Values(names) => Some(names),
            Asked::Set(name, true) => Some(vec![name]),
            Asked::Set(name, false) => {
                blocks.push(Some(name));
                None
            }
            Asked::Filter => {
                blocks.push(None);
                None
            }
            Asked::EndFilter => {
                blocks.pop();
                None
            }
            Asked::EndSet => Some(Vec::from_iter(blocks.pop().flatten())),
            Asked::Shown(expression) if !blocks.is_empty() => Some(vec![expression]),
            Asked::Shown(_) | Asked::Nothing => None,
        };
        let text = match blocks.is_empty() {
            true => 0,
            false => next_tag(rest).unwrap_or(rest.len()),
        };
        if text > 0 {
            values.get_or_insert_default();
        }
        if let Some(values) = values {
            counted.push_str(&call(&values, text, tag));
        }
    }
    counted.push_str(rest);
    counted
}

/// A tag as it is compiled: what its expressions read is weighed.
fn weighed_tag(tag: &str) -> Cow<'_, str> {
    match word(tag) {
        _ if tag.starts_with("{#") => Cow::Borrowed(tag),
        // Their bars stand between kinds of values, and their text is shown as it is written.
        ("component" | "raw", _) if tag.starts_with("{%") => Cow::Borrowed(tag),
        ("filter", _) if tag.starts_with("{%") => {
            let piped = tag.replacen("filter", &format!("filter {WEIGHED} |"), 1);
            Cow::Owned(piped)
        }
        _ => Cow::Owned(weighed(tag)),
    }
}

pub(super) fn next_tag(text: &str) -> Option<usize> {
    let opens = |at: &usize| matches!(text.as_bytes().get(at + 1), Some(b'{' | b'%' | b'#'));
    text.match_indices('{').map(|(at, _)| at).find(opens)
}

/// The length of a tag; of a raw block or a comment, to its end.
pub(super) fn tag_length(text: &str) -> usize {
    let end_of = |end: &str, from: usize| text[from..].find(end).map(|at| from + at + end.len());
    let length = match &text[..2] {
        "{#" => end_of("#}", 2),
        "{{" => outside_strings(text, "}}"),
        _ => outside_strings(text, "%}").and_then(|length| {
            match word(&text[..length]) {
                // What follows is shown as it is written.
                ("raw", _) => end_of("endraw", length),
                _ => Some(length),
            }
        }),
    };
    length.unwrap_or(text.len())
}

fn outside_strings(text: &str, end: &str) -> Option<usize> {
    let mut quote = None;
    for (at, c) in text.char_indices().skip(2) {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'' | '`') => quote = Some(c),
            (None, _) if text[at..].starts_with(end) => return Some(at + end.len()),
            _ => {}
        }
    }
    None
}

/// The first word of a tag, and what follows it inside.
pub(super) fn word(tag: &str) -> (&str, &str) {
    let inside = tag.trim_start_matches("{%").trim_start_matches('-');
    let inside = inside.trim_end_matches("%}").trim_end_matches('-');
    let inside = inside.trim();
    let end = inside.find(|c: char| !is_name(c));
    inside.split_at(end.unwrap_or(inside.len()))
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

fn asked(tag: &str) -> Asked<'_> {
    if let Some(inside) = tag.strip_prefix("{{").and_then(|it| it.strip_suffix("}}")) {
        let shown = inside.trim_matches('-').trim();
        // A component is counted where it is written.
        return match shown.starts_with('<') {
            true => Asked::Nothing,
            false => Asked::Shown(shown),
        };
    }
    if !tag.starts_with("{%") {
        return Asked::Nothing;
    }
    let (first, after) = word(tag);
    match first {
        "for" => Asked::Step,
        "component" => Asked::Values(received(after)),
        "set" | "set_global" => {
            let after = after.trim_start();
            let (name, after) = after.split_at(after.find(|c| !is_name(c)).unwrap_or(after.len()));
            Asked::Set(name, after.trim_start().starts_with('='))
        }
        "endset" => Asked::EndSet,
        "filter" => Asked::Filter,
        "endfilter" => Asked::EndFilter,
        _ => Asked::Nothing,
    }
}

/// The names between a component's parentheses: each follows an opening or a comma.
fn received(text: &str) -> Vec<&str> {
    let inside = text.split_once('(').map_or("", |(_, inside)| inside);
    let parts = inside.split(',').filter_map(|part| part.split_once(':'));
    let names = parts.map(|(name, _)| name.trim());
    let names = names.filter(|name| !name.is_empty() && name.chars().all(is_name));
    names.collect()
}

/// A call that shows nothing, and trims what follows where the tag before it does. `text` is how
/// many bytes of plain text follow in a block.
fn call(values: &[&str], text: usize, tag: &str) -> String {
    let numbered = values.iter().enumerate();
    let mut asked: Vec<String> = numbered.map(|(at, it)| format!("v{at}={it}")).collect();
    if text > 0 {
        asked.push(format!("texte={text}"));
    }
    let asked = asked.join(", ");
    match tag.ends_with("-%}") || tag.ends_with("-}}") {
        true => format!("{{{{- pas({asked}) -}}}}"),
        false => format!("{{{{ pas({asked}) }}}}"),
    }
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn what_is_repeated_and_kept_asks_the_budget() {
        for (template, asked) in [
            (
                "{% for a in b %}x{% endfor %}",
                "{% for a in b | pese  %}{{ pas() }}x{% endfor %}",
            ),
            (
                "{%- for a in b -%} x{% endfor %}",
                "{%- for a in b | pese  -%}{{- pas() -}} x{% endfor %}",
            ),
            (
                "{% set x = x ~ \"%}\" %}y",
                "{% set x = x  | pese ~ \"%}\" | pese  %}{{ pas(v0=x) }}y",
            ),
            (
                "{% set x %}{{ x }}{% endset %}",
                "{% set x %}{{ x }}{{ pas(v0=x) }}{% endset %}{{ pas(v0=x) }}",
            ),
            (
                "{% set x %}a é{% for a in b -%} b{{ a | upper -}} {{ <c /> }}{% endfor %}{% endset %}y",
                "{% set x %}{{ pas(texte=4) }}a é{% for a in b | pese  -%}{{- pas(texte=2) -}} b\
                 {{ a  | pese | upper -}}{{- pas(v0=a | upper, texte=1) -}} {{ <c /> }}{% endfor %}\
                 {% endset %}{{ pas(v0=x) }}y",
            ),
            (
                "{% filter upper | trim %}a{% for a in b %}c{% endfor %}{% endfilter %}d",
                "{% filter pese | upper | trim %}{{ pas(texte=1) }}a{% for a in b | pese  %}\
                 {{ pas(texte=1) }}c{% endfor %}{% endfilter %}d",
            ),
            (
                "{% component c(a: string, b: map = {}) -%} {% endcomponent c %}",
                "{% component c(a: string, b: map = {}) -%}{{- pas(v0=a, v1=b) -}} {% endcomponent c %}",
            ),
        ] {
            assert_eq!(counted(template), asked);
        }
    }

    #[test]
    fn the_rest_stays_as_it_is_written() {
        for template in [
            "",
            "{",
            "{%",
            "{{ \"{% for a in b %}\" }}",
            "{# {% for a in b %} #}",
            "{% raw %}{% for a in b %}{% endraw %}",
            "{% if a %}{% include \"b.html\" %}{% endif %}é{",
        ] {
            assert_eq!(counted(template), template);
        }
    }
}

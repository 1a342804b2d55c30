//! Templates of a theme on disk with their levels counted: each template or block in another takes its
//! part of the stack, and a stack that ends stops the program.

use super::counted::{next_tag, tag_length, word};

/// How many `elif` a template may have.
pub(super) const ALTERNATIVES: usize = 400;

/// A template that tells the budget where each template in it, and each of its blocks, begins and ends.
/// What pages show is the same.
pub(super) fn levelled(template: &str) -> String {
    let mut levelled = String::with_capacity(template.len() + 256);
    let mut rest = template;
    while let Some((text, tag, after)) = cut(rest) {
        let cuts = [tag.starts_with("{%-"), tag.ends_with("-%}")];
        let [before, behind] = cuts.map(|cuts| if cuts { "-" } else { "" });
        levelled.push_str(text);
        match word(tag).0 {
            _ if !tag.starts_with("{%") => levelled.push_str(tag),
            "include" => {
                levelled.push_str(&call(before, "entre", ""));
                levelled.push_str(tag);
                levelled.push_str(&call("", "sort", behind));
            }
            "block" => {
                levelled.push_str(tag);
                levelled.push_str(&call(behind, "entre", behind));
            }
            "endblock" => {
                levelled.push_str(&call(before, "sort", before));
                levelled.push_str(tag);
            }
            _ => levelled.push_str(tag),
        }
        rest = after;
    }
    levelled.push_str(rest);
    levelled
}

/// Whether the engine cannot read a template to its end: it reads each `elif` inside the one before.
pub(super) fn has_too_many_alternatives(template: &str) -> bool {
    let mut alternatives = 0;
    let mut rest = template;
    while let Some((_, tag, after)) = cut(rest) {
        alternatives += usize::from(word(tag).0 == "elif");
        rest = after;
    }
    alternatives > ALTERNATIVES
}

/// The text before the next tag, the tag, and what follows.
fn cut(template: &str) -> Option<(&str, &str, &str)> {
    let (text, tag) = template.split_at(next_tag(template)?);
    let (tag, after) = tag.split_at(tag_length(tag));
    Some((text, tag, after))
}

/// A call that shows nothing, with the sign that takes away the spaces before it, or behind.
fn call(before: &str, name: &str, behind: &str) -> String {
    format!("{{{{{before} {name}() {behind}}}}}")
}

#[cfg(test)]
mod tests {
    use super::{has_too_many_alternatives, levelled};

    #[test]
    fn templates_and_blocks_tell_their_levels() {
        for (template, told) in [
            (
                "a {% include \"b.html\" %} c",
                "a {{ entre() }}{% include \"b.html\" %}{{ sort() }} c",
            ),
            (
                "a {%- include \"b.html\" -%} c",
                "a {{- entre() }}{%- include \"b.html\" -%}{{ sort() -}} c",
            ),
            (
                "{% block a %} {{ super() }} {% endblock a %}",
                "{% block a %}{{ entre() }} {{ super() }} {{ sort() }}{% endblock a %}",
            ),
            (
                "{% block a -%} b {%- endblock %}",
                "{% block a -%}{{- entre() -}} b {{- sort() -}}{%- endblock %}",
            ),
            (
                "{% raw %}{% block a %}{% endraw %}",
                "{% raw %}{% block a %}{% endraw %}",
            ),
            (
                "{# {% block a %} #}{{ block }}",
                "{# {% block a %} #}{{ block }}",
            ),
        ] {
            assert_eq!(levelled(template), told);
        }
    }

    #[test]
    fn alternatives_have_an_end() {
        let alternatives =
            |count| format!("{{% if a %}}{}{{% endif %}}", "{% elif b %}".repeat(count));
        assert!(!has_too_many_alternatives(&alternatives(400)));
        assert!(has_too_many_alternatives(&alternatives(401)));
    }
}

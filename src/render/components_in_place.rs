//! Templates with their constant components in place: a mark before a heading is a component, and
//! a call of one costs as much as a dozen values.

use tera::{Context, Tera};

const CALL: &str = "{{ <";

const CALL_END: &str = " /> }}";

/// A template in which each component that is called with nothing but texts written there is what
/// it renders: it has no other way to differ from page to page, as long as no component of
/// `tera` asks for implicit arguments. Other calls stay, and so does what the engine would read.
pub(super) fn components_in_place(template: &str, tera: &Tera) -> String {
    let mut placed = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(at) = rest.find(CALL) {
        placed.push_str(&rest[..at]);
        let call = &rest[at + CALL.len()..];
        match rendered(call, tera) {
            Some((html, after)) if !placed.ends_with('{') => {
                placed.push_str(&html);
                rest = after;
            }
            _ => {
                placed.push_str(CALL);
                rest = call;
            }
        }
    }
    placed.push_str(rest);
    placed
}

/// What a call renders, from the component's name on, and what follows the call.
fn rendered<'t>(call: &'t str, tera: &Tera) -> Option<(String, &'t str)> {
    let is_name = |c: char| c.is_ascii_lowercase() || c == '_';
    let (name, mut rest) = call.split_at(call.find(|c| !is_name(c))?);
    let mut arguments = Context::new();
    while !rest.starts_with(CALL_END) {
        let (key, value) = rest.strip_prefix(' ')?.split_once("=\"")?;
        let (value, after) = value.split_once('"')?;
        if !key.chars().all(is_name) || value.contains('\\') {
            return None;
        }
        arguments.insert(key.to_owned(), value);
        rest = after;
    }
    let html = tera.render_component(name, &arguments, None, true).ok()?;
    // A brace could be read as the engine's, and so could room around: it trims it.
    let is_plain = !html.contains('{') && html.trim() == html;
    is_plain.then_some((html, &rest[CALL_END.len()..]))
}

/// Whether a component may ask for a name that its caller does not give.
pub(super) fn has_implicit_arguments(tera: &Tera) -> bool {
    let mut definitions = tera
        .get_component_names()
        .filter_map(|name| tera.get_component_definition(name));
    definitions.any(|component| component.args().iter().any(|it| it.is_implicit()))
}

#[cfg(test)]
mod tests {
    use tera::Tera;

    use super::components_in_place;

    fn tera() -> Tera {
        let mut tera = Tera::new();
        tera.autoescape_on(vec![".html"]);
        let components = "\
            {% component mark(name: string, style: string = \"\") -%}\
            <i class=\"{{ style }}\">{{ name }}</i>{%- endcomponent mark %}\
            {% component brace(name: string) -%}{{ name }}{ {%- endcomponent brace %}\
            {% component room(name: string) %} {{ name }}{% endcomponent room %}";
        tera.add_raw_template("components.html", components)
            .unwrap();
        tera
    }

    #[test]
    fn a_call_with_written_texts_alone_is_what_it_renders() {
        for (template, placed) in [
            (
                "<h2>{{ <mark name=\"a & b\" /> }}{{ x }}",
                "<h2><i class=\"\">a &amp; b</i>{{ x }}",
            ),
            (
                "{{ <mark name=\"a\" style=\"b\" /> }}{{ <mark name=\"c\" /> }}",
                "<i class=\"b\">a</i><i class=\"\">c</i>",
            ),
        ] {
            assert_eq!(components_in_place(template, &tera()), placed);
        }
    }

    #[test]
    fn other_calls_stay() {
        for call in [
            "{{ <mark name={x} /> }}",
            "{{ <mark name=\"a\" style={x} /> }}",
            "{{ <mark name /> }}",
            "{{ <mark /> }}",
            "{{ <mark name=\"a\" other=\"b\" /> }}",
            "{{ <brace name=\"a\" /> }}",
            "{{ <room name=\"a\" /> }}",
            "{{ <none name=\"a\" /> }}",
            "{{ <mark name=\"\\\"\" /> }}",
            "{{ <mark name=\"a\"",
        ] {
            assert_eq!(components_in_place(call, &tera()), call);
        }
    }
}

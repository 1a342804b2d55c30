//! The footer, rendered once: it is the same on every page, and a tenth of what pages cost.

use std::collections::HashSet;

use tera::Tera;

use crate::context::{Digested, Frame};

/// The footer's template.
pub(super) const FOOTER: &str = "components/footer.html";

/// The only name that every page gives the same value.
const FRAME: &str = "frame";

/// The footer as a template that asks for nothing; `None` where it shows more than the frame, or
/// has a fault to be told for a page. No component of `tera` asks for implicit arguments.
pub(super) fn footer_in_place(tera: &Tera, frame: &Digested<Frame>) -> Option<String> {
    let asked_by = |name: &str| tera.get_template_variables(name).unwrap_or_default();
    if asked_by(FOOTER) != HashSet::from([FRAME]) {
        return None;
    }
    // These receive no frame, so that their digest does not hold it: they are to fail as before.
    let mut files = tera
        .get_template_names()
        .filter(|name| !name.ends_with(".html"));
    if files.any(|name| asked_by(name).contains(FRAME)) {
        return None;
    }
    let mut context = tera::Context::new();
    context.insert(FRAME, frame);
    let footer = tera.render(FOOTER, &context).ok()?;
    // A brace could be read as the engine's.
    (!footer.contains('{')).then_some(footer)
}

#[cfg(test)]
mod tests {
    use tera::Tera;

    use super::footer_in_place;
    use crate::context::{Digested, Frame};

    fn assert_in_place(templates: &[(&str, &str)], expected: Option<&str>) {
        let mut tera = Tera::new();
        tera.autoescape_on(vec![".html", ".xml"]);
        tera.add_raw_templates(templates.iter().copied()).unwrap();
        let frame = Digested::shared(Frame {
            site_title: "L’été & nous".to_owned(),
            ..Frame::default()
        });
        let said = footer_in_place(&tera, &frame);
        assert_eq!(said.as_deref(), expected, "{templates:?}");
    }

    #[test]
    fn a_footer_that_shows_the_frame_alone_is_rendered_once() {
        let footer = (
            "components/footer.html",
            "{% set title = frame.site_title %}<p>{{ title }}</p>\n",
        );
        assert_in_place(&[footer], Some("<p>L’été &amp; nous</p>\n"));
        let page = ("x.html", "{{ frame.site_title }}");
        assert_in_place(&[footer, page], Some("<p>L’été &amp; nous</p>\n"));
        let file = ("x.xml", "{% include \"components/footer.html\" %}");
        assert_in_place(&[footer, file], None);
    }

    #[test]
    fn another_footer_is_rendered_page_by_page() {
        for footer in [
            "{{ frame.site_title }} {{ page.title }}",
            "{% for link in links %}{{ frame.site_title }}{{ link }}{% endfor %}",
            "{{ frame.site_titel }}",
            "{{ frame.site_title }} {{ '{{' }}",
            "plain",
        ] {
            assert_in_place(&[("components/footer.html", footer)], None);
        }
        assert_in_place(&[], None);
    }
}

//! What the engine tells of names that no template defines: a text, of which each fault is as
//! « error: Unknown filter `x` », then « --> news.html:1:8 », then its line, underlined.

/// The first of these faults, in the order of the templates' names.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Reported<'t> {
    /// What is wrong, in the engine's words.
    pub(super) message: &'t str,
    /// The template.
    pub(super) template: &'t str,
    /// Its line and column, from 1.
    pub(super) place: (usize, usize),
    /// How many characters are meant.
    pub(super) length: usize,
}

impl<'t> Reported<'t> {
    /// Reads the engine's text; `None` where it is another.
    pub(super) fn first(text: &'t str) -> Option<Self> {
        let mut lines = text.lines();
        let message = lines.next()?.strip_prefix("error: ")?;
        let (_, place) = lines.next()?.split_once("--> ")?;
        let mut parts = place.rsplitn(3, ':');
        let column = parts.next()?.parse().ok()?;
        let line = parts.next()?.parse().ok()?;
        let template = parts.next()?;
        let underline = lines.nth(2).unwrap_or_default();
        Some(Self {
            message,
            template,
            place: (line, column),
            length: underline.matches('^').count().max(1),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Reported;

    #[test]
    fn the_first_fault_is_read_with_its_place() {
        let mut tera = tera::Tera::new();
        let templates = [
            ("b.html", "{{ \"a\" | other }}"),
            ("a.html", "é\né {{ \"a\" | inconnu }}"),
        ];
        let error = tera.add_raw_templates(templates).unwrap_err().to_string();
        let expected = Reported {
            message: "Unknown filter `inconnu`",
            template: "a.html",
            place: (2, 12),
            length: 7,
        };
        assert_eq!(Reported::first(&error), Some(expected));
        assert_eq!(Reported::first("Component `a` is defined in both"), None);
    }
}

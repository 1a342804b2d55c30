//! Says in which language stands what a page says in French for want of another.
//!
//! The marks of `wording` surround such texts wherever they went: into an element's text they
//! become `<span lang="fr">`; in an attribute, in `<title>`, in a script and in a drawing, where no
//! element can stand, they are taken out.

use crate::wording::{CLOSE, FRENCH, OPEN};

/// Elements that hold a text and no element, or that are not HTML inside.
const WITHOUT_ELEMENTS: [&str; 6] = ["title", "script", "style", "textarea", "option", "svg"];

/// Turns the marks of a page into elements.
pub(super) fn marked(page: &str) -> String {
    let mut scanner = Scanner {
        rest: page,
        marked: String::with_capacity(page.len() + 1024),
        depth: 0,
    };
    while !scanner.rest.is_empty() {
        scanner.text();
        scanner.tag();
    }
    scanner.marked
}

/// Takes out the marks of what is no page.
pub(super) fn unmarked(text: &str) -> String {
    crate::wording::without_marks(text)
}

struct Scanner<'p> {
    rest: &'p str,
    marked: String,
    /// How many marks are open: a French text may hold another.
    depth: usize,
}

impl<'p> Scanner<'p> {
    /// An element's text, up to the next tag.
    fn text(&mut self) {
        let end = self.rest.find('<').unwrap_or(self.rest.len());
        for character in self.take(end).chars() {
            match character {
                OPEN => {
                    if self.depth == 0 {
                        self.marked.push_str(&format!("<span lang=\"{FRENCH}\">"));
                    }
                    self.depth += 1;
                }
                CLOSE => {
                    self.depth = self.depth.saturating_sub(1);
                    if self.depth == 0 {
                        self.marked.push_str("</span>");
                    }
                }
                other => self.marked.push(other),
            }
        }
    }

    /// A tag, and all of an element that holds no elements.
    fn tag(&mut self) {
        let end = tag_end(self.rest);
        let tag = self.take(end);
        self.marked.push_str(&unmarked(tag));
        let name = tag.trim_start_matches('<');
        let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next();
        let name = WITHOUT_ELEMENTS.iter().find(|known| Some(**known) == name);
        if let Some(name) = name {
            let close = format!("</{name}");
            let end = self.rest.find(&close).unwrap_or(self.rest.len());
            let inside = self.take(end);
            self.marked.push_str(&unmarked(inside));
        }
    }

    fn take(&mut self, end: usize) -> &'p str {
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }
}

/// Where the tag ends that a text begins with; a `>` between quotes does not end it.
fn tag_end(text: &str) -> usize {
    let mut quote = None;
    for (at, character) in text.char_indices() {
        match (quote, character) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(character),
            (Some(open), _) if open == character => quote = None,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::marked;

    fn assert_marked(page: &str, expected: &str) {
        let page = page.replace('[', "\u{fdd0}").replace(']', "\u{fdd1}");
        assert_eq!(marked(&page), expected);
    }

    #[test]
    fn texts_become_elements_with_their_language() {
        assert_marked(
            "<p>[Quand] ?</p>",
            "<p><span lang=\"fr\">Quand</span> ?</p>",
        );
        assert_marked(
            "<p>[le [1er mai] <b>x</b>]</p>",
            "<p><span lang=\"fr\">le 1er mai <b>x</b></span></p>",
        );
    }

    #[test]
    fn where_no_element_can_stand_marks_are_taken_out() {
        for (page, expected) in [
            ("<title>[a] – b</title>", "<title>a – b</title>"),
            (
                "<nav aria-label=\"[a > b]\" title='[c]'>",
                "<nav aria-label=\"a > b\" title='c'>",
            ),
            (
                "<svg><text>[a]</text></svg>[b]",
                "<svg><text>a</text></svg><span lang=\"fr\">b</span>",
            ),
            (
                "<script>x = \"[a]\" < 1</script>",
                "<script>x = \"a\" < 1</script>",
            ),
            ("a < [b", "a < b"),
        ] {
            assert_marked(page, expected);
        }
    }
}

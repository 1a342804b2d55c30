//! A file in which two were pasted: the second's keys would show as its text.

use crate::address::visible;
use crate::diagnostic::{SourceText, Span};

/// The line that opens a second front matter in a text: `+++`, and a key behind it. In a block of
/// code it is an example.
pub(super) fn second_front_matter(source: SourceText<'_>, body: Span) -> Option<Span> {
    let mut offset = body.start as usize;
    let mut is_code = false;
    let mut opened = None;
    for line in source.text[body.range()].split_inclusive('\n') {
        let words = visible(line);
        let words = words.trim();
        match opened {
            Some(place) if is_key(words) => return Some(place),
            Some(_) if words.is_empty() => {}
            _ => opened = None,
        }
        is_code ^= words.starts_with("```") || words.starts_with("~~~");
        if words == "+++" && !is_code {
            opened = Some(Span::new(offset, offset + line.trim_end().len()));
        }
        offset += line.len();
    }
    None
}

/// Whether a line gives a key its value, or opens a group of keys.
fn is_key(line: &str) -> bool {
    let is_name = |c: char| c.is_alphanumeric() || "_-.\"".contains(c);
    let key = line.split_once('=').map(|(key, _)| key.trim());
    let key = key.is_some_and(|key| !key.is_empty() && key.chars().all(is_name));
    key || (line.starts_with('[') && line.ends_with(']'))
}

#[cfg(test)]
mod tests {
    use super::second_front_matter;
    use crate::diagnostic::{LineStarts, SourceText, Span};

    fn place(text: &str) -> Option<usize> {
        let source = SourceText {
            path: "essai.md",
            text,
            lines: &LineStarts::default(),
        };
        let found = second_front_matter(source, Span::new(0, text.len()));
        found.map(|span| span.start as usize)
    }

    #[test]
    fn keys_behind_a_line_of_signs_are_a_second_head() {
        assert_eq!(place("Texte.\n\n+++\nnom = \"A\"\n+++\n"), Some(8));
        assert_eq!(place("+++\r\n\r\n[adresse]\r\n"), Some(0));
        assert_eq!(place("Texte.\n+++ \nnom = 1"), Some(7));
        for text in [
            "",
            "Texte.\n+++\nTexte.",
            "+++\n",
            "```\n+++\nnom = \"A\"\n+++\n```\n",
            "+++\nDeux et deux = quatre !",
        ] {
            assert_eq!(place(text), None, "{text}");
        }
    }
}

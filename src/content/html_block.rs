//! Blocks of HTML in a markdown text: nothing of them is on the page, their words neither.

/// Whether a block of HTML holds words that a reader would have seen: not those of its tags, nor of
/// comments, styles and scripts.
pub(super) fn has_words(block: &str) -> bool {
    let start = block.trim_start().to_ascii_lowercase();
    if ["<!--", "<style", "<script"]
        .iter()
        .any(|it| start.starts_with(it))
    {
        return false;
    }
    let mut inside = false;
    block.chars().any(|c| {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            _ => {}
        }
        !inside && c.is_alphanumeric()
    })
}

#[cfg(test)]
mod tests {
    use super::has_words;

    #[test]
    fn words_stand_outside_of_tags() {
        assert!(has_words("<div class=\"a\">Fermé le lundi.</div>\n"));
        assert!(has_words("<p>\n12\n</p>"));
        for block in [
            "<hr class=\"a\">",
            "<div>\n</div>",
            "<!-- Fermé -->",
            "<style>p { color: red }</style>",
        ] {
            assert!(!has_words(block), "{block}");
        }
    }
}

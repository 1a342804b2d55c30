//! Blocks of HTML in a markdown text: nothing of them is on the page, their words neither.

/// What begins and ends what nobody would have seen.
const UNSEEN: [(&str, &str); 4] = [
    ("<!--", "-->"),
    ("<style", "</style>"),
    ("<script", "</script>"),
    ("<", ">"),
];

/// Whether a block of HTML holds words that a reader would have seen: not those of its tags, nor of
/// comments, styles and scripts.
pub(super) fn has_words(block: &str) -> bool {
    let block = block.to_ascii_lowercase();
    let mut rest = &*block;
    while let Some(next) = rest.chars().next() {
        let unseen = UNSEEN.iter().find(|(begin, _)| rest.starts_with(begin));
        let Some((_, end)) = unseen else {
            if next.is_alphanumeric() {
                return true;
            }
            rest = &rest[next.len_utf8()..];
            continue;
        };
        match rest.split_once(end) {
            Some((_, after)) => rest = after,
            None => return false,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::has_words;

    #[test]
    fn words_stand_outside_of_tags() {
        assert!(has_words("<div class=\"a\">Fermé le lundi.</div>\n"));
        assert!(has_words("<p>\n12\n</p>"));
        assert!(has_words("<!-- note --> Fermé") && has_words("<STYLE>p{}</STYLE>\nOuvert"));
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

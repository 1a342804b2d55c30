//! Stylesheets as browsers receive them.

/// A stylesheet without its comments (CSS Syntax 3, 4.3.2): they are for who writes it, and a
/// tenth of what a phone would load. What stands between quotes stays, and so does an empty
/// comment where two words would become one.
pub(super) fn without_comments(styles: &str) -> String {
    let mut sent = String::with_capacity(styles.len());
    let mut quote = None;
    let mut rest = styles;
    while let Some(next) = rest.chars().next() {
        let mut taken = next.len_utf8();
        match quote {
            None if rest.starts_with("/*") => {
                let end = rest[2..].find("*/").map_or(rest.len(), |at| at + 4);
                rest = &rest[end..];
                if !sent.ends_with(char::is_whitespace) && !rest.starts_with(char::is_whitespace) {
                    sent.push_str("/**/");
                }
                continue;
            }
            None if next == '"' || next == '\'' => quote = Some(next),
            Some(open) if next == open || next == '\n' => quote = None,
            _ if next == '\\' => taken += rest[1..].chars().next().map_or(0, char::len_utf8),
            _ => {}
        }
        sent.push_str(&rest[..taken]);
        rest = &rest[taken..];
    }
    sent
}

#[cfg(test)]
mod tests {
    use super::without_comments;

    #[test]
    fn comments_go_and_nothing_else() {
        for (written, sent) in [
            ("/* Un mot. */\np { color: red }\n", "\np { color: red }\n"),
            ("p { /* a\nb */ margin: 0 }", "p {  margin: 0 }"),
            ("p{margin:1px/* a */2px}", "p{margin:1px/**/2px}"),
            (
                "a::before { content: \"/* é */\" }",
                "a::before { content: \"/* é */\" }",
            ),
            (
                "a { content: '\\'/*' } /* x */ b {}",
                "a { content: '\\'/*' }  b {}",
            ),
            (
                "a { content: \"l'été\" } /* d'été */",
                "a { content: \"l'été\" } ",
            ),
            ("p { color: red } /* sans fin", "p { color: red } "),
            ("\\", "\\"),
            ("", ""),
        ] {
            assert_eq!(without_comments(written), sent, "{written}");
        }
    }
}

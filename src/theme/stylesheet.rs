//! Stylesheets as browsers receive them.

/// Where no white space is needed on either side.
const MARKS: [char; 4] = ['{', '}', ';', ','];

/// What stood between two things that are kept.
#[derive(Clone, Copy, PartialEq)]
enum Between {
    Nothing,
    /// A comment alone: two words beside it are two (CSS Syntax 3, 4.3.2).
    Comment,
    Space,
}

/// A stylesheet without its comments, and with no more white space than its meaning needs: they are
/// for who writes it, and near a tenth of what a phone would load. What stands between quotes stays.
pub(super) fn condensed(styles: &str) -> String {
    let mut sent = String::with_capacity(styles.len());
    let mut quote = None;
    let mut between = Between::Nothing;
    let mut after_mark = true;
    let mut rest = styles;
    while let Some(next) = rest.chars().next() {
        let mut taken = next.len_utf8();
        if quote.is_none() {
            if rest.starts_with("/*") {
                let end = rest[2..].find("*/").map_or(rest.len(), |at| at + 4);
                rest = &rest[end..];
                if between == Between::Nothing {
                    between = Between::Comment;
                }
                continue;
            }
            if next.is_ascii_whitespace() {
                rest = &rest[taken..];
                between = Between::Space;
                continue;
            }
        }
        sent.push_str(separator(between, after_mark || MARKS.contains(&next)));
        between = Between::Nothing;
        // No space after a colon, which only a declaration or a condition has; one before it stays,
        // since `a :hover` is no `a:hover`.
        after_mark = quote.is_none() && (MARKS.contains(&next) || next == ':');
        match quote {
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

/// What is kept of what stood between two characters.
fn separator(between: Between, needless: bool) -> &'static str {
    match between {
        Between::Comment if !needless => "/**/",
        Between::Space if !needless => " ",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::condensed;

    #[test]
    fn comments_and_needless_spaces_go_and_nothing_else() {
        for (written, sent) in [
            ("/* Un mot. */\np { color: red }\n", "p{color:red}"),
            ("p { /* a\nb */ margin: 0;\n  }", "p{margin:0;}"),
            ("p{margin:1px/* a */2px}", "p{margin:1px/**/2px}"),
            ("p { margin: 1px /* a */ 2px }", "p{margin:1px 2px}"),
            (
                "a::before { content: \"/* é */  {\" }",
                "a::before{content:\"/* é */  {\"}",
            ),
            (
                "a { content: '\\'/*' } /* x */ b {}",
                "a{content:'\\'/*'}b{}",
            ),
            (
                "a { content: \"l'été\" } /* d'été */",
                "a{content:\"l'été\"}",
            ),
            ("a :hover, a > b + c {}", "a :hover,a > b + c{}"),
            (
                "@media (min-width: 40em) and (hover: hover) { a { width: calc(1px + 2px) } }",
                "@media (min-width:40em) and (hover:hover){a{width:calc(1px + 2px)}}",
            ),
            (".a\\ b { margin: 0 1px }", ".a\\ b{margin:0 1px}"),
            (".a\\: b , c {}", ".a\\: b,c{}"),
            ("p { color: red } /* sans fin", "p{color:red}"),
            ("\\", "\\"),
            ("", ""),
        ] {
            assert_eq!(condensed(written), sent, "{written}");
        }
    }
}

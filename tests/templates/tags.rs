//! Cuts a template into its tags.

/// A tag of a template, its braces and dashes left out.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Tag<'t> {
    /// `{{ … }}`.
    Output(&'t str),
    /// `{% word … %}`: the word and the rest.
    Statement(&'t str, &'t str),
}

/// The tags of a template in order; comments are left out.
pub(crate) fn tags(text: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        rest = &rest[at..];
        let end = match rest.as_bytes().get(1) {
            Some(b'{') => "}}",
            Some(b'%') => "%}",
            Some(b'#') => "#}",
            _ => {
                rest = &rest[1..];
                continue;
            }
        };
        let Some(length) = rest.find(end) else { break };
        // `level={2}}}` closes twice: the tag's end is the last of the braces.
        let extra = rest[length + 2..]
            .bytes()
            .take_while(|b| end == "}}" && *b == b'}');
        let length = length + extra.count();
        let inside = rest[2..length].trim_matches('-').trim();
        match end {
            "}}" => found.push(Tag::Output(inside)),
            "%}" => {
                let (word, rest) = inside
                    .split_once(char::is_whitespace)
                    .unwrap_or((inside, ""));
                found.push(Tag::Statement(word, rest.trim()));
            }
            _ => {}
        }
        rest = &rest[length + 2..];
    }
    found
}

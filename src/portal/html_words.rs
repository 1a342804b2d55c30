//! The words that stand in HTML of our own making.

/// The words of an HTML text.
pub(super) fn without_tags(html: &str) -> String {
    let mut parts = html.split('<');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        text + part.split_once('>').map_or("", |(_, words)| words)
    })
}

/// The values of an attribute in an HTML text.
pub(super) fn attributes<'h>(html: &'h str, name: &str) -> impl Iterator<Item = &'h str> {
    let parts: Vec<&str> = html.split(&format!(" {name}=\"")).skip(1).collect();
    parts.into_iter().filter_map(|part| part.split('"').next())
}

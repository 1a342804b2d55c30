//! The path that a request asks for, its encoded letters read.

use std::borrow::Cow;

use crate::address::percent_decoded;

/// Reads the encoded characters of a path, once (RFC 3986, 6.2.2.2). One that would say something else
/// once read (a separator, a step up, an end) keeps the path as it was asked, which names nothing.
pub(super) fn asked_path(path: &str) -> Cow<'_, str> {
    if !path.contains('%') {
        return Cow::Borrowed(path);
    }
    decoded(path).map_or(Cow::Borrowed(path), Cow::Owned)
}

fn decoded(path: &str) -> Option<String> {
    let says_a_letter = |escape: &str| match *percent_decoded(escape).as_slice() {
        [byte] => !matches!(byte, b'/' | b'\\' | b'%') && !byte.is_ascii_control(),
        _ => false,
    };
    let mut escapes = path.match_indices('%');
    let escape = |at: usize| path.get(at..at + "%20".len());
    if !escapes.all(|(at, _)| escape(at).is_some_and(says_a_letter)) {
        return None;
    }
    let read = String::from_utf8(percent_decoded(path)).ok()?;
    let steps = |part: &str| matches!(part, "." | "..");
    (!read.split('/').any(steps)).then_some(read)
}

#[cfg(test)]
mod tests {
    use super::asked_path;

    #[test]
    fn letters_are_read_once_and_nothing_else_is() {
        for (asked, read) in [
            ("/fiches/%72elais/", "/fiches/relais/"),
            ("/robots%2Etxt", "/robots.txt"),
            ("/%C3%A9t%c3%a9/", "/été/"),
            ("/%2572elais/", "/%2572elais/"),
            ("/a%2Fb/", "/a%2Fb/"),
            ("/a%5Cb/", "/a%5Cb/"),
            ("/%2e%2E/a", "/%2e%2E/a"),
            ("/%2e/a", "/%2e/a"),
            ("/a%00", "/a%00"),
            ("/a%0D%0Ab", "/a%0D%0Ab"),
            ("/%C3/", "/%C3/"),
            ("/%+1/", "/%+1/"),
            ("/100%", "/100%"),
            ("/%7", "/%7"),
            ("/%é", "/%é"),
        ] {
            assert_eq!(asked_path(asked), read, "{asked}");
        }
    }
}

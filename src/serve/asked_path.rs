//! The path that a request asks for, its encoded letters read.

use std::borrow::Cow;

/// Reads the encoded characters of a path, once (RFC 3986, 6.2.2.2). One that would say something else
/// once read (a separator, a step up, an end) keeps the path as it was asked, which names nothing.
pub(super) fn asked_path(path: &str) -> Cow<'_, str> {
    if !path.contains('%') {
        return Cow::Borrowed(path);
    }
    decoded(path).map_or(Cow::Borrowed(path), Cow::Owned)
}

fn decoded(path: &str) -> Option<String> {
    let mut pieces = path.split('%');
    let mut bytes = pieces.next()?.as_bytes().to_vec();
    for piece in pieces {
        let (digits, rest) = piece.split_at_checked(2)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let byte = u8::from_str_radix(digits, 16).ok()?;
        if matches!(byte, b'/' | b'\\' | b'%') || byte.is_ascii_control() {
            return None;
        }
        bytes.push(byte);
        bytes.extend(rest.as_bytes());
    }
    let read = String::from_utf8(bytes).ok()?;
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

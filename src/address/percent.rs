//! Escapes of addresses.

/// The bytes of an address, its escapes read (RFC 3986, section 2.1): `%20` is a space. A sign that
/// begins no escape is itself.
pub fn percent_decoded(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let escaped = after.get(..2).filter(|digits| {
            let are_digits = digits.iter().all(u8::is_ascii_hexdigit);
            *first == b'%' && are_digits
        });
        let digits = escaped.and_then(|digits| std::str::from_utf8(digits).ok());
        match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::percent_decoded;

    #[test]
    fn escapes_are_read_and_what_is_none_stays() {
        for (text, bytes) in [
            ("a%20b%C3%A9", &b"a b\xc3\xa9"[..]),
            ("%+Fa%", b"%+Fa%"),
            ("100 %", b"100 %"),
            ("%e9", b"\xe9"),
        ] {
            assert_eq!(percent_decoded(text), bytes, "{text}");
        }
    }
}

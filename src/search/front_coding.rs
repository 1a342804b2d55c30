//! Front coding: a text shares its beginning with the one before it.

use std::borrow::Cow;

use super::byte_writer::ByteWriter;

/// Two columns of texts: how many UTF-16 units (the client's own) each shares with the one
/// before, at most 255; and the rest of each, ended by a line feed.
#[derive(Debug, Default)]
pub(super) struct FrontCoded {
    /// Shared units, a byte a text.
    pub(super) shared: ByteWriter,
    /// The rests.
    pub(super) rests: ByteWriter,
}

impl FrontCoded {
    /// Codes texts in their order. A line feed inside a text becomes a space.
    pub(super) fn new<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> Self {
        let mut coded = Self::default();
        let mut before = String::new();
        for text in texts {
            let text = text.as_ref();
            let text = match text.contains('\n') {
                true => Cow::Owned(text.replace('\n', " ")),
                false => Cow::Borrowed(text),
            };
            let (units, bytes) = shared(&before, &text);
            coded.shared.byte(units);
            coded.rests.raw(&text.as_bytes()[bytes..]);
            coded.rests.byte(b'\n');
            before.clear();
            before.push_str(&text);
        }
        coded
    }
}

/// What two texts share at their beginning: UTF-16 units, and bytes of UTF-8.
fn shared(before: &str, text: &str) -> (u8, usize) {
    let (mut units, mut bytes) = (0_u8, 0);
    for (own, other) in text.chars().zip(before.chars()) {
        let width = if own.len_utf16() == 1 { 1 } else { 2 };
        match units.checked_add(width) {
            Some(more) if own == other => units = more,
            _ => break,
        }
        bytes += own.len_utf8();
    }
    (units, bytes)
}

#[cfg(test)]
mod tests {
    use super::FrontCoded;

    #[test]
    fn only_the_rest_is_written() {
        let coded = FrontCoded::new([
            "Crèche Nuage",
            "Crèche Nuée",
            "Crèche",
            "😀a",
            "😀b",
            "a\nb",
        ]);
        assert_eq!(coded.shared.into_bytes(), [0, 9, 6, 0, 2, 0]);
        assert_eq!(
            String::from_utf8(coded.rests.into_bytes()).unwrap(),
            "Crèche Nuage\née\n\n😀a\nb\na b\n"
        );
    }
}

//! Bytes of an index file: numbers in as few bytes as they need.

/// Writes numbers and texts one after another.
#[derive(Debug, Default)]
pub(super) struct ByteWriter {
    bytes: Vec<u8>,
}

impl ByteWriter {
    /// A number in LEB128: seven bits a byte, the lowest first, the high bit set on all but the
    /// last.
    pub(super) fn number(&mut self, mut number: u32) {
        while number >= 0x80 {
            self.bytes.push(number.to_le_bytes()[0] | 0x80);
            number >>= 7;
        }
        self.bytes.push(number.to_le_bytes()[0]);
    }

    /// A length or an index. An index never comes near four thousand million records.
    pub(super) fn count(&mut self, count: usize) {
        self.number(u32::try_from(count).unwrap_or(u32::MAX));
    }

    /// A number with a sign: 0, -1, 1, -2… as 0, 1, 2, 3…
    pub(super) fn signed(&mut self, number: i32) {
        self.number((number.cast_unsigned() << 1) ^ (number >> 31).cast_unsigned());
    }

    /// A byte.
    pub(super) fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    /// Bytes as they are.
    pub(super) fn raw(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// A text in UTF-8, its length in bytes before it.
    pub(super) fn text(&mut self, text: &str) {
        self.count(text.len());
        self.raw(text.as_bytes());
    }

    /// A list of texts, their number before them.
    pub(super) fn texts<T: AsRef<str>>(&mut self, texts: &[T]) {
        self.count(texts.len());
        for text in texts {
            self.text(text.as_ref());
        }
    }

    /// A line of texts parted by tabs. What would part it becomes a space.
    pub(super) fn row<'t>(&mut self, texts: impl IntoIterator<Item = &'t str>) {
        for (at, text) in texts.into_iter().enumerate() {
            if at > 0 {
                self.byte(b'\t');
            }
            self.raw(text.replace(['\t', '\n'], " ").as_bytes());
        }
        self.byte(b'\n');
    }

    /// Increasing numbers, each as what it adds to the one before; their number before them.
    pub(super) fn increasing(&mut self, numbers: &[u32]) {
        self.count(numbers.len());
        let mut before = 0;
        for number in numbers {
            self.number(number - before);
            before = *number;
        }
    }

    /// Numbers as two columns, for they share more so: the lowest byte of each, then the rest of
    /// each.
    pub(super) fn columns(&mut self, numbers: &[u32]) {
        let low = numbers.iter().map(|number| number.to_le_bytes()[0]);
        self.bytes.extend(low);
        for number in numbers {
            self.number(number >> 8);
        }
    }

    /// What was written.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

#[cfg(test)]
mod tests {
    use super::ByteWriter;

    #[test]
    fn a_row_is_a_line() {
        let mut writer = ByteWriter::default();
        writer.row(["crèche", "", "a\tb\nc"]);
        writer.row([]);
        assert_eq!(writer.into_bytes(), "crèche\t\ta b c\n\n".as_bytes());
    }

    #[test]
    fn columns_part_the_lowest_bytes() {
        let mut writer = ByteWriter::default();
        writer.columns(&[13_530, 0, 255, 98_999]);
        assert_eq!(
            writer.into_bytes(),
            [0xda, 0, 0xff, 0xb7, 52, 0, 0, 0x82, 3]
        );
    }

    #[test]
    fn numbers_take_the_bytes_they_need() {
        let mut writer = ByteWriter::default();
        for number in [0, 127, 128, u32::MAX] {
            writer.number(number);
        }
        for number in [0, -1, 1, -64, i32::MIN] {
            writer.signed(number);
        }
        assert_eq!(
            writer.into_bytes(),
            [
                0, 127, 0x80, 1, 0xff, 0xff, 0xff, 0xff, 0x0f, 0, 1, 2, 127, 0xff, 0xff, 0xff,
                0xff, 0x0f
            ]
        );
    }
}

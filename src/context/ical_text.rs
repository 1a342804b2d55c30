//! The lines of a calendar file (iCalendar, RFC 5545).

/// The longest line, in octets, its end not counted (RFC 5545, 3.1).
const LONGEST: usize = 75;

/// The lines of a calendar file.
#[derive(Debug, Default)]
pub(super) struct IcalText {
    text: String,
}

impl IcalText {
    /// Adds a property: its name with its parameters, and its value as it is.
    pub(super) fn put(&mut self, name: &str, value: &str) {
        let line = format!("{name}:{value}");
        let mut length = 0;
        for letter in line.chars() {
            if length + letter.len_utf8() > LONGEST {
                self.text.push_str("\r\n ");
                length = 1;
            }
            self.text.push(letter);
            length += letter.len_utf8();
        }
        self.text.push_str("\r\n");
    }

    /// Adds a property whose value is a text (RFC 5545, 3.3.11).
    pub(super) fn put_text(&mut self, name: &str, value: &str) {
        self.put(name, &escaped(value));
    }

    /// Adds lines as they are, each with its end.
    pub(super) fn put_lines(&mut self, lines: &str) {
        for line in lines.lines() {
            self.text.push_str(line);
            self.text.push_str("\r\n");
        }
    }

    /// The whole.
    pub(super) fn finish(self) -> String {
        self.text
    }
}

fn escaped(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    for letter in value.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::IcalText;

    #[test]
    fn lines_are_folded_between_characters_at_75_octets() {
        let mut text = IcalText::default();
        let value = "é".repeat(100);
        text.put_text("SUMMARY", &value);
        let text = text.finish();
        assert!(text.split("\r\n").all(|line| line.len() <= 75));
        assert_eq!(text.replace("\r\n ", ""), format!("SUMMARY:{value}\r\n"));
        let mut exact = IcalText::default();
        exact.put("X", &"a".repeat(73));
        assert_eq!(exact.finish(), format!("X:{}\r\n", "a".repeat(73)));
    }

    #[test]
    fn what_means_something_in_a_text_is_escaped() {
        let mut text = IcalText::default();
        text.put_text("SUMMARY", "a, b; c\\d\r\ne");
        assert_eq!(text.finish(), "SUMMARY:a\\, b\\; c\\\\d\\ne\r\n");
    }
}

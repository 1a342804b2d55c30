//! How a record is written, and so how its mends are.

/// What the author of a record sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Keys and quoted values: front matter, TOML.
    Keys,
    /// The cells of a table, which know neither quotes nor brackets.
    Cells,
}

impl Form {
    /// The form of a file, from its path.
    pub fn of_path(path: &str) -> Self {
        let ending = path.rsplit('.').next().unwrap_or_default();
        match ending.eq_ignore_ascii_case("csv") {
            true => Self::Cells,
            false => Self::Keys,
        }
    }

    /// A text as its author types it: `"Trets"`, or « Trets ».
    pub fn text(self, text: &str) -> String {
        match self {
            Self::Keys => format!("\"{text}\""),
            Self::Cells => format!("«\u{a0}{text}\u{a0}»"),
        }
    }
}

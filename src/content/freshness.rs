//! How often a record is to be checked when nobody says.

use std::sync::LazyLock;

use super::frequency::Frequency;
use super::reading::Reading;
use super::toml_text::read_toml;
use crate::diagnostic::{LineStarts, SourceText, Span};

static DEFAULT: LazyLock<Option<Frequency>> = LazyLock::new(|| {
    let text = include_str!("fraicheur.toml");
    let source = SourceText {
        path: "fraicheur.toml",
        text,
        lines: &LineStarts::default(),
    };
    let (table, _) = read_toml(source, Span::new(0, text.len()));
    Reading::new(&table).parse("frequence_maj", Frequency::parse)
});

/// The rhythm of a record when neither it nor its kind says one (`src/content/fraicheur.toml`).
pub fn default_check_every() -> Option<Frequency> {
    *DEFAULT
}

#[cfg(test)]
mod tests {
    use super::{Frequency, default_check_every};

    #[test]
    fn the_embedded_rhythm_reads() {
        assert_eq!(default_check_every(), Frequency::parse("2 ans"));
    }
}

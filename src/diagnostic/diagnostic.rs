//! One fault: a code, one sentence, a place, and the mend.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::cell_place::CellPlace;
use super::code::Code;
use super::location::{Location, SourceText};
use super::severity::Severity;
use super::span::Span;
use crate::address::{legible, legible_line};

/// A fault or a remark on one place of one file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Diagnostic {
    /// Where.
    pub location: Location,
    /// What sort of fault.
    pub code: Code,
    /// One terse French sentence.
    pub message: String,
    /// What to write instead.
    pub hint: Option<String>,
    /// Whether it leaves out one row of a table, or an old address of one, and nothing else: the rest
    /// is published.
    pub leaves_out: bool,
    /// Whether the file's name is known to be no person's: others than the editor may read it.
    pub names_nobody: bool,
}

impl Diagnostic {
    /// A diagnostic of a span. `words` fill the `{0}`, `{1}`… of the code's sentence and hint.
    pub fn at(code: Code, source: SourceText<'_>, span: Span, words: &[&str]) -> Self {
        Self::new(code, source.locate(span), words)
    }

    /// A diagnostic of a whole file.
    pub fn of_file(code: Code, path: &str, words: &[&str]) -> Self {
        Self::new(code, Location::file(path), words)
    }

    /// A diagnostic of a location.
    pub fn new(code: Code, location: Location, words: &[&str]) -> Self {
        let entry = code.entry();
        let hint = fill(entry.hint_in(location.form()), words);
        Self {
            location,
            code,
            message: fill(entry.message, words),
            hint: (!hint.is_empty()).then_some(hint),
            leaves_out: false,
            names_nobody: false,
        }
    }

    /// The same diagnostic with another hint.
    #[must_use]
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        let hint = hint.into();
        self.hint = Some(match shortened(&hint, HINT) {
            Cow::Borrowed(_) => hint,
            Cow::Owned(shortened) => shortened,
        });
        self
    }

    /// Writes out what a terminal or a page would obey: a name or a value may hold anything.
    pub(super) fn make_legible(&mut self) {
        let change = |text: &mut String| {
            if let Cow::Owned(shown) = legible(text) {
                *text = shown;
            }
        };
        change(&mut self.message);
        self.hint.as_mut().map(change);
        if let Cow::Owned(shown) = legible(&self.location.file) {
            self.location.file = shown.into();
        }
        let Some(point) = &mut self.location.point else {
            return;
        };
        let record = point.cell.as_mut().and_then(|cell| cell.record.as_mut());
        // The line is legible since it is quoted: many faults share it.
        if let Some(record) = record
            && let Cow::Owned(shown) = legible_line(record)
        {
            *record = shown.into();
        }
        let column = point.cell.as_mut().and_then(|cell| cell.column.as_mut());
        if let Some((_, heading)) = column
            && let Cow::Owned(shown) = legible_line(heading)
        {
            *heading = shown.into();
        }
    }

    /// Where it stands in its table, and its sentence: what programs show, which do not know of
    /// rows and columns.
    pub fn placed_message(&self) -> Cow<'_, str> {
        match self.cell() {
            Some(cell) => format!("{cell}\u{a0}: {}", self.message).into(),
            None => Cow::Borrowed(&self.message),
        }
    }

    /// Its cell, where it stands in a table.
    pub fn cell(&self) -> Option<&CellPlace> {
        self.location.point.as_ref()?.cell.as_deref()
    }

    /// The same diagnostic without the text of its line and the name of its row: where it stands
    /// is still told.
    #[must_use]
    pub fn without_line(&self) -> Self {
        let mut bare = self.clone();
        if let Some(point) = &mut bare.location.point {
            point.text = None;
            let cells = point.cell.iter_mut();
            cells.for_each(|cell| cell.record = None);
        }
        bare
    }

    /// The same diagnostic with « … » for every word that it quotes.
    #[must_use]
    pub fn without_values(&self) -> Self {
        let entry = self.code.entry();
        let hint = fill(entry.hint_in(self.location.form()), WITHHELD);
        Self {
            location: self.location.clone(),
            code: self.code,
            message: fill(entry.message, WITHHELD),
            hint: Some(match hint.is_empty() || hint.contains(WITHHELD[0]) {
                true => "Ouvrez ce fichier à cette ligne.".to_owned(),
                false => hint,
            }),
            leaves_out: self.leaves_out,
            names_nobody: self.names_nobody,
        }
    }

    /// How grave it is.
    pub fn severity(&self) -> Severity {
        self.code.entry().severity
    }

    /// Says of the errors among some faults of one row that they leave out that row alone; whether
    /// there are such errors.
    pub fn leave_out_row(faults: &mut [Self]) -> bool {
        let errors = faults.iter_mut().filter(|fault| fault.stops());
        errors.map(|fault| fault.leaves_out = true).count() > 0
    }

    /// Its place among others: the line where it stands, and behind what is wrong there where it may
    /// come of that (a slip in « quand » changes sessions, and `date_maj` is not to blame).
    pub(super) fn order(&self) -> (&str, u32, bool) {
        let may_come_of_others = self.code == Code::ForgottenDate;
        let line = self.location.point.as_ref().map(|point| point.line);
        let line = match may_come_of_others {
            true => line.unwrap_or(u32::MAX),
            false => line.unwrap_or(0),
        };
        (&self.location.file, line, may_come_of_others)
    }

    /// Whether it stops the publication.
    pub fn stops(&self) -> bool {
        self.severity() == Severity::Error && !self.leaves_out
    }
}

/// What stands for words that are not told; no sentence has more of them.
const WITHHELD: &[&str] = &["…"; 8];

/// The characters of the longest word that is told whole: a list of names is, not a text that was pasted
/// where a name stands.
const WORD: usize = 1_500;

/// As [`WORD`], of a hint.
const HINT: usize = 6_000;

/// The characters that are told of what is longer.
const TOLD: usize = 200;

/// The beginning of a text of more than so many characters: a fault that copies a whole file fills
/// the terminal, and a thousand of them the memory.
fn shortened(text: &str, longest: usize) -> Cow<'_, str> {
    match text.char_indices().nth(longest) {
        None => Cow::Borrowed(text),
        Some(_) => Cow::Owned(text.chars().take(TOLD).chain(['…']).collect()),
    }
}

/// Fills `{0}`, `{1}`… Other braces stay, and a word is not read again.
fn fill(template: &str, words: &[&str]) -> String {
    let mut filled = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        filled.push_str(&rest[..open]);
        let inside = &rest[open + 1..];
        let digits = inside
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(inside.len());
        match (
            inside[..digits].parse::<usize>(),
            inside[digits..].strip_prefix('}'),
        ) {
            (Ok(place), Some(after)) => {
                let word = words.get(place).copied().unwrap_or_default();
                filled.push_str(&shortened(word, WORD));
                rest = after;
            }
            _ => {
                filled.push('{');
                rest = inside;
            }
        }
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::{HINT, fill, shortened};

    #[test]
    fn words_fill_their_places_and_are_not_read_again() {
        assert_eq!(fill("« {0} » et {1}", &["{1}", "b"]), "« {1} » et b");
        assert_eq!(fill("sans mot", &[]), "sans mot");
        assert_eq!(fill("{ nom = {0} }", &["x"]), "{ nom = x }");
    }

    #[test]
    fn of_a_text_in_the_place_of_a_word_the_beginning_is_told() {
        assert_eq!(fill("{0}", &[&"é".repeat(1_500)]), "é".repeat(1_500));
        let told = "é".repeat(200) + "…";
        assert_eq!(fill("{0}", &[&"é".repeat(1_501)]), told);
        assert_eq!(shortened(&"é".repeat(6_001), HINT), told);
    }
}

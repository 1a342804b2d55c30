//! One line of the table of faults.

use super::code::Code;
use super::form::Form;
use super::severity::Severity;

/// One code of the table. `{0}`, `{1}`… stand for words of the case at hand.
#[derive(Debug, Clone, Copy)]
pub struct CodeEntry {
    /// The code.
    pub code: Code,
    /// Stable French slug.
    pub slug: &'static str,
    /// Whether it stops the publication.
    pub severity: Severity,
    /// One terse sentence.
    pub message: &'static str,
    /// What to write instead; may be empty.
    pub hint: &'static str,
    /// What to write instead in a table, where cells know neither keys nor quotes.
    pub cell_hint: Option<&'static str>,
}

impl CodeEntry {
    /// What to write instead in a file of this form.
    pub fn hint_in(&self, form: Form) -> &'static str {
        match form {
            Form::Keys => self.hint,
            Form::Cells => self.cell_hint.unwrap_or(self.hint),
        }
    }

    /// The same code, with another mend for tables.
    pub(super) const fn in_cells(mut self, hint: &'static str) -> Self {
        self.cell_hint = Some(hint);
        self
    }
}

pub(super) const fn error(
    code: Code,
    slug: &'static str,
    message: &'static str,
    hint: &'static str,
) -> CodeEntry {
    CodeEntry {
        code,
        slug,
        severity: Severity::Error,
        message,
        hint,
        cell_hint: None,
    }
}

pub(super) const fn warning(
    code: Code,
    slug: &'static str,
    message: &'static str,
    hint: &'static str,
) -> CodeEntry {
    CodeEntry {
        code,
        slug,
        severity: Severity::Warning,
        message,
        hint,
        cell_hint: None,
    }
}

//! One line of the table of faults.

use super::code::{Code, Severity};

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
    }
}

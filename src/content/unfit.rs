//! Characters that no page can carry, and that an escape or an entity writes.

use crate::diagnostic::{Code, Diagnostic, SourceText, Span};
use crate::source::Removed;

/// Says which characters were taken out of a text.
pub(super) fn unfit(source: SourceText<'_>, place: Span, removed: Removed) -> Diagnostic {
    let words = removed.in_words();
    Diagnostic::at(Code::UnfitCharacter, source, place, &[&words])
}

//! A page or a piece of news of which nothing but the title would be shown.

use super::body::Body;
use super::status::Status;
use crate::diagnostic::{Code, Diagnostic, SourceText, Span};

/// Tells a text that would be published with nothing under its title, which stands at a place.
pub(super) fn empty_text(
    (body, status): (&Body, Status),
    (title, place): (&str, Span),
    source: SourceText<'_>,
) -> Option<Diagnostic> {
    let is_shown = status == Status::Published;
    (is_shown && body.is_empty()).then(|| Diagnostic::at(Code::EmptyBody, source, place, &[title]))
}

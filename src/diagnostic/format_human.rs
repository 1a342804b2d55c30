//! Diagnostics for people at a terminal.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::diagnostic::Diagnostic;
use super::location::Point;
use super::severity::Severity;
use crate::address::legible_name;

/// One diagnostic with its line and a caret under the place. `coloured` for a terminal.
pub fn human(diagnostic: &Diagnostic, coloured: bool) -> String {
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR.with_name("faute"),
        Severity::Warning => Level::WARNING.with_name("remarque"),
    };
    let title = level
        .primary_title(&diagnostic.message)
        .id(diagnostic.code.entry().slug);
    let group = Group::with_title(title);
    let file = &*legible_name(&diagnostic.location.file);
    let group = match &diagnostic.location.point {
        Some(point) => match &point.text {
            Some(text) => group.element(
                Snippet::source(&**text)
                    .path(file)
                    .line_start(point.line as usize)
                    .annotation(AnnotationKind::Primary.span(byte_range(point, text))),
            ),
            None => group.element(
                Origin::path(file)
                    .line(point.line as usize)
                    .char_column(point.column as usize),
            ),
        },
        None => group.element(Origin::path(file)),
    };
    let group = match diagnostic.cell() {
        Some(cell) => group.element(
            Level::NOTE
                .with_name("dans le tableur")
                .message(cell.to_string()),
        ),
        None => group,
    };
    let group = match &diagnostic.hint {
        Some(hint) => group.element(Level::HELP.with_name("aide").message(hint)),
        None => group,
    };
    let renderer = if coloured {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    renderer.render(&[group])
}

/// The caret's place as byte offsets of the line.
fn byte_range(point: &Point, text: &str) -> std::ops::Range<usize> {
    let offset = |characters: u32| {
        text.char_indices()
            .nth(characters as usize)
            .map_or(text.len(), |(at, _)| at)
    };
    let start = offset(point.column - 1);
    start..offset(point.column - 1 + point.length).max(start)
}

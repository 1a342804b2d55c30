//! Signs of a font of signs (Wingdings, Symbol), pasted without their font: an empty square.

use crate::diagnostic::{Code, Diagnostic, SourceText, Span};

/// Whether what a character shows is for a font to say (Unicode, Private Use Area).
fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{ffffd}' | '\u{100000}'..='\u{10fffd}')
}

/// Tells the first such sign of a text, wherever it stands, and how many others there are.
pub(super) fn private_signs(source: SourceText<'_>) -> Option<Diagnostic> {
    let mut found = source.text.char_indices().filter(|(_, c)| is_private(*c));
    let (at, first) = found.next()?;
    let others = match found.count() {
        0 => String::new(),
        1 => " et un autre".to_owned(),
        more => format!(" et {more} autres"),
    };
    let span = Span::new(at, at + first.len_utf8());
    let words = format!("U+{:04X}{others}", u32::from(first));
    Some(Diagnostic::at(Code::PrivateSign, source, span, &[&words]))
}

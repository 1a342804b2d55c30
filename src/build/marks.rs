//! The marks that kinds of service ask of the theme.

use crate::content::Content;
use crate::diagnostic::suggestion::nearest;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Sources;
use crate::theme::Theme;

/// Takes from kinds the marks that the theme's sprite does not draw: they have the one of all
/// kinds then, and the editor is told.
pub(super) fn keep_drawn_marks(
    content: &mut Content,
    theme: &Theme,
    sources: &Sources,
) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for kind in &mut content.kinds {
        let Some(mark) = kind.icon.take_if(|mark| !theme.marks.contains(&mark.value)) else {
            continue;
        };
        let near = nearest(&mark.value, theme.marks.iter().map(String::as_str));
        let hint = match near {
            Some(near) => format!("Vouliez-vous écrire \"{near}\"\u{a0}?"),
            None => "Dessinez-la dans static/icones.svg, ou retirez cette ligne.".to_owned(),
        };
        let text = sources.texts[kind.source].located();
        let words = [&*mark.value, &*hint];
        diagnostics.push(Diagnostic::at(Code::UnknownMark, text, mark.span, &words));
        // What is remembered of a service stands while the vocabulary does.
        let dropped = [content.vocabulary.as_bytes(), mark.value.as_bytes()].concat();
        content.vocabulary = blake3::hash(&dropped);
    }
    diagnostics
}

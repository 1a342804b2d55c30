//! Checks a title and a summary, which are prose too.

use super::passage::Passage;
use super::prose_check::check_prose;
use super::reading::Reading;
use crate::diagnostic::{Code, Diagnostic, SourceText, Spanned};

const IN_WORDS: &str =
    "Dites-le ici en mots\u{a0}: un titre ou un résumé ne porte ni chiffre, ni article, ni numéro.";

/// The title and the summary: what families read first.
pub(super) fn head_lines(
    reading: Reading<'_, '_>,
    text: SourceText<'_>,
) -> Vec<(Spanned<String>, Passage)> {
    let lines = ["titre", "resume"].map(|key| reading.spanned_text(key));
    let lines = lines.into_iter().flatten().map(|line| {
        // A text with an escape is told as a whole.
        let inside = text.text[line.span.range()].find(&*line.value);
        let mut passage = Passage::default();
        passage.push(&line.value, line.span.start as usize + inside.unwrap_or(0));
        (line, passage)
    });
    lines.collect()
}

/// Checks a title and a summary as prose. They take no placeholder: one would be shown as it is
/// written, and a figure is better left out.
pub(super) fn check_head(
    head: &[(Spanned<String>, Passage)],
    text: SourceText<'_>,
) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (line, passage) in head {
        if let Some(at) = line.value.find("{{") {
            let written = &line.value[at..];
            let end = written.find("}}").map_or(written.len(), |end| end + 2);
            let shown: String = written[..end].chars().take(60).collect();
            let hint =
                "Écrivez le repère dans le texte de la page\u{a0}: l'en-tête n'en porte pas.";
            let words = [&*shown, hint];
            diagnostics.push(Diagnostic::at(
                Code::BadPlaceholder,
                text,
                line.span,
                &words,
            ));
        }
        let faults = check_prose(std::slice::from_ref(passage), text).into_iter();
        diagnostics.extend(faults.map(|fault| match fault.code {
            Code::LongSentence => fault,
            _ => fault.with_hint(IN_WORDS),
        }));
    }
    diagnostics
}

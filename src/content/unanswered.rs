//! Parts of a text that were to answer a question, and only send it on: « Combien » that says
//! nothing but « Demandez le prix ».

use super::handed_on::hands_on;
use super::passage::{OBJECT, Passage};
use super::sentence::{sentences, word_count};
use crate::address::fold;
use crate::diagnostic::{Code, Diagnostic, SourceText};

/// The headings of parts that answer a question by a figure, folded.
const QUESTIONS: [&str; 8] = [
    "combien",
    "combien de temps",
    "combien ca coute",
    "combien cela coute",
    "quel prix",
    "prix",
    "tarif",
    "tarifs",
];

/// Warns of parts that only send their question on.
pub(super) fn unanswered(passages: &[Passage], source: SourceText<'_>) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    for (at, heading) in passages.iter().enumerate() {
        let title = heading.text.trim();
        let is_question = heading.is_heading && QUESTIONS.contains(&&*fold(title));
        let part = passages[at + 1..].iter();
        let part = part.take_while(|passage| !passage.is_heading);
        let mut said = part
            .flat_map(|passage| {
                sentences(&passage.text)
                    .into_iter()
                    .map(|it| &passage.text[it])
            })
            .filter(|sentence| word_count(sentence) > 0)
            .peekable();
        if is_question && said.peek().is_some() && said.all(only_asks) {
            let span = heading.span_of(0, heading.text.len());
            faults.push(Diagnostic::at(Code::Unanswered, source, span, &[title]));
        }
    }
    faults
}

/// Whether a sentence sends a question on and tells no figure. A number to be called is none.
fn only_asks(sentence: &str) -> bool {
    let folded = fold(sentence);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let tells = sentence
        .match_indices(OBJECT)
        .any(|(at, _)| !sentence[..at].ends_with("au ") && !sentence[..at].ends_with("le "));
    hands_on(&words) && !tells
}

#[cfg(test)]
mod tests {
    use super::{OBJECT, only_asks};

    #[test]
    fn a_sentence_asks_or_tells() {
        for (sentence, asks) in [
            ("Demandez le prix au service.", true),
            ("Pour le prix, posez la question à la mairie.", true),
            (
                "Le délai change d'une crèche à l'autre\u{a0}: renseignez-vous.",
                true,
            ),
            ("C'est gratuit.", false),
            ("Vous demandez une place en mars.", false),
        ] {
            assert_eq!(only_asks(sentence), asks, "{sentence}");
        }
        assert!(only_asks(&format!("Demandez à la Caf au {OBJECT}.")));
        assert!(!only_asks(&format!("Demandez-la dans les {OBJECT}.")));
    }
}

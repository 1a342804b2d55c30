//! Finds in pages the questions that they hand on, though a figure of the portal answers them.

use super::facts::Facts;
use super::linker::Linker;
use crate::content::{FoldedWords, HandedOn, Question};
use crate::diagnostic::Code;

/// A question, and what answers it: its barème's file, its label and its name.
type Answered = (Question, [String; 3]);

/// Warns of each sentence that sends the reader away with a question whose answer is known.
pub(super) fn check<'t>(
    linker: &mut Linker<'_>,
    facts: &Facts,
    texts: impl Iterator<Item = (usize, &'t FoldedWords)>,
) {
    let answered = answered(linker, facts);
    if answered.is_empty() {
        return;
    }
    for (source, text) in texts {
        for sentence in HandedOn::all(text) {
            let known = answered.iter().find(|(asked, _)| asked.is_in(&sentence));
            if let Some((_, words)) = known {
                let words = words.each_ref().map(String::as_str);
                linker.push(Code::KnownAnswer, source, sentence.span, &words);
            }
        }
    }
}

fn answered(linker: &Linker<'_>, facts: &Facts) -> Vec<Answered> {
    let mut answered = Vec::new();
    for id in facts.scale_ids() {
        let Some(scale) = facts.scale(id) else {
            continue;
        };
        let path = linker.path(scale.source);
        for value in scale.values.values().flatten() {
            let name = format!("{id}.{}", value.id.value);
            let words = [path.to_owned(), value.label.clone(), name];
            let questions = value.answers.iter().filter_map(|text| Question::new(text));
            answered.extend(questions.map(|question| (question, words.clone())));
        }
    }
    answered
}

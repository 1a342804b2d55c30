//! Finds in texts the words that they should do without.

use std::collections::BTreeMap;

use super::linker::Linker;
use crate::address::fold;
use crate::content::{AvoidedWord, FoldedWords, Phrases};
use crate::diagnostic::Code;

/// Warns of each word to avoid in the texts given, each with the index of its source; drafts are
/// read too, since they are to be published.
pub(super) fn check<'t>(
    linker: &mut Linker<'_>,
    avoided: Vec<AvoidedWord>,
    texts: impl Iterator<Item = (usize, &'t FoldedWords)>,
) {
    let avoided = distinct(linker, avoided);
    if avoided.is_empty() {
        return;
    }
    let phrases = Phrases::new(avoided.iter().map(|word| &*word.written.value));
    for (source, text) in texts {
        for (index, span) in text.find(&phrases) {
            let word = &avoided[index];
            let words = [&*word.written.value, &*word.instead];
            linker.push(Code::AvoidedWord, source, span, &words);
        }
    }
}

fn distinct(linker: &mut Linker<'_>, written: Vec<AvoidedWord>) -> Vec<AvoidedWord> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut distinct = Vec::with_capacity(written.len());
    for word in written {
        let folded = fold(&word.written.value);
        if let Some(first) = seen.get(&folded) {
            let path = linker.path(*first).to_owned();
            let words = [&*word.written.value, &*path];
            linker.push(Code::DuplicateWord, word.source, word.written.span, &words);
            continue;
        }
        seen.insert(folded, word.source);
        distinct.push(word);
    }
    distinct
}

//! The words of a text, folded, for phrases to be found in.

use super::passage::Passage;
use crate::address::fold;
use crate::diagnostic::Span;

/// The words of a text in one string, folded, a space after each: `n hesitez pas . `. A mark that
/// ends a sentence is a word of its own; commas, quotes, apostrophes and hyphens are none.
#[derive(Debug, Clone, Default)]
pub struct FoldedWords {
    words: String,
    /// Where each word begins in `words`, and where it was written.
    places: Vec<(u32, Span)>,
}

impl FoldedWords {
    /// The words of passages; a phrase does not go from one to the next.
    pub(super) fn of(passages: &[Passage]) -> Self {
        let mut folded = Self::default();
        for passage in passages {
            for (start, end) in word_places(&passage.text) {
                let span = passage.span_of(start, end);
                let word = &passage.text[start..end];
                if word.is_ascii() {
                    folded.push(&word.to_ascii_lowercase(), span);
                } else {
                    folded.push(&fold(word), span);
                }
            }
            folded.push("|", Span::default());
        }
        folded
    }

    fn push(&mut self, word: &str, span: Span) {
        let start = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        self.places.push((start, span));
        self.words.push_str(word);
        self.words.push(' ');
    }

    /// The words of each sentence, and where it stands.
    pub(super) fn sentences(&self) -> Vec<(Vec<&str>, Span)> {
        let words = self.words.split_terminator(' ');
        let words: Vec<(&str, Span)> = words
            .zip(&self.places)
            .map(|(word, (_, span))| (word, *span))
            .collect();
        let sentences = words.split(|(word, _)| matches!(*word, "|" | "." | "!" | "?" | "…"));
        let whole = sentences.filter_map(|sentence| {
            let (first, last) = (sentence.first()?.1, sentence.last()?.1);
            let span = Span {
                start: first.start,
                end: last.end,
            };
            Some((sentence.iter().map(|(word, _)| *word).collect(), span))
        });
        whole.collect()
    }

    /// Where each of the phrases stands: its index, and its place. Where several begin at one
    /// word, the longest stands.
    pub fn find(&self, phrases: &Phrases) -> Vec<(usize, Span)> {
        let mut found = Vec::new();
        for (at, (start, span)) in self.places.iter().enumerate() {
            let rest = &self.words[*start as usize..];
            let Some((phrase, index)) = phrases.at_start(rest) else {
                continue;
            };
            let last = at + phrase.matches(' ').count() - 1;
            let end = self.places.get(last).map_or(span.end, |(_, last)| last.end);
            let place = Span {
                start: span.start,
                end,
            };
            found.push((*index, place));
        }
        found
    }
}

/// Phrases to be found, by their folded words.
#[derive(Debug, Clone, Default)]
pub struct Phrases {
    /// Sorted, so that those with one beginning stand together.
    sorted: Vec<(String, usize)>,
}

impl Phrases {
    /// Phrases by their index; one without a word is never found.
    pub fn new<'t>(phrases: impl Iterator<Item = &'t str>) -> Self {
        let folded = phrases.enumerate().map(|(index, phrase)| {
            let mut words: Vec<String> = word_places(phrase)
                .into_iter()
                .map(|(start, end)| fold(&phrase[start..end]))
                .collect();
            // "que vous soyez…" stands for whatever follows.
            while words.len() > 1 && words.last().is_some_and(|last| last.starts_with('.')) {
                words.pop();
            }
            let line: String = words.iter().map(|word| format!("{word} ")).collect();
            (line, index)
        });
        let mut sorted: Vec<_> = folded.filter(|(line, _)| !line.is_empty()).collect();
        sorted.sort();
        Self { sorted }
    }

    /// The longest phrase that a text begins with.
    fn at_start(&self, text: &str) -> Option<&(String, usize)> {
        let first = &text[..=text.find(' ')?];
        let from = self.sorted.partition_point(|(phrase, _)| &**phrase < first);
        let alike = self.sorted[from..].iter();
        let alike = alike.take_while(|(phrase, _)| phrase.starts_with(first));
        alike
            .filter(|(phrase, _)| text.starts_with(&**phrase))
            .max_by_key(|(phrase, index)| (phrase.len(), std::cmp::Reverse(*index)))
    }
}

/// Where the words of a text begin and end.
fn word_places(text: &str) -> Vec<(usize, usize)> {
    let mut places = Vec::new();
    let mut open: Option<usize> = None;
    for (at, character) in text.char_indices() {
        let is_letter = character.is_alphanumeric() || is_joined(character);
        if is_letter {
            open.get_or_insert(at);
            continue;
        }
        places.extend(open.take().map(|start| (start, at)));
        if matches!(character, '.' | '!' | '?' | '…' | ';' | ':') {
            places.push((at, at + character.len_utf8()));
        }
    }
    places.extend(open.map(|start| (start, text.len())));
    places
}

/// An accent written apart from its letter.
fn is_joined(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::{FoldedWords, Passage, Phrases};

    fn found(text: &str, phrases: &[&str]) -> Vec<String> {
        let mut passage = Passage::default();
        passage.push(text, 0);
        let words = FoldedWords::of(&[passage]);
        let found = words.find(&Phrases::new(phrases.iter().copied()));
        let shown = found
            .into_iter()
            .map(|(index, span)| format!("{index} {}", &text[span.range()]));
        shown.collect()
    }

    #[test]
    fn phrases_are_whole_words_whatever_their_case_and_accents() {
        let phrases = [
            "n'hésitez pas",
            "cle",
            "afin",
            "afin de",
            "!",
            "que vous soyez…",
        ];
        assert_eq!(
            found("N’HESITEZ   PAS, la clé, clés.", &phrases),
            ["0 N’HESITEZ   PAS", "1 clé"]
        );
        assert_eq!(
            found("afin d'aller, afin de", &phrases),
            ["2 afin", "3 afin de"]
        );
        assert_eq!(
            found("Venez ! Que vous soyez ici", &phrases),
            ["4 !", "5 Que vous soyez"]
        );
        assert_eq!(found("N'hésitez. Pas ici", &phrases), [""; 0]);
    }
}

//! Words as numbers: a portal holds each of them thousands of times.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::words::each_word;

/// Every word seen so far. Numbers hang on the order in which words came, so nothing that is
/// published does: outputs are in the order of the words themselves.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    numbers: HashMap<Box<str>, u32, BuildHasherDefault<WordHasher>>,
    words: Vec<Box<str>>,
}

impl Lexicon {
    /// Adds the numbers of a text's words to a list.
    pub(super) fn read(&mut self, text: &str, found: &mut Vec<u32>) {
        each_word(text, |word| found.push(self.number(word)));
    }

    fn number(&mut self, word: &str) -> u32 {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        self.numbers.insert(word.into(), number);
        self.words.push(word.into());
        number
    }

    /// The word of a number that this lexicon gave.
    pub(super) fn word(&self, number: u32) -> &str {
        &self.words[number as usize]
    }

    /// How many words it knows.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }
}

/// FNV-1a: short words, and nobody who would choose them to collide.
struct WordHasher(u64);

impl Default for WordHasher {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

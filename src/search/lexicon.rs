//! Words as numbers: a portal holds each of them thousands of times.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::words::{each_run, searched};

/// Every word seen so far. Numbers hang on the order in which words came, so nothing that is
/// published does: outputs are in the order of the words themselves.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    /// What each run of letters stands for: a word, or nothing for stop words.
    runs: HashMap<Box<str>, Option<u32>, BuildHasherDefault<WordHasher>>,
    numbers: HashMap<Box<str>, u32, BuildHasherDefault<WordHasher>>,
    words: Vec<Box<str>>,
}

impl Lexicon {
    /// Adds the numbers of a text's words to a list.
    pub(super) fn read(&mut self, text: &str, found: &mut Vec<u32>) {
        each_run(text, |run| found.extend(self.number(run)));
    }

    fn number(&mut self, run: &str) -> Option<u32> {
        if let Some(number) = self.runs.get(run) {
            return *number;
        }
        let number = searched(run).map(|word| {
            let next = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
            let number = *self.numbers.entry(word.into()).or_insert(next);
            if number == next {
                self.words.push(word.into());
            }
            number
        });
        self.runs.insert(run.into(), number);
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

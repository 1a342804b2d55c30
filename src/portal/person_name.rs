//! A person's name that may not be shown, and what repeats it.

use std::collections::BTreeSet;

use super::common_names::{BEFORE_A_NAME, BEFORE_A_PLACE, BOTH, NOBODY, PARTICLES};
use crate::address::{fold, percent_decoded, slugify};
use crate::content::Kind;

/// A shorter word is looked for by itself only, not inside longer ones.
const FOUND_INSIDE: usize = 4;

/// A person's name that may not be shown: the words by which she would be known, folded.
#[derive(Debug)]
pub(super) struct PersonName {
    words: BTreeSet<String>,
    /// Words of one or two letters: they name somebody only after « Mme » and the like.
    short: BTreeSet<String>,
    /// Words of the name written in one, in either order: « leakant », « delatour ».
    joined: BTreeSet<String>,
    /// The names of the communes that the record shows, word by word.
    communes: Vec<Vec<String>>,
}

/// A word of a text.
struct Word {
    folded: String,
    is_capitalised: bool,
}

impl PersonName {
    /// The words of `names`, but for those that name nobody: the kind's, and a place's.
    pub(super) fn new(names: &[&str], kind: &Kind, communes: &[String]) -> Self {
        let of_kind = [&*kind.label, &*kind.plural, &*kind.short].into_iter();
        let of_kind = of_kind.chain(kind.synonyms.iter().chain(&kind.words).map(String::as_str));
        let of_kind: BTreeSet<String> = of_kind
            .flat_map(words_of)
            .map(|it| stem(&it.folded))
            .collect();
        let communes = communes.iter().map(|name| words_of(name));
        let communes = communes.map(|words| words.into_iter().map(|it| it.folded).collect());
        let mut own = Self {
            words: BTreeSet::new(),
            short: BTreeSet::new(),
            joined: BTreeSet::new(),
            communes: communes.collect(),
        };
        for name in names {
            let words = own.without_places(words_of(name));
            let is_nobody = |word: &str| NOBODY.contains(&word) || of_kind.contains(&stem(word));
            let words: Vec<String> = words.into_iter().map(|word| word.folded).collect();
            let named: Vec<&String> = words.iter().filter(|word| !is_nobody(word)).collect();
            own.joined.extend(joined(&named));
            let is_whole = |word: &&&String| !PARTICLES.contains(&word.as_str());
            for word in named.iter().filter(is_whole) {
                let is_short = word.chars().count() < 3 && word.is_ascii();
                let set = if is_short {
                    &mut own.short
                } else {
                    &mut own.words
                };
                set.insert((**word).clone());
            }
        }
        own
    }

    /// Whether an identifier, a file's name or an address holds a word of the name.
    pub(super) fn is_in_address(&self, address: &str) -> bool {
        let Some(slug) = slugify(&String::from_utf8_lossy(&percent_decoded(address))) else {
            return false;
        };
        let letters = slug.as_str().split(|c: char| !c.is_ascii_alphabetic());
        let words = letters.filter(|word| !word.is_empty());
        let words = words.map(|word| Word {
            folded: word.to_owned(),
            is_capitalised: true,
        });
        let words = self.without_long_communes(words.collect());
        let squeezed: String = words.iter().map(|word| &*word.folded).collect();
        let is_named =
            |word: &Word| self.words.contains(&word.folded) || self.short.contains(&word.folded);
        let is_inside = |word: &String| {
            word.len() >= FOUND_INSIDE
                && !BOTH.contains(&word.as_str())
                && squeezed.contains(word.as_str())
        };
        words.iter().any(is_named)
            || self.words.iter().any(is_inside)
            || self
                .joined
                .iter()
                .any(|word| squeezed.contains(word.as_str()))
    }

    /// Whether a text holds a word of the name. A word that is none but a name is found however it
    /// is written; « rose » only as « Rose », « chez rose » or « rose martin ».
    pub(super) fn is_in_text(&self, text: &str) -> bool {
        let words = self.without_places(words_of(text));
        (0..words.len()).any(|at| self.is_named(&words, at))
    }

    fn is_named(&self, words: &[Word], at: usize) -> bool {
        let word = &words[at];
        let before = at.checked_sub(1).map(|at| &words[at]);
        let follows_title = before.is_some_and(|it| BEFORE_A_NAME.contains(&it.folded.as_str()));
        if self.short.contains(&word.folded) {
            return follows_title && word.is_capitalised;
        }
        if self.joined.contains(&word.folded) {
            return true;
        }
        let singular = word.folded.strip_suffix('s').unwrap_or(&word.folded);
        if !self.words.contains(&word.folded) && !self.words.contains(singular) {
            return false;
        }
        let stands_alone = BOTH.contains(&word.folded.as_str()) && !word.is_capitalised;
        !stands_alone || follows_title || self.has_neighbour(words, at)
    }

    /// Whether another word of the name stands beside, particles aside.
    fn has_neighbour(&self, words: &[Word], at: usize) -> bool {
        let is_particle = |word: &&Word| PARTICLES.contains(&word.folded.as_str());
        let after = words[at + 1..].iter().find(|word| !is_particle(word));
        let before = words[..at].iter().rev().find(|word| !is_particle(word));
        let is_own = |other: Option<&Word>| {
            other.is_some_and(|it| it.folded != words[at].folded && self.words.contains(&it.folded))
        };
        is_own(after) || is_own(before)
    }

    /// The words without the communes that are told as places: « à Rousset », and long names
    /// anywhere.
    fn without_places(&self, words: Vec<Word>) -> Vec<Word> {
        let mut words = self.without_long_communes(words);
        let short = self.communes.iter().filter(|commune| commune.len() == 1);
        let short: BTreeSet<&String> = short.flatten().collect();
        let mut at = 1;
        while at < words.len() {
            let is_place = BEFORE_A_PLACE.contains(&words[at - 1].folded.as_str());
            match is_place && short.contains(&words[at].folded) {
                true => drop(words.remove(at)),
                false => at += 1,
            }
        }
        words
    }

    fn without_long_communes(&self, mut words: Vec<Word>) -> Vec<Word> {
        for commune in self.communes.iter().filter(|commune| commune.len() > 1) {
            let mut at = 0;
            while at + commune.len() <= words.len() {
                let here = words[at..at + commune.len()]
                    .iter()
                    .map(|word| &word.folded);
                match here.eq(commune) {
                    true => drop(words.drain(at..at + commune.len())),
                    false => at += 1,
                }
            }
        }
        words
    }
}

/// Two or three words of a name in one, in either order, long enough to be no other word.
fn joined(words: &[&String]) -> BTreeSet<String> {
    let mut joined = BTreeSet::new();
    for length in 2..=3 {
        for run in words.windows(length) {
            let forth: String = run.iter().map(|word| word.as_str()).collect();
            let back: String = run.iter().rev().map(|word| word.as_str()).collect();
            joined.extend(
                [forth, back]
                    .into_iter()
                    .filter(|word| word.len() > FOUND_INSIDE),
            );
        }
    }
    joined
}

/// The words of a text, as they are compared: what is not seen (soft hyphens, joiners) parts none.
fn words_of(text: &str) -> Vec<Word> {
    let is_unseen = |c: char| {
        matches!(
            c,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
        )
    };
    let is_mark = |c: char| matches!(c, '\u{300}'..='\u{36f}');
    let seen: String = text.chars().filter(|c| !is_unseen(*c)).collect();
    let words = seen.split(|c: char| !c.is_alphanumeric() && !is_mark(c));
    let words = words.filter(|word| !word.is_empty()).map(|word| Word {
        folded: fold(word),
        is_capitalised: word.starts_with(char::is_uppercase),
    });
    words.collect()
}

/// A folded word without its endings: « maternelles » and « maternel » are one.
fn stem(word: &str) -> String {
    let bare = word.trim_end_matches(['s', 'x']).trim_end_matches('e');
    let doubled = bare.len() > 3 && (bare.ends_with("ll") || bare.ends_with("nn"));
    bare[..bare.len() - usize::from(doubled)].to_owned()
}

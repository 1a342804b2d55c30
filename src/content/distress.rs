//! Whether words tell a distress: what every portal listens for.

use super::help::default_help;
use super::help_words::help_words;

/// The phrases that every portal listens for, and those that only sound so.
#[derive(Debug)]
pub(super) struct Distress {
    phrases: Vec<String>,
    except: Vec<String>,
}

impl Default for Distress {
    fn default() -> Self {
        let help = default_help();
        let phrases = help.groups.iter().flat_map(|group| &group.words);
        let written = |phrase: &crate::diagnostic::Spanned<String>| help_words(&phrase.value);
        Self {
            phrases: phrases.map(written).collect(),
            except: help.except.iter().map(written).collect(),
        }
    }
}

impl Distress {
    /// Whether a phrase of distress stands among some words as it is written: of a search more is
    /// heard, slips and words in between.
    pub(super) fn is_told_by(&self, written: &str) -> bool {
        let folded = help_words(written);
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        let is_heard = |phrases: &[String]| phrases.iter().any(|phrase| stands_in(phrase, &words));
        is_heard(&self.phrases) && !is_heard(&self.except)
    }
}

/// Whether a phrase stands among words, its own one after the other.
fn stands_in(phrase: &str, words: &[&str]) -> bool {
    let (phrase, begins) = match phrase.strip_prefix("^ ") {
        Some(rest) => (rest, true),
        None => (phrase, false),
    };
    let wanted: Vec<&str> = phrase.split(' ').collect();
    let last = if begins { 0 } else { words.len() };
    (0..=last).any(|start| {
        wanted.iter().enumerate().all(|(at, alternatives)| {
            let word = words.get(start + at);
            alternatives
                .split('|')
                .any(|one| is_word(one, word.copied()))
        })
    })
}

/// Whether a word is one of a phrase; `None` is the end.
fn is_word(wanted: &str, word: Option<&str>) -> bool {
    match (word, wanted.strip_suffix('*')) {
        (None, _) => wanted == "$",
        (Some(word), Some(root)) => word.starts_with(root),
        (Some(word), None) => word == wanted,
    }
}

#[cfg(test)]
mod tests {
    use super::Distress;

    #[test]
    fn what_a_portal_listens_for_is_told_and_no_ordinary_word() {
        let distress = Distress::default();
        for told in [
            "suicide",
            "Je veux mourir",
            "violences conjugales",
            "mon mari me frappe",
        ] {
            assert!(distress.is_told_by(told), "{told}");
        }
        for ordinary in [
            "vacances",
            "écoute",
            "devoirs",
            "mort de rire",
            "crèche",
            "",
        ] {
            assert!(!distress.is_told_by(ordinary), "{ordinary}");
        }
    }
}

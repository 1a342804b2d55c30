//! Words that many phrases share, under a name.

use std::collections::BTreeMap;

use super::reading::Reading;
use super::schema::{Field, Shape};
use crate::diagnostic::Spanned;

/// The keys of a list of `content/urgences.toml`.
pub(super) const HELP_LIST: &[Field] = &[
    Field::required(
        "nom",
        Shape::Slug,
        "Nom de la liste\u{a0}: « @enfant » dans un mot vaut chacun des siens.",
        "\"enfant\"",
    ),
    Field::required(
        "mots",
        Shape::List(&Shape::Text(80)),
        "Les mots de la liste.",
        "[\"enfant*\", \"bebe*\"]",
    ),
];

/// Lists of words by their names: `@enfant` in a phrase stands for any word of that list.
#[derive(Debug, Default)]
pub(super) struct HelpLists(BTreeMap<String, String>);

impl HelpLists {
    /// The lists of a file.
    pub(super) fn of(reading: Reading<'_, '_>) -> Self {
        let lists = reading.records("listes").into_iter();
        let lists = lists.filter_map(|list| {
            // A list is made of words, not of lists.
            let words = list.texts("mots").into_iter();
            let words: Vec<String> = words.filter(|word| is_plain(word)).collect();
            Some((list.text("nom")?, words.join("|"))).filter(|_| !words.is_empty())
        });
        Self(lists.collect())
    }

    /// The lists of this file, and those of another that it has not.
    pub(super) fn or(mut self, others: Self) -> Self {
        for (name, words) in others.0 {
            self.0.entry(name).or_insert(words);
        }
        self
    }

    /// The words of each list, as they stand in a phrase.
    pub(super) fn words(&self) -> Vec<String> {
        self.0.values().cloned().collect()
    }

    /// A phrase with its lists written out.
    ///
    /// # Errors
    /// The name of a list that there is not.
    pub(super) fn written_out<'p>(&self, phrase: &'p str) -> Result<String, &'p str> {
        let one = |alternative: &'p str| match alternative.strip_prefix('@') {
            Some(name) => self.0.get(name).map(String::as_str).ok_or(name),
            None => Ok(alternative),
        };
        let word = |word: &'p str| -> Result<String, &'p str> {
            let alternatives: Result<Vec<&str>, &str> = word.split('|').map(one).collect();
            Ok(alternatives?.join("|"))
        };
        let words: Result<Vec<String>, &str> = phrase.split(' ').map(word).collect();
        Ok(words?.join(" "))
    }

    /// Phrases with their lists written out; one that names a list that there is not is left out.
    pub(super) fn all_written_out(&self, phrases: Vec<Spanned<String>>) -> Vec<Spanned<String>> {
        let phrases = phrases.into_iter().filter_map(|phrase| {
            let text = self.written_out(&phrase.value).ok()?;
            Some(Spanned::new(text, phrase.span))
        });
        phrases.collect()
    }
}

/// Whether a word of a list stands for itself.
pub(super) fn is_plain(word: &str) -> bool {
    !word.contains(['@', '|', '^', '$']) && word.contains(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::HelpLists;

    #[test]
    fn a_list_stands_where_its_name_does() {
        let lists = HelpLists(BTreeMap::from([("enfant".into(), "fils|fille*".into())]));
        let written = |phrase| lists.written_out(phrase);
        assert_eq!(written("frappe @enfant"), Ok("frappe fils|fille*".into()));
        assert_eq!(
            written("@enfant|ado battu $"),
            Ok("fils|fille*|ado battu $".into())
        );
        assert_eq!(written("@enfants battus"), Err("enfants"));
    }
}

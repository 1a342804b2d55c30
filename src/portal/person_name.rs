//! A person's name that may not be shown, and what repeats it.

use crate::address::{fold, slugify};
use crate::content::Kind;

/// Words of a name that name nobody: how one speaks to a person, and what joins words.
const COMMON: &[&str] = &[
    "madame",
    "mademoiselle",
    "monsieur",
    "mme",
    "mlle",
    "melle",
    "docteur",
    "exemple",
    "aux",
    "avec",
    "chez",
    "des",
    "les",
    "par",
    "pour",
    "sans",
    "sur",
    "une",
];

/// A shorter word is looked for by itself only, not inside longer ones.
const FOUND_INSIDE: usize = 5;

/// A person's name that may not be shown: the words by which she would be known.
#[derive(Debug)]
pub(super) struct PersonName {
    /// Folded words.
    words: Vec<String>,
    /// Names of the communes that the record speaks of: « Martin » is none in
    /// « Saint-Martin-de-Crau ».
    communes: Vec<String>,
}

impl PersonName {
    /// The words of `names`, but for those of the kind and of the communes.
    pub(super) fn new(names: &[&str], kind: &Kind, communes: &[String]) -> Self {
        let of_kind = [&*kind.label, &*kind.plural, &*kind.short];
        let of_kind = of_kind
            .into_iter()
            .chain(kind.synonyms.iter().map(String::as_str));
        let known: Vec<String> = of_kind.flat_map(tokens).map(|word| stem(&word)).collect();
        let mut own = Self {
            words: Vec::new(),
            communes: communes.to_vec(),
        };
        for name in names {
            let mut words = tokens(&own.without_communes(name));
            words.retain(|word| {
                word.len() > 1 && !known.contains(&stem(word)) && !COMMON.contains(&word.as_str())
            });
            // Two letters join words, unless they are written as a name is.
            words.retain(|word| word.len() > 2 || is_capitalised(name, word));
            own.words.append(&mut words);
        }
        own
    }

    /// Whether an identifier, a file's name or an address holds a word of the name.
    pub(super) fn is_in_address(&self, address: &str) -> bool {
        let Some(slug) = slugify(address) else {
            return false;
        };
        let mut slug = format!("-{slug}-");
        for commune in self.communes.iter().filter_map(|commune| slugify(commune)) {
            slug = slug.replace(&format!("-{commune}-"), "--");
        }
        let squeezed = slug.replace('-', "");
        self.words.iter().any(|word| {
            slug.contains(&format!("-{word}-"))
                || (word.len() >= FOUND_INSIDE && squeezed.contains(word.as_str()))
        })
    }

    /// Whether a text holds a word of the name, written as names are: « Rose », not « rose ».
    pub(super) fn is_in_text(&self, text: &str) -> bool {
        let text = self.without_communes(text);
        let words = text.split(|c: char| !c.is_alphanumeric());
        let capitalised = words.filter(|word| word.chars().next().is_some_and(char::is_uppercase));
        capitalised.map(fold).any(|word| self.words.contains(&word))
    }

    fn without_communes(&self, text: &str) -> String {
        let strip = |text: String, commune: &String| text.replace(commune.as_str(), " ");
        self.communes.iter().fold(text.to_owned(), strip)
    }
}

fn tokens(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A folded word without its endings: « maternelles » and « maternel » are one.
fn stem(word: &str) -> String {
    let bare = word.trim_end_matches(['s', 'x']).trim_end_matches('e');
    let doubled = bare.len() > 3 && (bare.ends_with("ll") || bare.ends_with("nn"));
    bare[..bare.len() - usize::from(doubled)].to_owned()
}

fn is_capitalised(name: &str, folded: &str) -> bool {
    let mut words = name.split(|c: char| !c.is_alphanumeric());
    words.any(|word| fold(word) == folded && word.starts_with(char::is_uppercase))
}

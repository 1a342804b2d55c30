//! The texts of a site, in its language.

use std::collections::BTreeMap;

use super::message::Message;
use super::plural_rules::Rules;
use super::table::Table;

/// The language of the editors, of their content, and of what a theme does not say in another.
pub const FRENCH: &str = "fr";

/// Where a text begins that is said in French where the language is another. Unicode keeps this character
/// for what a program says to itself; the renderer takes it out.
pub const OPEN: char = '\u{fdd0}';

/// Where such a text ends.
pub const CLOSE: char = '\u{fdd1}';

/// The place of a number.
const NUMBER: &str = "nombre";

/// The texts of a site: those of its language, and in French what that language lacks.
#[derive(Debug)]
pub struct Wording {
    language: String,
    messages: BTreeMap<String, Known>,
    rules: Rules,
    french_rules: Rules,
    /// What French says, where the language is another.
    french: Option<Box<Self>>,
    digest: blake3::Hash,
}

#[derive(Debug)]
struct Known {
    message: Message,
    in_french: bool,
}

impl Wording {
    /// The texts of a language. The first table that holds a key says it; `french` says what none
    /// of `own` does.
    pub fn new(language: &str, own: &[&Table], french: &[&Table]) -> Self {
        let mut messages = BTreeMap::new();
        let tables = own.iter().map(|table| (table, false));
        for (table, in_french) in tables.chain(french.iter().map(|table| (table, true))) {
            for (key, written) in &table.messages {
                messages.entry(key.clone()).or_insert_with(|| Known {
                    message: written.message.clone(),
                    in_french,
                });
            }
        }
        let is_french = language == FRENCH;
        Self {
            language: language.to_owned(),
            digest: blake3::hash(format!("{language} {messages:?}").as_bytes()),
            messages,
            rules: Rules::of(language),
            french_rules: Rules::of(FRENCH),
            french: (!is_french).then(|| Box::new(Self::new(FRENCH, french, &[]))),
        }
    }

    /// The digest of its language and of all it says.
    pub fn digest(&self) -> blake3::Hash {
        self.digest
    }

    /// What French says: for letters to the editor, and for data.
    pub fn in_french(&self) -> &Self {
        self.french.as_deref().unwrap_or(self)
    }

    /// Its language, BCP 47 (`fr`).
    pub fn language(&self) -> &str {
        &self.language
    }

    /// What editors wrote, as it stands inside a text: between marks where the language is another.
    pub fn quoted(&self, written: &str) -> String {
        match self.language == FRENCH || written.is_empty() {
            true => written.to_owned(),
            false => format!("{OPEN}{written}{CLOSE}"),
        }
    }

    /// The keys said in French for want of the language's own, in order.
    pub fn lacking(&self) -> impl Iterator<Item = &str> {
        let lacking = self.messages.iter().filter(|(_, known)| known.in_french);
        lacking.map(|(key, _)| key.as_str())
    }

    /// Every key, in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.messages.keys().map(String::as_str)
    }

    /// Whether a table holds a key.
    pub fn holds(&self, key: &str) -> bool {
        self.messages.contains_key(key)
    }

    pub(super) fn message(&self, key: &str) -> Option<&Message> {
        self.messages.get(key).map(|known| &known.message)
    }

    /// A text without place. A key that no table holds is said as it is: the base theme's French
    /// holds all that pages ask for.
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// A text with its places filled.
    pub fn say_with(&self, key: &str, values: &[(&str, &str)]) -> String {
        let plain = |words: &str, text: &mut String| text.push_str(words);
        let said = self.filled(key, None, values, plain);
        said.unwrap_or_else(|| key.to_owned())
    }

    /// The text of a number; `{nombre}` is the number as the language writes it.
    pub fn count(&self, key: &str, number: usize, values: &[(&str, &str)]) -> String {
        let plain = |words: &str, text: &mut String| text.push_str(words);
        let said = self.filled(key, Some(number), values, plain);
        said.unwrap_or_else(|| key.to_owned())
    }

    /// A text with its places filled, its own words written through `words` (which may escape
    /// them); `None` when no table holds the key, or when it needs a number and has none.
    pub fn filled(
        &self,
        key: &str,
        number: Option<usize>,
        values: &[(&str, &str)],
        words: impl Fn(&str, &mut String),
    ) -> Option<String> {
        let known = self.messages.get(key)?;
        let rules = if known.in_french {
            &self.french_rules
        } else {
            &self.rules
        };
        let phrase = known.message.phrase(number, rules)?;
        let mut text = String::new();
        if known.in_french {
            text.push(OPEN);
        }
        match number.map(|number| self.number(number)) {
            Some(written) => {
                let values = [&[(NUMBER, written.as_str())], values].concat();
                phrase.fill(&mut text, &values, words);
            }
            None => phrase.fill(&mut text, values, words),
        }
        if known.in_french {
            text.push(CLOSE);
        }
        Some(text)
    }

    /// A number with its thousands apart: "12 345".
    pub fn number(&self, number: usize) -> String {
        let digits = number.to_string();
        if digits.len() < 4 {
            return digits;
        }
        let apart = self.say("nombre.milliers");
        let mut text = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                text.push_str(apart.trim_matches([OPEN, CLOSE]));
            }
            text.push(digit);
        }
        text
    }
}

/// A text without the marks of what is said in French.
#[must_use]
pub fn without_marks(text: &str) -> String {
    text.replace([OPEN, CLOSE], "")
}

#[cfg(test)]
mod tests {
    use super::{CLOSE, OPEN, Wording};
    use crate::diagnostic::{LineStarts, SourceText};
    use crate::wording::{Table, read_table};

    fn table(text: &str) -> Table {
        let lines = LineStarts::default();
        let path = "themes/parvis/i18n/fr.toml";
        let (table, diagnostics) = read_table(SourceText {
            path,
            text,
            lines: &lines,
        });
        assert_eq!(diagnostics, []);
        table
    }

    const FRENCH: &str = "\
        nombre.milliers = \"\\u202F\"\n\
        [liste]\n\
        services = { aucun = \"aucun service\", one = \"{nombre} service\", other = \"{nombre} services\" }\n\
        places = { one = \"{nombre} place\", other = \"{nombre} places\" }\n\
        [fiche]\nappeler = \"Appeler {numero}\"\n";

    #[test]
    fn numbers_are_said_as_french_says_them() {
        let french = table(FRENCH);
        let wording = Wording::new("fr", &[&french], &[]);
        let said = [0, 1, 2, 12_345].map(|number| wording.count("liste.services", number, &[]));
        assert_eq!(
            said,
            [
                "aucun service",
                "1 service",
                "2 services",
                "12\u{202f}345 services"
            ]
        );
        assert_eq!(wording.count("liste.places", 0, &[]), "0 place");
        assert_eq!(
            wording.say_with("fiche.appeler", &[("numero", "3230")]),
            "Appeler 3230"
        );
        assert_eq!(wording.lacking().count(), 0);
    }

    #[test]
    fn what_a_language_lacks_is_said_in_french_between_marks() {
        let french = table(FRENCH);
        let english = table(
            "liste.places = { one = \"{nombre} place\", other = \"{nombre} places\" }\n\
             nombre.milliers = \",\"\n",
        );
        let wording = Wording::new("en", &[&english], &[&french]);
        assert_eq!(wording.count("liste.places", 0, &[]), "0 places");
        // French counts zero as one, English does not: each text follows its own language.
        assert_eq!(
            wording.count("liste.services", 1000, &[]),
            format!("{OPEN}1,000 services{CLOSE}")
        );
        let lacking: Vec<&str> = wording.lacking().collect();
        assert_eq!(lacking, ["fiche.appeler", "liste.services"]);
    }

    #[test]
    fn the_first_table_that_holds_a_key_says_it() {
        let (own, base) = (
            table("a = \"un\"\n"),
            table("a = \"deux\"\nb = \"trois\"\n"),
        );
        let wording = Wording::new("fr", &[&own, &base], &[]);
        assert_eq!([wording.say("a"), wording.say("b")], ["un", "trois"]);
        assert_eq!(wording.say("c.d"), "c.d");
    }
}

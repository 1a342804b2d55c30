//! Which form a number takes in a language: the rules of Unicode's CLDR.

use std::fmt;

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

/// The forms that CLDR names, as tables write them.
pub(super) const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The rules of one language.
pub(super) struct Rules {
    rules: Option<PluralRules>,
}

impl Rules {
    /// The rules of a language by its BCP 47 code. A language that CLDR does not know has one
    /// form, `other`.
    pub(super) fn of(language: &str) -> Self {
        // CLDR keys its rules by the language alone, without region or script.
        let alone = language.split('-').next().unwrap_or(language);
        let known: Option<LanguageIdentifier> = alone.parse().ok();
        Self {
            rules: known.and_then(|it| PluralRules::create(it, PluralRuleType::CARDINAL).ok()),
        }
    }

    /// The form of a number.
    pub(super) fn form(&self, number: usize) -> &'static str {
        let rules = self.rules.as_ref();
        match rules.and_then(|rules| rules.select(number).ok()) {
            Some(PluralCategory::ZERO) => "zero",
            Some(PluralCategory::ONE) => "one",
            Some(PluralCategory::TWO) => "two",
            Some(PluralCategory::FEW) => "few",
            Some(PluralCategory::MANY) => "many",
            Some(PluralCategory::OTHER) | None => "other",
        }
    }
}

impl fmt::Debug for Rules {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Rules")
    }
}

#[cfg(test)]
mod tests {
    use super::Rules;

    #[test]
    fn languages_count_each_in_their_way() {
        for (language, forms) in [
            ("fr", ["one", "one", "other", "other"]),
            ("en", ["other", "one", "other", "other"]),
            ("ca", ["other", "one", "other", "other"]),
            ("ar", ["zero", "one", "two", "few"]),
            ("pt-BR", ["one", "one", "other", "other"]),
            ("x", ["other", "other", "other", "other"]),
        ] {
            let rules = Rules::of(language);
            assert_eq!([0, 1, 2, 5].map(|it| rules.form(it)), forms, "{language}");
        }
    }
}

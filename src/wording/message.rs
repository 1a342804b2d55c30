//! What one key says.

use std::collections::BTreeSet;

use super::phrase::Phrase;
use super::plural_rules::Rules;

/// What one key says: one text, or a text a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Message {
    Plain(Phrase),
    Counted(Forms),
}

/// The texts of a number.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Forms {
    /// `aucun`: said of zero whatever the language's rules, "aucun service".
    pub(super) none: Option<Phrase>,
    /// By the name of the form; `other` is always there.
    pub(super) forms: Vec<(&'static str, Phrase)>,
}

impl Message {
    /// The text to say of a number; without one, or where all numbers are said alike, the only
    /// text.
    pub(super) fn phrase(&self, number: Option<usize>, rules: &Rules) -> Option<&Phrase> {
        let forms = match self {
            Self::Plain(phrase) => return Some(phrase),
            Self::Counted(forms) => forms,
        };
        let number = number?;
        if let Some(none) = forms.none.as_ref().filter(|_| number == 0) {
            return Some(none);
        }
        let of = |name| forms.forms.iter().find(|(form, _)| *form == name);
        let found = of(rules.form(number)).or_else(|| of("other"));
        found.map(|(_, phrase)| phrase)
    }

    /// The places that any of its texts has.
    pub(super) fn places(&self) -> BTreeSet<&str> {
        match self {
            Self::Plain(phrase) => phrase.places(),
            Self::Counted(forms) => {
                let phrases = forms.forms.iter().map(|(_, phrase)| phrase);
                let phrases = phrases.chain(&forms.none);
                phrases.flat_map(Phrase::places).collect()
            }
        }
    }

    pub(super) fn is_counted(&self) -> bool {
        matches!(self, Self::Counted(_))
    }
}

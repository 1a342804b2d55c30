//! What templates ask of a theme's texts.

use std::sync::Arc;

use tera::{Error, Function, Kwargs, State, TeraResult, Value};

use super::budget::spend_bytes;
use crate::wording::{FRENCH, Wording};

/// The argument that chooses a text's form.
pub(super) const NUMBER: &str = "nombre";

/// `{{ texte(cle="liste.services", nombre=n, commune=name) }}`: a text of the theme's tables.
/// Places take the other arguments; `nombre` chooses the form. Everything is escaped, but for an
/// argument that is safe already (`{% set link %}<a …>{% endset %}`).
pub(super) struct Text(pub(super) Arc<Wording>);

/// `<p{{ langue_contenu() }}>`: the language of what editors wrote, as an attribute, where the
/// page's own is another.
pub(super) struct ContentLanguage(pub(super) Arc<Wording>);

impl Function<TeraResult<String>> for Text {
    fn call(&self, arguments: Kwargs, _: &State) -> TeraResult<String> {
        let key = arguments.must_get::<&str>("cle")?;
        let number = arguments.get::<usize>(NUMBER)?;
        let given: Vec<(String, String)> = arguments
            .iter()
            .filter_map(|(name, value)| Some((name.as_str()?.to_owned(), written(value))))
            .collect();
        let values: Vec<(&str, &str)> = given
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        spend_bytes(given.iter().map(|(_, value)| value.len()).sum())?;
        let said = self.0.filled(key, number, &values, escape);
        said.ok_or_else(|| {
            let fault = if self.0.holds(key) {
                "texte without number"
            } else {
                "texte unknown"
            };
            Error::message(format!("{fault}: `{key}`"))
        })
    }

    fn is_safe(&self) -> bool {
        true
    }
}

impl Function<String> for ContentLanguage {
    fn call(&self, _: Kwargs, _: &State) -> String {
        if self.0.language() == FRENCH {
            String::new()
        } else {
            format!(" lang=\"{FRENCH}\"")
        }
    }

    fn is_safe(&self) -> bool {
        true
    }
}

/// A value as a page shows it.
fn written(value: &Value) -> String {
    let mut text = String::new();
    match value.as_str() {
        Some(words) if value.is_safe() => text.push_str(words),
        Some(words) => escape(words, &mut text),
        None if value.is_none() || value.is_undefined() => {}
        None => escape(&value.to_string(), &mut text),
    }
    text
}

/// Escapes for an element's text and for an attribute between double quotes: all that HTML asks
/// for, so that a French apostrophe stays one.
pub(super) fn escape(words: &str, text: &mut String) {
    let mut rest = words;
    let is_special = |byte| matches!(byte, b'&' | b'<' | b'>' | b'"');
    while let Some(at) = rest.bytes().position(is_special) {
        text.push_str(&rest[..at]);
        text.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => "&quot;",
        });
        rest = &rest[at + 1..];
    }
    text.push_str(rest);
}

//! Templates with their plain texts in place: a call a text a page would cost more than the rest
//! of the page.

use super::said::escape;
use crate::wording::{FRENCH, Wording};

const CALL: &str = "{{ texte(cle=\"";

const CALL_END: &str = "\") }}";

const CONTENT_LANGUAGE: &str = "{{ langue_contenu() }}";

/// A template in which each call of a text without place is that text, and the language of the
/// content is said. Other calls stay, and so does a text that the engine would read.
pub(super) fn said_in_place(template: &str, wording: &Wording) -> String {
    let language = if wording.language() == FRENCH {
        String::new()
    } else {
        format!(" lang=\"{FRENCH}\"")
    };
    let mut said = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(at) = rest.find(CALL) {
        said.push_str(&rest[..at]);
        let call = &rest[at..];
        let key = call[CALL.len()..].split('"').next().unwrap_or_default();
        let length = CALL.len() + key.len() + CALL_END.len();
        let is_alone = call[CALL.len() + key.len()..].starts_with(CALL_END);
        let text = wording.filled(key, None, &[], escape);
        let text = text.filter(|text| is_alone && !text.contains('{'));
        let (text, length) = match &text {
            Some(text) => (text.as_str(), length),
            None => (CALL, CALL.len()),
        };
        said.push_str(text);
        rest = &call[length..];
    }
    said.push_str(rest);
    said.replace(CONTENT_LANGUAGE, &language)
}

#[cfg(test)]
mod tests {
    use super::said_in_place;
    use crate::wording::{Table, Wording};

    #[test]
    fn plain_texts_stand_in_place_and_other_calls_stay() {
        let table = "a = \"l'un & l'autre\"\nb = \"{x} de plus\"\nc = \"{{ x }}\"\n\
                     d = { one = \"un\", other = \"{nombre}\" }\n";
        let table = Table::embedded("i18n/ca.toml", table);
        let french = Table::embedded("i18n/fr.toml", "e = \"oui\"\n");
        let wording = Wording::new("ca", &[&table], &[&french]);
        for (template, said) in [
            ("<p>{{ texte(cle=\"a\") }}</p>", "<p>l'un &amp; l'autre</p>"),
            ("<p>{{ texte(cle=\"e\") }}", "<p>\u{fdd0}oui\u{fdd1}"),
            ("<p{{ langue_contenu() }}>", "<p lang=\"fr\">"),
        ] {
            assert_eq!(said_in_place(template, &wording), said);
        }
        for call in [
            "{{ texte(cle=\"a\", x=y) }}",
            "{{ texte(cle=\"c\") }}",
            "{{ texte(cle=\"d\", nombre=n) }}",
            "{{ texte(cle=\"d\") }}",
            "{{ texte(cle=\"nulle.part\") }}",
            "{{ texte(cle=",
        ] {
            assert_eq!(said_in_place(call, &wording), call);
        }
    }
}

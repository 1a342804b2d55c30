//! Templates with their plain texts in place: a call a text a page would cost more than the rest
//! of the page.

use super::said::{NUMBER, escape};
use crate::wording::{FRENCH, Wording};

const CALL: &str = "{{ texte(cle=\"";

const CALL_END: &str = ") }}";

const CONTENT_LANGUAGE: &str = "{{ langue_contenu() }}";

/// A template in which each call whose arguments are all written in it is its text, and the
/// language of the content is said. Other calls stay, and so does a text that the engine would
/// read.
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
        let call = &rest[at + CALL.len()..];
        match text_of(call, wording).filter(|(text, _)| !is_read(&said, text)) {
            Some((text, after)) => {
                said.push_str(&text);
                rest = after;
            }
            None => {
                said.push_str(CALL);
                rest = call;
            }
        }
    }
    said.push_str(rest);
    said.replace(CONTENT_LANGUAGE, &language)
}

/// The text of a call, from its key on, and what follows the call.
fn text_of<'t>(call: &'t str, wording: &Wording) -> Option<(String, &'t str)> {
    let (key, mut rest) = call.split_once('"')?;
    let mut values: Vec<(&str, String)> = Vec::new();
    while let Some(argument) = rest.strip_prefix(", ") {
        let (name, value) = argument.split_once("=\"")?;
        let (value, after) = value.split_once('"')?;
        let is_name = |c: char| c.is_ascii_lowercase() || c == '_';
        if !name.chars().all(is_name) || name == NUMBER || value.contains('\\') {
            return None;
        }
        let mut escaped = String::new();
        escape(value, &mut escaped);
        values.push((name, escaped));
        rest = after;
    }
    let after = rest.strip_prefix(CALL_END)?;
    let values: Vec<(&str, &str)> = values.iter().map(|(n, value)| (*n, &**value)).collect();
    Some((wording.filled(key, None, &values, escape)?, after))
}

/// Whether the engine would read a part of a text that stands after `before`.
fn is_read(before: &str, text: &str) -> bool {
    let opens = ["{{", "{%", "{#"].iter().any(|open| text.contains(open));
    opens || text.ends_with('{') || before.ends_with('{')
}

#[cfg(test)]
mod tests {
    use super::said_in_place;
    use crate::wording::{Table, Wording};

    #[test]
    fn plain_texts_stand_in_place_and_other_calls_stay() {
        let table = "a = \"l'un & l'autre\"\nb = \"{x} de plus\"\nc = \"{{ x }}\"\n\
                     d = { one = \"un\", other = \"{nombre}\" }\nf = \"{x} < {y}\"\n";
        let table = Table::embedded("i18n/ca.toml", table);
        let french = Table::embedded("i18n/fr.toml", "e = \"oui\"\n");
        let wording = Wording::new("ca", &[&table], &[&french]);
        for (template, said) in [
            ("<p>{{ texte(cle=\"a\") }}</p>", "<p>l'un &amp; l'autre</p>"),
            ("<p>{{ texte(cle=\"e\") }}", "<p>\u{fdd0}oui\u{fdd1}"),
            ("<p{{ langue_contenu() }}>", "<p lang=\"fr\">"),
            (
                "{{ texte(cle=\"b\", x=\"{heure} & co\") }}.",
                "{heure} &amp; co de plus.",
            ),
            ("{{ texte(cle=\"f\", x=\"1\", y=\"2\") }}", "1 &lt; 2"),
            ("{{ texte(cle=\"b\") }}", " de plus"),
        ] {
            assert_eq!(said_in_place(template, &wording), said);
        }
        for call in [
            "{{ texte(cle=\"a\", x=y) }}",
            "{{ texte(cle=\"f\", x=\"1\", y=z) }}",
            "{{ texte(cle=\"b\", x=\"{{ y }}\") }}",
            "{{ texte(cle=\"b\", x=\"\\\"\") }}",
            "{{ texte(cle=\"d\", nombre=\"2\") }}",
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

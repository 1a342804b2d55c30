//! The texts that templates call: `{{ texte(cle="fiche.appeler") }}`.

use crate::diagnostic::Span;

/// The functions that say a text.
const CALLS: [&str; 1] = ["texte("];

/// The argument that names it.
const KEY: &str = "cle=\"";

/// The keys that a template calls by name, in order, with their place.
pub fn called_texts(template: &str) -> Vec<(&str, Span)> {
    let mut called = Vec::new();
    for call in CALLS {
        for (at, _) in template.match_indices(call) {
            let inside = &template[at + call.len()..];
            // A call ends with its tag at the latest.
            let end = inside.find("}}").or_else(|| inside.find("%}"));
            let inside = &inside[..end.unwrap_or(inside.len())];
            let Some((before, rest)) = inside.split_once(KEY) else {
                continue;
            };
            let key = rest.split('"').next().unwrap_or_default();
            let start = at + call.len() + before.len() + KEY.len();
            called.push((key, Span::new(start, start + key.len())));
        }
    }
    called
}

#[cfg(test)]
mod tests {
    use super::called_texts;

    #[test]
    fn calls_are_found_with_their_place() {
        let template =
            "{{ texte(cle=\"a.b\") }}{% set x = texte(nombre=n, cle=\"c\") %}{{ texte(cle=d) }}<p>";
        let called = called_texts(template);
        let keys: Vec<&str> = called.iter().map(|(key, _)| *key).collect();
        assert_eq!(keys, ["a.b", "c"]);
        assert_eq!(&template[called[1].1.range()], "c");
    }
}

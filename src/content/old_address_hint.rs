//! What to write instead of what is no old address of the portal.

use crate::address::{old_address, slugify};
use crate::diagnostic::Form;

/// What to write instead of what is no old address of the portal.
pub(super) fn old_address_hint(written: &str, form: Form) -> String {
    let apart = |c: char| c.is_whitespace() || matches!(c, ',' | ';');
    let parts = written.split(apart).filter(|part| !part.is_empty());
    let each: Option<Vec<String>> = parts.map(meant).collect();
    let meant = match each {
        Some(each) if !each.is_empty() => Some(each),
        _ => spelt(written).map(|address| vec![address]),
    };
    let Some(meant) = meant else {
        let example = form.text("/fiches/ancien-nom/");
        return format!("Écrivez une adresse simple, par exemple {example}.");
    };
    let names_site = written.contains("//");
    let written = match form {
        Form::Cells => form.text(&meant.join(" | ")),
        Form::Keys => {
            let each: Vec<String> = meant.iter().map(|address| form.text(address)).collect();
            each.join(", ")
        }
    };
    match names_site {
        true => format!("Écrivez l'adresse sans le nom du site\u{a0}: {written}"),
        false => format!("Écrivez\u{a0}: {written}"),
    }
}

/// The address of the portal that a word means: what follows the site's name in a web address.
fn meant(word: &str) -> Option<String> {
    let rest = word.split_once("://").map(|(_, rest)| rest);
    let path = match rest.or_else(|| word.strip_prefix("//")) {
        Some(rest) => &rest[rest.find('/')?..],
        None => word,
    };
    let path = path.split(['?', '#']).next().unwrap_or(path);
    old_address(path).filter(|address| address != "/")
}

/// The address in plain letters.
fn spelt(written: &str) -> Option<String> {
    if written.contains("//") || written.contains("..") {
        return None;
    }
    let words = written.split('/').filter(|word| !word.trim().is_empty());
    let words: Option<Vec<String>> = words.map(|word| Some(slugify(word)?.to_string())).collect();
    old_address(&words?.join("/")).filter(|address| address != "/")
}

#[cfg(test)]
mod tests {
    use super::{Form, old_address_hint};

    #[test]
    fn the_mend_is_the_address_that_was_meant() {
        for (written, cells, keys) in [
            ("https://x.fr/a", "« /a/ »", "\"/a/\""),
            ("https://x.fr/a?b=1#c", "« /a/ »", "\"/a/\""),
            ("//x.fr/a/", "« /a/ »", "\"/a/\""),
            (
                "/fiches/a/, /fiches/b/",
                "« /fiches/a/ | /fiches/b/ »",
                "\"/fiches/a/\", \"/fiches/b/\"",
            ),
            ("/à côté/", "« /a-cote/ »", "\"/a-cote/\""),
        ] {
            for (form, meant) in [(Form::Cells, cells), (Form::Keys, keys)] {
                let hint = old_address_hint(written, form).replace('\u{a0}', " ");
                let without = match written.contains("//") {
                    true => " l'adresse sans le nom du site",
                    false => "",
                };
                let expected = format!("Écrivez{without} : {meant}");
                assert_eq!(hint, expected, "{written}");
            }
        }
        for written in ["https://x.fr", "/../a", "…"] {
            let hint = old_address_hint(written, Form::Cells).replace('\u{a0}', " ");
            let expected = "Écrivez une adresse simple, par exemple « /fiches/ancien-nom/ ».";
            assert_eq!(hint, expected, "{written}");
        }
    }
}

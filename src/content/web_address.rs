//! Addresses of the web as people write them.

use std::borrow::Cow;

use crate::address::{WebLink, WebLinkFault};

/// An address as it was meant: without a scheme, that of a site (`www.exemple.fr`) is taken for
/// `https`, and the entity of « & », which is copied from the source of a page, for « & ».
///
/// # Errors
/// When it is no address, or its scheme is not allowed.
pub(super) fn web_address(text: &str) -> Result<WebLink, WebLinkFault> {
    let text = &*without_entities(text);
    match WebLink::parse(text) {
        Err(WebLinkFault::NoScheme) => {
            let bare = text.trim().trim_start_matches('/');
            match begins_with_host(bare) {
                true => WebLink::parse(&format!("https://{bare}")),
                false => Err(WebLinkFault::NoScheme),
            }
        }
        other => other,
    }
}

/// An address as a browser shows it.
pub(super) fn without_entities(text: &str) -> Cow<'_, str> {
    match text.contains("&amp;") {
        true => Cow::Owned(text.replace("&amp;", "&")),
        false => Cow::Borrowed(text),
    }
}

/// What to write instead of an address that is none.
pub(super) fn link_hint(fault: &WebLinkFault) -> &'static str {
    match fault {
        WebLinkFault::Secret => {
            "Effacez ce qui précède «\u{a0}@\u{a0}»\u{a0}: tout le monde lirait ce nom ou ce mot de \
             passe. S'il a déjà été publié, changez-le."
        }
        WebLinkFault::Local => {
            "Personne ne l'ouvre hors de votre réseau\u{a0}: donnez l'adresse publique du site."
        }
        _ => "Copiez l'adresse depuis la barre du navigateur, sans espace.",
    }
}

/// Whether a text begins with the name of a site: words of letters, digits and hyphens between
/// dots, the last of letters alone.
fn begins_with_host(text: &str) -> bool {
    let host = text.split(['/', '?', '#']).next().unwrap_or_default();
    let labels: Vec<&str> = host.split('.').collect();
    let is_label =
        |label: &&str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    let last = labels.last().copied().unwrap_or_default();
    let ends = last.len() >= 2 && last.chars().all(char::is_alphabetic);
    labels.len() >= 2 && ends && labels.iter().all(is_label)
}

#[cfg(test)]
mod tests {
    use super::web_address;

    #[test]
    fn a_site_needs_no_scheme() {
        for (text, address) in [
            ("www.trets.fr", "https://www.trets.fr"),
            (
                " WWW.trets.fr/creche?x=1 ",
                "https://WWW.trets.fr/creche?x=1",
            ),
            ("//trets.fr", "https://trets.fr"),
            ("trets.fr", "https://trets.fr"),
            ("http://trets.fr", "http://trets.fr"),
            ("https://trets.fr/?a=1&amp;b=2", "https://trets.fr/?a=1&b=2"),
        ] {
            assert_eq!(web_address(text).unwrap().as_str(), address, "{text}");
        }
        for text in [
            "trets",
            "oui",
            "contact@trets.fr",
            "www.trets.fr ou caf.fr",
            "javascript:alert(1)",
            "1.5",
            "www..fr",
        ] {
            assert!(web_address(text).is_err(), "{text}");
        }
    }
}

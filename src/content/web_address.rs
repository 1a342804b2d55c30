//! Addresses of the web as people write them.

use std::borrow::Cow;

use super::phone::Phone;
use crate::address::{WebLink, WebLinkFault};

/// An address as it was meant: without a scheme, that of a site (`www.exemple.fr`) is taken /// `https`, the entity of « & », which is copied from the source of a page, for « & », and slips are
/// left out ([`without_slips`]).
///
/// # Errors
/// When it is no address, or its scheme is not allowed.
pub(super) fn web_address(text: &str) -> Result<WebLink, WebLinkFault> {
    let text = &*as_meant(text);
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

/// An address as a browser shows it, without slips.
pub(super) fn as_meant(text: &str) -> Cow<'_, str> {
    match text.contains("&amp;") {
        true => Cow::Owned(without_slips(&text.replace("&amp;", "&")).into_owned()),
        false => without_slips(text),
    }
}

/// The address that the target of a link in a text was meant to be; `None` where it is written as
/// it should be, or where that is in doubt.
pub(super) fn target_meant(target: &str) -> Option<String> {
    if let Some(phone) = Phone::parse(target).filter(|phone| phone.digits().len() == 10) {
        return Some(format!("tel:{}", phone.digits()));
    }
    let meant = without_slips(target);
    (*meant != *target && WebLink::parse(&meant).is_ok()).then(|| meant.into_owned())
}

/// How the beginnings of addresses are written, and how they should be.
const SCHEMES: &[(&str, &str)] = &[
    ("https://", "https://"),
    ("https//", "https://"),
    ("https:/", "https://"),
    ("https:", "https://"),
    ("http://", "http://"),
    ("http//", "http://"),
    ("http:/", "http://"),
    ("http:", "http://"),
    ("mailto:", "mailto:"),
    ("tel:", "tel:"),
];

/// An address without the slips of a hand that copies: a scheme written twice (`http://http://`)
/// or in part (`https//`), a comma behind.
fn without_slips(text: &str) -> Cow<'_, str> {
    let begins = |text: &str, with: &str| {
        let head = text.get(..with.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(with))
    };
    let mut rest = text.trim();
    let mut schemes = Vec::new();
    while let Some((written, meant)) = SCHEMES.iter().find(|(written, _)| begins(rest, written)) {
        rest = &rest[written.len()..];
        schemes.push((*written, *meant));
    }
    let end = rest.trim_end_matches([',', ';']);
    let is_whole =
        matches!(schemes[..], [] | [(_, _)] if schemes.iter().all(|(it, meant)| it == meant));
    if is_whole && end.len() == rest.len() {
        return Cow::Borrowed(text);
    }
    let scheme = schemes.last().map_or("", |(_, meant)| *meant);
    Cow::Owned(format!("{scheme}{end}"))
}

/// The address that was meant by what is none, beyond doubt: one among words or between signs, a
/// comma for a dot in the site's name; `None` where it is not known.
pub(super) fn link_meant(text: &str) -> Option<String> {
    let around = |c: char| "<>()[]«»\"\u{a0}".contains(c);
    let words = text.split(|c: char| c.is_whitespace() || around(c));
    let found: Vec<&str> = words.filter(|word| word.contains("://")).collect();
    let [address] = found[..] else {
        return None;
    };
    // Words behind it may be of the address.
    let behind = |c: char| c.is_whitespace() || around(c);
    if !text.trim_end_matches(behind).ends_with(address) {
        return None;
    }
    let address = address.trim_end_matches([',', ';', '.']);
    let (scheme, rest) = address.split_once("://")?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(end);
    let meant = format!("{scheme}://{}{path}", host.replace(',', "."));
    let read = WebLink::parse(&meant).ok()?;
    (read.as_str() != text).then(|| read.to_string())
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
        WebLinkFault::NoHost => {
            "Ce nom de site n'est pas entier\u{a0}: copiez l'adresse entière, avec ce qui suit le \
             point, par exemple https://www.exemple.fr."
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
    use super::{target_meant, web_address};

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
            ("http://http://trets.fr", "http://trets.fr"),
            ("https://https//trets.fr", "https://trets.fr"),
            ("http://https://trets.fr", "https://trets.fr"),
            ("https//trets.fr", "https://trets.fr"),
            ("https:/trets.fr", "https://trets.fr"),
            ("https://trets.fr,", "https://trets.fr"),
            ("trets.fr;", "https://trets.fr"),
            ("https://https.fr/http://a", "https://https.fr/http://a"),
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

    #[test]
    fn what_the_target_of_a_link_was_meant_to_be_is_told() {
        for (target, meant) in [
            ("mailto:mailto:a@z.fr", Some("mailto:a@z.fr")),
            ("https://mailto:a@z.fr", Some("mailto:a@z.fr")),
            ("https//x.fr", Some("https://x.fr")),
            ("https://www.caf.fr,", Some("https://www.caf.fr")),
            ("0465710001", Some("tel:0465710001")),
            ("04.65.71.00.01", Some("tel:0465710001")),
            ("HTTP://x.fr", None),
            ("119", None),
            ("/communes/", None),
            ("/communes,", None),
            ("http://", None),
        ] {
            assert_eq!(target_meant(target).as_deref(), meant, "{target}");
        }
    }
}

//! Addresses of the web as people write them.

use std::borrow::Cow;

use super::phone::Phone;
use super::to_come::is_to_come;
use super::tracked_address::behind_tracking;
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

/// Whether the target of a link names nothing: it is empty, still to come, or a scheme alone.
pub(super) fn names_nothing(target: &str) -> bool {
    let target = target.trim();
    let is_scheme = SCHEMES.iter().any(|(written, _)| target == *written);
    target.is_empty() || target == "#" || is_scheme || is_to_come(target)
}

/// An address as a browser shows it, without slips, nor what follows who opens it.
pub(super) fn as_meant(text: &str) -> Cow<'_, str> {
    if let Some(behind) = behind_tracking(text) {
        return Cow::Owned(behind);
    }
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
    if let Some(behind) = behind_tracking(target) {
        return Some(behind);
    }
    let meant = without_slips(target);
    (*meant != *target && WebLink::parse(&meant).is_ok()).then(|| meant.into_owned())
}

/// The mend of `C:\Users\…` in a text.
pub(super) const OWN_DISK: &str = "C'est un fichier de votre ordinateur, que personne d'autre ne peut \
                        ouvrir. Une image se copie à côté de ce fichier, et s'écrit par son nom \
                        seul\u{a0}; un document se donne par un lien https://.";

/// The mend of `C:\Users\…` where a site is wanted.
pub(super) const OWN_FILE: &str = "C'est un fichier de votre ordinateur ou de votre réseau, que \
                                   personne d'autre ne peut ouvrir\u{a0}: donnez l'adresse https:// \
                                   du site qui le publie. S'il n'y en a pas, effacez celle-ci.";

/// Whether an address is that of a file on its author's own computer or network: `C:\a.pdf`,
/// `file:///C:/a.pdf`, `\\serveur\a.pdf`.
pub(super) fn names_own_file(address: &str) -> bool {
    let address = address.trim();
    let is_drive = address.split_once(':').is_some_and(|(scheme, _)| {
        let is_letter = scheme.len() == 1 && scheme.chars().all(|c| c.is_ascii_alphabetic());
        is_letter || scheme.eq_ignore_ascii_case("file")
    });
    is_drive || address.starts_with("\\\\")
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
/// or in part (`https//`), a comma behind, a full stop behind the name of a site.
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
    // Of a page, the full stop may be the end of its name.
    let end = match end.contains(['/', '?', '#']) {
        true => end.strip_suffix("/.").unwrap_or(end),
        false => end.trim_end_matches('.'),
    };
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
    let behind = |c: char| c.is_whitespace() || around(c) || ",;.".contains(c);
    let address = address.trim_end_matches(behind);
    if !text.trim_end_matches(behind).ends_with(address) {
        return None;
    }
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
    use super::{names_nothing, names_own_file, target_meant, web_address};

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
            ("https://www.trets.fr.", "https://www.trets.fr"),
            ("www.trets.fr.", "https://www.trets.fr"),
            ("https://www.trets.fr/.", "https://www.trets.fr"),
            ("https://a.fr/wiki/S.A.", "https://a.fr/wiki/S.A."),
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
    fn a_target_that_names_nothing_is_known() {
        for target in [
            "",
            " ",
            "#",
            "TODO",
            "à compléter",
            "xxx",
            "http://",
            "mailto:",
            "tel:",
        ] {
            assert!(names_nothing(target), "{target}");
        }
        for target in ["/", "#partie", "a.png", "tel:119", "xx"] {
            assert!(!names_nothing(target), "{target}");
        }
    }

    #[test]
    fn a_file_of_ones_own_is_known() {
        for address in [
            r"C:\a.pdf",
            "c:/a",
            "file:///C:/a.pdf",
            "FILE://a",
            r"\\serveur\a",
        ] {
            assert!(names_own_file(address), "{address}");
        }
        for address in ["https://a.fr", "/a/", r"\a", "1:2", "tel:119", ""] {
            assert!(!names_own_file(address), "{address}");
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
            (
                "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fcaf.fr%2Fa&data=05",
                Some("https://caf.fr/a"),
            ),
            ("119", None),
            ("/communes/", None),
            ("/communes,", None),
            ("http://", None),
        ] {
            assert_eq!(target_meant(target).as_deref(), meant, "{target}");
        }
    }
}

//! Addresses that programs of mail and search engines put around another, to see who opens it.

use crate::address::{WebLink, percent_decoded};

/// Who wraps addresses: the end of the host, the beginning of the path, and the parameter that
/// holds the address. The others of Outlook name the mailbox that received it.
const WRAPPERS: [(&str, &str, &str); 4] = [
    ("safelinks.protection.outlook.com", "/", "url"),
    ("www.google.com", "/url", "url"),
    ("www.google.fr", "/url", "url"),
    ("l.facebook.com", "/l.php", "u"),
];

/// The address that another holds; `None` where it holds none.
pub(super) fn behind_tracking(text: &str) -> Option<String> {
    let text = text.trim();
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"))?;
    let (place, query) = rest.split_once('?')?;
    let (host, path) = place.split_once('/').unwrap_or((place, ""));
    let path = format!("/{path}");
    let is_of = |wrapper: &&(&str, &str, &str)| {
        let before = host.strip_suffix(wrapper.0);
        let is_host = before.is_some_and(|before| before.is_empty() || before.ends_with('.'));
        is_host && path == wrapper.1
    };
    let (_, _, key) = WRAPPERS.iter().find(is_of)?;
    let query = query.replace("&amp;", "&");
    let mut values = query.split('&').filter_map(|pair| pair.split_once('='));
    let (_, value) = values.find(|(own, _)| own == key)?;
    let address = String::from_utf8(percent_decoded(value)).ok()?;
    let link = WebLink::parse(&address).ok()?;
    link.as_str()
        .starts_with("http")
        .then(|| link.as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use super::behind_tracking;

    #[test]
    fn the_address_that_is_wrapped_is_found() {
        for (text, address) in [
            (
                "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.caf.fr%2Fa%3Fb%3D1&data=05%7C01&reserved=0",
                Some("https://www.caf.fr/a?b=1"),
            ),
            (
                "https://eur03.safelinks.protection.outlook.com/?data=05&amp;url=https%3A%2F%2Fcaf.fr",
                Some("https://caf.fr"),
            ),
            (
                "https://www.google.com/url?sa=t&url=https://caf.fr/",
                Some("https://caf.fr/"),
            ),
            (
                "https://l.facebook.com/l.php?u=https%3A%2F%2Fcaf.fr%2F&h=A",
                Some("https://caf.fr/"),
            ),
            (
                "https://eur03.safelinks.protection.outlook.com/?data=05",
                None,
            ),
            (
                "https://eur03.safelinks.protection.outlook.com/?url=javascript%3Aalert(1)",
                None,
            ),
            (
                "https://evil-safelinks.protection.outlook.com.example/?url=https%3A%2F%2Fcaf.fr",
                None,
            ),
            ("https://caf.fr/?url=https%3A%2F%2Fautre.fr", None),
            ("https://www.google.com/search?q=caf", None),
            ("/communes/?url=https://caf.fr", None),
        ] {
            assert_eq!(behind_tracking(text).as_deref(), address, "{text}");
        }
    }
}

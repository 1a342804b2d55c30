//! An address with an allowed scheme.

use core::net::IpAddr;
use std::fmt;

/// An address outside the site: `http`, `https`, `mailto`, `tel` or `geo`, with
/// neither space nor control character. Nothing else can be a link in a page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct WebLink(String);

/// Why a text is not an address that a page may link to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WebLinkFault {
    /// There is no scheme: `www.exemple.fr`.
    NoScheme,
    /// The scheme is not allowed: `javascript`, `data`, `ftp`…
    Scheme(String),
    /// A space, a control character, or nothing behind the scheme.
    Malformed,
    /// What should be the name of a site, or of a mail's host, is none: `https://exemple,fr`,
    /// `https://exemple`, `mailto:contact@exemple`.
    NoHost,
    /// A name or a password stands before the host: `https://nom:secret@exemple.fr`.
    Secret,
    /// The host is one that nobody outside a machine or a network reaches: `localhost`,
    /// `192.168.1.10` (RFC 1918, RFC 6761, RFC 6762, RFC 9476).
    Local,
}

impl WebLink {
    /// Checks an address.
    ///
    /// # Errors
    /// When the scheme is missing or not allowed, or the rest cannot be an address.
    pub fn parse(text: &str) -> Result<Self, WebLinkFault> {
        let text = text.trim();
        let Some((scheme, rest)) = scheme_of(text) else {
            return Err(WebLinkFault::NoScheme);
        };
        let scheme = scheme.to_ascii_lowercase();
        if !matches!(scheme.as_str(), "http" | "https" | "mailto" | "tel" | "geo") {
            return Err(WebLinkFault::Scheme(scheme));
        }
        let web = scheme == "http" || scheme == "https";
        let host = rest.strip_prefix("//").unwrap_or("");
        let named = if web {
            !host.is_empty() && !host.starts_with('/')
        } else {
            !rest.is_empty()
        };
        let clean =
            |c: char| !c.is_control() && !c.is_whitespace() && !matches!(c, '<' | '>' | '"' | '\\');
        if !named || !text.chars().all(clean) {
            return Err(WebLinkFault::Malformed);
        }
        if web {
            check_host(host)?;
        }
        if scheme == "mailto" {
            let mails = rest.split('?').next().unwrap_or(rest);
            // « mailto:?subject=… » lets its reader choose.
            let mut mails = mails.split(',').filter(|mail| !mail.is_empty());
            if !mails.all(names_host) {
                return Err(WebLinkFault::NoHost);
            }
        }
        Ok(Self(format!("{scheme}:{rest}")))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address without its scheme, `www.` and last slash, as people read it.
    pub fn display(&self) -> &str {
        let rest = self
            .0
            .split_once(':')
            .map_or(self.0.as_str(), |(_, rest)| rest);
        let rest = rest.trim_start_matches('/');
        rest.strip_prefix("www.")
            .unwrap_or(rest)
            .trim_end_matches('/')
    }
}

/// Refuses an address that only its author can open, or that tells a secret.
fn check_host(address: &str) -> Result<(), WebLinkFault> {
    let authority = address.split(['/', '?', '#']).next().unwrap_or(address);
    if authority.contains('@') {
        return Err(WebLinkFault::Secret);
    }
    let host = match authority.strip_prefix('[') {
        Some(inside) => inside.split(']').next().unwrap_or(inside),
        None => authority.split(':').next().unwrap_or(authority),
    };
    let is_local = match host.parse::<IpAddr>() {
        Ok(IpAddr::V4(v4)) => {
            v4.is_private() || v4.is_loopback() || v4.is_link_local() || v4.is_unspecified()
        }
        Ok(IpAddr::V6(v6)) => {
            v6.is_loopback()
                || v6.is_unspecified()
                || v6.is_unique_local()
                || v6.is_unicast_link_local()
        }
        Err(_) => {
            let host = host.to_ascii_lowercase();
            let last = host.trim_end_matches('.').rsplit('.').next();
            matches!(last, Some("localhost" | "local" | "internal" | "lan"))
        }
    };
    if is_local {
        return Err(WebLinkFault::Local);
    }
    let is_named = host.parse::<IpAddr>().is_ok() || is_host(host);
    is_named.then_some(()).ok_or(WebLinkFault::NoHost)
}

/// Whether a text is the name of a host that the whole web knows: words between dots.
fn is_host(text: &str) -> bool {
    let is_word = |word: &str| {
        let letter = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '%');
        !word.is_empty() && word.chars().all(letter)
    };
    let text = text.strip_suffix('.').unwrap_or(text);
    text.contains('.') && text.split('.').all(is_word)
}

/// Whether a mail address names a host.
fn names_host(mail: &str) -> bool {
    let mail = mail.replace("%40", "@");
    mail.rsplit_once('@').is_some_and(|(_, host)| is_host(host))
}

impl fmt::Display for WebLink {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The scheme of an address as browsers see it: tabs and line ends inside it are skipped by
/// them, so a text with any control character before the colon has a scheme too (and no allowed one).
pub(crate) fn scheme_of(text: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = text.split_once(':')?;
    let first = scheme.chars().next()?;
    let letters =
        |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.') || c.is_control();
    let plausible =
        (first.is_ascii_alphabetic() || first.is_control()) && scheme.chars().all(letters);
    plausible.then_some((scheme, rest))
}

#[cfg(test)]
mod tests {
    use super::{WebLink, WebLinkFault};

    #[test]
    fn allowed_schemes_pass() {
        for text in [
            "https://www.caf.fr/",
            "HTTP://x.fr",
            "mailto:a@b.fr",
            "tel:+33465710001",
            "geo:43.4,5.6",
            "https://médiathèque.example:8080/a",
            "https://93.184.216.34/a",
            "mailto:a@b.fr,c@d.fr?subject=a@b",
            "mailto:?subject=Bonjour",
        ] {
            assert!(WebLink::parse(text).is_ok(), "{text}");
        }
        assert_eq!(
            WebLink::parse("https://www.caf.fr/").unwrap().display(),
            "caf.fr"
        );
    }

    #[test]
    fn other_schemes_and_tricks_are_refused() {
        for text in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "\u{1}javascript:x",
            "data:text/html,x",
            "vbscript:x",
            "www.caf.fr",
            "//caf.fr",
            "https://",
            "http:///x",
            "https://a b",
            "mailto:",
            "/page/",
        ] {
            assert!(WebLink::parse(text).is_err(), "{text:?}");
        }
        for text in [
            "https://nom:secret@exemple.fr/page",
            "http://jeton@exemple.fr?x",
        ] {
            assert_eq!(WebLink::parse(text), Err(WebLinkFault::Secret), "{text}");
        }
    }

    #[test]
    fn an_address_names_a_host_that_everybody_reaches() {
        for text in [
            "https://exemple",
            "https://exemple,fr/a",
            "https://.fr",
            "https://exemple..fr",
            "mailto:contact@exemple",
            "mailto:contact",
        ] {
            assert_eq!(WebLink::parse(text), Err(WebLinkFault::NoHost), "{text}");
        }
        for text in [
            "http://localhost:4444/familles/",
            "http://LOCALHOST./",
            "http://127.0.0.1/",
            "https://192.168.1.10:8080/x",
            "http://172.16.0.1",
            "http://[::1]:80/",
            "http://[fd00::1]/",
            "http://nas.local/creches.pdf",
        ] {
            assert_eq!(WebLink::parse(text), Err(WebLinkFault::Local), "{text}");
        }
        for text in [
            "https://www.exemple.fr/@43.4,5.6",
            "https://exemple.fr?courriel=a@b.fr",
            "https://exemple.fr:8443/",
            "https://172.32.0.1/",
            "https://localhost.exemple.fr/",
        ] {
            assert!(WebLink::parse(text).is_ok(), "{text}");
        }
        assert_eq!(
            WebLink::parse("javascript:x"),
            Err(WebLinkFault::Scheme("javascript".into()))
        );
    }
}

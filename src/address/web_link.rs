//! An address with an allowed scheme.

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
        assert_eq!(
            WebLink::parse("javascript:x"),
            Err(WebLinkFault::Scheme("javascript".into()))
        );
    }
}

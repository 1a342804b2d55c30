//! The address the portal is published at.

use super::web_link::WebLink;

/// The portal's own address: `https://familles.example`, without a slash at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUrl {
    address: String,
    folder: String,
}

impl BaseUrl {
    /// Checks the address a portal is published at.
    ///
    /// # Errors
    /// `None` when it is not an `http` or `https` address, or holds `?` or `#`.
    pub fn parse(text: &str) -> Option<Self> {
        let link = WebLink::parse(text).ok()?;
        let address = link.as_str().trim_end_matches('/').to_owned();
        let rest = address
            .strip_prefix("https://")
            .or_else(|| address.strip_prefix("http://"))?;
        if rest.contains(['?', '#']) {
            return None;
        }
        let folder = rest
            .find('/')
            .map_or(String::new(), |slash| rest[slash..].to_owned());
        Some(Self { address, folder })
    }

    /// The absolute address of a path of the site.
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    /// What follows the host in an absolute address of this site, whichever its scheme: a path, or
    /// nothing; `None` for an address of another site.
    pub fn path_in<'a>(&self, address: &'a str) -> Option<&'a str> {
        let (_, own) = self.address.split_once("://")?;
        let (scheme, given) = address.split_once("://")?;
        let is_web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
        let (host, path) = given.split_at_checked(own.len())?;
        let ends = path.is_empty() || path.starts_with(['/', '?', '#']);
        (is_web && ends && host.eq_ignore_ascii_case(own)).then_some(path)
    }

    /// The folder below the host: empty, or `/familles`.
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// The address itself.
    pub fn as_str(&self) -> &str {
        &self.address
    }
}

#[cfg(test)]
mod tests {
    use super::BaseUrl;

    #[test]
    fn an_absolute_address_is_of_this_site_or_of_another() {
        let base = BaseUrl::parse("https://familles.example/").unwrap();
        for (address, path) in [
            ("https://familles.example/communes/", Some("/communes/")),
            ("HTTP://Familles.example/a#b", Some("/a#b")),
            ("https://familles.example", Some("")),
            ("https://familles.example.org/communes/", None),
            ("https://familles.exam", None),
            ("mailto:a@familles.example", None),
        ] {
            assert_eq!(base.path_in(address), path, "{address}");
        }
    }
}

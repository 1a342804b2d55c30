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

    /// The folder below the host: empty, or `/familles`.
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// The address itself.
    pub fn as_str(&self) -> &str {
        &self.address
    }
}

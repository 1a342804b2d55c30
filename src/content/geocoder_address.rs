//! Where the service is that places a street address.

/// The address of a geocoder, over https; over http on the machine itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GeocoderAddress {
    url: String,
    origin: String,
    host: String,
}

/// Hosts that are the machine itself, for trials.
const LOCAL: &[&str] = &["localhost", "127.0.0.1"];

impl GeocoderAddress {
    /// Checks an address. Its host becomes a source of the content security policy, so it holds
    /// letters, digits, points, hyphens and a port, and nothing else; questions are added to it,
    /// so it holds neither `?` nor `#`.
    pub fn parse(text: &str) -> Option<Self> {
        let (scheme, rest) = text.split_once("://")?;
        let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
        let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
        let is_host = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
        let named =
            host.starts_with(|c: char| c.is_ascii_alphanumeric()) && host.chars().all(is_host);
        let safe = scheme == "https" || (scheme == "http" && LOCAL.contains(&host));
        let clean =
            |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\' | '?' | '#');
        if !(named && safe && port.parse::<u16>().is_ok() && path.chars().all(clean)) {
            return None;
        }
        Some(Self {
            url: text.to_owned(),
            origin: format!("{scheme}://{authority}"),
            host: host.to_owned(),
        })
    }

    /// The address itself.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Scheme, host and port: `https://data.geopf.fr`.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The host alone, as people read it: `data.geopf.fr`.
    pub fn host(&self) -> &str {
        &self.host
    }
}

#[cfg(test)]
mod tests {
    use super::GeocoderAddress;

    #[test]
    fn an_address_has_a_host_that_a_policy_can_name_and_no_question() {
        let known = GeocoderAddress::parse("https://data.geopf.fr/geocodage/search").unwrap();
        assert_eq!(known.origin(), "https://data.geopf.fr");
        assert_eq!(known.host(), "data.geopf.fr");
        let local = GeocoderAddress::parse("http://127.0.0.1:8123/search").unwrap();
        assert_eq!(local.origin(), "http://127.0.0.1:8123");
        for refused in [
            "http://geocodeur.example/search",
            "//geocodeur.example/search",
            "geocodeur.example",
            "https://*/search",
            "https://geocodeur.example; script-src */search",
            "https://moi@geocodeur.example/search",
            "https://geocodeur.example:port/search",
            "https://geocodeur.example/search?q=",
            "https://geocodeur.example/search#q",
            "https://geocodeur.example/a b",
            "javascript://geocodeur.example/search",
        ] {
            assert_eq!(GeocoderAddress::parse(refused), None, "{refused}");
        }
    }
}

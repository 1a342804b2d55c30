//! Where the tiles of a map's background are.

/// The address of tiles with `{z}`, `{x}` and `{y}`, over https; over http on the machine itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TileAddress {
    template: String,
    origin: String,
}

/// Hosts that are the machine itself, for trials.
const LOCAL: &[&str] = &["localhost", "127.0.0.1"];

impl TileAddress {
    /// Checks an address. Its host becomes a source of the content security policy, so it holds
    /// letters, digits, points, hyphens and a port, and nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        let (scheme, rest) = text.split_once("://")?;
        let (authority, path) = rest.split_once('/')?;
        let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
        let is_host = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
        let named =
            host.starts_with(|c: char| c.is_ascii_alphanumeric()) && host.chars().all(is_host);
        let safe = scheme == "https" || (scheme == "http" && LOCAL.contains(&host));
        let placed = ["{z}", "{x}", "{y}"]
            .iter()
            .all(|place| path.contains(place));
        let clean = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\');
        if !(named && safe && placed && port.parse::<u16>().is_ok() && path.chars().all(clean)) {
            return None;
        }
        Some(Self {
            template: text.to_owned(),
            origin: format!("{scheme}://{authority}"),
        })
    }

    /// The address with its places.
    pub fn template(&self) -> &str {
        &self.template
    }

    /// Scheme, host and port: `https://data.geopf.fr`.
    pub fn origin(&self) -> &str {
        &self.origin
    }
}

#[cfg(test)]
mod tests {
    use super::TileAddress;

    #[test]
    fn an_address_has_its_three_places_and_a_host_that_a_policy_can_name() {
        let known = TileAddress::parse("https://data.geopf.fr/wmts?Z={z}&Y={y}&X={x}").unwrap();
        assert_eq!(known.origin(), "https://data.geopf.fr");
        let local = TileAddress::parse("http://127.0.0.1:8123/{z}/{x}/{y}.png").unwrap();
        assert_eq!(local.origin(), "http://127.0.0.1:8123");
        for refused in [
            "https://tuiles.example/{z}/{x}.png",
            "http://tuiles.example/{z}/{x}/{y}.png",
            "//tuiles.example/{z}/{x}/{y}.png",
            "https://*/{z}/{x}/{y}.png",
            "https://{x}.tuiles.example/{z}/{x}/{y}.png",
            "https://tuiles.example; script-src */{z}/{x}/{y}",
            "https://moi@tuiles.example/{z}/{x}/{y}.png",
            "https://tuiles.example:port/{z}/{x}/{y}.png",
            "https://tuiles.example/{z}/{x}/{y} .png",
            "javascript://tuiles.example/{z}/{x}/{y}",
        ] {
            assert_eq!(TileAddress::parse(refused), None, "{refused}");
        }
    }
}

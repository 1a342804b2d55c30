//! What pages may load.

use crate::content::Settings;

/// What a page may load: its own host's scripts, styles and images, and nothing else.
pub(super) const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
    require-trusted-types-for 'script'";

/// The policy of the search's page: it may show the background of its map and ask the geocoder as
/// well, and make the one policy of texts that its map needs (`scripts/carte/confiance.js`).
pub(super) fn search_policy(settings: &Settings) -> String {
    format!("{}; trusted-types default", host_policy(settings))
}

/// What the host says of every page: it allows what one of them may load, and each page says
/// itself that it may less.
pub fn host_policy(settings: &Settings) -> String {
    let mut policy = CONTENT_SECURITY_POLICY.to_owned();
    if let Some(background) = &settings.map_background {
        let images = format!("img-src 'self' {};", background.tiles.origin());
        policy = policy.replacen("img-src 'self';", &images, 1);
    }
    if let Some(geocoder) = &settings.geocoder {
        let connections = format!("connect-src 'self' {};", geocoder.origin());
        policy = policy.replacen("connect-src 'self';", &connections, 1);
    }
    policy
}

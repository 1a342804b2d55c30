//! What pages may load.

use crate::content::Settings;

/// What a page may load: its own host's scripts, styles and images, and nothing else.
pub(super) const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
    require-trusted-types-for 'script'";

/// The policy of the search's page: it may show the background of its map as well, and make the
/// one policy of texts that its map needs (`scripts/carte/confiance.js`).
pub(super) fn search_policy(settings: &Settings) -> String {
    format!("{}; trusted-types default", host_policy(settings))
}

/// What the host says of every page: it allows what one of them may load, and each page says
/// itself that it may less.
pub fn host_policy(settings: &Settings) -> String {
    let Some(background) = &settings.map_background else {
        return CONTENT_SECURITY_POLICY.to_owned();
    };
    let images = format!("img-src 'self' {};", background.tiles.origin());
    CONTENT_SECURITY_POLICY.replacen("img-src 'self';", &images, 1)
}

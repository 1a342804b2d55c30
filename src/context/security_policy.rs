//! What pages may load.

use crate::content::Settings;

/// What a page may load: its own host's scripts, styles and images, and nothing else.
pub(super) const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
    require-trusted-types-for 'script'";

/// The policy of the search's page: it may ask the geocoder as well.
pub(super) fn search_policy(settings: &Settings) -> String {
    host_policy(settings)
}

/// What the host says of every page: it allows what one of them may load, and each page says
/// itself that it may less.
pub fn host_policy(settings: &Settings) -> String {
    let Some(geocoder) = &settings.geocoder else {
        return CONTENT_SECURITY_POLICY.to_owned();
    };
    let connections = format!("connect-src 'self' {};", geocoder.origin());
    CONTENT_SECURITY_POLICY.replacen("connect-src 'self';", &connections, 1)
}

//! What a browser needs to keep the portal among a phone's applications (W3C, Web Application
//! Manifest).

use serde::Serialize;

use super::parts::Parts;

/// `/portail.webmanifest`. Its texts are JSON strings, quotes included: a template writes them
/// as they are.
#[derive(Debug, Serialize)]
pub(crate) struct WebManifest {
    /// The portal's title.
    pub name: String,
    /// What stands before its first colon: a phone has room for a word or two.
    pub short_name: String,
    /// The language of its pages.
    pub language: String,
}

/// `/portail.webmanifest`.
pub(crate) fn web_manifest(parts: &Parts<'_>) -> WebManifest {
    let title = &parts.portal.settings.title;
    let short = title.split(':').next().unwrap_or(title).trim();
    let json = |text: &str| serde_json::Value::from(text).to_string();
    WebManifest {
        name: json(title),
        short_name: json(if short.is_empty() { title } else { short }),
        language: json(&parts.frame.value().language),
    }
}

//! "Fiabilité": where a fiche's information comes from, of when, and how to mend it.

use super::link::Link;
use super::service_page::Trust;
use crate::content::{Provenance, in_words};
use crate::portal::{Portal, Service};

/// Makes the section.
pub(super) fn trust(portal: &Portal, service: &Service) -> Trust {
    let editor = portal.settings.editor.as_ref();
    let mail = editor.and_then(|editor| editor.mail.as_ref());
    let letter = |label: &str, subject: &str| {
        mail.map(|mail| {
            let subject =
                encoded(&format!("{subject}\u{a0}: {}", service.name).replace('\u{a0}', " "));
            let body = encoded(&portal.settings.base_url.absolute(&service.address()));
            Link::new(
                label,
                format!("mailto:{mail}?subject={subject}&body={body}"),
            )
        })
    };
    let next = service
        .check_every
        .zip(service.verified_on.or(service.updated_on));
    Trust {
        verified_on: service
            .verified_on
            .map(|day| format!("Vérifiée le {}", in_words(day))),
        updated_on: service.updated_on.map(in_words),
        next_check: next.map(|(every, day)| in_words(every.after(day))),
        manager: service.manager.clone(),
        source: service.provenance.as_ref().map(source_in_words),
        source_href: service
            .provenance
            .as_ref()
            .and_then(|source| Some(source.url.as_ref()?.to_string())),
        report: letter("Signaler une erreur", "Erreur sur la fiche"),
        claim: letter("Mettre à jour cette fiche", "Mise à jour de la fiche"),
    }
}

/// "Caf des Bouches-du-Rhône, 1er février 2023".
pub(super) fn source_in_words(source: &Provenance) -> String {
    match source.date {
        Some(day) => format!("{}, {}", source.name, in_words(day)),
        None => source.name.clone(),
    }
}

/// A text inside an address (RFC 3986).
fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

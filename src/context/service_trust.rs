//! "Fiabilité": where a fiche's information comes from, of when, and how to mend it.

use super::link::Link;
use super::service_page::Trust;
use super::words;
use crate::content::Provenance;
use crate::portal::{Portal, Service};
use crate::wording::{Wording, without_marks};

/// Makes the section.
pub(super) fn trust(portal: &Portal, wording: &Wording, service: &Service) -> Trust {
    let (report, claim) = letters(portal, wording, &service.name, &service.address());
    let next = service
        .check_every
        .zip(service.verified_on.or(service.updated_on));
    Trust {
        list_keeper: service.person.then(|| wording.say("liste.personnes")),
        verified_on: service
            .verified_on
            .map(|day| wording.say_with("fiche.verifiee", &[("date", &words::date(wording, day))])),
        updated_on: service.updated_on.map(|day| words::date(wording, day)),
        next_check: next.map(|(every, day)| words::date(wording, every.after(day))),
        manager: service.manager.clone(),
        source: service
            .provenance
            .as_ref()
            .map(|source| source_in_words(wording, source)),
        source_href: service
            .provenance
            .as_ref()
            .and_then(|source| Some(source.url.as_ref()?.to_string())),
        report,
        claim,
    }
}

/// Letters to the editor about a page: an error to report, and news from who runs it.
pub(super) fn letters(
    portal: &Portal,
    wording: &Wording,
    name: &str,
    address: &str,
) -> (Option<Link>, Option<Link>) {
    let editor = portal.settings.editor.as_ref();
    let mail = editor.and_then(|editor| editor.mail.as_ref());
    let body = encoded(&portal.settings.base_url.absolute(address));
    let letter = |label: &str, subject: &str| {
        mail.map(|mail| {
            // The letter is for the editor: it is French whatever the page's language.
            let subject = wording.in_french().say_with(subject, &[("nom", name)]);
            let subject = encoded(&without_marks(&subject).replace('\u{a0}', " "));
            Link::new(
                wording.say(label),
                format!("mailto:{mail}?subject={subject}&body={body}"),
            )
        })
    };
    (
        letter("fiche.signaler", "lettre.erreur"),
        letter("fiche.mettre_a_jour", "lettre.mise_a_jour"),
    )
}

/// "Caf des Bouches-du-Rhône, 1er février 2023".
pub(super) fn source_in_words(wording: &Wording, source: &Provenance) -> String {
    match source.date {
        Some(day) => {
            let values = [("nom", &*source.name), ("date", &words::date(wording, day))];
            wording.say_with("source.datee", &values)
        }
        None => source.name.clone(),
    }
}

const HEXADECIMAL: &[u8; 16] = b"0123456789ABCDEF";

/// A text inside an address (RFC 3986).
fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            for digit in [byte >> 4, byte & 15] {
                encoded.push(char::from(HEXADECIMAL[usize::from(digit)]));
            }
        }
    }
    encoded
}

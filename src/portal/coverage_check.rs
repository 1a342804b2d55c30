//! What declarations of coverage say that records deny.

use std::sync::Arc;

use super::linker::Linker;
use super::service::Service;
use crate::content::{Convention, Territory};
use crate::diagnostic::{Code, Span, Spanned};

/// A commune that is declared without a relay.
pub(super) struct DeclaredUncovered {
    pub(super) kind: usize,
    pub(super) commune: usize,
    pub(super) source: usize,
    pub(super) span: Span,
}

/// Tells the communes that are declared without a relay, and in which one stands or comes to.
pub(super) fn tell_contradicted(
    linker: &mut Linker<'_>,
    declared: &[DeclaredUncovered],
    services: &[Arc<Service>],
) {
    for said in declared {
        let is_there = |service: &&Arc<Service>| {
            let own = service.place.as_ref().map(|place| place.commune);
            service.kind == said.kind
                && service.counts()
                && (own == Some(said.commune) || service.served.contains(&said.commune))
        };
        if let Some(relay) = services.iter().find(is_there) {
            let commune = &*linker.vocabulary.communes[said.commune].name;
            let words = [commune, &*relay.name];
            linker.push(Code::RelayContradicted, said.source, said.span, &words);
        }
    }
}

/// Tells a convention of a service that is no relay: it covers nothing.
pub(super) fn tell_no_relay(
    linker: &mut Linker<'_>,
    (territory, convention): (&Territory, &Convention),
    services: &[Arc<Service>],
    named: usize,
) {
    let kinds = linker.vocabulary.kinds;
    let kind = &kinds[services[named].kind];
    if kind.relay {
        return;
    }
    let relays = services.iter().filter(|it| kinds[it.kind].relay);
    let hint = match relays.map(|relay| relay.id.as_str()).next() {
        Some(relay) => {
            let relay = linker.form(territory.source).text(relay);
            format!("Écrivez l'identifiant d'un relais, par exemple {relay}.")
        }
        None => "Retirez cette convention, ou ajoutez la fiche du relais.".to_owned(),
    };
    let why = format!(
        "\u{a0}: cette fiche est de type «\u{a0}{}\u{a0}», qui n'est pas un relais",
        kind.id
    );
    let words = ["Le relais", &*convention.service.value, &*hint, &*why];
    let span = convention.service.span;
    linker.push(Code::UnknownReference, territory.source, span, &words);
}

/// Tells a kind that is no kind of relay, and those that are.
pub(super) fn unknown_relay_kind(
    linker: &mut Linker<'_>,
    (source, written): (usize, &Spanned<String>),
) {
    let relays = linker.vocabulary.kinds.iter().filter(|kind| kind.relay);
    let form = linker.form(source);
    let ids: Vec<String> = relays.map(|kind| form.text(kind.id.as_str())).collect();
    let hint = match ids.is_empty() {
        true => {
            "Retirez cette déclaration\u{a0}: aucun type de content/types.toml n'est un relais."
                .to_owned()
        }
        false => format!("Écrivez\u{a0}: {}", ids.join(" ou ")),
    };
    let words = ["Le type de relais", &*written.value, &*hint];
    linker.push(Code::UnknownReference, source, written.span, &words);
}

//! Addresses are permanent: where a service has its own from its name, and the name was changed,
//! the editor is told which address dies, and how to keep it. Nothing that is published hangs on it.

use std::collections::BTreeSet;

use super::former_address::former_addresses;
use crate::address::{OutputPath, Slug};
use crate::diagnostic::{Code, Diagnostic};
use crate::portal::{IdPlace, Portal, ServiceIds};
use crate::source::Sources;

/// How many services are held against the addresses that are gone: a whole table that was
/// replaced is told by its first rows.
const HELD: usize = 200;

/// How many addresses that are gone are named where no name is like another.
const NAMED: usize = 5;

/// The identifiers of the services that are published.
pub(super) fn published_services<'p>(
    paths: impl Iterator<Item = &'p OutputPath>,
) -> BTreeSet<String> {
    paths.filter_map(service_id).map(str::to_owned).collect()
}

/// The identifier of the service whose own page is at a path.
pub(super) fn service_id(path: &OutputPath) -> Option<&str> {
    let id = path.as_str().strip_prefix("fiches/")?;
    id.strip_suffix("/index.html")
        .filter(|id| !id.contains('/'))
}

/// The addresses among those `published` that die because a service took another. Those of services
/// that are written and not shown come back: nobody took them.
pub(super) fn dead_addresses(
    published: &BTreeSet<String>,
    portal: &Portal,
    ids: &ServiceIds,
    sources: &Sources,
) -> Vec<Diagnostic> {
    let fresh: Vec<&IdPlace> = ids
        .derived
        .iter()
        .filter(|it| !published.contains(it.id.as_str()))
        .take(HELD)
        .collect();
    if fresh.is_empty() || published.is_empty() {
        return Vec::new();
    }
    let mut gone = gone(published, portal);
    // Nothing is offered of a person whose row is withheld: the address may hold a name.
    let unshown = ids.withheld.iter().chain(&ids.nameless);
    let unshown = unshown.chain(&ids.left_out).chain(&ids.drafts);
    let unshown: BTreeSet<&str> = unshown.map(Slug::as_str).collect();
    gone.retain(|id| !unshown.contains(id));
    let ids: Vec<&str> = fresh.iter().map(|it| it.id.as_str()).collect();
    let before = former_addresses(&ids, &mut gone);
    let mut told = Vec::new();
    let mut others = Vec::new();
    for (service, before) in fresh.into_iter().zip(before) {
        match before {
            Some(before) => told.push(remark(service, &[before], sources)),
            None => others.push(service),
        }
    }
    // Names that have nothing in common may still be those of one service.
    if !gone.is_empty() && gone.len().max(others.len()) <= NAMED {
        let gone: Vec<&str> = gone.into_iter().collect();
        told.extend(others.iter().map(|it| remark(it, &gone, sources)));
    }
    told
}

/// The identifiers that are published and lead nowhere any more.
fn gone<'p>(published: &'p BTreeSet<String>, portal: &Portal) -> BTreeSet<&'p str> {
    let moved = portal.redirects.iter().map(|redirect| &*redirect.from);
    let moved = moved.filter_map(|from| from.strip_prefix("/fiches/")?.strip_suffix('/'));
    let shown = portal.services.iter().map(|service| service.id.as_str());
    let leads: BTreeSet<&str> = shown.chain(moved).collect();
    let published = published.iter().map(String::as_str);
    published.filter(|id| !leads.contains(id)).collect()
}

/// Says that a service may be one of those whose addresses are gone.
fn remark(service: &IdPlace, gone: &[&str], sources: &Sources) -> Diagnostic {
    let source = &sources.texts[service.source];
    let (what, id) = match gone {
        [before] => (
            format!("L'adresse /fiches/{before}/ disparaît"),
            (*before).to_owned(),
        ),
        _ => {
            let addresses: Vec<String> = gone.iter().map(|id| format!("/fiches/{id}/")).collect();
            let addresses = addresses.join(", ");
            (
                format!("Des adresses disparaissent ({addresses})"),
                "ce qui suit /fiches/ dans la sienne".to_owned(),
            )
        }
    };
    let hint = match (source.kind.is_table(), gone.len()) {
        (true, _) => format!("écrivez {id} dans une colonne «\u{a0}id\u{a0}», à cette ligne"),
        (false, 1) => format!("écrivez dans l'en-tête\u{a0}: id = \"{id}\""),
        (false, _) => format!("écrivez {id} dans l'en-tête, avec la clé «\u{a0}id\u{a0}»"),
    };
    let words = [&*what, service.id.as_str(), &hint];
    Diagnostic::at(Code::DeadAddress, source.located(), service.span, &words)
}

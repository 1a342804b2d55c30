//! Addresses are permanent: where a service has its own from its name, and the name was changed,
//! the editor is told which address dies, and how to keep it. Nothing that is published hangs on it.

use std::collections::BTreeSet;

use crate::address::OutputPath;
use crate::diagnostic::suggestion::nearest;
use crate::diagnostic::{Code, Diagnostic};
use crate::portal::{IdPlace, Portal};
use crate::source::Sources;

/// How many services are held against the addresses that are gone: a whole table that was
/// replaced is told by its first rows.
const HELD: usize = 200;

/// The identifiers of the services that are published.
pub(super) fn published_services<'p>(
    paths: impl Iterator<Item = &'p OutputPath>,
) -> BTreeSet<String> {
    let ids = paths.filter_map(|path| {
        let id = path.as_str().strip_prefix("fiches/")?;
        id.strip_suffix("/index.html")
    });
    ids.filter(|id| !id.contains('/'))
        .map(str::to_owned)
        .collect()
}

/// The addresses among those `published` that die because a service took another.
pub(super) fn dead_addresses(
    published: &BTreeSet<String>,
    portal: &Portal,
    ids: &[IdPlace],
    sources: &Sources,
) -> Vec<Diagnostic> {
    let fresh: Vec<&IdPlace> = ids
        .iter()
        .filter(|it| !published.contains(it.id.as_str()))
        .take(HELD)
        .collect();
    if fresh.is_empty() || published.is_empty() {
        return Vec::new();
    }
    let mut gone = gone(published, portal);
    let is_only_one = fresh.len() == 1 && gone.len() == 1;
    let mut told = Vec::new();
    for service in fresh {
        let only = gone.first().copied().filter(|_| is_only_one);
        let near = only.or_else(|| nearest(service.id.as_str(), gone.iter().copied()));
        if let Some(before) = near {
            gone.remove(before);
            told.push(remark(service, before, sources));
        }
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

fn remark(service: &IdPlace, before: &str, sources: &Sources) -> Diagnostic {
    let source = &sources.texts[service.source];
    let hint = match source.kind.is_table() {
        true => format!("écrivez {before} dans une colonne «\u{a0}id\u{a0}», à cette ligne"),
        false => format!("écrivez dans l'en-tête\u{a0}: id = \"{before}\""),
    };
    let words = [before, service.id.as_str(), &hint];
    Diagnostic::at(Code::DeadAddress, source.located(), service.span, &words)
}

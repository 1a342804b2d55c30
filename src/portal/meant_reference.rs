//! What a reference that names nothing of the portal may mean.

use std::sync::Arc;

use super::commune_directory::Unresolved;
use super::service::Service;
use super::vocabulary::Vocabulary;
use crate::address::fold;
use crate::diagnostic::suggestion::nearest;

/// The commune that a name is near to.
pub(super) fn meant_commune(vocabulary: &Vocabulary<'_>, written: &str) -> Option<String> {
    match vocabulary.directory.by_reference(written) {
        Err(Unresolved::Unknown { near, .. }) => near,
        _ => None,
    }
}

/// The identifier of the territory that has a name, or that a name is near to.
pub(super) fn meant_territory<'v>(
    vocabulary: &'v Vocabulary<'_>,
    written: &str,
) -> Option<&'v str> {
    let wanted = fold(written);
    let ids = || vocabulary.territories.keys().map(String::as_str);
    let names = &vocabulary.territory_names;
    let named = |name: &str| names.get(name).map(String::as_str);
    named(&wanted)
        .or_else(|| nearest(written, ids()))
        .or_else(|| named(nearest(&wanted, names.keys().map(String::as_str))?))
}

/// The commune, else the territory, that a name is near to; a territory's own name comes first.
pub(super) fn meant_place(vocabulary: &Vocabulary<'_>, written: &str) -> Option<String> {
    let of_name = vocabulary.territory_names.get(&fold(written)).cloned();
    let territory = || meant_territory(vocabulary, written).map(str::to_owned);
    of_name
        .or_else(|| meant_commune(vocabulary, written))
        .or_else(territory)
}

/// The identifier of the service that an address or a name says, or that an identifier is near to;
/// `None` where two have the name. The services stand in the order of their ids.
pub(super) fn meant_service(services: &[Arc<Service>], written: &str) -> Option<String> {
    let written = written.trim();
    let path = written.split_once("/fiches/").map(|(_, path)| path);
    let path = path.map(|path| path.split('/').next().unwrap_or(path));
    let has = |id: &&str| {
        let found = services.binary_search_by(|service| service.id.as_str().cmp(id));
        found.is_ok()
    };
    let wanted = fold(written);
    let mut named = services.iter().filter(|it| fold(&it.name) == wanted);
    let named = match (named.next(), named.next()) {
        (Some(service), None) => Some(service.id.as_str()),
        _ => None,
    };
    let ids = services.iter().map(|service| service.id.as_str());
    let meant = path.filter(has).or(named);
    let meant = meant.or_else(|| nearest(path.unwrap_or(written), ids));
    meant.map(str::to_owned)
}

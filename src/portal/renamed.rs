//! Services that had another identifier, whose old address leads to them.

use std::collections::BTreeMap;

use super::texts::Texts;
use crate::address::old_address;

/// The identifiers that services had, each with the one of the service that declares its address;
/// none that two declare.
pub(super) fn renamed(texts: &Texts) -> BTreeMap<String, String> {
    let mut found: BTreeMap<String, Option<String>> = BTreeMap::new();
    for moved in &texts.redirections {
        let from = old_address(&moved.from.value);
        let of_service = from.as_deref().and_then(service_of);
        let Some((old, new)) = of_service.zip(service_of(&moved.to)) else {
            continue;
        };
        let known = found.entry(old.to_owned());
        known
            .and_modify(|known| *known = known.take().filter(|known| known == new))
            .or_insert_with(|| Some(new.to_owned()));
    }
    let found = found.into_iter();
    found.filter_map(|(old, new)| Some((old, new?))).collect()
}

/// The identifier in the address of a service's page.
fn service_of(address: &str) -> Option<&str> {
    address.strip_prefix("/fiches/")?.strip_suffix('/')
}

//! The communes of every source, each once and in the order of their names.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use geo::MultiPolygon;

use super::commune::sort_key;
use super::contour_place::misplaced;
use super::shared_contour::SharedContour;
use crate::content::{Commune, InseeCode};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Sources;

/// Puts the communes in order. Of two with one INSEE code the first stays; of those with the
/// very same contour only the one whose own point it holds keeps it; nor does one that is elsewhere.
/// All are told.
pub(super) fn put_communes_in_order(
    communes: &mut Vec<Commune>,
    sources: &Sources,
) -> Vec<Diagnostic> {
    let path = |commune: &Commune| &*sources.texts[commune.source].path;
    let mut diagnostics = Vec::new();
    let mut first: BTreeMap<InseeCode, (String, usize)> = BTreeMap::new();
    communes.retain(|commune| match first.entry(commune.code.clone()) {
        Entry::Vacant(place) => {
            place.insert((commune.name.clone(), commune.source));
            true
        }
        Entry::Occupied(known) => {
            let (name, source) = known.get();
            let words = [commune.code.as_str(), name, &*sources.texts[*source].path];
            diagnostics.push(Diagnostic::of_file(
                Code::DuplicateCommune,
                path(commune),
                &words,
            ));
            false
        }
    });
    for shared in shared_contours(communes) {
        diagnostics.extend(shared.tell(communes, sources));
        for at in shared.refused() {
            communes[at].contour = None;
        }
    }
    for commune in communes.iter_mut() {
        let contour = commune.contour.as_deref();
        let misplaced = contour.and_then(|contour| misplaced(contour, commune.centre));
        if let Some((cause, mend)) = misplaced {
            let words = [&*commune.name, cause, mend];
            let told = Diagnostic::of_file(Code::MisplacedContour, path(commune), &words);
            diagnostics.push(told);
            commune.contour = None;
        }
    }
    communes.sort_by_cached_key(|it| (sort_key(&it.name), it.code.to_string()));
    diagnostics
}

/// The communes that share each contour.
fn shared_contours(communes: &[Commune]) -> Vec<SharedContour> {
    let mut owners: BTreeMap<[u8; 32], Vec<usize>> = BTreeMap::new();
    for (at, commune) in communes.iter().enumerate() {
        if let Some(contour) = &commune.contour {
            owners.entry(digest(contour)).or_default().push(at);
        }
    }
    let owners = owners.into_values().filter(|owners| owners.len() > 1);
    let mut shared: Vec<_> = owners.map(|it| SharedContour::new(it, communes)).collect();
    shared.sort_by_key(SharedContour::first);
    shared
}

fn digest(contour: &MultiPolygon<f64>) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    for polygon in contour {
        for ring in std::iter::once(polygon.exterior()).chain(polygon.interiors()) {
            hasher.update(&ring.0.len().to_le_bytes());
            for place in ring.coords() {
                hasher.update(&place.x.to_le_bytes());
                hasher.update(&place.y.to_le_bytes());
            }
        }
    }
    *hasher.finalize().as_bytes()
}

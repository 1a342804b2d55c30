//! One contour that several communes have: it is that of the one whose own point it holds.

use super::contour_place::metres_outside;
use crate::content::Commune;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Sources;

/// Communes that share a contour.
pub(super) struct SharedContour {
    /// All of them, two or more, in the order of the list.
    owners: Vec<usize>,
    /// The one whose it is; `None` where it holds the point of none, or of several.
    own: Option<usize>,
}

impl SharedContour {
    /// Finds whose a contour is.
    pub(super) fn new(owners: Vec<usize>, communes: &[Commune]) -> Self {
        let holds = |at: &usize| {
            let commune = &communes[*at];
            let contour = commune.contour.as_deref();
            contour.is_some_and(|it| metres_outside(it, commune.centre) <= 0.0)
        };
        let mut held = owners.iter().copied().filter(holds);
        let own = held.next().filter(|_| held.next().is_none());
        Self { owners, own }
    }

    /// The first commune of the list.
    pub(super) fn first(&self) -> Option<usize> {
        self.owners.first().copied()
    }

    /// Those that are not drawn by it.
    pub(super) fn refused(&self) -> impl Iterator<Item = usize> {
        let refused = self.owners.iter().copied();
        refused.filter(|at| Some(*at) != self.own)
    }

    /// Tells each that has the contour of another.
    pub(super) fn tell(&self, communes: &[Commune], sources: &Sources) -> Vec<Diagnostic> {
        let Some(of) = self.own.or(self.first()) else {
            return Vec::new();
        };
        let of_name = &*communes[of].name;
        let others = self.owners.iter().filter(|at| **at != of);
        let told = others.map(|at| {
            let commune = &communes[*at];
            let what = match self.own {
                Some(_) => "il entoure le point de la seconde, seule dessinée",
                None => "aucune des deux n'est dessinée",
            };
            let path = &*sources.texts[commune.source].path;
            let words = [&*commune.name, of_name, what];
            Diagnostic::of_file(Code::SharedContour, path, &words)
        });
        told.collect()
    }
}

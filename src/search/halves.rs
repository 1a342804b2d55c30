//! Parts of at most a given weight, cut where the key space is cut: never by what else is there,
//! so that a record which comes or goes moves no other.

/// Something that is put in a part.
pub(super) trait Weighed {
    /// Its place in the key space, `depth` halvings down: whether it lies in the upper half.
    fn upper(&self, depth: u32) -> bool;

    /// Its weight.
    fn weight(&self) -> usize;
}

/// A part: the halves taken to reach it, and what is in it, in the order given.
#[derive(Debug)]
pub(super) struct Part<T> {
    /// The halves taken, the first one in the highest bit, and a 1 where they end.
    pub(super) path: u64,
    /// What is in it.
    pub(super) items: Vec<T>,
}

/// No more halvings than a path has bits.
const DEEPEST: u32 = 60;

/// Halves the items until each part weighs at most `most`; what cannot be told apart stays
/// together. Empty parts are left out.
pub(super) fn parts<T: Weighed>(items: Vec<T>, most: usize) -> Vec<Part<T>> {
    let mut found = Vec::new();
    halve(items, most, (0, 0), &mut found);
    found
}

fn halve<T: Weighed>(
    items: Vec<T>,
    most: usize,
    (path, depth): (u64, u32),
    found: &mut Vec<Part<T>>,
) {
    if items.is_empty() {
        return;
    }
    let weight: usize = items.iter().map(Weighed::weight).sum();
    if weight <= most || items.len() == 1 || depth == DEEPEST {
        found.push(Part {
            path: path | 1 << (DEEPEST - depth),
            items,
        });
        return;
    }
    let (upper, lower): (Vec<T>, Vec<T>) = items.into_iter().partition(|item| item.upper(depth));
    halve(lower, most, (path, depth + 1), found);
    let bit = 1 << (DEEPEST - depth);
    halve(upper, most, (path | bit, depth + 1), found);
}

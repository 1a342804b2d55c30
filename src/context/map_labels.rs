//! Writes names on a map: the largest places first, and none over another.

use std::cmp::Reverse;

use super::commune_map::MapLabel;
use super::map_drawing::MapSubject;
use super::map_layouts::PlacedName;
use super::parts::Parts;
use crate::portal::{Bounds, Point, Scale};

/// Widths of a map, from the narrowest, each with the size of its letters there in thousandths
/// of its width. What is written on a map is written on the wider ones too. The stylesheet has
/// the same sizes.
const WIDTHS: [(&str, i32); 4] = [("narrow", 37), ("medium", 24), ("wide", 17), ("widest", 13)];

/// How many of the widths show areas instead of communes.
const AREA_WIDTHS: usize = 2;

/// The share of its letters' size, in hundredths, at which a name must still be inside its
/// shape.
const INSIDE: i32 = 45;

/// Room kept around a name, in hundredths of its letters' size: where communes are many, a few
/// names are enough to find one's way.
const AROUND_MANY: [i32; 2] = [110, 50];
const AROUND_FEW: [i32; 2] = [30, 10];

/// The baseline of the first of one to four lines.
const RISES: [&str; 4] = ["0.35em", "-0.2em", "-0.8em", "-1.4em"];

/// The names of a map's communes: of the page's own first, then by population, then in their
/// order.
pub(super) fn commune_labels(
    parts: &Parts<'_>,
    subject: &MapSubject<'_>,
    bounds: Bounds,
) -> Vec<MapLabel> {
    let communes = &parts.portal.communes;
    let mut order: Vec<usize> = subject.communes.clone();
    order.sort_by_key(|at| (Reverse(communes[*at].facts.population), *at));
    let order = subject.here.into_iter().chain(order);
    let candidates = order.filter_map(|at| {
        Some(Candidate {
            placed: parts.layouts.names[at].as_ref()?,
            scale: subject.scale,
            count: parts.portal.known_services(at).filter(|_| subject.counts),
            around: if subject.counts {
                AROUND_FEW
            } else {
                AROUND_MANY
            },
        })
    });
    let hidden = if subject.areas.is_empty() {
        0
    } else {
        AREA_WIDTHS
    };
    place(candidates.collect(), bounds, &WIDTHS[hidden..])
}

/// The names of a map's areas.
pub(super) fn area_labels(subject: &MapSubject<'_>, bounds: Bounds) -> Vec<MapLabel> {
    let candidates = subject.areas.iter().filter_map(|area| {
        Some(Candidate {
            placed: area.placed.as_ref()?,
            scale: Scale::Overview,
            count: None,
            around: AROUND_FEW,
        })
    });
    place(candidates.collect(), bounds, &WIDTHS[..AREA_WIDTHS])
}

/// A name that waits for a place, on a map of this scale.
struct Candidate<'p> {
    placed: &'p PlacedName,
    scale: Scale,
    count: Option<usize>,
    around: [i32; 2],
}

/// Each name at the narrowest width where it is free.
fn place(
    mut waiting: Vec<Candidate<'_>>,
    bounds: Bounds,
    widths: &[(&'static str, i32)],
) -> Vec<MapLabel> {
    let mut labels = Vec::new();
    let mut placed: Vec<Candidate<'_>> = Vec::new();
    for (from, size) in widths {
        let letter = bounds.width() * size / 10;
        let mut left = Vec::new();
        for candidate in waiting {
            let own = candidate.bounds(letter);
            let is_free = bounds.holds(own)
                && candidate.letter() * 100 >= letter * INSIDE
                && !placed.iter().any(|other| own.meets(other.bounds(letter)));
            if is_free {
                labels.push(candidate.label(from));
                placed.push(candidate);
            } else {
                left.push(candidate);
            }
        }
        waiting = left;
    }
    labels
}

impl Candidate<'_> {
    /// The largest letters inside the shape, in hundredths of the map's steps.
    fn letter(&self) -> i32 {
        self.placed.slot.letter * self.scale.in_overview()
    }

    fn middle(&self) -> Point {
        let Point { x, y } = self.placed.slot.middle;
        Point::new(x * self.scale.in_overview(), y * self.scale.in_overview())
    }

    /// The box it takes with letters of a size, in hundredths of a step, and room around it.
    fn bounds(&self, letter: i32) -> Bounds {
        let room = self.placed.name.room(usize::from(self.count.is_some()));
        let [x, y] = [room.width + self.around[0], room.height + self.around[1]];
        let middle = self.middle();
        let point = Bounds {
            low: middle,
            high: middle,
        };
        point.wider_by(x * letter / 20_000, y * letter / 20_000)
    }

    fn label(&self, from: &'static str) -> MapLabel {
        let lines = &self.placed.name.lines;
        let Point { x, y } = self.middle();
        let count = lines.len() + usize::from(self.count.is_some());
        MapLabel {
            x,
            y,
            rise: RISES[count.clamp(1, RISES.len()) - 1],
            lines: lines.clone(),
            count: self.count,
            from,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{AROUND_FEW, Candidate, WIDTHS, place};
    use crate::context::map_layouts::PlacedName;
    use crate::context::map_name::MapName;
    use crate::context::map_slot::MapSlot;
    use crate::portal::{Bounds, Point, Scale};

    /// Names in the middle of shapes with room for letters of so many steps, on a map of
    /// 1,000 steps by 500.
    fn placed(names: &[(&str, i32, i32)]) -> Vec<(String, &'static str)> {
        let names: Vec<PlacedName> = names
            .iter()
            .map(|(name, x, letter)| PlacedName {
                name: MapName::ways(name).remove(0),
                slot: MapSlot {
                    middle: Point::new(*x, 250),
                    letter: letter * 100,
                },
            })
            .collect();
        let candidates = names.iter().map(|placed| Candidate {
            placed,
            scale: Scale::Overview,
            count: None,
            around: AROUND_FEW,
        });
        let bounds = Bounds {
            low: Point::new(0, 0),
            high: Point::new(1000, 500),
        };
        let labels = place(candidates.collect(), bounds, &WIDTHS).into_iter();
        labels
            .map(|label| (label.lines.concat(), label.from))
            .collect()
    }

    fn names(names: &[(&str, &'static str)]) -> Vec<(String, &'static str)> {
        let names = names.iter();
        names
            .map(|(name, from)| ((*name).to_owned(), *from))
            .collect()
    }

    #[test]
    fn the_first_name_has_the_place_and_others_wait_for_a_wider_map() {
        assert_eq!(
            placed(&[
                ("Perpignan", 500, 40),
                ("Cabestany", 700, 40),
                ("Thuir", 100, 40)
            ]),
            names(&[
                ("Perpignan", "narrow"),
                ("Thuir", "narrow"),
                ("Cabestany", "medium")
            ])
        );
    }

    #[test]
    fn a_name_far_larger_than_its_shape_or_beyond_the_map_is_not_written() {
        assert_eq!(placed(&[("Py", 500, 5)]), []);
        assert_eq!(placed(&[("Perpignan", 5, 90)]), []);
        assert_eq!(placed(&[("Py", 500, 8)]), names(&[("Py", "wide")]));
    }
}

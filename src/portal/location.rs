//! Where a service is: its commune, and its position held against the commune's contour.

use super::cedex::commune_of_cedex;
use super::commune_directory::Clue;
use super::contour_place;
use super::linker::{CluePlace, Linker};
use super::position_hint::{degrees, position_hint};
use super::street_commune::check_lines;
use crate::content::{Address, Commune, Coordinates, CoordinatesFault, Service};
use crate::diagnostic::{Code, Span};

/// How far outside its commune's contour a position may be, in metres.
const TOLERANCE: f64 = 3_000.0;

/// How far from its own point a place may be taken for one of a commune that has no contour, in
/// metres.
const AROUND: f64 = 15_000.0;

/// Finds the commune of an address, whose postal code is then the commune's; `None` when it
/// cannot be told, which is reported.
pub(super) fn find_commune(
    linker: &mut Linker<'_>,
    (source, whole): (usize, Span),
    address: &mut Address,
) -> Option<usize> {
    if let Some(commune) = commune_of_cedex(linker, source, address) {
        return Some(commune);
    }
    let clue = Clue::of(address);
    if clue.name.is_none() && clue.insee_code.is_none() {
        return None;
    }
    match linker.vocabulary.directory.resolve(clue) {
        Ok(commune) => {
            let communes = linker.vocabulary.communes;
            check_lines(linker, source, address, &communes[commune]);
            Some(commune)
        }
        Err(fault) => {
            let insee_code = address.insee_code.as_ref().map(|code| code.span);
            let name = address
                .commune
                .as_ref()
                .map(|name| name.span)
                .or(insee_code);
            let place = CluePlace {
                name: name.unwrap_or(whole),
                postal_code: address.postal_code.as_ref().map_or(whole, |code| code.span),
                // A code may stand where a name does.
                insee_code: insee_code.or(name).unwrap_or(whole),
            };
            linker.unresolved(&fault, source, place);
            None
        }
    }
}

/// The source's own position, when it can be true; reported when it cannot.
pub(super) fn true_position(
    linker: &mut Linker<'_>,
    service: &Service,
    address: &Address,
    commune: &Commune,
) -> Option<Coordinates> {
    let written = address.position.as_ref()?;
    let (latitude, longitude) = written.value;
    let form = linker.form(service.source);
    let (code, words) = match Coordinates::new(latitude, longitude) {
        Ok(position) => {
            let metres = metres_outside(position, commune);
            if metres <= TOLERANCE {
                return Some(position);
            }
            let kilometres = format!("{:.0}\u{a0}km", metres / 1000.0);
            (Code::CoordinatesFar, [kilometres, commune.name.clone()])
        }
        Err(CoordinatesFault::Swapped) => {
            let words = [degrees(latitude, form), degrees(longitude, form)];
            (Code::CoordinatesSwapped, words)
        }
        Err(CoordinatesFault::Outside) => {
            let words = [latitude.to_string(), longitude.to_string()];
            (Code::CoordinatesOutside, words)
        }
    };
    let hint = position_hint(written.value, form, |place| may_be_in(place, commune));
    linker.push(code, service.source, written.span, &[&words[0], &words[1]]);
    let told = linker.diagnostics.last_mut().zip(hint);
    if let Some((fault, hint)) = told {
        fault.hint = Some(hint);
    }
    None
}

/// Whether a place may be taken for one of a commune.
fn may_be_in(place: Coordinates, commune: &Commune) -> bool {
    match commune.contour {
        Some(_) => metres_outside(place, commune) <= TOLERANCE,
        None => place.metres_to(commune.centre) <= AROUND,
    }
}

/// How far a position is outside a commune's contour, in metres; 0 inside, or without a contour.
fn metres_outside(position: Coordinates, commune: &Commune) -> f64 {
    let contour = commune.contour.as_ref();
    contour.map_or(0.0, |contour| {
        contour_place::metres_outside(contour, position)
    })
}

//! Where a service is: its commune, and its position held against the commune's contour.

use super::cedex::commune_of_cedex;
use super::commune_directory::Clue;
use super::contour_place;
use super::linker::{CluePlace, Linker};
use crate::content::{Address, Commune, Coordinates, CoordinatesFault, Service};
use crate::diagnostic::{Code, Span};

/// How far outside its commune's contour a position may be, in metres.
const TOLERANCE: f64 = 3_000.0;

const METRES: &str = "Ces nombres semblent être des mètres (Lambert 93)\u{a0}: convertissez-les en \
                      degrés WGS 84\u{a0}; sans certitude, supprimez-les.";

const ELSEWHERE: &str = "Vérifiez la latitude et la longitude (en métropole, de 41 à 51 et de -5 \
                         à 10)\u{a0}; sans certitude, supprimez-les.";

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
        Ok(commune) => Some(commune),
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
    let mend = match latitude.abs().max(longitude.abs()) > 180.0 {
        true => METRES,
        false => ELSEWHERE,
    };
    let words = [&*latitude.to_string(), &*longitude.to_string(), mend];
    let position = match Coordinates::new(latitude, longitude) {
        Ok(position) => position,
        Err(fault) => {
            let code = match fault {
                CoordinatesFault::Swapped => Code::CoordinatesSwapped,
                CoordinatesFault::Outside => Code::CoordinatesOutside,
            };
            linker.push(code, service.source, written.span, &words);
            return None;
        }
    };
    let metres = metres_outside(position, commune);
    if metres > TOLERANCE {
        report_far(linker, service, written.span, metres, &commune.name);
        return None;
    }
    Some(position)
}

fn report_far(linker: &mut Linker<'_>, service: &Service, span: Span, metres: f64, name: &str) {
    let kilometres = format!("{:.0}\u{a0}km", metres / 1000.0);
    linker.push(
        Code::CoordinatesFar,
        service.source,
        span,
        &[&kilometres, name],
    );
}

/// How far a position is outside a commune's contour, in metres; 0 inside, or without a contour.
fn metres_outside(position: Coordinates, commune: &Commune) -> f64 {
    let contour = commune.contour.as_ref();
    contour.map_or(0.0, |contour| {
        contour_place::metres_outside(contour, position)
    })
}

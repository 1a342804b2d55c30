//! Declared places, as old as they may be shown.

use jiff::civil::Date;

use super::cadence::Cadence;
use super::linker::Linker;
use crate::content::{self, in_words};
use crate::diagnostic::Code;

/// Places that are shown: their declaration still holds.
#[derive(Debug, Clone)]
pub struct Vacancy {
    /// For which ages, in words.
    pub ages: Option<String>,
    /// Which days (`lun`…).
    pub days: Vec<String>,
    /// How many; 0 means full.
    pub places: u32,
    /// From which day.
    pub from: Option<Date>,
    /// The day of the declaration.
    pub declared_on: Date,
    /// Whether the declaration is so old that a family should call first.
    pub to_confirm: bool,
}

/// Places in all that a family may count on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FreshPlaces {
    /// How many; 0 means full.
    pub places: u32,
    /// The day of the oldest declaration among them.
    pub declared_on: Date,
}

/// The sum of the places that need not be confirmed; none where every declaration is ageing.
pub(super) fn fresh_places(vacancies: &[Vacancy]) -> Option<FreshPlaces> {
    let fresh = vacancies.iter().filter(|vacancy| !vacancy.to_confirm);
    Some(FreshPlaces {
        declared_on: fresh.clone().map(|vacancy| vacancy.declared_on).min()?,
        places: fresh.map(|vacancy| vacancy.places).sum(),
    })
}

/// The places that are shown on a day; those that are not are reported, once a declaration.
/// Without a cadence nobody knows how long a declaration holds: it is to be confirmed.
pub(super) fn shown(
    linker: &mut Linker<'_>,
    service: &content::Service,
    cadence: Option<&Cadence>,
    today: Date,
) -> Vec<Vacancy> {
    let mut reported = Vec::new();
    let mut shown = Vec::new();
    for vacancy in &service.vacancies {
        let declared_on = vacancy.declared_on;
        let last_day = cadence.map(|cadence| cadence.last_day(declared_on));
        match last_day.filter(|last_day| *last_day < today) {
            None => shown.push(Vacancy {
                ages: vacancy.ages.clone(),
                days: vacancy.days.clone(),
                places: vacancy.places,
                from: vacancy.from,
                declared_on,
                to_confirm: cadence.is_none_or(|it| it.is_to_confirm(declared_on, today)),
            }),
            Some(last_day) if !reported.contains(&declared_on) => {
                reported.push(declared_on);
                let days = [declared_on, last_day].map(in_words);
                let words = [&*service.name.value, &days[0], &days[1]];
                linker.push(Code::PlacesTooOld, service.source, vacancy.span, &words);
            }
            Some(_) => {}
        }
    }
    shown
}

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

impl Vacancy {
    /// Whether it speaks of every age and every day, from now on.
    pub fn is_of_all(&self) -> bool {
        self.ages.is_none() && self.days.is_empty() && self.from.is_none()
    }
}

/// Places in all that a family may count on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FreshPlaces {
    /// How many; 0 means full.
    pub places: u32,
    /// The day of the oldest declaration among them.
    pub declared_on: Date,
}

/// The sum of the places that need not be confirmed; none where every declaration is ageing, nor
/// where what is full is full for some ages or on some days: nobody knows the others.
pub(super) fn fresh_places(vacancies: &[Vacancy]) -> Option<FreshPlaces> {
    let fresh = vacancies.iter().filter(|vacancy| !vacancy.to_confirm);
    let places = fresh.clone().map(|vacancy| vacancy.places).sum();
    if places == 0 && !fresh.clone().any(Vacancy::is_of_all) {
        return None;
    }
    Some(FreshPlaces {
        declared_on: fresh.map(|vacancy| vacancy.declared_on).min()?,
        places,
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

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{FreshPlaces, Vacancy, fresh_places};

    fn declared(days: &[&str], places: u32) -> Vacancy {
        Vacancy {
            ages: None,
            days: days.iter().map(|day| (*day).to_owned()).collect(),
            places,
            from: None,
            declared_on: date(2026, 11, 16),
            to_confirm: false,
        }
    }

    #[test]
    fn full_on_some_days_is_not_full() {
        let fresh = |places| {
            Some(FreshPlaces {
                places,
                declared_on: date(2026, 11, 16),
            })
        };
        let babies = Vacancy {
            ages: Some("0-1 an".to_owned()),
            ..declared(&[], 0)
        };
        let some = [declared(&["lun"], 6), declared(&["jeu"], 0)];
        assert_eq!(fresh_places(&some), fresh(6));
        assert_eq!(fresh_places(&[declared(&["jeu"], 0)]), None);
        assert_eq!(fresh_places(std::slice::from_ref(&babies)), None);
        assert_eq!(fresh_places(&[babies, declared(&[], 0)]), fresh(0));
        assert_eq!(fresh_places(&[]), None);
    }
}

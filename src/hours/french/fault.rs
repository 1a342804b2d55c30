//! A fault with its place.

use super::advice::{advice, has_hours};
use super::fault_kind::FaultKind;
use super::words::weekday;
use crate::address::fold;
use crate::diagnostic::Span;

const DATES_IN_ORDER: &str = "Écrivez-les dans l'ordre, chacune avec son mois et son année\u{a0}: \
    «\u{a0}fermé du 20 décembre 2026 au 3 janvier 2027\u{a0}».";

/// What to write instead of « mardi 2h-5h ».
const NIGHT_OR_AFTERNOON: &str = "Écrivez l'après-midi sur 24 heures\u{a0}: «\u{a0}mardi 14h-17h\u{a0}». \
     Si c'est bien la nuit, dites-le\u{a0}: «\u{a0}mardi 2h-5h de nuit\u{a0}».";

/// A fault in a text of hours.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct HoursFault {
    /// Which text of the list, from 0.
    pub line: usize,
    /// Where in that text.
    pub span: Span,
    /// What is wrong.
    pub kind: FaultKind,
}

impl HoursFault {
    /// One French sentence on a fault in a text, without its full stop.
    pub fn sentence(&self, text: &str) -> String {
        let said = text.get(self.span.range()).unwrap_or_default();
        match &self.kind {
            FaultKind::UnknownWord(_) => format!("«\u{a0}{said}\u{a0}» n'est pas compris"),
            FaultKind::Season => format!("«\u{a0}{said}\u{a0}» n'a pas de dates"),
            FaultKind::NoSuchTime => format!("«\u{a0}{said}\u{a0}» n'est pas une heure"),
            FaultKind::OddMinutes => format!("«\u{a0}{said}\u{a0}» n'est pas clair"),
            FaultKind::OddTimes => "une heure reste seule".to_owned(),
            FaultKind::UnclearTimes => {
                format!("«\u{a0}{said}\u{a0}» peut être deux heures, ou de l'une à l'autre")
            }
            FaultKind::SmallHours => {
                format!(
                    "des heures de «\u{a0}{said}\u{a0}» sont celles de la nuit, ou de l'après-midi"
                )
            }
            FaultKind::EndBeforeStart { .. } => {
                format!("«\u{a0}{said}\u{a0}» finit avant de commencer")
            }
            FaultKind::StartsAtZero => format!("«\u{a0}{said}\u{a0}» commence à minuit"),
            FaultKind::TimesMeet => format!("les heures de «\u{a0}{said}\u{a0}» se recouvrent"),
            FaultKind::DaysMissing => "il manque le jour".to_owned(),
            FaultKind::WeekendNotSaid => {
                format!("on ne sait pas si «\u{a0}{said}\u{a0}» vaut aussi le week-end")
            }
            FaultKind::TimesMissing if has_hours(said) => {
                format!("un des jours de «\u{a0}{said}\u{a0}» n'a pas d'heures")
            }
            FaultKind::TimesMissing => "il manque les heures".to_owned(),
            FaultKind::NoSuchDate if names_weekday(said) => {
                format!("le jour et la date de «\u{a0}{said}\u{a0}» ne vont pas ensemble")
            }
            FaultKind::NoSuchDate => format!("«\u{a0}{said}\u{a0}» n'existe pas"),
            FaultKind::DatesOutOfOrder => {
                format!("les dates de «\u{a0}{said}\u{a0}» ne se suivent pas")
            }
            FaultKind::YearNotSaid => "on ne sait pas de quelle année il s'agit".to_owned(),
            FaultKind::UnclearScope => {
                format!(
                    "on ne sait pas à quels jours ou à quelles heures s'applique «\u{a0}{said}\u{a0}»"
                )
            }
            FaultKind::UnclearPeriod => {
                "on ne sait pas si ces heures sont encore de la période dite avant".to_owned()
            }
            FaultKind::TooIntricate => {
                format!("«\u{a0}{said}\u{a0}» ne se lit pas avec le reste de la phrase")
            }
            FaultKind::Contradiction { .. } => "deux horaires se contredisent".to_owned(),
            FaultKind::Osm => "cette écriture OSM n'est pas comprise en entier".to_owned(),
            FaultKind::TooLong => "ce texte est trop long".to_owned(),
        }
    }

    /// What to write instead in a text, in French.
    pub fn hint(&self, text: &str) -> String {
        if let Some(advice) = advice(&self.kind, text, self.span) {
            return advice;
        }
        let hint = match &self.kind {
            FaultKind::UnknownWord(meant) => match meant {
                Some(meant) => {
                    return format!("Vouliez-vous écrire «\u{a0}{meant}\u{a0}»\u{a0}?");
                }
                None => "Écrivez par exemple «\u{a0}lun-ven 9h-12h 14h-17h\u{a0}».",
            },
            FaultKind::Season => {
                "Écrivez les mois\u{a0}: «\u{a0}de juin à août\u{a0}: lun 9h-12h\u{a0}»."
            }
            FaultKind::NoSuchTime => "Les heures vont de 0h à 24h, les minutes de 00 à 59.",
            FaultKind::OddMinutes => "Écrivez «\u{a0}9h-12h\u{a0}», ou «\u{a0}9:12\u{a0}».",
            FaultKind::OddTimes | FaultKind::UnclearTimes => {
                "Écrivez chaque plage avec un tiret\u{a0}: «\u{a0}9h-12h 14h-17h\u{a0}»."
            }
            FaultKind::EndBeforeStart {
                exchanged,
                overnight,
            } => {
                return format!("Écrivez «\u{a0}{exchanged}\u{a0}», ou «\u{a0}{overnight}\u{a0}».");
            }
            FaultKind::SmallHours => NIGHT_OR_AFTERNOON,
            FaultKind::StartsAtZero => "Si c'est voulu, écrivez «\u{a0}minuit\u{a0}».",
            FaultKind::TimesMeet => "Séparez les plages\u{a0}: «\u{a0}9h-12h 14h-17h\u{a0}».",
            FaultKind::DaysMissing | FaultKind::WeekendNotSaid => {
                "Écrivez le jour\u{a0}: «\u{a0}lun-ven 9h-12h\u{a0}», «\u{a0}du lundi au samedi 9h-12h\u{a0}»."
            }
            FaultKind::TimesMissing => {
                "Écrivez les heures\u{a0}: «\u{a0}sam 9h-12h\u{a0}», ou «\u{a0}sam sur rendez-vous\u{a0}»."
            }
            FaultKind::NoSuchDate => "Vérifiez le jour et le mois.",
            FaultKind::DatesOutOfOrder => DATES_IN_ORDER,
            FaultKind::YearNotSaid => {
                "Écrivez l'année\u{a0}: «\u{a0}jusqu'au 15 janvier 2027\u{a0}»."
            }
            FaultKind::UnclearScope => {
                "Écrivez une phrase par horaire, chacune avec ses jours et sa condition\u{a0}: «\u{a0}lundi \
                 9h-12h (sauf vacances scolaires)\u{a0}; jeudi 14h-17h\u{a0}»."
            }
            FaultKind::UnclearPeriod => {
                "Répétez la période, ou commencez par «\u{a0}toute l'année\u{a0}:\u{a0}»."
            }
            FaultKind::TooIntricate => {
                "Écrivez une phrase par horaire, chacune avec ses jours\u{a0}: «\u{a0}lundi 9h-12h\u{a0}; \
                 mardi 14h-17h\u{a0}»."
            }
            FaultKind::Contradiction { .. } => {
                "Gardez l'un des deux, ou dites quand il ne vaut pas\u{a0}: «\u{a0}(sauf vacances scolaires)\u{a0}»."
            }
            FaultKind::Osm => "Écrivez-la en français\u{a0}: «\u{a0}lun-ven 9h-12h 14h-17h\u{a0}».",
            FaultKind::TooLong => "Gardez les horaires, et mettez le reste dans le texte.",
        };
        hint.to_owned()
    }
}

/// Whether a day of the week stands among words.
pub(super) fn names_weekday(said: &str) -> bool {
    let folded = fold(said);
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    words.any(|word| weekday(word).is_some())
}

//! What is wrong in a calendar's table.

use super::zone::Zone;
use crate::diagnostic::Span;

/// A fault in a table of `content/calendrier/`, at its place in the text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct CalendarFault {
    /// The cell or the line.
    pub span: Span,
    /// What is wrong.
    pub kind: CalendarFaultKind,
}

/// What is wrong in a calendar's table.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum CalendarFaultKind {
    /// The first line has no such column; all those that it needs.
    MissingColumn(&'static str, String),
    /// A column that says nothing here, and those that do.
    UnknownColumn(String, String),
    /// A line with fewer cells than columns.
    ShortLine,
    /// Not a date.
    Date(String),
    /// Not a zone.
    Zone(String),
    /// Not the number of a département.
    Department(String),
    /// The last day comes before the first.
    Backwards,
    /// It lasts so many days, which no holiday does.
    TooLong(i32),
    /// It is years away from all others of the zone.
    Far,
    /// No holiday in so long a time, in words.
    Gap(String),
    /// Not the days that marelle carries of this holiday, in words.
    Differs(String),
    /// The days of another holiday, by its name.
    OtherName(String),
    /// A public holiday that is on another day of that year, in words.
    OtherDay(String),
    /// A holiday that marelle carries, by name, and its days in words, stands nowhere.
    Absent(String, String),
    /// A holiday without a name.
    Nameless,
    /// It meets another holiday of the zone.
    Overlap,
    /// The same line stands above.
    Repeated,
    /// The day is there twice, with two names.
    Twice,
    /// The département is there twice, in two zones.
    TwiceDepartment,
}

impl CalendarFaultKind {
    /// One French sentence.
    pub fn sentence(&self) -> String {
        match self {
            Self::MissingColumn(column, _) => format!("la colonne «\u{a0}{column}\u{a0}» manque"),
            Self::UnknownColumn(column, known) => {
                format!("la colonne «\u{a0}{column}\u{a0}» n'est pas connue\u{a0}: {known}")
            }
            Self::ShortLine => "il manque des cellules sur cette ligne".to_owned(),
            Self::Date(text) => format!("«\u{a0}{text}\u{a0}» n'est pas une date"),
            Self::Zone(text) => {
                format!("«\u{a0}{text}\u{a0}» n'est pas une zone")
            }
            Self::Department(text) => {
                format!("«\u{a0}{text}\u{a0}» n'est pas le numéro d'un département")
            }
            Self::Backwards => "le dernier jour vient avant le premier".to_owned(),
            Self::TooLong(days) => format!("ces vacances dureraient {days} jours"),
            Self::Far => {
                "ces vacances sont à plus de deux ans de toutes les autres de la même zone"
                    .to_owned()
            }
            Self::Gap(days) => format!("il n'y a pas de vacances {days}, juste avant celles-ci"),
            Self::Differs(days) => {
                format!("ces jours ne sont pas ceux du ministère, {days}")
            }
            Self::OtherName(name) => format!("ces jours sont ceux de «\u{a0}{name}\u{a0}»"),
            Self::OtherDay(day) => format!("ce jour férié est le {day}"),
            Self::Absent(name, days) => format!(
                "il manque avant cette ligne «\u{a0}{name}\u{a0}», {days}\u{a0}; ces jours comptent tout de même comme des vacances"
            ),
            Self::Nameless => "le nom de ces vacances manque".to_owned(),
            Self::Repeated => "cette ligne est déjà dans le tableau".to_owned(),
            Self::Overlap => "ces vacances en recouvrent d'autres de la même zone".to_owned(),
            Self::Twice => "ce jour est déjà dans le tableau".to_owned(),
            Self::TwiceDepartment => "ce département est déjà dans le tableau".to_owned(),
        }
    }

    /// What to write instead.
    pub fn mend(&self) -> String {
        match self {
            Self::MissingColumn(_, all) => {
                return format!("Écrivez les colonnes sur la première ligne\u{a0}: {all}");
            }
            Self::Zone(_) => return format!("Écrivez une zone\u{a0}: {}.", Zone::CHOICES),
            Self::UnknownColumn(..) => "Corrigez le nom de cette colonne, ou supprimez-la.",
            Self::ShortLine => "Remplissez toutes les colonnes de cette ligne, ou effacez-la.",
            Self::Date(_) => "Écrivez un jour qui existe, par exemple\u{a0}: 2026-12-19",
            Self::Department(text) if is_glued(text) => {
                "Séparez les numéros par des espaces\u{a0}: 57 67 68. Mettez d'abord la colonne au format Texte."
            }
            Self::Department(_) => {
                "Écrivez le numéro du département, et non son nom\u{a0}: par exemple 13, 2A ou 974."
            }
            Self::Backwards => "Échangez les deux dates, ou corrigez l'année.",
            Self::TooLong(_) => {
                "Corrigez le premier ou le dernier jour\u{a0}: des vacances durent au plus dix semaines."
            }
            Self::Far => "Corrigez l'année, ou ajoutez les vacances qui manquent entre elles.",
            Self::Gap(_) => "Ajoutez les vacances qui manquent entre les deux, ou corrigez les dates\u{a0}: d'ici là, rien n'est dit de ce qui vient après.",
            Self::Differs(_) => {
                "Corrigez-les\u{a0}: le dernier jour est celui qui précède la rentrée. Si le calendrier a changé depuis, laissez-les\u{a0}: ce sont les vôtres qui comptent."
            }
            Self::OtherName(_) => "Corrigez le nom, ou les deux dates. Si la colonne des noms a été triée seule, annulez ce tri.",
            Self::OtherDay(_) => "Corrigez la date, ou le nom si c'est une autre fête.",
            Self::Absent(..) => "Ajoutez cette ligne.",
            Self::Nameless => "Écrivez leur nom, par exemple\u{a0}: Vacances de Noël",
            Self::Overlap => "Corrigez les dates de ces vacances ou des autres, ou effacez cette ligne.",
            Self::Repeated => "Effacez cette ligne\u{a0}: elle ne compte qu'une fois.",
            Self::Twice => "Gardez une seule ligne pour ce jour.",
            Self::TwiceDepartment => "Gardez une seule ligne pour ce département.",
        }
        .to_owned()
    }

    /// Whether it changes nothing of what is read.
    pub fn is_harmless(&self) -> bool {
        *self == Self::Repeated || self.is_of_carried()
    }

    /// Whether it tells that a table is not what marelle carries.
    pub fn is_of_carried(&self) -> bool {
        matches!(
            self,
            Self::Differs(_) | Self::OtherName(_) | Self::Absent(..)
        )
    }

    /// Whether it keeps the whole table from being read, and not a row.
    pub fn is_of_columns(&self) -> bool {
        matches!(self, Self::MissingColumn(..) | Self::UnknownColumn(..))
    }
}

/// Whether a spreadsheet took the numbers of several départements for one: « 576768 ».
fn is_glued(text: &str) -> bool {
    text.len() > 3 && text.bytes().all(|byte| byte.is_ascii_digit())
}

//! The tables of `content/calendrier/`.

use super::parsed::Parsed;
use crate::diagnostic::{Code, Diagnostic, SourceText};
use crate::hours::calendar::{CalendarFault, department_zones, public_holidays, school_holidays};

/// Reads `content/calendrier/vacances-scolaires.csv`.
pub(super) fn read_school_holidays(text: SourceText<'_>) -> Parsed {
    let (schools, faults) = school_holidays(text.text);
    Parsed {
        school_holidays: Some(schools),
        diagnostics: told(faults, text),
        ..Parsed::default()
    }
}

/// Reads `content/calendrier/jours-feries.csv`.
pub(super) fn read_public_holidays(text: SourceText<'_>) -> Parsed {
    let (days, faults) = public_holidays(text.text);
    Parsed {
        public_holidays: Some(days),
        diagnostics: told(faults, text),
        ..Parsed::default()
    }
}

/// Reads `content/calendrier/zones.csv`.
pub(super) fn read_department_zones(text: SourceText<'_>) -> Parsed {
    let (zones, faults) = department_zones(text.text);
    Parsed {
        department_zones: Some(zones),
        diagnostics: told(faults, text),
        ..Parsed::default()
    }
}

/// Tells what is wrong in a table: a fault of a row leaves out that row alone, for what it would say
/// is not known then.
fn told(faults: Vec<CalendarFault>, text: SourceText<'_>) -> Vec<Diagnostic> {
    let is_of_columns = faults.iter().any(|fault| fault.kind.is_of_columns());
    let faults = faults.into_iter().map(|fault| {
        let code = match &fault.kind {
            kind if kind.is_of_carried() => Code::OtherCalendar,
            kind if kind.is_harmless() => Code::RepeatedCalendar,
            _ => Code::BadCalendar,
        };
        let words = [&*fault.kind.sentence(), &*fault.kind.mend()];
        Diagnostic::at(code, text, fault.span, &words)
    });
    let mut diagnostics = faults.collect::<Vec<_>>();
    if !is_of_columns {
        Diagnostic::leave_out_row(&mut diagnostics);
    }
    diagnostics
}

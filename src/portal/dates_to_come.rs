//! Dates after the build's day: nobody changed, checked or declared anything on a day to come.

use jiff::civil::Date;

use super::linker::Linker;
use crate::content::{Service, in_words};
use crate::diagnostic::{Code, Span, Spanned};

/// Leaves out what is dated after the build's day, and tells each such date.
pub(super) fn forget(linker: &mut Linker<'_>, service: &mut Service, today: Date) {
    let mut told: Vec<(&str, Span, Date)> = Vec::new();
    let mut check = |key: &'static str, date: &Spanned<Date>| {
        let counts = date.value <= today;
        if !counts {
            told.push((key, date.span, date.value));
        }
        counts
    };
    service.updated_on = service
        .updated_on
        .take()
        .filter(|date| check("date_maj", date));
    service.verified_on = service
        .verified_on
        .take()
        .filter(|date| check("verifie_le", date));
    if let Some(provenance) = &mut service.provenance {
        let span = provenance.span;
        let date = &mut provenance.value.date;
        *date = date.filter(|date| check("source.date", &Spanned::new(*date, span)));
    }
    service.vacancies.retain(|vacancy| {
        let declared_on = Spanned::new(vacancy.declared_on, vacancy.span);
        check("declaree_le", &declared_on)
    });
    // Who wrote a date is not asked for one.
    service.date_unread |= !told.is_empty();
    for (key, span, date) in told {
        linker.push(
            Code::DateToCome,
            service.source,
            span,
            &[key, &in_words(date)],
        );
    }
}

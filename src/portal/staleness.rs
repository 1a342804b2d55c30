//! Records that should have been looked at again.

use jiff::civil::Date;

use super::linker::Linker;
use crate::content::{self, Kind, Service};
use crate::diagnostic::{Code, Spanned};

/// Warns of a record past its rhythm (its own, that of its kind, or that of all), or whose information has no date at all.
pub(super) fn check(linker: &mut Linker<'_>, service: &Service, kind: &Kind, today: Date) {
    let name = &service.name.value;
    let provenance = service.provenance.as_ref();
    let source = provenance.and_then(|provenance| provenance.value.date);
    let day = |date: &Option<Spanned<Date>>| date.as_ref().map(|date| date.value);
    let dated = [day(&service.verified_on), day(&service.updated_on), source]
        .into_iter()
        .flatten()
        .max();
    let Some(dated) = dated else {
        // A table's rows share their source, which names its year.
        if service.provenance.is_none() && !service.date_unread {
            linker.push(Code::NoDate, service.source, service.name.span, &[name]);
        }
        return;
    };
    let rhythm = service.check_every.or(kind.check_every);
    let due = rhythm
        .or_else(content::default_check_every)
        .map(|every| every.after(dated));
    if let Some(due) = due.filter(|due| *due < today) {
        let words = [&**name, &*content::in_words(due)];
        linker.push(Code::Stale, service.source, service.name.span, &words);
    }
}

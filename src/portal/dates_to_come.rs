//! Dates after the build's day: nobody changed, checked or declared anything on a day to come.

use jiff::ToSpan;
use jiff::civil::Date;

use super::linker::Linker;
use crate::content::{Content, Provenance, Service, Status, in_words};
use crate::diagnostic::{Code, Diagnostic, Span, Spanned};
use crate::source::Sources;

/// What becomes of such a date.
const NOT_COUNTED: &str = "cette date ne compte pas";

/// An actualité that is announced so many days ahead has a slip in its date.
const FAR: i64 = 31;

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
    if let Status::Planned(Some(opening)) = service.status
        && opening < today
    {
        let words = [&*service.name.value, &*in_words(opening)];
        linker.push(Code::OpeningPast, service.source, service.name.span, &words);
    }
    // Who wrote a date is not asked for one.
    service.date_unread |= !told.is_empty();
    for (key, span, date) in told {
        linker.push(
            Code::DateToCome,
            service.source,
            span,
            &[key, &in_words(date), NOT_COUNTED],
        );
    }
}

/// Leaves out what is dated after the build's day of all but services, and tells each such date.
pub(super) fn settle(content: &mut Content, sources: &Sources, today: Date) -> Vec<Diagnostic> {
    forget_in_pages(content, today);
    forget_in_figures(content, today);
    for territory in &mut content.territories {
        for convention in &mut territory.conventions {
            keep_past(&mut convention.stated_on, today);
            if let Some(provenance) = &mut convention.provenance {
                keep_past(&mut provenance.date, today);
            }
        }
        for uncovered in &mut territory.uncovered {
            keep_past(&mut uncovered.stated_on, today);
            keep_past(&mut uncovered.provenance.date, today);
        }
    }
    let to_come = content.said_dates.iter().filter(|it| it.day.value > today);
    let told = to_come.map(|it| {
        let text = sources.texts[it.source].located();
        let words = [it.key, &*in_words(it.day.value), NOT_COUNTED];
        Diagnostic::at(Code::DateToCome, text, it.day.span, &words)
    });
    let news = content.news.iter();
    let far = news.filter(|news| news.date.saturating_sub(FAR.days()) > today);
    let far = far.map(|news| {
        let text = sources.texts[news.source].located();
        let becomes = "jusque-là, cette actualité reste au-dessus des autres";
        let words = ["date", &*in_words(news.date), becomes];
        let hint =
            "Écrivez le jour où vous la publiez\u{a0}; ce qui aura lieu ce jour-là va à l'agenda.";
        Diagnostic::at(Code::DateToCome, text, news.date_span, &words).with_hint(hint)
    });
    told.chain(far).collect()
}

fn forget_in_pages(content: &mut Content, today: Date) {
    let past = |provenance: &mut Provenance| keep_past(&mut provenance.date, today);
    for page in &mut content.pages {
        keep_past(&mut page.updated_on, today);
        keep_past(&mut page.verified_on, today);
        let sources = page.sources.iter_mut();
        sources.chain(&mut page.to_read).for_each(past);
    }
    for event in &mut content.events {
        keep_past(&mut event.updated_on, today);
        keep_past(&mut event.verified_on, today);
        event.provenance.iter_mut().for_each(past);
    }
    for news in &mut content.news {
        news.provenance.iter_mut().for_each(past);
    }
}

fn forget_in_figures(content: &mut Content, today: Date) {
    for value in content.scales.iter_mut().flat_map(|it| &mut it.values) {
        keep_past(&mut value.verified_on, today);
        keep_past(&mut value.provenance.date, today);
    }
    for line in &mut content.phone_lines {
        keep_past(&mut line.verified_on, today);
        keep_past(&mut line.provenance.date, today);
    }
}

fn keep_past(date: &mut Option<Date>, today: Date) {
    *date = date.filter(|date| *date <= today);
}

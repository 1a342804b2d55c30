//! Conditions of which a sentence does not tell how far they go: « sauf jours fériés hors 11
//! novembre », « 9h-12h en août et le mercredi », « 9h-12h, 14h-17h l'après-midi en août ».

use super::atom::AtomKind;

/// Whether a condition may be of more, or of less, than it would be read of.
pub(super) fn goes_unclearly_far(kinds: &[&AtomKind]) -> bool {
    // Words beside hours change no order.
    let said = kinds.iter().filter(|kind| ***kind != AtomKind::Note);
    let kinds: Vec<&AtomKind> = said.copied().collect();
    exception_then_period(&kinds) || period_then_day(&kinds) || condition_of_named_part(&kinds)
}

/// « 9h-17h sauf le dernier mercredi de décembre »: December is of what is left out; « sauf jours
/// fériés hors 11 novembre »: of the exception, or another one?
fn exception_then_period(kinds: &[&AtomKind]) -> bool {
    kinds.windows(2).any(|pair| {
        let leaves_out = matches!(pair[0], AtomKind::Except(_));
        leaves_out && matches!(pair[1], AtomKind::Periods(_) | AtomKind::Except(_))
    })
}

/// « 9h-12h pendant les vacances et le samedi »: on Saturdays of the holidays, or on others?
fn period_then_day(kinds: &[&AtomKind]) -> bool {
    kinds.iter().enumerate().any(|(at, kind)| {
        let [limit, sign, days, rest @ ..] = &kinds[at + 1..] else {
            return false;
        };
        let tells_days = |kind: &&AtomKind| names_days(kind);
        let hours = |kind: &&AtomKind| matches!(kind, AtomKind::Times(_));
        hours(kind)
            && !kinds[..at].iter().any(tells_days)
            && is_limit(limit)
            && matches!(sign, AtomKind::And | AtomKind::Comma)
            && names_days(days)
            && !rest.iter().any(hours)
    })
}

/// « lun-ven 9h-12h, 14h-17h l'après-midi en août »: of the afternoon alone?
fn condition_of_named_part(kinds: &[&AtomKind]) -> bool {
    let spans = |kind: &AtomKind| match kind {
        AtomKind::Times(spans) => spans.len(),
        _ => 0,
    };
    kinds.windows(3).enumerate().any(|(at, found)| {
        let row = kinds[..=at]
            .iter()
            .rev()
            .take_while(|kind| !names_days(kind));
        let told: usize = row.map(|kind| spans(kind)).sum();
        let is_named = spans(found[0]) > 0 && matches!(found[1], AtomKind::Part(_));
        let limits = is_limit(found[2]) || matches!(found[2], AtomKind::Except(_));
        is_named && limits && told > 1
    })
}

fn names_days(kind: &AtomKind) -> bool {
    matches!(kind, AtomKind::Days { weekdays, .. } if !weekdays.is_none())
}

/// A part of the year, or « semaines paires ».
fn is_limit(kind: &AtomKind) -> bool {
    match kind {
        AtomKind::Days { weekdays, .. } => weekdays.is_none(),
        kind => matches!(kind, AtomKind::Periods(_)),
    }
}

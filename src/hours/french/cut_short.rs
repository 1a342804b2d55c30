//! « Le 24 décembre, fermeture à 16h », « le mercredi 17 mars, ouverture à 10h30 seulement »: days
//! of which one end is another than usual.

use super::cursor::Cursor;
use super::days::days;
use super::fault_kind::FaultKind;
use super::mark::Mark;
use super::part::Part;
use super::periods::periods;
use super::token::{Token, TokenKind};
use super::touch::touch_of_rules;
use crate::hours::model::{Days, Effect, Manner, Period, Rule, TimeSpan, Weekdays};

/// The closures of a sentence that tells such an end and nothing else.
pub(super) fn cut_short(tokens: &[Token]) -> Option<Vec<Rule>> {
    let mut cursor = Cursor::new(tokens);
    cursor.skip_words(&[
        "attention",
        "exceptionnellement",
        "et",
        "mais",
        "nota",
        "info",
    ]);
    cursor.take_mark(Mark::Colon);
    cursor.take_mark(Mark::Comma);
    let (when, span) = match changed_end(&mut cursor) {
        Some(span) => (when(&mut cursor)?, span),
        None => {
            let when = when(&mut cursor)?;
            while cursor.take_mark(Mark::Comma)
                || cursor.take_mark(Mark::Colon)
                || cursor.take_word(&["exceptionnelle", "exceptionnellement"])
            {}
            (when, changed_end(&mut cursor)?)
        }
    };
    let rule = |(periods, days)| Rule {
        periods,
        manner: Manner::Adds,
        days,
        except: Vec::new(),
        effect: Effect::Closed(vec![span]),
    };
    cursor.is_done().then(|| vec![rule(when)])
}

/// « fermeture à 16h »: what it closes of a day that is usually open then.
fn changed_end(cursor: &mut Cursor<'_>) -> Option<TimeSpan> {
    let mut ahead = *cursor;
    let closes = ahead.phrase(&["fermeture", "a"]) || ahead.phrase(&["jusqu", "a"]);
    if !closes && !ahead.phrase(&["ouverture", "a"]) {
        return None;
    }
    let Some(TokenKind::Clock(minutes)) = ahead.peek() else {
        return None;
    };
    ahead.step();
    ahead.skip_words(&["seulement", "uniquement", "exceptionnellement"]);
    *cursor = ahead;
    match closes {
        true => TimeSpan::new(*minutes, 1440),
        false => TimeSpan::new(0, *minutes),
    }
}

/// Single days of the year, or days of every week.
fn when(cursor: &mut Cursor<'_>) -> Option<(Vec<Period>, Days)> {
    let mut dated = *cursor;
    if let Some(Ok(found)) = periods(&mut dated) {
        let one_day =
            |period: &Period| matches!(period, Period::Dates(dates) if dates.is_one_day());
        *cursor = dated;
        return found
            .iter()
            .all(one_day)
            .then(|| (found, Days::weekly(Weekdays::ALL)));
    }
    let found = days(cursor)?;
    let weekly = found.nth.is_empty() && found.frequency.is_none() && found.part.is_none();
    weekly.then(|| (Vec::new(), Days::weekly(found.weekdays)))
}

/// Whether each of those ends stands in usual hours of its days: elsewhere it is no closure, but
/// longer hours perhaps.
fn cuts_hours(closures: &[Rule], parts: &[Part]) -> bool {
    let all = parts
        .iter()
        .filter(|part| part.is_read)
        .flat_map(|part| &part.rules);
    let open: Vec<(&Days, &[TimeSpan])> = all
        .filter_map(|rule| match &rule.effect {
            Effect::Open { spans, .. } => Some((&rule.days, spans.as_slice())),
            _ => None,
        })
        .collect();
    closures.iter().all(|closure| {
        let Effect::Closed(closed) = &closure.effect else {
            return false;
        };
        let cuts = |spans: &[TimeSpan]| {
            closed.iter().all(|closed| match closed.start() {
                0 => spans
                    .iter()
                    .any(|span| span.start() <= closed.end() && closed.end() < span.end()),
                start => spans
                    .iter()
                    .any(|span| span.start() < start && start <= span.end()),
            })
        };
        let on = |day: Weekdays| {
            let mut of_day = open.iter().filter(|(days, _)| days.weekdays.covers(day));
            of_day.any(|(_, spans)| cuts(spans))
        };
        match closure.periods.is_empty() {
            true => closure
                .days
                .weekdays
                .iter()
                .all(|day| on(Weekdays::one(day))),
            false => open.iter().any(|(_, spans)| cuts(spans)),
        }
    })
}

/// An end that no usual hours reach may make them longer: « le 24 décembre, fermeture à 16h ».
pub(super) fn leave_longer_hours(parts: &mut [Part]) {
    for at in 0..parts.len() {
        if parts[at].cuts_short && parts[at].is_read && !cuts_hours(&parts[at].rules, parts) {
            parts[at].is_read = false;
            parts[at].touches = Some(touch_of_rules(&parts[at].rules));
            let longer = parts[at].touches.as_mut();
            longer
                .into_iter()
                .for_each(|touch| touch.only_closes = false);
            parts[at].fault = Some((FaultKind::UnclearTimes, parts[at].span));
        }
    }
}

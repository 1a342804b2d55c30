//! « Le 24 décembre, fermeture à 16h », « le premier jeudi du mois, ouverture à 10h », « du 1er juin au
//! 30 septembre, fermeture à 16h30 du lundi au jeudi »: days of which one end is another than usual.

use super::cursor::Cursor;
use super::days::days;
use super::fault_kind::FaultKind;
use super::mark::Mark;
use super::part::Part;
use super::periods::periods;
use super::token::{Token, TokenKind};
use super::touch::touch_of_rules;
use crate::hours::model::{Days, Effect, Exception, Manner, Period, Rule, TimeSpan, Weekdays};

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
    let mut span = None;
    let mut periods = Vec::new();
    let mut days = None;
    while !cursor.is_done() {
        let separated = cursor.take_mark(Mark::Comma)
            || cursor.take_mark(Mark::Colon)
            || cursor.take_word(&["exceptionnelle", "exceptionnellement"]);
        if separated {
            continue;
        }
        if let Some(changed) = changed_end(&mut cursor).filter(|_| span.is_none()) {
            span = Some(changed);
        } else if let Some(found) = part_of_year(&mut cursor).filter(|_| periods.is_empty()) {
            periods = found;
        } else {
            days = Some(certain_days(&mut cursor).filter(|_| days.is_none())?);
        }
    }
    let is_all_year = periods.is_empty() && days.is_none();
    let span = span.filter(|_| !is_all_year)?;
    Some(vec![Rule {
        periods,
        manner: Manner::Adds,
        days: days.unwrap_or(Days::weekly(Weekdays::ALL)),
        except: Vec::new(),
        effect: Effect::Closed(vec![span]),
    }])
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

/// Days or a part of the year.
fn part_of_year(cursor: &mut Cursor<'_>) -> Option<Vec<Period>> {
    let mut ahead = *cursor;
    let found = periods(&mut ahead)?.ok()?;
    *cursor = ahead;
    Some(found)
}

/// Days of every week, or of the month: « le premier jeudi du mois ».
fn certain_days(cursor: &mut Cursor<'_>) -> Option<Days> {
    let found = days(cursor)?;
    let is_certain = found.frequency.is_none() && found.part.is_none();
    is_certain.then_some(Days {
        nth: found.nth,
        ..Days::weekly(found.weekdays)
    })
}

/// Whether each of those ends stands in usual hours of its days: elsewhere it is no closure, but
/// longer hours perhaps.
fn cuts_hours(closures: &[Rule], parts: &[Part]) -> bool {
    let read = parts.iter().filter(|part| part.is_read);
    let all: Vec<&Rule> = read.flat_map(|part| &part.rules).collect();
    closures.iter().all(|closure| {
        let Effect::Closed(closed) = &closure.effect else {
            return false;
        };
        // « juillet : 9h-17h ; en août, fermeture à 16h » tells no hours of August.
        let of_then = |rule: &Rule| {
            let leaves_out = |except: &Exception| match except {
                Exception::Period(period) => closure.periods.contains(period),
                Exception::Days { .. } => false,
            };
            closure.periods.is_empty()
                || rule.periods.is_empty() && !rule.except.iter().any(leaves_out)
        };
        let usual = all.iter().filter(|rule| of_then(rule));
        let open: Vec<(&Days, &[TimeSpan])> = usual
            .filter_map(|rule| match &rule.effect {
                Effect::Open { spans, .. } => Some((&rule.days, spans.as_slice())),
                _ => None,
            })
            .collect();
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
        let weekdays = closure.days.weekdays;
        match weekdays == Weekdays::ALL {
            true => open.iter().any(|(_, spans)| cuts(spans)),
            false => weekdays.iter().all(|day| on(Weekdays::one(day))),
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

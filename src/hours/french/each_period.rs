//! Days said once for the hours of several parts of the year: « novembre à mars 9h-17h, avril à
//! octobre 9h-19h, tous les jours », « tous les jours : 9h-17h de novembre à mars, 9h-19h d'avril à
//! octobre ».

use super::atom::{Atom, AtomKind};
use super::atoms::atoms;
use super::mark::Mark;
use super::rewritten::{Meant, clock_at, end_of, start_of};
use super::token::{Token, TokenKind};
use crate::diagnostic::Span;
use crate::hours::model::Period;

/// A whole sentence of such hours: a sentence for each part of the year.
pub(super) fn each_period(tokens: &[Token], at: usize) -> Option<Meant> {
    let end = end_of(tokens, at);
    if at != start_of(tokens, at) || !(at..end).any(|place| clock_at(tokens, place).is_some()) {
        return None;
    }
    let sentence = &tokens[at..end];
    let mut said = atoms(sentence);
    let is_sign = |atom: &Atom| {
        matches!(
            atom.kind,
            AtomKind::Comma | AtomKind::Colon | AtomKind::And | AtomKind::Slash
        )
    };
    said.retain(|atom| !is_sign(atom));
    leave_out_days(&mut said);
    let days_first = is_days(said.first()?);
    let days = match days_first {
        true => said.remove(0),
        false => said.pop().filter(is_days)?,
    };
    let pairs: Vec<(&Atom, &Atom)> = said.chunks(2).map(ordered).collect::<Option<_>>()?;
    let headed = !days_first && is_period(said.first()?);
    let period_first = is_period(said.first()?);
    let alike = said
        .chunks(2)
        .all(|pair| is_period(&pair[0]) == period_first);
    if pairs.len() < 2 || !alike || !are_apart(&pairs) {
        return None;
    }
    let mut meant = Vec::new();
    for (period, times) in pairs {
        if !meant.is_empty() {
            meant.push(TokenKind::Mark(Mark::Strong));
        }
        let period = within(sentence, period.span);
        let row = [within(sentence, days.span), within(sentence, times.span)].concat();
        if headed {
            meant.extend(period);
            meant.push(TokenKind::Mark(Mark::Colon));
            meant.extend(row);
        } else {
            // The hours of other days stay as they are in that part of the year.
            meant.extend(row);
            meant.push(TokenKind::Mark(Mark::Open));
            meant.extend(period);
            meant.push(TokenKind::Mark(Mark::Close));
        }
    }
    Some((sentence.len(), meant))
}

/// « tous les jours sauf le lundi » as one piece.
fn leave_out_days(said: &mut Vec<Atom>) {
    let only_days = |atom: &Atom| {
        matches!(&atom.kind, AtomKind::Except(excepted)
        if excepted.exceptions.is_empty() && excepted.parts.is_empty())
    };
    for at in (1..said.len()).rev() {
        if only_days(&said[at]) && is_days(&said[at - 1]) {
            said[at - 1].span.end = said[at].span.end;
            said.remove(at);
        }
    }
}

fn is_days(atom: &Atom) -> bool {
    atom.kind.weekly_days().is_some()
}

fn is_period(atom: &Atom) -> bool {
    matches!(atom.kind, AtomKind::Periods(_))
}

/// A period and hours, whichever stands first.
fn ordered(pair: &[Atom]) -> Option<(&Atom, &Atom)> {
    match pair {
        [period, times] | [times, period]
            if matches!(period.kind, AtomKind::Periods(_))
                && matches!(times.kind, AtomKind::Times(_)) =>
        {
            Some((period, times))
        }
        _ => None,
    }
}

/// Whether each of the periods is runs of dates, or all are school's and its holidays.
fn are_apart(pairs: &[(&Atom, &Atom)]) -> bool {
    let periods = || {
        pairs.iter().flat_map(|(period, _)| match &period.kind {
            AtomKind::Periods(periods) => periods.clone(),
            _ => Vec::new(),
        })
    };
    let run = |period: Period| matches!(period, Period::Dates(dates) if !dates.is_one_day());
    let of_school = |period: Period| matches!(period, Period::SchoolTerm | Period::SchoolHolidays);
    periods().all(run) || periods().all(of_school)
}

/// The tokens of a piece.
fn within(sentence: &[Token], span: Span) -> Vec<TokenKind> {
    let inside = |token: &&Token| span.start <= token.span.start && token.span.end <= span.end;
    sentence
        .iter()
        .filter(inside)
        .map(|token| token.kind.clone())
        .collect()
}

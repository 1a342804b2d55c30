//! Sentences whose rules hold whatever is meant, beside moments that only one reading of them opens
//! or closes: « samedi et mercredi en août 10h-12h », « lundi 9h-12h, jeudi 14h-17h (hors vacances) ».
//!
//! The rules stay, and those moments are not known.

use jiff::civil::Date;

use super::atom::{Atom, AtomKind, Excepted};
use super::hours_left_out::left_out_hours;
use super::mark::Mark;
use super::token::{Token, TokenKind};
use super::words::weekday;
use crate::hours::model::{
    DateRange, Effect, Exception, MonthDay, Period, Rule, SchoolHoliday, Touch, Weekdays,
};

/// The moments that a sentence with these rules leaves open.
pub(super) fn left_open(tokens: &[Token], atoms: &[Atom], rules: &[Rule]) -> Option<Touch> {
    let kinds: Vec<&AtomKind> = atoms
        .iter()
        .map(|atom| &atom.kind)
        .filter(|kind| **kind != AtomKind::Note)
        .collect();
    let of_last_days = of_last_days(&kinds, rules.iter().all(Rule::closes));
    let of_last_hours = of_last_hours(&kinds, rules);
    let found = [
        of_last_days,
        of_last_hours,
        of_last_span(tokens, atoms, rules),
        days_left_out_of_last_span(tokens, atoms),
        closure_of_last_days(&kinds, rules),
        appointment_of_last_days(tokens, atoms),
        left_out_hours(atoms, rules),
    ];
    found
        .into_iter()
        .flatten()
        .reduce(|all, more| all.with(&more))
}

/// « mercredi et vacances scolaires 9h-17h », « mercredi 14h-18h et vacances scolaires 9h-18h »:
/// Wednesdays, and days of the holidays that are not said. The pieces without the holidays, and when
/// those may open.
pub(super) fn holidays_besides(atoms: &[Atom]) -> Option<(Vec<Atom>, Touch)> {
    let and = atoms.iter().position(|atom| atom.kind == AtomKind::And)?;
    let (row, rest) = atoms.split_at(and);
    // « accueil de loisirs : mercredis et vacances scolaires … »
    let headed = matches!(row, [head, ..] if head.kind == AtomKind::Note);
    let row = &row[usize::from(headed)..];
    let [
        _,
        Atom {
            kind: AtomKind::Periods(periods),
            ..
        },
        hours @ ..,
    ] = rest
    else {
        return None;
    };
    let [days, own_hours @ ..] = row else {
        return None;
    };
    let is_days = matches!(&days.kind, AtomKind::Days { weekdays, nth, frequency: None, .. }
        if !weekdays.is_none() && nth.is_empty());
    let of_holidays = |period: &Period| matches!(period, Period::SchoolHolidays | Period::Named(_));
    let pieces = match own_hours.is_empty() {
        true => [row, hours].concat(),
        false => row.to_vec(),
    };
    let timed = is_hours(hours) && (own_hours.is_empty() || is_hours(own_hours));
    let touch = Touch {
        weekdays: Weekdays::ALL,
        periods: periods.clone(),
        only_closes: false,
    };
    let fits = is_days && timed && periods.iter().all(of_holidays);
    fits.then_some((pieces, touch))
}

fn is_hours(atoms: &[Atom]) -> bool {
    let kinds: Vec<&AtomKind> = atoms.iter().map(|atom| &atom.kind).collect();
    matches!(
        kinds[..],
        [AtomKind::Times(_)] | [AtomKind::Colon | AtomKind::Comma, AtomKind::Times(_)]
    )
}

/// « samedi et mercredi en août 10h-12h »: on Saturdays of other months too?
fn of_last_days(kinds: &[&AtomKind], only_closes: bool) -> Option<Touch> {
    // « samedi matin et mercredi matin en août »
    let kinds: Vec<&AtomKind> = kinds
        .iter()
        .copied()
        .filter(|kind| !matches!(kind, AtomKind::Part(_)))
        .collect();
    let touches = (0..kinds.len()).filter_map(|at| {
        let open = usize::from(kinds.get(at + 1) == Some(&&AtomKind::Open));
        let (weekdays, mixed) = listed_days(&kinds[..=at], open == 1)?;
        let periods = match kinds.get(at + 1 + open)? {
            AtomKind::Periods(periods) if mixed || periods != &[Period::SchoolTerm] => {
                outside(periods)
            }
            AtomKind::Except(excepted) if mixed => excepted_periods(excepted)?,
            // « mercredi, vendredi (semaines paires) 9h-12h »
            AtomKind::Days { weekdays, .. } if weekdays.is_none() => Vec::new(),
            _ => return None,
        };
        Some(Touch {
            weekdays,
            periods,
            only_closes,
        })
    });
    touches.reduce(|all, more| all.with(&more))
}

/// « samedi et mercredi sur rdv 10h-12h »: may one come freely on Saturdays?
fn appointment_of_last_days(tokens: &[Token], atoms: &[Atom]) -> Option<Touch> {
    let at = (0..atoms.len()).find(|at| {
        let of_list = matches!(atoms[*at].kind, AtomKind::Days { mixed: true, .. });
        let after: Vec<&AtomKind> = atoms[at + 1..].iter().map(|atom| &atom.kind).collect();
        let before_hours = matches!(
            after[..],
            [AtomKind::Appointment, AtomKind::Times(_), ..]
                | [
                    AtomKind::Appointment,
                    AtomKind::Colon,
                    AtomKind::Times(_),
                    ..
                ]
                | [
                    AtomKind::Open,
                    AtomKind::Appointment,
                    AtomKind::Close,
                    AtomKind::Times(_),
                    ..
                ]
        );
        of_list && before_hours
    })?;
    let AtomKind::Days { weekdays, .. } = atoms[at].kind else {
        return None;
    };
    let span = atoms[at].span;
    let inside = |token: &&Token| span.start <= token.span.start && token.span.end <= span.end;
    let inside: Vec<&Token> = tokens.iter().filter(inside).collect();
    let is_linked = inside.iter().any(|token| match &token.kind {
        TokenKind::Mark(mark) => matches!(mark, Mark::Comma | Mark::And | Mark::Slash),
        TokenKind::Word(word) => word == "et",
        _ => false,
    });
    let mut named = inside.iter().filter_map(|token| match &token.kind {
        TokenKind::Word(word) => weekday(word),
        _ => None,
    });
    let last = named.next_back().filter(|_| is_linked)?;
    Some(Touch {
        weekdays: weekdays.without(Weekdays::one(last)),
        periods: Vec::new(),
        only_closes: true,
    })
}

/// The days of a list that ends here, and whether it is mixed. What stands in parentheses after days
/// without a sign between is of all of them: « fermé lun-mer ven (période scolaire) ».
fn listed_days(kinds: &[&AtomKind], in_parentheses: bool) -> Option<(Weekdays, bool)> {
    let [
        before @ ..,
        AtomKind::Days {
            weekdays,
            listed,
            mixed,
            ..
        },
    ] = kinds
    else {
        return None;
    };
    let sign = |kind: &AtomKind| matches!(kind, AtomKind::And | AtomKind::Comma | AtomKind::Slash);
    match before {
        [
            ..,
            AtomKind::Days {
                weekdays: first, ..
            },
            link,
        ] if sign(link) => Some((weekdays.with(*first), true)),
        _ if *listed || *mixed && !in_parentheses => Some((*weekdays, *mixed)),
        _ => None,
    }
}

/// « lundi 9h-12h, jeudi 14h-17h (hors vacances) »: is Monday closed then too?
fn of_last_hours(kinds: &[&AtomKind], rules: &[Rule]) -> Option<Touch> {
    let opens = kinds
        .iter()
        .filter(|kind| ***kind == AtomKind::Open)
        .count();
    let condition = match kinds {
        [
            ..,
            AtomKind::Times(_) | AtomKind::Days { .. },
            AtomKind::Open,
            condition,
            AtomKind::Close,
        ]
        // « lun-jeu 9h-17h, vendredi sur rdv hors vacances scolaires »
        | [.., AtomKind::Appointment, AtomKind::Open, condition, AtomKind::Close]
        | [.., AtomKind::Appointment, condition] => condition,
        _ => return None,
    };
    let (last, before) = rules.split_last()?;
    let weekdays = before
        .iter()
        .filter(|rule| !rule.closes())
        .fold(Weekdays::NONE, |all, rule| all.with(rule.days.weekdays));
    // « lun-ven 9h-17h, samedi 9h-12h (sur rdv) » is of Saturday; of two rows alike it may be of both.
    let are_alike = matches!(before, [one] if one.days != last.days
        && one.days.weekdays.count() == last.days.weekdays.count());
    let periods = match condition {
        AtomKind::Periods(periods) => outside(periods),
        AtomKind::Except(excepted) => excepted_periods(excepted)?,
        AtomKind::Appointment if are_alike => Vec::new(),
        AtomKind::Days { weekdays, .. } if are_alike && weekdays.is_none() => Vec::new(),
        _ => return None,
    };
    let is_last = opens <= 1 && !weekdays.is_none();
    // Of a public holiday that nothing names, nothing is said as it is.
    (is_last && periods != [Period::PublicHolidays]).then_some(Touch {
        weekdays,
        periods,
        only_closes: true,
    })
}

/// « lundi 9h-12h, 14h-17h en août »: is the morning of August alone too?
fn of_last_span(tokens: &[Token], atoms: &[Atom], rules: &[Rule]) -> Option<Touch> {
    let several =
        |rule: &&Rule| matches!(&rule.effect, Effect::Open { spans, .. } if spans.len() > 1);
    let days = rules.iter().filter(several).map(|rule| rule.days.weekdays);
    let weekdays = days.fold(Weekdays::NONE, Weekdays::with);
    let touches = (0..atoms.len()).filter_map(|at| {
        let span = atoms[at].span;
        let is_sign = |token: &Token| {
            matches!(token.kind, TokenKind::Mark(Mark::Comma | Mark::Slash))
                && span.start <= token.span.start
                && token.span.end <= span.end
        };
        let is_listed = matches!(atoms[at].kind, AtomKind::Times(_)) && tokens.iter().any(is_sign);
        let mut after = atoms[at + 1..].iter().map(|atom| &atom.kind);
        let condition = after.find(|kind| **kind != AtomKind::Open)?;
        let periods = match condition {
            AtomKind::Periods(periods) => outside(periods),
            AtomKind::Except(excepted) => excepted_periods(excepted)?,
            // « 9h-12h, 14h-17h (semaines paires) »
            AtomKind::Days { weekdays, .. } if weekdays.is_none() => Vec::new(),
            _ => return None,
        };
        (is_listed && periods != [Period::PublicHolidays]).then_some(Touch {
            weekdays,
            periods,
            only_closes: false,
        })
    });
    let all = touches.reduce(|all, more| all.with(&more));
    all.filter(|_| !weekdays.is_none())
}

/// « lun-ven 9h-12h / 14h-17h (sauf vendredi) »: is the morning of Friday left out too?
fn days_left_out_of_last_span(tokens: &[Token], atoms: &[Atom]) -> Option<Touch> {
    atoms.windows(3).find_map(|found| {
        let [hours, open, except] = found else {
            return None;
        };
        let is_sign = |token: &Token| {
            matches!(token.kind, TokenKind::Mark(Mark::Comma | Mark::Slash))
                && hours.span.start <= token.span.start
                && token.span.end <= hours.span.end
        };
        let is_listed = matches!(hours.kind, AtomKind::Times(_)) && tokens.iter().any(is_sign);
        match &except.kind {
            AtomKind::Except(excepted)
                if is_listed && open.kind == AtomKind::Open && !excepted.weekdays.is_none() =>
            {
                Some(Touch {
                    weekdays: excepted.weekdays,
                    periods: Vec::new(),
                    only_closes: false,
                })
            }
            _ => None,
        }
    })
}

/// « lun-ven 9h-18h, sam 9h-17h, fermé de 12h à 14h »: on Saturdays alone?
fn closure_of_last_days(kinds: &[&AtomKind], rules: &[Rule]) -> Option<Touch> {
    let [before @ .., open, closed] = rules else {
        return None;
    };
    let is_part = matches!(&closed.effect, Effect::Closed(spans) if !spans.is_empty());
    let at = kinds
        .iter()
        .rposition(|kind| matches!(kind, AtomKind::Closed | AtomKind::Closures(_)))?;
    let hours = kinds[..at]
        .iter()
        .rposition(|kind| matches!(kind, AtomKind::Times(_)))?;
    let names_days = kinds[hours..].iter().any(|kind| match kind {
        AtomKind::Days { .. } => true,
        AtomKind::Closures(rules) => rules.iter().any(|rule| rule.days.weekdays != Weekdays::ALL),
        _ => false,
    });
    let others = before.iter().filter(|rule| !rule.closes());
    let weekdays = others
        .fold(Weekdays::NONE, |all, rule| all.with(rule.days.weekdays))
        .without(closed.days.weekdays);
    // « lundi 9h-12h (fermé l'après-midi), mardi 14h-18h (fermé le matin) »: all of Monday's hours?
    let Effect::Closed(hours) = &closed.effect else {
        return None;
    };
    let takes_all = |rule: &Rule| {
        matches!(&rule.effect, Effect::Open { spans, .. } if spans.iter().all(|span| {
            hours.iter().any(|closed| closed.start() <= span.start() && span.end() <= closed.end())
        }))
    };
    if before.iter().any(takes_all) {
        return None;
    }
    let of_last = is_part && !open.closes() && open.days == closed.days && !names_days;
    (of_last && !weekdays.is_none()).then(|| Touch {
        weekdays,
        periods: closed.periods.clone(),
        only_closes: true,
    })
}

/// The periods that are left out; `None` where days of the week are, which say of what they are.
fn excepted_periods(excepted: &Excepted) -> Option<Vec<Period>> {
    let periods = excepted.exceptions.iter().map(|exception| match exception {
        Exception::Period(period) => Some(*period),
        Exception::Days { .. } => None,
    });
    let is_plain = excepted.weekdays.is_none() && excepted.parts.is_empty();
    periods.collect::<Option<Vec<_>>>().filter(|_| is_plain)
}

/// The rest of the year; all of it where it is no period.
fn outside(periods: &[Period]) -> Vec<Period> {
    let named = |period: &Period| matches!(period, Period::Named(_));
    match periods {
        [Period::SchoolTerm] => vec![Period::SchoolHolidays],
        [Period::SchoolHolidays] => vec![Period::SchoolTerm],
        [Period::Dates(DateRange::Yearly { first, last })] => {
            rest_of_year(*first, *last).into_iter().collect()
        }
        several if several.iter().all(named) => {
            let others = SchoolHoliday::ALL.into_iter().map(Period::Named);
            let others = others.filter(|holiday| !several.contains(holiday));
            others.chain([Period::SchoolTerm]).collect()
        }
        _ => Vec::new(),
    }
}

/// From the day after the last to the day before the first.
fn rest_of_year(first: MonthDay, last: MonthDay) -> Option<Period> {
    // A leap year has every day of the year.
    let date = |day: MonthDay| Date::new(2024, day.month(), day.day()).ok();
    let range = DateRange::Yearly {
        first: MonthDay::of(date(last)?.tomorrow().ok()?),
        last: MonthDay::of(date(first)?.yesterday().ok()?),
    };
    Some(Period::Dates(range))
}

//! Sentences that could be read piece by piece and yet say, as a whole, what is not clear.
//!
//! A careful reader would ask: so they stay text, and what they may change is every moment.

use super::appointment_doubts::is_unclear_appointment;
use super::atom::{Atom, AtomKind};
use super::conditions_between::stands_between_days;
use super::conditions_in_doubt::goes_unclearly_far;
use super::day_after::names_day_after;
use super::fault_kind::FaultKind;
use super::head_words::is_structure;
use super::included_in_exception::includes_in_exception;
use super::instead::{days_after_days, names_what_is_replaced};
use super::last_day::ends_within_day;
use super::mark::Mark;
use super::others_hours::are_of_others;
use super::scope_words::says_unclearly;
use super::scopes::is_unclear;
use super::token::{Token, TokenKind};
use super::what_closes::names_what_closes;
use super::whose_appointment::is_between;
use super::words::{day_part, month, weekday};
use crate::hours::model::Period;

/// What is not clear in a sentence, if anything.
pub(super) fn doubt(tokens: &[Token], atoms: &[Atom]) -> Option<FaultKind> {
    let kinds: Vec<&AtomKind> = atoms.iter().map(|atom| &atom.kind).collect();
    let words_unclear = nothing_after_days(tokens)
        || slips_of_days(tokens)
        || school_days(tokens)
        || week_of_feast(tokens)
        || links_unread(tokens, atoms)
        || ends_within_day(tokens)
        || names_day_after(tokens)
        || names_what_closes(tokens)
        || are_of_others(tokens)
        || names_what_is_replaced(tokens)
        || includes_in_exception(tokens)
        || days_after_days(tokens);
    let scope_unclear = is_unclear(atoms)
        || stands_between_days(tokens, atoms)
        || goes_unclearly_far(&kinds)
        || says_unclearly(tokens)
        || two_structures(tokens)
        || closed_in_parentheses(&kinds)
        || period_in_parentheses(&kinds)
        || hours_in_parentheses(tokens, atoms)
        || exception_of_mornings(&kinds)
        || is_unclear_appointment(tokens, atoms, &kinds)
        || parentheses_after_sign(&kinds)
        || day_in_parentheses(tokens, atoms)
        || is_between(tokens, atoms)
        || numbers_after_note(tokens, atoms);
    if nothing_after_days(tokens) {
        return Some(FaultKind::TimesMissing);
    }
    (words_unclear || scope_unclear).then_some(FaultKind::UnclearScope)
}

/// Whether words of a sentence leave in doubt whose hours it tells, or on which days, however its
/// pieces are put together.
pub(super) fn words_are_doubtful(tokens: &[Token]) -> bool {
    slips_of_days(tokens)
        || school_days(tokens)
        || week_of_feast(tokens)
        || ends_within_day(tokens)
        || names_day_after(tokens)
        || names_what_closes(tokens)
        || are_of_others(tokens)
        || names_what_is_replaced(tokens)
        || includes_in_exception(tokens)
        || days_after_days(tokens)
        || two_structures(tokens)
        || nothing_after_days(tokens)
}

pub(super) fn word(token: Option<&Token>) -> Option<&str> {
    match token.map(|token| &token.kind) {
        Some(TokenKind::Word(word)) => Some(word),
        _ => None,
    }
}

pub(super) fn mark(token: Option<&Token>) -> Option<Mark> {
    match token.map(|token| &token.kind) {
        Some(TokenKind::Mark(mark)) => Some(*mark),
        _ => None,
    }
}

/// « mar jeu 9h-12h, sam 14h-17h (août : 9h-12h) », « 9h-12h (sur rdv en août) »: a part of the
/// year of its own, or of all that stands before?
fn period_in_parentheses(kinds: &[&AtomKind]) -> bool {
    let is_hours = |kind: &&AtomKind| matches!(kind, AtomKind::Times(_));
    let is_part_of_year = |kind: &&AtomKind| match kind {
        // « semaines paires »
        AtomKind::Days { weekdays, .. } => weekdays.is_none(),
        kind => matches!(kind, AtomKind::Periods(_)),
    };
    let says_how = |kind: &&AtomKind| is_hours(kind) || **kind == AtomKind::Appointment;
    (0..kinds.len()).any(|at| {
        let close = kinds[at..]
            .iter()
            .position(|kind| **kind == AtomKind::Close);
        let inside = &kinds[at..at + close.unwrap_or(kinds.len() - at)];
        *kinds[at] == AtomKind::Open
            && kinds[..at].iter().any(is_hours)
            && inside.iter().any(is_part_of_year)
            && inside.iter().any(says_how)
    })
}

/// « lun-ven 9h-12h (14h-17h) »: besides, at times, or in the place of the others? « (et 14h-17h) »
/// says that it is besides.
fn hours_in_parentheses(tokens: &[Token], atoms: &[Atom]) -> bool {
    let links = |atom: &Atom| {
        let next = tokens
            .iter()
            .find(|token| token.span.start >= atom.span.end);
        word(next) == Some("et") || mark(next) == Some(Mark::And)
    };
    atoms.windows(4).any(|found| {
        let [hours, open, others, close] = found else {
            return false;
        };
        let is_times = |atom: &Atom| matches!(atom.kind, AtomKind::Times(_));
        let is_inside = open.kind == AtomKind::Open && close.kind == AtomKind::Close;
        is_inside && is_times(hours) && is_times(others) && !links(open)
    })
}

/// « tous les matins sauf mercredi 9h-12h, après-midi 14h-17h »: closed on Wednesday afternoons too?
fn exception_of_mornings(kinds: &[&AtomKind]) -> bool {
    kinds.windows(2).enumerate().any(|(at, found)| {
        let of_part = matches!(
            found,
            [AtomKind::Days { part: Some(_), .. }, AtomKind::Except(_)]
        );
        let is_part = |kind: &&AtomKind| matches!(kind, AtomKind::Part(_));
        of_part && kinds[at + 2..].iter().any(is_part)
    })
}

/// « lundi 9h-12h, (sur rdv) mardi 9h-12h »: of what follows, perhaps.
fn parentheses_after_sign(kinds: &[&AtomKind]) -> bool {
    // « lundi 9h-12h, à Trets (sur rdv) mardi 9h-12h »
    let said = kinds.iter().filter(|kind| ***kind != AtomKind::Note);
    let kinds: Vec<&AtomKind> = said.copied().collect();
    kinds.windows(5).any(|found| {
        matches!(
            found,
            [
                AtomKind::Comma,
                AtomKind::Open,
                AtomKind::Appointment | AtomKind::Except(_) | AtomKind::Periods(_),
                AtomKind::Close,
                AtomKind::Days { .. }
            ]
        )
    })
}

/// « Mairie : lundi 9h-12h, médiathèque : mardi 9h-12h »: whose hours are asked for?
fn two_structures(tokens: &[Token]) -> bool {
    let names_one = |at: &usize| {
        word(tokens.get(*at)).is_some_and(is_structure)
            && (*at == 0 || mark(tokens.get(*at - 1)).is_some())
            && mark(tokens.get(*at + 1)) == Some(Mark::Colon)
    };
    let mut named = (0..tokens.len())
        .filter(names_one)
        .map(|at| word(tokens.get(at)));
    let first = named.next();
    named.any(|other| Some(other) != first)
}

/// « lundi : -, mardi : 9h-12h »: a sign alone stands for the hours of a day, and ends it.
fn nothing_after_days(tokens: &[Token]) -> bool {
    let is_empty_sign = |mark: Option<Mark>| {
        matches!(
            mark,
            Some(Mark::Dash | Mark::Slash | Mark::Underscore | Mark::Comma)
        )
    };
    let is_day = |token: Option<&Token>| word(token).is_some_and(|word| weekday(word).is_some());
    (1..tokens.len()).any(|at| {
        let colon = mark(tokens.get(at - 1)) == Some(Mark::Colon);
        if !is_empty_sign(mark(tokens.get(at))) || !(colon || is_day(tokens.get(at - 1))) {
            return false;
        }
        let rest = &tokens[at + 1..];
        let signs = rest
            .iter()
            .take_while(|token| is_empty_sign(mark(Some(token))))
            .count();
        let next = rest.get(signs);
        match colon {
            true => next.is_none() || is_day(next),
            false => {
                let alone = mark(tokens.get(at)) != Some(Mark::Comma);
                alone && signs > 0 && (next.is_none() || is_day(next))
            }
        }
    })
}

/// « mar avr 9h-12h », « lun mars mer 9h-12h »: Tuesday, or March? « des septembre »: from then on?
fn slips_of_days(tokens: &[Token]) -> bool {
    let is_day = |token: &Token| word(Some(token)).is_some_and(|word| weekday(word).is_some());
    let among_days = tokens
        .windows(3)
        .any(|found| is_day(&found[0]) && word(found.get(1)) == Some("mars") && is_day(&found[2]));
    among_days || month_after_day(tokens)
}

/// Whether a month stands after a word that may be a day or « dès ».
fn month_after_day(tokens: &[Token]) -> bool {
    tokens.windows(2).any(|pair| {
        let (first, second) = (word(pair.first()), word(pair.get(1)));
        matches!(first, Some("mar" | "des")) && second.is_some_and(|word| month(word).is_some())
    })
}

/// « les jours d'école », « sur le temps d'école »: the days of term, which hang on a calendar.
fn school_days(tokens: &[Token]) -> bool {
    let words: Vec<&str> = tokens
        .iter()
        .filter_map(|token| word(Some(token)))
        .collect();
    words.iter().enumerate().any(|(at, found)| {
        let before = &words[at.saturating_sub(3)..at];
        let of_term = |word: &&str| {
            matches!(
                *word,
                "jour"
                    | "jours"
                    | "temps"
                    | "pendant"
                    | "durant"
                    | "periode"
                    | "semaine"
                    | "semaines"
                    | "hors"
                    | "avec"
            )
        };
        let of = matches!(before.last(), Some(&"d" | &"de"));
        let of_days = of && before.iter().any(|word| weekday(word).is_some());
        let of_others = matches!(
            *found,
            "accueil"
                | "atelier"
                | "ateliers"
                | "permanence"
                | "permanences"
                | "seance"
                | "seances"
        );
        let on_days = matches!(before, [.., "jour" | "jours", "d" | "de"]);
        (*found == "ecole" && (of_days || before.iter().any(of_term))) || (of_others && on_days)
    })
}

/// « la semaine de l'Ascension »: the whole week, or the day?
fn week_of_feast(tokens: &[Token]) -> bool {
    let words: Vec<&str> = tokens
        .iter()
        .filter_map(|token| word(Some(token)))
        .collect();
    words.iter().enumerate().any(|(at, found)| {
        let after = words[at + 1..].iter();
        let mut after = after.skip_while(|word| {
            matches!(
                **word,
                "d" | "de" | "du" | "des" | "l" | "la" | "le" | "jour" | "lundi" | "jeudi"
            )
        });
        let feast = after.next().is_some_and(|word| {
            matches!(
                *word,
                "ascension" | "assomption" | "pentecote" | "armistice" | "victoire"
            )
        });
        *found == "semaine" && feast
    })
}

/// « puis » between days, « au » after a period that was read without its end.
fn links_unread(tokens: &[Token], atoms: &[Atom]) -> bool {
    let inside = |token: &Token| {
        atoms.iter().any(|atom| {
            atom.span.start <= token.span.start
                && token.span.end <= atom.span.end
                && !matches!(atom.kind, AtomKind::Fault(_))
        })
    };
    tokens.iter().enumerate().any(|(at, token)| {
        let Some(said) = word(Some(token)).filter(|_| !inside(token)) else {
            return false;
        };
        let before = atoms
            .iter()
            .rev()
            .find(|atom| atom.span.end <= token.span.start)
            .map(|atom| &atom.kind);
        match said {
            "puis" => before.is_some(),
            // « le 24 décembre au soir »
            "au" if word(tokens.get(at + 1)).is_some_and(|next| day_part(next).is_some()) => false,
            "au" | "a" => matches!(
                before,
                Some(AtomKind::Periods(_) | AtomKind::Part(_) | AtomKind::Closures(_))
            ),
            _ => false,
        }
    })
}

/// « 9h-12h (fermé) », « mardi (fermé) 9h-12h ».
fn closed_in_parentheses(kinds: &[&AtomKind]) -> bool {
    let beside_times = |kind: Option<&&AtomKind>| matches!(kind, Some(AtomKind::Times(_)));
    kinds.windows(3).enumerate().any(|(at, found)| {
        let closed = matches!(found, [AtomKind::Open, AtomKind::Closed, AtomKind::Close]);
        let before = at.checked_sub(1).and_then(|before| kinds.get(before));
        let before_days = matches!(before, Some(AtomKind::Days { .. }));
        closed && (!before_days || beside_times(kinds.get(at + 3)))
    })
}

/// « lundi (mardi) 9h-12h », « lun-ven 8h-18h (01/09/2026) »: the day of an update, perhaps.
fn day_in_parentheses(tokens: &[Token], atoms: &[Atom]) -> bool {
    let one_day = |period: &Period| matches!(period, Period::Dates(dates) if dates.is_one_day());
    let number_at = |start: u32| {
        let is_number = |token: &Token| matches!(token.kind, TokenKind::Number(..));
        let mut tokens = tokens.iter();
        tokens.any(|token| token.span.start == start && is_number(token))
    };
    atoms.windows(3).enumerate().any(|(at, found)| {
        let before = at.checked_sub(1).map(|before| &atoms[before].kind);
        let (AtomKind::Open, AtomKind::Close) = (&found[0].kind, &found[2].kind) else {
            return false;
        };
        match (before, &found[1].kind) {
            (Some(AtomKind::Days { .. }), AtomKind::Days { weekdays, .. }) => !weekdays.is_none(),
            (Some(AtomKind::Times(_)), AtomKind::Periods(periods)) => {
                number_at(found[1].span.start) && periods.iter().any(one_day)
            }
            _ => false,
        }
    })
}

/// « 9h-12h salle 14-17 »: a room, or hours?
fn numbers_after_note(tokens: &[Token], atoms: &[Atom]) -> bool {
    atoms.windows(2).any(|pair| {
        let noted = pair[0].kind == AtomKind::Note && matches!(pair[1].kind, AtomKind::Times(_));
        let begins_with_number = tokens
            .iter()
            .find(|token| token.span.start == pair[1].span.start)
            .is_some_and(|token| matches!(token.kind, TokenKind::Number(..)));
        noted && begins_with_number
    })
}

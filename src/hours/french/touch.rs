//! Which moments a sentence that was not understood may change.
//!
//! All of them, unless its words name some and nothing else: in doubt, more is not known.

use super::atom::{Atom, AtomKind};
use super::registration::is_of_registration;
use super::token::{Token, TokenKind};
use super::touch_words::{
    begins_with_choice, counts_days, is_announcement, is_closing, is_neutral, is_part, is_run,
    is_short_day, is_unsaid_exception, leaves_out, may_open_else, names_other_moments, runs_on,
    says_to_ask,
};
use super::touches_nothing::touches_nothing;
use crate::hours::model::{DateRange, Manner, MonthDay, Period, Rule, Touch, Weekdays};

/// What a sentence may change; `None`: nothing, it says where to come in or whom to call.
pub(super) fn touch(tokens: &[Token], atoms: &[Atom]) -> Option<Touch> {
    if touches_nothing(tokens) {
        return None;
    }
    if is_of_registration(tokens) {
        // Who has not registered may not come in; nobody comes at other hours.
        return Some(Touch {
            only_closes: true,
            ..Touch::everything()
        });
    }
    let sentence = Sentence::new(tokens, atoms);
    if turns_around(tokens) && !sentence.closes_but_unsaid() {
        return Some(Touch::everything());
    }
    let (weekdays, periods) = sentence.named();
    Some(Touch {
        weekdays,
        periods,
        only_closes: sentence.only_closes(),
    })
}

/// « Sur rendez-vous sauf le lundi », « fermé la semaine suivant les vacances »: what it names is what
/// it does not change. « ou le mardi » changes what it does not name.
fn turns_around(tokens: &[Token]) -> bool {
    let said: Vec<&str> = words(tokens).collect();
    let leaves = |word: &&str| matches!(*word, "sauf" | "excepte" | "suivant" | "precedant");
    said.iter().skip(1).any(leaves) || begins_with_choice(&said)
}

/// « En juillet et août, horaires réduits. »: a sentence that says of hours of a part of the year
/// that they are others, and nothing of what follows.
pub(super) fn is_of_period(tokens: &[Token], touch: Option<&Touch>) -> bool {
    let named = touch.is_some_and(|touch| !touch.periods.is_empty());
    let open_ended = matches!(
        tokens.last().map(|token| &token.kind),
        Some(TokenKind::Mark(_))
    );
    let said = |wanted: &[&str]| words(tokens).any(|word| wanted.contains(&word));
    let others = said(&[
        "reduits",
        "variables",
        "amenages",
        "specifiques",
        "particuliers",
        "changer",
        "changent",
        "varier",
        "varient",
        "differents",
        "modifies",
        "adaptes",
    ]);
    let timed = tokens.iter().any(|token| is_hour(&token.kind));
    named && others && said(&["horaires"]) && !open_ended && !timed
}

/// What rules may change that contradict others.
pub(super) fn touch_of_rules(rules: &[Rule]) -> Touch {
    let touches = rules.iter().map(|rule| Touch {
        weekdays: match rule.manner {
            Manner::Adds => rule.days.weekdays,
            Manner::Replaces | Manner::Overrides => Weekdays::ALL,
        },
        periods: rule.periods.clone(),
        only_closes: rule.closes(),
    });
    let all = touches.reduce(|all, touch| all.with(&touch));
    all.unwrap_or_else(Touch::everything)
}

/// A sentence in pieces that were understood, and what is left beside them.
struct Sentence<'t> {
    tokens: &'t [Token],
    atoms: &'t [Atom],
    /// Words, numbers and hours that no piece understood has.
    left: Vec<&'t TokenKind>,
}

impl<'t> Sentence<'t> {
    fn new(tokens: &'t [Token], atoms: &'t [Atom]) -> Self {
        // The words of a list of closures and of a note may name any moment here.
        let understood = atoms.iter().filter(|atom| {
            !matches!(
                atom.kind,
                AtomKind::Fault(_) | AtomKind::Closures(_) | AtomKind::Note
            )
        });
        let spans: Vec<_> = understood.map(|atom| atom.span).collect();
        let is_left = |token: &&Token| {
            let inside = |span: &crate::diagnostic::Span| {
                span.start <= token.span.start && token.span.end <= span.end
            };
            !matches!(token.kind, TokenKind::Mark(_)) && !spans.iter().any(inside)
        };
        let left = tokens.iter().filter(is_left).map(|token| &token.kind);
        Self {
            tokens,
            atoms,
            left: left.collect(),
        }
    }

    /// « pas d'ouverture à Noël »
    fn closes_at_christmas(&self) -> bool {
        let named = |atom: &Atom| {
            !matches!(
                atom.kind,
                AtomKind::Fault(_) | AtomKind::Closed | AtomKind::Note
            )
        };
        let said = words(self.tokens).collect::<Vec<_>>();
        self.only_closes() && said.ends_with(&["a", "noel"]) && !self.atoms.iter().any(named)
    }

    /// « fermé pendant les vacances (sauf exceptions affichées) »: what is left out is of them.
    fn closes_but_unsaid(&self) -> bool {
        let period = self
            .atoms
            .iter()
            .position(|atom| matches!(atom.kind, AtomKind::Periods(_)));
        let plain = |atom: &Atom| {
            matches!(
                atom.kind,
                AtomKind::Open | AtomKind::Close | AtomKind::Fault(_)
            )
        };
        self.atoms
            .first()
            .is_some_and(|atom| atom.kind == AtomKind::Closed)
            && period.is_some_and(|at| at == 1 && self.atoms[2..].iter().all(plain))
            && self.left_are(|word| word == "sauf" || is_unsaid_exception(word))
    }

    /// The days and the periods that it is about: all of either when it may be about others.
    fn named(&self) -> (Weekdays, Vec<Period>) {
        let all = (Weekdays::ALL, Vec::new());
        if self.closes_at_christmas() {
            // The day, or the holidays: none are longer.
            let (first, last) = (MonthDay::new(12, 15), MonthDay::new(1, 10));
            let around = first
                .zip(last)
                .map(|(first, last)| Period::Dates(DateRange::Yearly { first, last }));
            return (Weekdays::ALL, around.into_iter().collect());
        }
        let (weekdays, periods) = self.times_named();
        if self.goes_on_with_hours() || self.has_pronoun() || self.may_run_on(&periods) {
            return all;
        }
        match (weekdays.is_none(), periods.is_empty()) {
            (false, true)
                if self.is_row()
                    || self.left_are(is_neutral)
                    || self.left_count_days()
                    || self.says_more_of_days() =>
            {
                (weekdays, periods)
            }
            (true, false)
                if self.closes_but_unsaid() || self.left_are_parts() && self.lists_periods() =>
            {
                (Weekdays::ALL, periods)
            }
            _ => all,
        }
    }

    /// « 14h-18h, jeudi 9h-12h »: hours of the days before, then others.
    fn goes_on_with_hours(&self) -> bool {
        let is_times = |kind: &AtomKind| matches!(kind, AtomKind::Times(_));
        let [first, rest @ ..] = self.atoms else {
            return false;
        };
        is_times(&first.kind) && rest.iter().any(|atom| is_times(&atom.kind))
    }

    /// Whether it names the end of a run that was not read: « du 22 décembre à janvier », « 10
    /// jours du 22 décembre ».
    fn may_run_on(&self, periods: &[Period]) -> bool {
        let one_day =
            |period: &Period| matches!(period, Period::Dates(dates) if dates.is_one_day());
        let dated = periods
            .iter()
            .any(|period| matches!(period, Period::Dates(_)));
        let single = periods.iter().any(one_day);
        dated
            && self.left.iter().any(|kind| match kind {
                TokenKind::Word(word) => runs_on(word) || (single && is_run(word)),
                _ => false,
            })
    }

    /// « je », « ma », « sa »: days of two letters, or words that anyone writes.
    fn has_pronoun(&self) -> bool {
        words(self.tokens).any(is_short_day)
    }

    fn times_named(&self) -> (Weekdays, Vec<Period>) {
        let mut weekdays = Weekdays::NONE;
        let mut periods = Vec::new();
        for atom in self.atoms {
            match &atom.kind {
                // « certains mercredis (jours non précisés) »
                AtomKind::Days {
                    weekdays: days,
                    frequency: Some(frequency),
                    ..
                } if days.is_none() && frequency.names_no_days() && !weekdays.is_none() => {}
                // « et les semaines paires » is of any day.
                AtomKind::Days { weekdays: days, .. } if days.is_none() => weekdays = Weekdays::ALL,
                AtomKind::Days { weekdays: days, .. } => weekdays = weekdays.with(*days),
                AtomKind::Except(excepted) => weekdays = weekdays.with(excepted.weekdays),
                AtomKind::Periods(named) => periods.extend(named),
                _ => {}
            }
        }
        (weekdays, periods)
    }

    /// « mardi 14h-17h café des parents »: the hours of a day, with words that name no other.
    fn is_row(&self) -> bool {
        let begins = self.atoms.first().is_some_and(
            |atom| matches!(&atom.kind, AtomKind::Days { weekdays, .. } if !weekdays.is_none()),
        );
        let timed = self
            .atoms
            .iter()
            .any(|atom| matches!(atom.kind, AtomKind::Times(_) | AtomKind::Part(_)));
        let names_no_other = |kind: &&TokenKind| match kind {
            TokenKind::Word(word) => !names_other_moments(word),
            TokenKind::Number(..) | TokenKind::Ordinal(_) => false,
            // An hour that is not understood is one of that day.
            _ => true,
        };
        let timed = timed || self.left.iter().any(|kind| is_hour(kind));
        begins && timed && self.left.iter().all(names_no_other)
    }

    /// « le mardi après-midi est réservé aux assistantes maternelles »: no hours, and no word that
    /// names other moments than those of the days.
    fn says_more_of_days(&self) -> bool {
        let is_day = |atom: Option<&Atom>| {
            atom.is_some_and(|atom| matches!(atom.kind, AtomKind::Days { .. } | AtomKind::Part(_)))
        };
        let mut places = self.atoms.iter().enumerate();
        let of_days = places.all(|(at, atom)| match atom.kind {
            AtomKind::Part(_) => is_day(at.checked_sub(1).and_then(|at| self.atoms.get(at))),
            AtomKind::Days { .. }
            | AtomKind::Fault(_)
            | AtomKind::Note
            | AtomKind::Closed
            | AtomKind::Comma
            | AtomKind::And
            | AtomKind::Slash
            | AtomKind::Colon
            | AtomKind::Open
            | AtomKind::Close => true,
            _ => false,
        });
        // « le mercredi ou le vendredi » names both.
        let names_no_other = |word: &str| {
            let is_other = names_other_moments(word) || may_open_else(word);
            word == "ou" || leaves_out(word) || !is_other
        };
        of_days && self.left_are(names_no_other)
    }

    fn left_are(&self, known: impl Fn(&str) -> bool) -> bool {
        self.left.iter().all(|kind| match kind {
            TokenKind::Word(word) => known(word),
            _ => false,
        })
    }

    /// « 2 samedis par mois », « certains mercredis »: some of the days that are named.
    fn left_count_days(&self) -> bool {
        self.left.iter().all(|kind| match kind {
            TokenKind::Word(word) => is_neutral(word) || counts_days(word),
            TokenKind::Number(count, 1) => *count <= 5,
            _ => false,
        })
    }

    /// « la 2e semaine », « 3 semaines », « toute la journée » beside a period.
    fn left_are_parts(&self) -> bool {
        self.left.iter().enumerate().all(|(at, kind)| match kind {
            TokenKind::Word(word) => is_neutral(word) || is_part(word),
            TokenKind::Ordinal(_) => true,
            TokenKind::Number(..) => matches!(
                self.left.get(at + 1),
                Some(TokenKind::Word(word)) if is_part(word)
            ),
            _ => is_hour(kind),
        })
    }

    /// Whether each item of a list names a period: « en août et une semaine » is of any week.
    fn lists_periods(&self) -> bool {
        let mut items = self
            .atoms
            .split(|atom| matches!(atom.kind, AtomKind::Comma | AtomKind::And | AtomKind::Slash));
        let changes = words(self.tokens)
            .any(|word| matches!(word, "peuvent" | "varient" | "changent") || says_to_ask(word));
        let names = |atom: &Atom| matches!(atom.kind, AtomKind::Periods(_));
        let only_words = |atom: &Atom| matches!(atom.kind, AtomKind::Fault(_) | AtomKind::Colon);
        // « pendant les vacances, les horaires peuvent changer »
        items.all(|item| item.iter().any(names) || (changes && item.iter().all(only_words)))
    }

    /// Whether it can only close: it begins with a closure, and says neither hours nor any word
    /// but those of closures.
    fn only_closes(&self) -> bool {
        let opens = |atom: &Atom| {
            matches!(
                atom.kind,
                AtomKind::Times(_) | AtomKind::Appointment | AtomKind::WalkIn | AtomKind::AllYear
            )
        };
        let known = self.left.iter().all(|kind| match kind {
            TokenKind::Word(word) => {
                is_closing(word)
                    || is_part(word)
                    || counts_days(word)
                    || leaves_out(word)
                    || word == "sauf"
            }
            TokenKind::Number(..) | TokenKind::Ordinal(_) => true,
            _ => false,
        });
        self.begins_with_closure() && known && !self.atoms.iter().any(opens)
    }

    /// Whether it begins with a closure, and takes nothing back of it.
    fn begins_with_closure(&self) -> bool {
        let mut said = words(self.tokens).skip_while(|word| is_announcement(word));
        let first = said.next().unwrap_or_default();
        let rest: Vec<&str> = said.collect();
        let takes_back = rest
            .iter()
            .any(|word| matches!(*word, "sauf" | "hors" | "excepte" | "exception"));
        // « hors vacances, le samedi »: on Saturdays out of holidays, perhaps.
        let is_days = |atom: &Atom| matches!(atom.kind, AtomKind::Days { .. });
        let is_comma = |atom: &Atom| atom.kind == AtomKind::Comma;
        let comma = self.atoms.iter().position(is_comma);
        let after_comma = comma.is_some_and(|at| self.atoms[at..].iter().any(is_days));
        // « sauf un jeudi par mois, réunion d'équipe » names what it leaves out first.
        let goes_on = after_comma
            || comma.is_some() && !self.atoms.iter().any(is_days)
            || first != "sauf" && first != "excepte" && self.atoms.iter().any(is_days);
        let closes = match first {
            "ne" => rest.starts_with(&["pas", "venir"]),
            "pas" => rest.first().is_some_and(|word| matches!(*word, "d" | "de")),
            // « 4 semaines de fermeture par an »
            "semaine" | "semaines" => rest.starts_with(&["de", "fermeture"]),
            _ if leaves_out(first) => !goes_on,
            _ => first.starts_with("ferm"),
        };
        closes && !takes_back
    }
}

fn is_hour(kind: &TokenKind) -> bool {
    matches!(
        kind,
        TokenKind::Clock(_) | TokenKind::BadClock | TokenKind::OddMinutes
    )
}

pub(super) fn words(tokens: &[Token]) -> impl Iterator<Item = &str> {
    tokens.iter().filter_map(|token| match &token.kind {
        TokenKind::Word(word) => Some(word.as_str()),
        _ => None,
    })
}

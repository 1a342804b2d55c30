//! Reads the clauses of a sentence: when and what, in either order.

use crate::hours::french::days::ReadDays;
use crate::hours::french::part_of_day::may_be_called;
use crate::hours::model::{Access, DayPart, Period, TimeSpan, Weekdays};

use super::clause::{Clause, Deed, When, are_clear, fits_in_parentheses};
use super::piece::Piece;

/// Takes the pieces of a sentence one after the other.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clauses<'p> {
    pub(super) pieces: &'p [Piece],
    pub(super) at: usize,
}

impl<'p> Clauses<'p> {
    pub(super) fn new(pieces: &'p [Piece]) -> Self {
        Self { pieces, at: 0 }
    }

    /// The clauses to the end; `None` where a piece is of none, or of which is not clear.
    pub(super) fn all(mut self) -> Option<Vec<Clause>> {
        let mut clauses: Vec<Clause> = Vec::new();
        let mut leaves_out = false;
        while self.at < self.pieces.len() {
            let begins = clauses.is_empty();
            let parted = self.link() && !begins;
            let open = self.take(&Piece::Open);
            let except = self.take(&Piece::Except);
            // « hors vacances sauf juillet », « (sauf le mercredi) » alone, « sans rdv sauf mercredi »
            let is_clear = !except || !leaves_out && !begins && self.excepts_plainly(open);
            if !is_clear || !(parted || begins || open || except) {
                return None;
            }
            leaves_out |= except;
            let clause = match leaves_out {
                true => self.left_out(&mut clauses, except)?,
                false => Some(self.clause()?)
                    .filter(|clause| !open || begins || fits_in_parentheses(clause)),
            };
            if clause.is_none() && !leaves_out || open && !self.take(&Piece::Close) {
                return None;
            }
            clauses.extend(clause);
        }
        are_clear(&clauses).then_some(clauses)
    }

    pub(super) fn peek(&self) -> Option<&'p Piece> {
        self.pieces.get(self.at)
    }

    pub(super) fn take(&mut self, wanted: &Piece) -> bool {
        let is_there = self.peek() == Some(wanted);
        self.at += usize::from(is_there);
        is_there
    }

    /// A comma, « et », or both.
    fn link(&mut self) -> bool {
        let comma = self.take(&Piece::Comma);
        self.take(&Piece::And) || comma
    }

    fn clause(&mut self) -> Option<Clause> {
        if let Some(when) = self.when() {
            self.take(&Piece::Also);
            let access = self.access();
            // « samedi et mercredi sur rdv 10h-12h »
            if access.is_some() && when.listed {
                return None;
            }
            let _ = self.take(&Piece::Colon) || self.take(&Piece::Comma);
            self.take(&Piece::Also);
            let deed = self.deed(&when)?;
            return self.ended(when, deed, access);
        }
        let deed = self.deed(&When::default())?;
        // « fermé l'après-midi, en août »
        let of_hours = matches!(deed, Deed::Hours(_));
        let _ = self.take(&Piece::Colon) || of_hours && self.take(&Piece::Comma);
        let mut when = self.when()?;
        if deed == Deed::Closed(None) && when.days.is_none() {
            when.periods.extend(self.more_periods());
        }
        let deed = match deed {
            // « fermé le mercredi après-midi »
            Deed::Closed(None) => Deed::Closed(self.part_of(&when)?),
            deed => deed,
        };
        self.ended(when, deed, None)
    }

    /// The periods of a list that goes on.
    pub(super) fn more_periods(&mut self) -> Vec<Period> {
        let mut all = Vec::new();
        loop {
            let mut ahead = *self;
            let linked = ahead.link();
            let Some(Piece::Periods(periods)) = ahead.peek().filter(|_| linked) else {
                return all;
            };
            ahead.at += 1;
            all.extend(periods);
            *self = ahead;
        }
    }

    fn part_of(&mut self, when: &When) -> Option<Option<DayPart>> {
        let said = when.days.as_ref().and_then(|days| days.part);
        let Some(Piece::Part(part)) = self.peek() else {
            return Some(said);
        };
        self.at += 1;
        // « fermé le lundi et le mardi après-midi »
        let one_day =
            |period: &Period| matches!(period, Period::Dates(dates) if dates.is_one_day());
        let is_one =
            when.periods.is_empty() || when.periods.len() == 1 && when.periods.iter().all(one_day);
        (!when.listed && is_one).then_some(Some(*part))
    }

    pub(super) fn when(&mut self) -> Option<When> {
        let mut when = When::default();
        // « et en décembre mardi 14h-17h »: in the place of other hours, or besides them?
        let periods_first = matches!(self.peek(), Some(Piece::Periods(_)));
        loop {
            match self.peek() {
                Some(Piece::Days { days, listed })
                    if when.days.is_none() && when.others.is_none() =>
                {
                    when.days = Some(days.clone());
                    when.listed = *listed;
                }
                Some(Piece::EveryDayOfWeek) if when == When::default() => {
                    when.days = Some(ReadDays::weekly(Weekdays::WORKING));
                    when.weekend = true;
                }
                Some(Piece::Periods(periods)) if when.periods.is_empty() => {
                    when.periods.clone_from(periods)
                }
                Some(Piece::Others(days)) if when == When::default() => when.others = Some(*days),
                _ => break,
            }
            self.at += 1;
        }
        let days = when.days.as_ref();
        let dated = days.is_some() && !when.periods.is_empty();
        // « le samedi et le mercredi en août », « 1er mercredi des vacances »
        let ranked = days.is_some_and(|days| !days.nth.is_empty());
        let unclear = dated && (when.listed || ranked || periods_first);
        (when != When::default() && !unclear).then_some(when)
    }

    fn access(&mut self) -> Option<Access> {
        let access = match self.peek()? {
            Piece::Appointment => Access::Appointment,
            Piece::WalkIn => Access::Free,
            _ => return None,
        };
        self.at += 1;
        Some(access)
    }

    pub(super) fn deed(&mut self, when: &When) -> Option<Deed> {
        let goes_on = self.take(&Piece::Throughout);
        Some(match self.peek()? {
            Piece::Closed => {
                self.at += 1;
                let part = match self.peek() {
                    Some(Piece::Part(part)) => {
                        self.at += 1;
                        Some(*part)
                    }
                    _ => None,
                };
                self.take(&Piece::Throughout);
                Deed::Closed(part.or(when.days.as_ref().and_then(|days| days.part)))
            }
            Piece::Edge(edge) => {
                self.at += 1;
                let goes_on = goes_on || self.continuous();
                Deed::Edge(*edge, goes_on)
            }
            Piece::Same(day) => {
                self.at += 1;
                Deed::Same(*day)
            }
            Piece::Part(part) if self.pieces.get(self.at + 1) == Some(&Piece::Only) => {
                self.at += 2;
                Deed::OnlyPart(*part)
            }
            Piece::Part(_) | Piece::Times { .. } => Deed::Hours(self.hours()?),
            _ => return None,
        })
    }

    /// « (sans interruption) ».
    fn continuous(&mut self) -> bool {
        let mut ahead = *self;
        let open = ahead.take(&Piece::Open);
        let found = ahead.take(&Piece::Throughout) && (!open || ahead.take(&Piece::Close));
        if found {
            *self = ahead;
        }
        found
    }

    /// « 9h-12h, l'après-midi 14h-17h ».
    fn hours(&mut self) -> Option<Vec<TimeSpan>> {
        let mut spans: Vec<TimeSpan> = Vec::new();
        loop {
            let mut ahead = *self;
            if !spans.is_empty() {
                ahead.link();
            }
            let part = match ahead.peek() {
                Some(Piece::Part(part)) => {
                    ahead.at += 1;
                    let _ = ahead.take(&Piece::Colon) || ahead.take(&Piece::Comma);
                    Some(*part)
                }
                _ => None,
            };
            let Some(Piece::Times { spans: more, .. }) = ahead.peek() else {
                break;
            };
            ahead.at += 1;
            if part.is_some_and(|part| !more.iter().all(|span| may_be_called(part, *span))) {
                return None;
            }
            spans.extend(more);
            *self = ahead;
        }
        self.continuous();
        let is_rising = spans
            .windows(2)
            .all(|pair| pair[0].end() <= pair[1].start());
        (is_rising && !spans.is_empty()).then_some(spans)
    }

    /// Whether the hours before are one piece.
    pub(super) fn is_one_piece(&self) -> bool {
        let before = self.pieces[..self.at].iter().rev();
        let is_when = |piece: &&Piece| matches!(piece, Piece::Days { .. } | Piece::Others(_));
        let of_clause = before.take_while(|piece| !is_when(piece));
        let times: Vec<&Piece> = of_clause
            .filter(|piece| matches!(piece, Piece::Times { .. }))
            .collect();
        matches!(times[..], [] | [Piece::Times { listed: false, .. }])
    }

    /// The clause with how one comes, and its conditions in parentheses.
    pub(super) fn ended(
        &mut self,
        when: When,
        deed: Deed,
        access: Option<Access>,
    ) -> Option<Clause> {
        let mut clause = Clause {
            when,
            deed,
            access,
            except: Vec::new(),
            leaves_out: false,
            holidays_too: false,
        };
        loop {
            let mut ahead = *self;
            let open = ahead.take(&Piece::Open);
            if !open {
                ahead.take(&Piece::Comma);
            }
            let opens = matches!(clause.deed, Deed::Hours(_) | Deed::Same(_));
            let is_one = opens && self.is_one_piece();
            if let Some(said) = ahead.access().filter(|_| clause.access.is_none() && opens) {
                let goes_on = matches!(
                    ahead.peek(),
                    Some(Piece::Colon | Piece::Days { .. } | Piece::Times { .. } | Piece::Part(_))
                );
                // « 9h-12h, 14h-17h (sur rdv) »
                if goes_on || !is_one {
                    return None;
                }
                clause.access = Some(said);
            } else if opens && ahead.take(&Piece::HolidaysToo) {
                clause.holidays_too = true;
            } else if open && is_one && ahead.take(&Piece::Except) {
                let Some(Piece::Periods(periods)) = ahead.peek() else {
                    break;
                };
                clause.except.extend(periods);
                ahead.at += 1;
            } else {
                break;
            }
            if open && !ahead.take(&Piece::Close) {
                return None;
            }
            *self = ahead;
        }
        Some(clause)
    }
}

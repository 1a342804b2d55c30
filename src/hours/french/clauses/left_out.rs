//! Reads what stands after « sauf ».

use crate::hours::model::{DateRange, Period};

use super::clause::{Clause, Deed, When};
use super::parser::Clauses;
use super::piece::Piece;

impl Clauses<'_> {
    /// Whether « sauf » stands right after hours or days, or after their comma.
    pub(super) fn excepts_plainly(&self, open: bool) -> bool {
        let at = self.at - 1 - usize::from(open);
        let before = match &self.pieces[..at] {
            [rest @ .., Piece::Comma] => rest,
            all => all,
        };
        matches!(
            before.last(),
            Some(Piece::Times { .. } | Piece::Days { .. })
        )
    }

    /// What stands after « sauf »: days of which something else is said, or a condition of the clause
    /// before.
    pub(super) fn left_out(
        &mut self,
        before: &mut [Clause],
        is_first: bool,
    ) -> Option<Option<Clause>> {
        let is_one = self.is_one_piece();
        let when = self.when()?;
        let says_more = matches!(
            self.peek(),
            Some(Piece::Colon | Piece::Open | Piece::Part(_) | Piece::Edge(_))
        );
        if when.days.is_none() && when.others.is_none() && !says_more {
            let fits = is_first && is_one;
            return self.condition(&when, before, fits).map(|()| None);
        }
        let days = when.days.as_ref()?;
        let plain = days.frequency.is_none() && when.periods.is_empty();
        let said = days.part;
        let open = self.take(&Piece::Open);
        let colon = self.take(&Piece::Colon);
        // « sauf mercredi et vendredi après-midi »: is Wednesday closed for the whole day?
        let of_all = says_more || said.is_some() || is_one || !is_first;
        if !plain || !of_all || !open && !colon && when.listed && says_more {
            return None;
        }
        let deed = match self.peek() {
            Some(Piece::Part(part)) => {
                self.at += 1;
                Deed::Closed(said.or(Some(*part)))
            }
            _ if says_more => self.deed(&when)?,
            _ => Deed::Closed(said),
        };
        // « sauf mardi : fermé l'après-midi, et jeudi »: the afternoon of Thursday, or the whole day?
        let goes_on = before
            .last()
            .is_some_and(|clause| clause.leaves_out && clause.deed != Deed::Closed(None));
        if !is_first && goes_on && !says_more && said.is_none() {
            return None;
        }
        let fits = matches!(deed, Deed::Closed(_) | Deed::Edge(..));
        if !fits || open && !self.take(&Piece::Close) {
            return None;
        }
        let mut clause = self.ended(when, deed, None)?;
        clause.leaves_out = true;
        Some(Some(clause))
    }

    /// Takes a condition of the clause before: « hors vacances scolaires et jours fériés ».
    fn condition(&mut self, when: &When, before: &mut [Clause], fits: bool) -> Option<()> {
        let more = self.more_periods();
        // « hors vacances, jusqu'au 30 juin 2027 » says until when the hours hold.
        let ends = |period: &Period| {
            matches!(
                period,
                Period::Dates(DateRange::Until(_) | DateRange::From(_))
            )
        };
        if more.iter().any(ends) {
            return None;
        }
        // « sauf week-end et jours fériés »: of the hours before.
        let of_all = when.periods == [Period::PublicHolidays] && more.is_empty();
        let goes_on = !fits && of_all && before.len() == 2;
        let last = match goes_on {
            true => before.first_mut()?,
            false => before.last_mut()?,
        };
        let is_taken = matches!(last.deed, Deed::Hours(_)) && (goes_on || fits);
        last.except.extend(when.periods.iter().chain(&more));
        is_taken.then_some(())
    }
}

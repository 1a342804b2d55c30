//! Reads what stands after « sauf ».

use super::clause::{Clause, Deed};
use super::parser::Clauses;
use super::piece::Piece;

impl Clauses<'_> {
    /// Whether « sauf » stands right after hours of one piece, or after their comma.
    pub(super) fn excepts_plainly(&self, open: bool) -> bool {
        let at = self.at - 1 - usize::from(open);
        let before = match &self.pieces[..at] {
            [rest @ .., Piece::Comma] => rest,
            all => all,
        };
        let is_times = |piece: &&Piece| matches!(piece, Piece::Times { .. });
        let times = before.iter().filter(is_times).count();
        times == 1
            && matches!(
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
            let [only] = before else {
                return None;
            };
            only.except.extend(&when.periods);
            return (is_first && is_one).then_some(None);
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
        let fits = matches!(deed, Deed::Closed(_) | Deed::Edge(..));
        if !fits || open && !self.take(&Piece::Close) {
            return None;
        }
        let mut clause = self.ended(when, deed, None)?;
        clause.leaves_out = true;
        Some(Some(clause))
    }
}

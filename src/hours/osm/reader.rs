//! A place in the pieces of OSM text.

use jiff::civil::Weekday;

use super::scanner::Piece;
use super::selector::{DAYS, MONTHS};
use crate::hours::model::WEEK;

/// A place in the pieces of OSM text.
pub(super) struct Reader<'p> {
    pub(super) pieces: &'p [Piece],
    pub(super) at: usize,
}

impl Reader<'_> {
    pub(super) fn before(&self) -> Option<&Piece> {
        self.pieces.get(self.at.checked_sub(1)?)
    }

    pub(super) fn sign(&mut self, sign: char) -> bool {
        let found = self.pieces.get(self.at) == Some(&Piece::Sign(sign));
        self.at += usize::from(found);
        found
    }

    pub(super) fn word(&mut self, word: &str) -> bool {
        let found = matches!(self.pieces.get(self.at), Some(Piece::Word(found)) if found == word);
        self.at += usize::from(found);
        found
    }

    pub(super) fn number_at(&self, ahead: usize) -> Option<u32> {
        match self.pieces.get(self.at + ahead) {
            Some(Piece::Number(number, _)) => Some(*number),
            _ => None,
        }
    }

    pub(super) fn number(&mut self) -> Option<u32> {
        let number = self.number_at(0)?;
        self.at += 1;
        Some(number)
    }

    pub(super) fn year(&mut self) -> Option<i16> {
        let Some(Piece::Number(year, 4)) = self.pieces.get(self.at) else {
            return None;
        };
        self.at += 1;
        i16::try_from(*year).ok()
    }

    pub(super) fn month(&mut self) -> Option<i8> {
        let Some(Piece::Word(word)) = self.pieces.get(self.at) else {
            return None;
        };
        let month = month_of(word)?;
        self.at += 1;
        Some(month)
    }

    /// A day number; not an hour such as « 09:00 ».
    pub(super) fn day_of_month(&mut self) -> Option<i8> {
        let Some(Piece::Number(day, 1 | 2)) = self.pieces.get(self.at) else {
            return None;
        };
        let is_hour = matches!(self.pieces.get(self.at + 1), Some(Piece::Sign(':')))
            && matches!(self.pieces.get(self.at + 2), Some(Piece::Number(_, 2)));
        if is_hour {
            return None;
        }
        self.at += 1;
        i8::try_from(*day).ok()
    }

    pub(super) fn weekday(&mut self) -> Option<Weekday> {
        let Some(Piece::Word(word)) = self.pieces.get(self.at) else {
            return None;
        };
        let day = weekday_of(word)?;
        self.at += 1;
        Some(day)
    }

    pub(super) fn time(&mut self) -> Option<u16> {
        let Some(Piece::Number(hour, 1 | 2)) = self.pieces.get(self.at) else {
            return None;
        };
        let separated = matches!(self.pieces.get(self.at + 1), Some(Piece::Sign(':')))
            || matches!(self.pieces.get(self.at + 1), Some(Piece::Word(word)) if word == "h");
        let minutes = match self.pieces.get(self.at + 2) {
            Some(Piece::Number(minutes, 2)) if separated => *minutes,
            _ => return None,
        };
        self.at += 3;
        let fits = minutes < 60 && (hour * 60 + minutes) <= 48 * 60;
        fits.then(|| u16::try_from(hour * 60 + minutes).ok())?
    }
}

pub(super) fn month_of(word: &str) -> Option<i8> {
    let at = MONTHS
        .iter()
        .position(|month| month.eq_ignore_ascii_case(word))?;
    i8::try_from(at + 1).ok()
}

pub(super) fn weekday_of(word: &str) -> Option<Weekday> {
    let at = DAYS.iter().position(|day| day.eq_ignore_ascii_case(word))?;
    WEEK.get(at).copied()
}

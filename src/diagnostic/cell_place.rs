//! Where a cell stands, as the person who fills the table sees it.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// A row of a table and one of its columns, as spreadsheets count them: a cell of several lines is
/// one row, and the heading is the first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct CellPlace {
    /// The name of the row's record; absent where the row has none, or where it may not be told.
    pub record: Option<Arc<str>>,
    /// The row, from 1.
    pub row: u32,
    /// The column, from 1, and its heading; absent when the whole row is meant.
    pub column: Option<(u32, Arc<str>)>,
}

impl fmt::Display for CellPlace {
    /// « Crèche A, ligne 3, colonne F (contacts.telephone) ».
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.record {
            Some(record) => write!(to, "{record}, ligne {}", self.row)?,
            None => write!(to, "Ligne {}", self.row)?,
        }
        match &self.column {
            Some((column, heading)) if heading.is_empty() => {
                write!(to, ", colonne {}", letters(*column))
            }
            Some((column, heading)) => write!(to, ", colonne {} ({heading})", letters(*column)),
            None => Ok(()),
        }
    }
}

/// The letters of a column: A to Z, then AA, AB…
fn letters(column: u32) -> String {
    let mut left = column;
    let mut letters = Vec::new();
    while left > 0 {
        left -= 1;
        // A remainder of 26 is a letter of the alphabet.
        letters.push(char::from(b'A' + (left % 26) as u8));
        left /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_are_lettered_as_spreadsheets_do() {
        for (column, expected) in [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA")] {
            assert_eq!(letters(column), expected);
        }
    }
}

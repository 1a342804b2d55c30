//! Why a table is not read.

use super::foreign::Foreign;
use super::zeros;

/// What to do with a text in an encoding that says itself nowhere.
const SAVE_AGAIN: &str = "Ouvrez-le dans le tableur. Choisissez ensuite «\u{a0}Enregistrer \
                          sous\u{a0}», puis «\u{a0}CSV UTF-8 (délimité par des virgules)\u{a0}».";

/// Why the bytes of a table are no text that can be trusted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum UnreadTable {
    /// The file is of another program, whatever its name says.
    Foreign(Foreign),
    /// Nothing says which encoding its accents are in.
    Encoding,
    /// UTF-16, whose mark at the beginning is lost.
    UnmarkedUtf16,
    /// Zeros stand in the place of text.
    Zeros,
    /// UTF-8, but for some bytes.
    DamagedUtf8 {
        /// How many.
        damages: usize,
        /// The line of the first.
        line: usize,
        /// The words around it.
        words: String,
    },
}

impl UnreadTable {
    /// Why, in words that follow a colon.
    pub(super) fn reason(&self) -> String {
        match self {
            Self::Foreign(Foreign { what, .. }) => {
                format!("c'est {what}, dont seul le nom finit par «\u{a0}.csv\u{a0}»")
            }
            Self::UnmarkedUtf16 => "il est en UTF-16, sans la marque qui le dit".to_owned(),
            Self::Encoding => {
                "rien ne dit avec certitude comment ses accents sont enregistrés".to_owned()
            }
            Self::Zeros => zeros::REASON.to_owned(),
            Self::DamagedUtf8 {
                damages,
                line,
                words,
            } => {
                let what = match damages {
                    1 => "un caractère abîmé".to_owned(),
                    more => format!("{more} caractères abîmés, dont le premier"),
                };
                format!(
                    "il est en UTF-8, sauf {what} à la ligne {line} du texte, dans «\u{a0}{words}\u{a0}»"
                )
            }
        }
    }

    /// What to do, where it is not to read the accents again and to save the table.
    pub(super) fn mend(&self) -> Option<&'static str> {
        match self {
            Self::Foreign(foreign) => Some(foreign.table_mend),
            Self::UnmarkedUtf16 => Some(SAVE_AGAIN),
            Self::Zeros => Some(zeros::MEND),
            Self::Encoding | Self::DamagedUtf8 { .. } => None,
        }
    }
}

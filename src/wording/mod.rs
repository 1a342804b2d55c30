//! What pages say: a theme's texts in each language, with plurals and places to fill.
//!
//! May touch the TOML reading of `content`, and `diagnostic`. It reads no file: tables come as
//! texts. What a language lacks is said in French, between two marks that the renderer turns
//! into an element with its language.

mod check;
mod message;
mod phrase;
mod plural_rules;
mod table;
mod wording;

pub use check::check_table;
pub use phrase::Phrase;
pub use table::{Table, read_table};
pub use wording::{CLOSE, FRENCH, OPEN, Wording, without_marks};

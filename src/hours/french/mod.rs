//! The French language of hours: « lun mar jeu 9h-12h 13h30-17h ».
//!
//! One reader serves the editor's strings and foreign tables. It takes what it understands whole
//! sentence by whole sentence, and leaves the rest as text: a sentence with one word that it does
//! not know is not read at all.

mod again;
mod apart;
mod atom;
mod atoms;
mod bracketed;
mod brackets;
mod builder;
mod closure_words;
mod closures;
mod continued;
mod contradiction;
mod cursor;
mod cut_short;
mod dates;
mod days;
mod doubts;
mod effects;
mod ends;
mod fault;
mod fault_kind;
mod feasts;
mod group;
mod head_words;
mod heads;
mod letters;
mod lexer;
mod mark;
mod minutes_apart;
mod note_words;
mod notes;
mod other_days;
mod parities;
mod part_closures;
mod part_of_day;
mod parts;
mod periods;
mod phrases;
mod print;
mod print_period;
mod print_time;
mod read;
mod reading;
mod remaining;
mod reopening;
mod rewritten;
mod same_as;
mod seasons;
mod segment;
mod sentence;
mod setting;
mod slips;
mod spread;
mod throughout;
mod times;
mod token;
mod told_structure;
mod touch;
mod touch_words;
mod unread;
mod unsure;
mod until;
mod weeks_of;
mod which_of;
mod words;

pub use fault::HoursFault;
pub use fault_kind::FaultKind;
pub(crate) use print::frequency_words;
pub use print::{print, print_rule};
pub(crate) use print_period::day_of_year_words;
pub use print_period::period_words;
pub use read::{read, read_cell, read_lines};
pub use reading::Reading;

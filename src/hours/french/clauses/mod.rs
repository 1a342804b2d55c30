//! A text read clause by clause, where its sentences were not read whole.
//!
//! Each clause says when and what (« lundi et jeudi · 9h-12h »), or changes what was said before it
//! (« le jeudi jusqu'à 19h », « sauf mardi : fermé l'après-midi », « les autres mardis sur
//! rendez-vous »). A text is taken only whole: with one word left over, one day told twice or one
//! change of what was not told, it stays as the sentences were read.

mod clause;
mod edge;
mod left_out;
mod notes;
mod parser;
mod piece;
mod pieces;
mod row;
mod sentence;
mod signs;
mod text;
mod week;
mod who;

pub(super) use text::clauses;

//! What is wrong, where, and what to write instead.
//!
//! May touch `address` only. A diagnostic is a value: every step of the flow returns its own,
//! they meet in one sorted list, and only `cli` and `serve` show them.

mod cell;
mod cell_place;
mod code;
mod code_entry;
mod code_table;
mod diagnostic;
mod error_table;
mod form;
mod format_github;
mod format_human;
mod format_json;
mod grid;
mod location;
mod quote_fault;
mod quoted_line;
mod records;
mod report;
mod severity;
mod shown_faults;
mod span;
pub mod suggestion;
mod warning_table;

pub use cell::{Cell, held_text};
pub use cell_place::CellPlace;
pub use code::Code;
pub use code_entry::CodeEntry;
pub use code_table::code_table;
pub use diagnostic::Diagnostic;
pub use form::Form;
pub use format_github::github;
pub use format_human::human;
pub use format_json::json;
pub use location::{LineStarts, Location, Point, SourceText};
pub use quote_fault::QuoteFault;
pub use records::{MOST_COLUMNS, Records};
pub use report::Report;
pub use severity::Severity;
pub use span::{Span, Spanned};

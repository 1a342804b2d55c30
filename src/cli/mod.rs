//! The command line: arguments in French, reports in French, exit codes.
//!
//! May touch every room, the arguments, the environment, the clock and the terminal.
#![allow(
    clippy::disallowed_methods,
    reason = "cli is the door to the arguments, the environment and the clock"
)]

mod arguments;
mod build_command;
mod check_command;
mod exit;
mod failure_text;
mod hint;
mod hours_command;
mod init_command;
mod option_values;
mod portal_calendars;
mod progress_bar;
mod rebuild_line;
mod run;
mod serve_command;
mod serve_session;
mod shown_report;
mod usage_fault;
mod world;

pub use run::run;

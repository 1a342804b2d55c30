//! `marelle check`.

use super::arguments::{CheckArguments, ReportFormat};
use super::build_command::voice;
use super::exit::Exit;
use super::failure_text::failure_text;
use super::shown_report::{exit_of, say, show_report, tally};
use super::world::request;
use crate::build::check;

pub(super) fn check_command(arguments: &CheckArguments) -> Exit {
    match check(&request(&arguments.common, false), arguments.publication) {
        Ok(outcome) => {
            show_report(&outcome.report, arguments.format, voice(&arguments.common));
            if arguments.format == ReportFormat::Human && !arguments.common.quiet {
                say(&format!(
                    "{} pages lues\u{a0}: {}.\n",
                    outcome.figures.pages,
                    tally(&outcome.report)
                ));
            }
            if arguments.strict && outcome.report.warnings() > 0 {
                return Exit::Faults;
            }
            exit_of(&outcome)
        }
        Err(failure) => {
            let (text, exit) = failure_text(&failure);
            say(&text);
            exit
        }
    }
}

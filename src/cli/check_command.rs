//! `marelle check`.

use super::arguments::{CheckArguments, ReportFormat};
use super::build_command::voice;
use super::exit::Exit;
use super::failure_text::failure_text;
use super::shown_report::{capitalised, count, exit_of, put_out, say, show_report, tally};
use super::world::request;
use crate::build::{Outcome, check, review_text};

pub(super) fn check_command(arguments: &CheckArguments) -> Exit {
    match check(&request(&arguments.common), arguments.publication) {
        Ok(outcome) => {
            let sheets = outcome.sheets.as_deref().filter(|_| arguments.relecture);
            if let Some(sheets) = sheets
                && put_out(&review_text(sheets)).is_none()
            {
                return Exit::Disk;
            }
            let voice = voice(&arguments.common);
            let Some(()) = show_report(&outcome.report, arguments.format, voice) else {
                return Exit::Disk;
            };
            if arguments.format == ReportFormat::Human && !arguments.common.quiet {
                say(&verdict(&outcome));
            }
            if arguments.strict && outcome.report.warnings() > 0 {
                return Exit::Faults;
            }
            exit_of(&outcome)
        }
        Err(failure) => {
            let (text, exit) = failure_text(&failure, "check");
            say(&text);
            exit
        }
    }
}

fn verdict(outcome: &Outcome) -> String {
    let tally = tally(&outcome.report);
    if outcome.report.errors() > 0 {
        let tally = capitalised(&tally);
        if !outcome.report.stops() {
            // An address that another page has is left out alone, without its row.
            let rows = match outcome.figures.left_out {
                0 => "Ce qui est en faute sera écarté".to_owned(),
                rows => count(rows, "ligne sera écartée", "lignes seront écartées"),
            };
            return format!("{tally}. {rows}, le reste sera publié.\n");
        }
        return format!("{tally}. Le site ne sera pas construit tant qu'il reste une faute.\n");
    }
    let pages = count(outcome.figures.pages, "page lue", "pages lues");
    format!("{pages}\u{a0}: {tally}.\n")
}

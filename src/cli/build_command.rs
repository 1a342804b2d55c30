//! `marelle build`.

use std::borrow::Cow;
use std::time::Instant;

use serde::Serialize;

use super::arguments::{BuildArguments, CommonArguments};
use super::exit::Exit;
use super::failure_text::failure_text;
use super::progress_bar::with_bar;
use super::rebuild_line::what_stays;
use super::shown_report::{Voice, capitalised, count, put_out, say, show_diagnostics, tally};
use super::world::{request, shown};
use crate::address::legible_name;
use crate::build::{Failure, Memory, Outcome, Request, build};

/// The object that `--json` prints, on faults too.
#[derive(Serialize)]
struct BuildFigures {
    pages: usize,
    rendered: usize,
    kept: usize,
    removed: usize,
    written_bytes: u64,
    warnings: usize,
    errors: usize,
    lignes_ecartees: usize,
    seconds: f64,
}

pub(super) fn build_command(arguments: &BuildArguments) -> Exit {
    let started = Instant::now();
    let request = Request {
        force: arguments.force,
        accepts_disappearance: arguments.accepter_disparitions,
        strict: arguments.strict,
        ..request(&arguments.common)
    };
    let mut memory = Memory::default();
    let progress = memory.progress();
    let outcome = with_bar(&arguments.common, &progress, || {
        build(&request, &mut memory)
    });
    let seconds = started.elapsed().as_secs_f64();
    if arguments.json && print_figures(&outcome, seconds).is_none() {
        return Exit::Disk;
    }
    match outcome {
        Ok(outcome) => {
            show_diagnostics(&outcome.report, voice(&arguments.common));
            say_summary(&outcome, seconds, &arguments.common);
            match outcome.published {
                true => Exit::Fine,
                false => Exit::Faults,
            }
        }
        Err(failure) => {
            // What is told of rows, tables and addresses is why records are gone, and which.
            if let Failure::Disappearance(_, refused) = &failure {
                show_diagnostics(&refused.report, voice(&arguments.common));
            }
            let (text, exit) = failure_text(&failure, "build");
            say(&text);
            exit
        }
    }
}

/// Says what a build did: on `--verbose` also where it wrote, and how much.
pub(super) fn say_summary(outcome: &Outcome, seconds: f64, common: &CommonArguments) {
    if common.quiet {
        return;
    }
    say(&summary(outcome, seconds));
    say(&left_alone(&outcome.strangers));
    if common.verbose && outcome.published {
        let kilobytes = outcome.figures.written_bytes.div_ceil(1000);
        let folder = shown(&common.output_folder());
        say(&format!(
            "{kilobytes}\u{a0}ko écrits dans «\u{a0}{folder}\u{a0}».\n"
        ));
    }
}

/// What stands in the output folder and is not of this site; nothing where all is.
pub(super) fn left_alone(strangers: &[String]) -> String {
    const NAMED: usize = 5;
    if strangers.is_empty() {
        return String::new();
    }
    let names = strangers.iter().map(|name| legible_name(name));
    let mut names: Vec<Cow<'_, str>> = names.take(NAMED).collect();
    if strangers.len() > NAMED {
        names.push("…".into());
    }
    format!(
        "{}\u{a0}: {}.\nSupprimez ce qui vient d'une ancienne construction\u{a0}; gardez ce que vous avez ajouté.\n",
        count(
            strangers.len(),
            "fichier du dossier du site ne vient pas de cette construction, et reste",
            "fichiers du dossier du site ne viennent pas de cette construction, et restent"
        ),
        names.join(", ")
    )
}

fn print_figures(outcome: &Result<Outcome, Failure>, seconds: f64) -> Option<()> {
    let nothing = Outcome::default();
    let (outcome, errors) = match outcome {
        Ok(outcome) => (outcome, outcome.report.errors()),
        // What is gone is a fault beside those of the rows.
        Err(Failure::Disappearance(_, refused)) => (&**refused, refused.report.errors() + 1),
        Err(_) => (&nothing, 1),
    };
    let figures = outcome.figures;
    let object = BuildFigures {
        pages: figures.pages,
        rendered: figures.rendered,
        kept: figures.kept,
        removed: figures.removed,
        written_bytes: figures.written_bytes,
        warnings: outcome.report.warnings(),
        errors,
        lignes_ecartees: figures.left_out,
        seconds: (seconds * 1000.0).round() / 1000.0,
    };
    let text = serde_json::to_string(&object).unwrap_or_default();
    put_out(&format!("{text}\n"))
}

pub(super) fn voice(common: &CommonArguments) -> Voice {
    if common.quiet {
        Voice::Quiet
    } else {
        Voice::Plain
    }
}

/// "418 pages : 12 sorties refaites, 406 gardées, 0 supprimée, en 0,40 s (aucune faute)."
fn summary(outcome: &Outcome, seconds: f64) -> String {
    if !outcome.published {
        return format!(
            "{}. {}\n",
            capitalised(&tally(&outcome.report)),
            what_stays(outcome)
        );
    }
    let figures = outcome.figures;
    format!(
        "{}\u{a0}: {}, {}, {}, en {} s ({}).{}\n",
        count(figures.pages, "page", "pages"),
        count(figures.rendered, "sortie refaite", "sorties refaites"),
        count(figures.kept, "gardée", "gardées"),
        count(figures.removed, "supprimée", "supprimées"),
        format!("{seconds:.2}").replace('.', ","),
        tally(&outcome.report),
        left_out(figures.left_out)
    )
}

/// " 1 ligne écartée : le reste est publié.": nothing where all rows are published.
pub(super) fn left_out(rows: usize) -> String {
    match rows {
        0 => String::new(),
        _ => format!(
            " {}\u{a0}: le reste est publié.",
            count(rows, "ligne écartée", "lignes écartées")
        ),
    }
}

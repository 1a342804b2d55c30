//! The line that `serve` says after each build: what changed, what was made of it, how long it took.

use super::shown_report::{count, tally};
use crate::address::legible_name;
use crate::build::Outcome;
use crate::serve::{Change, ChangeKind};

/// How many files are named at most; where there are more, one place is for their number.
const NAMED: usize = 3;

/// Why the site was built again.
#[derive(Debug)]
pub(super) enum Cause {
    /// These files changed; none is named where only an editor's own files did.
    Files(Vec<Change>),
    /// Another day has begun.
    Day,
    /// The build before could not read or write.
    Again,
}

impl Cause {
    /// Whether it is worth a line even where it changes nothing.
    pub(super) fn is_said(&self) -> bool {
        match self {
            Self::Files(changes) => !changes.is_empty(),
            Self::Day | Self::Again => true,
        }
    }
}

/// "content/services/x.md modifié : 3 sorties refaites, 2 322 gardées, 48 ms".
pub(super) fn rebuild_line(cause: &Cause, outcome: &Outcome, seconds: f64) -> String {
    let cause = match cause {
        Cause::Files(changes) if changes.is_empty() => "Fichiers modifiés".to_owned(),
        Cause::Files(changes) => names(changes),
        Cause::Day => "Un nouveau jour commence".to_owned(),
        Cause::Again => "Nouvel essai".to_owned(),
    };
    format!("{cause}\u{a0}: {}\n", what_was_done(outcome, seconds))
}

/// What families see after a build that faults stopped: there may be no site yet.
pub(super) fn what_stays(outcome: &Outcome) -> &'static str {
    match outcome.outputs.is_empty() {
        true => "Rien n'est publié.",
        false => "Le site précédent n'a pas été touché.",
    }
}

fn what_was_done(outcome: &Outcome, seconds: f64) -> String {
    let report = &outcome.report;
    if !outcome.published {
        return format!("{}. {}", tally(report), what_stays(outcome));
    }
    let figures = outcome.figures;
    let mut parts = vec![
        count(figures.rendered, "sortie refaite", "sorties refaites"),
        count(figures.kept, "gardée", "gardées"),
    ];
    if figures.removed > 0 {
        parts.push(count(figures.removed, "supprimée", "supprimées"));
    }
    parts.push(duration(seconds));
    let told = match (figures.left_out, report.errors(), report.warnings()) {
        (0, 0, 0) => String::new(),
        (0, 0, warnings) => format!(" ({})", count(warnings, "remarque", "remarques")),
        // What is left out of a row that is published.
        (0, ..) => format!(" ({})", tally(report)),
        (rows, ..) => format!(
            " ({}, {})",
            count(rows, "ligne écartée", "lignes écartées"),
            tally(report)
        ),
    };
    format!("{}{told}", parts.join(", "))
}

fn names(changes: &[Change]) -> String {
    let named = if changes.len() > NAMED {
        NAMED - 1
    } else {
        changes.len()
    };
    let (named, others) = changes.split_at(named);
    let mut words: Vec<String> = named.iter().map(name).collect();
    let last = match others.len() {
        0 => words.pop(),
        others => Some(format!("{others} autres")),
    };
    let last = last.unwrap_or_default();
    if words.is_empty() {
        return last;
    }
    format!("{} et {last}", words.join(", "))
}

fn name(change: &Change) -> String {
    let became = match change.kind {
        ChangeKind::Added => "ajouté",
        ChangeKind::Modified => "modifié",
        ChangeKind::Removed => "supprimé",
    };
    format!("{} {became}", legible_name(&change.path))
}

fn duration(seconds: f64) -> String {
    if seconds < 1.0 {
        format!("{:.0} ms", seconds * 1000.0)
    } else {
        format!("{seconds:.2} s").replace('.', ",")
    }
}

#[cfg(test)]
mod tests {
    use super::{Cause, rebuild_line};
    use crate::build::{Figures, Outcome};
    use crate::diagnostic::{Code, Diagnostic, Report};
    use crate::serve::{Change, ChangeKind};

    fn outcome(codes: &[Code]) -> Outcome {
        let fault = |code: &Code| Diagnostic::of_file(*code, "content/x.md", &["x", "y"]);
        let report = Report::new(codes.iter().map(fault).collect());
        Outcome {
            published: !report.stops(),
            report,
            figures: Figures {
                pages: 2000,
                left_out: 0,
                rendered: 3,
                kept: 2322,
                removed: 0,
                written_bytes: 4,
            },
            outputs: Vec::new(),
            ..Outcome::default()
        }
    }

    fn files(count: usize) -> Cause {
        let kinds = [ChangeKind::Modified, ChangeKind::Removed, ChangeKind::Added];
        let names = ["a", "b", "c", "d", "e", "f"];
        let change = |(name, kind): (&&str, ChangeKind)| Change {
            path: format!("content/{name}.md"),
            kind,
        };
        let kinds = kinds.into_iter().cycle();
        Cause::Files(names.iter().zip(kinds).take(count).map(change).collect())
    }

    fn line(cause: &Cause) -> String {
        rebuild_line(cause, &outcome(&[]), 0.0482)
    }

    #[test]
    fn it_names_what_changed_and_counts_what_was_made() {
        assert_eq!(
            line(&files(1)),
            "content/a.md modifié\u{a0}: 3 sorties refaites, 2\u{a0}322 gardées, 48 ms\n"
        );
        assert!(
            line(&files(2)).starts_with("content/a.md modifié et content/b.md supprimé\u{a0}: ")
        );
        assert!(line(&files(3)).starts_with(
            "content/a.md modifié, content/b.md supprimé et content/c.md ajouté\u{a0}: "
        ));
        assert!(
            line(&files(6))
                .starts_with("content/a.md modifié, content/b.md supprimé et 4 autres\u{a0}: ")
        );
        assert!(line(&files(0)).starts_with("Fichiers modifiés\u{a0}: 3"));
        assert!(line(&Cause::Day).starts_with("Un nouveau jour commence\u{a0}: 3"));
    }

    #[test]
    fn it_says_faults_remarks_and_long_times() {
        assert_eq!(
            rebuild_line(&files(1), &outcome(&[Code::UnknownKind]), 0.1),
            "content/a.md modifié\u{a0}: 1 faute. Rien n'est publié.\n"
        );
        let mut removed = outcome(&[Code::DeadLink]);
        removed.figures.removed = 1;
        assert_eq!(
            rebuild_line(&Cause::Again, &removed, 1.254),
            "Nouvel essai\u{a0}: 3 sorties refaites, 2\u{a0}322 gardées, \
             1 supprimée, 1,25 s (1 remarque)\n"
        );
        let mut published = outcome(&[]);
        let mut fault = Diagnostic::of_file(Code::DuplicateAddress, "content/x.csv", &["x", "y"]);
        fault.leaves_out = true;
        published.report = Report::new(vec![fault]);
        assert_eq!(
            rebuild_line(&Cause::Again, &published, 0.1),
            "Nouvel essai\u{a0}: 3 sorties refaites, 2\u{a0}322 gardées, 100 ms (1 faute)\n"
        );
    }
}

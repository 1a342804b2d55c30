//! How far a build is, at the terminal.

use std::io::IsTerminal;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread::{self, Builder};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::arguments::CommonArguments;
use super::shown_report::{count, grouped};
use crate::build::Progress;

/// What takes less is over before a bar is read.
const LONG: Duration = Duration::from_secs(1);

/// Between two looks at a build.
const LOOK: Duration = Duration::from_millis(100);

/// What is shown while another build holds the output folder.
const WAITING: &str = "Une autre construction est en cours\u{a0}: celle-ci attend qu'elle finisse…";

/// Does some work, and shows how far it is once it takes long: to people, who see a terminal,
/// and neither in a pipe nor on `--quiet`.
pub(super) fn with_bar<T>(
    common: &CommonArguments,
    progress: &Arc<Progress>,
    work: impl FnOnce() -> T,
) -> T {
    if common.quiet || !std::io::stderr().is_terminal() {
        return work();
    }
    thread::scope(|scope| {
        let (done, ended) = channel();
        // Without a thread there is no bar.
        let _ = Builder::new().spawn_scoped(scope, || show(progress, ended));
        let made = work();
        // Dropped, it ends the bar; so does a panic of the work.
        drop(done);
        made
    })
}

fn show(progress: &Progress, ended: Receiver<()>) {
    if ended.recv_timeout(LONG) != Err(RecvTimeoutError::Timeout) {
        return;
    }
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    // The template is this one: it always reads.
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {msg}") {
        bar.set_style(style.progress_chars("━━─"));
    }
    loop {
        let (made, outputs) = progress.made_of();
        bar.set_length(u64::try_from(outputs.max(1)).unwrap_or(u64::MAX));
        bar.set_position(u64::try_from(made).unwrap_or(u64::MAX));
        bar.set_message(match progress.waits() {
            true => WAITING.to_owned(),
            false => words(made, outputs),
        });
        bar.tick();
        if ended.recv_timeout(LOOK) != Err(RecvTimeoutError::Timeout) {
            bar.finish_and_clear();
            return;
        }
    }
}

fn words(made: usize, outputs: usize) -> String {
    match (made, outputs) {
        (_, 0) => "Préparation…".to_owned(),
        (made, outputs) if made < outputs => {
            format!("{} sur {}", grouped(made), outputs_in_words(outputs))
        }
        (_, outputs) => format!("Mise en place de {}…", outputs_in_words(outputs)),
    }
}

fn outputs_in_words(outputs: usize) -> String {
    count(outputs, "sortie", "sorties")
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn a_build_prepares_makes_and_puts_in_place() {
        assert_eq!(words(0, 0), "Préparation…");
        assert_eq!(words(12, 2325), "12 sur 2\u{a0}325 sorties");
        assert_eq!(words(2325, 2325), "Mise en place de 2\u{a0}325 sorties…");
    }
}

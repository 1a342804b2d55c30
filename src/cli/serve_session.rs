//! One run of `marelle serve`: a build after another.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::{Duration, Instant};

use jiff::civil::Date;

use super::arguments::CommonArguments;
use super::build_command::{left_alone, say_summary, voice};
use super::failure_text::failure_fault;
use super::progress_bar::with_bar;
use super::rebuild_line::{Cause, rebuild_line};
use super::serve_command::POLLS;
use super::shown_report::{say, show_diagnostics};
use super::world::{later, today_in_paris, until_tomorrow};
use crate::build::{Failure, Memory, Outcome, Request, build};
use crate::diagnostic::Report;
use crate::serve::{Live, Wake, Watch};

/// How long until a build that the disk refused is tried again.
const AGAIN: Duration = Duration::from_secs(2);

/// A sleeping computer does not count its time: the day is asked for at least this often.
const A_MOMENT: Duration = Duration::from_secs(60);

/// One run of `serve`.
pub(super) struct Session<'s> {
    common: &'s CommonArguments,
    request: Request,
    /// The day asked for, on the day of the clock when it was.
    asked: Option<(Date, Date)>,
    live: Arc<Live>,
    memory: Memory,
    /// What the last build reported.
    reported: Report,
    /// What stopped the last build, if anything did.
    failed: Option<String>,
    /// Whether the last build may end otherwise though no file changed.
    tries_again: bool,
}

impl<'s> Session<'s> {
    pub(super) fn new(common: &'s CommonArguments, request: Request, live: Arc<Live>) -> Self {
        Self {
            common,
            asked: request.today.map(|today| (today, request.clock)),
            request,
            live,
            memory: Memory::keeping(),
            reported: Report::default(),
            failed: None,
            tries_again: false,
        }
    }

    /// Builds for the first time, and says all of it.
    pub(super) fn build_first(&mut self) -> Result<(), Failure> {
        let (outcome, seconds) = match self.build() {
            Err(failure @ Failure::Defect) => {
                self.fail(&failure);
                return Ok(());
            }
            built => built?,
        };
        // What goes later is another disappearance.
        self.request.accepts_disappearance = false;
        show_diagnostics(&outcome.report, voice(self.common));
        say_summary(&outcome, seconds, self.common);
        self.reported = outcome.report;
        Ok(())
    }

    /// Builds again whenever files change, and when a day begins, until asked to stop.
    pub(super) fn keep_up(&mut self, watch: &mut Watch) {
        loop {
            let polled = watch.polls();
            let cause = match watch.wait(self.patience()) {
                Wake::Stop => return,
                Wake::Changed(changes) => Cause::Files(changes),
                Wake::Deadline if self.tries_again => Cause::Again,
                Wake::Deadline if today_in_paris() != self.request.clock => Cause::Day,
                Wake::Deadline => continue,
            };
            if watch.polls() && !polled {
                say(POLLS);
            }
            self.build_again(&cause);
        }
    }

    fn patience(&self) -> Duration {
        match self.tries_again {
            true => AGAIN,
            false => until_tomorrow().min(A_MOMENT),
        }
    }

    fn build_again(&mut self, cause: &Cause) {
        match self.build() {
            Ok((outcome, seconds)) => {
                let news = outcome.report != self.reported || self.failed.is_some();
                if news {
                    show_diagnostics(&outcome.report, voice(self.common));
                }
                let line = rebuild_line(cause, &outcome, seconds);
                let worked = outcome.figures.rendered + outcome.figures.removed > 0;
                if !self.common.quiet && (news || worked || cause.is_said()) {
                    say(&line);
                    say(&left_alone(&outcome.strangers));
                }
                self.failed = None;
                self.tries_again = false;
                self.reported = outcome.report;
            }
            Err(failure) => self.fail(&failure),
        }
    }

    /// Builds, and shows the outcome in open pages.
    fn build(&mut self) -> Result<(Outcome, f64), Failure> {
        let started = Instant::now();
        self.live.begin();
        self.request.clock = today_in_paris();
        self.request.today = self
            .asked
            .map(|(today, clock)| later(today, clock, self.request.clock));
        let progress = self.memory.progress();
        let built = with_bar(self.common, &progress, || {
            guarded(|| build(&self.request, &mut self.memory))
        });
        if matches!(built, Err(Failure::Defect)) {
            // What a step left half done is not believed.
            self.memory = Memory::keeping();
        }
        let outcome = built?;
        let seconds = started.elapsed().as_secs_f64();
        self.live.show(&outcome, seconds);
        Ok((outcome, seconds))
    }

    /// Says what keeps the site from being built, once.
    fn fail(&mut self, failure: &Failure) {
        // The same files make the same panic, and lack the same records.
        self.tries_again = !matches!(failure, Failure::Defect | Failure::Disappearance(..));
        let fault = failure_fault(failure, &self.request.root);
        let text = fault.text();
        let is_news = self.failed.as_ref() != Some(&text);
        match failure {
            // What is told of tables and addresses is why records are gone, and which.
            Failure::Disappearance(_, refused) => {
                if is_news {
                    show_diagnostics(&refused.report, voice(self.common));
                }
                self.live.refuse(fault, refused);
            }
            _ => self.live.fail(fault),
        }
        if is_news {
            say(&format!("{text}\n"));
        }
        self.failed = Some(text);
    }
}

/// A build whose panic is a fault of this build: the server goes on, with the site as it stands.
fn guarded(build: impl FnOnce() -> Result<Outcome, Failure>) -> Result<Outcome, Failure> {
    catch_unwind(AssertUnwindSafe(build)).unwrap_or(Err(Failure::Defect))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{failure_fault, guarded};

    #[test]
    fn a_panic_is_a_fault_of_its_build() {
        let failure = guarded(|| panic!("a step")).unwrap_err();
        let fault = failure_fault(&failure, Path::new("/portal"));
        assert_eq!(
            fault.text(),
            "Un défaut de marelle a arrêté cette construction\u{a0}; un site déjà publié reste en place.\n\
             Signalez-le avec ce que dit le terminal et le fichier que vous veniez de changer."
        );
    }
}

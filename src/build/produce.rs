//! Renders what changed, and puts it in place once everything is rendered.

use std::sync::Arc;

use rayon::prelude::*;

use super::failure::Failure;
use super::figures::Figures;
use super::forgotten_date::{behind_faults, forgotten_date};
use super::last_build::{Inputs, remember, unchanged};
use super::left::Left;
use super::made::Made;
use super::memory::Memory;
use super::outcome::Outcome;
use super::picture_faces;
use super::prepare::{Prepared, prepare};
use super::progress::Progress;
use super::publication::refuse_examples;
use super::published_addresses::PublishedAddresses;
use super::records::Records;
use super::request::Request;
use super::weighed::Weighed;
use crate::address::OutputPath;
use crate::context::Context;
use crate::diagnostic::{Code, Diagnostic, Report};
use crate::output::{Key, OutputFolder, left_note, published, standing};
use crate::render::Renderer;
use crate::routes::{Route, Site, SiteMemory};
use crate::source::{ReadFailure, Survey};
use crate::theme::Theme;

/// Where a portal keeps what it remembers, below its root.
const STATE_FOLDER: &str = ".marelle";

/// Builds the portal into its output folder. With a fault of content or theme the old site
/// stays as it was, byte for byte.
///
/// # Errors
/// When the folder is no portal, when too much of what was published is gone, or when the output
/// folder refuses.
pub fn build(request: &Request, memory: &mut Memory) -> Result<Outcome, Failure> {
    let progress = memory.progress();
    progress.begin(0);
    let survey = survey(request)?;
    let state = request.root.join(STATE_FOLDER);
    memory.output.show_waiting(progress.waiting());
    let mut folder = OutputFolder::open_again(&request.output, &state, &mut memory.output)?;
    if !request.force
        && let Some(mut outcome) = unchanged(request, &survey, &folder)
    {
        outcome.strangers = folder.strangers()?;
        folder.close(&mut memory.output);
        return Ok(outcome);
    }
    if survey.lacks_content_folder() && !request.accepts_disappearance {
        return match folder.paths().next() {
            Some(_) => Err(Failure::NoContent),
            None => Ok(Outcome::of(Report::new(vec![no_content_folder()]))),
        };
    }
    let lacks_content = survey.lacks_content();
    let inputs = Inputs::of(request, &survey);
    let faces = picture_faces::recall(request, &folder, &mut memory.linked);
    // Linking is a matter of one core: the other looks at what stands.
    let left = Left::recalled(|note| folder.remembered(note));
    let published = PublishedAddresses::of(folder.paths(), left);
    let prepared = || prepare(request, survey, memory, &published);
    let (prepared, ()) = rayon::join(prepared, || folder.look());
    let prepared = prepared?;
    let written = with_site(prepared, &mut memory.site, |job| {
        progress.begin(job.routes.len());
        job.write(&mut folder, published.left(), (request, &progress))
    });
    let mut outcome = match written {
        Ok(Ok(outcome)) => outcome,
        Ok(Err(Failure::Disappearance(..))) if lacks_content => return Err(Failure::NoContent),
        Ok(Err(failure)) => return Err(failure),
        Err(stopped) => *stopped,
    };
    outcome.outputs = folder.paths().cloned().collect();
    picture_faces::leave(request, &folder, (&faces, &memory.linked))?;
    remember(request, inputs, &outcome, &folder)?;
    folder.close(&mut memory.output);
    Ok(outcome)
}

fn survey(request: &Request) -> Result<Survey, Failure> {
    Survey::of(&request.root).map_err(|ReadFailure::NoSettings(folder)| Failure::NoSettings(folder))
}

/// The fault of a portal whose `content/` is not there: an empty site would hide it.
fn no_content_folder() -> Diagnostic {
    Diagnostic::of_file(Code::NoContentFolder, "content", &[])
}

/// Reads and renders everything, and writes nothing. What was published is held against what would
/// be, as by a build: where that would refuse, a fault says so. `publication` also refuses what was
/// invented for a demonstration.
///
/// # Errors
/// When the folder is no portal, or the disk does not say what was published.
pub fn check(request: &Request, publication: bool) -> Result<Outcome, Failure> {
    let mut memory = Memory::default();
    let survey = survey(request)?;
    let lacks_content = survey.lacks_content();
    let state = request.root.join(STATE_FOLDER);
    let before = published(&request.output, &state)?;
    if survey.lacks_content_folder() && before.is_empty() {
        return Ok(Outcome::of(Report::new(vec![no_content_folder()])));
    }
    let left = Left::recalled(|note| left_note(&request.output, &state, note));
    let addresses = PublishedAddresses::of(before.iter(), left);
    let mut prepared = prepare(request, survey, &mut memory, &addresses)?;
    let sheets = prepared.sheets.take();
    if let Some(portal) = prepared.portal.as_ref().filter(|_| publication) {
        let refused = refuse_examples(portal);
        prepared.diagnostics.extend(refused);
    }
    let rehearsed = with_site(prepared, &mut memory.site, |mut job| {
        let weighed = job.weighed(before.iter(), addresses.left());
        let refused = weighed.refused.map(|gone| gone.fault(lacks_content));
        if refused.is_none() || !lacks_content {
            job.diagnostics.extend(weighed.told);
        }
        job.diagnostics.extend(refused);
        job.rehearse(&before, request)
    });
    let outcome = rehearsed.unwrap_or_else(|stopped| *stopped);
    Ok(Outcome { sheets, ..outcome })
}

/// Renders the page of the theme's components, which no site holds. It reads the portal anew.
///
/// # Errors
/// The report, when a fault of the content, of the theme or of this page keeps it from being
/// rendered.
pub fn components(request: &Request) -> Result<String, Report> {
    let mut memory = Memory::default();
    let survey = survey(request).map_err(|_| Report::default())?;
    let prepared = prepare(request, survey, &mut memory, &PublishedAddresses::default());
    let prepared = prepared.map_err(|_| Report::default())?;
    let rendered = with_site(prepared, &mut memory.site, |job| {
        let page = Route::components();
        let address = page.path.address();
        job.renderer.render(&address, &page.context(job.site))
    });
    let rendered = rendered.map_err(|stopped| stopped.report)?;
    let bytes = rendered.map_err(|fault| Report::new(vec![*fault]))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// A site whose content has no fault, ready to be rendered.
struct Job<'j> {
    site: &'j Site<'j>,
    theme: &'j Theme,
    renderer: Renderer<'j>,
    routes: Arc<Vec<Route>>,
    /// Rows that are left out.
    left_out: usize,
    records: Records,
    diagnostics: Vec<Diagnostic>,
}

/// Lists the outputs of a prepared portal and hands them to `work`.
///
/// # Errors
/// What was found, when a fault stops the publication before anything is rendered.
fn with_site<T>(
    prepared: Prepared,
    memory: &mut SiteMemory,
    work: impl FnOnce(Job<'_>) -> T,
) -> Result<T, Box<Outcome>> {
    let Prepared {
        portal,
        theme,
        mut diagnostics,
        records,
        ..
    } = prepared;
    let left_out = portal
        .as_ref()
        .map_or(0, |portal| portal.left_out.len() + portal.agenda.left_out);
    let is_of_calendar = |fault: &&Diagnostic| fault.leaves_out && fault.code == Code::BadCalendar;
    let left_out = left_out + diagnostics.iter().filter(is_of_calendar).count();
    let stopped = |diagnostics| {
        let report = Report::new(diagnostics);
        Err(Box::new(Outcome::stopped(report, left_out)))
    };
    let (Some(portal), Some(theme)) = (portal, theme) else {
        return stopped(diagnostics);
    };
    let (site, collisions) = Site::new(&portal, &theme, memory);
    // Two records of one id have one address: said once.
    let said = |collision: &Diagnostic| {
        diagnostics
            .iter()
            .any(|d| d.code == Code::DuplicateId && d.location.file == collision.location.file)
    };
    let collisions: Vec<Diagnostic> = collisions.into_iter().filter(|c| !said(c)).collect();
    diagnostics.extend(collisions);
    let renderer = match Renderer::new(&theme, &site.parts.frame) {
        Ok(renderer) => renderer,
        Err(fault) => {
            diagnostics.push(*fault);
            return stopped(diagnostics);
        }
    };
    if diagnostics.iter().any(Diagnostic::stops) {
        return stopped(diagnostics);
    }
    Ok(work(Job {
        site: &site,
        theme: &theme,
        renderer,
        routes: Arc::clone(&site.routes),
        records,
        left_out,
        diagnostics,
    }))
}

impl Job<'_> {
    /// What was `published`, in the order of the paths, held against what would be.
    fn weighed<'p>(&self, published: impl Iterator<Item = &'p OutputPath>, left: &Left) -> Weighed {
        let published: Vec<&OutputPath> = published.collect();
        let portal = self.site.parts.portal;
        Weighed::of(&published, &self.routes, (portal, &self.records, left))
    }

    /// Renders everything and throws it away, but holds calendars against those that were published
    /// `before`; counts the pages.
    fn rehearse(self, before: &[OutputPath], request: &Request) -> Outcome {
        let components = Route::components();
        let faults: Vec<Diagnostic> = self
            .routes
            .par_iter()
            .chain([&components])
            .filter_map(|route| {
                let context = route.context(self.site);
                if !context.can_fail() {
                    return None;
                }
                match self.renderer.render(&route.path.address(), &context) {
                    Ok(bytes) => {
                        let is_published = before.binary_search(&route.path).is_ok();
                        let standing = || standing(&request.output, &route.path);
                        self.told_of(route, is_published.then_some(&standing), &bytes)
                    }
                    Err(fault) => Some(fault),
                }
            })
            .map(|fault| *fault)
            .collect();
        let figures = Figures {
            pages: self.page_count(),
            left_out: self.left_out,
            ..Figures::default()
        };
        let mut diagnostics = self.diagnostics;
        diagnostics.extend(faults);
        Outcome {
            figures,
            ..Outcome::of(Report::new(behind_faults(diagnostics)))
        }
    }

    fn write(
        mut self,
        folder: &mut OutputFolder,
        left: &Left,
        (request, progress): (&Request, &Progress),
    ) -> Result<Outcome, Failure> {
        if !request.accepts_disappearance {
            let weighed = self.weighed(folder.paths(), left);
            self.diagnostics.extend(weighed.told);
            self.records.deaths.gone = weighed.gone;
            if let Some(gone) = weighed.refused {
                return Err(Failure::Disappearance(gone, Box::new(self.refused())));
            }
        }
        let made: Vec<Made> = self
            .routes
            .par_iter()
            .map(|route| self.make(route, folder, request))
            .inspect(|_| progress.one_more())
            .collect();
        let mut kept = Vec::new();
        let mut staged = Vec::new();
        let (pages, left_out) = (self.page_count(), self.left_out);
        let mut diagnostics = self.diagnostics;
        for (route, made) in self.routes.iter().zip(made) {
            match made {
                Made::Kept => kept.push(&route.path),
                Made::Staged(output, told) => {
                    diagnostics.extend(told.map(|told| *told));
                    staged.push(output);
                }
                Made::TemplateFault(fault) => diagnostics.push(*fault),
                Made::OutputFault(fault) => return Err(Failure::Output(fault)),
            }
        }
        let report = Report::new(behind_faults(diagnostics));
        let is_refused = request.strict && report.errors() + report.warnings() > 0;
        if report.stops() || is_refused {
            return Ok(Outcome::stopped(report, left_out));
        }
        let written = folder.commit(&kept, staged)?;
        left.leave(folder, self.site.parts.portal, &self.records.deaths)?;
        let figures = Figures {
            pages,
            left_out,
            rendered: written.written,
            kept: written.kept,
            removed: written.removed,
            written_bytes: written.written_bytes,
        };
        Ok(Outcome {
            figures,
            published: true,
            strangers: folder.strangers()?,
            ..Outcome::of(report)
        })
    }

    /// The outcome of a build that would remove too much.
    fn refused(self) -> Outcome {
        Outcome::stopped(Report::new(self.diagnostics), self.left_out)
    }

    fn make(&self, route: &Route, folder: &OutputFolder, request: &Request) -> Made {
        let context = route.context(self.site);
        let key = self.key(&context, request);
        if !request.force && folder.keeps(&route.path, &key) {
            return Made::Kept;
        }
        match self.renderer.render(&route.path.address(), &context) {
            Ok(bytes) => match folder.stage(&route.path, key, &bytes) {
                Ok(staged) => {
                    let standing = || folder.standing(&route.path);
                    Made::Staged(staged, self.told_of(route, Some(&standing), &bytes))
                }
                Err(fault) => Made::OutputFault(fault),
            },
            Err(fault) => Made::TemplateFault(fault),
        }
    }

    /// What is told of a calendar file that replaces another, if there is one.
    fn told_of(
        &self,
        route: &Route,
        standing: Option<&dyn Fn() -> Option<Vec<u8>>>,
        bytes: &[u8],
    ) -> Option<Box<Diagnostic>> {
        let path = &route.path;
        let is_calendar = path.as_str().ends_with(".ics");
        let standing = standing.filter(|_| is_calendar)?()?;
        let known = (self.site.parts.portal, &self.records);
        forgotten_date(known, path, &standing, bytes).map(Box::new)
    }

    /// The digest of all that decides an output's bytes.
    fn key(&self, context: &Context<'_>, request: &Request) -> Key {
        let mut hasher = blake3::Hasher::new();
        hasher.update(&request.generator);
        if context.is_templated() {
            hasher.update(self.theme.digest.as_bytes());
        }
        hasher.update(context.digest().as_bytes());
        Key::from(hasher.finalize())
    }

    fn page_count(&self) -> usize {
        self.routes
            .iter()
            .filter(|route| route.path.is_page())
            .count()
    }
}

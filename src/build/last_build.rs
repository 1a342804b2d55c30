//! The last build, so that an unchanged one ends at once.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::figures::Figures;
use super::outcome::Outcome;
use super::request::Request;
use super::told_days::is_told_again;
use crate::diagnostic::Report;
use crate::output::{Note, OutputFault, OutputFolder};
use crate::source::{Survey, YoungFile};

/// What the last build read, and what it said. It is a shortcut before the flow, never another
/// flow: when every file stands as it was then, the flow would end where it ended.
#[derive(Serialize, Deserialize)]
struct LastBuild {
    inputs: String,
    /// The files that are known by what they hold, by their place among the files of the portal.
    young: Vec<usize>,
    /// Digest of the site it left: another build may have changed the site since, and left
    /// nothing of its own.
    site: String,
    pages: usize,
    /// What was said, with the name of no file: an editor may have named one after a person.
    report: Report,
    /// The file of each diagnostic.
    files: Vec<NamedFile>,
}

/// A file that a diagnostic names.
#[derive(Serialize, Deserialize)]
enum NamedFile {
    /// By its place among the files of the portal, which are those of then.
    Surveyed(usize),
    /// Something else.
    Other(Arc<str>),
}

/// The outcome of the last build, when nothing it was made from changed: the program, the
/// command's options, the day, every file of the portal and every file of the output.
pub(super) fn unchanged(
    request: &Request,
    survey: &Survey,
    folder: &OutputFolder,
) -> Option<Outcome> {
    let last: LastBuild = serde_json::from_slice(&folder.remembered(Note::LastBuild)?).ok()?;
    let is_refused = request.strict && last.report.warnings() > 0;
    let same = last.site == site(folder) && last.inputs == digest(request, survey, &last.young)?;
    // What was told is accepted by a whole build alone.
    let mut told = last.report.diagnostics().iter();
    let accepts = request.accepts_disappearance && told.any(|told| is_told_again(told.code));
    if is_refused || accepts || !same || !folder.is_intact() {
        return None;
    }
    let file = |named: &NamedFile| match named {
        NamedFile::Surveyed(at) => survey.path(*at).map(Arc::from),
        NamedFile::Other(path) => Some(Arc::clone(path)),
    };
    let files: Vec<Arc<str>> = last.files.iter().map(file).collect::<Option<_>>()?;
    let outputs: Vec<_> = folder.paths().cloned().collect();
    Some(Outcome {
        report: last.report.with_files(files)?,
        figures: Figures {
            pages: last.pages,
            kept: outputs.len(),
            ..Figures::default()
        },
        published: true,
        outputs,
        ..Outcome::default()
    })
}

/// Leaves a build without fault for the next one. What was refused wrote nothing: remembered, it
/// would pass for a site that stands.
pub(super) fn remember(
    request: &Request,
    inputs: Option<Inputs>,
    outcome: &Outcome,
    folder: &OutputFolder,
) -> Result<(), OutputFault> {
    let is_known = |inputs: &Inputs| {
        let mut young = inputs.young.iter();
        outcome.published
            && outcome.report.errors() == 0
            && young.all(|file| file.stands(&request.root))
    };
    let Some(inputs) = inputs.filter(is_known) else {
        return Ok(());
    };
    let (report, files) = outcome.report.clone().without_files();
    let named = |path: Arc<str>| match inputs.paths.binary_search_by(|own| (**own).cmp(&*path)) {
        Ok(at) => NamedFile::Surveyed(at),
        Err(_) => NamedFile::Other(path),
    };
    let last = LastBuild {
        site: site(folder),
        pages: outcome.figures.pages,
        report,
        files: files.into_iter().map(named).collect(),
        inputs: inputs.digest,
        young: inputs.young.iter().map(|file| file.place).collect(),
    };
    // Strings and integers always serialise.
    folder.remember(
        Note::LastBuild,
        &serde_json::to_vec(&last).unwrap_or_default(),
    )
}

fn site(folder: &OutputFolder) -> String {
    folder.digest().to_hex().to_string()
}

/// What a build is made from.
pub(super) struct Inputs {
    digest: String,
    /// The files, in order.
    paths: Vec<Arc<str>>,
    /// Those whose stamps tell nothing yet.
    young: Vec<YoungFile>,
}

impl Inputs {
    /// What a build is made from; `None` where a file cannot be told from its next state.
    pub(super) fn of(request: &Request, survey: &Survey) -> Option<Self> {
        let young = survey.young();
        let places: Vec<usize> = young.iter().map(|file| file.place).collect();
        Some(Self {
            digest: digest(request, survey, &places)?,
            paths: survey.paths().map(Arc::from).collect(),
            young,
        })
    }
}

fn digest(request: &Request, survey: &Survey, young: &[usize]) -> Option<String> {
    let mut hasher = blake3::Hasher::new();
    hasher.update(&request.generator);
    hasher.update(survey.digest(&request.root, young)?.as_bytes());
    hasher.update(&[u8::from(request.drafts)]);
    hasher.update(
        request
            .today
            .unwrap_or(request.clock)
            .to_string()
            .as_bytes(),
    );
    hasher.update(&[u8::from(request.today.is_some())]);
    hasher.update(request.base_url.as_deref().unwrap_or_default().as_bytes());
    Some(hasher.finalize().to_hex().to_string())
}

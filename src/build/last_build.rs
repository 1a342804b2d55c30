//! The last build, so that an unchanged one ends at once.

use serde::{Deserialize, Serialize};

use super::figures::Figures;
use super::produce::Outcome;
use super::request::Request;
use crate::diagnostic::Report;
use crate::output::{Note, OutputFault, OutputFolder};
use crate::source::Survey;

/// What the last build read, and what it said. It is a shortcut before the flow, never another
/// flow: when every file stands as it was then, the flow would end where it ended.
#[derive(Serialize, Deserialize)]
struct LastBuild {
    inputs: String,
    /// Digest of the site it left: another build may have changed the site since, and left
    /// nothing of its own.
    site: String,
    pages: usize,
    report: Report,
}

/// The outcome of the last build, when nothing it was made from changed: the program, the
/// command's options, the day, every file of the portal and every file of the output.
pub(super) fn unchanged(
    request: &Request,
    survey: &Survey,
    folder: &OutputFolder,
) -> Option<Outcome> {
    let inputs = inputs(request, survey)?;
    let last: LastBuild = serde_json::from_slice(&folder.remembered(Note::LastBuild)?).ok()?;
    let same = last.inputs == inputs && last.site == site(folder);
    if !same || !folder.is_intact() {
        return None;
    }
    let outputs: Vec<_> = folder.paths().cloned().collect();
    Some(Outcome {
        report: last.report,
        figures: Figures {
            pages: last.pages,
            kept: outputs.len(),
            ..Figures::default()
        },
        outputs,
    })
}

/// Leaves a build without fault for the next one.
pub(super) fn remember(
    inputs: Option<String>,
    outcome: &Outcome,
    folder: &OutputFolder,
) -> Result<(), OutputFault> {
    let Some(inputs) = inputs.filter(|_| outcome.report.errors() == 0) else {
        return Ok(());
    };
    let last = LastBuild {
        inputs,
        site: site(folder),
        pages: outcome.figures.pages,
        report: outcome.report.clone(),
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

/// The digest of all that a build is made from; `None` while a file is too young to tell.
pub(super) fn inputs(request: &Request, survey: &Survey) -> Option<String> {
    let mut hasher = blake3::Hasher::new();
    hasher.update(&request.generator);
    hasher.update(survey.digest()?.as_bytes());
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

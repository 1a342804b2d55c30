//! Why a build could not even say what is wrong with the content.

use std::path::PathBuf;

use super::disappearance::Disappearance;
use super::outcome::Outcome;
use crate::output::OutputFault;

/// Why a build stopped, beyond faults of content and theme.
#[derive(Debug)]
pub enum Failure {
    /// There is no `marelle.toml` in this folder.
    NoSettings(PathBuf),
    /// The output folder could not be opened, filled or changed.
    Output(OutputFault),
    /// Nothing is left in `content/`, of which a site was published.
    NoContent,
    /// Too many of the records that were published are gone at once; with all that is told of
    /// those that are not, and how many rows are left out.
    Disappearance(Disappearance, Box<Outcome>),
    /// The address given is not that of a site.
    BaseUrl(String),
    /// A fault of marelle: a step panicked. What stands was not touched by it.
    Defect,
}

impl From<OutputFault> for Failure {
    fn from(fault: OutputFault) -> Self {
        Self::Output(fault)
    }
}

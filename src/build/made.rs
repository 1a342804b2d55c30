//! What became of one output.

use crate::diagnostic::Diagnostic;
use crate::output::{OutputFault, Staged};

/// What became of one output.
pub(super) enum Made {
    Kept,
    /// With what is to be told of the change.
    Staged(Staged, Option<Box<Diagnostic>>),
    TemplateFault(Box<Diagnostic>),
    OutputFault(OutputFault),
}

//! Portals to build.

use std::path::{Path, PathBuf};

use jiff::civil::{Date, date};
use marelle::build::{Memory, Outcome, Request, build};

use super::tree::copy;

/// The day of every test.
pub(crate) const TODAY: Date = date(2026, 11, 22);

/// The repository.
pub(crate) fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The small portal of `tests/golden/`.
pub(crate) fn small_portal() -> PathBuf {
    repository().join("tests/golden/portal")
}

/// Copies the repository's own portal: the demonstration.
pub(crate) fn copy_demo(to: &Path) {
    for folder in ["content", "themes"] {
        copy(&repository().join(folder), &to.join(folder));
    }
    std::fs::copy(repository().join("marelle.toml"), to.join("marelle.toml")).unwrap();
}

/// A request that hangs on nothing outside of the test.
pub(crate) fn request(root: &Path, output: &Path) -> Request {
    Request {
        root: root.to_owned(),
        output: output.to_owned(),
        base_url: None,
        today: None,
        clock: TODAY,
        drafts: false,
        force: false,
        accepts_disappearance: false,
        strict: false,
        generator: [7; 32],
    }
}

/// Builds a portal into an output folder, as a new process does.
pub(crate) fn built(root: &Path, output: &Path) -> Outcome {
    build(&request(root, output), &mut Memory::default()).unwrap()
}

/// The codes of an outcome's errors.
pub(crate) fn errors(outcome: &Outcome) -> Vec<String> {
    let errors = outcome
        .report
        .diagnostics()
        .iter()
        .filter(|diagnostic| diagnostic.severity() == marelle::diagnostic::Severity::Error);
    errors.map(|error| format!("{error:?}")).collect()
}

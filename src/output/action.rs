//! What was being done when the disk refused.

/// What was being done when the disk refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Creating or resolving the output folder.
    OpenOutput,
    /// Creating the folder of manifests and locks.
    OpenState,
    /// Taking the lock of the output folder.
    Lock,
    /// Reading the manifest.
    ReadManifest,
    /// Writing the manifest.
    WriteManifest,
    /// Looking at what stands in the output folder.
    Inspect,
    /// Preparing a file beside the site; the site is untouched.
    Stage,
    /// Removing what an earlier build had prepared.
    CleanStaging,
    /// Creating a folder of the site.
    CreateFolder,
    /// Putting a prepared file in its place.
    Replace,
    /// Removing a file that the site no longer has.
    Remove,
    /// Removing a folder that became empty.
    RemoveFolder,
}

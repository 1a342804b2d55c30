//! What a build did to the output folder.

/// What a build did to the output folder.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Written {
    /// Files put in place.
    pub written: usize,
    /// Files left as they were.
    pub kept: usize,
    /// Files of ours that were removed.
    pub removed: usize,
    /// Bytes of the files put in place.
    pub written_bytes: u64,
}

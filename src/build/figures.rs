//! What a build did, in numbers.

/// What a build did, in numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figures {
    /// HTML pages of the site.
    pub pages: usize,
    /// Outputs made anew.
    pub rendered: usize,
    /// Outputs left as they were.
    pub kept: usize,
    /// Outputs removed.
    pub removed: usize,
    /// Bytes of the outputs made anew.
    pub written_bytes: u64,
}

//! What a build did, in numbers.

/// What a build did, in numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figures {
    /// HTML pages of the site.
    pub pages: usize,
    /// Rows of tables that are left out, for a fault in each.
    pub left_out: usize,
    /// Outputs made anew.
    pub rendered: usize,
    /// Outputs left as they were.
    pub kept: usize,
    /// Outputs removed.
    pub removed: usize,
    /// Bytes of the outputs made anew.
    pub written_bytes: u64,
}

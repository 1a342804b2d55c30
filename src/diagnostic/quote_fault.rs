//! What is wrong with the quotes of a cell.

/// What is wrong with the quotes of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuoteFault {
    /// They are never closed: the cell takes in all that follows.
    Unclosed,
    /// Words follow where they close: a quote stands in the text itself.
    WordsBehind,
}

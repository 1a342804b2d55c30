//! A sign between words.

/// A sign between words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// `-` and longer dashes.
    Dash,
    /// `/`
    Slash,
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// `&`
    And,
    /// `>`
    Greater,
    /// `_`
    Underscore,
    /// `.` that ends no abbreviation.
    Dot,
    /// `(` or `[`
    Open,
    /// `)` or `]`
    Close,
    /// What separates sentences on one line: `;`, `|`, `//`, `+`, `•`.
    Strong,
    /// The end of a line.
    Newline,
    /// Any other sign.
    Other,
}

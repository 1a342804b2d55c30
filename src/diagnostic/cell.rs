//! One cell of a table.

use std::borrow::Cow;

use super::quote_fault::QuoteFault;
use super::span::Span;
use crate::address::shows_nothing;

/// One cell with its place, its quotes taken off.
#[derive(Debug, Clone)]
pub struct Cell<'s> {
    /// What it holds.
    pub text: Cow<'s, str>,
    /// Where it stands, its quotes counted.
    pub span: Span,
    /// What is wrong with its quotes.
    pub fault: Option<QuoteFault>,
}

impl Cell<'_> {
    /// Whether nothing that can be seen is written in it.
    pub fn is_empty(&self) -> bool {
        shows_nothing(&self.text)
    }
}

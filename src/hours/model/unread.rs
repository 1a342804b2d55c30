//! A text that was not read.

use super::Touch;

/// A text that was not read: it is shown, and what it may change is not known.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Unread {
    /// Word for word.
    pub text: String,
    /// What it may change; `None`: no hours at all, as « Sonnez à l'interphone ».
    pub touches: Option<Touch>,
}

impl Unread {
    /// A text that may change any moment.
    pub fn of_everything(text: &str) -> Self {
        Self {
            text: text.trim().to_owned(),
            touches: Some(Touch::everything()),
        }
    }
}

//! A text of markdown after its one pass.

use super::headings::Heading;
use super::placeholder::Placeholder;
use crate::diagnostic::Spanned;

/// A text after its one pass. Internal links and images stand in `html` as marks
/// (`marelle:lien:N`, `marelle:image:N`), and placeholders as tags (`<marelle:repere:N>`), that
/// the linked portal replaces: no author can write such a mark, since the scheme is not an
/// allowed one and `<` is escaped in texts.
#[derive(Debug, Clone, Default)]
pub struct Body {
    /// HTML with marks.
    pub html: String,
    /// Internal links as written, in the order of their marks.
    pub links: Vec<Spanned<String>>,
    /// Links to the web, which may be to the portal's own pages, as they are published.
    pub web_links: Vec<Spanned<String>>,
    /// Images as written, in the order of their marks.
    pub images: Vec<Spanned<String>>,
    /// Placeholders, in the order of their marks.
    pub placeholders: Vec<Placeholder>,
    /// Headings, outermost first.
    pub headings: Vec<Heading>,
    /// The words alone.
    pub text: String,
}

impl Body {
    /// A text to be filled from so many bytes of markdown. It is kept as long as the record is,
    /// so that it must not grow by doubling.
    pub(super) fn with_room(markdown: usize) -> Self {
        Self {
            html: String::with_capacity(markdown + markdown / 16 + 64),
            text: String::with_capacity(markdown),
            ..Self::default()
        }
    }

    /// Whether a page would show nothing of it.
    pub(super) fn is_empty(&self) -> bool {
        // What a reference that is dead leaves is told by itself.
        let refers = !self.is_final() || !self.web_links.is_empty();
        !refers && self.text.trim().is_empty()
    }

    /// Whether the text refers to nothing: it is what pages show.
    pub fn is_final(&self) -> bool {
        self.links.is_empty() && self.images.is_empty() && self.placeholders.is_empty()
    }
}

/// The scheme of the marks.
pub const MARK: &str = "marelle:";

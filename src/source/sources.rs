//! What was read, before it means anything.

use std::borrow::Cow;
use std::sync::Arc;

use crate::address::{fit, is_lost};
use crate::diagnostic::{LineStarts, SourceText};

use super::kind::SourceKind;

/// A text of the portal.
#[derive(Debug, Clone)]
pub struct Source {
    /// Path relative to the portal's root, `/` between segments.
    pub path: String,
    /// What sort of source it is, from its path.
    pub kind: SourceKind,
    /// Its text, decoded; a BOM is kept so that places stay true.
    pub text: String,
    /// Where its lines begin, for diagnostics.
    pub lines: LineStarts,
    /// Characters that no page can carry, taken out of the text: of a table one entry a line, of
    /// another text one.
    pub removed: Vec<Removed>,
}

/// Characters taken out of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Removed {
    /// The first of them.
    pub first: char,
    /// Where it stood, in bytes of the text without them.
    pub at: usize,
    /// How many there were.
    pub count: usize,
}

impl Removed {
    /// What is taken out of a text by [`fit`].
    pub fn of(text: &str) -> Option<Self> {
        let (at, first) = text.char_indices().find(|(_, c)| is_lost(*c))?;
        let count = text[at..].chars().filter(|c| is_lost(*c)).count();
        let at = fit(&text[..at]).len();
        Some(Self { first, at, count })
    }

    /// What is taken out of a text from `start` on: of a table line by line, for each of its rows
    /// is to be mended.
    fn each(text: &str, start: usize, is_table: bool) -> Vec<Self> {
        let inside = &text[start..];
        if !is_table {
            let whole = Self::of(inside);
            let placed = whole.map(|it| Self {
                at: start + it.at,
                ..it
            });
            return placed.into_iter().collect();
        }
        let mut at = start;
        let lines = inside.split_inclusive('\n').filter_map(|line| {
            let removed = Self::of(line).map(|it| Self {
                at: at + it.at,
                ..it
            });
            at += fit(line).len();
            removed
        });
        lines.collect()
    }

    /// "U+000B", "U+000B et 3 autres".
    pub fn in_words(self) -> String {
        let first = format!("U+{:04X}", u32::from(self.first));
        match self.count {
            0 | 1 => first,
            2 => format!("{first} et 1 autre"),
            count => format!("{first} et {} autres", count - 1),
        }
    }
}

impl Source {
    /// A source with its text as pages can carry it.
    pub(super) fn new(path: String, kind: SourceKind, text: String) -> Self {
        // A mark of order before all is no character of the text.
        let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
        let removed = Removed::each(&text, start, kind.is_table());
        let text = match fit(&text[start..]) {
            Cow::Owned(fitting) => format!("{}{fitting}", &text[..start]),
            Cow::Borrowed(_) => text,
        };
        Self {
            path,
            kind,
            text,
            lines: LineStarts::default(),
            removed,
        }
    }

    /// Path and text, as diagnostics need them.
    pub fn located(&self) -> SourceText<'_> {
        SourceText {
            path: &self.path,
            text: &self.text,
            lines: &self.lines,
        }
    }

    /// The file's name without folders.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// The folder that it stands in, without a slash at its end.
    pub fn folder(&self) -> &str {
        let split = self.path.rsplit_once('/');
        split.map_or("", |(folder, _)| folder)
    }

    /// The file's name without folders and without its ending.
    pub fn stem(&self) -> &str {
        let name = self.name();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }
}

/// A picture beside the texts.
#[derive(Debug, Clone)]
pub struct Image {
    /// Path relative to the portal's root.
    pub path: String,
    /// The file's bytes; none of one that is too heavy.
    pub bytes: Vec<u8>,
    /// Of one that is too heavy to be read, what it weighs and the most that it may, in words.
    pub weight: Option<[String; 2]>,
}

impl Image {
    /// A picture that is not too heavy.
    pub fn new(path: String, bytes: Vec<u8>) -> Self {
        Self {
            path,
            bytes,
            weight: None,
        }
    }
}

/// A file of a theme on disk, which overrides the embedded one of the same name.
#[derive(Debug, Clone)]
pub struct ThemeFile {
    /// The theme's name: the folder below `themes/`.
    pub theme: String,
    /// Path inside the theme: `templates/base.html`.
    pub path: String,
    /// The file's bytes.
    pub bytes: Vec<u8>,
}

/// Everything a build reads, in the order of the paths.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// Texts.
    pub texts: Vec<Arc<Source>>,
    /// Pictures.
    pub images: Vec<Arc<Image>>,
    /// Files of themes.
    pub theme_files: Vec<Arc<ThemeFile>>,
}

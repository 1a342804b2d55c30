//! What was read, before it means anything.

use std::sync::Arc;

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
}

impl Source {
    /// Path and text, as diagnostics need them.
    pub fn located(&self) -> SourceText<'_> {
        SourceText {
            path: &self.path,
            text: &self.text,
            lines: &self.lines,
        }
    }

    /// The file's name without folders and without its ending.
    pub fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or(&self.path);
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }
}

/// A picture beside the texts.
#[derive(Debug, Clone)]
pub struct Image {
    /// Path relative to the portal's root.
    pub path: String,
    /// The file's bytes.
    pub bytes: Vec<u8>,
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

//! The only way to name a file of the output folder.

use std::borrow::Cow;
use std::fmt;
use std::path::{Path, PathBuf};

use super::slug::is_device_name;

/// The folder inside the output where a build prepares its files; never a page.
pub const STAGING_FOLDER: &str = ".marelle-en-cours";

/// The output that says whose site a folder holds: with it the folder is known again after what
/// marelle remembers of it was deleted.
pub const OUTPUT_MARK: &str = ".marelle-sortie";

/// The bytes of the longest path.
pub const LONGEST_PATH: usize = 1000;

/// A file inside the output folder: relative, `/` between segments, each segment
/// of safe characters. It cannot leave the output folder on any system.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputPath(String);

/// Why a text does not name an output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutputPathFault {
    /// Nothing is named.
    Empty,
    /// A segment is empty, `.`, `..`, ends with a dot or a space, or is kept by a system or by marelle.
    Segment,
    /// A character that some system or server reads otherwise.
    Character,
    /// Longer than 1,000 bytes, or a segment longer than 200.
    TooLong,
}

impl OutputPath {
    /// Checks a relative path such as `fiches/rpe-exemple/index.html`.
    ///
    /// # Errors
    /// When a segment could leave the output folder, or means something else on another system.
    pub fn parse(text: &str) -> Result<Self, OutputPathFault> {
        if text.is_empty() {
            return Err(OutputPathFault::Empty);
        }
        if text.len() > LONGEST_PATH {
            return Err(OutputPathFault::TooLong);
        }
        for segment in text.split('/') {
            check_segment(segment)?;
        }
        Ok(Self(text.to_owned()))
    }

    /// The file that answers for an address of the site: `/fiches/x/` is `fiches/x/index.html`,
    /// `/404.html` is `404.html`.
    ///
    /// # Errors
    /// As [`OutputPath::parse`].
    pub fn of_address(address: &str) -> Result<Self, OutputPathFault> {
        let relative = address.strip_prefix('/').unwrap_or(address);
        if relative.is_empty() || relative.ends_with('/') {
            Self::parse(&format!("{relative}index.html"))
        } else {
            Self::parse(relative)
        }
    }

    /// The address that this file answers: the inverse of [`OutputPath::of_address`].
    pub fn address(&self) -> String {
        match self.0.strip_suffix("index.html") {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => format!("/{folder}"),
            _ => format!("/{}", self.0),
        }
    }

    /// The relative path, `/` between segments.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Where the file stands below an output folder.
    pub fn below(&self, folder: &Path) -> PathBuf {
        if cfg!(unix) {
            return folder.join(&self.0); // the separator is the system's own
        }
        let mut path = folder.to_owned();
        path.extend(self.0.split('/'));
        path
    }

    /// What two paths share when some file system takes them for one: case folded. Their
    /// characters are ASCII, so that no composition differs.
    pub fn collision_key(&self) -> Cow<'_, str> {
        if self.0.bytes().any(|byte| byte.is_ascii_uppercase()) {
            Cow::Owned(self.0.to_ascii_lowercase())
        } else {
            Cow::Borrowed(&self.0)
        }
    }

    /// Whether the file is an HTML page.
    pub fn is_page(&self) -> bool {
        self.0.ends_with(".html")
    }
}

impl fmt::Display for OutputPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

fn check_segment(segment: &str) -> Result<(), OutputPathFault> {
    if segment.len() > 200 {
        return Err(OutputPathFault::TooLong);
    }
    let kept = segment == "." || segment == ".." || segment.is_empty();
    if kept || segment.ends_with(['.', ' ']) || is_device_name(segment) {
        return Err(OutputPathFault::Segment);
    }
    if segment.eq_ignore_ascii_case(STAGING_FOLDER) {
        return Err(OutputPathFault::Segment);
    }
    let safe = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    if segment.chars().all(safe) {
        Ok(())
    } else {
        Err(OutputPathFault::Character)
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Component, Path};

    use proptest::prelude::*;

    use super::OutputPath;

    #[test]
    fn an_address_names_its_file_and_back() {
        for (address, file) in [
            ("/", "index.html"),
            ("/fiches/x/", "fiches/x/index.html"),
            ("/404.html", "404.html"),
        ] {
            let path = OutputPath::of_address(address).unwrap();
            assert_eq!(path.as_str(), file);
            assert_eq!(path.address(), address);
        }
    }

    #[test]
    fn paths_that_leave_or_mislead_are_refused() {
        for text in [
            "",
            "/etc/passwd",
            "../x",
            "a/../b",
            "a//b",
            "./a",
            "C:/x",
            "a\\b",
            "a\0b",
            "aux",
            "aux.html",
            "x/CON",
            "a.",
            "a ",
            "é.html",
            ".marelle-en-cours/x",
            "a/%2e%2e/b",
        ] {
            assert!(OutputPath::parse(text).is_err(), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn whatever_parses_stays_inside(text in "(\\PC|/|\\.|\\\\|\0){0,60}") {
            if let Ok(path) = OutputPath::parse(&text) {
                let full = path.below(Path::new("/sortie"));
                prop_assert!(full.starts_with("/sortie"));
                prop_assert!(full.components().skip(2).all(|c| matches!(c, Component::Normal(_))));
            }
        }
    }
}

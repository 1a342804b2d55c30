//! Walks the portal's folder and reads what it holds.

use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::WalkDir;

use super::decode::{decode_table, decode_utf8};
use super::kind::SourceKind;
use super::sources::{Image, Source, Sources, ThemeFile};
use crate::diagnostic::{Code, Diagnostic, LineStarts};

/// Why the folder as a whole cannot be read.
#[derive(Debug)]
pub enum ReadFailure {
    /// There is no `marelle.toml` in this folder.
    NoSettings(PathBuf),
}

enum Reading {
    Text(Source),
    Image(Image),
    Theme(ThemeFile),
}

/// Reads `marelle.toml`, `content/` and `themes/` below a root.
///
/// # Errors
/// When there is no `marelle.toml`: the folder is not a portal. What is wrong with a single
/// file is a diagnostic, and the other files are read all the same.
pub fn read_sources(root: &Path) -> Result<(Sources, Vec<Diagnostic>), ReadFailure> {
    if !root.join("marelle.toml").is_file() {
        return Err(ReadFailure::NoSettings(root.to_owned()));
    }
    let mut diagnostics = Vec::new();
    let mut files = vec![("marelle.toml".to_owned(), SourceKind::Settings)];
    for folder in ["content", "themes"] {
        walk(root, folder, &mut files, &mut diagnostics);
    }
    files.sort_by(|a, b| a.0.cmp(&b.0));
    let readings: Vec<Result<Reading, Diagnostic>> = files
        .into_par_iter()
        .map(|(path, kind)| read(root, path, kind))
        .collect();
    let mut sources = Sources::default();
    for reading in readings {
        match reading {
            Ok(Reading::Text(source)) => sources.texts.push(source),
            Ok(Reading::Image(image)) => sources.images.push(image),
            Ok(Reading::Theme(file)) => sources.theme_files.push(file),
            Err(diagnostic) => diagnostics.push(diagnostic),
        }
    }
    Ok((sources, diagnostics))
}

fn walk(
    root: &Path,
    folder: &str,
    files: &mut Vec<(String, SourceKind)>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let top = root.join(folder);
    if !top.exists() {
        return;
    }
    let visible = |entry: &walkdir::DirEntry| !is_ignored(&entry.file_name().to_string_lossy());
    for entry in WalkDir::new(&top)
        .follow_links(false)
        .into_iter()
        .filter_entry(visible)
    {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let path = error.path().unwrap_or(&top);
                let reason = error
                    .io_error()
                    .map_or_else(|| "trop profond".to_owned(), reason);
                diagnostics.push(unreadable(&shown(root, path), &reason));
                continue;
            }
        };
        let shown = shown(root, entry.path());
        if entry.path_is_symlink() {
            diagnostics.push(Diagnostic::of_file(Code::Symlink, &shown, &[]));
        } else if entry.file_type().is_file() {
            match relative(root, entry.path()) {
                Some(path) => files.extend(SourceKind::of_path(&path).map(|kind| (path, kind))),
                None => diagnostics.push(Diagnostic::of_file(Code::FileName, &shown, &[])),
            }
        }
    }
}

/// What systems and programs leave beside an editor's files.
fn is_ignored(name: &str) -> bool {
    let temporary = ["~", ".swp", ".tmp", ".bak"]
        .iter()
        .any(|ending| name.ends_with(ending));
    name.starts_with('.') || name.starts_with('~') || temporary || name == "Thumbs.db"
}

fn read(root: &Path, path: String, kind: SourceKind) -> Result<Reading, Diagnostic> {
    let full = root.join(&path);
    let fault = |error: std::io::Error| unreadable(&path, &reason(&error));
    let size = std::fs::metadata(&full).map_err(fault)?.len();
    if size > kind.limit() {
        let words = [&*megabytes(size), &*megabytes(kind.limit())];
        return Err(Diagnostic::of_file(Code::TooLarge, &path, &words));
    }
    let bytes = std::fs::read(&full).map_err(fault)?;
    if kind == SourceKind::ServiceTable {
        return Ok(Reading::Text(Source {
            path,
            kind,
            text: decode_table(bytes),
            lines: LineStarts::default(),
        }));
    }
    if kind.is_text() {
        return match decode_utf8(bytes) {
            Ok(text) => Ok(Reading::Text(Source {
                path,
                kind,
                text,
                lines: LineStarts::default(),
            })),
            Err(encoding) => Err(Diagnostic::of_file(Code::NotUtf8, &path, &[encoding])),
        };
    }
    if kind == SourceKind::Image {
        return Ok(Reading::Image(Image { path, bytes }));
    }
    let mut parts = path.splitn(3, '/').skip(1);
    let theme = parts.next().unwrap_or_default().to_owned();
    let inside = parts.next().unwrap_or_default().to_owned();
    Ok(Reading::Theme(ThemeFile {
        theme,
        path: inside,
        bytes,
    }))
}

/// The path relative to the root; `None` when it holds what cannot be shown.
fn relative(root: &Path, path: &Path) -> Option<String> {
    let path = path.strip_prefix(root).ok()?;
    let mut segments = Vec::new();
    for component in path.components() {
        let segment = component.as_os_str().to_str()?;
        if segment.chars().any(is_hidden) {
            return None;
        }
        segments.push(segment);
    }
    Some(segments.join("/"))
}

/// Characters that are not seen, or that turn what follows them round (bidirectional marks).
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The path as a diagnostic shows it: never the machine's own folders.
fn shown(root: &Path, path: &Path) -> String {
    let path = path.strip_prefix(root).unwrap_or(path);
    let text = path
        .to_string_lossy()
        .replace(std::path::MAIN_SEPARATOR, "/");
    text.chars()
        .map(|c| if is_hidden(c) { '\u{fffd}' } else { c })
        .collect()
}

fn unreadable(path: &str, reason: &str) -> Diagnostic {
    Diagnostic::of_file(Code::Unreadable, path, &[reason])
}

/// A system's error in French.
fn reason(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "il n'existe plus".to_owned(),
        std::io::ErrorKind::PermissionDenied => "l'accès est refusé".to_owned(),
        _ => "le disque ne répond pas comme prévu".to_owned(),
    }
}

fn megabytes(bytes: u64) -> String {
    let tenths = bytes.div_ceil(100_000);
    if tenths.is_multiple_of(10) {
        format!("{}\u{a0}Mo", tenths / 10)
    } else {
        format!("{},{}\u{a0}Mo", tenths / 10, tenths % 10)
    }
}

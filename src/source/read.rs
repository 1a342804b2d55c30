//! Reads what a portal's folder holds.

use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use super::changed_copies::set_aside_changed_copies;
use super::changed_folders::set_aside_changed_folders;
use super::copied_folders::set_aside_copied_folders;
use super::copies::set_aside_copies;
use super::decode::{decode_table, decode_utf8};
use super::file_memory::{FileMemory, Remembered};
use super::foreign::Foreign;
use super::kind::SourceKind;
use super::past_folders::set_aside_past_folders;
use super::sources::{Image, Source, Sources, ThemeFile};
use super::survey::Survey;
use super::twins::twins;
use super::unread::unread;
use super::unread_folders::set_aside_folders;
use super::unread_table::UnreadTable;
use super::zeros;
use crate::diagnostic::{Code, Diagnostic};

/// A file as it was read.
#[derive(Debug, Clone)]
pub(super) enum Reading {
    Text(Arc<Source>),
    Image(Arc<Image>),
    Theme(Arc<ThemeFile>),
}

/// Reads what a survey found below a root. What is wrong with a single file is a diagnostic, and
/// the other files are read all the same. A file that `memory` knows and that has not changed is
/// not opened.
pub fn read_sources(
    root: &Path,
    survey: Survey,
    memory: &mut FileMemory,
) -> (Sources, Vec<Diagnostic>) {
    let Survey {
        mut files,
        mut diagnostics,
        ..
    } = survey;
    diagnostics.extend(set_aside_folders(&mut files));
    diagnostics.extend(twins(&files));
    let readings: Vec<Result<Remembered, Diagnostic>> = files
        .into_par_iter()
        .map(|file| memory.read(root, file))
        .collect();
    let mut sources = Sources::default();
    let mut read = Vec::with_capacity(readings.len());
    for reading in readings {
        let remembered = match reading {
            Ok(remembered) => remembered,
            Err(diagnostic) => {
                diagnostics.push(diagnostic);
                continue;
            }
        };
        match &remembered.reading {
            Reading::Text(source) => sources.texts.push(Arc::clone(source)),
            Reading::Image(image) => sources.images.push(Arc::clone(image)),
            Reading::Theme(file) => sources.theme_files.push(Arc::clone(file)),
        }
        read.push(remembered);
    }
    memory.keep(read);
    diagnostics.extend(set_aside_copied_folders(&mut sources.texts));
    diagnostics.extend(set_aside_changed_folders(&mut sources.texts));
    diagnostics.extend(set_aside_copies(&mut sources.texts));
    diagnostics.extend(set_aside_changed_copies(&mut sources.texts));
    diagnostics.extend(set_aside_past_folders(&mut sources.texts));
    (sources, diagnostics)
}

/// Reads one file of `size` bytes.
pub(super) fn read_file(
    root: &Path,
    path: String,
    kind: SourceKind,
    size: u64,
) -> Result<Reading, Diagnostic> {
    let full = root.join(&path);
    let fault = |error: std::io::Error| unreadable(&path, &reason(&error));
    if kind == SourceKind::Unread {
        return Err(unread(&path));
    }
    if kind == SourceKind::Image && size > kind.limit() {
        let weight = Some([megabytes(size), megabytes(kind.limit())]);
        let bytes = Vec::new();
        return Ok(Reading::Image(Arc::new(Image {
            path,
            bytes,
            weight,
        })));
    }
    if size > kind.limit() {
        let words = [&*megabytes(size), &*megabytes(kind.limit())];
        return Err(Diagnostic::of_file(Code::TooLarge, &path, &words));
    }
    if kind == SourceKind::ForeignImage {
        let bytes = beginning(&full, SourceKind::Image.limit()).map_err(fault)?;
        return Ok(Reading::Image(Arc::new(Image::new(path, bytes))));
    }
    let bytes = beginning(&full, u64::MAX).map_err(fault)?;
    if kind.is_text() {
        let text = read_text(&path, kind, bytes)?;
        return Ok(Reading::Text(Arc::new(Source::new(path, kind, text))));
    }
    if kind == SourceKind::Image {
        return Ok(Reading::Image(Arc::new(Image::new(path, bytes))));
    }
    let mut parts = path.splitn(3, '/').skip(1);
    let theme = parts.next().unwrap_or_default().to_owned();
    let inside = parts.next().unwrap_or_default().to_owned();
    Ok(Reading::Theme(Arc::new(ThemeFile {
        theme,
        path: inside,
        bytes,
    })))
}

/// The text of a table or of another file.
fn read_text(path: &str, kind: SourceKind, bytes: Vec<u8>) -> Result<String, Diagnostic> {
    if matches!(kind, SourceKind::ServiceTable | SourceKind::EventTable) {
        return decode_table(bytes).map_err(|unread| unread_table(path, &unread));
    }
    if let Some(foreign) = foreign(kind, &bytes) {
        return Err(foreign_text(path, foreign));
    }
    if zeros::are_part_of(&bytes) {
        return Err(unreadable(path, zeros::REASON).with_hint(zeros::MEND));
    }
    match decode_utf8(bytes) {
        Ok(text) => Ok(with_line_ends(text)),
        Err(encoding) => Err(Diagnostic::of_file(Code::NotUtf8, path, &[encoding])),
    }
}

/// What a text is of, if it is of another program: contours alone are written in JSON.
fn foreign(kind: SourceKind, bytes: &[u8]) -> Option<Foreign> {
    let foreign = Foreign::of(bytes)?;
    (kind != SourceKind::Communes || foreign != Foreign::JSON).then_some(foreign)
}

fn foreign_text(path: &str, foreign: Foreign) -> Diagnostic {
    let (_, ending) = path.rsplit_once('.').unwrap_or_default();
    let fault = Diagnostic::of_file(Code::ForeignText, path, &[foreign.what, ending]);
    match ending.eq_ignore_ascii_case("csv") {
        true => fault.with_hint(foreign.table_mend),
        false => fault,
    }
}

fn unread_table(path: &str, unread: &UnreadTable) -> Diagnostic {
    let fault = Diagnostic::of_file(Code::UnreadTable, path, &[&unread.reason()]);
    match unread.mend() {
        Some(mend) => fault.with_hint(mend),
        None => fault,
    }
}

/// A text whose lines end as they are read: the first Macintoshes ended them with a carriage
/// return alone. No byte moves.
fn with_line_ends(text: String) -> String {
    match text.contains('\r') && !text.contains('\n') {
        true => text.replace('\r', "\n"),
        false => text,
    }
}

/// A file, at most `limit` bytes of it: a scanner's picture may have hundreds of megabytes, and
/// the first bytes say what it is. Since the folder was looked at, a link or a pipe may have taken
/// its place: the one is not followed, the other not waited for.
pub(super) fn beginning(path: &Path, limit: u64) -> std::io::Result<Vec<u8>> {
    let mut options = std::fs::OpenOptions::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags(libc::O_NOFOLLOW | libc::O_NONBLOCK);
    }
    let file = options.read(true).open(path)?;
    let length = file.metadata()?.len().min(limit);
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default() + 1);
    file.take(limit).read_to_end(&mut bytes)?;
    Ok(bytes)
}

pub(super) fn unreadable(path: &str, reason: &str) -> Diagnostic {
    Diagnostic::of_file(Code::Unreadable, path, &[reason])
}

/// A system's error in French.
pub(super) fn reason(error: &std::io::Error) -> String {
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

//! Cuts a markdown file into its front matter and its text.

use crate::address::visible;
use crate::diagnostic::{Code, Diagnostic, SourceText, Span};

/// The two parts of a markdown file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Parts {
    /// The TOML between the `+++` lines.
    pub front_matter: Span,
    /// The markdown after them.
    pub body: Span,
}

/// Finds the front matter between two lines `+++`; a BOM and CRLF are accepted.
///
/// # Errors
/// When it is absent, written in YAML, or never closed.
pub(super) fn split_front_matter(source: SourceText<'_>) -> Result<Parts, Box<Diagnostic>> {
    let start = if source.text.starts_with('\u{feff}') {
        3
    } else {
        0
    };
    let text = &source.text[start..];
    let first_length = text.find('\n').map_or(text.len(), |newline| newline + 1);
    let first = text[..first_length].trim_end();
    let first_line = Span::new(start, start + first.len());
    let first = visible(first);
    if first == "---" {
        return Err(Box::new(Diagnostic::at(
            Code::FrontMatterYaml,
            source,
            first_line,
            &[],
        )));
    }
    if first != "+++" {
        return Err(Box::new(Diagnostic::at(
            Code::NoFrontMatter,
            source,
            first_line,
            &[],
        )));
    }
    let mut offset = first_length;
    for line in text[first_length..].split_inclusive('\n') {
        if visible(line).trim_end() == "+++" {
            return Ok(Parts {
                front_matter: Span::new(start + first_length, start + offset),
                body: Span::new(start + offset + line.len(), source.text.len()),
            });
        }
        offset += line.len();
    }
    Err(Box::new(Diagnostic::at(
        Code::FrontMatterOpen,
        source,
        first_line,
        &[],
    )))
}

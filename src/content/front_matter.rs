//! Cuts a markdown file into its front matter and its text.

use crate::address::{shows_nothing, visible};
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
/// When the file is empty, or it is absent, written in YAML, or never closed.
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
    if shows_nothing(text) {
        return Err(Box::new(Diagnostic::of_file(
            Code::EmptyFile,
            source.path,
            &[],
        )));
    }
    if first != "+++" {
        let told = Diagnostic::at(Code::NoFrontMatter, source, first_line, &[]);
        let hint = first_line_hint(&first, text);
        return Err(Box::new(match hint {
            Some(hint) => told.with_hint(hint),
            None => told,
        }));
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
    let told = Diagnostic::at(Code::FrontMatterOpen, source, first_line, &[]);
    let mut lines = text.lines().enumerate().skip(1);
    let meant = lines.find(|(_, line)| may_be_border(&visible(line)));
    Err(Box::new(match meant {
        Some((index, line)) => told.with_hint(format!(
            "Écrivez +++ à la place de «\u{a0}{}\u{a0}», à la ligne {}.",
            line.trim(),
            index + 1
        )),
        None => told,
    }))
}

/// How many lines are looked at for a border that is not the first line.
const FIRST_LINES: usize = 5;

/// The mend of a first line that is no border.
fn first_line_hint(first: &str, text: &str) -> Option<String> {
    if may_be_border(first) {
        return Some(format!(
            "Écrivez +++ à la place de «\u{a0}{first}\u{a0}», et de même à la ligne qui ferme l'en-tête."
        ));
    }
    let mut lines = text.lines().take(FIRST_LINES);
    let is_late = lines.any(|line| visible(line).trim_end() == "+++");
    is_late.then(|| {
        "Effacez ce qui précède la ligne «\u{a0}+++\u{a0}»\u{a0}: elle doit être la première du fichier."
            .to_owned()
    })
}

/// Whether a line may be meant for the border of a front matter: « ––– », « + + + », « \+\+\+ ».
fn may_be_border(line: &str) -> bool {
    let signs = line.chars().filter(|c| !c.is_whitespace() && *c != '\\');
    let are_signs = signs.clone().all(|c| "+-–—―−＋－_=*~".contains(c));
    // A dash of a word processor stands for two or three.
    let count: usize = signs.map(|c| if "—–―".contains(c) { 2 } else { 1 }).sum();
    are_signs && (2..=12).contains(&count)
}

#[cfg(test)]
mod tests {
    use super::may_be_border;

    #[test]
    fn signs_alone_may_be_a_border() {
        for line in [
            "–––",
            "— — —",
            "—",
            "+ + +",
            "++",
            "++++",
            "＋＋＋",
            "\\+\\+\\+",
            "***",
            "===",
            "+++\u{a0}",
        ] {
            assert!(may_be_border(line), "{line}");
        }
        for line in [
            "",
            "-",
            "+",
            "- a",
            "Titre",
            "__________________",
            "1 + 1",
            "# +",
        ] {
            assert!(!may_be_border(line), "{line}");
        }
    }
}

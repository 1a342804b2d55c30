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
    if first == "---" || is_named_yaml(&first) {
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
    let is_border = |line: &str| visible(line).trim_end() == "+++";
    if let Some(key) = first
        .strip_prefix("+++")
        .filter(|it| it.contains(['=', ':']))
    {
        let key = key.trim();
        return Some(format!(
            "Laissez +++ seul sur la première ligne, et mettez à la ligne\u{a0}: {key}"
        ));
    }
    let borders = text.lines().filter(|line| is_border(line)).count();
    let is_late = text.lines().take(FIRST_LINES).any(is_border);
    // Behind it, another line opens the front matter, and one closes it.
    let is_whole = is_late && borders > 1;
    if may_be_border(first) && !is_whole {
        let closing = match borders {
            0 => ", et de même à la ligne qui ferme l'en-tête",
            _ => "",
        };
        return Some(format!(
            "Écrivez +++ à la place de «\u{a0}{first}\u{a0}»{closing}."
        ));
    }
    is_late.then(|| {
        "Effacez ce qui précède la ligne «\u{a0}+++\u{a0}»\u{a0}: elle doit être la première du fichier."
            .to_owned()
    })
}

/// What programs write behind a border, to say in what language the front matter is.
const FORMATS: &[&str] = &["toml", "yaml", "yml", "json", "md", "markdown"];

/// The signs of a border, without the language or the comment that follows them: « +++toml ».
fn signs_of(line: &str) -> &str {
    let signs = line.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let word = line[signs.len()..].to_ascii_lowercase();
    let comment = line.split_once('#').map(|(signs, _)| signs.trim_end());
    match comment {
        Some(signs) if signs == "+++" => signs,
        _ if FORMATS.contains(&&*word) => signs.trim_end(),
        _ => line,
    }
}

/// Whether a line opens a front matter in YAML and says so: « --- yaml ».
fn is_named_yaml(line: &str) -> bool {
    let word = line.strip_prefix("---").unwrap_or_default().trim();
    ["yaml", "yml"].contains(&&*word.to_ascii_lowercase())
}

/// Whether a line may be meant for the border of a front matter: « ––– », « + + + », « \+\+\+ ».
fn may_be_border(line: &str) -> bool {
    let signs = signs_of(line)
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '\\');
    let are_signs = signs.clone().all(|c| "+-–—―−＋－_=*~`".contains(c));
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
            "+++toml",
            "+++ TOML",
            "```toml",
            "+++ # en-tête",
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
            "toml",
            "+++ merci",
            "- # a",
            "# +",
        ] {
            assert!(!may_be_border(line), "{line}");
        }
    }
}

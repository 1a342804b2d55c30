//! Lines after which the parser reads nothing true any more: they are reported, blanked, and
//! the text is read again, so that one line never hides the faults of the others.

use super::cut_text::cut_text;
use super::toml_slip::{Slip, key_of, slip, slip_of_element, slip_of_line, unclosed};
use crate::diagnostic::{Code, Span};

/// A fault of a text, and the lines to blank before reading on, if they hide what follows.
pub(super) struct Damage {
    pub slip: Slip,
    pub lines: Option<Span>,
    /// Whether these lines read as one, and need not be blanked.
    pub reads_as_one: bool,
}

/// What is wrong at the parser's place `fault`, in the line that stands at `line`.
pub(super) fn damage(text: &str, message: &str, fault: Span, line: Span) -> Damage {
    let written = &text[line.range()];
    let key = key_of(written);
    if let Some(cut) = cut_text(text, line) {
        return Damage {
            slip: cut.slip,
            lines: Some(cut.lines),
            reads_as_one: cut.reads,
        };
    }
    if let Some(opened) = opened_above(text, line) {
        let list = opened.sign[0] == "]";
        let closed = text[line.end as usize..]
            .lines()
            .any(|below| below.trim_start().starts_with(opened.sign[0]));
        let ended = key.is_some() || written.trim().is_empty();
        if (list && ended) || (!list && !closed) {
            return Damage {
                slip: slip(Code::UnclosedList, opened.value, &opened.sign),
                lines: Some(Span::new(opened.start, line.start as usize)),
                reads_as_one: false,
            };
        }
        if list {
            let slip = slip_of_element(written, opened.key, message, line);
            return Damage {
                slip,
                lines: None,
                reads_as_one: false,
            };
        }
    }
    let slip = slip_of_line(written, message, fault, line);
    let lines = match key {
        None if slip.code != Code::DuplicateKey => !written.trim_start().starts_with('['),
        Some((_, value)) => {
            value.starts_with(['[', '{'])
                && matches!(slip.code, Code::UnclosedList | Code::UnclosedText)
        }
        None => false,
    };
    Damage {
        slip,
        lines: lines.then_some(line),
        reads_as_one: false,
    }
}

/// A list or a group of keys that a line above opens, and that is open still.
struct Opened<'t> {
    start: usize,
    key: &'t str,
    value: Span,
    sign: [&'static str; 2],
}

fn opened_above(text: &str, line: Span) -> Option<Opened<'_>> {
    let mut end = line.start as usize;
    for _ in 0..50 {
        let above = text[..end].strip_suffix('\n')?;
        let start = above.rfind('\n').map_or(0, |newline| newline + 1);
        let written = &text[start..above.len()];
        end = start;
        let Some((key, value)) = key_of(written) else {
            continue;
        };
        if value.starts_with(['[', '{']) {
            let at = start + (value.as_ptr() as usize - written.as_ptr() as usize);
            let sign = unclosed(&text[at..line.start as usize])?;
            let value = Span::new(at, at + value.len());
            return Some(Opened {
                start,
                key,
                value,
                sign,
            });
        }
    }
    None
}

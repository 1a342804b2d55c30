//! Finds in the events of a markdown text the signs that were not read as markdown.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::passage::Passage;
use super::pasted_lines::PastedLines;
use super::raw_markup::{RawMarkup, raw_markup};
use crate::diagnostic::Span;

/// What stands for a sign that its author wrote with a bar, to be shown.
const ESCAPED: &str = "\u{1}";

/// How much is quoted, in characters.
const SHOWN: usize = 60;

const STARS: &str =
    "Écrivez autant d'astérisques devant que derrière. Pour en montrer un, écrivez \\*.";

const CONTENTS: &str = "[[_TOC_]]";

/// A sign that shows: where it is written, what is quoted of it, and the mend.
pub(super) type RawSign = (Span, String, String);

/// What was seen of a text so far.
#[derive(Debug, Default)]
pub(super) struct RawSigns {
    /// Whether a paragraph begins here.
    begins: bool,
    /// The emphasis that ends here.
    closed: Option<Range<usize>>,
    /// Where the text that was seen just now ends.
    text_end: Option<usize>,
    /// The lines of the paragraph.
    lines: PastedLines,
}

impl RawSigns {
    /// Follows one event, of which `range` is the place: the signs of it that show.
    pub(super) fn follow(
        &mut self,
        event: &Event<'_>,
        range: &Range<usize>,
        source: &str,
    ) -> Vec<RawSign> {
        let pasted = self.lines.follow(event, range);
        let lines = std::mem::take(&mut self.lines);
        let before = std::mem::replace(
            self,
            Self {
                lines,
                ..Self::default()
            },
        );
        let mut signs = self.signs(event, (range, source), &before);
        signs.extend(pasted);
        signs
    }

    /// The signs of one event that show, whatever line it is on.
    fn signs(
        &mut self,
        event: &Event<'_>,
        (range, source): (&Range<usize>, &str),
        before: &Self,
    ) -> Vec<RawSign> {
        match event {
            Event::Text(words) => {
                self.text_end = Some(range.end);
                let closed = before.closed.as_ref();
                let stars = closed.and_then(|it| stars_behind(it, range, source));
                let signs = signs_of_text(words, range, source, before.begins);
                stars.into_iter().chain(signs).collect()
            }
            Event::Start(Tag::Emphasis | Tag::Strong) => {
                let end = before.text_end.filter(|end| *end == range.start);
                let stars = end.and_then(|end| star_before(end, range, source));
                stars.into_iter().collect()
            }
            Event::End(TagEnd::Emphasis | TagEnd::Strong) => {
                self.closed = Some(range.clone());
                Vec::new()
            }
            Event::Start(Tag::Paragraph) => {
                self.begins = true;
                Vec::new()
            }
            _ => Vec::new(),
        }
    }
}

/// `*mots**`: one star more behind than before.
fn stars_behind(closed: &Range<usize>, text: &Range<usize>, source: &str) -> Option<RawSign> {
    let is_left = closed.end == text.start && source.get(text.start..)?.starts_with('*');
    is_left.then(|| sign(closed.start..text.start + 1, source))
}

/// `**mots*`: one more before than behind.
fn star_before(end: usize, emphasis: &Range<usize>, source: &str) -> Option<RawSign> {
    let before = source.get(..end)?.strip_suffix('*')?;
    let is_left = !is_escaped(before);
    is_left.then(|| sign(end - 1..emphasis.end, source))
}

fn sign(at: Range<usize>, source: &str) -> RawSign {
    let shown = source[at.clone()].chars().take(SHOWN).collect();
    (Span::new(at.start, at.end), shown, STARS.to_owned())
}

/// Whether what stands behind a text is written to be shown.
fn is_escaped(before: &str) -> bool {
    let bars = before.len() - before.trim_end_matches('\\').len();
    bars % 2 == 1
}

fn signs_of_text(words: &str, range: &Range<usize>, source: &str, begins: bool) -> Vec<RawSign> {
    // The address of a link that was written in two parts became one of its own.
    let whole = parted_target(source, range, words);
    let words = whole.unwrap_or(words);
    let last = range.start + whole.map_or(range.len(), str::len);
    let written = as_written(words, range.start, source);
    let mut signs: Vec<RawSign> = Vec::new();
    for RawMarkup { at, shown, hint } in raw_markup(&written.text, begins) {
        let shown = &words[at..at + shown.len()];
        let span = written.span_of(at, at + shown.len());
        let (start, end) = (span.start as usize, span.end as usize);
        let span = Span::new(start.min(last), end.min(last));
        signs.push((span, shown.to_owned(), hint.into_owned()));
    }
    // Its middle is read as emphasis.
    let begin = range.end.checked_sub(2).filter(|_| words.ends_with("[["));
    if let Some(begin) = begin.filter(|at| source[*at..].starts_with(CONTENTS)) {
        let hint = "Effacez-le\u{a0}: un sommaire ne s'écrit pas ainsi.";
        let span = Span::new(begin, begin + CONTENTS.len());
        signs.push((span, CONTENTS.to_owned(), hint.to_owned()));
    }
    signs
}

/// The words of a text, without the signs that are written to be shown (`\*`), and where each
/// stands. What holds an entity stays as it is.
fn as_written(words: &str, start: usize, source: &str) -> Passage {
    let begins_escaped = is_escaped(source.get(..start).unwrap_or_default());
    let mut written = Passage::default();
    // Almost every text ends here.
    if !begins_escaped && source.get(start..).is_some_and(|it| it.starts_with(words)) {
        written.push(words, start);
        return written;
    }
    let mut at = start;
    for (place, c) in words.char_indices() {
        let rest = source.get(at..).unwrap_or_default();
        let behind = rest.strip_prefix('\\').filter(|it| it.starts_with(c));
        let is_first = place == 0 && begins_escaped;
        if let Some(bar) = behind.filter(|_| c.is_ascii_punctuation()) {
            at += rest.len() - bar.len();
            written.push(ESCAPED, at);
        } else if !rest.starts_with(c) {
            let mut whole = Passage::default();
            whole.push(words, start);
            return whole;
        } else if is_first && c.is_ascii_punctuation() {
            written.push(ESCAPED, at);
        } else {
            written.push(&words[place..place + c.len_utf8()], at);
        }
        at += c.len_utf8();
    }
    written
}

/// The text of a place of a source, and the address of the web that stands behind it, where it is
/// one sign with the end of the text; that address became a link of its own.
fn parted_target<'t>(source: &'t str, range: &Range<usize>, words: &str) -> Option<&'t str> {
    let behind = source.get(range.end..)?;
    let behind = behind
        .lines()
        .next()
        .filter(|it| it.starts_with("http") || it.starts_with("www."))?;
    let address = behind.find(char::is_whitespace).unwrap_or(behind.len());
    let through = |sign| Some(behind.find(sign)? + 1);
    let length = match words {
        _ if words.ends_with("] (") => through(')')?,
        _ if [")[", "][", "[url=", "[img="]
            .iter()
            .any(|it| words.ends_with(it)) =>
        {
            through(']')?
        }
        _ if words.ends_with('<') => through('>')?,
        // A parenthesis that closes behind spaces is told of the text alone.
        _ if words.ends_with("](") && !behind.contains(')') => address,
        _ if words.ends_with(']') => address,
        _ => return None,
    };
    source.get(range.start..range.end + length)
}

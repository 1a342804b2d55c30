//! Cuts OSM text into signs, words and numbers.

/// A piece of OSM text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// Letters, lower case.
    Word(String),
    /// Digits: their value and how many.
    Number(u32, usize),
    /// What stands between quotes.
    Comment(String),
    /// Any other sign; a dash of any length is `-`.
    Sign(char),
}

/// The pieces of a text; `None` if a quote is not closed.
pub(super) fn pieces(text: &str) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (piece, length) = if first.is_whitespace() {
            (None, first.len_utf8())
        } else if first == '"' {
            let inside = &rest[1..];
            let end = inside.find('"')?;
            (Some(Piece::Comment(inside[..end].to_owned())), end + 2)
        } else if first.is_ascii_digit() {
            let length = run(rest, |c| c.is_ascii_digit());
            let value = rest[..length.min(9)].parse().ok()?;
            (Some(Piece::Number(value, length)), length)
        } else if first.is_alphabetic() {
            let length = run(rest, char::is_alphabetic);
            (Some(Piece::Word(rest[..length].to_lowercase())), length)
        } else {
            let sign = match first {
                '–' | '—' | '−' => '-',
                other => other,
            };
            (Some(Piece::Sign(sign)), first.len_utf8())
        };
        pieces.extend(piece);
        rest = &rest[length..];
    }
    Some(pieces)
}

fn run(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|c| !belongs(c)).unwrap_or(text.len())
}

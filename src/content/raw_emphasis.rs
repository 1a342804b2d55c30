//! Emphasis that a text does not close, or does not open, as markdown wants it.

use super::raw_markup::{RawMarkup, from};

/// Where an emphasis that is none begins, its length in bytes, and its mend.
type Emphasis = (usize, usize, &'static str);

/// Every emphasis of a text that shows its signs, the bold ones first.
pub(super) fn raw_emphases(text: &str) -> impl Iterator<Item = RawMarkup<'_>> {
    let kinds = [bold, slanted, slanted_by_underscores];
    kinds.into_iter().flat_map(|find| each(text, find))
}

/// Every one of a kind of emphasis.
fn each(text: &str, find: fn(&str) -> Option<Emphasis>) -> Vec<RawMarkup<'_>> {
    let mut found = Vec::new();
    let mut start = 0;
    while let Some((at, length, hint)) = find(&text[start..]) {
        found.push(from(text, start + at, length, hint));
        start += at + length;
    }
    found
}

/// `**Important :**merci`.
fn bold(text: &str) -> Option<Emphasis> {
    let (at, _) = text.match_indices("**").find(|(at, _)| {
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let after = &text[at + 2..];
        let inner = after.split_once("**").map_or("", |(inner, _)| inner);
        is_word(text[..*at].chars().next_back())
            || is_word(after.chars().next())
            || inner.contains(char::is_alphabetic)
    })?;
    let inner = text[at + 2..].find("**");
    let length = inner.map_or(text.len() - at, |inner| inner + 4);
    let is_opening = !text[..at].ends_with(char::is_alphanumeric);
    let is_closing = !text[at + 2..].starts_with(char::is_alphanumeric);
    let hint = match (inner, is_opening, is_closing) {
        (None, true, false) => {
            "Fermez par deux astérisques, collés au dernier mot\u{a0}: **mots** suite."
        }
        (None, false, true) => {
            "Ouvrez par deux astérisques, collés au premier mot\u{a0}: **mots** suite."
        }
        _ => "Collez les astérisques aux mots, et laissez une espace autour\u{a0}: **mots** suite.",
    };
    Some((at, length, hint))
}

/// `*Important :*suite`.
fn slanted(text: &str) -> Option<Emphasis> {
    let (at, length) = glued(text, '*', |_| true)?;
    let hint = "Laissez une espace après l'astérisque qui ferme\u{a0}: *mots* suite.";
    Some((at, length, hint))
}

/// `_Important :_suite`; not « _nom_de_fichier », which may be meant.
fn slanted_by_underscores(text: &str) -> Option<Emphasis> {
    let are_words = |words: &str| {
        words.contains(char::is_whitespace) || !words.ends_with(char::is_alphanumeric)
    };
    let (at, length) = glued(text, '_', are_words)?;
    let hint = "Laissez une espace après le tiret bas qui ferme\u{a0}: _mots_ suite.";
    Some((at, length, hint))
}

/// Words between two single signs, glued to what follows: where they begin, and their length.
fn glued(text: &str, sign: char, is_meant: fn(&str) -> bool) -> Option<(usize, usize)> {
    text.match_indices(sign).find_map(|(at, _)| {
        let words = &text[at + 1..];
        let end = words.find(sign)?;
        let is_single = !text[..at].ends_with(sign) && !words[end + 1..].starts_with(sign);
        let is_apart = !text[..at].ends_with(char::is_alphanumeric);
        let goes_on = words[end + 1..].starts_with(char::is_alphanumeric);
        let is_mark = is_single && is_apart && goes_on && words.starts_with(char::is_alphabetic);
        (is_mark && is_meant(&words[..end])).then_some((at, end + 2))
    })
}

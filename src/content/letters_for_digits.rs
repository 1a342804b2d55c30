//! Letters that were typed for the digits they look like.

/// A text with a zero for each O, and a one for each l or I: `1379O` is 13790.
pub(super) fn letters_for_digits(text: &str) -> String {
    let digit = |c: char| match c {
        'O' | 'o' => '0',
        'l' | 'I' | '|' => '1',
        other => other,
    };
    text.trim().chars().map(digit).collect()
}

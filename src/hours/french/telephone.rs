//! Telephone numbers: « (tél. : 04 90 00 00 00) », « 04.91.00.00.00 ».

use super::cursor::Cursor;
use super::mark::Mark;
use super::token::TokenKind;

/// How many digits a French telephone number has.
pub(super) const PHONE_DIGITS: usize = 10;

/// How long such a number at the head of a text is: five pairs of digits with the same sign between.
pub(super) fn telephone(text: &str) -> Option<usize> {
    const LENGTH: usize = 14;
    let number = text.get(..LENGTH)?.as_bytes();
    let sign = number[2];
    let is_signed = matches!(sign, b'.' | b'-' | b'/');
    let mut places = number.iter().enumerate();
    let fits = places.all(|(at, byte)| match at % 3 {
        2 => *byte == sign,
        _ => byte.is_ascii_digit(),
    });
    let ends = !text[LENGTH..].starts_with(|c: char| c.is_ascii_digit());
    (is_signed && number[0] == b'0' && fits && ends).then_some(LENGTH)
}

/// Steps over « au 04 90 00 00 00 », « (tél. : 04 90 00 00 00) »: whom to call.
pub(super) fn phone(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    let open = ahead.take_mark(Mark::Open);
    ahead.skip_words(&["par", "au", "tel", "telephone"]);
    let mut short = ahead;
    let is_short = short.behind() == Some(&TokenKind::Word("au".to_owned()))
        && matches!(short.peek(), Some(TokenKind::Number(1000.., 4)));
    short.step();
    // « au 3230 »
    if is_short && (!open || short.take_mark(Mark::Close)) {
        *cursor = short;
        return true;
    }
    while ahead.take_mark(Mark::Colon) || ahead.take_mark(Mark::Dot) {}
    let mut digits = 0;
    while let Some(TokenKind::Number(_, count @ (2 | 10))) = ahead.peek() {
        digits += count;
        ahead.step();
    }
    let found = digits == PHONE_DIGITS && (!open || ahead.take_mark(Mark::Close));
    if found {
        *cursor = ahead;
    }
    found
}

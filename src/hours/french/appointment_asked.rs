//! « mardi 9h-12h (prendre rendez-vous au 05 61 00 00 00) »: by appointment.

use super::mark::Mark;
use super::rewritten::{Meant, mark_at, word_at};
use super::token::{Token, TokenKind};

/// How one is asked to take an appointment, in parentheses, as « sur rendez-vous ».
pub(super) fn appointment_asked(tokens: &[Token], at: usize) -> Option<Meant> {
    if mark_at(tokens, at)? != Mark::Open {
        return None;
    }
    let length = match word_at(tokens, at + 1)? {
        "prendre" | "prenez" => 1,
        "prise" | "prises" if word_at(tokens, at + 2) == Some("de") => 2,
        _ => return None,
    };
    let named = word_at(tokens, at + 1 + length)?;
    let is_appointment = matches!(named, "rdv" | "rendez");
    let open = TokenKind::Mark(Mark::Open);
    is_appointment.then(|| (length + 1, vec![open, TokenKind::Word("sur".to_owned())]))
}

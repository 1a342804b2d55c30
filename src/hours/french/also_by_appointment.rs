//! « lundi 9h-12h sur rdv, mardi aussi 14h-16h », « sur rdv : lundi 9h-12h ; mardi 14h-16h »: another day
//! besides, or one by appointment as well?

use super::part::Part;
use super::token::{Token, TokenKind};
use crate::address::fold;
use crate::hours::model::{Access, Effect, Rule, Touch};

/// Leaves open the hours that « aussi » adds to some that are by appointment.
pub(super) fn leave_also(lines: &[&str], parts: &mut [&mut Part]) {
    let mut by_appointment = false;
    let is_headed = matches!(lines, [text] if heads_with_appointment(text));
    for part in parts.iter_mut() {
        let mut added = None;
        for rule in &part.rules {
            by_appointment |= is_by_appointment(rule);
            let goes_on = part.adds || is_headed && !part.has_note;
            if by_appointment && goes_on && is_free(rule) {
                let touch = Touch::on(rule.days.weekdays);
                added = Some(added.map_or(touch.clone(), |all: Touch| all.with(&touch)));
            }
        }
        part.leave_open(added);
    }
}

/// « sur rdv : lundi 9h-12h »: the head may be of all that follows.
fn heads_with_appointment(text: &str) -> bool {
    let head = text.split_once(':').map_or("", |(head, _)| head);
    let head = fold(head);
    let is_timed = head.contains(|c: char| c.is_ascii_digit());
    !is_timed && (head.contains("rdv") || head.contains("rendez")) && !head.contains("sans")
}

/// Whether « aussi » or « également » adds the hours of a sentence to others.
pub(super) fn adds_hours(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| match &token.kind {
        TokenKind::Word(word) => matches!(word.as_str(), "aussi" | "egalement"),
        _ => false,
    })
}

fn is_by_appointment(rule: &Rule) -> bool {
    match &rule.effect {
        Effect::Open { access, .. } => *access == Access::Appointment,
        Effect::ByAppointment(_) => true,
        Effect::Closed(_) => false,
    }
}

fn is_free(rule: &Rule) -> bool {
    matches!(
        &rule.effect,
        Effect::Open {
            access: Access::Free,
            ..
        }
    )
}

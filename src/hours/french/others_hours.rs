//! Words beside hours by which these may be nobody's hours who comes alone, or a closure not that of the
//! place: « 9h-12h (groupes) », « secrétariat fermé en juillet ».

use super::mark::Mark;
use super::rewritten::{clock_at, is_day_at, mark_at, word_at};
use super::token::Token;

/// Whether a sentence tells hours of groups, or the closure of a part of the place after its hours.
pub(super) fn are_of_others(tokens: &[Token]) -> bool {
    let first = (0..tokens.len()).find(|at| clock_at(tokens, *at).is_some());
    let after_hours = first.is_some_and(|first| closes_part(&tokens[first..]));
    after_hours
        || heads_others(tokens)
        || (0..tokens.len()).any(|at| is_for_groups(tokens, at) || is_by_phone(tokens, at))
}

/// Whether words of a text are of groups or of a market, whose hours are not those of the place.
pub(super) fn heads_others(tokens: &[Token]) -> bool {
    (0..tokens.len()).any(|at| welcomes_groups(tokens, at) || is_of_market(tokens, at))
}

/// « marché : lundi 8h-12h », « jour de marché : lundi »; « sur le marché » is a place.
fn is_of_market(tokens: &[Token], at: usize) -> bool {
    let of_day = matches!(word_at(tokens, at), Some("jour" | "jours"))
        && matches!(word_at(tokens, at + 1), Some("de" | "du"));
    let market = at + if of_day { 2 } else { 0 };
    let then_days =
        mark_at(tokens, market + 1) == Some(Mark::Colon) || is_day_at(tokens, market + 1);
    is_start(tokens, at) && word_at(tokens, market) == Some("marche") && then_days
}

/// « 9h-12h (tél.) », « (par téléphone) »: who comes finds nobody, perhaps.
fn is_by_phone(tokens: &[Token], at: usize) -> bool {
    let by = usize::from(matches!(word_at(tokens, at + 1), Some("au" | "par")));
    let phone = at + 1 + by;
    // « (tél.) »: the dot ends the sentence.
    let ends = matches!(mark_at(tokens, phone + 1), Some(Mark::Close | Mark::Dot));
    mark_at(tokens, at) == Some(Mark::Open)
        && matches!(word_at(tokens, phone), Some("tel" | "telephone"))
        && (ends || phone + 1 == tokens.len())
}

/// « groupes : lundi 9h-12h », « accueil de groupes le lundi », « 9h-12h, accueil des classes ».
fn welcomes_groups(tokens: &[Token], at: usize) -> bool {
    let is_welcome = word_at(tokens, at) == Some("accueil")
        && matches!(word_at(tokens, at + 1), Some("d" | "de" | "des"));
    let is_head = is_start(tokens, at) && mark_at(tokens, at + 1) == Some(Mark::Colon);
    is_welcome && is_group_at(tokens, at + 2) || is_head && is_group_at(tokens, at)
}

/// Whether a sentence, or an item of it, begins at a place.
fn is_start(tokens: &[Token], at: usize) -> bool {
    at == 0 || mark_at(tokens, at - 1).is_some_and(|mark| mark != Mark::Dash)
}

/// « groupes », « écoles »; a « groupe de parole » is anybody's.
fn is_group_at(tokens: &[Token], at: usize) -> bool {
    match word_at(tokens, at) {
        Some("groupe" | "groupes") => !matches!(
            word_at(tokens, at + 1),
            Some("de" | "d" | "des" | "parents")
        ),
        Some("classe" | "classes" | "ecoles") => true,
        _ => false,
    }
}

/// Whether a part of the place is closed: « PMI fermée le mercredi ». Where no hours are told before
/// it, they are its own: « Le secrétariat est fermé le mercredi ; sinon … ».
pub(super) fn closes_part(tokens: &[Token]) -> bool {
    (0..tokens.len()).any(|at| is_part_closed(tokens, at))
}

/// « 9h-12h (accueil de classes) », « (groupes) »; a « groupe de parole » is anybody's.
fn is_for_groups(tokens: &[Token], at: usize) -> bool {
    let after_hours = at
        .checked_sub(1)
        .is_some_and(|hour| clock_at(tokens, hour).is_some());
    if mark_at(tokens, at) != Some(Mark::Open) || !after_hours {
        return false;
    }
    let close = (at..tokens.len()).find(|at| mark_at(tokens, *at) == Some(Mark::Close));
    let inside = at + 1..close.unwrap_or(tokens.len());
    let is_group = |at: usize| is_group_at(tokens, at);
    let says_besides = |at: usize| {
        clock_at(tokens, at).is_some() || matches!(word_at(tokens, at), Some("sauf" | "hors"))
    };
    inside.clone().any(is_group) && !inside.clone().any(says_besides)
}

fn is_part_closed(tokens: &[Token], at: usize) -> bool {
    let is_part = word_at(tokens, at).is_some_and(is_part_of_place);
    let mut next = at + 1;
    // « salle de jeux », « permanence de la Caf est »
    while next < at + 5 && word_at(tokens, next).is_some_and(|word| !word.starts_with("ferm")) {
        next += 1;
    }
    let closes = word_at(tokens, next)
        .is_some_and(|word| matches!(word, "ferme" | "fermee" | "fermes" | "fermees"));
    is_part && closes
}

/// Whether a word names a part of a place, or something that takes place there: it may be closed
/// while the place is open.
pub(super) fn is_part_of_place(word: &str) -> bool {
    const PARTS: &[&str] = &[
        "secretariat",
        "pmi",
        "salle",
        "jardin",
        "atelier",
        "ateliers",
        "standard",
        "ludotheque",
        "permanence",
        "permanences",
        "consultation",
        "consultations",
    ];
    PARTS.contains(&word)
}

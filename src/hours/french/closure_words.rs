//! The words around a list of closures: who closes, how it is called, and for what reason.

use super::bracketed::reason_in_parentheses;
use super::cursor::Cursor;
use super::mark::Mark;
use super::token::TokenKind;

/// Who closes, and words that only call for attention.
const BEFORE: &[&str] = &[
    "en",
    "attention",
    "nota",
    "nb",
    "info",
    "information",
    "informations",
    "important",
    "note",
    "rappel",
    "la",
    "le",
    "les",
    "l",
    "d",
    "de",
    "notre",
    "nous",
    "nos",
    "creche",
    "creches",
    "structure",
    "structures",
    "multi",
    "micro",
    "accueil",
    "etablissement",
    "service",
    "services",
    "halte",
    "garderie",
    "jardin",
    "permanence",
    "permanences",
    "enfants",
    "relais",
    "lieu",
    "laep",
    "rpe",
    "est",
    "sont",
    "sera",
    "seront",
    "serons",
    "sommes",
    "egalement",
    "aussi",
    "exceptionnellement",
    "il",
    "elle",
    "mediatheque",
    "bibliotheque",
    "ludotheque",
    "mairie",
    "centre",
    "loisirs",
    "social",
    "espace",
    "parents",
];

/// What stands between « fermeture » and its days.
const AFTER: &[&str] = &[
    "annuel",
    "annuelle",
    "annuelles",
    "estivale",
    "estivales",
    "hivernale",
    "hivernales",
    "hebdomadaire",
    "hebdomadaires",
    "de",
    "du",
    "des",
    "la",
    "l",
    "creche",
    "structure",
    "etablissement",
    "service",
    "au",
    "public",
    "prevue",
    "prevues",
    "egalement",
    "aussi",
    "toujours",
    "ses",
    "portes",
];

/// Words of a closure that happens once.
const ONCE: &[&str] = &[
    "exceptionnelle",
    "exceptionnelles",
    "exceptionnellement",
    "exceptionnel",
    "exceptionnels",
    "travaux",
    "demenagement",
    "formation",
];

/// Reasons of a closure that comes back each year.
const YEARLY: &[&str] = &["conge", "conges", "inventaire"];

/// Reasons beside a date that make it one of a single year.
const ONCE_IN_PARENTHESES: &[&str] = &["pont", "pedagogique", "rentree", "reunion"];

/// Steps over who closes, before the word that closes.
pub(super) fn skip_lead_in(cursor: &mut Cursor<'_>) {
    let mut ahead = *cursor;
    loop {
        let skipped = reason(&mut ahead)
            || ahead.take_word(BEFORE)
            || ahead.phrase(&["journee", "pedagogique"])
            || ahead.phrase(&["journees", "pedagogiques"])
            || ahead.word() == Some("vacances")
                && ahead.ahead(1) == Some(&TokenKind::Mark(Mark::Colon))
                && ahead.take_word(&["vacances"])
            || ahead.take_mark(Mark::Colon)
            || ahead.take_mark(Mark::Dash)
            || ahead.take_mark(Mark::Comma);
        if !skipped {
            break;
        }
    }
    if closing_word(&mut ahead.clone()) {
        *cursor = ahead;
    }
}

/// Whether « vacances : » stands before the word that closes.
pub(super) fn begins_with_holidays(mut cursor: Cursor<'_>) -> bool {
    while !cursor.is_done() && !closing_word(&mut cursor.clone()) {
        if cursor.take_word(&["vacances"]) && cursor.mark() == Some(Mark::Colon) {
            return true;
        }
        cursor.step();
    }
    false
}

/// « fermé », « fermetures annuelles : », « jours de fermeture : », « congés annuels : ».
pub(super) fn closing_word(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    let times = [
        "jour", "jours", "date", "dates", "periode", "periodes", "semaine", "semaines",
    ];
    if ahead.take_word(&times) {
        ahead.skip_words(&["de", "des"]);
        if !ahead.take_word(&["fermeture", "fermetures"]) {
            return false;
        }
    } else if ahead.take_word(&["conges", "conge", "treve"]) {
        let annual = ahead.take_word(&["annuels", "annuel"])
            || season_with_dates(&mut ahead)
            || dates_follow(ahead);
        if !annual && ahead.mark() != Some(Mark::Colon) {
            return false;
        }
    } else if no_welcome(&mut ahead) {
        // It closes as well as « fermé ».
    } else if !ahead.take_word(&[
        "ferme",
        "fermes",
        "fermee",
        "fermees",
        "fermera",
        "fermeront",
        "ferment",
        "fermons",
        "fermeture",
        "fermetures",
    ]) {
        return false;
    }
    *cursor = ahead;
    true
}

/// « pas d'accueil », « aucune permanence », « relâche ».
pub(super) fn no_welcome(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    let none = ahead.take_word(&["aucun", "aucune"])
        || ahead.take_word(&["pas"]) && ahead.take_word(&["d", "de"]);
    let welcomes = [
        "accueil",
        "accueils",
        "permanence",
        "permanences",
        "seance",
        "seances",
        "ouverture",
        "ouvertures",
    ];
    let found = none && ahead.take_word(&welcomes)
        || !none && ahead.take_word(&["relache", "interruption"]);
    if found {
        *cursor = ahead;
    }
    found
}

/// Steps over « d'été », « de Noël » before dates: « congés d'été du 26 juillet au 20 août ».
fn season_with_dates(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    let seasons = ["ete", "hiver", "noel", "paques", "printemps", "toussaint"];
    ahead.skip_words(&["d", "de", "la"]);
    if !ahead.take_word(&seasons) && !ahead.take_word(&["estivale", "hivernale"]) {
        return false;
    }
    let said = dates_follow(ahead);
    if said {
        *cursor = ahead;
    }
    said
}

/// « du 26 juillet au 20 août ».
fn dates_follow(mut cursor: Cursor<'_>) -> bool {
    cursor.take_mark(Mark::Colon);
    cursor.skip_words(&["du", "le", "les"]);
    matches!(
        cursor.peek(),
        Some(TokenKind::Number(..) | TokenKind::Ordinal(_))
    )
}

/// Steps over what says more of the closure, not when; whether it happens once.
pub(super) fn skip_manner(cursor: &mut Cursor<'_>) -> bool {
    let mut once = false;
    loop {
        let what = reason(cursor) || cursor.take_word(&["prevues", "annuelles"]);
        let happens_once = cursor.take_word(&ONCE[..5]);
        once |= happens_once;
        if !what && !happens_once && !cursor.take_word(AFTER) && !cursor.take_mark(Mark::Colon) {
            return once;
        }
    }
}

/// « pour congés annuels », « pour cause de travaux », « en raison de travaux ».
pub(super) fn reason(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    if reason_in_parentheses(cursor) {
        return true;
    }
    if !ahead.take_word(&["pour"]) && !ahead.phrase(&["en", "raison"]) {
        return false;
    }
    ahead.skip_words(&["cause", "de", "d", "des"]);
    let said = ahead.take_word(YEARLY) || ahead.take_word(&ONCE[5..]);
    ahead.skip_words(&["annuel", "annuels"]);
    if said {
        *cursor = ahead;
    }
    said
}

/// Whether words say that it happens once.
pub(super) fn says_once(mut cursor: Cursor<'_>) -> bool {
    let mut in_parentheses = false;
    while let Some(token) = cursor.peek() {
        if matches!(token, TokenKind::Word(word) if ONCE.contains(&word.as_str())
            || in_parentheses && ONCE_IN_PARENTHESES.contains(&word.as_str()))
        {
            return true;
        }
        in_parentheses = match token {
            TokenKind::Mark(Mark::Open) => true,
            TokenKind::Mark(Mark::Close) => false,
            _ => in_parentheses,
        };
        cursor.step();
    }
    false
}

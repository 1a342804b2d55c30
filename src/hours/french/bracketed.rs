//! Words in parentheses that say for whom hours are, or why it is closed: « (adultes) »,
//! « (accueil parents-enfants 0-4 ans, entrée libre) », « (réunion d'équipe) ».

use super::cursor::Cursor;
use super::head_words::{is_place, is_subject, stands_beside, ties};
use super::mark::Mark;
use super::token::{Token, TokenKind};
use super::words::weekday;

/// For whom and how, besides what heads name.
const AUDIENCE: &[&str] = &[
    "ado",
    "adulte",
    "ages",
    "assmat",
    "bebe",
    "entree",
    "famille",
    "futurs",
    "futures",
    "gratuit",
    "gratuite",
    "jeune",
    "libre",
    "publics",
    "tous",
    "tout",
    "places",
    "limitees",
    "toutes",
    "accueil",
    "loisir",
    "maternelles",
    "elementaire",
    "primaire",
    "college",
    "lyceens",
    "collegiens",
    "etudiants",
    "grand",
    "moyens",
    "section",
    "pour",
    "accompagnes",
    "accompagne",
    "bas",
    "haut",
    "etage",
    "rdc",
];

/// Why it is closed.
const REASONS: &[&str] = &[
    "annuel",
    "annuels",
    "ascension",
    "cause",
    "demenagement",
    "ete",
    "exceptionnel",
    "exceptionnelle",
    "exceptionnellement",
    "exceptionnelles",
    "exceptionnels",
    "ferie",
    "feries",
    "hiver",
    "jour",
    "locale",
    "nationale",
    "rentree",
    "affiche",
    "calendrier",
    "conge",
    "conges",
    "fete",
    "formation",
    "inventaire",
    "journee",
    "menage",
    "entretien",
    "nettoyage",
    "pedagogique",
    "pedagogiques",
    "pont",
    "ponts",
    "reunion",
    "reunions",
    "solidarite",
    "travaux",
    "entree",
    "porte",
    "interne",
    "personnel",
    "dates",
    "affichees",
];

/// Steps over words beside hours or days that say for whom they are, or until when one comes in.
pub(super) fn beside_hours(cursor: &mut Cursor<'_>) -> bool {
    audience(cursor) || last_entry(cursor) || for_whom(cursor)
}

/// Steps over « (adultes) », « (3-6 ans) » after hours or days.
fn audience(cursor: &mut Cursor<'_>) -> bool {
    inside(cursor, |word| {
        AUDIENCE.contains(&word) || is_subject(word) || is_place(word)
    })
}

/// Steps over « pour les 0-3 ans », « pour les familles », to the end of what is said.
fn for_whom(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    if !ahead.take_word(&["pour"]) {
        return false;
    }
    ahead.skip_words(&["les", "le", "la", "l", "des", "tous", "tout"]);
    let start = ahead.place();
    while !ahead.is_done() {
        let known = ahead.word().is_some_and(|word| {
            weekday(word).is_none() && (is_audience(word) || matches!(word, "de" | "d" | "et"))
        });
        // « pour les enfants et le jeudi … » goes on with other days.
        let goes_on = ahead.word() == Some("et")
            && !matches!(ahead.ahead(1), Some(TokenKind::Word(next)) if is_audience(next));
        if goes_on || !(known || matches!(ahead.peek(), Some(TokenKind::Number(..)))) {
            break;
        }
        if !age(&mut ahead) {
            if !known {
                return false;
            }
            ahead.step();
        }
    }
    let ends = ahead.is_done()
        || ahead.word() == Some("et")
        || matches!(ahead.mark(), Some(Mark::Comma | Mark::Close | Mark::Slash));
    let found = ends && ahead.place() > start;
    if found {
        *cursor = ahead;
    }
    found
}

fn is_audience(word: &str) -> bool {
    const PEOPLE: &[&str] = &[
        "adulte",
        "adultes",
        "ados",
        "adolescents",
        "assistantes",
        "assistants",
        "bebes",
        "enfants",
        "familles",
        "jeunes",
        "maternels",
        "maternelles",
        "parents",
        "petits",
        "public",
        "publics",
        "seniors",
        "habitants",
    ];
    PEOPLE.contains(&word)
}

/// Steps over « (pont) », « (réunion d'équipe) » after what is closed; « (guichet) » may say what is.
pub(super) fn reason_in_parentheses(cursor: &mut Cursor<'_>) -> bool {
    inside(cursor, is_reason)
}

/// Whether a word may say why a place is closed.
pub(super) fn is_reason(word: &str) -> bool {
    REASONS.contains(&word)
}

/// Steps over parentheses with known words, ages and signs, and nothing else.
fn inside(cursor: &mut Cursor<'_>, is_said: impl Fn(&str) -> bool) -> bool {
    let mut ahead = *cursor;
    if !ahead.take_mark(Mark::Open) {
        return false;
    }
    let first = ahead.place();
    while let Some(token) = ahead.peek() {
        match token {
            TokenKind::Mark(Mark::Close) => {
                let found = ahead.place() > first;
                ahead.step();
                if found {
                    *cursor = ahead;
                }
                return found;
            }
            TokenKind::Mark(Mark::Comma | Mark::Dash | Mark::Slash | Mark::And) => ahead.step(),
            TokenKind::Number(..) => {
                if !age(&mut ahead) {
                    return false;
                }
            }
            TokenKind::Word(word) => {
                let word = word.as_str();
                let is_known = is_said(word) || ties(word) || stands_beside(word);
                if age(&mut ahead) {
                    continue;
                }
                if weekday(word).is_some() || !is_known {
                    return false;
                }
                ahead.step();
            }
            _ => return false,
        }
    }
    false
}

/// Steps over « de 2 mois à 4 ans »: who is welcomed.
pub(super) fn ages(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    let is_number = |token: &&Token| matches!(token.kind, TokenKind::Number(..));
    let found = age(&mut ahead)
        && ahead.all()[cursor.place()..ahead.place()]
            .iter()
            .filter(is_number)
            .count()
            == 2;
    if found {
        *cursor = ahead;
    }
    found
}

/// Steps over « 0-4 ans », « de 3 mois à 6 ans », « dès 3 ans », « moins de 6 ans ».
fn age(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    ahead.skip_words(&[
        "depuis", "des", "de", "jusqu", "a", "moins", "plus", "partir",
    ]);
    if !number(&mut ahead) {
        return false;
    }
    let mut unit = ahead.take_word(&["an", "ans", "mois"]);
    let mut more = ahead;
    if (more.take_mark(Mark::Dash) || more.take_mark(Mark::Slash) || more.take_word(&["a", "et"]))
        && number(&mut more)
    {
        unit = more.take_word(&["an", "ans", "mois"]);
        ahead = more;
    }
    if unit {
        *cursor = ahead;
    }
    unit
}

fn number(cursor: &mut Cursor<'_>) -> bool {
    let is_number = matches!(cursor.peek(), Some(TokenKind::Number(_, 1 | 2)));
    if is_number {
        cursor.step();
    }
    is_number
}

/// « 9h-12h (3-6) »: ages, or hours?
pub(super) fn bare_numbers(tokens: &[Token]) -> bool {
    let timed = |token: &Token| matches!(token.kind, TokenKind::Clock(_));
    let after = tokens.iter().position(timed).unwrap_or(tokens.len());
    tokens[after..].windows(5).any(|found| {
        let number = |at: usize| matches!(found[at].kind, TokenKind::Number(_, 1 | 2));
        let mark = |at: usize, mark: Mark| found[at].kind == TokenKind::Mark(mark);
        let links =
            mark(2, Mark::Dash) || matches!(&found[2].kind, TokenKind::Word(word) if word == "a");
        mark(0, Mark::Open) && number(1) && links && number(3) && mark(4, Mark::Close)
    })
}

/// Steps over « dernière admission à 16h30 », « dernier accueil 16h30 », after hours.
fn last_entry(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    let entries = [
        "accueil",
        "admission",
        "admissions",
        "arrivee",
        "arrivees",
        "entree",
        "entrees",
    ];
    let said = ahead.take_word(&["dernier", "derniere", "dernieres"]) && ahead.take_word(&entries);
    ahead.skip_words(&["possible", "a"]);
    ahead.take_mark(Mark::Colon);
    let timed = matches!(ahead.peek(), Some(TokenKind::Clock(_)));
    ahead.step();
    let ends = ahead.is_done() || matches!(ahead.mark(), Some(Mark::Comma | Mark::Close));
    if said && timed && ends {
        *cursor = ahead;
    }
    said && timed && ends
}

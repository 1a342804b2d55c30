//! Words that leave hours as they are: « se présenter 10 min avant », « dernier accueil 16h30 »,
//! « tout public ».

use super::cursor::Cursor;
use super::mark::Mark;
use super::token::TokenKind;

/// Whole phrases.
const PHRASES: &[&[&str]] = &[
    &["tout", "public"],
    &["tous", "publics"],
    &["ouvert", "a", "tous"],
    &["ouverte", "a", "tous"],
    &["pour", "tous"],
    &["gratuit"],
    &["gratuite"],
    &["acces", "gratuit"],
    &["gratuit", "et", "anonyme"],
    &["gratuit", "et", "ouvert", "a", "tous"],
    &["entree", "libre", "et", "gratuite"],
    &["entree", "gratuite"],
    &["possibilite", "d", "accueil", "a", "la", "demi", "journee"],
    &["accueil", "possible", "a", "la", "demi", "journee"],
    &["a", "la", "journee", "ou", "demi", "journee"],
    &["a", "la", "journee", "ou", "a", "la", "demi", "journee"],
    &["nous", "appeler", "avant"],
    &["appeler", "avant"],
    &["merci", "d", "appeler", "avant"],
    &["merci", "de", "nous", "appeler", "avant"],
];

/// What one eats or wears.
const PROVISIONS: &[&str] = &[
    "couches",
    "collation",
    "dejeuner",
    "gouter",
    "gouters",
    "repas",
];

/// Steps over such words, to the end of what they are about.
pub(super) fn aside(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    let found = PHRASES.iter().any(|phrase| ahead.phrase(phrase))
        || provisions(&mut ahead)
        || places(&mut ahead)
        || come_before(&mut ahead)
        || last_welcome(&mut ahead);
    let ends = matches!(
        ahead.peek(),
        None | Some(TokenKind::Mark(
            Mark::Comma | Mark::Close | Mark::Slash | Mark::Dash
        ))
    );
    if found && ends {
        *cursor = ahead;
    }
    found && ends
}

/// « goûter fourni », « pas de repas », « repas et goûter compris ».
fn provisions(cursor: &mut Cursor<'_>) -> bool {
    let denied = cursor.phrase(&["pas", "de"]) || cursor.take_word(&["sans"]);
    cursor.take_word(&["avec"]);
    cursor.skip_words(&["le", "les"]);
    if !provision(cursor) {
        return false;
    }
    while cursor.take_word(&["et", "ni"]) {
        cursor.skip_words(&["le", "les", "de"]);
        if !provision(cursor) {
            return false;
        }
    }
    if denied {
        return true;
    }
    const GIVEN: &[&str] = &[
        "compris",
        "comprises",
        "fourni",
        "fournie",
        "fournies",
        "fournis",
        "inclus",
        "incluses",
        "offert",
        "offerts",
    ];
    cursor.take_word(GIVEN) || cursor.phrase(&["tire", "du", "sac"])
}

fn provision(cursor: &mut Cursor<'_>) -> bool {
    cursor.take_word(PROVISIONS) || cursor.phrase(&["pique", "nique"])
}

/// « 4 places », « 12 places d'accueil ».
fn places(cursor: &mut Cursor<'_>) -> bool {
    let counted = matches!(cursor.peek(), Some(TokenKind::Number(_, 1 | 2)));
    if counted {
        cursor.step();
    }
    counted
        && cursor.take_word(&["places", "berceaux"])
        && (cursor.phrase(&["d", "accueil"]) || !matches!(cursor.peek(), Some(TokenKind::Word(_))))
}

/// « merci d'arriver 10 minutes avant la fermeture ».
fn come_before(cursor: &mut Cursor<'_>) -> bool {
    cursor.phrase(&["merci"]);
    cursor.skip_words(&["de", "d", "veuillez"]);
    let come = cursor.phrase(&["se", "presenter"])
        || cursor.phrase(&["vous", "presenter"])
        || cursor.phrase(&["presentez", "vous"])
        || cursor.take_word(&["arriver", "arrivez", "venir"]);
    if !come {
        return false;
    }
    cursor.skip_words(&["au", "moins"]);
    lead(cursor) && before_end(cursor)
}

/// « dernier accueil à 16h30 », « dernières arrivées 30 min avant la fermeture ».
fn last_welcome(cursor: &mut Cursor<'_>) -> bool {
    let in_parentheses = cursor.behind() == Some(&TokenKind::Mark(Mark::Open));
    const WELCOMES: &[&str] = &[
        "accueil",
        "accueils",
        "entree",
        "entrees",
        "arrivee",
        "arrivees",
        "admission",
        "admissions",
        "passage",
        "passages",
        "depart",
        "departs",
        "visite",
        "rdv",
    ];
    cursor.skip_words(&["le", "la", "les"]);
    let last = cursor.take_word(&["dernier", "derniere", "derniers", "dernieres"]);
    let welcome = cursor.take_word(WELCOMES) || cursor.phrase(&["rendez", "vous"]);
    if !last && welcome && in_parentheses {
        // « (arrivée possible jusqu'à 10h30) »
        cursor.skip_words(&[
            "possible",
            "possibles",
            "echelonne",
            "echelonnee",
            "echelonnees",
        ]);
        let until = cursor.phrase(&["jusqu", "a"]);
        let timed = matches!(cursor.peek(), Some(TokenKind::Clock(_)));
        cursor.step();
        return until && timed && cursor.mark() == Some(Mark::Close);
    }
    if !last || !welcome {
        return false;
    }
    cursor.take_mark(Mark::Colon);
    cursor.skip_words(&["possible", "possibles", "a", "vers"]);
    if let Some(TokenKind::Clock(_)) = cursor.peek() {
        cursor.step();
        return true;
    }
    lead(cursor) && before_end(cursor)
}

/// « 10 minutes », « un quart d'heure ».
fn lead(cursor: &mut Cursor<'_>) -> bool {
    if cursor.phrase(&["un", "quart", "d", "heure"]) || cursor.phrase(&["une", "demi", "heure"]) {
        return true;
    }
    match cursor.peek() {
        Some(TokenKind::Clock(_)) => {
            cursor.step();
            true
        }
        Some(TokenKind::Number(_, 1 | 2)) => {
            cursor.step();
            cursor.take_word(&["min", "mn", "minute", "minutes"])
        }
        _ => false,
    }
}

/// « avant la fermeture », « avant le début de la séance ».
fn before_end(cursor: &mut Cursor<'_>) -> bool {
    let said = cursor.take_word(&["avant"]);
    cursor.skip_words(&[
        "la",
        "le",
        "l",
        "de",
        "fin",
        "fermeture",
        "debut",
        "seance",
        "heure",
        "rdv",
        "atelier",
    ]);
    said
}

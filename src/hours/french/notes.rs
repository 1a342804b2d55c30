//! Words beside hours that say where or what, and change nothing: « 9h-12h atelier couture »,
//! « 14h-18h (salle du haut) ».
//!
//! Such words begin with a place or an activity that is known here; what follows is known too, or
//! is a name after its article, and none of them may lay down a condition: what could close stays
//! a fault.

use super::appointments::appointment;
use super::bracketed::ages;
use super::cursor::Cursor;
use super::mark::Mark;
use super::note_conditions::may_change_hours;
use super::note_words::{begins_name, may_follow};
use super::token::TokenKind;
use super::way_in::way_in;
use super::words::{filler, month, weekday};

/// Places and activities that a note begins with.
const HEADS: &str = "atelier ateliers salle salles bureau bureaux batiment etage rez rdc mairie \
    mediatheque bibliotheque ludotheque maison espace centre local locaux annexe jeu \
    jeux motricite eveil lecture lectures peinture musique cuisine couture garderie \
    animation animations activite activites cafe place rue avenue boulevard site antenne \
    ecole creche pole parc jardin gymnase dojo bus hall foyer consultation consultations \
    pesee pesees groupe conte contes seance seances rencontre rencontres massage \
    permanence secretariat batiments friperie boutique vestiaire epicerie distribution \
    distributions bebes yoga sophrologie chorale danse gym theatre spectacle comptines \
    histoires accueil rpe relais laep alsh pmi chapiteau chalet residence \
    presbytere gratuit gratuite ram multi multiaccueil micro halte places permanences";

/// Who is open, before « est ouvert ».
const WHO: &[&str] = &[
    "le",
    "la",
    "les",
    "l",
    "notre",
    "nous",
    "elle",
    "elles",
    "il",
    "ils",
    "on",
    "equipes",
    "nos",
    "professionnelles",
    "professionnels",
    "creche",
    "micro",
    "multi",
    "halte",
    "garderie",
    "structure",
    "equipe",
    "etablissement",
    "service",
    "relais",
    "lieu",
    "accueil",
    "centre",
    "mairie",
    "secretariat",
    "association",
    "mediatheque",
    "ludotheque",
    "bibliotheque",
    "bureau",
    "espace",
    "petite",
    "enfance",
    "parents",
    "enfants",
    "social",
    "d",
    "de",
    "rpe",
    "laep",
    "alsh",
    "loisirs",
    "periscolaire",
    "maison",
    "familles",
    "parentalite",
    "boutique",
    "permanence",
];

/// Whether a word names who is open.
pub(super) fn is_who(word: &str) -> bool {
    WHO.contains(&word)
}

/// Steps over « la crèche est ouverte », at the head of a sentence.
pub(super) fn who_is_open(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    while ahead.take_word(WHO) || ahead.take_mark(Mark::Dash) {}
    let welcomes = ahead.phrase(&["vous", "accueillons"])
        || ahead.phrase(&["vous", "recevons"])
        || ahead.phrase(&["vous", "recoit"])
        || ahead.phrase(&["vous", "accueille"])
        || ahead.phrase(&["vous", "accueillent"])
        || ahead.phrase(&["vous", "recoivent"])
        || ahead.phrase(&["accueille", "les", "enfants"]);
    let is_open = ahead.place() > cursor.place()
        && (welcomes || {
            ahead.take_word(&["est", "sont", "sommes"]);
            ahead.take_word(&[
                "ouvert", "ouverte", "ouverts", "ouvertes", "ouvre", "ouvrent",
            ])
        });
    if is_open {
        ahead.phrase(&["ses", "portes"]);
        ages(&mut ahead);
        *cursor = ahead;
    }
    is_open
}

/// Words before the place.
const BEFORE: &[&str] = &[
    "a", "au", "aux", "la", "le", "les", "l", "dans", "en", "sur", "devant",
];

/// Steps over a note that stands right after hours or days.
pub(super) fn note(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    if !head(&mut ahead) {
        return false;
    }
    if cursor.word().is_some_and(filler) && appointment(&mut ahead.clone()) {
        // « accueil sur rendez-vous » says no more than « sur rendez-vous ».
        return false;
    }
    hyphenated(&mut ahead);
    numbered(&mut ahead);
    while let Some(word) = ahead.word() {
        if weekday(word).is_some() || appointment(&mut ahead.clone()) {
            break;
        }
        if may_change_hours(word) || !is_of_note(&ahead, word) {
            return false;
        }
        let joins = word == "et" || word == "de";
        let mut after = ahead;
        after.step();
        if joins && !matches!(after.peek(), Some(TokenKind::Word(next)) if weekday(next).is_none())
        {
            break;
        }
        ahead = after;
        let article = matches!(
            word,
            "du" | "de" | "des" | "d" | "le" | "la" | "les" | "l" | "au"
        );
        if article
            && matches!(
                ahead.peek(),
                Some(TokenKind::Number(..) | TokenKind::Ordinal(_))
            )
        {
            // « rue du 8 mai » is no date, « séance du 8 mai » is one.
            return false;
        }
        // « parents-enfants »
        let mut hyphen = ahead;
        let tied = hyphen.take_mark(Mark::Dash) || hyphen.take_mark(Mark::Slash);
        if tied && hyphen.word().is_some_and(|word| weekday(word).is_none()) {
            ahead = hyphen;
        }
    }
    *cursor = ahead;
    true
}

/// Steps over the second word of « café-parents ».
fn hyphenated(cursor: &mut Cursor<'_>) {
    let mut ahead = *cursor;
    let known = |word: &str| may_follow(word) || is_head(word);
    if ahead.take_mark(Mark::Dash) && ahead.word().is_some_and(known) {
        *cursor = ahead;
    }
}

/// Steps over the number of « salle 3 », where no hours begin with it.
fn numbered(cursor: &mut Cursor<'_>) {
    let mut ahead = *cursor;
    if !matches!(ahead.peek(), Some(TokenKind::Number(_, 1 | 2))) {
        return;
    }
    ahead.step();
    let ends = matches!(
        ahead.peek(),
        None | Some(TokenKind::Mark(Mark::Comma | Mark::Close))
    );
    if ends {
        *cursor = ahead;
    }
}

/// Steps over a note in parentheses, from the one to the other.
pub(super) fn note_in_parentheses(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    if !ahead.take_mark(Mark::Open) {
        return false;
    }
    if matches!(ahead.peek(), Some(TokenKind::Number(..))) {
        // « 12 rue de la Poste »
        ahead.step();
        ahead.skip_words(&["bis", "ter"]);
        ahead.take_mark(Mark::Comma);
    }
    let ordinal = matches!(ahead.peek(), Some(TokenKind::Ordinal(_)))
        && ahead.ahead(1) == Some(&TokenKind::Word("etage".to_owned()));
    if !ordinal && !way_in(&mut ahead) && !head(&mut ahead) {
        return false;
    }
    loop {
        match ahead.peek() {
            Some(TokenKind::Mark(Mark::Close)) => {
                ahead.step();
                *cursor = ahead;
                return true;
            }
            Some(TokenKind::Word(word))
                if may_change_hours(word)
                    || weekday(word).is_some()
                    || month(word).is_some()
                    || !is_of_note(&ahead, word) =>
            {
                return false;
            }
            Some(
                TokenKind::Word(_)
                | TokenKind::Number(..)
                | TokenKind::Ordinal(_)
                | TokenKind::Mark(Mark::Dash | Mark::Comma | Mark::Dot),
            ) => ahead.step(),
            _ => return false,
        }
    }
}

/// Whether a word is known to change nothing, or is the name of a place.
fn is_of_note(cursor: &Cursor<'_>, word: &str) -> bool {
    let named = matches!(cursor.behind(), Some(TokenKind::Word(before)) if begins_name(before));
    named || may_follow(word) || is_head(word)
}

/// Whether a word is a place or an activity.
pub(super) fn is_head(word: &str) -> bool {
    HEADS.split(' ').any(|head| head == word)
}

/// The words up to the place or the activity.
fn head(cursor: &mut Cursor<'_>) -> bool {
    cursor.skip_words(BEFORE);
    cursor.skip_words(&[
        "ancien",
        "ancienne",
        "anciens",
        "anciennes",
        "nouveau",
        "nouvelle",
        "nouveaux",
        "nouvelles",
        "grande",
        "petite",
    ]);
    if cursor.word().is_some_and(is_head) {
        cursor.step();
        return true;
    }
    let storey = Some(&TokenKind::Word("etage".to_owned()));
    if matches!(cursor.peek(), Some(TokenKind::Ordinal(_))) && cursor.ahead(1) == storey {
        cursor.step();
        cursor.step();
        return true;
    }
    cursor.phrase(&["temps", "collectif"]) || cursor.phrase(&["temps", "collectifs"])
}

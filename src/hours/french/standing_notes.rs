//! Sentences and parentheses that say nothing of when: « Parking gratuit devant la salle », « Tarif :
//! 5 € par famille », « Contact : 04 90 00 00 00 ».
//!
//! Such a note begins with a word that is known here, and none of its words may be of time, close or
//! lay down a condition.

use super::cursor::Cursor;
use super::head_words::{is_subject, stands_beside, ties};
use super::mark::Mark;
use super::note_conditions::may_change_hours;
use super::note_deeds::{is_deed, is_of_contact, says_whom_to_call};
use super::note_words::begins_name;
use super::telephone::PHONE_DIGITS;
use super::token::{Token, TokenKind};
use super::touch_words::names_other_moments;
use super::words::{day_part, rank, weekday};

/// Where one comes, what it costs: what follows may be any name.
const HEADS: &str = "acces accessible adresse adhesion cotisation cout entree gratuit gratuite gratuits \
    gratuites parking participation payant payante places pret prets prix stationnement tarif tarifs";

/// Steps over such a note in parentheses, or after a comma or a dash to the end of the sentence.
pub(super) fn standing_note(cursor: &mut Cursor<'_>) -> bool {
    let rest = cursor.all().get(cursor.place()..).unwrap_or_default();
    let is_close = |token: &Token| token.kind == TokenKind::Mark(Mark::Close);
    let (length, note) = match cursor.mark() {
        Some(Mark::Open) => match rest.iter().position(is_close) {
            Some(close) => (close + 1, rest.get(1..close).unwrap_or_default()),
            None => return false,
        },
        Some(Mark::Comma | Mark::Dash) => (rest.len(), rest.get(1..).unwrap_or_default()),
        _ => return false,
    };
    let is_note = !note.is_empty() && is_standing_note(note);
    if is_note {
        (0..length).for_each(|_| cursor.step());
    }
    is_note
}

/// Whether tokens say nothing of when one may come.
pub(super) fn is_standing_note(tokens: &[Token]) -> bool {
    let kinds: Vec<&TokenKind> = tokens.iter().map(|token| &token.kind).collect();
    let Some(numbers) = harmless_numbers(&kinds) else {
        return false;
    };
    let words: Vec<&str> = kinds.iter().filter_map(|kind| word(kind)).collect();
    if says_whom_to_call(&words, numbers.has_phone) {
        return words.iter().all(|word| is_of_contact(word));
    }
    let begins = numbers.has_address || begins_note(&words);
    begins
        && !words
            .iter()
            .enumerate()
            .any(|(at, _)| may_be_of_time(&words, at))
}

fn word(kind: &TokenKind) -> Option<&str> {
    match kind {
        TokenKind::Word(word) => Some(word),
        _ => None,
    }
}

/// What the numbers of a note are: of a telephone, of a house in its street, of money.
struct Numbers {
    has_phone: bool,
    has_address: bool,
}

/// The numbers of a note, unless one of them may be of an hour or of a day.
fn harmless_numbers(kinds: &[&TokenKind]) -> Option<Numbers> {
    let mut digits = 0;
    let mut has_address = false;
    for (at, kind) in kinds.iter().enumerate() {
        let next = kinds.get(at + 1).copied();
        match kind {
            TokenKind::Number(_, 5) => {}
            TokenKind::Number(..) if next.is_some_and(is_money) => {}
            TokenKind::Number(..) if next.and_then(word).is_some_and(is_street) => {
                has_address |= at == 0;
            }
            TokenKind::Number(_, count @ (2 | 10)) => digits += count,
            TokenKind::Ordinal(_) if next.and_then(word) == Some("etage") => {}
            TokenKind::Word(_) => {}
            TokenKind::Mark(mark) if *mark != Mark::Greater => {}
            _ => return None,
        }
    }
    let has_phone = digits > 0;
    (digits % PHONE_DIGITS == 0).then_some(Numbers {
        has_phone,
        has_address,
    })
}

/// « 5 € », « 3 euros ».
fn is_money(kind: &TokenKind) -> bool {
    matches!(kind, TokenKind::Mark(Mark::Other))
        || word(kind).is_some_and(|word| matches!(word, "euro" | "euros" | "eur"))
}

/// « selon le quotient familial »: what it costs, not when.
fn is_of_means(word: &str) -> bool {
    matches!(
        word,
        "quotient" | "revenus" | "ressources" | "qf" | "bareme"
    )
}

fn is_street(word: &str) -> bool {
    const STREETS: &str = "allee allees avenue av bd bis boulevard chemin cours esplanade impasse passage \
        place quai route rue square ter traverse";
    STREETS.split_whitespace().any(|street| street == word)
}

fn is_title(word: &str) -> bool {
    matches!(word, "mme" | "mlle" | "m" | "mr" | "madame" | "monsieur")
}

/// « Mme Martin souffrante » may not come.
fn is_of_people(word: &str) -> bool {
    is_subject(word) || stands_beside(word) || ties(word)
}

fn begins_note(words: &[&str]) -> bool {
    let is_article =
        |word: &&&str| matches!(**word, "l" | "la" | "le" | "les" | "d" | "un" | "une");
    let first = words.iter().find(|word| !is_article(word)).copied();
    let is_head = first.is_some_and(|first| HEADS.split_whitespace().any(|head| head == first));
    // « Mme Martin, psychologue », « rue du Puits »
    let is_named = match words {
        [title, _, rest @ ..] if is_title(title) => rest.iter().all(|word| is_of_people(word)),
        [street, article, _, ..] => is_street(street) && begins_name(article),
        _ => false,
    };
    is_head || is_named || is_deed(words)
}

/// Whether the word at a place may say when, close, or lay down a condition.
fn may_be_of_time(words: &[&str], at: usize) -> bool {
    const HARMLESS: &str =
        "sur pour vous par tous toutes prevoir sans inscription besoin ou reserve selon";
    const CHANGES: &str = "absen actuel barre bloqu bientot chang compl condamn coup covid demenag deplac desormais dorenavant \
        feri greve heur impos inaccess indispon initial inond malad instant manqu mainten momentan moment nocturne nouve \
        nuit parfois pause plage prochain program refus repris rouv souffr souvent stop suite toujours transfer urgence";
    let word = words[at];
    let harmless = HARMLESS.split_whitespace().any(|known| known == word);
    // « réservé », « pour tous les mardis », « sans interruption »
    let harmless = harmless
        && match word {
            "reserve" => false,
            "tous" | "toutes" => at + 1 == words.len() || at > 0 && words[at - 1] == "a",
            "sans" => matches!(
                words.get(at + 1),
                Some(&"inscription" | &"reservation" | &"adhesion")
            ),
            "inscription" => at > 0 && words[at - 1] == "sans",
            "ou" => false,
            "selon" => words[at + 1..].iter().take(2).any(|word| is_of_means(word)),
            _ => true,
        };
    let begins = |list: &str| list.split_whitespace().any(|begin| word.starts_with(begin));
    weekday(word).is_some()
        || day_part(word).is_some()
        || rank(word).is_some()
        || begins(CHANGES)
        || !harmless && (may_change_hours(word) || names_other_moments(word))
}

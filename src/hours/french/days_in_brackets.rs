//! Days in parentheses that are all the days of hours: « Accueil (L à V) : 8h-12h », « Les autres jours
//! (lundi, mardi) : 9h-12h »; further hours of some of the days before: « (+ 14h-17h le 3e samedi) ».

use super::atom::AtomKind;
use super::atoms::{atoms, days_alone};
use super::cursor::Cursor;
use super::days::days;
use super::mark::Mark;
use super::phrases::words;
use super::rewritten::{Meant, clock_at, is_day_at, is_end, kinds, mark_at, start_of, word_at};
use super::token::{Token, TokenKind};

/// « les autres jours de la semaine (lundi, mardi) : »: those that are named.
pub(super) fn others_named(tokens: &[Token], at: usize) -> Option<Meant> {
    let mut cursor = Cursor::new(&tokens[at..]);
    cursor.skip_words(&["les"]);
    if at != start_of(tokens, at) || !cursor.phrase(&["autres", "jours"]) {
        return None;
    }
    cursor.phrase(&["de", "la", "semaine"]);
    let open = at + cursor.place();
    let (close, inside) = bracket(tokens, open)?;
    days_alone(inside)?;
    Some((close + 1 - at, kinds(inside)))
}

/// « Accueil mairie (L à V) : 8h15-12h15 »: parentheses after a name, before hours.
pub(super) fn days_after_name(tokens: &[Token], at: usize) -> Option<Meant> {
    let (close, inside) = bracket(tokens, at)?;
    let name = at
        .checked_sub(1)
        .and_then(|before| word_at(tokens, before))?;
    let after_day = is_day_at(tokens, at - 1)
        || (start_of(tokens, at)..at)
            .any(|place| clock_at(tokens, place).is_some() || is_day_at(tokens, place));
    let hours = close + 1 + usize::from(mark_at(tokens, close + 1) == Some(Mark::Colon));
    let hours = hours + usize::from(word_at(tokens, hours) == Some("de"));
    let fits = !after_day && name.len() > 2 && clock_at(tokens, hours).is_some();
    days_alone(inside).filter(|_| fits)?;
    let mut meant = vec![TokenKind::Mark(Mark::Colon)];
    meant.extend(kinds(inside));
    Some((close + 1 - at, meant))
}

/// « samedi 10h-12h (+ 14h-17h le 3e samedi du mois) »: besides the hours before.
pub(super) fn added_hours(tokens: &[Token], at: usize) -> Option<Meant> {
    let (close, inside) = bracket(tokens, at)?;
    let (plus, rest) = inside.split_first()?;
    let ends = is_end(tokens, close + 1);
    if plus.kind != TokenKind::Mark(Mark::And) || !ends {
        return None;
    }
    let said = atoms(rest);
    let [hours, named] = &said[..] else {
        return None;
    };
    let AtomKind::Days { nth, .. } = &named.kind else {
        return None;
    };
    let timed = matches!(hours.kind, AtomKind::Times(_)) && !nth.is_empty();
    let cut = rest
        .iter()
        .position(|token| token.span.start >= named.span.start)?;
    let mut meant = vec![TokenKind::Mark(Mark::Comma)];
    meant.extend(words("egalement"));
    meant.extend(kinds(&rest[cut..]));
    meant.extend(kinds(&rest[..cut]).into_iter().filter(
        |kind| !matches!(kind, TokenKind::Word(word) if matches!(word.as_str(), "le" | "les")),
    ));
    timed.then_some((close + 1 - at, meant))
}

/// « De 9h à 12h : L, Ma, V. De 14h à 17h : L, J »: the dot after a letter ends a sentence before
/// other hours.
pub(super) fn hours_after_letters(tokens: &[Token], at: usize) -> Option<Meant> {
    let start = start_of(tokens, at);
    let headed = clock_at(
        tokens,
        start + usize::from(word_at(tokens, start) == Some("de")),
    );
    let letter = at
        .checked_sub(1)
        .and_then(|before| word_at(tokens, before))?;
    let timed = word_at(tokens, at) == Some("de") && clock_at(tokens, at + 1).is_some();
    let is_letter = matches!(letter, "l" | "ma" | "me" | "j" | "v" | "s" | "d");
    let again = (at..tokens.len()).take(8).any(|place| {
        mark_at(tokens, place) == Some(Mark::Colon)
            && days(&mut Cursor::new(&tokens[place + 1..])).is_some()
    });
    (headed.is_some() && is_letter && timed && again).then(|| {
        (
            1,
            vec![TokenKind::Mark(Mark::Strong), tokens[at].kind.clone()],
        )
    })
}

/// The place of the parenthesis that closes the one at a place, and what stands inside.
fn bracket(tokens: &[Token], at: usize) -> Option<(usize, &[Token])> {
    if mark_at(tokens, at) != Some(Mark::Open) {
        return None;
    }
    let close = (at..tokens.len()).find(|place| mark_at(tokens, *place) == Some(Mark::Close))?;
    Some((close, &tokens[at + 1..close]))
}

//! « Fermetures 2027 : 7 mai, du 2 au 20 août »: the year of the head is that of each date.

use super::mark::Mark;
use super::rewritten::{Meant, end_of, kinds, mark_at, word_at};
use super::token::{Token, TokenKind};
use super::words::month;

/// The dates after a head of closures, each with the year that the head tells. Days that run from a
/// month into an earlier one end in another year: they stay as they are, and are not read.
pub(super) fn year_of_closures(tokens: &[Token], at: usize) -> Option<Meant> {
    if !matches!(word_at(tokens, at)?, "fermeture" | "fermetures") {
        return None;
    }
    let year_at = at + 1 + usize::from(matches!(word_at(tokens, at + 1), Some("en" | "annuelles")));
    let year = &tokens.get(year_at)?.kind;
    let is_year = matches!(year, TokenKind::Number(2000..=2999, 4));
    if !is_year || mark_at(tokens, year_at + 1) != Some(Mark::Colon) {
        return None;
    }
    let end = end_of(tokens, at);
    // « …; 24 décembre »: of that year too, or of each?
    if goes_on(tokens, end) {
        return None;
    }
    let mut meant = kinds(&tokens[at..=at]);
    let mut last = 0;
    for place in year_at + 1..end {
        meant.push(tokens[place].kind.clone());
        let Some(found) = word_at(tokens, place).and_then(month) else {
            continue;
        };
        let has_year = matches!(
            tokens.get(place + 1).map(|token| &token.kind),
            Some(TokenKind::Number(_, 4))
        );
        if has_year || found < last {
            return None;
        }
        last = found;
        meant.push(year.clone());
    }
    (last > 0).then_some((end - at, meant))
}

/// Whether what follows the end of a sentence goes on with dates.
fn goes_on(tokens: &[Token], end: usize) -> bool {
    let is_dated = |token: &Token| match &token.kind {
        TokenKind::Number(..) | TokenKind::Ordinal(_) => true,
        TokenKind::Word(word) => matches!(&**word, "du" | "le" | "les" | "et" | "puis"),
        _ => false,
    };
    tokens.get(end + 1).is_some_and(is_dated)
}

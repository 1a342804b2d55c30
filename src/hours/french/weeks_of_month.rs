//! The first or last weeks of a month that close: « fermé les 3 premières semaines d'août ».
//!
//! The first week may be that of the first day or the first whole one: what both close is closed, and
//! the days of one alone are perhaps.

use super::cursor::Cursor;
use super::mark::Mark;
use super::phrases::words;
use super::rewritten::{Meant, mark_at, start_of, word_at};
use super::token::{Token, TokenKind};
use super::words::{count, month};
use crate::hours::model::MonthDay;

/// « les 3 premières semaines d'août » in a list of closures: as days, certain or not.
pub(super) fn weeks_of_month(tokens: &[Token], at: usize) -> Option<Meant> {
    let (weeks, is_first, name, length) = counted(&tokens[at..])?;
    let last = MonthDay::last_of(month(name)?)?.day();
    if !closes(tokens, at) {
        return None;
    }
    let days = i8::try_from(7 * weeks).ok()?;
    let (perhaps, certain) = match is_first {
        true => ((1, (days + 5).min(last)), (8, days - 6)),
        false => (
            ((last - days - 5).max(1), last),
            (last - days + 7, last - 7),
        ),
    };
    let run = |(first, last): (i8, i8)| {
        let mut run = words("du");
        run.push(match first {
            1 => TokenKind::Ordinal(1),
            _ => number(first),
        });
        run.extend(words("au"));
        run.push(number(last));
        run.extend(words(name));
        run
    };
    let mut meant = run(perhaps);
    meant.push(TokenKind::Mark(Mark::Open));
    meant.push(TokenKind::Number(weeks, 1));
    meant.extend(words("semaines non precisees"));
    meant.push(TokenKind::Mark(Mark::Close));
    if certain.0 < certain.1 {
        meant.push(TokenKind::Mark(Mark::Comma));
        meant.extend(run(certain));
    }
    Some((length, meant))
}

/// How many weeks, whether they are the first, the month's name, and how many words say so.
fn counted(tokens: &[Token]) -> Option<(u32, bool, &str, usize)> {
    let mut cursor = Cursor::new(tokens);
    cursor.skip_words(&["les", "la"]);
    let weeks = match cursor.peek()? {
        TokenKind::Number(number @ 1..=4, 1) => Some(*number),
        TokenKind::Word(word) => count(word).filter(|weeks| *weeks <= 4),
        _ => None,
    };
    if weeks.is_some() {
        cursor.step();
    }
    let is_first = cursor.take_word(&["premiere", "premieres"]);
    if !is_first && !cursor.take_word(&["derniere", "dernieres"]) {
        return None;
    }
    let several = cursor.take_word(&["semaines"]);
    let one = !several && cursor.take_word(&["semaine"]);
    let fits = match weeks {
        Some(weeks) => several == (weeks > 1),
        None => one,
    };
    cursor.skip_words(&["de", "d", "du", "mois"]);
    let name = cursor.word().filter(|_| fits && (one || several))?;
    cursor.step();
    let dated = matches!(cursor.peek(), Some(TokenKind::Number(..)));
    (!dated).then_some((weeks.unwrap_or(1), is_first, name, cursor.place()))
}

fn number(value: i8) -> TokenKind {
    let digits = if value < 10 { 1 } else { 2 };
    TokenKind::Number(u32::from(value.unsigned_abs()), digits)
}

/// Whether a closure stands before in the sentence, and no opening.
fn closes(tokens: &[Token], at: usize) -> bool {
    let before = || (start_of(tokens, at)..at).filter_map(|place| word_at(tokens, place));
    let closing = before().any(|word| word.starts_with("ferm") || word.starts_with("conge"));
    let turns = ["sauf", "hors", "excepte", "sinon"];
    let opening = before().any(|word| word.starts_with("ouv") || turns.contains(&word));
    closing && !opening && mark_at(tokens, at) != Some(Mark::Open)
}

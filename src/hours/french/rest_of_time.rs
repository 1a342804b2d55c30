//! What is said of the rest of the year, or of all of it but a part: « fermé le reste de l'année »,
//! « toute l'année sauf en août : lun-ven 9h-17h », « mardi 9h-12h (pas en août) ».

use super::atom::{Atom, AtomKind};
use super::atoms::atoms;
use super::cursor::Cursor;
use super::excepted::excepted;
use super::mark::Mark;
use super::of_all::is_row;
use super::periods::periods;
use super::phrases::words;
use super::rewritten::{Meant, clock_at, end_of, is_end, kinds, mark_at, start_of, word_at};
use super::segment::segments;
use super::throughout::rest_of_year;
use super::token::{Token, TokenKind};
use super::words::{school_holiday, weekday};
use crate::hours::model::SchoolHoliday;

/// « dimanche 14h-18h d'avril à octobre, fermé le reste de l'année »: it says nothing more, where all
/// hours before are of a part of the year.
pub(super) fn closed_otherwise(tokens: &[Token], at: usize) -> Option<Meant> {
    let sign = usize::from(mark_at(tokens, at) == Some(Mark::Comma));
    let begins = at == start_of(tokens, at);
    let mut cursor = Cursor::new(tokens.get(at + sign..)?);
    cursor.take_word(&["et"]);
    let closes = cursor.take_word(&["ferme", "fermee", "fermes", "fermees", "fermeture"]);
    let rest = closes && rest_of_year(&mut cursor);
    let end = at + sign + cursor.place();
    let fits = rest && (begins || sign == 1) && is_end(tokens, end);
    (fits && all_of_parts_of_year(&tokens[..at])).then(|| (end - at, Vec::new()))
}

/// Whether each sentence with hours names one part of the year, and hours stand in one at least.
fn all_of_parts_of_year(tokens: &[Token]) -> bool {
    let is_period = |atom: &Atom| matches!(atom.kind, AtomKind::Periods(_));
    let count = |atoms: &[Atom], is: fn(&AtomKind) -> bool| {
        atoms.iter().filter(|atom| is(&atom.kind)).count()
    };
    let is_times = |kind: &AtomKind| matches!(kind, AtomKind::Times(_));
    let others = |kind: &AtomKind| matches!(kind, AtomKind::Fault(_) | AtomKind::Except(_));
    let mut timed = segments(tokens)
        .into_iter()
        .map(|segment| atoms(segment.tokens))
        .filter(|atoms| count(atoms, is_times) > 0)
        .peekable();
    timed.peek().is_some()
        && timed.all(|atoms| {
            let of_one_part = atoms.iter().filter(|atom| is_period(atom)).count() == 1;
            let headed = atoms.first().is_some_and(is_period);
            of_one_part && (headed || count(&atoms, is_times) == 1) && count(&atoms, others) == 0
        })
}

/// « Ouvert toute l'année sauf en août, du lundi au vendredi 9h-17h »: the closure stands last.
pub(super) fn all_year_except_first(tokens: &[Token], at: usize) -> Option<Meant> {
    let end = end_of(tokens, at);
    let is_alone = (0..at)
        .chain(end..tokens.len())
        .all(|place| is_end(tokens, place));
    if at != start_of(tokens, at) || !is_alone {
        return None;
    }
    let mut cursor = Cursor::new(&tokens[at..end]);
    cursor.take_word(&["ouvert", "ouverte"]);
    let head = cursor.place();
    let all_year = cursor.phrase(&["toute", "l", "annee"]);
    cursor.take_mark(Mark::Comma);
    let except = cursor.take_word(&["sauf", "hors", "excepte"]);
    cursor.skip_words(&["en", "pendant", "durant"]);
    let from = at + cursor.place();
    if !all_year || !except || !matches!(periods(&mut cursor), Some(Ok(_))) {
        return None;
    }
    let to = at + cursor.place();
    let parted = cursor.take_mark(Mark::Comma) || cursor.take_mark(Mark::Colon);
    let rest = at + cursor.place();
    let timed = (rest..end).any(|place| clock_at(tokens, place).is_some());
    let named = atoms(&tokens[rest..end]);
    let other_period = |atom: &Atom| {
        matches!(
            atom.kind,
            AtomKind::Periods(_) | AtomKind::Except(_) | AtomKind::Closures(_)
        )
    };
    if !parted || !timed || named.iter().any(other_period) {
        return None;
    }
    let mut meant = kinds(&tokens[at..at + head]);
    meant.extend(kinds(&tokens[rest..end]));
    meant.push(TokenKind::Mark(Mark::Strong));
    meant.extend(words("ferme"));
    meant.extend(kinds(&tokens[from..to]));
    Some((end - at, meant))
}

/// « En été : 9h-19h tous les jours (juin à septembre) », « été : 8h-14h du 1er juillet au 31 août »: the
/// dates are those of the season.
pub(super) fn season_dated_after(tokens: &[Token], at: usize) -> Option<Meant> {
    if at != start_of(tokens, at) {
        return None;
    }
    let end = end_of(tokens, at);
    let mut cursor = Cursor::new(&tokens[at..end]);
    cursor.skip_words(&["horaires", "horaire", "d", "en", "l", "pendant"]);
    let season = cursor.take_word(&["ete", "hiver", "printemps", "automne"]);
    if !season || !cursor.take_mark(Mark::Colon) {
        return None;
    }
    let row = at + cursor.place();
    let dated = (row..end).find(|place| {
        let open = usize::from(mark_at(tokens, *place) == Some(Mark::Open));
        let mut dates = Cursor::new(&tokens[*place + open..end]);
        let found =
            clock_at(tokens, *place).is_none() && matches!(periods(&mut dates), Some(Ok(_)));
        found && dates.take_mark(Mark::Close) == (open == 1) && dates.is_done()
    })?;
    let open = usize::from(mark_at(tokens, dated) == Some(Mark::Open));
    let hours = &tokens[row..dated];
    let only_hours = atoms(hours).iter().all(|atom| {
        matches!(
            atom.kind,
            AtomKind::Times(_) | AtomKind::Days { .. } | AtomKind::Comma | AtomKind::And
        )
    });
    let mut meant = kinds(&tokens[dated + open..end - open]);
    meant.push(TokenKind::Mark(Mark::Colon));
    meant.extend(kinds(hours));
    (only_hours && dated > row).then_some((end - at, meant))
}

/// « mardi 9h-12h (pas en août) », « …, pas le 1er mardi du mois »: but then.
pub(super) fn not_then(tokens: &[Token], at: usize) -> Option<Meant> {
    let opens = mark_at(tokens, at) == Some(Mark::Open);
    let timed = (start_of(tokens, at)..at).any(|place| clock_at(tokens, place).is_some());
    if !timed || !(opens || mark_at(tokens, at) == Some(Mark::Comma)) {
        return None;
    }
    let but = usize::from(word_at(tokens, at + 1) == Some("mais"));
    let not = at + 1 + but;
    if word_at(tokens, not) != Some("pas") {
        return None;
    }
    let mut cursor = Cursor::new(tokens.get(not + 1..)?);
    let starts_plainly = cursor
        .word()
        .is_some_and(|word| !matches!(word, "d" | "de"));
    excepted(&mut cursor).ok().filter(|_| starts_plainly)?;
    let end = not + 1 + cursor.place();
    let ends = match opens {
        true => mark_at(tokens, end) == Some(Mark::Close),
        false => is_end(tokens, end),
    };
    let mut meant = vec![tokens[at].kind.clone()];
    meant.extend(words("sauf"));
    ends.then(|| (2 + but, meant))
}

/// « lun-ven 9h-17h. Sauf jours fériés. »: of the only hours of a text.
pub(super) fn except_apart(tokens: &[Token], at: usize) -> Option<Meant> {
    let parts = matches!(
        mark_at(tokens, at),
        Some(Mark::Dot | Mark::Newline | Mark::Strong)
    );
    if !parts || !matches!(word_at(tokens, at + 1), Some("sauf" | "hors" | "excepte")) {
        return None;
    }
    let mut cursor = Cursor::new(&tokens[at + 2..]);
    let found = excepted(&mut cursor).ok()?;
    let ends = is_end(tokens, at + 2 + cursor.place());
    let before = atoms(tokens.get(..at)?);
    let only_row = is_row(&before);
    let of_periods = found.weekdays.is_none() && found.parts.is_empty();
    let others = (at + 2 + cursor.place()..tokens.len()).any(|place| !is_end(tokens, place));
    (ends && only_row && of_periods && !others).then(|| (1, vec![TokenKind::Mark(Mark::Comma)]))
}

/// « vacances scolaires (sauf Noël) »: the others, by their names.
pub(super) fn holidays_but(tokens: &[Token], at: usize) -> Option<Meant> {
    let before = at.checked_sub(1).and_then(|before| word_at(tokens, before));
    // « hors vacances sauf été »: open in summer, or closed?
    let of_exception = matches!(before, Some("sauf" | "hors" | "excepte"));
    if word_at(tokens, at) != Some("vacances") || of_exception {
        return None;
    }
    let mut cursor = Cursor::new(&tokens[at + 1..]);
    cursor.take_word(&["scolaires"]);
    let open = cursor.take_mark(Mark::Open);
    if !cursor.take_word(&["sauf", "hors"]) {
        return None;
    }
    let mut left_out = Vec::new();
    loop {
        cursor.skip_words(&["les", "celles", "vacances", "de", "d", "la", "l"]);
        let Some(holiday) = cursor.word().and_then(school_holiday) else {
            break;
        };
        left_out.push(holiday);
        cursor.step();
        let mut ahead = cursor;
        if !ahead.take_word(&["et"]) && !ahead.take_mark(Mark::Comma) {
            break;
        }
        ahead.skip_words(&["les", "celles", "vacances", "de", "d", "la", "l"]);
        if ahead.word().and_then(school_holiday).is_none() {
            break;
        }
        cursor = ahead;
    }
    let closed = !open || cursor.take_mark(Mark::Close);
    // « vacances sauf avril à juin » is of months, « sauf Noël et jours fériés » of more.
    let after = at + 1 + cursor.place();
    let goes_on = mark_at(tokens, after) == Some(Mark::Comma)
        && !word_at(tokens, after + 1).is_some_and(|word| word == "du" || weekday(word).is_some());
    let ends = !matches!(cursor.word(), Some("a" | "au" | "et")) && (open || !goes_on);
    if left_out.is_empty() || !closed || !ends {
        return None;
    }
    let others = SchoolHoliday::ALL
        .into_iter()
        .filter(|holiday| !left_out.contains(holiday));
    let names: Vec<&str> = others.map(SchoolHoliday::name).collect();
    Some((
        1 + cursor.place(),
        words(&format!("vacances de {}", names.join(" et de "))),
    ))
}

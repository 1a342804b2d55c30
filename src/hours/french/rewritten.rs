//! What is said in other words than the language has, as the language says it.
//!
//! Only what means the same is rewritten, before the text is cut into sentences; what stands for
//! several words has their place in the text.

use super::access_of_parts::{access_before_part, access_of_part, part_begins_row, part_continues};
use super::activity_stops::activity_stops;
use super::again::{appointment_of_last, by_appointment_only, days_again, part_before_hours};
use super::appointment_asked::appointment_asked;
use super::arrivals::arrivals_apart;
use super::bare_hours::{days_not_closed, hours_then_closed_days, of_days_before};
use super::beside_by_appointment::beside_by_appointment;
use super::bracketed_closure::bracketed_closure;
use super::brackets::brackets;
use super::closed_beside::{
    all_year_except, closed_part_after, does_not_take_place, except_hours, no_welcome_then,
    some_days_shorter, who_closes_then, who_is_closed,
};
use super::dated_seasons::{
    bridge_in_dates, closure_in_holidays, only_in_period, season_beside_dates, season_in_dates,
    summer_of_schools,
};
use super::dates_elsewhere::dates_elsewhere;
use super::days_between::tied_apart;
use super::days_in_brackets::{added_hours, days_after_name, hours_after_letters, others_named};
use super::each_period::each_period;
use super::empty_rows::empty_row;
use super::ends::{
    apart_change, apart_end, bare_end, end_before_day, end_before_period, end_in_parentheses,
    reopening,
};
use super::every_rank::every_ranked_day;
use super::except_closed::except_closed;
use super::hours_of_excepted::{hours_of_excepted, hours_that_equal};
use super::left_of_usual::{left_of_usual, only_part_of_day};
use super::longer_then::longer_then;
use super::mark::Mark;
use super::named_closures::{closure_named_and_dated, closure_of_weeks, holiday_named_and_dated};
use super::not_held::not_held;
use super::of_all::{exception_of_both, exception_of_last, who_stands_first};
use super::of_all_rows::access_of_rows;
use super::other_days::{other_days, rest};
use super::parities::{parities, weeks_of_each};
use super::part_by_appointment::part_by_appointment;
use super::pasted_tables::pasted_table;
use super::period_in_commas::{also_in_period, next_period, period_in_commas};
use super::phrases::phrase;
use super::ranked_after::{
    every_other_after, every_other_part, ranked_after, ranked_exception, ranks_of_month,
};
use super::ranked_rows::ranked_rows;
use super::rest_of_time::{
    all_year_except_first, closed_otherwise, except_apart, holidays_but, not_then,
    season_dated_after,
};
use super::rows_go_on::{hours_go_on, pause_of_row, slash_before_head};
use super::said_in_full::{
    days_of_term, every_morning, free_until, hours_in_parentheses, sunday_too, whole_day,
    working_week,
};
use super::same_until::{same_of_days_after, same_until};
use super::seasons::{
    closed_in_summer, days_of_period, hours_of_period, other_season, usual_hours,
};
use super::set_apart::{bracketed_parts, bracketed_period, row_after_long_dash};
use super::small_hours::of_night;
use super::spread::{both, listed_first, twofold};
use super::times_of_period::{days_of_each, times_of_each, times_of_period};
use super::token::{Token, TokenKind};
use super::unsure::{condition, some_days};
use super::weeks_named::{counted_after_hours, counted_then_named, weeks_lettered};
use super::weeks_of_month::weeks_of_month;
use super::which_of::{counted_from, day_said_again, even_of_two, one_of_month};
use super::whose_appointment::{in_parentheses, of_days_after};
use super::words::weekday;
use super::year_of_closures::year_of_closures;
use crate::diagnostic::Span;

/// How many tokens say something, and what stands for them.
pub(super) type Meant = (usize, Vec<TokenKind>);

/// What says something at a place in other words than the language has, and as the language says it.
pub(super) type MeaningReader = fn(&[Token], usize) -> Option<Meant>;

/// Each reader looks at one place; the earlier ones make plain what the later ones read.
const READERS: &[MeaningReader] = &[
    year_of_closures,
    appointment_asked,
    pasted_table,
    row_after_long_dash,
    dates_elsewhere,
    tied_apart,
    other_season,
    closed_in_summer,
    usual_hours,
    season_in_dates,
    season_beside_dates,
    summer_of_schools,
    brackets,
    others_named,
    days_after_name,
    added_hours,
    hours_after_letters,
    phrase,
    arrivals_apart,
    except_closed,
    closure_named_and_dated,
    closure_of_weeks,
    holiday_named_and_dated,
    also_in_period,
    period_in_commas,
    next_period,
    part_by_appointment,
    closure_in_holidays,
    bridge_in_dates,
    only_in_period,
    of_night,
    hours_go_on,
    slash_before_head,
    pause_of_row,
    bracketed_closure,
    bracketed_period,
    bracketed_parts,
    access_of_rows,
    same_until,
    same_of_days_after,
    weeks_lettered,
    counted_then_named,
    counted_after_hours,
    not_held,
    hours_of_excepted,
    hours_that_equal,
    longer_then,
    weeks_of_month,
    empty_row,
    except_apart,
    not_then,
    season_dated_after,
    holidays_but,
    closed_otherwise,
    all_year_except_first,
    access_before_part,
    access_of_part,
    part_begins_row,
    part_continues,
    left_of_usual,
    only_part_of_day,
    free_until,
    by_appointment_only,
    whole_day,
    working_week,
    sunday_too,
    every_morning,
    each_period,
    days_of_term,
    hours_in_parentheses,
    beside_by_appointment,
    hours_of_period,
    days_of_period,
    times_of_period,
    times_of_each,
    days_of_each,
    of_days_after,
    in_parentheses,
    from_until,
    every_ranked_day,
    one_of_month,
    even_of_two,
    counted_from,
    day_said_again,
    ranked_after,
    every_other_after,
    every_other_part,
    ranks_of_month,
    ranked_exception,
    ranked_rows,
    days_not_closed,
    hours_then_closed_days,
    of_days_before,
    who_is_closed,
    who_closes_then,
    closed_part_after,
    all_year_except,
    does_not_take_place,
    activity_stops,
    no_welcome_then,
    except_hours,
    some_days_shorter,
    exception_of_both,
    exception_of_last,
    who_stands_first,
    some_days,
    condition,
    other_days,
    rest,
    reopening,
    apart_end,
    end_before_day,
    end_before_period,
    apart_change,
    end_in_parentheses,
    bare_end,
    days_again,
    appointment_of_last,
    part_before_hours,
    parities,
    weeks_of_each,
    both,
    twofold,
    listed_first,
];

/// The tokens as the language has them.
pub(super) fn rewritten(tokens: Vec<Token>) -> Vec<Token> {
    rewritten_by(tokens, READERS)
}

/// The tokens as some readers say it, one after the other.
pub(super) fn rewritten_by(mut tokens: Vec<Token>, readers: &[MeaningReader]) -> Vec<Token> {
    for read in readers {
        let mut at = 0;
        while at < tokens.len() {
            let Some((length, meant)) = read(&tokens, at) else {
                at += 1;
                continue;
            };
            let end = (at + length.max(1)).min(tokens.len());
            let span = Span {
                start: tokens[at].span.start,
                end: tokens[end - 1].span.end,
            };
            let count = meant.len();
            if meant.is_empty() {
                keep_place(&mut tokens, at, end, span);
            }
            let meant = meant.into_iter().map(|kind| Token { kind, span });
            tokens.splice(at..end, meant);
            at += count;
        }
    }
    tokens
}

/// Words that say nothing stay a part of their sentence, which is shown whole.
fn keep_place(tokens: &mut [Token], at: usize, end: usize, place: Span) {
    if !is_end(tokens, end) {
        tokens[end].span.start = place.start;
    } else if at > start_of(tokens, at) {
        tokens[at - 1].span.end = place.end;
    }
}

/// « dès 7h30 et jusqu'à 18h30 », « à partir de 9h le matin, jusqu'à 17h ».
fn from_until(tokens: &[Token], at: usize) -> Option<Meant> {
    let mut place = at;
    match word_at(tokens, at)? {
        "depuis" | "des" | "de" => place += 1,
        "a" if word_at(tokens, at + 1) == Some("partir") => place += 3,
        _ => return None,
    }
    let from = clock_at(tokens, place)?;
    place = after_part(tokens, place + 1, "matin");
    let open = mark_at(tokens, place) == Some(Mark::Open);
    while matches!(mark_at(tokens, place), Some(Mark::Comma | Mark::Open))
        || word_at(tokens, place) == Some("et")
    {
        place += 1;
    }
    let until = word_at(tokens, place) == Some("jusqu") && word_at(tokens, place + 1) == Some("a");
    let to = clock_at(tokens, place + 2).filter(|to| until && *to > from)?;
    place = after_part(tokens, place + 3, "soir");
    let closed = open && mark_at(tokens, place) == Some(Mark::Close);
    if open != closed {
        return None;
    }
    place += usize::from(closed);
    let meant = vec![
        TokenKind::Clock(from),
        TokenKind::Mark(Mark::Dash),
        TokenKind::Clock(to),
    ];
    Some((place - at, meant))
}

/// The place after « le matin » or « du matin », if it stands here.
fn after_part(tokens: &[Token], at: usize, part: &str) -> usize {
    let article = usize::from(matches!(word_at(tokens, at), Some("le" | "du")));
    match word_at(tokens, at + article) == Some(part) {
        true => at + article + 1,
        false => at,
    }
}

/// The word at a place.
pub(super) fn word_at(tokens: &[Token], at: usize) -> Option<&str> {
    match tokens.get(at).map(|token| &token.kind) {
        Some(TokenKind::Word(word)) => Some(word),
        _ => None,
    }
}

/// The sign at a place.
pub(super) fn mark_at(tokens: &[Token], at: usize) -> Option<Mark> {
    match tokens.get(at).map(|token| &token.kind) {
        Some(TokenKind::Mark(mark)) => Some(*mark),
        _ => None,
    }
}

/// The hour at a place.
pub(super) fn clock_at(tokens: &[Token], at: usize) -> Option<u16> {
    match tokens.get(at).map(|token| &token.kind) {
        Some(TokenKind::Clock(minutes)) => Some(*minutes),
        _ => None,
    }
}

/// Whether a sentence ends before a place.
pub(super) fn is_end(tokens: &[Token], at: usize) -> bool {
    at >= tokens.len()
        || matches!(
            mark_at(tokens, at),
            Some(Mark::Strong | Mark::Newline | Mark::Dot)
        )
}

/// The place of the end of the sentence that a place is in.
pub(super) fn end_of(tokens: &[Token], at: usize) -> usize {
    let mut ends = at..tokens.len();
    ends.find(|place| is_end(tokens, *place))
        .unwrap_or(tokens.len())
}

/// The place where the sentence that a place is in begins.
pub(super) fn start_of(tokens: &[Token], at: usize) -> usize {
    let mut before = (0..at).rev();
    before
        .find(|place| is_end(tokens, *place))
        .map_or(0, |place| place + 1)
}

/// Whether a day of the week stands at a place.
pub(super) fn is_day_at(tokens: &[Token], at: usize) -> bool {
    word_at(tokens, at).is_some_and(|word| weekday(word).is_some())
}

/// What tokens are, without their places.
pub(super) fn kinds(tokens: &[Token]) -> Vec<TokenKind> {
    tokens.iter().map(|token| token.kind.clone()).collect()
}

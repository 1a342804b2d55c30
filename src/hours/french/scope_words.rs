//! Sentences whose words do not tell of which days or hours they are: « fermé en août, ouvert en
//! juillet », « 1er mercredi des vacances ».

use super::list_words::{days_after_weeks, hour_of_one_date, months_of_fortnight};
use super::mark::Mark;
use super::rewritten::{clock_at, is_day_at, mark_at, word_at};
use super::token::{Token, TokenKind};
use super::words::{day_part, is_only, month, rank};

/// Whether it is not clear of what some word of a sentence is.
pub(super) fn says_unclearly(tokens: &[Token]) -> bool {
    let of_words = [
        opening_after_closure,
        opening_of_period,
        day_of_holidays,
        days_of_working_week,
        weekday_of_dates,
        only_after_exception,
        only_after_closure,
        whole_day_beside_hours,
        way_with_exception,
        exception_of_exception,
        days_of_several_times,
        holiday_in_parentheses,
        same_of_weeks,
        parts_of_closed_day,
        part_of_one_period,
        days_after_weeks,
        months_of_fortnight,
        hour_of_one_date,
    ];
    of_words.iter().any(|is_so| is_so(tokens))
}

fn word(tokens: &[Token], at: usize) -> &str {
    word_at(tokens, at).unwrap_or_default()
}

/// Whether hours stand among some of the tokens.
fn is_timed(tokens: &[Token]) -> bool {
    first_clock(tokens).is_some()
}

fn first_clock(tokens: &[Token]) -> Option<usize> {
    (0..tokens.len()).find(|at| clock_at(tokens, *at).is_some())
}

fn is_opening(word: &str) -> bool {
    matches!(word, "ouvert" | "ouverte" | "ouverts" | "ouvertes")
}

/// « fermé en août, ouvert en juillet »: closed or open?
fn opening_after_closure(tokens: &[Token]) -> bool {
    let closed = (0..tokens.len()).find(|at| word(tokens, *at).starts_with("ferm"));
    closed.is_some_and(|closed| (closed..tokens.len()).any(|at| is_opening(word(tokens, at))))
}

/// « 9h-17h (ouvert pendant les vacances) »: then too, or then alone?
fn opening_of_period(tokens: &[Token]) -> bool {
    let Some(first) = first_clock(tokens) else {
        return false;
    };
    let opens = (first..tokens.len()).find(|at| is_opening(word(tokens, *at)));
    opens.is_some_and(|opens| !is_timed(&tokens[opens..]))
}

/// « 1er mercredi des vacances »: of the holidays, and not of a month.
fn day_of_holidays(tokens: &[Token]) -> bool {
    (1..tokens.len()).any(|at| {
        let ranked = matches!(tokens[at - 1].kind, TokenKind::Ordinal(_))
            || rank(word(tokens, at - 1)).is_some();
        ranked
            && is_day_at(tokens, at)
            && matches!(word(tokens, at + 1), "des" | "de" | "du" | "d")
            && (word(tokens, at + 2) == "vacances" || word(tokens, at + 3) == "vacances")
    })
}

/// « tous les jours de la semaine »: on Sundays too?
fn days_of_working_week(tokens: &[Token]) -> bool {
    (0..tokens.len()).any(|at| {
        let all = word(tokens, at) == "tous" && word(tokens, at + 2) == "jours";
        let of_week = word(tokens, at + 3) == "en" && word(tokens, at + 4) == "semaine"
            || word(tokens, at + 3) == "de" && word(tokens, at + 5) == "semaine";
        all && of_week
    })
}

/// « les samedis 5 et 19 décembre »: of the year in which all of them are Saturdays.
fn weekday_of_dates(tokens: &[Token]) -> bool {
    let number = |at: usize| {
        matches!(
            tokens.get(at).map(|token| &token.kind),
            Some(TokenKind::Number(_, 1 | 2))
        )
    };
    (0..tokens.len()).any(|at| {
        let links = word(tokens, at + 2) == "et" || mark_at(tokens, at + 2) == Some(Mark::Comma);
        let listed = is_day_at(tokens, at) && number(at + 1) && links && number(at + 3);
        let Some(month_at) =
            (at + 3..tokens.len().min(at + 9)).find(|at| month(word(tokens, *at)).is_some())
        else {
            return false;
        };
        let has_year = matches!(
            tokens.get(month_at + 1).map(|token| &token.kind),
            Some(TokenKind::Number(_, 4))
        );
        listed && !has_year
    })
}

/// « sauf mercredi matin uniquement »: open then alone?
fn only_after_exception(tokens: &[Token]) -> bool {
    let except =
        (0..tokens.len()).rfind(|at| matches!(word(tokens, *at), "sauf" | "hors" | "excepte"));
    let only = |at: usize| is_only(word(tokens, at));
    except
        .is_some_and(|except| (except + 2..tokens.len()).any(only) && !is_timed(&tokens[except..]))
}

/// « vacances scolaires : fermé, mercredi seulement »: closed then, or open then alone?
fn only_after_closure(tokens: &[Token]) -> bool {
    let last = tokens.len().checked_sub(1);
    let only = last.is_some_and(|last| is_only(word(tokens, last)));
    let closes = (0..tokens.len()).any(|at| {
        word(tokens, at).starts_with("ferm") && mark_at(tokens, at + 1) == Some(Mark::Comma)
    });
    only && closes && !is_timed(tokens)
}

/// « lundi toute la journée, mardi matin 9h-12h »: which hours has Monday?
fn whole_day_beside_hours(tokens: &[Token]) -> bool {
    (0..tokens.len()).any(|at| {
        let whole = word(tokens, at) == "toute" && word(tokens, at + 2) == "journee";
        whole
            && clock_at(tokens, at + 3).is_none()
            && is_timed(&tokens[at..])
            && !is_timed(&tokens[..at])
    })
}

/// « sans rdv sauf mercredi », « sans interruption sauf vendredi »: closed, or another way?
fn way_with_exception(tokens: &[Token]) -> bool {
    (0..tokens.len()).any(|at| {
        let after = at + 1 + usize::from(mark_at(tokens, at + 1) == Some(Mark::Comma));
        let is_way = match word(tokens, at) {
            "interruption" => true,
            "rdv" | "vous" | "libre" => (at.saturating_sub(3)..at)
                .any(|before| matches!(word(tokens, before), "sans" | "acces" | "sur")),
            _ => false,
        };
        let holiday = matches!(
            word(tokens, after + 1),
            "vacances" | "jours" | "feries" | "pendant"
        );
        let leaves = matches!(word(tokens, after), "sauf" | "hors");
        let names_day = (after..tokens.len().min(after + 3)).any(|at| is_day_at(tokens, at));
        is_way && leaves && names_day && !holiday
    })
}

/// « hors vacances scolaires sauf juillet »: open in July, or closed?
fn exception_of_exception(tokens: &[Token]) -> bool {
    let leaves = |at: &usize| matches!(word(tokens, *at), "sauf" | "hors" | "excepte");
    let found: Vec<usize> = (0..tokens.len()).filter(leaves).collect();
    found.windows(2).any(|pair| {
        let ends = |token: &Token| {
            matches!(token.kind, TokenKind::Mark(_) | TokenKind::Clock(_))
                || matches!(&token.kind, TokenKind::Word(word) if word == "et")
        };
        word(tokens, pair[0]) == "hors"
            && word(tokens, pair[1]) == "sauf"
            && !tokens[pair[0]..pair[1]].iter().any(ends)
    })
}

/// « les mercredis et du lundi au vendredi pendant les vacances 8h-18h »: Wednesdays of term too?
fn days_of_several_times(tokens: &[Token]) -> bool {
    let hours = first_clock(tokens).unwrap_or(tokens.len());
    let run = (1..hours).find(|at| {
        word(tokens, *at) == "et" && word(tokens, at + 1) == "du" && is_day_at(tokens, at - 1)
    });
    run.is_some_and(|run| {
        is_day_at(tokens, run + 2)
            && (run..hours)
                .any(|at| word(tokens, at) == "vacances" || month(word(tokens, at)).is_some())
    })
}

/// « fermé le lundi (férié) »: every Monday, or those?
fn holiday_in_parentheses(tokens: &[Token]) -> bool {
    (1..tokens.len()).any(|at| {
        let open = mark_at(tokens, at - 1) == Some(Mark::Open);
        let close = mark_at(tokens, at + 1) == Some(Mark::Close);
        open && close && matches!(word(tokens, at), "ferie" | "feries")
    })
}

/// « lundi 9h-12h semaines paires, mardi idem »: in those weeks too?
fn same_of_weeks(tokens: &[Token]) -> bool {
    let same = (0..tokens.len()).find(|at| matches!(word(tokens, *at), "idem" | "pareil"));
    let is_parity = |at: usize| {
        matches!(
            word(tokens, at),
            "paire" | "paires" | "impaire" | "impaires"
        )
    };
    same.is_some_and(|same| (0..same).any(is_parity))
}

/// « fermé mardi matin et après-midi »: the afternoon of Tuesday, or each?
fn parts_of_closed_day(tokens: &[Token]) -> bool {
    let closed = (0..tokens.len()).find(|at| word(tokens, *at).starts_with("ferm"));
    closed.is_some_and(|closed| {
        (closed + 1..tokens.len()).any(|at| {
            is_day_at(tokens, at)
                && matches!(word(tokens, at + 1), "matin" | "midi" | "soir")
                && word(tokens, at + 2) == "et"
                && matches!(word(tokens, at + 3), "apres" | "matin" | "midi" | "soir")
        })
    })
}

/// « fermé en juillet et en août le matin », « fermé l'après-midi en juillet et tout le mois d'août »:
/// is one of both closed for whole days?
fn part_of_one_period(tokens: &[Token]) -> bool {
    let Some(closed) = (0..tokens.len()).find(|at| word(tokens, *at).starts_with("ferm")) else {
        return false;
    };
    let is_period = |at: usize| {
        let said = word(tokens, at);
        said == "vacances" || month(said).is_some()
    };
    let is_part = |at: usize| day_part(word(tokens, at)).is_some() || word(tokens, at) == "midi";
    let is_whole = |at: usize| matches!(word(tokens, at), "tout" | "toute" | "toutes");
    (closed + 1..tokens.len()).any(|and| {
        let begins_anew = word(tokens, and) == "et"
            && matches!(
                word(tokens, and + 1),
                "en" | "pendant" | "du" | "aux" | "tout" | "toute" | "toutes"
            );
        let comma = |at: &usize| mark_at(tokens, *at) == Some(Mark::Comma);
        let mut last = (and + 1..tokens.len()).take_while(|at| !comma(at));
        let before: Vec<usize> = (closed + 1..and)
            .rev()
            .take_while(|at| !comma(at))
            .collect();
        let of_days = before.iter().any(|at| is_day_at(tokens, *at));
        // « fermé à 16h en juillet et tout le mois d'août »
        let of_hours = is_whole(and + 1) && is_timed(&tokens[closed..and]);
        let of_part = of_hours || before.iter().any(|at| is_part(*at));
        let has_period = before.iter().any(|at| is_period(*at));
        let next_has_period = (and + 1..tokens.len()).any(is_period);
        begins_anew && has_period && next_has_period && !of_days && (of_part || last.any(is_part))
    })
}

//! The usual hours to another end, « vendredi jusqu'à 16h », and the usual days at other hours.

use super::atom::AtomKind;
use super::builder::Builder;
use super::cursor::Cursor;
use super::fault_kind::FaultKind;
use super::group::Group;
use super::mark::Mark;
use super::periods::periods;
use super::token::TokenKind;
use super::words::weekday;
use crate::hours::model::{Days, Effect, Exception, Period, Rule, TimeSpan, Weekdays};

/// How many minutes later a day may plainly end than the others.
const LONGEST_MORE: u16 = 4 * 60;

/// The same where no word says that it is an end: « (jeudi : 19h) ».
const LONGEST_UNSAID: u16 = 2 * 60;

/// Reads « jusqu'à 16h », « fermeture à 16h », where no hour stands before.
pub(super) fn until(cursor: &mut Cursor<'_>) -> Option<AtomKind> {
    let mut ahead = *cursor;
    if !said_end(&mut ahead) {
        return None;
    }
    let end = clock(&mut ahead)?;
    let goes_on = matches!(
        ahead.peek(),
        Some(TokenKind::Clock(_) | TokenKind::Number(..))
    );
    (!goes_on).then(|| {
        *cursor = ahead;
        AtomKind::Until(end)
    })
}

/// Reads « (16h le vendredi) », « (vendredi : 16h) », « (fermeture à 16h le vendredi) ».
pub(super) fn ends_on(cursor: &mut Cursor<'_>) -> Option<AtomKind> {
    let mut ahead = *cursor;
    if !ahead.take_mark(Mark::Open) {
        return None;
    }
    ahead.take_word(&["sauf"]);
    let end_first = said_end(&mut ahead) || matches!(ahead.peek(), Some(TokenKind::Clock(_)));
    let (day, end, is_said) = if end_first {
        let end = clock(&mut ahead)?;
        ahead.skip_words(&["le", "les"]);
        (day(&mut ahead)?, end, true)
    } else {
        ahead.skip_words(&["le", "les"]);
        let day = day(&mut ahead)?;
        ahead.take_mark(Mark::Colon);
        let is_said = said_end(&mut ahead);
        (day, clock(&mut ahead)?, is_said)
    };
    if !ahead.take_mark(Mark::Close) {
        return None;
    }
    *cursor = ahead;
    Some(AtomKind::EndsOn(day, end, is_said))
}

/// Reads « (16h en août) », « (août : 16h) », « (fermeture à 16h pendant les vacances scolaires) ».
pub(super) fn ends_in(cursor: &mut Cursor<'_>) -> Option<AtomKind> {
    let mut ahead = *cursor;
    if !ahead.take_mark(Mark::Open) {
        return None;
    }
    ahead.take_word(&["sauf"]);
    let mut is_said = said_end(&mut ahead);
    let (periods, end) = if is_said || matches!(ahead.peek(), Some(TokenKind::Clock(_))) {
        let end = clock(&mut ahead)?;
        (periods(&mut ahead)?.ok()?, end)
    } else {
        let periods = periods(&mut ahead)?.ok()?;
        ahead.take_mark(Mark::Colon);
        is_said = said_end(&mut ahead);
        (periods, clock(&mut ahead)?)
    };
    if !ahead.take_mark(Mark::Close) {
        return None;
    }
    *cursor = ahead;
    Some(AtomKind::EndsIn(periods, end, is_said))
}

fn said_end(cursor: &mut Cursor<'_>) -> bool {
    cursor.phrase(&["jusqu", "a"]) || cursor.phrase(&["fermeture", "a"])
}

fn clock(cursor: &mut Cursor<'_>) -> Option<u16> {
    let TokenKind::Clock(minutes) = *cursor.peek()? else {
        return None;
    };
    cursor.step();
    Some(minutes)
}

fn day(cursor: &mut Cursor<'_>) -> Option<Weekdays> {
    let day = weekday(cursor.word()?)?;
    cursor.step();
    Some(Weekdays::one(day))
}

impl Builder<'_> {
    /// « lun-ven 9h-17h ; en août : 9h-13h »: hours of another time of the year, on the usual days.
    pub(super) fn has_other_times_of_year(&self, group: &Group) -> bool {
        let is_run = |period: &Period| match period {
            Period::Dates(dates) => !dates.is_one_day(),
            Period::SchoolHolidays | Period::Named(_) => true,
            _ => false,
        };
        let heading = self.heading.as_ref().filter(|_| self.has_head);
        let is_of_runs = heading.is_some_and(|heading| {
            !heading.periods.is_empty() && heading.periods.iter().all(is_run)
        });
        is_of_runs
            && self.setting.usual.as_ref().is_none_or(are_of_all_year)
            && group.has_no_days()
            && group.inherited.is_none()
            && !group.spans.is_empty()
    }

    /// Another end of the last hours on one of their days.
    pub(super) fn take_end_on(
        &mut self,
        day: Weekdays,
        end: u16,
        is_said: bool,
    ) -> Result<(), FaultKind> {
        let last = self.group.spans.last();
        // « 8h-18h (9h le samedi) » may be its beginning.
        let cuts = last.is_some_and(|span| span.start() + 120 <= end && end < span.end());
        // « 9h-17h (19h le mardi) » is no beginning.
        let prolongs = last.is_some_and(|span| {
            let more = if is_said {
                LONGEST_MORE
            } else {
                LONGEST_UNSAID
            };
            end >= 17 * 60 && span.end() < end && end <= span.end() + more
        });
        let has_day = self.group.weekdays.covers(day);
        if !(cuts || prolongs) || !has_day || !self.rules.is_empty() || self.group.sealed {
            return Err(FaultKind::UnclearScope);
        }
        self.flush()?;
        self.group.weekdays = day;
        self.take_until(end)?;
        self.group.sealed = true;
        Ok(())
    }

    /// Another end of the hours before in a part of the year.
    pub(super) fn take_end_in(
        &mut self,
        periods: &[Period],
        end: u16,
        is_said: bool,
    ) -> Result<(), FaultKind> {
        let last = self.group.spans.last();
        let cuts = last.is_some_and(|span| {
            span.start() + 120 <= end
                && end < span.end()
                && (is_said || is_plain_end(end, span.end()))
        });
        let is_only = self.rules.is_empty() && !self.group.has_condition() && !self.group.closed;
        if !cuts || !is_only || self.group.has_no_days() {
            return Err(FaultKind::UnclearScope);
        }
        let spans = ended(&self.group.spans, end).ok_or(FaultKind::UnclearTimes)?;
        let shorter = Group {
            spans,
            periods: periods.to_vec(),
            sealed: true,
            ..self.group.clone()
        };
        self.group.exceptions = periods.iter().copied().map(Exception::Period).collect();
        self.flush()?;
        self.group = shorter;
        Ok(())
    }

    /// The hours of the only rule before, on other days or on some of its own.
    pub(super) fn take_until(&mut self, end: u16) -> Result<(), FaultKind> {
        let group = &self.group;
        let own = group.weekdays;
        let only_days = !group.has_effect()
            && group.part.is_none()
            && group.nth.is_empty()
            && group.frequency.is_none()
            && group.periods.is_empty()
            && group.exceptions.is_empty();
        let is_only = self.rules.len() == 1;
        let Some(usual) = usual(&mut self.rules, own) else {
            return Err(FaultKind::TimesMissing);
        };
        let Effect::Open { spans, access } = usual.effect.clone() else {
            return Err(FaultKind::TimesMissing);
        };
        let left = usual.days.weekdays.without(own);
        let plain = usual.days.is_weekly() && usual.except.is_empty() && usual.periods.is_empty();
        // « lun-sam …, fermé à 12h le samedi et le dimanche »
        let partly = usual.days.weekdays.without(own) != usual.days.weekdays
            && !usual.days.weekdays.covers(own);
        // « lun-ven 9h-17h ; samedi jusqu'à 12h »: from when on?
        let other_weekend = left == usual.days.weekdays && !own.common(Weekdays::WEEKEND).is_none();
        if partly
            || other_weekend
            || own.is_none()
            || !only_days
            || !plain
            || (is_only && left.is_none())
        {
            return Err(FaultKind::TimesMissing);
        }
        let spans = ended(&spans, end).ok_or(FaultKind::UnclearTimes)?;
        if left.is_none() {
            // « lun-jeu 9h-12h, ven 9h-17h, fermeture à 16h le vendredi »
            usual.effect = Effect::Open { spans, access };
            self.group = Group::default();
            return Ok(());
        }
        usual.days.weekdays = left;
        self.group.access = Some(access);
        self.group.add_spans(&spans)
    }
}

/// Whether an hour that no word calls an end is one, and no beginning: one in the afternoon, not long
/// before the usual end.
pub(super) fn is_plain_end(end: u16, usual: u16) -> bool {
    end >= 15 * 60 && end < usual && usual - end <= 120
}

/// Whether hours without days in another part of the year are of these days too. Who opens on
/// Wednesdays, or on all days but Wednesday, may open on other days then: « mercredi 14h-18h ;
/// vacances scolaires : 9h-18h ».
pub(super) fn are_of_all_year(days: &Days) -> bool {
    days.weekdays.count() > 2 && days.weekdays.runs().len() == 1
}

/// The only rule, or the only one of several that has these days.
fn usual(rules: &mut [Rule], own: Weekdays) -> Option<&mut Rule> {
    let is_only = rules.len() == 1;
    let mut usual = rules
        .iter_mut()
        .filter(|rule| is_only || rule.days.weekdays.covers(own));
    let found = usual.next()?;
    usual.next().is_none().then_some(found)
}

/// Hours that end at another minute, which stands in one of them or after the last.
pub(super) fn ended(spans: &[TimeSpan], end: u16) -> Option<Vec<TimeSpan>> {
    let mut kept: Vec<TimeSpan> = spans
        .iter()
        .copied()
        .filter(|span| span.start() < end)
        .collect();
    let last = kept.pop()?;
    let is_last = kept.len() + 1 == spans.len();
    if !is_last && last.end() < end {
        // « 9h-12h 14h-17h, vendredi jusqu'à 13h »: open between noon and one?
        return None;
    }
    if last.end() <= 13 * 60 && last.end() + LONGEST_MORE < end {
        // « lun-ven 9h-12h, le jeudi jusqu'à 19h »: open at noon?
        return None;
    }
    kept.push(TimeSpan::new(last.start(), end)?);
    Some(kept)
}

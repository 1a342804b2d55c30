//! The hours of a week, all the year or in some periods, while clauses tell and change them.

use crate::hours::french::days::ReadDays;
use crate::hours::french::part_of_day::closed_hours;
use crate::hours::french::setting::Heading;
use crate::hours::model::{
    Access, DateRange, DayPart, Days, Effect, Exception, Frequency, Manner, Nth, Period, Rule,
    TimeSpan, Weekdays,
};

use super::clause::{Clause, Deed, When};
use super::row::Row;

/// The hours of a week.
#[derive(Debug, Clone, Default)]
pub(super) struct Week {
    /// The periods in which they hold; empty: all the year.
    pub(super) head: Vec<Period>,
    pub(super) rows: Vec<Row>,
    /// Days of every week that are said to be closed.
    closed: Weekdays,
    closures: Vec<Rule>,
    /// Whether a closure was told last, which « idem » may mean.
    last_is_closed: bool,
}

impl Week {
    /// No hours yet.
    pub(super) fn of(head: Vec<Period>) -> Self {
        Self {
            head,
            ..Self::default()
        }
    }

    /// What it says as rules; `None` where a day is closed and open.
    pub(super) fn rules(&self) -> Option<Vec<Rule>> {
        let manner = Heading {
            periods: self.head.clone(),
        }
        .manner();
        let open = self.rows.iter().filter(|row| row.is_of_every_week());
        let is_both = |row: &Row| !row.days.weekdays.common(self.closed).is_none();
        if open.clone().any(is_both) {
            return None;
        }
        let rows = self.rows.iter().map(|row| row.rule(&self.head, manner));
        let holidays = self.rows.iter().filter_map(Row::holiday_rule);
        Some(
            rows.chain(holidays)
                .chain(self.closures.iter().cloned())
                .collect(),
        )
    }

    /// Takes a clause; `before`: the hours that « mêmes horaires » may mean where none are told here.
    pub(super) fn take(&mut self, clause: &Clause, before: Option<&Row>) -> Option<()> {
        match &clause.deed {
            Deed::Hours(spans) => self.open(clause, spans.clone(), Access::Free),
            Deed::Same(day) => {
                let same = self.same(*day, clause.when.others, before)?;
                self.open(clause, same.spans, same.access)
            }
            Deed::OnlyPart(part) => {
                let spans = self.usual_of(*part)?;
                self.open(clause, spans, Access::Free)
            }
            Deed::Edge(edge, goes_on) => self.change(&clause.when, |row| {
                let more = edge.prolongs(&row.spans);
                // « sauf vendredi jusqu'à 19h », « (sur rdv), le 1er mardi du mois jusqu'à 20h »
                let unclear = clause.leaves_out || row.access == Access::Appointment;
                edge.of(&row.spans, *goes_on).filter(|_| !(more && unclear))
            }),
            Deed::Closed(part) => self.close(clause, *part),
        }
    }

    fn open(&mut self, clause: &Clause, spans: Vec<TimeSpan>, usual: Access) -> Option<()> {
        let when = &clause.when;
        let mut row = Row::new(
            Days::weekly(Weekdays::NONE),
            spans,
            clause.access.unwrap_or(usual),
        );
        row.except = clause
            .except
            .iter()
            .copied()
            .map(Exception::Period)
            .collect();
        row.periods.clone_from(&when.periods);
        if let Some(others) = when.others {
            row.days = Days::weekly(others);
            row.except.extend(self.told_of(others)?);
        } else if let Some(days) = &when.days {
            let fits = days
                .part
                .is_none_or(|part| row.spans.iter().all(|span| part.fits(*span)));
            row.days = all_days(days).filter(|_| fits)?;
        } else {
            row.days = dated_days(&when.periods).filter(|_| self.head.is_empty())?;
        }
        row.holidays_too = clause.holidays_too;
        let is_headed_twice =
            !self.head.is_empty() && (!row.periods.is_empty() || row.holidays_too);
        if is_headed_twice || self.rows.iter().any(|other| row.clashes(other)) {
            return None;
        }
        self.last_is_closed = false;
        self.rows.push(row);
        Some(())
    }

    /// The days of the month of a weekday of which something is told already.
    fn told_of(&self, others: Weekdays) -> Option<Vec<Exception>> {
        let told = self.rows.iter().filter(|row| row.days.weekdays == others);
        let told: Vec<&Row> = told.collect();
        let ranked = |days: &Days| !days.nth.is_empty() && days.frequency == Frequency::Weekly;
        let closes = |rule: &&Rule| rule.days.weekdays == others && ranked(&rule.days);
        let closed = self.closures.iter().any(|rule| closes(&rule));
        let all = told.iter().all(|row| ranked(&row.days));
        (all && (closed || !told.is_empty()) && others.count() == 1).then(|| {
            let left = told.iter().map(|row| Exception::Days {
                weekdays: others,
                nth: row.days.nth.clone(),
            });
            left.collect()
        })
    }

    /// The row that « idem » means.
    fn same(
        &self,
        day: Option<Weekdays>,
        others: Option<Weekdays>,
        before: Option<&Row>,
    ) -> Option<Row> {
        let Some(day) = day.or(others) else {
            if self.last_is_closed {
                return None;
            }
            let Some(last) = self.rows.last() else {
                return before.cloned();
            };
            let of_days = |row: &&Row| !row.days.weekdays.common(last.days.weekdays).is_none();
            let is_clear = self.rows.iter().filter(of_days).count() == 1;
            // « lun 9h-12h, mar 14h-17h, mêmes horaires le samedi »: as on which of them?
            let alike = |row: &Row| row.spans == last.spans && row.access == last.access;
            return (is_clear && self.rows.iter().all(alike)).then(|| last.clone());
        };
        let mut rows = self
            .rows
            .iter()
            .filter(|row| !row.days.weekdays.common(day).is_none());
        let row = rows.next()?;
        rows.next().is_none().then(|| row.clone())
    }

    /// The hours of a part of the day that all days have alike.
    fn usual_of(&self, part: DayPart) -> Option<Vec<TimeSpan>> {
        let of_part = |row: &Row| -> Vec<TimeSpan> {
            let spans = row.spans.iter().copied();
            spans.filter(|span| part.fits(*span)).collect()
        };
        let first = of_part(self.rows.first()?);
        // « lundi 9h-12h, mercredi matin uniquement » tells no usual hours.
        let is_usual = |row: &Row| row.is_plain() && row.spans.len() > 1 && of_part(row) == first;
        let alike = self.rows.iter().all(is_usual);
        (alike && first.len() == 1).then_some(first)
    }

    /// Other hours on some of the days that are told.
    fn change(
        &mut self,
        when: &When,
        change: impl Fn(&Row) -> Option<Vec<TimeSpan>>,
    ) -> Option<()> {
        if when.others.is_some() || when.days.is_some() && !when.periods.is_empty() {
            return None;
        }
        let own = match &when.days {
            Some(days) if days.frequency.is_none() && days.part.is_none() => days.weekdays,
            Some(_) => return None,
            None => Weekdays::ALL,
        };
        let nth = when
            .days
            .as_ref()
            .map(|days| days.nth.clone())
            .unwrap_or_default();
        let mut told = Weekdays::NONE;
        let mut rows = Vec::new();
        for row in &self.rows {
            let common = row.days.weekdays.common(own);
            if common.is_none() {
                rows.push(row.clone());
                continue;
            }
            if !row.is_plain() || !told.common(common).is_none() {
                return None;
            }
            told = told.with(common);
            rows.extend(changed(row, common, &nth, &when.periods, change(row)?));
        }
        let is_told = when.days.is_none() || told == own;
        self.rows = rows;
        (is_told && !told.is_none()).then_some(())
    }

    fn close(&mut self, clause: &Clause, part: Option<DayPart>) -> Option<()> {
        let when = &clause.when;
        self.last_is_closed = true;
        let named = when
            .days
            .as_ref()
            .map_or(Weekdays::NONE, |days| days.weekdays);
        let told = self
            .rows
            .iter()
            .fold(Weekdays::NONE, |all, row| all.with(row.days.weekdays));
        if clause.leaves_out && !told.covers(named) {
            // « lundi 9h-12h (sauf mardi) »
            return None;
        }
        if when.others.is_some() {
            return self.told_of(when.others?).map(drop);
        }
        if let Some(days) = when
            .days
            .as_ref()
            .filter(|days| when.periods.is_empty() && days.nth.is_empty())
        {
            let days = all_days(days).filter(Days::is_weekly)?;
            let is_told = !told.common(days.weekdays).is_none();
            if !self.head.is_empty() && !clause.leaves_out && is_told {
                // « vacances : lun-ven 9h-17h, fermé le mercredi »: all the year?
                return None;
            }
            return self.close_weekly(days.weekdays, part);
        }
        let days = match &when.days {
            Some(days) => all_days(days)?,
            None => Days::weekly(Weekdays::ALL),
        };
        if !self.head.is_empty() {
            return None;
        }
        self.closures.push(Rule {
            periods: when.periods.clone(),
            manner: Manner::Adds,
            days,
            except: Vec::new(),
            effect: Effect::Closed(part.into_iter().map(closed_hours).collect()),
        });
        Some(())
    }

    /// Takes closures of the whole place.
    pub(super) fn close_all(&mut self, closures: impl Iterator<Item = Rule>) {
        self.closures.extend(closures);
    }

    /// Closes days of every week, of which some may be told.
    fn close_weekly(&mut self, weekdays: Weekdays, part: Option<DayPart>) -> Option<()> {
        let mut rows = Vec::new();
        for row in &self.rows {
            let common = row.days.weekdays.common(weekdays);
            if common.is_none() {
                rows.push(row.clone());
                continue;
            }
            let left = row.days.weekdays.without(common);
            if !row.is_plain() || part.is_none() && left.is_none() {
                return None;
            }
            let spans = part.map_or(Some(Vec::new()), |part| row.without_part(part))?;
            rows.extend((!left.is_none()).then(|| row.on(left)));
            rows.extend((!spans.is_empty()).then(|| Row {
                spans,
                ..row.on(common)
            }));
        }
        self.rows = rows;
        if part.is_none() {
            self.closed = self.closed.with(weekdays);
        }
        Some(())
    }
}

/// Days of the week, of the month or of certain weeks; `None` where they name no weekday.
fn all_days(days: &ReadDays) -> Option<Days> {
    (!days.weekdays.is_none()).then(|| Days {
        weekdays: days.weekdays,
        nth: days.nth.clone(),
        frequency: days.frequency.unwrap_or(Frequency::Weekly),
    })
}

/// The weekdays of some days of certain years; `None` where one of them is of every year, or a run.
fn dated_days(periods: &[Period]) -> Option<Days> {
    let day = |period: &Period| match period {
        Period::Dates(DateRange::Dated { first, last }) if first == last => {
            Some(Weekdays::one(first.weekday()))
        }
        _ => None,
    };
    let days: Option<Vec<Weekdays>> = periods.iter().map(day).collect();
    let all = days?.into_iter().fold(Weekdays::NONE, Weekdays::with);
    (!all.is_none()).then(|| Days::weekly(all))
}

/// A row and its change on some of its days.
fn changed(
    row: &Row,
    weekdays: Weekdays,
    nth: &[Nth],
    periods: &[Period],
    spans: Vec<TimeSpan>,
) -> Vec<Row> {
    let mut usual = row.clone();
    let mut other = Row {
        spans,
        ..row.on(weekdays)
    };
    if nth.is_empty() && periods.is_empty() {
        usual.days.weekdays = row.days.weekdays.without(weekdays);
        return match usual.days.weekdays.is_none() {
            true => vec![other],
            false => vec![usual, other],
        };
    }
    if !nth.is_empty() {
        other.days.nth = nth.to_vec();
        usual.except.push(Exception::Days {
            weekdays,
            nth: nth.to_vec(),
        });
    }
    usual
        .except
        .extend(periods.iter().copied().map(Exception::Period));
    other.periods = periods.to_vec();
    vec![usual, other]
}

//! How long declared places are shown: the figures in force on the day of the build.

use jiff::civil::Date;
use jiff::{Span, ToSpan};

use super::facts::{Facts, on_day};
use super::linker::Linker;
use crate::content::{Figure, Frequency, ScaleValue, Unit};
use crate::diagnostic::Spanned;
use crate::diagnostic::suggestion::nearest;
use crate::hours::model::MonthDay;

/// How long the places of a kind of service are shown.
#[derive(Debug)]
pub(super) struct Cadence {
    shown: Span,
    confirm: Option<Span>,
    renewals: Vec<MonthDay>,
    lead: Option<Frequency>,
}

impl Cadence {
    /// The last day on which a declaration is shown. Where new ones are due on days of the year,
    /// it ends on the eve of the last such day that its time reaches.
    pub(super) fn last_day(&self, declared_on: Date) -> Date {
        let end = declared_on.saturating_add(self.shown);
        let reach = self.lead.map_or(end, |lead| lead.after(end));
        let years = [reach.year(), reach.year() - 1];
        let days = self
            .renewals
            .iter()
            .flat_map(|day| years.map(|year| Date::new(year, day.month(), day.day()).ok()));
        let due = days
            .flatten()
            .filter(|day| *day > declared_on && *day <= reach);
        match due.max() {
            Some(due) => due.yesterday().unwrap_or(due),
            None => end,
        }
    }

    /// Whether a family should call before it counts on a declaration.
    pub(super) fn is_to_confirm(&self, declared_on: Date, today: Date) -> bool {
        self.confirm
            .is_some_and(|age| declared_on.saturating_add(age) <= today)
    }
}

/// The cadence of each kind, in their order; a figure that does not exist is reported.
pub(super) fn cadences(
    linker: &mut Linker<'_>,
    facts: &Facts,
    today: Date,
) -> Vec<Option<Cadence>> {
    let kinds = linker.vocabulary.kinds.iter();
    kinds
        .map(|kind| {
            let written = kind.places.as_ref()?;
            let mut length = |name: &Spanned<String>| {
                let found = figure(facts, &name.value, today);
                if found.is_none() {
                    let names = facts.figure_names();
                    let near = nearest(&name.value, names.iter().map(String::as_str));
                    linker.unknown_reference("La durée", (kind.source, name), near);
                }
                found
            };
            Some(Cadence {
                shown: length(&written.shown)?,
                confirm: written.confirm.as_ref().and_then(length),
                renewals: written.renewals.clone(),
                lead: written.lead,
            })
        })
        .collect()
}

/// A length of time among the figures: « fraicheur.places-creche-jours ».
fn figure(facts: &Facts, name: &str, today: Date) -> Option<Span> {
    let (scale, value) = name.split_once('.')?;
    let values = facts.scale(scale)?.values.get(value)?;
    let (value, _) = on_day(values, today)?;
    length(value)
}

/// Whole days, weeks, months or years, at most a hundred.
fn length(value: &ScaleValue) -> Option<Span> {
    let Figure::Number(figure, unit) = value.figure else {
        return None;
    };
    let is_length = figure.fract() == 0.0 && (1.0..=100.0).contains(&figure);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "it is a whole number from 1 to 100"
    )]
    let number = is_length.then_some(figure as i64)?;
    Some(match unit {
        Unit::Days => number.days(),
        Unit::Weeks => number.weeks(),
        Unit::Months => number.months(),
        Unit::Years => number.years(),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use jiff::civil::date;

    use super::Cadence;
    use crate::content::Frequency;
    use crate::hours::model::MonthDay;

    #[test]
    fn a_weekly_declaration_is_shown_a_week() {
        let weekly = Cadence {
            shown: 7.days(),
            confirm: Some(4.days()),
            renewals: Vec::new(),
            lead: None,
        };
        let declared = date(2026, 11, 16);
        assert_eq!(weekly.last_day(declared), date(2026, 11, 23));
        assert!(!weekly.is_to_confirm(declared, date(2026, 11, 19)));
        assert!(weekly.is_to_confirm(declared, date(2026, 11, 20)));
    }

    #[test]
    fn a_half_yearly_declaration_ends_when_the_next_is_due() {
        let half_yearly = Cadence {
            shown: 6.months(),
            confirm: None,
            renewals: [(6, 1), (12, 1)]
                .iter()
                .filter_map(|(month, day)| MonthDay::new(*month, *day))
                .collect(),
            lead: Frequency::parse("1 mois"),
        };
        for (declared, last) in [
            (date(2026, 5, 28), date(2026, 11, 30)),
            (date(2026, 5, 1), date(2026, 11, 30)),
            (date(2026, 4, 30), date(2026, 5, 31)),
            (date(2026, 6, 1), date(2026, 11, 30)),
            (date(2026, 8, 31), date(2026, 11, 30)),
            (date(2026, 11, 20), date(2027, 5, 31)),
            (date(2026, 12, 24), date(2027, 5, 31)),
        ] {
            assert_eq!(half_yearly.last_day(declared), last, "{declared}");
        }
    }
}

//! Fewer rules that say the same.

use super::{Days, Effect, Frequency, Rule};

/// The same hours in fewer rules: rules that differ only in their weekdays become one, and so do
/// hours of the same days. The order of the text stays.
pub fn simplified(rules: &[Rule]) -> Vec<Rule> {
    let same_hours = merged(rules, same_but_spans, |into, rule| {
        if let (Effect::Open { spans, .. }, Effect::Open { spans: more, .. }) =
            (&mut into.effect, &rule.effect)
        {
            spans.extend(more);
            spans.sort_unstable();
            spans.dedup();
        }
    });
    merged(&same_hours, same_but_weekdays, |into, rule| {
        into.days.weekdays = into.days.weekdays.with(rule.days.weekdays);
    })
}

fn merged(
    rules: &[Rule],
    same: impl Fn(&Rule, &Rule) -> bool,
    merge: impl Fn(&mut Rule, &Rule),
) -> Vec<Rule> {
    let mut kept: Vec<Rule> = Vec::with_capacity(rules.len());
    for rule in rules {
        match kept.iter_mut().find(|kept| same(kept, rule)) {
            Some(found) => merge(found, rule),
            None => kept.push(rule.clone()),
        }
    }
    kept
}

fn same_but_weekdays(one: &Rule, two: &Rule) -> bool {
    let plain = |days: &Days| {
        let counted = matches!(
            days.frequency,
            Frequency::Weekly | Frequency::EvenWeeks | Frequency::OddWeeks
        );
        days.nth.is_empty() && counted
    };
    let days = plain(&one.days) && plain(&two.days) && one.days.frequency == two.days.frequency;
    days && one.periods == two.periods
        && one.manner == two.manner
        && one.except == two.except
        && one.effect == two.effect
}

fn same_but_spans(one: &Rule, two: &Rule) -> bool {
    let access = match (&one.effect, &two.effect) {
        (Effect::Open { access, .. }, Effect::Open { access: other, .. }) => access == other,
        _ => false,
    };
    access
        && one.periods == two.periods
        && one.manner == two.manner
        && one.days == two.days
        && one.except == two.except
}

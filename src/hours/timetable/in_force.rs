//! Which rules count in a situation.

use super::situation::Situation;
use crate::hours::model::{Manner, Rule};

/// The rules whose periods hold. Days of the week are not looked at yet.
#[derive(Debug, Clone, Default)]
pub(crate) struct InForce<'h> {
    /// Openings and appointments that no other period's hours replace.
    pub(crate) openings: Vec<&'h Rule>,
    /// Closures.
    pub(crate) closures: Vec<&'h Rule>,
    /// Rules of which it is not known whether they count, but those that could change nothing, for
    /// the hours of a more special period stand.
    pub(crate) unknown: Vec<&'h Rule>,
}

/// The rules that count in a situation.
///
/// Hours that replace others do so for whole weeks: in « vacances scolaires : lun-jeu 9h-12h »
/// Friday is closed in the holidays. Of several, those of the more special period stand.
pub(crate) fn in_force<'h>(rules: &'h [Rule], situation: &impl Situation) -> InForce<'h> {
    let mut found = InForce::default();
    let mut replaced_below = 0;
    for rule in rules {
        match situation.has(rule) {
            Some(false) => {}
            None => found.unknown.push(rule),
            Some(true) if rule.closes() => found.closures.push(rule),
            Some(true) => {
                if rule.manner != Manner::Adds {
                    replaced_below = replaced_below.max(rule.rank());
                }
                found.openings.push(rule);
            }
        }
    }
    found.openings.retain(|rule| rule.rank() >= replaced_below);
    found.unknown.retain(|rule| rule.rank() >= replaced_below);
    found
}

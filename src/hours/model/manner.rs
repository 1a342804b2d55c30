//! What the hours of a period do to the others.

/// How a rule that counts only in some periods stands beside the other rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Manner {
    /// « mer 9h-12h (vacances scolaires) »: one more rule, in those periods only.
    Adds,
    /// « vacances scolaires : mer 9h-12h »: in those periods, instead of the general hours.
    Replaces,
    /// Information of the moment: on those days, whatever else is said.
    Overrides,
}

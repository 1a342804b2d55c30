//! A part of the day without hours.

use super::TimeSpan;

/// « le matin », « l'après-midi », « le soir »: said of appointments whose hours are not given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DayPart {
    /// Before noon.
    Morning,
    /// After noon.
    Afternoon,
    /// After work.
    Evening,
}

impl DayPart {
    /// All, in the order of the day.
    pub const ALL: [Self; 3] = [Self::Morning, Self::Afternoon, Self::Evening];

    /// Whether hours are in that part, as people say it.
    pub fn fits(self, span: TimeSpan) -> bool {
        match self {
            Self::Morning => span.end() <= 13 * 60,
            Self::Afternoon => span.start() >= 12 * 60,
            Self::Evening => span.start() >= 17 * 60,
        }
    }

    /// The French word, without its article.
    pub fn word(self) -> &'static str {
        match self {
            Self::Morning => "matin",
            Self::Afternoon => "après-midi",
            Self::Evening => "soir",
        }
    }
}

//! From an hour to another.

/// From an hour to another, in minutes since the day's midnight: `start` is at most 1439, `end`
/// is after `start` and at most a day later (past 1440: on the next day).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeSpan {
    start: u16,
    end: u16,
}

impl TimeSpan {
    /// The whole day.
    pub const WHOLE_DAY: Self = Self {
        start: 0,
        end: 1440,
    };

    /// A span; `None` where the ends are out of bounds.
    pub fn new(start: u16, end: u16) -> Option<Self> {
        let bounded = start < 1440 && end > start && end <= start + 1440;
        bounded.then_some(Self { start, end })
    }

    /// First minute.
    pub fn start(self) -> u16 {
        self.start
    }

    /// The minute after the last.
    pub fn end(self) -> u16 {
        self.end
    }

    /// Whether both have a minute of the same day.
    pub fn meets(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether an evening that ends after midnight needs no word: it begins at 17:00 or later and
    /// lasts at most twelve hours. Other ends before their start are taken for slips.
    pub fn is_plain_evening(start: u16, end: u16) -> bool {
        start >= 17 * 60 && end > 1440 && end - start <= 12 * 60
    }
}

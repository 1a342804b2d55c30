//! Another end or beginning of usual hours: « jusqu'à 19h », « à partir de 10h ».

use crate::hours::model::TimeSpan;

/// The most minutes by which a day may plainly end later, or begin earlier, than the others.
const LONGEST_MORE: u16 = 4 * 60;

/// Less is no opening.
const SHORTEST: u16 = 30;

/// Another end or beginning, in minutes since midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edge {
    /// « jusqu'à 19h ».
    End(u16),
    /// « fermeture à 16h », which makes no hours longer.
    Close(u16),
    /// « à partir de 10h ».
    Start(u16),
}

impl Edge {
    /// Whether it is one that makes some hours longer.
    pub(super) fn prolongs(self, spans: &[TimeSpan]) -> bool {
        matches!(self, Self::End(end) if spans.last().is_some_and(|last| last.end() < end))
    }

    /// The hours with that end or beginning, where they then are hours beyond doubt; `goes_on`: words
    /// say that no pause stands before a later end.
    pub(super) fn of(self, spans: &[TimeSpan], goes_on: bool) -> Option<Vec<TimeSpan>> {
        match self {
            Self::End(end) => ended(spans, end, goes_on),
            Self::Close(end) if spans.last()?.end() < end => None,
            Self::Close(end) => ended(spans, end, goes_on),
            Self::Start(start) => begun(spans, start),
        }
    }
}

fn ended(spans: &[TimeSpan], end: u16, goes_on: bool) -> Option<Vec<TimeSpan>> {
    let last = spans.last()?;
    if end > last.end() {
        // « 9h-12h, le jeudi jusqu'à 19h »: open at noon?
        let is_plain = end - last.end() <= LONGEST_MORE && last.end() >= 15 * 60;
        let mut longer = match goes_on {
            true => vec![*spans.first()?],
            false => spans.to_vec(),
        };
        let begin = longer.pop()?.start();
        longer.push(TimeSpan::new(begin, end)?);
        return (is_plain || goes_on).then_some(longer);
    }
    let mut kept: Vec<TimeSpan> = spans
        .iter()
        .copied()
        .filter(|span| span.start() < end)
        .collect();
    let cut = kept.pop()?;
    // « 9h-12h 14h-17h, vendredi jusqu'à 13h »: open between noon and one?
    let fits = end <= cut.end() && end - cut.start() >= SHORTEST && end != last.end();
    kept.push(TimeSpan::new(cut.start(), end)?);
    (fits && !goes_on).then_some(kept)
}

fn begun(spans: &[TimeSpan], start: u16) -> Option<Vec<TimeSpan>> {
    let first = spans.first()?;
    let mut kept: Vec<TimeSpan> = spans
        .iter()
        .copied()
        .filter(|span| span.end() > start)
        .collect();
    let cut = *kept.first()?;
    let fits = start >= cut.start() && cut.end() - start >= SHORTEST && start != first.start();
    *kept.first_mut()? = TimeSpan::new(start, cut.end())?;
    fits.then_some(kept)
}

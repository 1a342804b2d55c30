//! Reads the rules of OSM text. What is not of the part of the syntax that the model can say is
//! refused: the whole text then stays text.

use jiff::civil::{Date, Weekday};

use super::reader::{Reader, month_of, weekday_of};
use super::scanner::Piece;
use super::sentence::{Sentence, State};
use crate::hours::french::read;
use crate::hours::model::{DateRange, DayPart, Frequency, MonthDay, Nth, TimeSpan, Weekdays};

/// The rules of some pieces; `None`: not understood.
pub(super) fn sentences(pieces: &[Piece]) -> Option<Vec<Sentence>> {
    let mut reader = Reader { pieces, at: 0 };
    let mut sentences = Vec::new();
    let mut joins = false;
    while reader.at < pieces.len() {
        if reader.sign(';') {
            joins = false;
            continue;
        }
        let mut sentence = reader.sentence()?;
        sentence.joins = joins;
        sentences.push(sentence);
        joins = reader.sign(',');
        if !joins && reader.at < pieces.len() && !reader.sign(';') {
            return None;
        }
    }
    Some(sentences)
}

impl Reader<'_> {
    fn sentence(&mut self) -> Option<Sentence> {
        let mut sentence = Sentence::default();
        let begin = self.at;
        if self.always() {
            sentence.weekdays = Weekdays::ALL;
            sentence.spans = vec![TimeSpan::WHOLE_DAY];
        } else {
            self.dates(&mut sentence)?;
            self.weeks(&mut sentence)?;
            self.sign(':');
            self.days(&mut sentence)?;
            self.sign(':');
            self.hours(&mut sentence)?;
        }
        let has_selector = self.at > begin;
        self.state(&mut sentence)?;
        let whole_day = sentence.spans.is_empty() && sentence.state == State::Open;
        if whole_day && has_selector {
            sentence.spans = vec![TimeSpan::WHOLE_DAY];
        }
        (has_selector && self.at > begin).then_some(sentence)
    }

    fn always(&mut self) -> bool {
        let found = self.number_at(0) == Some(24)
            && self.pieces.get(self.at + 1) == Some(&Piece::Sign('/'))
            && self.number_at(2) == Some(7);
        self.at += if found { 3 } else { 0 };
        found
    }

    /// `2026 Dec 24-2027 Jan 02`, `Apr-Sep`, `Aug 01-21,Dec 24`.
    fn dates(&mut self, sentence: &mut Sentence) -> Option<()> {
        loop {
            let begin = self.at;
            let year = self.year();
            let Some(month) = self.month() else {
                // A year alone, or numbers that are hours.
                self.at = begin;
                return year.is_none().then_some(());
            };
            let range = self.range(year, month)?;
            sentence.dates.push(range);
            let more = self.pieces.get(self.at) == Some(&Piece::Sign(','))
                && matches!(self.pieces.get(self.at + 1), Some(Piece::Word(word)) if month_of(word).is_some());
            if !more {
                return Some(());
            }
            self.at += 1;
        }
    }

    fn range(&mut self, year: Option<i16>, month: i8) -> Option<DateRange> {
        let day = self.day_of_month();
        let whole_months = day.is_none();
        let first_day = day.unwrap_or(1);
        let first = MonthDay::new(month, first_day)?;
        if !self.sign('-') {
            let last = match whole_months {
                true => MonthDay::last_of(month)?,
                false => first,
            };
            return match year {
                None => Some(DateRange::Yearly { first, last }),
                Some(year) => dated(year, first, year, last),
            };
        }
        let last_year = self.year();
        let last_month = self.month();
        let last = match (last_month, whole_months) {
            (Some(month), true) => MonthDay::last_of(month)?,
            (Some(month), false) => MonthDay::new(month, self.day_of_month()?)?,
            (None, false) => MonthDay::new(month, self.day_of_month()?)?,
            (None, true) => return None,
        };
        match year {
            None if last_year.is_some() => None,
            None => Some(DateRange::Yearly { first, last }),
            Some(year) => dated(year, first, last_year.unwrap_or(year), last),
        }
    }

    fn weeks(&mut self, sentence: &mut Sentence) -> Option<()> {
        if !self.word("week") {
            return Some(());
        }
        let first = self.number()?;
        let last = self.sign('-').then(|| self.number()).flatten()?;
        let step = self.sign('/').then(|| self.number()).flatten()?;
        sentence.frequency = Some(match (first, last, step) {
            (2, 52 | 53, 2) => Frequency::EvenWeeks,
            (1, 51..=53, 2) => Frequency::OddWeeks,
            _ => return None,
        });
        Some(())
    }

    /// `Mo-Fr`, `Sa[1,-1]`, `PH`, `SH Mo-Fr`, `Su,PH`.
    fn days(&mut self, sentence: &mut Sentence) -> Option<()> {
        let mut after_space = false;
        loop {
            if self.word("ph") {
                sentence.public = true;
            } else if self.word("sh") {
                sentence.school = true;
            } else if let Some(day) = self.weekday() {
                if after_space {
                    sentence.narrows = true;
                }
                self.weekdays_from(day, sentence)?;
            } else {
                // A comma after the last day joins no other rule yet.
                return (!matches!(self.before(), Some(Piece::Sign(',')))).then_some(());
            }
            let is_holiday =
                matches!(self.before(), Some(Piece::Word(word)) if word == "ph" || word == "sh");
            let comma = self.sign(',');
            let next_is_day = matches!(self.pieces.get(self.at), Some(Piece::Word(word)) if weekday_of(word).is_some());
            after_space = is_holiday && !comma && next_is_day;
            if after_space && !sentence.weekdays.is_none() {
                return None;
            }
            if !comma && !after_space {
                return Some(());
            }
        }
    }

    fn weekdays_from(&mut self, day: Weekday, sentence: &mut Sentence) -> Option<()> {
        let mut days = Weekdays::one(day);
        if self.sign('-') {
            days = Weekdays::range(day, self.weekday()?);
        }
        let mut nth = Vec::new();
        if self.sign('[') {
            loop {
                let last = self.sign('-');
                nth.push(match (last, self.number()?) {
                    (true, 1) => Nth::Last,
                    (false, number @ 1..=5) => Nth::Number(u8::try_from(number).ok()?),
                    _ => return None,
                });
                if self.sign(']') {
                    break;
                }
                if !self.sign(',') {
                    return None;
                }
            }
            nth.sort_unstable();
            nth.dedup();
            // « Sa[1] +1 day »
            if matches!(self.pieces.get(self.at), Some(Piece::Sign('+' | '-'))) {
                return None;
            }
        }
        let same_day = sentence.weekdays == days || sentence.weekdays.is_none();
        if nth != sentence.nth && !sentence.weekdays.is_none() {
            // « Th[3],Th[-1] » are one day's ranks; other mixtures are two rules.
            if !same_day || nth.is_empty() || sentence.nth.is_empty() {
                return None;
            }
            nth.extend(&sentence.nth);
            nth.sort_unstable();
            nth.dedup();
        }
        sentence.weekdays = sentence.weekdays.with(days);
        sentence.nth = nth;
        Some(())
    }

    /// `09:00-12:00,14:00-18:00`; « 09h00-12h00 » too.
    fn hours(&mut self, sentence: &mut Sentence) -> Option<()> {
        let mut spans: Vec<TimeSpan> = Vec::new();
        while let Some(start) = self.time() {
            if !self.sign('-') {
                return None;
            }
            let end = self.time()?;
            let end = if end <= start { end + 1440 } else { end };
            if matches!(self.pieces.get(self.at), Some(Piece::Sign('+'))) {
                return None;
            }
            spans.push(TimeSpan::new(start, end)?);
            let comma = self.pieces.get(self.at) == Some(&Piece::Sign(','));
            let more = matches!(self.pieces.get(self.at + 1), Some(Piece::Number(..)))
                && !matches!(self.pieces.get(self.at + 1), Some(Piece::Number(_, 4)));
            if !(comma && more) {
                break;
            }
            self.at += 1;
        }
        spans.sort_unstable();
        for span in spans {
            match sentence.spans.last_mut() {
                Some(last) if span.start() <= last.end() => {
                    *last = TimeSpan::new(last.start(), last.end().max(span.end()))?;
                }
                _ => sentence.spans.push(span),
            }
        }
        Some(())
    }

    fn state(&mut self, sentence: &mut Sentence) -> Option<()> {
        if self.word("off") || self.word("closed") {
            sentence.state = State::Off;
            if sentence.spans == [TimeSpan::WHOLE_DAY] {
                sentence.spans.clear();
            }
            // « closed "annual holidays" »: why does not matter.
            if matches!(self.pieces.get(self.at), Some(Piece::Comment(_))) {
                self.at += 1;
            }
            return Some(());
        }
        let unknown = self.word("unknown");
        let _ = unknown || self.word("open");
        let Some(Piece::Comment(comment)) = self.pieces.get(self.at) else {
            return (!unknown).then_some(());
        };
        self.at += 1;
        let mut words = comment.split(',').map(str::trim);
        for word in words.by_ref() {
            if matches!(
                word.to_lowercase().as_str(),
                "sur rendez-vous" | "sur rdv" | "by appointment" | "on appointment"
            ) {
                sentence.state = State::Appointment(None);
            } else if let (State::Appointment(_), Some(part)) = (sentence.state, part_of(word)) {
                sentence.state = State::Appointment(Some(part));
            } else if sentence.frequency.is_none() {
                sentence.frequency = Some(unsure_weeks(word)?);
            } else {
                return None;
            }
        }
        Some(())
    }
}

fn dated(year: i16, first: MonthDay, last_year: i16, last: MonthDay) -> Option<DateRange> {
    let first = Date::new(year, first.month(), first.day()).ok()?;
    let last = match last.ends_month() && last.month() == 2 {
        true => Date::new(last_year, 2, 1).ok()?.last_of_month(),
        false => Date::new(last_year, last.month(), last.day()).ok()?,
    };
    if last < first {
        return None;
    }
    // The far ends that the printer writes for « à partir du » and « jusqu'au ».
    Some(match (first.year(), last.year()) {
        (_, 2100) => DateRange::From(first),
        (1990, _) => DateRange::Until(last),
        _ => DateRange::Dated { first, last },
    })
}

fn part_of(word: &str) -> Option<DayPart> {
    [DayPart::Morning, DayPart::Afternoon, DayPart::Evening]
        .into_iter()
        .find(|part| part.word() == word)
}

/// « une semaine sur deux », as the French language reads it.
fn unsure_weeks(words: &str) -> Option<Frequency> {
    let reading = read(&format!("lun 9h-12h ({words})"));
    match reading.hours.rules.as_slice() {
        [rule] if reading.faults.is_empty() => Some(rule.days.frequency),
        _ => None,
    }
    .filter(|frequency| *frequency != Frequency::Weekly)
}

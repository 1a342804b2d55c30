//! Cuts a text into tokens, in one pass.

use super::contacts::contact;
use super::mark::Mark;
use super::minutes_apart::follows_other;
use super::telephone::{PHONE_DIGITS, telephone};
use super::token::{Token, TokenKind};
use super::words::{abbreviation, weekday};
use crate::address::fold;
use crate::diagnostic::Span;

/// The tokens of a text, in order.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut lexer = Lexer { text, at: 0 };
    let mut tokens: Vec<Token> = Vec::new();
    while let Some(token) = lexer.next() {
        let after_abbreviation = matches!(
            tokens.last(),
            Some(Token { kind: TokenKind::Word(word), span })
                if span.end == token.span.start && (abbreviation(word) || is_day_letter(word))
        );
        if after_abbreviation && token.kind == TokenKind::Mark(Mark::Dot) {
            continue;
        }
        tokens.push(token);
    }
    tokens
}

struct Lexer<'t> {
    text: &'t str,
    at: usize,
}

impl Lexer<'_> {
    fn next(&mut self) -> Option<Token> {
        self.at = self.skip_blanks(self.at);
        let first = self.char_at(self.at)?;
        let start = self.at;
        let begins = !self.text[..start].ends_with(char::is_alphanumeric);
        let contact = contact(&self.text[start..]).filter(|_| begins);
        let kind = if let Some(length) = contact {
            self.at += length;
            TokenKind::Word("courriel".to_owned())
        } else if first.is_ascii_digit() {
            self.digits()
        } else if first.is_alphabetic() {
            self.word()
        } else {
            self.mark(first)
        };
        Some(Token {
            kind,
            span: Span::new(start, self.at),
        })
    }

    fn word(&mut self) -> TokenKind {
        let start = self.at;
        let rest = &self.text[start..];
        let is_letter = |c: char| c.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(&c);
        let length = rest.find(|c| !is_letter(c)).unwrap_or(rest.len());
        self.at += length;
        let word = &rest[..length];
        TokenKind::Word(match word.to_lowercase().as_str() {
            // « dès septembre » is from then on; « des » says nothing.
            "dès" | "de\u{300}s" => "depuis".to_owned(),
            _ => fold(word),
        })
    }

    fn mark(&mut self, first: char) -> TokenKind {
        let rest = &self.text[self.at..];
        let entities = [
            ("&amp;", Mark::And),
            ("<br/>", Mark::Newline),
            ("<br>", Mark::Newline),
            ("//", Mark::Strong),
            ("=>", Mark::Greater),
            ("~~", Mark::Other),
            ("\r\n", Mark::Newline),
        ];
        let entity = entities.iter().find(|(text, _)| rest.starts_with(text));
        if let Some((text, mark)) = entity {
            self.at += text.len();
            return TokenKind::Mark(*mark);
        }
        if matches!(first, '.' | '-') && self.is_in_date() {
            self.at += 1;
            return TokenKind::Mark(Mark::Slash);
        }
        let begins =
            self.at == 0 || self.text[..self.at].ends_with(|c: char| c.is_whitespace() || c == '(');
        self.at += first.len_utf8();
        TokenKind::Mark(match first {
            // « 22:00+ » has no end; « + Mardi » is another line.
            '+' if !begins => Mark::Other,
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2043}' | '\u{2500}' => Mark::Dash,
            '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' | '~' | '\u{301c}' | '\u{ff5e}' => Mark::Dash,
            '/' | '\u{ff0f}' => Mark::Slash,
            ',' | '\u{ff0c}' => Mark::Comma,
            ':' | '\u{ff1a}' => Mark::Colon,
            '&' => Mark::And,
            '>' | '→' | '⇒' | '➔' | '➜' => Mark::Greater,
            '_' => Mark::Underscore,
            '.' => Mark::Dot,
            '(' | '[' | '\u{ff08}' => Mark::Open,
            ')' | ']' | '\u{ff09}' => Mark::Close,
            '+' => Mark::And,
            ';' | '\u{ff1b}' | '|' | '•' | '·' => Mark::Strong,
            '\n' | '\r' | '⏎' => Mark::Newline,
            _ => Mark::Other,
        })
    }

    /// After « mn » or « min », if one follows: « 8h30mn ».
    fn minute_word(&self, at: usize) -> usize {
        let word = self.skip_blanks(at);
        let rest = self.text.get(word..).unwrap_or_default();
        let length = rest
            .find(|c: char| !c.is_ascii_alphabetic())
            .unwrap_or(rest.len());
        match matches!(&rest[..length], "mn" | "min") {
            true => word + length,
            false => at,
        }
    }

    /// The end of minutes after a dot: « 11h.30 ». Fewer may be another hour: « 12h.15-17h ».
    fn minutes_after_dot(&self, at: usize) -> Option<usize> {
        let start = self.skip_blanks(at + 1);
        let (minutes, count) = self.number(start);
        let end = start + count;
        let is_dot = self.char_at(at) == Some('.');
        let fits = count == 2 && (minutes == 0 || (25..60).contains(&minutes)) && minutes % 5 == 0;
        (is_dot && fits && self.hour_letter(end).is_none()).then_some(end)
    }

    /// Whether a sign stands between the numbers of a whole date: « 24.12.2026 ».
    fn is_in_date(&self) -> bool {
        let is_part = |c: char| c.is_ascii_digit() || c == '.' || c == '-';
        let start = self.text[..self.at].trim_end_matches(is_part).len();
        let rest = &self.text[start..];
        let date = &rest[..rest.find(|c| !is_part(c)).unwrap_or(rest.len())];
        let lengths = date.split(['.', '-']).map(str::len);
        matches!(lengths.collect::<Vec<_>>()[..], [1 | 2, 1 | 2, 4])
    }

    /// Digits with what makes an hour or a rank of them.
    fn digits(&mut self) -> TokenKind {
        if let Some(length) = telephone(&self.text[self.at..]) {
            self.at += length;
            return TokenKind::Number(0, PHONE_DIGITS);
        }
        let (value, count) = self.number(self.at);
        self.at += count;
        if count <= 2 {
            if let Some(clock) = self.dotted(value) {
                return clock;
            }
            if let Some(clock) = self.letter_for_zero(value, count) {
                return clock;
            }
            if let Some(clock) = self.clock(value) {
                return clock;
            }
            if let Some(after) = self.ordinal_end() {
                self.at = after;
                return TokenKind::Ordinal(value);
            }
        }
        TokenKind::Number(value, count)
    }

    /// « .30 » after an hour's digits: minutes that no date has for a month. A dot beside other
    /// numbers is a date's or a telephone's.
    fn dotted(&mut self, hour: u32) -> Option<TokenKind> {
        let (minutes, count) = self.number(self.at + 1);
        let end = self.at + 1 + count;
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let goes_on = self.char_at(end) == Some('.') && digit(self.char_at(end + 1));
        let before = &self.text[..self.at];
        let before = before.trim_end_matches(|c: char| c.is_ascii_digit());
        let is_minutes = matches!(minutes, 0 | 15 | 20 | 25 | 30 | 35 | 40 | 45 | 50 | 55);
        let fits = self.char_at(self.at) == Some('.')
            && count == 2
            && is_minutes
            && (6..=24).contains(&hour);
        (fits && !goes_on && !before.ends_with('.')).then(|| {
            self.at = end;
            // « 9.30h »
            self.at = self.hour_letter(end).unwrap_or(end);
            clock(hour, minutes)
        })
    }

    /// « 8h3O », « 1Oh »: the letter for the digit.
    fn letter_for_zero(&mut self, hour: u32, count: usize) -> Option<TokenKind> {
        let is_o = |c: Option<char>| matches!(c, Some('o' | 'O'));
        let is_zero = |c: Option<char>| is_o(c) || c == Some('0');
        let ends = |at| !self.char_at(at).is_some_and(char::is_alphanumeric);
        if count == 1 && is_o(self.char_at(self.at)) && hour <= 2 {
            let after = self.hour_letter(self.at + 1)?;
            let minutes = self.number(after);
            let (minutes, end) = match minutes {
                (minutes, 2) => (minutes, after + 2),
                _ => (0, after),
            };
            self.at = end;
            return Some(clock(hour * 10, minutes));
        }
        if !matches!(self.char_at(self.at), Some('h' | 'H' | ':')) {
            return None;
        }
        let tens = self.char_at(self.at + 1);
        let units = self.char_at(self.at + 2);
        let ten = match tens {
            Some(c) if c.is_ascii_digit() => c.to_digit(10)?,
            tens if is_o(tens) => 0,
            _ => return None,
        };
        let slip = is_zero(units) && (is_o(tens) || is_o(units)) && ends(self.at + 3);
        slip.then(|| {
            self.at += 3;
            clock(hour, ten * 10)
        })
    }

    /// « h30 », « : 30 », « h » after an hour's digits.
    fn clock(&mut self, hour: u32) -> Option<TokenKind> {
        let blank = self.skip_blanks(self.at);
        // « 9.h30 »: the dot is none.
        let letter = blank + usize::from(self.char_at(self.at) == Some('.'));
        if let Some(after) = self.hour_letter(letter) {
            self.at = after;
            if let Some(end) = self.minutes_after_dot(after) {
                self.at = end;
                return Some(clock(hour, self.number(self.skip_blanks(after + 1)).0));
            }
            let minutes_at = self.minutes_place(after);
            let (minutes, count) = self.number(minutes_at);
            let end = minutes_at + count;
            let second_h = self.hour_letter(self.skip_blanks(end));
            // « 13 h 30 h »: no hour is the thirtieth. « 9h00h », glued.
            let said_twice = |second_h| minutes == 0 && second_h == after + 3;
            if let Some(second_h) = second_h
                && count == 2
                && (matches!(minutes, 30 | 35 | 40 | 45 | 50 | 55) || said_twice(second_h))
            {
                self.at = second_h;
                return Some(clock(hour, minutes));
            }
            if let Some(minutes) = self.glued_minutes(after) {
                self.at = after + 2;
                return Some(clock(hour, minutes));
            }
            let next_hour = second_h.is_some() || (minutes <= 24 && self.char_at(end) == Some(':'));
            let apart = minutes_at > after && minutes <= 24 && minutes % 5 != 0;
            if count != 2 || next_hour || (apart && self.begins_span(end)) {
                return Some(clock(hour, 0));
            }
            if minutes_at > after && follows_other(self.text, blank > self.at, end) {
                self.at = end;
                return Some(TokenKind::OddMinutes);
            }
            self.at = self.minute_word(end);
            return Some(if minutes % 5 == 0 || minutes >= 59 {
                clock(hour, minutes)
            } else {
                TokenKind::OddMinutes
            });
        }
        self.clock_with_colon(hour, blank)
    }

    /// As [`Self::clock`], with the place of the colon.
    fn clock_with_colon(&mut self, hour: u32, blank: usize) -> Option<TokenKind> {
        if self.char_at(blank) != Some(':') {
            return None;
        }
        let (minutes, count) = self.number(blank + 1);
        if count == 2 {
            // « 09:00:00 », as spreadsheets write it.
            let rest = self.text[blank + 3..].strip_prefix(":00");
            let seconds = rest.filter(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()));
            self.at = blank + if seconds.is_some() { 6 } else { 3 };
            return Some(clock(hour, minutes));
        }
        // « 14: - 17:30 »: the minutes were forgotten.
        let after = self.char_at(self.skip_blanks(blank + 1));
        let forgotten = blank == self.at && matches!(after, None | Some('-' | '–' | '/'));
        forgotten.then(|| {
            self.at = blank + 1;
            clock(hour, 0)
        })
    }

    /// Where minutes begin after « h »: « 9h:00 ».
    fn minutes_place(&self, after: usize) -> usize {
        let is_colon = self.char_at(after) == Some(':') && self.number(after + 1).1 == 2;
        self.skip_blanks(after) + usize::from(is_colon)
    }

    /// « 13h3017h30 »: minutes to which the next hour is glued.
    fn glued_minutes(&self, at: usize) -> Option<u32> {
        let (digits, count) = self.number(at);
        let (minutes, next) = (digits / 100, digits % 100);
        self.hour_letter(at + count)?;
        let fits = count == 4 && minutes < 60 && minutes % 5 == 0 && (10..=24).contains(&next);
        fits.then_some(minutes)
    }

    /// Whether a number before a place begins hours of its own: « 9-12h 14-17h ».
    fn begins_span(&self, end: usize) -> bool {
        let sign = self.skip_blanks(end);
        let Some(first @ ('-' | '–' | 'à' | '/')) = self.char_at(sign) else {
            return false;
        };
        let at = self.skip_blanks(sign + first.len_utf8());
        let (_, count) = self.number(at);
        let after = self.skip_blanks(at + count);
        matches!(count, 1 | 2) && self.hour_letter(after).is_some()
    }

    /// The end of « h », « H », « heures », « hrs » at a place.
    fn hour_letter(&self, at: usize) -> Option<usize> {
        let rest = self.text.get(at..)?;
        let length = rest
            .find(|c: char| !c.is_ascii_alphabetic())
            .unwrap_or(rest.len());
        let word = rest[..length].to_ascii_lowercase();
        if matches!(word.as_str(), "h" | "hh" | "heure" | "heures" | "hrs") {
            return Some(at + length);
        }
        // « 14h-19hMer », « 9ha12h »: the next word is glued to it.
        let rest = word.strip_prefix('h')?;
        let glued = weekday(rest).is_some() || matches!(rest, "a" | "et");
        glued.then_some(at + 1)
    }

    /// The end of « er », « ère », « e », « ème », « nd » right after digits.
    fn ordinal_end(&self) -> Option<usize> {
        let rest = &self.text[self.at..];
        let length = rest
            .find(|c: char| !c.is_alphabetic())
            .unwrap_or(rest.len());
        let short = rest[..length].chars().count() <= 4;
        let word = if short {
            fold(&rest[..length])
        } else {
            String::new()
        };
        let endings = [
            "er", "ere", "re", "e", "eme", "nd", "nde", "ers", "iere", "es", "emes", "nds",
        ];
        endings.contains(&word.as_str()).then_some(self.at + length)
    }

    /// The number at a place and how many digits it has; nine digits at most count.
    fn number(&self, at: usize) -> (u32, usize) {
        let rest = self.text.get(at..).unwrap_or_default();
        let count = rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(rest.len());
        let value = rest[..count.min(9)].parse().unwrap_or(0);
        (value, count)
    }

    fn skip_blanks(&self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        let is_blank = |c: char| (c.is_whitespace() && c != '\n' && c != '\r') || is_unseen(c);
        at + rest.find(|c| !is_blank(c)).unwrap_or(rest.len())
    }

    fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }
}

/// Signs that nobody sees, and the apostrophes between words.
fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{feff}' | '\u{200b}' | '\u{ad}' | '\'' | '’' | 'ʼ' | '‘' | '"' | '«' | '»'
    )
}

/// « L. », « M. »: the first letter of a day.
fn is_day_letter(word: &str) -> bool {
    matches!(word, "l" | "m" | "j" | "v" | "s" | "d" | "ma" | "me")
}

fn clock(hour: u32, minutes: u32) -> TokenKind {
    let total = hour * 60 + minutes;
    match u16::try_from(total) {
        Ok(total) if minutes < 60 && total <= 1440 => TokenKind::Clock(total),
        _ => TokenKind::BadClock,
    }
}

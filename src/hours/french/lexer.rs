//! Cuts a text into tokens, in one pass.

use super::mark::Mark;
use super::token::{Token, TokenKind};
use super::words::abbreviation;
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
                if span.end == token.span.start && abbreviation(word)
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
        let kind = if first.is_ascii_digit() {
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
        TokenKind::Word(fold(&rest[..length]))
    }

    fn mark(&mut self, first: char) -> TokenKind {
        let rest = &self.text[self.at..];
        let entities = [
            ("&amp;", Mark::And),
            ("<br/>", Mark::Newline),
            ("<br>", Mark::Newline),
            ("//", Mark::Strong),
            ("\r\n", Mark::Newline),
        ];
        let entity = entities.iter().find(|(text, _)| rest.starts_with(text));
        if let Some((text, mark)) = entity {
            self.at += text.len();
            return TokenKind::Mark(*mark);
        }
        let begins = self.text[..self.at].ends_with(char::is_whitespace) || self.at == 0;
        self.at += first.len_utf8();
        TokenKind::Mark(match first {
            // « 22:00+ » has no end; « + Mardi » is another line.
            '+' if !begins => Mark::Other,
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => Mark::Dash,
            '/' => Mark::Slash,
            ',' => Mark::Comma,
            ':' => Mark::Colon,
            '&' => Mark::And,
            '>' | '→' => Mark::Greater,
            '_' => Mark::Underscore,
            '.' => Mark::Dot,
            '(' | '[' => Mark::Open,
            ')' | ']' => Mark::Close,
            ';' | '|' | '+' | '•' | '·' => Mark::Strong,
            '\n' | '\r' | '⏎' => Mark::Newline,
            _ => Mark::Other,
        })
    }

    /// Digits with what makes an hour or a rank of them.
    fn digits(&mut self) -> TokenKind {
        let (value, count) = self.number(self.at);
        self.at += count;
        if count <= 2 {
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

    /// « h30 », « : 30 », « h » after an hour's digits.
    fn clock(&mut self, hour: u32) -> Option<TokenKind> {
        let blank = self.skip_blanks(self.at);
        if let Some(after) = self.hour_letter(blank) {
            self.at = after;
            let minutes_at = self.skip_blanks(after);
            let (minutes, count) = self.number(minutes_at);
            let end = minutes_at + count;
            let next_hour =
                self.hour_letter(self.skip_blanks(end)).is_some() || self.char_at(end) == Some(':');
            if count != 2 || next_hour {
                return Some(clock(hour, 0));
            }
            self.at = end;
            let round = minutes % 5 == 0 || minutes == 59 || minutes > 59;
            return Some(if round {
                clock(hour, minutes)
            } else {
                TokenKind::OddMinutes
            });
        }
        if self.char_at(blank) != Some(':') {
            return None;
        }
        let (minutes, count) = self.number(blank + 1);
        if count == 2 {
            self.at = blank + 3;
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

    /// The end of « h », « H », « heures », « hrs » at a place.
    fn hour_letter(&self, at: usize) -> Option<usize> {
        let rest = self.text.get(at..)?;
        let length = rest
            .find(|c: char| !c.is_ascii_alphabetic())
            .unwrap_or(rest.len());
        let word = rest[..length].to_ascii_lowercase();
        matches!(word.as_str(), "h" | "heure" | "heures" | "hrs").then_some(at + length)
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
        let endings = ["er", "ere", "re", "e", "eme", "nd", "nde", "ers", "iere"];
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

fn clock(hour: u32, minutes: u32) -> TokenKind {
    let total = hour * 60 + minutes;
    match u16::try_from(total) {
        Ok(total) if minutes < 60 && total <= 1440 => TokenKind::Clock(total),
        _ => TokenKind::BadClock,
    }
}

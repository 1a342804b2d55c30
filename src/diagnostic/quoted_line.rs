//! A line that faults quote.

use std::sync::Arc;

use crate::address::legible_line;

/// How many bytes lie between two places whose characters are counted.
const STRIDE: usize = 256;

/// A line that faults quote, with its characters counted once: where a whole file is one line,
/// each fault would count them anew.
#[derive(Debug, Clone)]
pub(super) struct QuotedLine {
    /// Its text, without a byte order mark, and legible.
    pub(super) text: Arc<str>,
    /// The line as its source writes it, where that is another text.
    written: Arc<str>,
    /// The characters that begin before each [`STRIDE`] of bytes.
    counted: Arc<[u32]>,
}

impl QuotedLine {
    pub(super) fn of(line: &str) -> Self {
        let written: Arc<str> = line.into();
        let shown = legible_line(line.trim_start_matches('\u{feff}'));
        let text = match *shown == *line {
            true => Arc::clone(&written),
            false => shown.into(),
        };
        let strides = line.as_bytes().chunks(STRIDE);
        let counted = strides.scan(0, |before, stride| {
            let here = *before;
            *before += beginnings(stride);
            Some(here)
        });
        Self {
            text,
            counted: counted.collect(),
            written,
        }
    }

    /// How many characters begin before a byte of the line as it is written.
    pub(super) fn characters_before(&self, byte: usize) -> u32 {
        let byte = byte.min(self.written.len());
        let stride = (byte / STRIDE).min(self.counted.len().saturating_sub(1));
        let counted = self.counted.get(stride).copied().unwrap_or_default();
        let rest = self.written.as_bytes().get(stride * STRIDE..byte);
        counted + beginnings(rest.unwrap_or_default())
    }
}

/// How many characters of UTF-8 begin among some bytes.
fn beginnings(bytes: &[u8]) -> u32 {
    let begins = bytes.iter().filter(|byte| (**byte & 0xc0) != 0x80);
    u32::try_from(begins.count()).unwrap_or(u32::MAX)
}

//! The manifest as a text: one line a file, sorted by path.
//!
//! ```text
//! marelle-manifeste 1
//! 1f0c2a9d <64 hexadecimal digits> 5120 1764000000000000000 fiches/rpe-exemple/index.html
//! 90ab3c11 inconnu 0 0 index.html
//! fin <digest of all lines above>
//! ```
//!
//! The last line vouches for the whole. When it does not, the first word of each line still
//! vouches for that line, so that a damaged text cannot make us take another's file for ours.

use std::fmt::Write;

use crate::address::OutputPath;

use super::key::Key;
use super::manifest::Manifest;
use super::record::Record;

const FIRST_LINE: &str = "marelle-manifeste 1";
const UNKNOWN: &str = "inconnu";
const LAST_WORD: &str = "fin";
const CHECK_DIGITS: usize = 8;

/// Writes a manifest; where its lines are `kept`, they need not be printed again.
pub(super) fn print(manifest: &mut Manifest, kept: bool) -> String {
    let mut text = format!("{FIRST_LINE}\n");
    manifest.add_lines(&mut text, kept, print_line);
    let digest = blake3::hash(text.as_bytes());
    text + LAST_WORD + " " + &digest.to_hex() + "\n"
}

fn print_line(text: &mut String, path: &OutputPath, record: Option<&Record>) {
    let start = text.len();
    // The place of the check, known once the line is.
    text.push_str("00000000 ");
    let entry = text.len();
    match record {
        Some(record) => {
            text.push_str(&record.key.to_hex());
            // Writing to a string cannot fail.
            let _ = write!(text, " {} {} ", record.length, record.modified);
        }
        None => {
            text.push_str(UNKNOWN);
            text.push_str(" 0 0 ");
        }
    }
    text.push_str(path.as_str());
    let digest = blake3::hash(&text.as_bytes()[entry..]).to_hex();
    text.replace_range(start..start + CHECK_DIGITS, &digest[..CHECK_DIGITS]);
    text.push('\n');
}

/// Reads a manifest. Of a text that is damaged or of another version, the files remain whose
/// lines are sound, all unknown.
pub(super) fn parse(bytes: &[u8]) -> Manifest {
    let lines = bytes.split(|&byte| byte == b'\n');
    if is_whole(bytes) {
        lines
            .filter_map(|line| parse_entry(line.get(CHECK_DIGITS + 1..)?))
            .collect()
    } else {
        lines
            .filter_map(|line| {
                let (sum, entry) = line.split_at_checked(CHECK_DIGITS)?;
                let entry = entry.strip_prefix(b" ")?;
                let sound = check(entry).as_bytes() == sum;
                sound.then(|| parse_entry(entry))?
            })
            .map(|(path, _)| (path, None))
            .collect()
    }
}

/// Whether the text is of this version and its last line vouches for the others.
fn is_whole(bytes: &[u8]) -> bool {
    let Some(text) = bytes.strip_suffix(b"\n") else {
        return false;
    };
    let Some(end) = text.iter().rposition(|&byte| byte == b'\n') else {
        return false;
    };
    let (body, last) = text.split_at(end + 1);
    let expected = format!("{LAST_WORD} {}", blake3::hash(body).to_hex());
    last == expected.as_bytes()
        && body
            .strip_prefix(FIRST_LINE.as_bytes())
            .is_some_and(|rest| rest.starts_with(b"\n"))
}

/// Reads what follows a line's check; `None` when it is no entry.
fn parse_entry(entry: &[u8]) -> Option<(OutputPath, Option<Record>)> {
    let mut words = std::str::from_utf8(entry).ok()?.splitn(4, ' ');
    let (key, length) = (words.next()?, words.next()?.parse().ok()?);
    let (modified, path) = (words.next()?.parse().ok()?, words.next()?);
    let path = OutputPath::parse(path).ok()?;
    if key == UNKNOWN {
        return Some((path, None));
    }
    let record = Record {
        key: Key::parse(key)?,
        length,
        modified,
    };
    Some((path, Some(record)))
}

fn check(entry: &[u8]) -> String {
    blake3::hash(entry).to_hex()[..CHECK_DIGITS].to_owned()
}

//! JPEG (ITU-T T.81), one segment after another.

use super::jpeg_quality;
use super::reader::Reader;
use super::stripped::Stripped;
use super::turn::Turn;

const BASELINE: u8 = 0xc0;
const EXTENDED: u8 = 0xc1;
const PROGRESSIVE: u8 = 0xc2;
const HUFFMAN: u8 = 0xc4;
const QUANTISATION: u8 = 0xdb;
const RESTARTS: u8 = 0xdd;
const START: u8 = 0xd8;
const END: u8 = 0xd9;
const SCAN: u8 = 0xda;
const JFIF: u8 = 0xe0;
const EXIF: u8 = 0xe1;
const ADOBE: u8 = 0xee;

/// Keeps the tables, the frame and its scans, and of JFIF and Adobe the few bytes that say how to
/// draw them. What follows the end is another picture (a telephone's preview), with words of its
/// own. `None` for a file that has no end, or not one frame of a coding that browsers show.
pub(super) fn strip(bytes: &[u8]) -> Option<Stripped> {
    let mut reader = Reader::new(bytes);
    reader.skip(&[0xff, START])?;
    let mut clean = vec![0xff, START];
    let (mut has_jfif, mut has_adobe) = (false, false);
    let mut turn = Turn::default();
    let mut quality = None;
    let (mut frames, mut scans) = (0, 0);
    loop {
        let marker = match next_marker(&mut reader)? {
            END => break,
            // What stands alone means nothing outside of a scan.
            0x01 | 0xd0..=0xd8 => continue,
            marker => marker,
        };
        let length = u16::from_be_bytes(reader.array()?);
        let content = reader.take(usize::from(length).checked_sub(2)?)?;
        match (marker, content) {
            (JFIF, [b'J', b'F', b'I', b'F', 0, ..]) if !has_jfif => {
                has_jfif = true;
                // No width and no height: no thumbnail.
                let said = [content.get(..12)?, &[0, 0]].concat();
                write(&mut clean, marker, &said);
            }
            (ADOBE, [b'A', b'd', b'o', b'b', b'e', ..]) if !has_adobe => {
                has_adobe = true;
                write(&mut clean, marker, content.get(..12)?);
            }
            (EXIF, [b'E', b'x', b'i', b'f', 0, 0, ..]) => turn.hear(content),
            (SCAN, _) => {
                scans += 1;
                write(&mut clean, marker, content);
                let scan = scan_length(reader.rest());
                clean.extend(reader.take(scan)?);
            }
            (BASELINE | EXTENDED | PROGRESSIVE, _) => {
                frames += 1;
                write(&mut clean, marker, content);
            }
            (QUANTISATION, _) => {
                quality = quality.or_else(|| jpeg_quality::quality(content));
                write(&mut clean, marker, content);
            }
            (HUFFMAN | RESTARTS, _) => write(&mut clean, marker, content),
            // Other frames: arithmetic, without loss, of several sizes.
            (0xc3..=0xcf, _) => return None,
            _ => {}
        }
    }
    clean.extend([0xff, END]);
    (frames == 1 && scans > 0).then(|| Stripped {
        bytes: clean,
        orientation: turn.orientation(),
        moves: false,
        is_exact: false,
        quality,
    })
}

/// The next marker; what stands before it belongs to nothing.
fn next_marker(reader: &mut Reader<'_>) -> Option<u8> {
    loop {
        while reader.byte()? != 0xff {}
        let mut marker = 0xff;
        while marker == 0xff {
            marker = reader.byte()?;
        }
        // Nought is an escaped byte of a scan that is over.
        if marker != 0 {
            return Some(marker);
        }
    }
}

fn write(clean: &mut Vec<u8>, marker: u8, content: &[u8]) {
    // A content was read after its own length, or is shorter than what was.
    let length = u16::try_from(content.len() + 2).unwrap_or(u16::MAX);
    clean.extend([0xff, marker]);
    clean.extend(length.to_be_bytes());
    clean.extend(content);
}

/// How many bytes a scan's pixels take: up to a marker that is no restart.
fn scan_length(bytes: &[u8]) -> usize {
    let mut at = 0;
    while let Some(found) = bytes[at..].iter().position(|byte| *byte == 0xff) {
        at += found;
        let filled = bytes[at..].iter().take_while(|byte| **byte == 0xff).count();
        match bytes.get(at + filled) {
            Some(0 | 0xd0..=0xd7) => at += filled + 1,
            _ => return at,
        }
    }
    bytes.len()
}

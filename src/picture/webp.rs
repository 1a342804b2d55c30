//! WebP (RFC 9649), one chunk after another.

use super::reader::Reader;
use super::stripped::Stripped;
use super::turn::Turn;

/// Of the extended header: that there is transparency. EXIF, XMP and a profile are gone.
const FLAGS: u8 = 0x10;

/// Keeps the chunks that the pixels of one picture need. `None` for a file that is shorter than it
/// says, or whose picture has another size than its header.
pub(super) fn strip(bytes: &[u8]) -> Option<Stripped> {
    let mut reader = Reader::new(bytes);
    reader.skip(b"RIFF")?;
    let length = u32::from_le_bytes(reader.array()?);
    let mut inside = Reader::new(reader.take(usize::try_from(length).ok()?)?);
    inside.skip(b"WEBP")?;
    let mut chunks = Vec::with_capacity(bytes.len());
    let mut turn = Turn::default();
    let (mut canvas, mut moves, mut is_exact, mut has_pixels) = (None, false, false, false);
    while !inside.rest().is_empty() {
        let (kind, content) = next_chunk(&mut inside)?;
        match &kind {
            b"VP8X" if canvas.is_none() && !has_pixels => {
                let mut header = *content.first_chunk::<10>()?;
                header[0] &= FLAGS;
                header[1..4].fill(0);
                canvas = Some(canvas_size(&header));
                write(&mut chunks, kind, &header);
            }
            b"ANMF" => moves = true,
            b"VP8 " | b"VP8L" if !has_pixels => {
                let size = size(&kind, content)?;
                if canvas.is_some_and(|canvas| canvas != size) {
                    return None;
                }
                is_exact = &kind == b"VP8L";
                has_pixels = true;
                write(&mut chunks, kind, content);
            }
            b"ALPH" if canvas.is_some() && !has_pixels => write(&mut chunks, kind, content),
            b"EXIF" => turn.hear(content),
            _ => {}
        }
    }
    let length = u32::try_from(chunks.len() + 4).ok()?;
    let clean = [b"RIFF", &length.to_le_bytes()[..], b"WEBP", &chunks].concat();
    (moves || has_pixels).then(|| Stripped {
        bytes: clean,
        orientation: turn.orientation(),
        moves,
        is_exact,
        quality: None,
    })
}

/// Width and height as an extended header says them: each less one, in three bytes.
fn canvas_size(header: &[u8; 10]) -> (u32, u32) {
    let [.., a, b, c, d, e, f] = *header;
    let side = |bytes: [u8; 3]| u32::from_le_bytes([bytes[0], bytes[1], bytes[2], 0]) + 1;
    (side([a, b, c]), side([d, e, f]))
}

/// Width and height as the pixels' own header says them (RFC 6386, 9.1; RFC 9649, 3.4): fourteen
/// bits each.
fn size(kind: &[u8; 4], content: &[u8]) -> Option<(u32, u32)> {
    let mut reader = Reader::new(content);
    if kind == b"VP8L" {
        reader.skip(&[0x2f])?;
        let sides = u32::from_le_bytes(reader.array()?);
        return Some(((sides & 0x3fff) + 1, (sides >> 14 & 0x3fff) + 1));
    }
    reader.take(3)?;
    reader.skip(&[0x9d, 0x01, 0x2a])?;
    let mut side = || reader.array().map(u16::from_le_bytes);
    let (width, height) = (side()?, side()?);
    Some(((width & 0x3fff).into(), (height & 0x3fff).into()))
}

fn next_chunk<'b>(reader: &mut Reader<'b>) -> Option<([u8; 4], &'b [u8])> {
    let kind = reader.array()?;
    let length = usize::try_from(u32::from_le_bytes(reader.array()?)).ok()?;
    let content = reader.take(length)?;
    if !length.is_multiple_of(2) {
        // Some programs leave the last chunk's padding out.
        let _ = reader.byte();
    }
    Some((kind, content))
}

fn write(chunks: &mut Vec<u8>, kind: [u8; 4], content: &[u8]) {
    // A chunk of a file of some megabytes.
    let length = u32::try_from(content.len()).unwrap_or(u32::MAX);
    chunks.extend(kind);
    chunks.extend(length.to_le_bytes());
    chunks.extend(content);
    if !content.len().is_multiple_of(2) {
        chunks.push(0);
    }
}

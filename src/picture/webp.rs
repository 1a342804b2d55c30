//! WebP (RFC 9649), one chunk after another.

use super::reader::Reader;
use super::stripped::Stripped;
use super::turn::Turn;

/// Of the extended header: that there is transparency, that it moves. EXIF, XMP and a profile are
/// gone.
const FLAGS: u8 = 0x10 | 0x02;

/// Keeps the chunks that pixels need. `None` for a file that is shorter than it says.
pub(super) fn strip(bytes: &[u8]) -> Option<Stripped> {
    let mut reader = Reader::new(bytes);
    reader.skip(b"RIFF")?;
    let length = u32::from_le_bytes(reader.array()?);
    let mut inside = Reader::new(reader.take(usize::try_from(length).ok()?)?);
    inside.skip(b"WEBP")?;
    let mut chunks = Vec::with_capacity(bytes.len());
    let mut turn = Turn::default();
    let (mut moves, mut is_exact, mut has_pixels) = (false, false, false);
    while !inside.rest().is_empty() {
        let (kind, content) = next_chunk(&mut inside)?;
        match &kind {
            b"VP8X" => {
                let mut header = *content.first_chunk::<10>()?;
                header[0] &= FLAGS;
                header[1..4].fill(0);
                write(&mut chunks, kind, &header);
            }
            b"ANIM" => write(&mut chunks, kind, content.get(..6)?),
            b"ANMF" => {
                moves = true;
                write(&mut chunks, kind, &frame(content)?);
            }
            b"VP8 " | b"VP8L" | b"ALPH" => {
                is_exact |= &kind == b"VP8L";
                has_pixels |= &kind != b"ALPH";
                write(&mut chunks, kind, content);
            }
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
    })
}

/// A moving picture's frame: where it stands and for how long, then chunks of its own.
fn frame(content: &[u8]) -> Option<Vec<u8>> {
    let mut reader = Reader::new(content);
    let mut clean = reader.take(16)?.to_vec();
    while !reader.rest().is_empty() {
        let (kind, content) = next_chunk(&mut reader)?;
        if matches!(&kind, b"VP8 " | b"VP8L" | b"ALPH") {
            write(&mut clean, kind, content);
        }
    }
    Some(clean)
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

//! PNG (W3C, third edition), one chunk after another.

use super::reader::Reader;
use super::stripped::Stripped;
use super::turn::Turn;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The chunks that pixels need, beside their own, and how long each may be.
const KEPT: &[(&[u8; 4], usize)] = &[(b"IHDR", 13), (b"PLTE", 768), (b"tRNS", 256)];

/// Keeps the chunks above and the pixels of the one picture. `None` for a file that has no end, or
/// that needs another chunk.
pub(super) fn strip(bytes: &[u8]) -> Option<Stripped> {
    let mut reader = Reader::new(bytes);
    reader.skip(SIGNATURE)?;
    let mut clean = SIGNATURE.to_vec();
    let mut seen: Vec<[u8; 4]> = Vec::new();
    let mut turn = Turn::default();
    let (mut is_animation, mut has_frames) = (false, false);
    loop {
        let length = u32::from_be_bytes(reader.array()?);
        let whole = reader.clone();
        let kind: [u8; 4] = reader.array()?;
        let content = reader.take(usize::try_from(length).ok()?)?;
        reader.take(4)?;
        let is_kept =
            &kind == b"IDAT" || (is_in_list(&kind, content.len()) && !seen.contains(&kind));
        if is_kept {
            clean.extend(length.to_be_bytes());
            clean.extend(whole.rest().get(..content.len() + 8)?);
            if !seen.contains(&kind) {
                seen.push(kind);
            }
        }
        match &kind {
            b"IEND" => break,
            b"eXIf" => turn.hear(content),
            b"acTL" => is_animation = true,
            b"fdAT" => has_frames = true,
            // A capital letter: without it the pixels are not what they were.
            _ if !is_kept && kind[0].is_ascii_uppercase() => return None,
            _ => {}
        }
    }
    clean.extend(b"\0\0\0\0IEND\xae\x42\x60\x82");
    seen.contains(b"IDAT").then(|| Stripped {
        bytes: clean,
        orientation: turn.orientation(),
        moves: is_animation && has_frames,
        is_exact: true,
        quality: None,
    })
}

fn is_in_list(kind: &[u8; 4], length: usize) -> bool {
    KEPT.iter()
        .any(|(known, most)| *known == kind && length <= *most)
}

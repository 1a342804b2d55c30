//! GIF (CompuServe, 89a), one block after another.

use image::metadata::Orientation;

use super::reader::Reader;
use super::stripped::Stripped;

const FRAME: u8 = 0x2c;
const EXTENSION: u8 = 0x21;
const TRAILER: u8 = 0x3b;
const CONTROL: u8 = 0xf9;
const APPLICATION: u8 = 0xff;

/// The applications that say how often the picture moves, and nothing else.
const LOOPS: &[&[u8; 11]] = &[b"NETSCAPE2.0", b"ANIMEXTS1.0"];

/// Keeps the frames, how long each is shown, and how often they are. Comments, words drawn by the
/// viewer and other applications are dropped. `None` for a file that has no end.
pub(super) fn strip(bytes: &[u8]) -> Option<Stripped> {
    let mut reader = Reader::new(bytes);
    let header = reader.take(13)?;
    let mut clean = header.to_vec();
    clean.extend(reader.take(colours(header[10]))?);
    let mut frames = 0;
    loop {
        match reader.byte()? {
            TRAILER => break,
            FRAME => {
                frames += 1;
                let place: [u8; 9] = reader.array()?;
                clean.push(FRAME);
                clean.extend(place);
                clean.extend(reader.take(colours(place[8]))?);
                clean.push(reader.byte()?);
                clean.extend(blocks(&mut reader)?);
            }
            EXTENSION => {
                let label = reader.byte()?;
                let said = blocks(&mut reader)?;
                if is_kept(label, said) {
                    clean.extend([EXTENSION, label]);
                    clean.extend(said);
                }
            }
            _ => return None,
        }
    }
    clean.push(TRAILER);
    (frames > 0).then_some(Stripped {
        bytes: clean,
        orientation: Orientation::NoTransforms,
        moves: frames > 1,
        is_exact: true,
        quality: None,
    })
}

/// How many bytes a table of colours takes, by the flags before it.
fn colours(flags: u8) -> usize {
    match flags & 0x80 {
        0 => 0,
        _ => 3 << ((flags & 0x07) + 1),
    }
}

/// Blocks with their lengths, up to the empty one.
fn blocks<'b>(reader: &mut Reader<'b>) -> Option<&'b [u8]> {
    let start = reader.rest();
    let mut length = 0;
    loop {
        let block = usize::from(reader.byte()?);
        reader.take(block)?;
        length += block + 1;
        if block == 0 {
            return start.get(..length);
        }
    }
}

/// Each of them has one length, in which no words have room.
fn is_kept(label: u8, said: &[u8]) -> bool {
    match (label, said) {
        (CONTROL, [4, _, _, _, _, 0]) => true,
        (APPLICATION, [11, name @ .., 3, 1, _, _, 0]) => {
            LOOPS.iter().any(|known| known.as_slice() == name)
        }
        _ => false,
    }
}

//! Writes a GIF that moves again, frame by frame.

use std::io::Cursor;

use gif::{ColorOutput, DecodeOptions, Decoder, Encoder, Frame, MemoryLimit};

use super::clean_picture::CleanPicture;
use super::refusal::Refusal;

/// As many pixels as are read of all frames together.
const MOST_PIXELS: usize = 200_000_000;

/// A table of up to 256 colours, and which of them are seen.
type Seen = [bool; 256];

/// Writes a GIF that moves again: each frame keeps its size, place, duration and very pixels, and
/// of its colours those that are seen.
///
/// # Errors
/// When a frame is cut short, or when they are too many.
pub(super) fn write(gif: &[u8]) -> Result<CleanPicture, Refusal> {
    let seen = seen(gif)?;
    write_frames(gif, &seen).ok_or(Refusal::Damaged)
}

fn open(gif: &[u8]) -> Option<Decoder<Cursor<&[u8]>>> {
    let mut options = DecodeOptions::new();
    options.set_color_output(ColorOutput::Indexed);
    options.set_memory_limit(MemoryLimit::Unlimited);
    options.check_frame_consistency(true);
    options.read_info(Cursor::new(gif)).ok()
}

/// Which colours of the common table some frame shows. A first reading finds them, so that no
/// more than one frame is held.
fn seen(gif: &[u8]) -> Result<Seen, Refusal> {
    let mut decoder = open(gif).ok_or(Refusal::Damaged)?;
    let mut seen = [false; 256];
    let mut pixels = 0_usize;
    loop {
        let frame = match decoder.next_frame_info() {
            Ok(Some(frame)) => frame,
            Ok(None) => return Ok(seen),
            Err(_) => return Err(Refusal::Damaged),
        };
        let uses_common = frame.palette.is_none();
        pixels = pixels.saturating_add(usize::from(frame.width) * usize::from(frame.height));
        if pixels > MOST_PIXELS {
            return Err(Refusal::UnknownFormat("GIF animée de trop d'images"));
        }
        let mut buffer = vec![0; decoder.buffer_size()];
        let read = decoder.read_into_buffer(&mut buffer);
        read.map_err(|_| Refusal::Damaged)?;
        if uses_common {
            mark(&mut seen, &buffer);
        }
    }
}

fn write_frames(gif: &[u8], seen: &Seen) -> Option<CleanPicture> {
    let mut decoder = open(gif)?;
    let (width, height) = (decoder.width(), decoder.height());
    let common = decoder.global_palette().unwrap_or_default().to_vec();
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, width, height, &only_seen(common, seen)).ok()?;
    encoder.set_repeat(decoder.repeat()).ok()?;
    while let Some(frame) = decoder.next_frame_info().ok()? {
        let mut frame = frame.clone();
        let mut buffer = vec![0; decoder.buffer_size()];
        decoder.read_into_buffer(&mut buffer).ok()?;
        finish(&mut frame, buffer);
        encoder.write_frame(&frame).ok()?;
    }
    drop(encoder);
    Some(CleanPicture {
        bytes,
        ending: "gif",
        width: width.into(),
        height: height.into(),
    })
}

/// Gives a frame its pixels, and takes from it what they do not show.
fn finish(frame: &mut Frame<'static>, pixels: Vec<u8>) {
    let mut seen = [false; 256];
    mark(&mut seen, &pixels);
    let palette = frame.palette.take();
    frame.palette = palette.map(|palette| only_seen(palette, &seen));
    frame.transparent = frame.transparent.filter(|index| seen[usize::from(*index)]);
    frame.buffer = pixels.into();
    // They were put in order.
    frame.interlaced = false;
    frame.needs_user_input = false;
}

fn mark(seen: &mut Seen, pixels: &[u8]) {
    for pixel in pixels {
        seen[usize::from(*pixel)] = true;
    }
}

/// A table whose other colours are black: they could be words.
fn only_seen(mut table: Vec<u8>, seen: &Seen) -> Vec<u8> {
    for (colour, is_seen) in table.chunks_mut(3).zip(seen) {
        if !is_seen {
            colour.fill(0);
        }
    }
    table
}

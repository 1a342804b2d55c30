//! Words hide in no part of a picture, and a broken picture is not shown.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use image::ImageFormat;

use super::picture_files::{crc, drawn, encoded, gif_with, png_with, webp_with};
use marelle::picture::{CleanPicture, Refusal, clean};

const WORDS: &[u8] = b"secretsecretsecretsecretsecret";

/// The picture without its words; `None` when it is refused as damaged.
#[track_caller]
fn wordless(file: &[u8], name: &str) -> Option<CleanPicture> {
    match clean(file) {
        Ok(clean) => {
            assert!(!holds_words(&clean.bytes), "{name}");
            image::load_from_memory(&clean.bytes).unwrap();
            Some(clean)
        }
        Err(refusal) => {
            assert_eq!(refusal, Refusal::Damaged, "{name}");
            None
        }
    }
}

fn holds_words(bytes: &[u8]) -> bool {
    bytes.windows(6).any(|window| window == b"secret")
}

/// Bytes with others put in before a place.
fn with(file: &[u8], at: usize, put_in: &[u8]) -> Vec<u8> {
    [&file[..at], put_in, &file[at..]].concat()
}

fn place(file: &[u8], part: &[u8]) -> usize {
    let found = file.windows(part.len()).position(|window| window == part);
    found.unwrap()
}

fn segment(marker: u8) -> Vec<u8> {
    let length = (WORDS.len() as u16 + 2).to_be_bytes();
    [&[0xff, marker][..], &length, WORDS].concat()
}

#[test]
fn no_word_hides_in_a_jpeg() {
    let file = encoded(&drawn(60, 40), ImageFormat::Jpeg);
    let end = file.len() - 2;
    let scan = place(&file, b"\xff\xda");
    let plain = clean(&file).unwrap();
    for (name, hidden) in [
        ("after the pixels", with(&file, end, WORDS)),
        (
            "after a restart",
            with(&file, end, &[b"\xff\xd0", WORDS].concat()),
        ),
        ("lines", with(&file, scan, &segment(0xdc))),
    ] {
        assert_eq!(wordless(&hidden, name).as_ref(), Some(&plain), "{name}");
    }
    // Tables that are none, arithmetic coding and a second frame: not shown.
    for marker in [0xdb, 0xc4, 0xcc, 0xdd, 0xc5, 0xc0, 0xc9] {
        let hidden = with(&file, scan, &segment(marker));
        assert_eq!(clean(&hidden), Err(Refusal::Damaged), "{marker:x}");
    }
}

fn chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let named = [kind, content].concat();
    let length = (content.len() as u32).to_be_bytes();
    [&length[..], &named, &crc(&named).to_be_bytes()].concat()
}

/// Width, height, depth and sort of colours.
fn header([width, height]: [u32; 2], [depth, colours]: [u8; 2]) -> Vec<u8> {
    let sides = [width.to_be_bytes(), height.to_be_bytes()].concat();
    chunk(b"IHDR", &[&sides[..], &[depth, colours, 0, 0, 0]].concat())
}

fn deflated(bytes: &[u8], level: Compression) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), level);
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn png(parts: &[Vec<u8>]) -> Vec<u8> {
    let end = chunk(b"IEND", b"");
    [b"\x89PNG\r\n\x1a\n".to_vec(), parts.concat(), end].concat()
}

#[test]
fn no_word_hides_in_a_png() {
    let rows = vec![0; (3 * 6 + 1) * 4];
    let pixels = deflated(&rows, Compression::default());
    let more = deflated(&[&rows[..], WORDS].concat(), Compression::none());
    let data = |bytes: &[u8]| chunk(b"IDAT", bytes);
    let header = || header([6, 4], [8, 2]);
    let colours = WORDS.repeat(30)[..768].to_vec();
    for (name, parts) in [
        ("after the stream", vec![data(&[&pixels, WORDS].concat())]),
        ("in another part", vec![data(&pixels), data(WORDS)]),
        ("after the last row", vec![data(&more)]),
        ("colours", vec![chunk(b"PLTE", &colours), data(&pixels)]),
        (
            "transparency",
            vec![chunk(b"tRNS", &colours[..250]), data(&pixels)],
        ),
        (
            "primaries",
            vec![chunk(b"cHRM", &colours[..32]), data(&pixels)],
        ),
        (
            "frames of none",
            vec![chunk(b"fcTL", WORDS), chunk(b"fdAT", WORDS), data(&pixels)],
        ),
    ] {
        let file = png(&[vec![header()], parts].concat());
        let clean = wordless(&file, name).unwrap_or_else(|| panic!("{name}"));
        assert_eq!((clean.width, clean.height), (6, 4), "{name}");
    }
    let mut bad_check = header();
    *bad_check.last_mut().unwrap() ^= 1;
    let few = self::header([6, 4], [3, 5]);
    for (name, parts) in [
        ("no stream", [header(), data(b"notzlib")]),
        (
            "half a stream",
            [header(), data(&pixels[..pixels.len() / 2])],
        ),
        ("header's check", [bad_check, data(&pixels)]),
        ("three bits", [few, data(&pixels)]),
    ] {
        assert_eq!(clean(&png(&parts)), Err(Refusal::Damaged), "{name}");
    }
}

#[test]
fn a_table_of_colours_and_transparency_are_kept() {
    let mut picture = drawn(40, 30).into_rgba8();
    picture.get_pixel_mut(9, 9).0 = [1, 2, 3, 128];
    // What nobody sees may be another picture.
    picture.get_pixel_mut(20, 20).0 = [b's', b'e', b'c', 0];
    let file = encoded(&picture.clone().into(), ImageFormat::Png);
    picture.get_pixel_mut(20, 20).0 = [0; 4];
    let clean = clean(&file).unwrap();
    let shown = image::load_from_memory(&clean.bytes).unwrap();
    assert_eq!(shown.into_rgba8(), picture);
    assert!(clean.bytes.len() < file.len());
}

#[test]
fn no_word_hides_in_a_gif() {
    let still = gif_with(&[]);
    let end = still.len() - 2;
    let block = [&[WORDS.len() as u8], WORDS].concat();
    let file = with(&still, end, &block);
    assert!(wordless(&file, "after the pixels").is_some());
    // Two frames, of two colours among four.
    let frame = |tail: &[u8]| {
        let start = b"\x21\xf9\x04\x05\x07\0\x03\0,\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01";
        [&start[..], tail, b"\0"].concat()
    };
    let colours = b"\x01\x02\x03secretabc";
    let opening = [&b"GIF89a\x01\0\x01\0\x81\0\0"[..], colours].concat();
    let file = [opening.clone(), frame(&block), frame(b""), b";".to_vec()].concat();
    let moving = wordless(&file, "frames").unwrap();
    assert_eq!((moving.ending, moving.width), ("gif", 1));
    let frames = moving.bytes.windows(2).filter(|part| part == b"\x21\xf9");
    assert_eq!(frames.count(), 2);
    let delay = moving
        .bytes
        .windows(6)
        .filter(|part| part == b"\xf9\x04\x04\x07\0\0");
    assert_eq!(delay.count(), 2, "{:x?}", moving.bytes);
    // A frame without its pixels.
    let empty = b",\0\0\0\0\x01\0\x01\0\0\x02\0".to_vec();
    let file = [opening, frame(b""), empty, b";".to_vec()].concat();
    assert_eq!(clean(&file), Err(Refusal::Damaged));
}

fn riff(chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let mut inside = b"WEBP".to_vec();
    for (kind, content) in chunks {
        inside.extend(*kind);
        inside.extend((content.len() as u32).to_le_bytes());
        inside.extend(*content);
        inside.extend(vec![0; content.len() % 2]);
    }
    [b"RIFF", &(inside.len() as u32).to_le_bytes()[..], &inside].concat()
}

#[test]
fn no_word_hides_in_a_webp() {
    let file = webp_with(&drawn(40, 30), &[]);
    let at = place(&file, b"VP8L") + 4;
    let length = u32::from_le_bytes(file[at..at + 4].try_into().unwrap()) as usize;
    let pixels = &file[at + 4..at + 4 + length];
    let plain = clean(&file).unwrap();
    let tail = [pixels, WORDS].concat();
    for (name, chunks) in [
        ("after the pixels", vec![(b"VP8L", &tail[..])]),
        ("transparency", vec![(b"ALPH", WORDS), (b"VP8L", pixels)]),
        ("a second one", vec![(b"VP8L", pixels), (b"VP8L", WORDS)]),
    ] {
        assert_eq!(
            wordless(&riff(&chunks), name).as_ref(),
            Some(&plain),
            "{name}"
        );
    }
    for side in [0, 29, 100] {
        let canvas = [0, 0, 0, 0, side, 0, 0, 29, 0, 0];
        let lying = riff(&[(b"VP8X", &canvas), (b"VP8L", pixels)]);
        assert_eq!(clean(&lying), Err(Refusal::Damaged), "{side}");
    }
}

#[test]
fn what_moves_and_cannot_be_written_again_is_named() {
    let picture = drawn(40, 30);
    let count = b"\0\0\0\x01\0\0\0\0";
    let apng = png_with(&picture, &[(b"acTL", count), (b"fdAT", WORDS)]);
    assert_eq!(clean(&apng), Err(Refusal::UnknownFormat("PNG animée")));
    let canvas = [2, 0, 0, 0, 39, 0, 0, 29, 0, 0];
    let webp = riff(&[(b"VP8X", &canvas), (b"ANMF", WORDS)]);
    assert_eq!(clean(&webp), Err(Refusal::UnknownFormat("WebP animée")));
}

#[test]
fn a_photograph_that_is_cut_is_not_shown() {
    let noise = |x: u32, y: u32| (x * x * 31 + y * y * 17 + x * y * 7) as u8;
    let picture = image::RgbImage::from_fn(120, 80, |x, y| {
        image::Rgb([noise(x, y), noise(y, x), noise(x + y, y)])
    });
    let file = encoded(&picture.into(), ImageFormat::Jpeg);
    let scan = place(&file, b"\xff\xda") + 14;
    clean(&file).unwrap();
    for percent in [0, 10, 50, 90, 98] {
        let kept = scan + (file.len() - scan) * percent / 100;
        let cut = [&file[..kept], b"\xff\xd9"].concat();
        assert_eq!(clean(&cut), Err(Refusal::Damaged), "{percent}");
    }
}

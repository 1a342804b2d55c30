//! Files of pictures as telephones and editors' software write them, with all they say.

use std::io::Cursor;

use image::codecs::webp::WebPEncoder;
use image::{DynamicImage, ImageFormat, RgbImage};

/// A picture that is red at its upper left corner, and grey elsewhere.
pub(super) fn drawn(width: u32, height: u32) -> DynamicImage {
    let is_corner = |x: u32, y: u32| x < width / 4 && y < height / 4;
    RgbImage::from_fn(width, height, |x, y| match is_corner(x, y) {
        true => image::Rgb([250, 10, 10]),
        false => image::Rgb([120, 120, 120]),
    })
    .into()
}

pub(super) fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// EXIF (2.32): how the picture lies, who took it, what of, and where.
pub(super) fn exif(orientation: u8) -> Vec<u8> {
    let texts = ["Odile Secrete", "Ma maison secrete", "12 rue Secrete"];
    let tags: [u16; 3] = [0x013b, 0x010e, 0x8298];
    let mut bytes = b"MM\0\x2a\0\0\0\x08\0\x04".to_vec();
    bytes.extend([1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    let mut at = 8 + 2 + 12 * 4 + 4;
    for (tag, text) in tags.iter().zip(texts) {
        let length = text.len() as u32;
        bytes.extend(tag.to_be_bytes());
        bytes.extend([0, 2]);
        bytes.extend(length.to_be_bytes());
        bytes.extend((at as u32).to_be_bytes());
        at += text.len();
    }
    bytes.extend([0; 4]);
    bytes.extend(texts.concat().bytes());
    bytes
}

/// A JPEG with these segments after its beginning.
pub(super) fn jpeg_with(picture: &DynamicImage, segments: &[(u8, Vec<u8>)]) -> Vec<u8> {
    let plain = encoded(picture, ImageFormat::Jpeg);
    let mut bytes = plain[..2].to_vec();
    for (marker, content) in segments {
        bytes.extend([0xff, *marker]);
        bytes.extend((content.len() as u16 + 2).to_be_bytes());
        bytes.extend(content);
    }
    bytes.extend(&plain[2..]);
    bytes
}

/// What a telephone writes: EXIF with its preview, XMP, IPTC, a profile, a comment, a thumbnail
/// in JFIF, and a second picture after the end.
pub(super) fn telephone_jpeg(picture: &DynamicImage, orientation: u8) -> Vec<u8> {
    let exif = [b"Exif\0\0".to_vec(), exif(orientation)].concat();
    let jfif = b"JFIF\0\x01\x02\0\0\x48\0\x48\x02\x02secretvigne1".to_vec();
    let segments = [
        (0xe0, jfif),
        (0xe1, exif.clone()),
        (0xe1, b"http://ns.adobe.com/xap/1.0/\0<secretxmp/>".to_vec()),
        (0xe2, b"ICC_PROFILE\0\x01\x01secretprofil".to_vec()),
        (0xe2, b"MPF\0secretmpf".to_vec()),
        (0xed, b"Photoshop 3.0\08BIMsecretiptc".to_vec()),
        (0xfe, b"secretcommentaire".to_vec()),
    ];
    let mut bytes = jpeg_with(picture, &segments);
    bytes.extend(jpeg_with(&drawn(8, 8), &[(0xe1, exif)]));
    bytes.extend(b"secretfin");
    bytes
}

/// A PNG with these chunks after its header.
pub(super) fn png_with(picture: &DynamicImage, chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let plain = encoded(picture, ImageFormat::Png);
    let mut bytes = plain[..33].to_vec();
    for (kind, content) in chunks {
        let named = [kind.as_slice(), content].concat();
        bytes.extend((content.len() as u32).to_be_bytes());
        bytes.extend(&named);
        bytes.extend(crc(&named).to_be_bytes());
    }
    bytes.extend(&plain[33..]);
    bytes
}

/// A WebP with these chunks after its pixels.
pub(super) fn webp_with(picture: &DynamicImage, chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let mut plain = Vec::new();
    let encoder = WebPEncoder::new_lossless(&mut plain);
    picture.write_with_encoder(encoder).unwrap();
    let mut header = vec![0b0010_1100, 0, 0, 0];
    header.extend(&(picture.width() - 1).to_le_bytes()[..3]);
    header.extend(&(picture.height() - 1).to_le_bytes()[..3]);
    let mut inside = b"WEBP".to_vec();
    let mut write = |kind: &[u8], content: &[u8]| {
        inside.extend(kind);
        inside.extend((content.len() as u32).to_le_bytes());
        inside.extend(content);
        inside.extend(vec![0; content.len() % 2]);
    };
    write(b"VP8X", &header);
    let pixels = u32::from_le_bytes(plain[16..20].try_into().unwrap()) as usize;
    write(&plain[12..16], &plain[20..20 + pixels]);
    for (kind, content) in chunks {
        write(kind.as_slice(), content);
    }
    [b"RIFF", &(inside.len() as u32).to_le_bytes()[..], &inside].concat()
}

/// A GIF with these extensions before its frame: a label, and blocks with their end.
pub(super) fn gif_with(extensions: &[(u8, &[u8])]) -> Vec<u8> {
    let mut bytes = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff".to_vec();
    for (label, blocks) in extensions {
        bytes.extend([0x21, *label]);
        bytes.extend(*blocks);
    }
    bytes.extend(b",\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0;");
    bytes
}

/// The check of a PNG chunk (ISO 3309).
pub(super) fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        let turn = |crc: u32, _: u8| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg());
        (0..8).fold(crc ^ u32::from(*byte), turn)
    };
    !bytes.iter().fold(u32::MAX, step)
}

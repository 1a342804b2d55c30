//! A picture shows what it shows, and tells nothing else.

use image::metadata::Orientation;
use image::{DynamicImage, GenericImageView, ImageFormat};
use proptest::prelude::*;

use super::picture_files::{
    drawn, encoded, exif, gif_with, jpeg_with, png_with, telephone_jpeg, webp_with,
};
use crate::portal_folder::{PortalFolder, files_below};
use marelle::picture::{Refusal, clean};

const PAGE: &str = "content/pages/essai.md";

/// A portal whose page shows these files.
fn showing(files: &[(&str, Vec<u8>)]) -> PortalFolder {
    let portal = PortalFolder::new();
    let names = files.iter().map(|(name, bytes)| {
        portal.write(&format!("content/pages/{name}"), bytes);
        format!("![vue](<{name}>)\n\n")
    });
    let names: String = names.collect();
    portal.write(PAGE, format!("+++\ntitre = \"Essai\"\n+++\n{names}"));
    portal
}

/// The published pictures: their paths and their bytes.
fn published(portal: &PortalFolder) -> Vec<(String, Vec<u8>)> {
    let site = portal.site().into_iter();
    site.filter(|(path, _)| path.starts_with("medias/"))
        .collect()
}

/// Fails when the site or what is remembered of it holds a secret, however it is written.
#[track_caller]
fn assert_no_secret(portal: &PortalFolder) {
    for folder in ["public", ".marelle"] {
        for (path, bytes) in files_below(&portal.path(folder)) {
            let text = String::from_utf8_lossy(&bytes).to_lowercase();
            assert!(!text.contains("secret"), "{folder}/{path}");
            assert!(!path.contains("secret"), "{folder}/{path}");
            for mark in ["exif\0", "xap/1.0", "photoshop", "icc_profile"] {
                assert!(!text.contains(mark), "{folder}/{path}: {mark}");
            }
        }
    }
}

#[test]
fn nothing_that_a_file_says_of_its_author_reaches_the_site() {
    let exif = exif(1);
    let texts: &[(&[u8; 4], &[u8])] = &[
        (b"tEXt", b"Author\0Odile Secrete"),
        (b"zTXt", b"Comment\0\0secret"),
        (b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0<secret/>"),
        (b"iCCP", b"secret\0\0"),
        (b"sPLT", b"secret\0\x08"),
        (b"tIME", b"\x07\xea\x0b\x16\0\0\0"),
        (b"eXIf", &exif),
    ];
    let chunks: &[(&[u8; 4], &[u8])] = &[
        (b"ICCP", b"secretprofil"),
        (b"EXIF", &exif),
        (b"XMP ", b"<secret/>"),
        (b"SECR", b"secret"),
    ];
    let extensions: &[(u8, &[u8])] = &[
        (0xff, b"\x0bNETSCAPE2.0\x03\x01\0\0\0"),
        (0xff, b"\x0bXMP DataXMP\x06secret\0"),
        (0xfe, b"\x06secret\0"),
        (0xf9, b"\x04\0\0\0\0\0"),
    ];
    let picture = drawn(40, 30);
    let mut png = png_with(&picture, texts);
    png.extend(b"secretfin");
    let mut webp = webp_with(&picture, chunks);
    webp.extend(b"secretfin");
    let portal = showing(&[
        ("Odile Secrete.jpg", telephone_jpeg(&picture, 1)),
        ("secret.png", png),
        ("secret.webp", webp),
        ("secret.gif", gif_with(extensions)),
    ]);
    // Names of files stand in the page's own source only.
    let built = portal.build(&[]);
    assert!(!built.stderr.contains("remarque"), "{}", built.stderr);
    assert_no_secret(&portal);
    // The second and the third have the same pixels.
    assert_eq!(published(&portal).len(), 3);
}

#[test]
fn a_small_picture_keeps_its_size_and_colours() {
    let picture = drawn(40, 30);
    let png = clean(&png_with(&picture, &[(b"tEXt", b"Author\0x")])).unwrap();
    let webp = clean(&webp_with(&picture, &[])).unwrap();
    assert_eq!((png.width, png.height, png.ending), (40, 30, "png"));
    assert_eq!(png, webp, "what lost nothing loses nothing");
    let pixels = |bytes: &[u8]| image::load_from_memory(bytes).unwrap().into_rgb8();
    assert_eq!(pixels(&png.bytes), picture.to_rgb8());
    let jpeg = encoded(&picture, ImageFormat::Jpeg);
    let clean = clean(&telephone_jpeg(&picture, 1)).unwrap();
    assert_eq!((clean.width, clean.height, clean.ending), (40, 30, "jpg"));
    let (before, after) = (pixels(&jpeg), pixels(&clean.bytes));
    let steps = before.iter().zip(after.iter());
    let widest = steps.map(|(one, other)| one.abs_diff(*other)).max();
    // At the edge of a full red, the worst there is.
    assert!(widest <= Some(16), "{widest:?}");
    assert!(clean.bytes.len() <= jpeg.len());
}

#[test]
fn two_files_that_differ_in_what_they_say_are_one_picture() {
    let picture = drawn(40, 30);
    let said = |text: &str| jpeg_with(&picture, &[(0xfe, text.into())]);
    let portal = showing(&[("a.jpg", said("un")), ("b.jpeg", said("deux"))]);
    portal.build(&[]);
    let pictures = published(&portal);
    let [(path, bytes)] = &pictures[..] else {
        panic!("{}", pictures.len())
    };
    let digest = blake3::hash(bytes).to_hex();
    assert_eq!(*path, format!("medias/{}.jpg", &digest[..20]));
    let page = portal.read("public/essai/index.html");
    let shown = format!("<img src=\"/{path}\" width=\"40\" height=\"30\" loading=\"lazy\"");
    assert_eq!(page.matches(&shown).count(), 2, "{page}");
}

#[test]
fn a_picture_that_lies_on_its_side_is_turned() {
    let upright = drawn(40, 24);
    for code in 2..=8 {
        let orientation = Orientation::from_exif(code).unwrap();
        // A viewer would turn it by what the file says: here the pixels lie.
        let mut lying = upright.clone();
        lying.apply_orientation(inverse(orientation));
        let exif = exif(code);
        for file in [
            telephone_jpeg(&lying, code),
            png_with(&lying, &[(b"eXIf", &exif)]),
            webp_with(&lying, &[(b"EXIF", &exif)]),
        ] {
            let clean = clean(&file).unwrap();
            let shown = image::load_from_memory(&clean.bytes).unwrap();
            assert_eq!((clean.width, clean.height), (40, 24), "{code}");
            assert_eq!(shown.dimensions(), (40, 24), "{code}");
            assert!(is_upright(&shown), "{code}");
        }
    }
}

/// What undoes a turn: only quarters of a turn are not their own.
fn inverse(orientation: Orientation) -> Orientation {
    match orientation {
        Orientation::Rotate90 => Orientation::Rotate270,
        Orientation::Rotate270 => Orientation::Rotate90,
        itself => itself,
    }
}

fn is_upright(picture: &DynamicImage) -> bool {
    let (right, bottom) = (picture.width() - 3, picture.height() - 3);
    let is_red = |x: u32, y: u32| {
        let [red, green, ..] = picture.get_pixel(x, y).0;
        red > 200 && green < 60
    };
    is_red(2, 2) && !is_red(right, 2) && !is_red(2, bottom) && !is_red(right, bottom)
}

#[test]
fn a_telephone_s_picture_is_made_smaller() {
    let portal = showing(&[("plage.jpg", telephone_jpeg(&drawn(6_000, 4_000), 6))]);
    portal.build(&[]);
    assert_no_secret(&portal);
    let pictures = published(&portal);
    let shown = image::load_from_memory(&pictures[0].1).unwrap();
    assert_eq!(shown.dimensions(), (1_067, 1_600));
    let page = portal.read("public/essai/index.html");
    assert!(page.contains("width=\"1067\" height=\"1600\""), "{page}");
}

#[test]
fn a_picture_is_cleaned_once() {
    let portal = showing(&[("plage.jpg", telephone_jpeg(&drawn(24, 40), 6))]);
    let shows = |portal: &PortalFolder, width: &str| {
        portal.build(&[]);
        let page = portal.read("public/essai/index.html");
        let shown = format!(" width=\"{width}\" height=\"24\" loading=\"lazy\"");
        assert!(page.contains(&shown), "{page}");
    };
    shows(&portal, "40");
    let pictures = published(&portal);
    // A lie in what is remembered shows that nothing else was asked.
    let state = files_below(&portal.path(".marelle")).into_keys();
    let faces = state
        .filter(|path| path.ends_with("/images"))
        .collect::<Vec<_>>();
    let faces = format!(".marelle/{}", faces[0]);
    portal.alter(&faces, "\"width\":40", "\"width\":41");
    portal.alter(PAGE, "Essai", "Autre essai");
    shows(&portal, "41");
    // What was taken away comes back, the same; and what is forced is cleaned again.
    portal.remove("public/medias");
    shows(&portal, "41");
    assert!(published(&portal) == pictures);
    portal.build(&["--force"]);
    shows(&portal, "40");
    assert!(published(&portal) == pictures);
}

#[test]
fn what_has_too_many_pixels_is_not_even_opened() {
    let mut bomb = encoded(&drawn(1, 1), ImageFormat::Png);
    bomb[16..24].copy_from_slice(&[0, 0, 0xc3, 0x50, 0, 0, 0xc3, 0x50]);
    let (width, height) = (50_000, 50_000);
    assert_eq!(clean(&bomb), Err(Refusal::TooManyPixels { width, height }));
    let portal = showing(&[("bombe.png", bomb)]);
    let built = portal.build(&[]);
    let said = "L'image «\u{a0}bombe.png\u{a0}» fait 50000\u{a0}×\u{a0}50000\u{a0}pixels";
    assert!(built.stderr.contains(said), "{}", built.stderr);
    assert_eq!(published(&portal), []);
}

#[test]
fn what_is_cut_short_is_refused_wherever_it_is_cut() {
    let picture = drawn(40, 30);
    for file in [
        encoded(&picture, ImageFormat::Jpeg),
        png_with(&picture, &[(b"tEXt", b"Author\0x")]),
        webp_with(&picture, &[(b"XMP ", b"<x/>")]),
        gif_with(&[(0xfe, b"\x01x\0")]),
    ] {
        clean(&file).unwrap();
        for length in 12..file.len() {
            assert_eq!(clean(&file[..length]), Err(Refusal::Damaged), "{length}");
        }
    }
}

#[test]
fn what_cannot_be_cleaned_is_refused_whatever_its_name() {
    for (bytes, format) in [
        (&b"\0\0\0\x18ftypheic"[..], "HEIC"),
        (b"\0\0\0\x18ftypmif1", "HEIC"),
        (b"\0\0\0\x1cftypavif", "AVIF"),
        (b"II*\0\x08\0\0\0", "TIFF"),
        (b"BM\x3a\0\0\0\0\0\0\0\x36\0\0\0", "BMP"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
        (
            b"\xef\xbb\xbf\n<?xml version='1.0'?><!-- par x --><svg/>",
            "SVG",
        ),
    ] {
        assert_eq!(clean(bytes), Err(Refusal::UnknownFormat(format)));
    }
    for bytes in [
        &b""[..],
        b"<html><body>vue</body></html>",
        b"BMX: le programme",
    ] {
        assert_eq!(clean(bytes), Err(Refusal::NotAPicture));
    }
}

/// Parts that a program may add to a picture: none of those that its pixels need.
fn additions() -> impl Strategy<Value = Vec<(u8, Vec<u8>)>> {
    let content = prop::collection::vec(any::<u8>(), 0..200);
    let secret = content.prop_map(|content| [&content[..], b"secret"].concat());
    prop::collection::vec((any::<u8>(), secret), 0..6)
}

fn holds_secret(bytes: &[u8]) -> bool {
    bytes.windows(6).any(|window| window == b"secret")
}

proptest! {
    #[test]
    fn whatever_is_added_is_taken_away(additions in additions()) {
        let picture = drawn(16, 16);
        let segments: Vec<(u8, Vec<u8>)> = additions
            .iter()
            .map(|(kind, content)| (0xe0 + kind % 31, content.clone()))
            .collect();
        let named: Vec<[u8; 4]> = additions
            .iter()
            .map(|(kind, _)| [b'a' + kind % 26, b'b', b'C', b'd'])
            .collect();
        let chunks: Vec<(&[u8; 4], &[u8])> =
            named.iter().zip(&additions).map(|(name, (_, content))| (name, &**content)).collect();
        for file in [
            jpeg_with(&picture, &segments),
            png_with(&picture, &chunks),
            webp_with(&picture, &chunks),
        ] {
            let clean = clean(&file).unwrap();
            prop_assert!(!holds_secret(&clean.bytes));
            prop_assert!(image::load_from_memory(&clean.bytes).is_ok());
        }
    }

    #[test]
    fn no_bytes_whatever_make_it_fall(
        start in 0..5_usize,
        place in any::<prop::sample::Index>(),
        noise in prop::collection::vec(any::<u8>(), 1..40),
    ) {
        let picture = drawn(16, 16);
        let exif = exif(6);
        let mut file = match start {
            0 => telephone_jpeg(&picture, 6),
            1 => png_with(&picture, &[(b"eXIf", &exif)]),
            2 => webp_with(&picture, &[(b"EXIF", &exif)]),
            3 => gif_with(&[(0xfe, b"\x01x\0")]),
            _ => Vec::new(),
        };
        let at = place.index(file.len() + 1);
        let end = (at + noise.len()).min(file.len());
        file.splice(at..end, noise);
        let _ = clean(&file);
    }
}

#[test]
fn of_two_names_that_look_the_same_the_very_one_is_shown() {
    let wide = encoded(&drawn(40, 30), ImageFormat::Png);
    let small = encoded(&drawn(20, 10), ImageFormat::Png);
    let [composed, apart] = ["\u{e9}t\u{e9}.png", "e\u{301}te\u{301}.png"];
    for (named, width) in [(composed, 40), (apart, 20)] {
        let portal = PortalFolder::new();
        portal.write(&format!("content/pages/{composed}"), &wide);
        portal.write(&format!("content/pages/{apart}"), &small);
        portal.write(
            PAGE,
            format!("+++\ntitre = \"Essai\"\n+++\n![vue](<{named}>)\n"),
        );
        assert_eq!(portal.run(&["build", "--quiet"]).code, Some(0));
        let page = portal.read("public/essai/index.html");
        assert!(
            page.contains(&format!("width=\"{width}\"")),
            "{named}: {page}"
        );
    }
}

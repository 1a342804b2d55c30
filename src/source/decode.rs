//! From bytes to text: UTF-8, and for tables what spreadsheets write.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;

/// Decodes UTF-8.
///
/// # Errors
/// The name of the encoding that the bytes seem to be in.
pub(super) fn decode_utf8(bytes: Vec<u8>) -> Result<String, &'static str> {
    String::from_utf8(bytes).map_err(|error| plain_name(guess(error.as_bytes())))
}

/// Decodes a table: UTF-8, UTF-16 with its BOM, or the encoding its bytes seem to be in
/// (Windows-1252 for a French spreadsheet).
pub(super) fn decode_table(bytes: Vec<u8>) -> String {
    if let Some((encoding, _)) = Encoding::for_bom(&bytes)
        && encoding != encoding_rs::UTF_8
    {
        return encoding.decode(&bytes).0.into_owned();
    }
    match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => guess(error.as_bytes())
            .decode(error.as_bytes())
            .0
            .into_owned(),
    }
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(Some(b"fr"), Utf8Detection::Deny)
}

fn plain_name(encoding: &'static Encoding) -> &'static str {
    match encoding.name() {
        "windows-1252" => "Windows-1252 (ANSI)",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::{decode_table, decode_utf8};

    #[test]
    fn what_excel_saves_is_read() {
        assert_eq!(decode_table(b"cr\xe8che;\xe9t\xe9".to_vec()), "crèche;été");
        assert_eq!(decode_table("crèche".as_bytes().to_vec()), "crèche");
        assert_eq!(decode_table(b"\xff\xfec\0\xe8\0".to_vec()), "cè");
    }

    #[test]
    fn a_text_in_another_encoding_is_named() {
        assert_eq!(
            decode_utf8(b"cr\xe8che".to_vec()),
            Err("Windows-1252 (ANSI)")
        );
    }
}

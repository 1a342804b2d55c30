//! The encodings of old that spreadsheets still write.

/// An encoding of one byte a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LegacyEncoding {
    /// « CSV » of Excel for Windows.
    Windows1252,
    /// Latin-9 (ISO 8859-15), as programs of the administration wrote it: a Latin-1 with € and œ.
    Latin9,
    /// « CSV (Macintosh) ».
    MacRoman,
    /// « CSV (MS-DOS) », code page 850.
    Dos850,
}

impl LegacyEncoding {
    /// Those that a French spreadsheet may write.
    pub(super) const ALL: [Self; 4] = [
        Self::Windows1252,
        Self::Latin9,
        Self::MacRoman,
        Self::Dos850,
    ];

    /// The text of some bytes. Every byte is a character; those that the encoding does not define
    /// are control characters (C1).
    pub(super) fn decode(self, bytes: &[u8]) -> String {
        let encoding = match self {
            Self::Windows1252 => encoding_rs::WINDOWS_1252,
            Self::Latin9 => encoding_rs::ISO_8859_15,
            Self::MacRoman => encoding_rs::MACINTOSH,
            Self::Dos850 => return bytes.iter().map(|byte| dos_850(*byte)).collect(),
        };
        encoding.decode_without_bom_handling(bytes).0.into_owned()
    }
}

fn dos_850(byte: u8) -> char {
    let high = byte.checked_sub(0x80).map(usize::from);
    let letter = high.and_then(|at| DOS_850.chars().nth(at));
    letter.unwrap_or(char::from(byte))
}

/// The upper half of code page 850, as Unicode's CP850.TXT has it.
const DOS_850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»\
    ░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀\
    ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

#[cfg(test)]
mod tests {
    use super::{DOS_850, LegacyEncoding};

    #[test]
    fn code_page_850_is_whole() {
        assert_eq!(DOS_850.chars().count(), 128);
        let read = LegacyEncoding::Dos850.decode(b"\x82\x8a\x88\x85\x87\x90\xae\xaf\xf8\xffe");
        assert_eq!(read, "éèêàçÉ«»°\u{a0}e");
    }
}

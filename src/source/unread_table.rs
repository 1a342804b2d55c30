//! Why a table is not read.

use super::zeros;

/// Why the bytes of a table are no text that can be trusted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum UnreadTable {
    /// The file is of another program, whatever its name says.
    Foreign(&'static str),
    /// Nothing says which encoding its accents are in.
    Encoding,
    /// Zeros stand in the place of text.
    Zeros,
    /// UTF-8, but for some bytes.
    DamagedUtf8 {
        /// How many.
        damages: usize,
        /// The line of the first.
        line: usize,
        /// The words around it.
        words: String,
    },
}

impl UnreadTable {
    /// Why, in words that follow a colon.
    pub(super) fn reason(&self) -> String {
        match self {
            Self::Foreign(what) => {
                format!("c'est {what}, dont seul le nom finit par «\u{a0}.csv\u{a0}»")
            }
            Self::Encoding => {
                "rien ne dit avec certitude comment ses accents sont enregistrés".to_owned()
            }
            Self::Zeros => zeros::REASON.to_owned(),
            Self::DamagedUtf8 {
                damages,
                line,
                words,
            } => {
                let what = match damages {
                    1 => "un caractère abîmé".to_owned(),
                    more => format!("{more} caractères abîmés, dont le premier"),
                };
                format!(
                    "il est en UTF-8, sauf {what} à la ligne {line} du texte, dans «\u{a0}{words}\u{a0}»"
                )
            }
        }
    }

    /// What to do, where it is not to read the accents again and to save the table.
    pub(super) fn mend(&self) -> Option<&'static str> {
        matches!(self, Self::Zeros).then_some(zeros::MEND)
    }
}

/// What file some bytes begin, where it is one that people rename by mistake.
pub(super) fn foreign(bytes: &[u8]) -> Option<&'static str> {
    const SIGNATURES: [(&[u8], &str); 4] = [
        (b"PK\x03\x04", "un classeur (.xlsx ou .ods)"),
        (b"\xd0\xcf\x11\xe0", "un ancien classeur Excel (.xls)"),
        (b"%PDF", "un PDF"),
        (b"{\\rtf", "un texte RTF"),
    ];
    let known = SIGNATURES
        .iter()
        .find(|(begin, _)| bytes.starts_with(begin));
    let web = || is_web_page(bytes).then_some("une page web (HTML)");
    known.map(|(_, what)| *what).or_else(web)
}

fn is_web_page(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = text.trim_ascii_start();
    [&b"<!doctype html"[..], b"<html"].iter().any(|begin| {
        let beginning = text.get(..begin.len());
        beginning.is_some_and(|beginning| beginning.eq_ignore_ascii_case(begin))
    })
}

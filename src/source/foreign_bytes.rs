//! What some bytes are, from their beginning: people rename files of other programs.

use super::foreign::Foreign;

/// How many bytes of a text may say what it is.
const BEGINNING: usize = 2_000;

/// What files of other programs begin with.
const SIGNATURES: [(&[u8], Foreign); 14] = [
    (b"%PDF", Foreign::document("un PDF")),
    (b"{\\rtf", Foreign::document("un texte RTF")),
    (b"BEGIN:VCALENDAR", Foreign::apart("un calendrier (.ics)")),
    (
        b"BEGIN:VCARD",
        Foreign::apart("un carnet d'adresses (.vcf)"),
    ),
    (b"ID;PWXL;N", Foreign::workbook("un classeur (.slk)")),
    (b"\x1f\x8b", Foreign::archive("une archive (.gz)")),
    (b"7z\xbc\xaf\x27\x1c", Foreign::archive("une archive (.7z)")),
    (b"Rar!", Foreign::archive("une archive (.rar)")),
    (b"\x89PNG", Foreign::apart("une image")),
    (b"\xff\xd8\xff", Foreign::apart("une image")),
    (b"GIF8", Foreign::apart("une image")),
    (
        b"MIME-Version:",
        Foreign::apart("un courriel ou une page web archivée"),
    ),
    (
        b"From: ",
        Foreign::apart("un courriel ou une page web archivée"),
    ),
    (
        b"Received: ",
        Foreign::apart("un courriel ou une page web archivée"),
    ),
];

/// Names that stand in the archives of documents, and what these are.
const IN_ARCHIVES: [(&[u8], Foreign); 6] = [
    (
        b"xl/workbook",
        Foreign::workbook("un classeur Excel (.xlsx)"),
    ),
    (
        b"word/document",
        Foreign::document("un document Word (.docx)"),
    ),
    (
        b"ppt/presentation",
        Foreign::document("un diaporama PowerPoint (.pptx)"),
    ),
    (
        b"opendocument.spreadsheet",
        Foreign::workbook("un classeur LibreOffice (.ods)"),
    ),
    (
        b"opendocument.text",
        Foreign::document("un document LibreOffice (.odt)"),
    ),
    (
        b"Index/Tables",
        Foreign::workbook("un classeur Numbers (.numbers)"),
    ),
];

/// Names, in UTF-16, that stand in the files of Office before 2007.
const IN_OLD_OFFICE: [(&[u8], Foreign); 3] = [
    (
        b"W\0o\0r\0k\0b\0o\0o\0k\0",
        Foreign::workbook("un ancien classeur Excel (.xls)"),
    ),
    (
        b"W\0o\0r\0d\0D\0o\0c\0u\0m\0",
        Foreign::document("un ancien document Word (.doc)"),
    ),
    (
        b"_\0_\0s\0u\0b\0s\0t\0g\0",
        Foreign::apart("un courriel d'Outlook (.msg)"),
    ),
];

/// What XML is of, from a word of its beginning.
const IN_XML: [(&[u8], Foreign); 3] = [
    (
        b"office:spreadsheet",
        Foreign::workbook("un classeur Excel en XML"),
    ),
    (
        b"opendocument",
        Foreign::workbook("un classeur LibreOffice (.fods)"),
    ),
    (b"<html", WEB_PAGE),
];

const WEB_PAGE: Foreign = Foreign::workbook("une page web (HTML)");

/// The tags with which web pages begin.
const OF_WEB_PAGES: [&[u8]; 7] = [
    b"<!doctype html",
    b"<html",
    b"<head",
    b"<body",
    b"<meta",
    b"<table",
    b"<style",
];

/// What some bytes are; `None` for those of a text that may be the portal's.
pub(super) fn of_bytes(bytes: &[u8]) -> Option<Foreign> {
    let begins = |known: &&(&[u8], Foreign)| text_of(bytes).starts_with(known.0);
    if let Some((_, known)) = SIGNATURES.iter().find(begins) {
        return Some(*known);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Some(within(bytes, &IN_ARCHIVES).unwrap_or(Foreign::archive("une archive (.zip)")));
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        let old = Foreign::workbook("un ancien fichier d'Office (.xls ou .doc)");
        return Some(within(bytes, &IN_OLD_OFFICE).unwrap_or(old));
    }
    of_marks(text_of(bytes))
}

/// A text without what may precede its first word.
fn text_of(bytes: &[u8]) -> &[u8] {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    text.trim_ascii_start()
}

fn within(bytes: &[u8], known: &[(&[u8], Foreign)]) -> Option<Foreign> {
    let holds = |word: &[u8]| bytes.windows(word.len()).any(|part| part == word);
    let found = known.iter().find(|(word, _)| holds(word));
    found.map(|(_, foreign)| *foreign)
}

/// HTML, XML and JSON, behind comments.
fn of_marks(text: &[u8]) -> Option<Foreign> {
    let beginning = &text[..text.len().min(BEGINNING)];
    if let Some(comment) = beginning.strip_prefix(b"<!--") {
        let end = comment.windows(3).position(|part| part == b"-->")?;
        return of_marks(comment[end + 3..].trim_ascii_start());
    }
    let lower = beginning.to_ascii_lowercase();
    if OF_WEB_PAGES.iter().any(|tag| lower.starts_with(tag)) {
        return Some(WEB_PAGE);
    }
    if lower.starts_with(b"<?xml") {
        return Some(within(&lower, &IN_XML).unwrap_or(Foreign::workbook("un fichier XML")));
    }
    is_json(beginning).then_some(Foreign::JSON)
}

/// Whether a text begins as JSON does, and as neither a heading nor a link does.
fn is_json(text: &[u8]) -> bool {
    let next = |opening: &[u8]| text.strip_prefix(opening).map(<[u8]>::trim_ascii_start);
    let is_object = next(b"{").is_some_and(|rest| rest.starts_with(b"\""));
    is_object || next(b"[").is_some_and(|rest| rest.starts_with(b"{"))
}

#[cfg(test)]
mod tests {
    use super::of_bytes;

    /// What some bytes are named.
    fn what(bytes: &[u8]) -> Option<&'static str> {
        of_bytes(bytes).map(|foreign| foreign.what)
    }

    #[test]
    fn files_of_other_programs_are_named_for_what_they_are() {
        for (bytes, name) in [
            (&b"PK\x03\x04..xl/workbook.xml"[..], "un classeur Excel (.xlsx)"),
            (b"PK\x03\x04..word/document.xml", "un document Word (.docx)"),
            (
                b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
                "un classeur LibreOffice (.ods)",
            ),
            (b"PK\x03\x04photos/a.jpg", "une archive (.zip)"),
            (
                b"\xd0\xcf\x11\xe0..W\0o\0r\0k\0b\0o\0o\0k\0",
                "un ancien classeur Excel (.xls)",
            ),
            (b"\xd0\xcf\x11\xe0", "un ancien fichier d'Office (.xls ou .doc)"),
            (b"\xef\xbb\xbf\r\n%PDF-1.7", "un PDF"),
            (b"{\\rtf1\\ansi", "un texte RTF"),
            (b"BEGIN:VCALENDAR\r\n", "un calendrier (.ics)"),
            (b"BEGIN:VCARD\r\n", "un carnet d'adresses (.vcf)"),
            (b"ID;PWXL;N;E", "un classeur (.slk)"),
            (b"From: <Saved by Blink>", "un courriel ou une page web archivée"),
            (b"<TABLE><tr>", "une page web (HTML)"),
            (
                b"<!-- saved from url=(0014) -->\n<!-- x -->\n<html>",
                "une page web (HTML)",
            ),
            (b"<?xml version=\"1.0\"?><html>", "une page web (HTML)"),
            (
                b"<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
                "un classeur Excel en XML",
            ),
            (b"<?xml version=\"1.0\"?><a/>", "un fichier XML"),
            (b"{ \"nom\": 1 }", "un fichier JSON"),
            (b"[\n  {\"nom\": 1}]", "un fichier JSON"),
        ] {
            assert_eq!(what(bytes), Some(name), "{}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn what_may_be_the_portals_is_not_named() {
        for bytes in [
            &b""[..],
            b"nom;type\na;b",
            b"ID;PAYS\n1;2",
            b"+++\nnom = \"a\"\n+++\n<html>",
            b"[lien](/a/)",
            b"{{ bareme psu.plafond }}",
            b"<!-- une note",
            b"PK;nom\n1;2",
        ] {
            assert_eq!(what(bytes), None, "{}", String::from_utf8_lossy(bytes));
        }
    }
}

//! A file that is of another program, whatever its name says.

use super::foreign_bytes::of_bytes;

/// What a file really is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Foreign {
    /// Its name, with its article.
    pub(super) what: &'static str,
    /// How its matter becomes a table.
    pub(super) table_mend: &'static str,
}

impl Foreign {
    /// What some bytes are; `None` for those of a text that may be the portal's.
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        of_bytes(bytes)
    }

    pub(super) const fn workbook(what: &'static str) -> Self {
        let table_mend = "Ouvrez-le dans le tableur. Choisissez ensuite «\u{a0}Enregistrer \
                          sous\u{a0}», puis «\u{a0}CSV UTF-8 (délimité par des virgules)\u{a0}».";
        Self { what, table_mend }
    }

    pub(super) const fn document(what: &'static str) -> Self {
        let table_mend = "Ouvrez-le dans son logiciel, recopiez son tableau dans le tableur, et \
                          enregistrez celui-ci en «\u{a0}CSV UTF-8\u{a0}» à la place de ce fichier.";
        Self { what, table_mend }
    }

    pub(super) const fn archive(what: &'static str) -> Self {
        let table_mend = "Décompressez-le. Si un tableau en sort, enregistrez-le depuis le tableur \
                          en «\u{a0}CSV UTF-8\u{a0}» à la place de ce fichier.";
        Self { what, table_mend }
    }

    /// What no spreadsheet opens.
    pub(super) const fn apart(what: &'static str) -> Self {
        let table_mend = "Écrivez ce qu'il dit dans un tableau, une fiche par ligne, enregistré en \
                          «\u{a0}CSV UTF-8\u{a0}»\u{a0}; puis rangez ce fichier hors de content/.";
        Self { what, table_mend }
    }

    /// What contours are written in, and nothing else here.
    pub(super) const JSON: Self = Self::workbook("un fichier JSON");

    /// A record as files of their own say one.
    pub(super) const RECORD: Self = Self {
        what: "une fiche ou une page (.md)",
        table_mend: "Renommez-le pour que son nom finisse par «\u{a0}.md\u{a0}».",
    };
}

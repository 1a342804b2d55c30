//! What to do with a spreadsheet's file where tables are not read.

use super::kind::SourceKind;
use super::unread::{CALENDARS, LISTS, near_file};

/// How the matter of a workbook or of a CSV gets into the portal, from its path alone; `None` for other
/// files, and where a table of services or of events is as likely.
pub(super) fn sheet_mend(path: &str) -> Option<String> {
    let (folder, name) = path.rsplit_once('/')?;
    let (_, ending) = name.rsplit_once('.')?;
    let is_workbook = is_workbook(&ending.to_lowercase());
    let what = match is_workbook {
        true => "le classeur",
        false if ending.eq_ignore_ascii_case("csv") => "le tableau",
        false => return None,
    };
    let mut folders = folder.split('/').skip(1);
    let apart = format!("puis rangez {what} hors de content/.");
    let mend = match folders.next() {
        None => {
            let list = near_file(name, &LISTS)?;
            format!("Écrivez ce qu'il dit dans content/{list}, au format de ce fichier, {apart}")
        }
        Some("calendrier") if is_workbook => {
            let table = match near_file(name, &CALENDARS) {
                Some(table) => format!("sous le nom «\u{a0}{table}\u{a0}»"),
                None => {
                    "sous le nom jours-feries.csv, vacances-scolaires.csv ou zones.csv".to_owned()
                }
            };
            format!(
                "Enregistrez la feuille en «\u{a0}CSV UTF-8\u{a0}» {table} dans content/calendrier/, {apart}"
            )
        }
        Some(own) if reads(own, "toml") => {
            let file = match reads(own, "geojson") {
                true => ".toml (un territoire) ou .geojson (des communes)",
                false => ".toml",
            };
            format!(
                "Écrivez ce qu'il dit dans un fichier {file} de content/{own}/, sur le modèle des autres, {apart}"
            )
        }
        Some(own) if is_workbook && reads(own, "md") && !reads(own, "csv") => {
            format!("Écrivez ce qu'il dit dans un fichier .md de content/{own}/, {apart}")
        }
        Some(_) => return None,
    };
    Some(mend)
}

/// Whether an ending, in small letters, is a workbook's.
pub(super) fn is_workbook(ending: &str) -> bool {
    matches!(
        ending,
        "xlsx"
            | "xls"
            | "xlsm"
            | "xlsb"
            | "xltx"
            | "ods"
            | "fods"
            | "ots"
            | "numbers"
            | "dif"
            | "slk"
            | "prn"
    )
}

/// Whether files of an ending are read in a folder of `content/`.
fn reads(folder: &str, ending: &str) -> bool {
    let kind = SourceKind::read_at(&format!("content/{folder}/a.{ending}"));
    kind.is_some_and(SourceKind::is_text)
}

#[cfg(test)]
mod tests {
    use super::sheet_mend;

    #[test]
    fn a_sheet_is_led_to_the_file_that_says_it() {
        for (path, mend) in [
            (
                "content/types.xlsx",
                "Écrivez ce qu'il dit dans content/types.toml, au format de ce fichier, puis rangez le classeur hors de content/.",
            ),
            (
                "content/Glossaire.csv",
                "Écrivez ce qu'il dit dans content/glossaire.toml, au format de ce fichier, puis rangez le tableau hors de content/.",
            ),
            (
                "content/calendrier/jours feries.ods",
                "Enregistrez la feuille en « CSV UTF-8 » sous le nom « jours-feries.csv » dans content/calendrier/, puis rangez le classeur hors de content/.",
            ),
            (
                "content/calendrier/2027.xlsx",
                "Enregistrez la feuille en « CSV UTF-8 » sous le nom jours-feries.csv, vacances-scolaires.csv ou zones.csv dans content/calendrier/, puis rangez le classeur hors de content/.",
            ),
            (
                "content/baremes/psu.xlsx",
                "Écrivez ce qu'il dit dans un fichier .toml de content/baremes/, sur le modèle des autres, puis rangez le classeur hors de content/.",
            ),
            (
                "content/territoires/communes.csv",
                "Écrivez ce qu'il dit dans un fichier .toml (un territoire) ou .geojson (des communes) de content/territoires/, sur le modèle des autres, puis rangez le tableau hors de content/.",
            ),
            (
                "content/pages/familles/tarifs.xlsx",
                "Écrivez ce qu'il dit dans un fichier .md de content/pages/, puis rangez le classeur hors de content/.",
            ),
        ] {
            let said = sheet_mend(path).map(|mend| mend.replace('\u{a0}', " "));
            assert_eq!(said.as_deref(), Some(mend), "{path}");
        }
    }

    #[test]
    fn a_sheet_of_services_or_events_is_no_matter_of_these() {
        for path in [
            "content/services/a.xlsx",
            "content/agenda/a.ods",
            "content/creches.xlsx",
            "content/pages/liste.csv",
            "content/calendrier/ponts.csv",
            "content/baremes/notes.docx",
            "content/Service/a.xlsx",
        ] {
            assert_eq!(sheet_mend(path), None, "{path}");
        }
    }
}

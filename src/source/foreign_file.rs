//! What to do with a file of another program, from its ending.

use super::unread::ending;
use super::unread_sheet::is_workbook;

const CALENDAR: &str = "c'est un calendrier d'un autre logiciel";

/// Why a spreadsheet's own file is not read.
pub(super) const WORKBOOK: &str = "c'est un classeur de tableur";

/// What a file of a foreign kind is, and how its matter gets into the portal.
pub(super) fn of_ending(path: &str) -> (&'static str, String) {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("content", path));
    match &*ending(name) {
        ending if is_workbook(ending) => (
            WORKBOOK,
            format!(
                "Enregistrez la feuille en «\u{a0}CSV UTF-8\u{a0}» dans {}, puis rangez le classeur hors de content/.",
                if folder.starts_with("content/agenda") { "content/agenda/" } else { "content/services/" }
            ),
        ),
        "docx" | "doc" | "odt" | "rtf" | "pages" | "html" | "htm" => (
            "c'est un document d'un autre logiciel",
            "Copiez son texte dans un fichier .md de content/pages/, puis rangez le document hors de content/.".to_owned(),
        ),
        "pdf" => (
            "un PDF ne se publie pas",
            "Écrivez ce qu'il dit dans une page de content/pages/, ou donnez-en un lien s'il est déjà sur un autre site, puis rangez-le hors de content/.".to_owned(),
        ),
        "ics" | "ical" | "ifb" if holds_calendars(folder) => (
            CALENDAR,
            "Écrivez ses vacances scolaires dans content/calendrier/vacances-scolaires.csv, ses jours fériés dans content/calendrier/jours-feries.csv, sur le modèle de leurs lignes, puis rangez le calendrier hors de content/.".to_owned(),
        ),
        "ics" | "ical" | "ifb" => (
            CALENDAR,
            "Écrivez ses dates dans content/agenda/, un événement par fiche .md ou par ligne d'un tableau .csv, puis rangez le calendrier hors de content/.".to_owned(),
        ),
        "yaml" | "yml" => (
            "il est écrit en YAML",
            "Réécrivez-le en TOML, sur le modèle d'un fichier .toml de content/, puis supprimez-le.".to_owned(),
        ),
        "" => (
            "son nom n'a pas d'extension",
            "Ajoutez-lui la sienne\u{a0}: .md pour un texte, .csv pour un tableau. S'il n'est pas pour le portail, rangez-le hors de content/.".to_owned(),
        ),
        "txt" | "text" => (
            "rien ne dit si c'est un texte ou un tableau",
            "Si c'est un tableau, ouvrez-le dans votre tableur et enregistrez-le en «\u{a0}CSV UTF-8\u{a0}» dans content/services/ ou content/agenda/. Si c'est le texte d'une page, copiez-le dans un fichier .md de content/pages/. Puis rangez-le hors de content/.".to_owned(),
        ),
        _ => (
            "marelle ne lit pas ce genre de fichier",
            "Rangez-le hors de content/.".to_owned(),
        ),
    }
}

/// Whether the tables of school and public holidays stand in a folder.
fn holds_calendars(folder: &str) -> bool {
    folder.split('/').nth(1) == Some("calendrier")
}

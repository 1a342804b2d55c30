//! What to do with a file that is not read, from its path alone.

use super::copied_list::copied_list;
use super::foreign_file::{WORKBOOK, of_ending};
use super::kind::SourceKind;
use super::set_aside::set_aside;
use super::unread_sheet::{is_workbook, sheet_mend};
use crate::diagnostic::suggestion::nearest;
use crate::diagnostic::{Code, Diagnostic};

/// The folders of `content/` whose files are read.
pub(super) const FOLDERS: [&str; 7] = [
    "actualites",
    "agenda",
    "baremes",
    "calendrier",
    "pages",
    "services",
    "territoires",
];

/// The files that stand in `content/` itself.
pub(super) const LISTS: [&str; 6] = [
    "glossaire.toml",
    "intentions.toml",
    "mots-a-eviter.toml",
    "numeros.toml",
    "types.toml",
    "urgences.toml",
];

/// Files that hold others.
const ARCHIVES: [&str; 8] = ["7z", "bz2", "gz", "rar", "tar", "tgz", "xz", "zip"];

/// Files of other programs, whatever is added to their names.
const FOREIGN: [&str; 13] = [
    "doc", "docx", "gz", "ical", "ics", "numbers", "ods", "odt", "pdf", "rtf", "xls", "xlsx", "zip",
];

pub(super) const CALENDARS: [&str; 3] = ["jours-feries.csv", "vacances-scolaires.csv", "zones.csv"];

const THEME_FOLDERS: [&str; 4] = ["i18n", "static", "styles", "templates"];

/// Whether a file that has no kind is one that an editor may believe to be read.
pub(super) fn seems_meant(path: &str) -> bool {
    match path.split('/').collect::<Vec<_>>()[..] {
        ["content", ..] => true,
        ["themes", _, folder, _, ..] => near(folder, &THEME_FOLDERS).is_some(),
        _ => false,
    }
}

/// The remark on a file that is not read. It repeats nothing of the file's name, which may be a
/// person's: a remark is kept, and told to others. A slash ends the path of a hidden folder.
pub(super) fn unread(path: &str) -> Diagnostic {
    if path.ends_with('/') {
        return Diagnostic::of_file(Code::UnreadFolder, path, &[]);
    }
    let (cause, mend) = cause_and_mend(path);
    Diagnostic::of_file(Code::UnreadFile, path, &[cause, &mend])
}

fn cause_and_mend(path: &str) -> (&'static str, String) {
    let seen = path.trim_end();
    if seen != path && SourceKind::read_at(seen).is_some() && set_aside(seen).is_none() {
        return (
            "une espace, qui ne se voit pas, finit son nom",
            "Renommez-le sans cette espace à la fin.".to_owned(),
        );
    }
    let path = seen;
    if let Some(said) = set_aside(path) {
        let (cause, mend) = said.cause_and_mend();
        return (cause, mend.to_owned());
    }
    let path = without_text_ending(path);
    if path.starts_with("content/") && ARCHIVES.contains(&&*ending(path)) {
        return (
            "c'est une archive compressée",
            "Ouvrez-la et copiez ici, à sa place, les fichiers du portail qu'elle contient\u{a0}; puis \
             rangez-la hors de content/."
                .to_owned(),
        );
    }
    if let Some(list) = copied_list(path) {
        let mend = format!(
            "Si cette copie de {list} est la bonne, mettez-la à la place de {list}, sous ce nom. Sinon, \
             supprimez-la ou rangez-la hors de content/."
        );
        return ("son nom semble celui d'une copie", mend);
    }
    if let Some(mend) = of_theme(path).or_else(|| renamed(path)) {
        return ("son nom n'est pas celui d'un fichier du portail", mend);
    }
    if let Some(mend) = sheet_mend(path) {
        return match is_workbook(&ending(path)) {
            true => (WORKBOOK, mend),
            false => ("les tableaux ne sont pas lus à cet endroit", mend),
        };
    }
    if let Some(mend) = strayed(path).or_else(|| moved(path)) {
        return (
            "il n'est pas dans un dossier où de tels fichiers sont lus",
            mend,
        );
    }
    of_ending(path)
}

/// A path without the ending that a program added to the name of a file that is no text: what it is,
/// the ending before tells.
fn without_text_ending(path: &str) -> &str {
    let stem = [".txt", ".text"]
        .iter()
        .find_map(|ending| path.strip_suffix(ending));
    let is_foreign = |stem: &&str| FOREIGN.contains(&&*ending(stem));
    stem.filter(is_foreign).unwrap_or(path)
}

fn of_theme(path: &str) -> Option<String> {
    let folder = path.strip_prefix("themes/")?.split('/').nth(1)?;
    let known = near(folder, &THEME_FOLDERS)?;
    Some(format!("Renommez son dossier en «\u{a0}{known}\u{a0}»."))
}

/// The mend of a name whose end alone is wrong, or that is a slip of a list's.
fn renamed(path: &str) -> Option<String> {
    let (folder, name) = path.rsplit_once('/')?;
    if folder == "content" && matches!(&*ending(name), "" | "toml" | "tml" | "txt" | "text") {
        let list = near_file(name, &LISTS)?;
        return Some(format!("Renommez-le en «\u{a0}{list}\u{a0}»."));
    }
    if folder == "content/calendrier" && ending(name) == "csv" {
        return Some(match near_file(name, &CALENDARS) {
            Some(table) => format!("Renommez-le en «\u{a0}{table}\u{a0}»."),
            None => format!("Renommez-le en {}.", any(&CALENDARS)),
        });
    }
    let (stem, last) = name.rsplit_once('.')?;
    let inner = stem.rsplit_once('.').map(|(_, inner)| inner);
    let is_calendar = folder == "content/calendrier";
    let is_read = |ending: &str| {
        if is_calendar {
            return ending == "csv";
        }
        let text = SourceKind::read_at(&format!("{folder}/a.{ending}"));
        text.is_some_and(SourceKind::is_text)
    };
    if let Some(inner) = inner.filter(|inner| is_read(inner)) {
        return Some(format!(
            "Renommez-le\u{a0}: son nom doit finir par «\u{a0}.{inner}\u{a0}», sans «\u{a0}.{last}\u{a0}». \
             L'explorateur de fichiers cache souvent cette fin\u{a0}: demandez-lui d'afficher les extensions."
        ));
    }
    if matches!(&*last.to_lowercase(), "txt" | "text") && is_read("csv") {
        return Some(of_text_table(folder, stem));
    }
    let meant = match &*last.to_lowercase() {
        "txt" | "text" | "markdown" | "mdown" | "mkd" | "mdx" => "md",
        "tsv" | "tab" => "csv",
        "json" => "geojson",
        "tml" => "toml",
        _ => return None,
    };
    is_read(meant).then(|| {
        format!(
            "Renommez-le\u{a0}: son nom doit finir par «\u{a0}.{meant}\u{a0}» et non par «\u{a0}.{last}\u{a0}»."
        )
    })
}

/// The mend of a `.txt` where tables are read: most are a spreadsheet's, and renamed they would lose
/// their rows.
fn of_text_table(folder: &str, stem: &str) -> String {
    let save = "Ouvrez-le dans votre tableur, enregistrez-le en «\u{a0}CSV UTF-8\u{a0}»";
    let apart = "puis rangez ce .txt hors de content/.";
    if folder == "content/calendrier" {
        let name = match near_file(stem, &CALENDARS) {
            Some(table) => table.to_owned(),
            None => any(&CALENDARS),
        };
        return format!("{save} sous le nom {name} dans {folder}/, {apart}");
    }
    format!(
        "Si c'est un tableau\u{a0}: {}, {apart} Si c'est le texte d'une seule fiche, renommez-le\u{a0}: son \
         nom doit finir par «\u{a0}.md\u{a0}».",
        save.replace("Ouvrez", "ouvrez") + " dans ce dossier"
    )
}

/// The mend of a file of which a portal has one, where another one stands.
fn strayed(path: &str) -> Option<String> {
    let name = path.strip_prefix("content/")?.rsplit('/').next()?;
    let place = match name {
        "marelle.toml" => "le marelle.toml qui est à côté de content/".to_owned(),
        list if LISTS.contains(&list) => format!("content/{list}"),
        _ => return None,
    };
    Some(format!(
        "Seul {place} est lu\u{a0}: reportez-y ce que celui-ci dit de plus, puis rangez-le hors de content/."
    ))
}

/// The mend of a file that would be read in another folder.
fn moved(path: &str) -> Option<String> {
    let inside = path.strip_prefix("content/")?;
    let name = inside.rsplit('/').next().unwrap_or(inside);
    let ending = ending(name);
    let reads = |folder: &&str| {
        let kind = SourceKind::read_at(&format!("content/{folder}/a.{ending}"));
        kind.is_some_and(SourceKind::is_text)
    };
    let folders: Vec<String> = FOLDERS
        .iter()
        .filter(|folder| reads(folder))
        .map(|folder| format!("content/{folder}/"))
        .collect();
    if folders.is_empty() {
        return None;
    }
    let own = inside.split_once('/').map(|(folder, _)| folder);
    if let Some(meant) = own.and_then(|own| near(own, &FOLDERS)).filter(reads) {
        return Some(format!("Déplacez-le dans content/{meant}/."));
    }
    let folders: Vec<&str> = folders.iter().map(String::as_str).collect();
    Some(format!(
        "Déplacez-le dans {}. S'il n'est pas pour le portail, rangez-le hors de content/.",
        any(&folders)
    ))
}

/// What follows the last point of a name, in small letters; nothing where there is none.
pub(super) fn ending(name: &str) -> String {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    ending.unwrap_or_default().to_lowercase()
}

fn near(written: &str, known: &[&'static str]) -> Option<&'static str> {
    nearest(written, known.iter().copied())
}

/// The file whose name, its ending apart, is this one or the nearest.
pub(super) fn near_file(written: &str, known: &[&'static str]) -> Option<&'static str> {
    let stem = |name: &'static str| name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let written = written.rsplit_once('.').map_or(written, |(stem, _)| stem);
    let of_stem = |wanted: &str| known.iter().copied().find(|name| stem(name) == wanted);
    let near = || nearest(written, known.iter().map(|name| stem(name)));
    of_stem(written).or_else(|| of_stem(near()?))
}

/// "a, b ou c".
fn any(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} ou {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::{seems_meant, unread};

    fn hint(path: &str) -> String {
        unread(path).hint.unwrap().replace('\u{a0}', " ")
    }

    fn assert_hints(cases: &[(&str, &str)]) {
        for (path, mend) in cases {
            assert_eq!(hint(path), *mend, "{path}");
        }
    }

    #[test]
    fn what_another_program_wrote_is_written_again() {
        assert_hints(&[
            (
                "content/services/a.XLSX",
                "Enregistrez la feuille en « CSV UTF-8 » dans content/services/, puis rangez le classeur hors de content/.",
            ),
            (
                "content/agenda/a.ods",
                "Enregistrez la feuille en « CSV UTF-8 » dans content/agenda/, puis rangez le classeur hors de content/.",
            ),
            ("content/services/photos.psd", "Rangez-le hors de content/."),
            (
                "content/services/liste.csv.gz",
                "Ouvrez-la et copiez ici, à sa place, les fichiers du portail qu'elle contient ; puis rangez-la hors de content/.",
            ),
            (
                "content/services/liste.xlsx.txt",
                "Enregistrez la feuille en « CSV UTF-8 » dans content/services/, puis rangez le classeur hors de content/.",
            ),
            (
                "content/agenda/google.ics",
                "Écrivez ses dates dans content/agenda/, un événement par fiche .md ou par ligne d'un tableau .csv, puis rangez le calendrier hors de content/.",
            ),
            (
                "content/calendrier/Zone-B.ics",
                "Écrivez ses vacances scolaires dans content/calendrier/vacances-scolaires.csv, ses jours fériés dans content/calendrier/jours-feries.csv, sur le modèle de leurs lignes, puis rangez le calendrier hors de content/.",
            ),
            (
                "content/calendrier/2026/feries.ICAL.txt",
                "Écrivez ses vacances scolaires dans content/calendrier/vacances-scolaires.csv, ses jours fériés dans content/calendrier/jours-feries.csv, sur le modèle de leurs lignes, puis rangez le calendrier hors de content/.",
            ),
            (
                "content/calendriers.ics",
                "Écrivez ses dates dans content/agenda/, un événement par fiche .md ou par ligne d'un tableau .csv, puis rangez le calendrier hors de content/.",
            ),
            (
                "content/agenda/basic.ics.txt",
                "Écrivez ses dates dans content/agenda/, un événement par fiche .md ou par ligne d'un tableau .csv, puis rangez le calendrier hors de content/.",
            ),
        ]);
    }

    #[test]
    fn a_wrong_name_is_to_be_changed() {
        assert_hints(&[
            (
                "content/services/liste.csv.txt",
                "Renommez-le : son nom doit finir par « .csv », sans « .txt ». L'explorateur de fichiers cache souvent cette fin : demandez-lui d'afficher les extensions.",
            ),
            (
                "content/services/a.markdown",
                "Renommez-le : son nom doit finir par « .md » et non par « .markdown ».",
            ),
            (
                "content/territoires/communes.json",
                "Renommez-le : son nom doit finir par « .geojson » et non par « .json ».",
            ),
            ("content/type.toml", "Renommez-le en « types.toml »."),
            (
                "content/services/m.csv ",
                "Renommez-le sans cette espace à la fin.",
            ),
            (
                "content/types.toml\u{a0} ",
                "Renommez-le sans cette espace à la fin.",
            ),
            (
                "content/services/photos.psd ",
                "Rangez-le hors de content/.",
            ),
            (
                "content/types - Copie.toml",
                "Si cette copie de types.toml est la bonne, mettez-la à la place de types.toml, sous ce nom. Sinon, supprimez-la ou rangez-la hors de content/.",
            ),
            ("content/numeros", "Renommez-le en « numeros.toml »."),
            (
                "content/calendrier/jours feries.csv",
                "Renommez-le en « jours-feries.csv ».",
            ),
            (
                "content/calendrier/ponts.csv",
                "Renommez-le en jours-feries.csv, vacances-scolaires.csv ou zones.csv.",
            ),
            (
                "themes/caf/template/home.html",
                "Renommez son dossier en « templates ».",
            ),
        ]);
    }

    #[test]
    fn a_wrong_folder_is_to_be_left() {
        assert_hints(&[
            (
                "content/Service/a.md",
                "Déplacez-le dans content/services/.",
            ),
            (
                "content/a.md",
                "Déplacez-le dans content/actualites/, content/agenda/, content/pages/ ou content/services/. S'il n'est pas pour le portail, rangez-le hors de content/.",
            ),
            (
                "content/pages/liste.csv",
                "Déplacez-le dans content/agenda/ ou content/services/. S'il n'est pas pour le portail, rangez-le hors de content/.",
            ),
        ]);
    }

    #[test]
    fn what_belongs_to_a_theme_s_maker_is_not_told() {
        assert!(!seems_meant("themes/parvis/scripts/portail.js"));
        assert!(!seems_meant("themes/parvis/LISEZMOI.md"));
        assert!(seems_meant("themes/parvis/style/a.css"));
    }
}

//! Folders below `content/` that hold a copy of what is read elsewhere, or a portal or a site of their
//! own: told once, for what is told of a file by itself would put it beside its original.

use std::collections::BTreeMap;

use super::copied_list::marks_copy;
use super::kind::SourceKind;
use super::survey::Surveyed;
use super::unread::FOLDERS;
use crate::address::{OUTPUT_MARK, fold};
use crate::diagnostic::{Code, Diagnostic};

/// What to do with what was changed in a portal that stands in another one.
const OTHER_PORTAL: &str = "les fichiers de ce portail-ci";

/// What a site is that stands in `content/`, and what to do with it.
const SITE: &str = "c'est un site que marelle a construit";
const SITE_MEND: &str = "Rangez-le hors de content/, ou supprimez-le\u{a0}: ses pages se reconstruisent à partir des \
                         fichiers du portail.";

/// Takes out the files of such folders.
pub(super) fn set_aside_folders(files: &mut Vec<Surveyed>) -> Vec<Diagnostic> {
    let portals = files.iter().filter_map(|file| {
        let folder = file.path.strip_suffix("/marelle.toml")?;
        let inside = folder.strip_prefix("content/")?;
        let folder = format!("{folder}/");
        let content = format!("{folder}content/");
        // Settings that strayed into a folder that is read make no portal of it.
        let is_inside =
            !FOLDERS.contains(&inside) && files.iter().any(|file| file.path.starts_with(&content));
        let said = (
            "c'est un portail entier".to_owned(),
            OTHER_PORTAL.to_owned(),
        );
        is_inside.then_some((folder, said))
    });
    let portals = portals.map(|(folder, said)| {
        let told = remark(&folder, &said);
        (folder, told)
    });
    let mut folders: BTreeMap<String, Diagnostic> = sites(files).chain(portals).collect();
    for folder in unknown(files) {
        if let Some(said) = copied(&folder, files) {
            let told = || remark(&folder, &said);
            folders.entry(folder.clone()).or_insert_with(told);
        }
    }
    let outer: Vec<String> = folders.keys().cloned().collect();
    folders.retain(|folder, _| {
        let is_around = |outer: &String| outer != folder && folder.starts_with(&**outer);
        !outer.iter().any(is_around)
    });
    files.retain(|file| {
        !folders
            .keys()
            .any(|folder| file.path.starts_with(&**folder))
    });
    folders.into_values().collect()
}

fn remark(folder: &str, (what, into): &(String, String)) -> Diagnostic {
    Diagnostic::of_file(Code::CopiedFolder, folder, &[what, into])
}

/// The folders that marelle built a site in, by its mark, with what is told of each.
fn sites(files: &[Surveyed]) -> impl Iterator<Item = (String, Diagnostic)> {
    files.iter().filter_map(|file| {
        let folder = file.path.strip_suffix(OUTPUT_MARK)?;
        let told = remark(folder, &(SITE.to_owned(), String::new())).with_hint(SITE_MEND);
        Some((folder.to_owned(), told))
    })
}

/// The folders of `content/` that hold files and that are none of those that are read.
fn unknown(files: &[Surveyed]) -> Vec<String> {
    let tops = files.iter().filter_map(|file| {
        let (top, _) = file.path.strip_prefix("content/")?.split_once('/')?;
        let is_unknown = file.kind == SourceKind::Unread && !FOLDERS.contains(&top);
        is_unknown.then(|| format!("content/{top}/"))
    });
    let mut tops: Vec<String> = tops.collect();
    tops.dedup();
    tops
}

/// What a folder is a copy of, and where what was changed in it goes.
fn copied(folder: &str, files: &[Surveyed]) -> Option<(String, String)> {
    let read = || {
        let read = files.iter().filter(|file| file.kind.is_text());
        read.filter(|file| file.path.starts_with("content/"))
    };
    let name = fold(folder.strip_prefix("content/")?.trim_end_matches('/'));
    let is_original = |original: &&&str| {
        let around = name.split_once(**original);
        around.is_some_and(|(before, after)| marks_copy(before, after))
            && read().any(|file| file.path.starts_with(&format!("content/{original}/")))
    };
    if let Some(original) = FOLDERS.iter().find(is_original) {
        let original = format!("content/{original}/");
        return Some((format!("il semble une copie de {original}"), original));
    }
    let own = files.iter().filter(|file| file.path.starts_with(folder));
    let names: Vec<&str> = own
        .filter_map(|file| Some(file.path.rsplit_once('/')?.1))
        .collect();
    let twin = read().find_map(|file| {
        let (home, name) = file.path.rsplit_once('/')?;
        let is_twin = home != "content" && names.contains(&name);
        is_twin.then(|| format!("{home}/"))
    })?;
    let what = format!("il a un fichier du même nom qu'un de ceux de {twin}");
    Some((what, twin))
}

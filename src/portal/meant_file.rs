//! What an editor meant by a file that is not there, or that no page can lead to.

use crate::diagnostic::suggestion::nearest;

/// Endings of files that are written elsewhere, and that the site does not publish.
const DOCUMENTS: [&str; 13] = [
    "pdf", "doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "csv", "ppt", "pptx", "odp", "zip",
];

const PICTURES: [&str; 5] = ["png", "jpg", "jpeg", "webp", "gif"];

/// Pictures that are read and never published.
const FOREIGN_PICTURES: [&str; 7] = ["avif", "heic", "heif", "svg", "tif", "tiff", "bmp"];

/// Ends of hosts' names; anything else may be a file's.
const HOSTS: [&str; 9] = [
    "fr", "com", "org", "net", "eu", "info", "paris", "bzh", "re",
];

/// What to do about a picture that is not there. `path` is where it was looked for, and `known`
/// the paths of all pictures.
pub(super) fn missing_picture<'k>(path: &str, known: impl Iterator<Item = &'k str>) -> String {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let mut beside = Vec::new();
    let mut elsewhere = Vec::new();
    for known in known {
        let (other, found) = known.rsplit_once('/').unwrap_or(("", known));
        if other == folder {
            beside.push(found);
        } else if found.to_lowercase() == name.to_lowercase() {
            elsewhere.push(other);
        }
    }
    let same_letters = |found: &&&str| found.to_lowercase() == name.to_lowercase();
    if let Some(found) = beside.iter().find(same_letters) {
        return format!(
            "Le fichier s'appelle «\u{a0}{found}\u{a0}»\u{a0}: écrivez-le avec les mêmes majuscules."
        );
    }
    let (stem, ending) = parts(name);
    if let Some(found) = beside.iter().find(|found| parts(found).0 == stem) {
        return match FOREIGN_PICTURES.contains(&&*parts(found).1) {
            true => format!(
                "Le fichier s'appelle «\u{a0}{found}\u{a0}», d'un format qui n'est pas publié\u{a0}: \
                 enregistrez-le en JPEG, PNG ou WebP."
            ),
            false => format!("Le fichier s'appelle «\u{a0}{found}\u{a0}»\u{a0}: écrivez ce nom."),
        };
    }
    if let [folder] = elsewhere[..] {
        return format!("Elle est dans {folder}/\u{a0}: placez-la à côté de ce fichier.");
    }
    if DOCUMENTS.contains(&&*ending) {
        return "Ce n'est pas une image\u{a0}: enregistrez ce qu'il faut montrer en JPEG, PNG ou WebP."
            .to_owned();
    }
    match nearest(name, beside.into_iter()) {
        Some(near) => format!("Vouliez-vous écrire «\u{a0}{near}\u{a0}»\u{a0}?"),
        None => "Placez l'image à côté de ce fichier, ou corrigez son nom.".to_owned(),
    }
}

/// What to do about a link whose end says that no page was meant.
pub(super) fn no_page(written: &str) -> Option<String> {
    let path = written.split(['?', '#']).next().unwrap_or(written);
    let (_, ending) = parts(path);
    if DOCUMENTS.contains(&&*ending) {
        return Some(format!(
            "Les fichiers .{ending} ne sont pas publiés\u{a0}: écrivez dans une page ce que dit celui-ci, \
             ou donnez un lien https:// vers le site qui le publie."
        ));
    }
    if PICTURES.contains(&&*ending) || FOREIGN_PICTURES.contains(&&*ending) {
        return Some(format!(
            "Pour montrer une image, écrivez\u{a0}: ![ce qu'elle montre](<{written}>)"
        ));
    }
    // Browsers take what follows two slashes for a site.
    let (path, written) = match written.strip_prefix("//") {
        Some(bare) => (path.trim_start_matches('/'), bare),
        None => (path, written),
    };
    let host = path.split('/').next().unwrap_or(path);
    let is_host = !host.is_empty() && HOSTS.contains(&&*parts(host).1);
    is_host.then(|| format!("Écrivez l'adresse entière\u{a0}: https://{written}"))
}

/// A name without its ending, and the ending, in small letters.
fn parts(name: &str) -> (String, String) {
    let name = name.to_lowercase();
    match name.rsplit_once('.') {
        Some((stem, ending)) => (stem.to_owned(), ending.to_owned()),
        None => (name, String::new()),
    }
}

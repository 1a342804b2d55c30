//! What an editor meant by a file that is not there, or that no page can lead to.

use crate::content::is_document_ending;
use crate::diagnostic::suggestion::nearest;

const PICTURES: [&str; 5] = ["png", "jpg", "jpeg", "webp", "gif"];

/// Pictures that are read and never published.
const FOREIGN_PICTURES: [&str; 7] = ["avif", "heic", "heif", "svg", "tif", "tiff", "bmp"];

/// Ends of hosts' names; anything else may be a file's.
const HOSTS: [&str; 9] = [
    "fr", "com", "org", "net", "eu", "info", "paris", "bzh", "re",
];

/// What to do about a picture that the text at `source` names and that is not there. `path` is where
/// it was looked for, and `known` the paths of all pictures.
pub(super) fn missing_picture<'k>(
    source: &str,
    path: &str,
    known: impl Iterator<Item = &'k str>,
) -> String {
    let (folder, name) = split(path);
    let (stem, ending) = parts(name);
    let Some(meant) = meant_picture(path, known) else {
        return match is_document_ending(&ending) {
            true => "Ce n'est pas une image\u{a0}: enregistrez ce qu'il faut montrer en JPEG, PNG ou WebP.",
            false => "Placez l'image à côté de ce fichier, ou corrigez son nom.",
        }
        .to_owned();
    };
    let (other, found) = split(meant);
    let (found_stem, found_ending) = parts(found);
    let written = from_text(source, meant);
    if other != folder {
        format!("Elle est dans {other}/\u{a0}: écrivez «\u{a0}{written}\u{a0}».")
    } else if found.to_lowercase() == name.to_lowercase() {
        format!("Le nom du fichier a d'autres majuscules\u{a0}: écrivez «\u{a0}{written}\u{a0}».")
    } else if found_stem != stem {
        format!("Vouliez-vous écrire «\u{a0}{written}\u{a0}»\u{a0}?")
    } else if FOREIGN_PICTURES.contains(&&*found_ending) {
        format!(
            "Le fichier s'appelle «\u{a0}{found}\u{a0}», d'un format qui n'est pas publié\u{a0}: \
             enregistrez-le en JPEG, PNG ou WebP."
        )
    } else {
        format!(
            "Le fichier s'appelle «\u{a0}{found}\u{a0}»\u{a0}: écrivez «\u{a0}{written}\u{a0}»."
        )
    }
}

/// The path of a picture with the slashes of addresses, and without what browsers read behind it.
pub(super) fn picture_path(written: &str) -> String {
    let slashes = written.replace('\\', "/");
    let path = slashes.split(['?', '#']).next();
    path.unwrap_or_default().to_owned()
}

/// The picture that was meant by the path of one that is not there: one beside it whose letters or
/// whose stem are the same, the only one of its name elsewhere, or the nearest beside it.
pub(super) fn meant_picture<'k>(
    path: &str,
    known: impl Iterator<Item = &'k str>,
) -> Option<&'k str> {
    let (folder, name) = split(path);
    let (stem, ending) = parts(name);
    let same_letters = |known: &&str| split(known).1.to_lowercase() == name.to_lowercase();
    let (beside, elsewhere): (Vec<&str>, Vec<&str>) =
        known.partition(|known| split(known).0 == folder);
    let same_stem = |known: &&str| parts(split(known).1).0 == stem;
    let same = beside.iter().copied().find(same_letters);
    if let Some(same) = same.or_else(|| beside.iter().copied().find(same_stem)) {
        return Some(same);
    }
    let mut elsewhere = elsewhere.into_iter().filter(same_letters);
    if let (Some(only), None) = (elsewhere.next(), elsewhere.next()) {
        return Some(only);
    }
    if is_document_ending(&ending) {
        return None;
    }
    let near = nearest(name, beside.iter().map(|known| split(known).1))?;
    beside.into_iter().find(|known| split(known).1 == near)
}

/// How the text at `source` has to write the path of a file: from its own folder, with nothing that
/// would end the path or begin something else in Markdown.
fn from_text(source: &str, path: &str) -> String {
    let own: Vec<&str> = split(source).0.split('/').collect();
    let other: Vec<&str> = path.split('/').collect();
    let pairs = own.iter().zip(&other);
    let shared = pairs.take_while(|(own, other)| own == other).count();
    let up = std::iter::repeat_n("..", own.len() - shared);
    let down = other[shared..].iter().copied();
    let path = up.chain(down).collect::<Vec<_>>().join("/");
    let mut written = String::with_capacity(path.len());
    for c in path.chars() {
        match c {
            ' ' | '%' | '(' | ')' | '<' | '>' | '\\' | '?' | '#' | '&' => {
                written.push_str(&format!("%{:02X}", u32::from(c)));
            }
            _ => written.push(c),
        }
    }
    written
}

/// What to do about a link whose end says that no page was meant.
pub(super) fn no_page(written: &str) -> Option<String> {
    let path = written.split(['?', '#']).next().unwrap_or(written);
    let (_, ending) = parts(path);
    // Of two bars, markdown leaves one.
    if written.starts_with('\\') && !is_document_ending(&ending) {
        return Some(
            "C'est un fichier de votre réseau, que personne d'autre ne peut ouvrir\u{a0}: donnez un \
             lien https://, ou effacez celui-ci."
                .to_owned(),
        );
    }
    if is_document_ending(&ending) {
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

/// The folder of a path, and the name in it.
fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

/// A name without its ending, and the ending, in small letters.
fn parts(name: &str) -> (String, String) {
    let name = name.to_lowercase();
    match name.rsplit_once('.') {
        Some((stem, ending)) => (stem.to_owned(), ending.to_owned()),
        None => (name, String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::{from_text, missing_picture};

    #[test]
    fn a_path_is_proposed_as_the_text_has_to_write_it() {
        for (source, path, written) in [
            ("content/pages/a.md", "content/pages/A.png", "A.png"),
            (
                "content/pages/a.md",
                "content/pages/photos/A.png",
                "photos/A.png",
            ),
            (
                "content/pages/b/a.md",
                "content/A (1).png",
                "../../A%20%281%29.png",
            ),
            (
                "content/pages/b/a.md",
                "content/pages/c/é#.png",
                "../c/é%23.png",
            ),
        ] {
            assert_eq!(from_text(source, path), written);
        }
    }

    #[test]
    fn a_picture_in_a_folder_of_another_case_is_proposed_with_it() {
        let known = ["content/pages/photos/A.png"];
        let said = missing_picture(
            "content/pages/a.md",
            "content/pages/Photos/a.png",
            known.into_iter(),
        );
        assert_eq!(
            said.replace('\u{a0}', " "),
            "Elle est dans content/pages/photos/ : écrivez « photos/A.png »."
        );
    }
}

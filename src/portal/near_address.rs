//! Which address was meant by one that no page has.

use std::collections::BTreeSet;

use crate::address::slugify;
use crate::diagnostic::suggestion::nearest;

/// The address that was meant, among some: one whose last word is the same, wherever it is; else
/// the nearest to what was written.
pub(super) fn near_address(path: &str, known: [&BTreeSet<String>; 2]) -> Option<String> {
    let near = same_word(path, known).or_else(|| nearest_of(path, known));
    near.map(str::to_owned)
}

/// The address with the same last word, in whatever folder, case and accents: the shortest one.
pub(super) fn same_word<'k>(path: &str, known: [&'k BTreeSet<String>; 2]) -> Option<&'k str> {
    let path = path.trim_end_matches('/');
    let name = path.rsplit('/').next()?;
    let stem = [".md", ".html", ".htm"]
        .iter()
        .find_map(|ending| name.strip_suffix(ending));
    let word = slugify(stem.unwrap_or(name))?;
    let end = format!("/{word}/");
    let all = known.into_iter().flatten().map(String::as_str);
    let same = all.filter(|known| known.ends_with(&end));
    same.min_by_key(|known| (known.matches('/').count(), *known))
}

fn nearest_of<'k>(path: &str, known: [&'k BTreeSet<String>; 2]) -> Option<&'k str> {
    // A slip is seldom in the folder or in a name's first letter, and a large portal has tens of
    // thousands of addresses.
    let trimmed = path.trim_end_matches('/');
    let name = trimmed.rfind('/').map_or(0, |slash| slash + 1);
    let first = trimmed[name..].chars().next().map_or(0, char::len_utf8);
    let begins = &path[..name + first];
    let alike = known.into_iter().flat_map(|known| {
        let from = known.range(begins.to_owned()..);
        from.take_while(|known| known.starts_with(begins))
    });
    let all = known.into_iter().flatten();
    let short = all.filter(|known| known.matches('/').count() <= 3);
    nearest(path, alike.map(String::as_str)).or_else(|| nearest(path, short.map(String::as_str)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::near_address;

    #[test]
    fn the_same_word_comes_before_a_near_one() {
        let pages = [
            "/agenda/",
            "/agents/",
            "/familles/aides/",
            "/communes/trets/",
        ];
        let services = [
            "/fiches/agende/",
            "/services/laep/trets/",
            "/fiches/relais/",
        ];
        let set =
            |all: &[&str]| -> BTreeSet<String> { all.iter().map(|it| (*it).to_owned()).collect() };
        let known = [&set(&pages), &set(&services)];
        for (path, near) in [
            ("/familles/agenda/", Some("/agenda/")),
            ("/Agenda", Some("/agenda/")),
            ("/agendas/", Some("/agenda/")),
            ("/trets/", Some("/communes/trets/")),
            ("/aides.html", Some("/familles/aides/")),
            ("/fiches/relai/", Some("/fiches/relais/")),
            ("/piscine/", None),
        ] {
            assert_eq!(near_address(path, known).as_deref(), near, "{path}");
        }
    }
}

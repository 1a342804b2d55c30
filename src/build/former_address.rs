//! Which address that is gone a new one stands for: told where one alone can be meant.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::suggestion::nearest;

/// The shortest word that tells two addresses apart, in bytes: shorter are « le », « des », « mam ».
const SHORTEST: usize = 4;

/// Of each new identifier the one that it took the place of, which is taken out of those that are
/// `gone`: the nearest in letters, else the one with which alone it shares words of its name or of
/// its place, else the one of another folder that ends as it
/// does. Where two claim one, neither gets it so.
pub(super) fn former_addresses<'g>(
    fresh: &[&str],
    gone: &mut BTreeSet<&'g str>,
) -> Vec<Option<&'g str>> {
    let mut former = vec![None; fresh.len()];
    for claim in [by_letters, by_words, by_ends] {
        let is_open = |at: &usize| former[*at].is_none();
        let open: Vec<usize> = (0..fresh.len()).filter(is_open).collect();
        let names: Vec<&str> = open.iter().map(|at| fresh[*at]).collect();
        let claims = claim(&names, gone);
        for (at, claimed) in open.iter().zip(&claims) {
            let Some(claimed) = *claimed else { continue };
            let rivals = claims.iter().filter(|other| **other == Some(claimed));
            if rivals.count() == 1 {
                gone.remove(claimed);
                former[*at] = Some(claimed);
            }
        }
    }
    former
}

/// The nearest in letters to each name.
fn by_letters<'g>(names: &[&str], gone: &BTreeSet<&'g str>) -> Vec<Option<&'g str>> {
    let near = |name: &&str| nearest(name, gone.iter().copied());
    names.iter().map(near).collect()
}

/// The one address of each name that has a word which no other name and no other address has.
fn by_words<'g>(names: &[&str], gone: &BTreeSet<&'g str>) -> Vec<Option<&'g str>> {
    let of_names = owners(names.iter().copied());
    let of_gone = owners(gone.iter().copied());
    let claim = |name: &&str| {
        let own = words(name).filter(|word| of_names[word].is_some());
        let shared = own.filter_map(|word| of_gone.get(word).copied());
        // A word of two addresses says neither; words of two addresses say nothing.
        let claimed: BTreeSet<&str> = shared.flatten().collect();
        let mut claimed = claimed.into_iter();
        claimed.next().filter(|_| claimed.next().is_none())
    };
    names.iter().map(claim).collect()
}

/// The one address of each name that ends as it does, in another folder.
fn by_ends<'g>(names: &[&str], gone: &BTreeSet<&'g str>) -> Vec<Option<&'g str>> {
    let claim = |name: &&str| {
        let mut same = gone.iter().copied().filter(|other| end(other) == end(name));
        same.next().filter(|_| same.next().is_none())
    };
    names.iter().map(claim).collect()
}

fn end(name: &str) -> Option<&str> {
    name.rsplit('/').next()
}

/// Of each word the one name that holds it; `None` where several do.
fn owners<'n>(names: impl Iterator<Item = &'n str>) -> BTreeMap<&'n str, Option<&'n str>> {
    let mut owners = BTreeMap::new();
    for name in names {
        let own: BTreeSet<&str> = words(name).collect();
        for word in own {
            let owner = owners.entry(word).or_insert(Some(name));
            if *owner != Some(name) {
                *owner = None;
            }
        }
    }
    owners
}

fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split('-').filter(|word| word.len() >= SHORTEST)
}

#[cfg(test)]
mod tests {
    use super::{BTreeSet, former_addresses};

    fn former(fresh: &[&str], gone: &[&'static str]) -> (Vec<Option<&'static str>>, usize) {
        let mut gone: BTreeSet<&str> = gone.iter().copied().collect();
        let former = former_addresses(fresh, &mut gone);
        (former, gone.len())
    }

    #[test]
    fn each_row_has_the_address_that_it_alone_can_mean() {
        assert_eq!(
            former(
                &[
                    "multi-accueil-les-lutins-trets",
                    "ludotheque-rousset",
                    "le-petit-trian-trets"
                ],
                &[
                    "creche-des-lutins-trets",
                    "maison-du-jeu-rousset",
                    "le-petit-train-trets"
                ],
            ),
            (
                vec![
                    Some("creche-des-lutins-trets"),
                    Some("maison-du-jeu-rousset"),
                    Some("le-petit-train-trets"),
                ],
                0
            )
        );
    }

    #[test]
    fn nothing_is_guessed_between_two() {
        let two = ["creche-lune-trets", "creche-etoile-trets"];
        // Two new ones are as near to one that is gone.
        assert_eq!(
            former(&["halte-1", "halte-2"], &["halte"]),
            (vec![None, None], 1)
        );
        // The words that are shared are of both.
        assert_eq!(former(&["multi-accueil-trets"], &two), (vec![None], 2));
        // A word of one, and a word of the other.
        assert_eq!(former(&["lune-et-etoile"], &two), (vec![None], 2));
        assert_eq!(former(&["lune-et-soleil"], &two), (vec![Some(two[0])], 1));
        // Short words say nothing.
        assert_eq!(former(&["mam-a"], &["mam-de-trets"]), (vec![None], 1));
    }
}

//! Absent is not empty: a share that is down shows an empty folder, and a folder moved away takes
//! half of a portal with it. What was published is not removed for that without a word.

use std::collections::BTreeMap;

use crate::address::OutputPath;

/// Records that were published and that a build would no longer publish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Disappearance {
    /// How many are gone.
    pub gone: usize,
    /// How many were published.
    pub published: usize,
    /// The only collection that is counted; all where there is none.
    pub collection: Option<Collection>,
}

/// What records of one sort have in common: where they are published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Collection {
    /// `/fiches/`.
    Services,
    /// `/services/`: kinds of which there are services.
    Kinds,
    /// `/actualites/`.
    News,
    /// `/communes/`.
    Communes,
    /// `/territoires/`.
    Territories,
    /// Editorial pages, and those of the portal itself.
    Pages,
}

impl Collection {
    /// The collection of a record's own page; `None` for lists and what is made of records.
    fn of(path: &OutputPath) -> Option<Self> {
        let parts: Vec<&str> = path.as_str().split('/').collect();
        let named = parts.len() == 3 && parts[2] == "index.html";
        match parts[0] {
            _ if !path.is_page() || parts.len() < 2 || parts.contains(&"page") => None,
            "fiches" => named.then_some(Self::Services),
            // The date of an event passes by itself.
            "agenda" => None,
            "actualites" => named.then_some(Self::News),
            "communes" => named.then_some(Self::Communes),
            "territoires" => named.then_some(Self::Territories),
            "services" => named.then_some(Self::Kinds),
            _ => Some(Self::Pages),
        }
    }
}

/// What disappears from what was `published` where `listed` takes its place, if that is too much
/// to be meant: more than half of the records, of the services, of their kinds (a large table of one
/// kind hides the others) or of the pages, or all of another collection. One record alone may always
/// go. Services that are `withheld` (a draft, an agreement that was withdrawn) are not gone: nothing
/// may keep them. Both lists are in the order of the paths.
pub(super) fn disappearance<'p>(
    published: impl Iterator<Item = &'p OutputPath>,
    listed: impl Iterator<Item = &'p OutputPath>,
    withheld: usize,
) -> Option<Disappearance> {
    let mut listed = listed.peekable();
    let mut counts: BTreeMap<Collection, Disappearance> = BTreeMap::new();
    for path in published {
        // A large portal has tens of thousands of outputs, and is built after each edit.
        while listed.next_if(|it| *it < path).is_some() {}
        let is_gone = listed.peek() != Some(&path);
        let Some(collection) = Collection::of(path) else {
            continue;
        };
        let count = counts.entry(collection).or_insert(Disappearance {
            gone: 0,
            published: 0,
            collection: Some(collection),
        });
        count.published += 1;
        count.gone += usize::from(is_gone);
    }
    if let Some(services) = counts.get_mut(&Collection::Services) {
        services.gone = services.gone.saturating_sub(withheld);
    }
    let records = || counts.iter().filter(|(of, _)| **of != Collection::Kinds);
    let all = Disappearance {
        gone: records().map(|(_, count)| count.gone).sum(),
        published: records().map(|(_, count)| count.published).sum(),
        collection: None,
    };
    let of = |collection| counts.get(&collection).copied();
    // The portal's own pages never go, so that pages are never all gone.
    let halved = [Collection::Services, Collection::Kinds, Collection::Pages];
    let mut halved = [Some(all)].into_iter().chain(halved.map(of)).flatten();
    let mut emptied = counts.into_values();
    halved
        .find(|count| count.gone > 1 && count.gone * 2 > count.published)
        .or_else(|| emptied.find(|count| count.gone > 1 && count.gone == count.published))
}

#[cfg(test)]
mod tests {
    use super::disappearance;
    use crate::address::OutputPath;

    fn found(published: &[&str], listed: &[&str]) -> Option<(usize, usize)> {
        let paths = |addresses: &[&str]| -> Vec<OutputPath> {
            let paths = addresses.iter().map(|it| OutputPath::of_address(it));
            let mut paths: Vec<OutputPath> = paths.map(Result::unwrap).collect();
            paths.sort();
            paths
        };
        let (published, listed) = (paths(published), paths(listed));
        disappearance(published.iter(), listed.iter(), 0).map(|found| (found.gone, found.published))
    }

    #[test]
    fn one_record_may_go_and_half_may_not() {
        let services = ["/fiches/a/", "/fiches/b/", "/fiches/c/", "/fiches/d/"];
        assert_eq!(found(&services, &services), None);
        assert_eq!(found(&services, &services[..3]), None);
        assert_eq!(found(&services, &services[..2]), None);
        assert_eq!(found(&services, &services[..1]), Some((3, 4)));
        assert_eq!(found(&["/fiches/a/"], &[]), None);
        assert_eq!(found(&[], &services), None);
    }

    #[test]
    fn services_are_not_hidden_by_the_pages_that_stay() {
        let stays = ["/communes/a/", "/communes/b/", "/communes/c/", "/familles/"];
        let all = [&stays[..], &["/fiches/a/", "/fiches/b/", "/fiches/c/"]].concat();
        assert_eq!(found(&all, &stays), Some((3, 3)));
        let one_left = [&stays[..], &["/fiches/a/"]].concat();
        assert_eq!(found(&all, &one_left), Some((2, 3)));
    }

    #[test]
    fn a_service_that_is_withheld_is_not_gone() {
        let paths = ["/fiches/a/", "/fiches/b/"].map(|it| OutputPath::of_address(it).unwrap());
        assert_eq!(disappearance(paths.iter(), [].iter(), 2), None);
        assert!(disappearance(paths.iter(), [].iter(), 0).is_some());
    }

    #[test]
    fn kinds_are_not_hidden_by_a_table_of_another() {
        let many: Vec<String> = (0..9).map(|at| format!("/fiches/mairie-{at}/")).collect();
        let stays: Vec<&str> = many
            .iter()
            .map(|it| &**it)
            .chain(["/services/mairie/"])
            .collect();
        let creches = [
            "/fiches/a/",
            "/fiches/b/",
            "/services/creche/",
            "/services/laep/",
        ];
        assert_eq!(
            found(&[&stays[..], &creches].concat(), &stays),
            Some((2, 3))
        );
    }

    #[test]
    fn a_collection_that_is_emptied_is_told_and_lists_are_no_records() {
        let stays = ["/fiches/a/", "/fiches/b/", "/fiches/c/", "/fiches/d/"];
        let news = ["/actualites/a/", "/actualites/b/"];
        let pages = ["/familles/aides/", "/familles/"];
        assert_eq!(found(&[&stays[..], &news].concat(), &stays), Some((2, 2)));
        assert_eq!(found(&[&stays[..], &pages].concat(), &stays), Some((2, 2)));
        let lists = [
            "/services/rpe/trets/",
            "/services/rpe/page/2/",
            "/agenda/fete/",
            "/agenda/repas/",
            "/communes/page/2/",
        ];
        assert_eq!(found(&[&stays[..], &lists].concat(), &stays), None);
    }
}

//! What was published and would be no longer, before anything is removed.

use std::collections::{BTreeMap, BTreeSet};

use super::disappearance::{Collection, Disappearance, EXCHANGED_MEND, Manner};
use super::unlisted::Unlisted;
use crate::address::{OutputPath, Slug};
use crate::diagnostic::{Code, Diagnostic};

/// What was published and would be no longer.
#[derive(Debug)]
pub(super) struct Losses {
    pub(super) counts: BTreeMap<Collection, Disappearance>,
    /// The names of what is gone, without a fault that says why; lists of kinds of which no service
    /// is left among them.
    pub(super) gone: BTreeMap<Collection, Vec<String>>,
    /// The identifiers of the services that are gone behind a fault of their rows.
    pub(super) behind_faults: Vec<String>,
    /// How many services of persons may be among those that are gone, under other names.
    pub(super) nameless: usize,
    /// How many events were published, how many of them stay, and how many there would be.
    pub(super) events: [usize; 3],
    /// How many of the services that are gone are drafts now.
    pub(super) drafts: usize,
    /// How many services stand under the identifiers of others.
    exchanged: usize,
    /// How many were known under theirs.
    known: usize,
}

impl Losses {
    /// Holds what was `published` against what would be (`listed`), both in the order of the paths.
    /// Services that are withheld (an agreement that was withdrawn) are not gone: nothing may keep
    /// them. Nor are events of which no session is to come.
    pub(super) fn of<'p, 'l>(
        published: impl Iterator<Item = &'p OutputPath>,
        listed: impl Iterator<Item = &'l OutputPath> + Clone,
        unlisted: &Unlisted<'_>,
    ) -> Self {
        let ids = &unlisted.records.ids;
        let [withheld, left_out, now_drafts] =
            [&ids.withheld, &ids.left_out, &ids.drafts].map(names);
        let mut nameless = names(&ids.nameless);
        let mut drafts = 0;
        let held = listed.clone().filter(|path| Collection::is_event(path));
        let mut events = [0, 0, held.count()];
        let mut listed = listed.peekable();
        let mut counts: BTreeMap<Collection, Disappearance> = BTreeMap::new();
        let (mut gone, mut behind_faults) = (BTreeMap::<_, Vec<String>>::new(), Vec::new());
        for path in published {
            // A large portal has tens of thousands of outputs, and is built after each edit.
            while listed.next_if(|it| *it < path).is_some() {}
            let id = service_id(path);
            let is_gone = listed.peek().is_none_or(|it| *it != path)
                && id.is_none_or(|id| !withheld.contains(id) && !nameless.remove(id));
            if Collection::is_event(path) {
                events[0] += 1;
                events[1] += usize::from(!is_gone);
            }
            drafts += usize::from(is_gone && id.is_some_and(|id| now_drafts.contains(id)));
            let Some(collection) = unlisted.collection(path) else {
                continue;
            };
            let count = counts
                .entry(collection)
                .or_insert(Disappearance::none_of(collection));
            count.published += 1;
            count.gone += usize::from(is_gone);
            match id.filter(|id| left_out.contains(id)) {
                _ if !is_gone => {}
                Some(id) => behind_faults.push(id.to_owned()),
                None => {
                    let name = collection.name_in(&path.address());
                    gone.entry(collection).or_default().extend(name);
                }
            }
        }
        if let Some(count) = counts.get_mut(&Collection::Services) {
            count.gone = count.gone.saturating_sub(nameless.len());
            drafts = drafts.min(count.gone);
            count.drafts = drafts;
        }
        Self {
            counts,
            gone,
            behind_faults,
            nameless: nameless.len(),
            events,
            drafts,
            exchanged: unlisted.records.deaths.exchanged.len(),
            known: unlisted.records.deaths.known,
        }
    }

    /// What is too much to be meant: more than half of the records, of the services, of their kinds (a
    /// large table of one kind hides the others), of the pages or of the events to come, or all of
    /// another collection. One record alone may always go.
    pub(super) fn refused(&self) -> Option<Disappearance> {
        let records = || {
            self.counts
                .iter()
                .filter(|(of, _)| **of != Collection::Kinds)
        };
        let all = Disappearance {
            gone: records().map(|(_, count)| count.gone).sum(),
            published: records().map(|(_, count)| count.published).sum(),
            collection: None,
            drafts: self.drafts,
            manner: Manner::Gone,
        };
        let exchanged = Disappearance {
            gone: self.exchanged,
            published: self.known,
            manner: Manner::Exchanged,
            ..Disappearance::none_of(Collection::Services)
        };
        let of = |collection| self.counts.get(&collection).copied();
        // The portal's own pages never go, so that pages are never all gone.
        let halved = [
            Collection::Services,
            Collection::Kinds,
            Collection::Pages,
            Collection::Events,
        ];
        let halved = [Some(all)].into_iter().chain(halved.map(of));
        let mut halved = halved.chain([Some(exchanged)]).flatten();
        let mut emptied = self.counts.values().copied();
        halved
            .find(|count| count.gone > 1 && count.gone * 2 > count.published)
            .or_else(|| emptied.find(|count| count.gone > 1 && count.gone == count.published))
    }
}

/// The identifier of the service whose own page is at a path.
fn service_id(path: &OutputPath) -> Option<&str> {
    let id = path.as_str().strip_prefix("fiches/")?;
    id.strip_suffix("/index.html")
        .filter(|id| !id.contains('/'))
}

/// Identifiers, by their letters.
fn names(ids: &BTreeSet<Slug>) -> BTreeSet<&str> {
    ids.iter().map(Slug::as_str).collect()
}

impl Disappearance {
    /// Nothing of a collection, yet.
    fn none_of(collection: Collection) -> Self {
        Self {
            gone: 0,
            published: 0,
            collection: Some(collection),
            drafts: 0,
            manner: Manner::Gone,
        }
    }

    /// The fault that `check` tells where a build would refuse; `lacks_content` where nothing is left
    /// to read.
    pub(super) fn fault(&self, lacks_content: bool) -> Diagnostic {
        if let Some(what) = self.exchanged() {
            let mend = format!(
                "{EXCHANGED_MEND} Si c'est voulu\u{a0}: marelle build --accepter-disparitions"
            );
            return Diagnostic::of_file(Code::TooMuchGone, "content", &[&what]).with_hint(mend);
        }
        let what = match lacks_content {
            true => "Le dossier «\u{a0}content\u{a0}» est absent ou vide".to_owned(),
            false => {
                let Self {
                    gone, published, ..
                } = self;
                format!(
                    "Il manque {gone} des {published} {} du site publié{}",
                    self.what(),
                    self.of_which_drafts()
                )
            }
        };
        Diagnostic::of_file(Code::TooMuchGone, "content", &[&what])
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::Losses;
    use crate::address::{OutputPath, Slug};
    use crate::build::deaths::Deaths;
    use crate::build::records::Records;
    use crate::build::unlisted::Unlisted;
    use crate::portal::ServiceIds;

    fn records(ids: ServiceIds) -> Records {
        Records {
            ids,
            addresses: Vec::new(),
            deaths: Deaths::default(),
            homes: BTreeSet::new(),
            tables: Vec::new(),
        }
    }

    fn unlisted(records: &Records) -> Unlisted<'_> {
        Unlisted {
            records,
            events_ahead: BTreeSet::new(),
        }
    }

    fn found(published: &[&str], listed: &[&str]) -> Option<(usize, usize)> {
        let paths = |addresses: &[&str]| -> Vec<OutputPath> {
            let paths = addresses.iter().map(|it| OutputPath::of_address(it));
            let mut paths: Vec<OutputPath> = paths.map(Result::unwrap).collect();
            paths.sort();
            paths
        };
        let (published, listed) = (paths(published), paths(listed));
        let records = records(ServiceIds::default());
        let found = Losses::of(published.iter(), listed.iter(), &unlisted(&records)).refused();
        found.map(|found| (found.gone, found.published))
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
        let refused = |ids: &[&str]| {
            let withheld = ids.iter().map(|id| Slug::parse(id).unwrap());
            let ids = ServiceIds {
                withheld: withheld.collect(),
                ..ServiceIds::default()
            };
            Losses::of(paths.iter(), [].iter(), &unlisted(&records(ids))).refused()
        };
        assert_eq!(refused(&["a", "b"]), None);
        assert!(refused(&[]).is_some());
        // Drafts that were never published hide nothing.
        assert!(refused(&["c", "d"]).is_some());
        // The address of a person may have been made of something else than the identifier.
        let nameless = ["a", "camille"].map(|id| Slug::parse(id).unwrap());
        let ids = ServiceIds {
            nameless: nameless.into_iter().collect(),
            ..ServiceIds::default()
        };
        let losses = Losses::of(paths.iter(), [].iter(), &unlisted(&records(ids)));
        assert_eq!(losses.refused(), None);
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

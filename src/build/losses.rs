//! What was published and would be no longer, before anything is removed.

use std::collections::{BTreeMap, BTreeSet};

use super::disappearance::{Collection, Disappearance};
use super::unlisted::Unlisted;
use crate::address::{OutputPath, Slug};
use crate::diagnostic::{Code, Diagnostic};
use crate::portal::Portal;

/// So many services gone at once are a folder or a table, more often than edits of each.
const TOLD: usize = 3;

/// How many services that are gone are named.
const NAMED: usize = 5;
/// The mend where services that are gone are drafts.
const OF_DRAFTS: &str = "Si ce n'est pas voulu, videz le «\u{a0}statut\u{a0}» de ces brouillons, ou \
                         remettez à sa place ce qui manque, et reconstruisez. Un service fermé garde \
                         son adresse quand son «\u{a0}statut\u{a0}» est «\u{a0}archive\u{a0}».";

/// What was published and would be no longer.
#[derive(Debug)]
pub(super) struct Losses {
    counts: BTreeMap<Collection, Disappearance>,
    /// Services that are gone without a fault that says why, in order.
    services: Vec<String>,
    /// The lists of kinds of which no service is left, in order.
    kinds: Vec<String>,
    /// How many events were published, how many of them stay, and how many there would be.
    events: [usize; 3],
    /// How many of the services that are gone are drafts now.
    drafts: usize,
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
        let ids = unlisted.ids;
        let [withheld, left_out, now_drafts] =
            [&ids.withheld, &ids.left_out, &ids.drafts].map(names);
        let mut nameless = names(&ids.nameless);
        let mut drafts = 0;
        let held = listed.clone().filter(|path| Collection::is_event(path));
        let mut events = [0, 0, held.count()];
        let mut listed = listed.peekable();
        let mut counts: BTreeMap<Collection, Disappearance> = BTreeMap::new();
        let (mut services, mut kinds) = (Vec::new(), Vec::new());
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
            let is_ahead = unlisted.events_ahead.contains(path.as_str());
            let events = is_ahead.then_some(Collection::Events);
            let Some(collection) = Collection::of(path).or(events) else {
                continue;
            };
            let count = counts
                .entry(collection)
                .or_insert(Disappearance::none_of(collection));
            count.published += 1;
            count.gone += usize::from(is_gone);
            if is_gone && collection == Collection::Kinds {
                kinds.push(path.address());
            }
            if is_gone && id.is_some_and(|id| !left_out.contains(id)) {
                services.push(path.address());
            }
        }
        if let Some(count) = counts.get_mut(&Collection::Services) {
            count.gone = count.gone.saturating_sub(nameless.len());
            drafts = drafts.min(count.gone);
            count.drafts = drafts;
        }
        let left = services.len().saturating_sub(nameless.len());
        services.truncate(left);
        Self {
            counts,
            services,
            kinds,
            events,
            drafts,
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
        };
        let of = |collection| self.counts.get(&collection).copied();
        // The portal's own pages never go, so that pages are never all gone.
        let halved = [
            Collection::Services,
            Collection::Kinds,
            Collection::Pages,
            Collection::Events,
        ];
        let mut halved = [Some(all)].into_iter().chain(halved.map(of)).flatten();
        let mut emptied = self.counts.values().copied();
        halved
            .find(|count| count.gone > 1 && count.gone * 2 > count.published)
            .or_else(|| emptied.find(|count| count.gone > 1 && count.gone == count.published))
    }

    /// What is told where nothing is refused.
    pub(super) fn told(&self, portal: &Portal) -> Vec<Diagnostic> {
        let told = [
            self.services_gone(portal),
            self.emptied_agenda(),
            self.events_gone(portal.agenda.left_out),
        ];
        told.into_iter().flatten().collect()
    }

    /// The remark that the agenda was emptied: the date of an event passes by itself, but those of
    /// several seldom do between two builds.
    fn emptied_agenda(&self) -> Option<Diagnostic> {
        let [published, stay, held] = self.events;
        let is_told = stay == 0 && published >= TOLD;
        is_told.then(|| {
            let left = match held {
                0 => "ne reste rien".to_owned(),
                1 => "n'en reste qu'un autre".to_owned(),
                _ => format!("en reste {held} autres"),
            };
            let words = [&*published.to_string(), &*left];
            Diagnostic::of_file(Code::AgendaEmptied, "content/agenda", &words)
        })
    }

    /// The remark that services are gone, several at once and fewer than are refused; those of rows that
    /// are left out are told with their faults. None is named in a portal that knows persons: it may
    /// have been one's.
    fn services_gone(&self, portal: &Portal) -> Option<Diagnostic> {
        let services = self.counts.get(&Collection::Services)?;
        let gone = self.services.len();
        if gone < TOLD {
            return None;
        }
        let kinds = match self.kinds.as_slice() {
            [] => String::new(),
            kinds => format!(", avec toutes celles de {}", kinds.join(", ")),
        };
        let names = match portal.kinds.iter().any(|kind| kind.person) {
            true => String::new(),
            false => self.services_in_words(),
        };
        let drafts = services.drafts.min(gone);
        let of_which = match drafts {
            0 => String::new(),
            1 => "\u{a0}; 1 est maintenant un brouillon".to_owned(),
            _ => format!("\u{a0}; {drafts} sont maintenant des brouillons"),
        };
        let counts = [gone, services.published].map(|count| count.to_string());
        let words = [&*counts[0], &*counts[1], &*(kinds + &names + &of_which)];
        let told = Diagnostic::of_file(Code::ServicesGone, "content/services", &words);
        Some(match drafts {
            0 => told,
            _ => told.with_hint(OF_DRAFTS),
        })
    }

    /// The remark that events with a session to come are gone, several at once and fewer than are
    /// refused.
    fn events_gone(&self, left_out: usize) -> Option<Diagnostic> {
        let events = self.counts.get(&Collection::Events)?;
        let gone = events.gone.saturating_sub(left_out);
        (gone >= TOLD).then(|| {
            let counts = [gone, events.published].map(|count| count.to_string());
            let words = [&*counts[0], &*counts[1]];
            Diagnostic::of_file(Code::EventsGone, "content/agenda", &words)
        })
    }

    /// Which services are gone, at most a few.
    fn services_in_words(&self) -> String {
        let named: Vec<&str> = self.services.iter().take(NAMED).map(|it| &**it).collect();
        let others = match self.services.len() - named.len() {
            0 => String::new(),
            1 => " et une autre".to_owned(),
            more => format!(" et {more} autres"),
        };
        format!("\u{a0}: {}{others}", named.join(", "))
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
        }
    }

    /// The fault that `check` tells where a build would refuse; `lacks_content` where nothing is left
    /// to read.
    pub(super) fn fault(&self, lacks_content: bool) -> Diagnostic {
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
    use super::Losses;
    use crate::address::{OutputPath, Slug};
    use crate::build::unlisted::Unlisted;
    use crate::portal::ServiceIds;

    fn found(published: &[&str], listed: &[&str]) -> Option<(usize, usize)> {
        let paths = |addresses: &[&str]| -> Vec<OutputPath> {
            let paths = addresses.iter().map(|it| OutputPath::of_address(it));
            let mut paths: Vec<OutputPath> = paths.map(Result::unwrap).collect();
            paths.sort();
            paths
        };
        let (published, listed) = (paths(published), paths(listed));
        let ids = ServiceIds::default();
        let found = Losses::of(published.iter(), listed.iter(), &Unlisted::of(&ids)).refused();
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
            Losses::of(paths.iter(), [].iter(), &Unlisted::of(&ids)).refused()
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
        let losses = Losses::of(paths.iter(), [].iter(), &Unlisted::of(&ids));
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

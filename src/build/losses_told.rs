//! What is told of what was published and is no output any more, where nothing is refused.

use std::collections::BTreeSet;

use super::disappearance::Collection;
use super::gone_page::GonePage;
use super::gone_pages::GonePages;
use super::left::Left;
use super::losses::Losses;
use super::records::Records;
use crate::address::OutputPath;
use crate::diagnostic::{Code, Diagnostic};
use crate::portal::Portal;

/// So many services gone at once are a folder or a table, more often than edits of each.
const TOLD: usize = 3;

/// How many records that are gone are named.
const NAMED: usize = 12;

/// The mend where services that are gone are drafts.
const OF_DRAFTS: &str = "Si ce n'est pas voulu, videz le «\u{a0}statut\u{a0}» de ces brouillons, ou \
                         remettez à sa place ce qui manque, et reconstruisez. Un service fermé garde \
                         son adresse quand son «\u{a0}statut\u{a0}» est «\u{a0}archive\u{a0}». Si c'est \
                         voulu, cette remarque s'en va en trente jours, ou aussitôt avec\u{a0}: marelle \
                         build --accepter-disparitions";

/// The collections that are told by their addresses alone, each with its folder.
const OTHERS: [(Collection, &str); 4] = [
    (Collection::Pages, "content/pages"),
    (Collection::News, "content/actualites"),
    (Collection::Communes, "content/territoires"),
    (Collection::Territories, "content/territoires"),
];

/// What what is gone is told by.
pub(super) struct ToldLosses<'l> {
    pub(super) losses: &'l Losses,
    pub(super) portal: &'l Portal,
    pub(super) records: &'l Records,
    /// What the last build left.
    pub(super) left: &'l Left,
}

impl ToldLosses<'_> {
    /// The remarks.
    pub(super) fn remarks(&self) -> Vec<Diagnostic> {
        let first = [
            self.services_gone(),
            self.emptied_agenda(),
            self.events_gone(),
        ];
        let others = OTHERS.into_iter();
        let others = others.map(|(collection, folder)| self.others_gone(collection, folder));
        first.into_iter().chain(others).flatten().collect()
    }

    /// What is to be told again by the builds to come, where these outputs stand: what is gone now, and
    /// what went before and is not back.
    pub(super) fn remembered(&self, stands: impl Fn(&OutputPath) -> bool) -> GonePages {
        let mut all = GonePages::default();
        for (path, page) in self.left.gone.told(self.portal.today) {
            if !stands(&path) && !self.is_told_elsewhere(&path.address()) {
                all.add(&path, page.clone());
            }
        }
        // A row that is left out may be deleted instead of mended.
        let behind_faults = self.losses.behind_faults.iter();
        let behind_faults = behind_faults.map(|id| (Collection::Services, id));
        let gone = self.losses.gone.iter();
        let gone = gone.flat_map(|(of, names)| names.iter().map(|name| (*of, name)));
        let services: Vec<&String> = self.untold(Collection::Services).collect();
        let kinds: BTreeSet<&String> = self.kinds_of(&services).collect();
        for (collection, name) in gone.chain(behind_faults) {
            let address = collection.address(name);
            let Ok(path) = OutputPath::of_address(&address) else {
                continue;
            };
            let is_kept = match collection {
                Collection::Services => self.knows(name),
                Collection::Kinds => !services.is_empty() && kinds.contains(name),
                _ => true,
            };
            if is_kept && !self.is_told_elsewhere(&address) {
                all.add(&path, self.gone_page(collection, name, &path));
            }
        }
        all
    }

    fn gone_page(&self, collection: Collection, name: &str, path: &OutputPath) -> GonePage {
        let service = || self.left.service(name, self.portal).cloned();
        GonePage {
            since: self.portal.today.to_string(),
            service: (collection == Collection::Services).then(service).flatten(),
            last: self.left.events.last(path.as_str()).map(str::to_owned),
        }
    }

    /// Whether what is told of an address is remembered with the record that left it.
    fn is_told_elsewhere(&self, address: &str) -> bool {
        let deaths = &self.records.deaths;
        deaths.addresses.contains(address) && !deaths.guessed.contains(address)
    }

    /// The remark that the agenda was emptied: the date of an event passes by itself, but those of
    /// several seldom do between two builds.
    fn emptied_agenda(&self) -> Option<Diagnostic> {
        let [published, stay, held] = self.losses.events;
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

    /// The remark that services are gone, fewer than are refused; those of rows that are left out are
    /// told with their faults. A draft or two are meant, many are a column that was filled down. Who
    /// is a person's is counted alone.
    fn services_gone(&self) -> Option<Diagnostic> {
        let drafts = &self.records.ids.drafts;
        let is_draft = |id: &&String| drafts.iter().any(|draft| draft.as_str() == **id);
        let mut gone: Vec<&String> = self.untold(Collection::Services).collect();
        let count = |gone: &[&String]| {
            let known = gone.iter().filter(|id| self.knows(id)).count();
            known + (gone.len() - known).saturating_sub(self.losses.nameless)
        };
        if count(&gone) < TOLD {
            gone.retain(|id| !is_draft(id));
        }
        let count = count(&gone);
        let drafts = gone.iter().filter(|id| is_draft(id)).count().min(count);
        let of_which = match drafts {
            0 => String::new(),
            1 => "\u{a0}; 1 est maintenant un brouillon".to_owned(),
            _ => format!("\u{a0}; {drafts} sont maintenant des brouillons"),
        };
        let published = self.losses.counts.get(&Collection::Services)?.published;
        let names: Vec<String> = gone.iter().filter_map(|id| self.named(id)).collect();
        let more = self.emptied_kinds(&gone) + &listed(names, count, "une autre") + &of_which;
        let homes = self.lost_homes(&gone);
        let subject = match published {
            1 => "La seule fiche publiée".to_owned(),
            _ => format!("{count} des {published} fiches publiées"),
        };
        let words = [&*subject, disappear(count), &*(more + &homes)];
        let told = Diagnostic::of_file(Code::ServicesGone, "content/services", &words);
        (count > 0).then_some(match drafts {
            0 => told,
            _ => told.with_hint(OF_DRAFTS),
        })
    }

    /// The remark that events with a session to come are gone, fewer than are refused. The rows that
    /// are left out may be theirs.
    fn events_gone(&self) -> Option<Diagnostic> {
        let published = self.losses.counts.get(&Collection::Events)?.published;
        let left_out = self.portal.agenda.left_out;
        let of_event = |name: &String| Collection::Events.address(name);
        let mut gone: Vec<String> = self.untold(Collection::Events).map(of_event).collect();
        if gone.len() < TOLD + left_out {
            gone = self.unwritten(Collection::Events);
        }
        let count = gone.len().saturating_sub(left_out);
        let subject = match published {
            1 => "Le seul événement à venir qui était publié".to_owned(),
            _ => format!("{count} des {published} événements à venir qui étaient publiés"),
        };
        let names = if count == gone.len() {
            gone
        } else {
            Vec::new()
        };
        let more = listed(names, count, "un autre");
        let words = [&*subject, disappear(count), &*more];
        let told = Diagnostic::of_file(Code::EventsGone, "content/agenda", &words);
        (count > 0).then_some(told)
    }

    /// The remark that addresses of pages and the like lead nowhere any more.
    fn others_gone(&self, collection: Collection, folder: &str) -> Option<Diagnostic> {
        let gone = self.unwritten(collection);
        let first = gone.first()?.clone();
        let (count, what) = match gone.len() {
            1 => (1, "L'adresse publiée ne mène plus nulle part".to_owned()),
            count => {
                let what = format!("{count} adresses publiées ne mènent plus nulle part");
                (count, what)
            }
        };
        let words = [&*(what + &listed(gone, count, "une autre")), &*first];
        Some(Diagnostic::of_file(Code::PagesGone, folder, &words))
    }

    /// The names of a collection that are gone, of whose records nothing is told elsewhere.
    fn untold(&self, collection: Collection) -> impl Iterator<Item = &String> {
        let names = self.losses.gone.get(&collection).into_iter().flatten();
        let told = &self.records.deaths.addresses;
        names.filter(move |name| !told.contains(&collection.address(name)))
    }

    /// The addresses of [`Self::untold`] of which no record is written.
    fn unwritten(&self, collection: Collection) -> Vec<String> {
        let written = self.records.addresses.iter();
        let written: BTreeSet<&str> = written.map(|it| &*it.address).collect();
        let gone = self.untold(collection).map(|name| collection.address(name));
        gone.filter(|address| !written.contains(&**address))
            .collect()
    }

    fn knows(&self, id: &str) -> bool {
        self.left.service(id, self.portal).is_some()
    }

    /// A service that is gone with the address that it had.
    fn named(&self, id: &str) -> Option<String> {
        let known = self.left.service(id, self.portal)?;
        let address = Collection::Services.address(id);
        Some(format!("«\u{a0}{}\u{a0}» ({address})", known.name))
    }

    /// The kinds of which some of these services were, and none is left.
    fn kinds_of<'g>(&'g self, gone: &[&String]) -> impl Iterator<Item = &'g String> {
        let services = gone.iter().map(|id| self.left.service(id, self.portal));
        let kinds: Option<BTreeSet<&str>> = services.map(|it| Some(&*it?.kind)).collect();
        let emptied = self.losses.gone.get(&Collection::Kinds);
        let emptied = emptied.into_iter().flatten();
        // Those of which nothing is known may be of any.
        emptied.filter(move |kind| kinds.as_ref().is_none_or(|it| it.contains(&***kind)))
    }

    fn emptied_kinds(&self, gone: &[&String]) -> String {
        let kinds = self.kinds_of(gone);
        let kinds: Vec<String> = kinds.map(|it| Collection::Kinds.address(it)).collect();
        match kinds.is_empty() {
            true => String::new(),
            false => format!(", avec toutes celles de {}", kinds.join(", ")),
        }
    }

    /// The tables and the folders of services that are gone, where these are not there any more.
    fn lost_homes(&self, gone: &[&String]) -> String {
        let known = gone
            .iter()
            .filter_map(|id| self.left.service(id, self.portal));
        let homes: BTreeSet<&str> = known.map(|it| &*it.home).collect();
        let lost = homes
            .into_iter()
            .filter(|it| !self.records.homes.contains(*it));
        let lost: Vec<&str> = lost.collect();
        match lost[..] {
            [] => String::new(),
            [home] if home.ends_with('/') => format!(". Le dossier {home} n'est plus là"),
            [home] => format!(". Le tableau {home} n'est plus là"),
            _ => format!(". Ne sont plus là\u{a0}: {}", lost.join(", ")),
        }
    }
}

fn disappear(count: usize) -> &'static str {
    if count == 1 {
        "disparaît"
    } else {
        "disparaissent"
    }
}

/// The first of some names, and how many others there are of `count`; nothing where none is known.
fn listed(mut names: Vec<String>, count: usize, one: &str) -> String {
    names.truncate(NAMED);
    let others = match count.saturating_sub(names.len()) {
        _ if names.is_empty() => return String::new(),
        0 => String::new(),
        1 => format!(" et {one}"),
        more => format!(" et {more} autres"),
    };
    format!("\u{a0}: {}{others}", names.join(", "))
}

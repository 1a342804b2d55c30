//! Records that were published and are drafts now: their addresses lead nowhere, and that is told.

use std::collections::BTreeSet;

use super::dead_addresses::Standing;
use super::deaths::Deaths;
use super::disappearance::Collection;
use super::published_addresses::PublishedAddresses;
use crate::address::OutputPath;
use crate::diagnostic::{Code, Diagnostic, Span};

/// So many services or events that are drafts at once are a column that was filled down: they are
/// told together.
const TOGETHER: usize = 3;

/// The mend where the record is a service.
const OF_SERVICE: &str = "Si c'est voulu, il n'y a rien à faire. Si ce service est fermé, écrivez plutôt \
                          «\u{a0}archive\u{a0}»\u{a0}: son adresse le dira aux familles qui l'ont gardée. \
                          Pour la publier de nouveau, effacez son «\u{a0}statut\u{a0}».";

/// A record that is a draft.
struct Draft {
    collection: Collection,
    address: String,
    source: usize,
    span: Span,
}

/// Tells of the drafts whose addresses were `published`, or were not long ago.
pub(super) fn tell_withdrawn(
    published: &PublishedAddresses,
    standing: &Standing<'_>,
    deaths: &mut Deaths,
) {
    let today = standing.portal.today;
    let before = &published.left().withdrawn;
    let redirects = standing.portal.redirects.iter();
    let moved: BTreeSet<&str> = redirects.map(|it| &*it.from).collect();
    let mut drafts = drafts(standing);
    drafts.retain(|draft| {
        let is_told = before.tells(&draft.address, today);
        let name = draft.collection.name_in(&draft.address);
        let was_shown = || {
            let lasting = published.lasting(draft.collection, today);
            name.is_some_and(|name| lasting.contains(&*name))
        };
        is_told.unwrap_or_else(was_shown) && !moved.contains(&*draft.address)
    });
    for collection in [Collection::Services, Collection::Events] {
        let is_new = |draft: &Draft| {
            draft.collection == collection && before.tells(&draft.address, today).is_none()
        };
        if drafts.iter().filter(|draft| is_new(draft)).count() >= TOGETHER {
            drafts.retain(|draft| !is_new(draft));
        }
    }
    for draft in drafts {
        deaths.told.push(draft.remark(standing));
        deaths.withdrawn.keep(&draft.address, before, today);
        deaths.addresses.insert(draft.address);
    }
}

/// The drafts of a portal, persons' apart.
fn drafts(standing: &Standing<'_>) -> Vec<Draft> {
    let services = standing.linked.ids.hidden.iter();
    let services = services.map(|it| Draft {
        collection: Collection::Services,
        address: Collection::Services.address(it.id.as_str()),
        source: it.source,
        span: it.span,
    });
    let others = standing.linked.addresses.iter().filter(|it| it.is_hidden);
    let others = others.filter_map(|it| {
        let path = OutputPath::of_address(&it.address).ok()?;
        Some(Draft {
            collection: Collection::of_record(&path)?,
            address: it.address.clone(),
            source: it.source,
            span: it.span,
        })
    });
    services.chain(others).collect()
}

impl Draft {
    fn remark(&self, standing: &Standing<'_>) -> Diagnostic {
        let (record, published) = match self.collection {
            Collection::Services | Collection::Kinds => ("Cette fiche", "publiée"),
            Collection::News => ("Cette actualité", "publiée"),
            Collection::Events => ("Cet événement", "publié"),
            Collection::Territories => ("Ce territoire", "publié"),
            Collection::Communes | Collection::Pages => ("Cette page", "publiée"),
        };
        let words = [record, published, &*self.address];
        let text = standing.sources.texts[self.source].located();
        let told = Diagnostic::at(Code::Withdrawn, text, self.span, &words);
        match self.collection {
            Collection::Services => told.with_hint(OF_SERVICE),
            _ => told,
        }
    }
}

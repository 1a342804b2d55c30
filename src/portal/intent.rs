//! What a query is after beside services, and the page that answers it.

use std::collections::{BTreeMap, BTreeSet};

use super::linker::Linker;
use crate::address::fold;
use crate::content::{self, Group, default_intents};
use crate::diagnostic::{Code, Spanned};

/// What a query is after beside services: a price, a trade.
#[derive(Debug)]
pub struct Intent {
    /// Words and phrases that say it, as written.
    pub words: Vec<String>,
    /// Ordinary words that make one think of it, as written: two of them tell it.
    pub signs: Vec<String>,
    /// The address of the page that answers it; empty where its words lead nowhere.
    pub page: String,
    /// That page's title.
    pub title: String,
    /// Whether a kind of service that is named beside it is not looked for.
    pub without_kinds: bool,
    /// The page as written, until every address is known.
    pub(super) written_page: Option<Spanned<String>>,
    /// Index of its source; `None` for those of every portal.
    pub(super) source: Option<usize>,
}

/// The intents of every portal and the portal's own; one of its own takes the place of the one that
/// every portal has under its `id`.
pub(super) fn intents(
    linker: &mut Linker<'_>,
    written: Vec<content::Intent>,
    groups: &[Group],
) -> Vec<Intent> {
    words_that_are_names(linker, &written, groups);
    let mut all = default_intents();
    let mut seen = BTreeMap::new();
    for own in written {
        let source = own.source.unwrap_or_default();
        if let Some(first) = seen.get(&own.id.value) {
            let is_taken = |id: &str| all.iter().any(|intent| intent.id.value.as_str() == id);
            let place = (source, own.id.span);
            linker.double_id(place, own.id.value.as_str(), *first, is_taken);
            continue;
        }
        seen.insert(own.id.value.clone(), (source, own.id.span));
        match all.iter().position(|other| other.id.value == own.id.value) {
            Some(at) => all[at] = own,
            None => all.push(own),
        }
    }
    let linked = all.into_iter().map(|intent| Intent {
        words: intent.words.into_iter().map(|word| word.value).collect(),
        signs: intent.signs,
        page: String::new(),
        title: String::new(),
        without_kinds: intent.without_kinds,
        written_page: intent.page,
        source: intent.source,
    });
    linked.collect()
}

/// Words of the portal's own intents that ask for a kind by themselves: an exact name looks for a
/// service.
fn words_that_are_names(linker: &mut Linker<'_>, written: &[content::Intent], groups: &[Group]) {
    if written.is_empty() {
        return;
    }
    let kinds = linker.vocabulary.kinds.iter();
    let of_kinds = kinds.flat_map(|kind| {
        let own = [&kind.label, &kind.plural, &kind.short];
        own.into_iter().chain(&kind.synonyms)
    });
    let of_groups = groups.iter();
    let of_groups = of_groups.flat_map(|group| [&group.label].into_iter().chain(&group.synonyms));
    let names: BTreeSet<String> = of_kinds.chain(of_groups).map(|name| fold(name)).collect();
    for intent in written {
        let words = intent.words.iter();
        for word in words.filter(|word| names.contains(&fold(&word.value))) {
            let source = intent.source.unwrap_or_default();
            linker.push(Code::IntentIsName, source, word.span, &[&word.value]);
        }
    }
}

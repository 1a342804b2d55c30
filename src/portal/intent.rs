//! What a query is after beside services, and the page that answers it.

use std::collections::BTreeMap;

use super::linker::Linker;
use crate::content::{self, default_intents};
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
pub(super) fn intents(linker: &mut Linker<'_>, written: Vec<content::Intent>) -> Vec<Intent> {
    let mut all = default_intents();
    let mut seen = BTreeMap::new();
    for own in written {
        let source = own.source.unwrap_or_default();
        if let Some(first) = seen.get(&own.id.value) {
            let words = [own.id.value.as_str(), linker.path(*first)];
            linker.push(Code::DuplicateId, source, own.id.span, &words);
            continue;
        }
        seen.insert(own.id.value.clone(), source);
        match all.iter().position(|other| other.id.value == own.id.value) {
            Some(at) => all[at] = own,
            None => all.push(own),
        }
    }
    let linked = all.into_iter().map(|intent| Intent {
        words: intent.words,
        signs: intent.signs,
        page: String::new(),
        title: String::new(),
        without_kinds: intent.without_kinds,
        written_page: intent.page,
        source: intent.source,
    });
    linked.collect()
}

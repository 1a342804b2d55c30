//! Texts of services with their links, kept from one build to the next.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::addresses::{AddressBook, Dead};
use super::picture_memory::PictureMemory;
use super::service::Service;
use crate::address::Slug;
use crate::content::Body;
use crate::diagnostic::Diagnostic;

/// Services whose text was finished by the last build: each stands while the linked service and
/// its text do, and while every address of the portal and all that texts refer to by a name do.
#[derive(Debug, Default)]
pub(super) struct FinishMemory {
    book: Option<AddressBook>,
    references: Option<blake3::Hash>,
    before: BTreeMap<Slug, MadeFrom>,
    now: BTreeMap<Slug, MadeFrom>,
    /// References that lead nowhere, by their source: what was meant instead takes long to find.
    dead: BTreeMap<(String, String), Dead>,
    /// Pictures that texts show.
    pub(super) pictures: PictureMemory,
    keeps: bool,
}

/// A finished service, and what was found wrong with its links.
#[derive(Debug, Clone)]
pub(super) struct Finished {
    pub(super) service: Arc<Service>,
    pub(super) diagnostics: Arc<[Diagnostic]>,
}

#[derive(Debug)]
struct MadeFrom {
    linked: Arc<Service>,
    body: Arc<Body>,
    finished: Finished,
}

impl FinishMemory {
    /// A memory that keeps what is finished, for a process that builds more than once.
    pub(super) fn keeping() -> Self {
        Self {
            keeps: true,
            ..Self::default()
        }
    }

    /// Begins a build with these addresses. `references` is the digest of what texts refer to by
    /// a name, and of the day they are read.
    pub(super) fn begin(&mut self, book: &AddressBook, references: blake3::Hash) -> &mut Self {
        let led = self.book.take();
        let leads_as = led.is_some_and(|led| led.leads_as(book));
        if !leads_as || self.references != Some(references) {
            self.before.clear();
            self.dead.clear();
        }
        self.references = self.keeps.then_some(references);
        self
    }

    /// Where a reference of a source leads.
    pub(super) fn resolve(
        &mut self,
        book: &AddressBook,
        written: &str,
        source: &str,
    ) -> Result<String, Dead> {
        let reference = (source.to_owned(), written.to_owned());
        if let Some(dead) = self.dead.get(&reference) {
            return Err(dead.clone());
        }
        let answer = book.resolve(written, source);
        if let Some(dead) = answer.as_ref().err().filter(|_| self.keeps) {
            self.dead.insert(reference, dead.clone());
        }
        answer
    }

    /// What the last build made of a service and its text.
    pub(super) fn get(&mut self, linked: &Arc<Service>, body: &Arc<Body>) -> Option<Finished> {
        let (id, known) = self.before.remove_entry(&linked.id)?;
        let same = Arc::ptr_eq(&known.linked, linked) && Arc::ptr_eq(&known.body, body);
        let finished = same.then(|| known.finished.clone())?;
        self.now.insert(id, known);
        Some(finished)
    }

    /// Keeps what was made of a service and its text. One with pictures is made each time: it
    /// names them by their place among all.
    pub(super) fn keep(&mut self, linked: Arc<Service>, body: Arc<Body>, finished: Finished) {
        if self.keeps && body.images.is_empty() {
            let made = MadeFrom {
                linked,
                body,
                finished,
            };
            self.now.insert(made.linked.id.clone(), made);
        }
    }

    /// Ends the build: what it did not use is forgotten.
    pub(super) fn end(&mut self, book: AddressBook) {
        self.before = std::mem::take(&mut self.now);
        self.book = self.keeps.then_some(book);
    }
}

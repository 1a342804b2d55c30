//! Every address of the site, so that links inside texts can be checked.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::agenda::Agenda;
use super::glossary::{GLOSSARY, GlossaryWord};
use super::meant_file::{meant_picture, missing_picture, picture_path};
use super::near_address::{near_address, same_word};
use super::portal::{News, Page};
use super::service_addresses::ServiceAddresses;
use super::territory::Territory;
use super::unpublished::Unpublished;
use crate::address::{composed, percent_decoded};
use crate::diagnostic::suggestion::nearest;
use crate::source::Sources;

/// The addresses of the site, the headings of its texts, and what each source became.
#[derive(Debug, Default)]
pub(super) struct AddressBook {
    services: Arc<ServiceAddresses>,
    known: BTreeSet<String>,
    anchors: BTreeMap<String, BTreeSet<String>>,
    by_source: BTreeMap<String, String>,
    unpublished: Unpublished,
    /// Where old addresses lead.
    moved: BTreeMap<String, String>,
    images: BTreeMap<String, usize>,
    /// The same by their names as the disk has them: two may differ by that alone.
    exact_images: BTreeMap<String, usize>,
}

/// Why a reference is dead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Dead {
    /// No page has that address; perhaps this one was meant.
    Page { near: Option<String> },
    /// The page is written in this file, and a fault keeps it from being one.
    Faulty { file: String },
    /// A page that may be of a table which is left out whole.
    LeftOut { table: String },
    /// The page has no such part.
    Anchor {
        page: String,
        anchor: String,
        near: Option<String>,
    },
}

impl AddressBook {
    /// A book of the addresses of services, and of the others that the site answers.
    pub(super) fn new(
        sources: &Sources,
        services: &Arc<ServiceAddresses>,
        others: BTreeSet<String>,
    ) -> Self {
        let mut book = Self {
            services: Arc::clone(services),
            known: others,
            ..Self::default()
        };
        for (index, image) in sources.images.iter().enumerate() {
            book.images
                .entry(composed(&image.path).into_owned())
                .or_insert(index);
            book.exact_images.insert(image.path.clone(), index);
        }
        book
    }

    /// Whether a text has the same addresses to lead to as with another book.
    pub(super) fn leads_as(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.services, &other.services)
            && self.known == other.known
            && self.anchors == other.anchors
            && self.by_source == other.by_source
            && self.moved == other.moved
            && self.unpublished == other.unpublished
    }

    pub(super) fn add_territories(&mut self, territories: &[Territory]) {
        for territory in territories {
            self.add(territory.address(), &territory.source);
        }
    }

    pub(super) fn add_pages(&mut self, pages: &[Page], news: &[News]) {
        for page in pages {
            self.add(page.address.clone(), &page.source);
            let anchors = page
                .headings
                .iter()
                .map(|heading| heading.anchor.clone())
                .collect();
            self.anchors.insert(page.address.clone(), anchors);
        }
        for entry in news {
            self.add(format!("/actualites/{}/", entry.id), &entry.source);
        }
    }

    /// The events that have a file of their own.
    pub(super) fn add_agenda(&mut self, agenda: &Agenda) {
        for event in &agenda.events {
            // A table's rows share their source: only a file of its own can be linked to.
            if event.source.ends_with(".md") {
                let source = composed(&event.source).into_owned();
                self.by_source.insert(source, event.address());
            }
        }
    }

    /// The words of the glossary; a portal without words has none.
    pub(super) fn add_glossary(&mut self, words: &[GlossaryWord]) {
        if !words.is_empty() {
            let anchors = words.iter().map(|word| word.anchor.clone()).collect();
            self.anchors.insert(GLOSSARY.to_owned(), anchors);
        }
    }

    /// What is written, and not published for a fault.
    pub(super) fn add_unpublished(&mut self, unpublished: Unpublished) {
        self.unpublished = unpublished;
    }

    /// An old address, and where it leads.
    pub(super) fn add_moved(&mut self, from: String, to: &str) {
        self.moved.entry(from).or_insert_with(|| to.to_owned());
    }

    fn add(&mut self, address: String, source: &str) {
        self.by_source
            .insert(composed(source).into_owned(), address);
    }

    pub(super) fn is_known(&self, address: &str) -> bool {
        self.known.contains(address) || self.services.known.contains(address)
    }

    fn of_source(&self, source: &str) -> Option<String> {
        let source = &*composed(source);
        let own = self.by_source.get(source);
        own.or_else(|| self.services.by_source.get(source)).cloned()
    }

    /// The address that a reference in a text leads to.
    pub(super) fn resolve(&self, written: &str, source: &str) -> Result<String, Dead> {
        let (path, anchor) = written
            .split_once('#')
            .map_or((written, None), |(p, a)| (p, Some(a)));
        let (path, query) = path
            .split_once('?')
            .map_or((path, None), |(p, q)| (p, Some(q)));
        let address = if path.is_empty() {
            self.of_source(source)
        } else if path.starts_with('/') {
            self.absolute(path)
        } else {
            self.of_source(&beside(source, path))
        };
        let Some(address) = address else {
            return Err(self.dead(path, source));
        };
        let query = query.map_or_else(String::new, |query| format!("?{query}"));
        match anchor {
            None => Ok(format!("{address}{query}")),
            Some(anchor) => self.with_anchor(address, &query, anchor),
        }
    }

    fn with_anchor(&self, address: String, query: &str, anchor: &str) -> Result<String, Dead> {
        match self.anchors.get(&address) {
            Some(anchors) if !anchors.contains(anchor) => {
                let near = nearest(anchor, anchors.iter().map(String::as_str)).map(str::to_owned);
                Err(Dead::Anchor {
                    page: address,
                    anchor: anchor.to_owned(),
                    near,
                })
            }
            _ => Ok(format!("{address}{query}#{anchor}")),
        }
    }

    /// Why a path leads to no page.
    fn dead(&self, path: &str, source: &str) -> Dead {
        let file = match path.starts_with('/') {
            true => self.unpublished.file_of(path).map(str::to_owned),
            false => Some(beside(source, path)).filter(|file| self.unpublished.holds(file)),
        };
        if let Some(file) = file {
            return Dead::Faulty { file };
        }
        match self.unpublished.table_of(path) {
            Some(table) => Dead::LeftOut {
                table: table.to_owned(),
            },
            None => Dead::Page {
                near: self.near(path, source),
            },
        }
    }

    /// `/familles/aides` and `/familles/aides/index.html` are the page `/familles/aides/`.
    fn absolute(&self, path: &str) -> Option<String> {
        let path = match path.strip_suffix("/index.html") {
            Some("") => "/",
            Some(folder) => folder,
            None => path,
        };
        let with_slash = format!("{path}/");
        let both = [path.to_owned(), with_slash];
        let known = both.iter().find(|address| self.is_known(address));
        let moved = || both.iter().find_map(|address| self.moved.get(address));
        known.or_else(moved).cloned()
    }

    fn near(&self, path: &str, source: &str) -> Option<String> {
        let known = [&self.known, &self.services.known];
        if path.starts_with('/') {
            return near_address(path, known);
        }
        // « agenda » for « /agenda/ »: where a file was meant, its own name says so.
        let is_word = !path.contains('.') && !path.contains('/');
        let page = || same_word(path, known).map(str::to_owned);
        let page = is_word.then(page).flatten();
        // « fiches/relais » for « /fiches/relais/ ».
        let rooted = format!("/{path}");
        let is_rooted = !path.contains('.') && path.contains('/');
        page.or_else(|| self.absolute(&rooted))
            .or_else(|| self.near_source(path, source))
            .or_else(|| near_address(&rooted, known).filter(|_| is_rooted))
    }

    /// The address of the source whose name is like that of a path beside another.
    fn near_source(&self, path: &str, source: &str) -> Option<String> {
        // The folder is easily mistaken; a text is seldom meant to lead to itself.
        let beside = beside(source, path);
        let name = name_of(&beside);
        let both = [&self.by_source, &self.services.by_source];
        let sources = both.iter().flat_map(|by_source| by_source.keys());
        let others: Vec<&str> = sources
            .map(String::as_str)
            .filter(|other| *other != source)
            .collect();
        let names = others.iter().map(|other| name_of(other));
        let meant = match others.iter().any(|other| name_of(other) == name) {
            true => name,
            false => nearest(name, names)?,
        };
        let folder = &beside[..beside.len() - name.len()];
        let here = format!("{folder}{meant}");
        let mut named = others.iter().filter(|other| name_of(other) == meant);
        let near = match named.clone().find(|other| ***other == *here) {
            Some(here) => here,
            // Of several that have the name elsewhere, none is more likely.
            None => named.next().filter(|_| named.next().is_none())?,
        };
        self.of_source(near)
    }

    /// The image that a reference in a text names: a file beside the text.
    pub(super) fn image(&self, written: &str, source: &str) -> Option<usize> {
        let exact = self.exact_images.get(&written_beside(source, written));
        let image = exact.or_else(|| self.images.get(&beside(source, written)));
        image.copied()
    }

    /// Whether a picture is there and cannot be read: that is told of its file.
    pub(super) fn is_unread_picture(&self, written: &str, source: &str) -> bool {
        let path = beside(source, &picture_path(written));
        self.unpublished.holds(&path)
    }

    /// What to do about a picture that is not there.
    pub(super) fn missing_picture(&self, written: &str, source: &str) -> String {
        let path = &*picture_path(written);
        let known = || self.images.keys().map(String::as_str);
        if path != written && !path.is_empty() {
            let place = beside(source, path);
            if self.image(path, source).is_some() {
                return format!("Écrivez\u{a0}: {path}");
            }
            return match meant_picture(&place, known()) {
                Some(_) => missing_picture(source, &place, known()),
                None => format!("Écrivez\u{a0}: {path}, et placez l'image à cet endroit."),
            };
        }
        missing_picture(source, &beside(source, written), known())
    }
}

/// The name of a file.
fn name_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// A relative path from the folder of a source: `../x.md` from `content/pages/a/b.md`.
pub(super) fn beside(source: &str, relative: &str) -> String {
    composed(&written_beside(source, relative)).into_owned()
}

/// The same with its letters as they are written.
fn written_beside(source: &str, relative: &str) -> String {
    // As editors' software writes them in paths.
    let decoded = String::from_utf8(percent_decoded(relative));
    let relative = decoded.unwrap_or_else(|_| relative.to_owned());
    let mut segments: Vec<&str> = source.split('/').collect();
    segments.pop();
    for segment in relative.split('/') {
        match segment {
            "." | "" => {}
            ".." => {
                segments.pop();
            }
            other => segments.push(other),
        }
    }
    segments.join("/")
}

#[cfg(test)]
mod tests {
    use super::beside;

    #[test]
    fn relative_paths_start_from_the_text_s_folder() {
        assert_eq!(
            beside("content/pages/familles/a.md", "b.md"),
            "content/pages/familles/b.md"
        );
        assert_eq!(
            beside("content/pages/familles/a.md", "../pro/b%20c.md"),
            "content/pages/pro/b c.md"
        );
        assert_eq!(beside("a.md", "../../../etc/passwd"), "etc/passwd");
    }
}

//! What every record of a portal is linked with: kinds, communes, territories.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::cadence::Cadence;
use super::commune_directory::{Clue, CommuneDirectory};
use super::doubles::kind_words;
use super::linker::Linker;
use crate::address::{Slug, fold, slugify};
use crate::content::{Address, Commune, Kind, Territory, row_id};
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::source::{Source, SourceKind, Sources};

/// The portal's vocabulary. A service as it is linked is a function of its record, of this and
/// of the day.
pub(super) struct Vocabulary<'s> {
    pub(super) sources: &'s Sources,
    pub(super) kinds: &'s [Kind],
    /// Kinds by their id.
    pub(super) kind_ids: BTreeMap<&'s str, usize>,
    /// The words by which names say each kind.
    pub(super) kind_words: Vec<BTreeSet<String>>,
    /// Whether kinds are missing for a fault of their list: nobody is told that one is not known.
    pub(super) lacks_kinds: bool,
    pub(super) communes: &'s [Commune],
    /// Whether communes are missing, which is told once: nobody is told that one is not known.
    pub(super) lacks_communes: bool,
    /// The name of each commune in addresses.
    pub(super) commune_slugs: Vec<String>,
    pub(super) directory: CommuneDirectory,
    /// Territories by id, with their communes.
    pub(super) territories: BTreeMap<String, (usize, Vec<usize>)>,
    /// The ids of territories by their names, folded.
    pub(super) territory_names: BTreeMap<String, String>,
    /// How long the places of each kind are shown; known once figures are.
    pub(super) cadences: Vec<Option<Cadence>>,
}

impl<'s> Vocabulary<'s> {
    /// Indexes the vocabulary, and reports what is said twice or names nothing.
    pub(super) fn new(
        sources: &'s Sources,
        kinds: &'s [Kind],
        (communes, lacks_communes): (&'s [Commune], bool),
        territories: &[Territory],
    ) -> (Self, Vec<Diagnostic>) {
        let mut vocabulary = Self {
            sources,
            kinds,
            kind_ids: BTreeMap::new(),
            kind_words: kind_words(kinds),
            lacks_kinds: false,
            communes,
            lacks_communes,
            commune_slugs: commune_slugs(communes),
            directory: CommuneDirectory::new(communes.iter()),
            territories: BTreeMap::new(),
            territory_names: territory_names(territories),
            cadences: Vec::new(),
        };
        for (index, kind) in kinds.iter().enumerate() {
            vocabulary.kind_ids.entry(kind.id.as_str()).or_insert(index);
        }
        let mut linker = Linker::new(&vocabulary);
        repeated_kinds(&mut linker);
        let found = territory_communes(&mut linker, territories);
        let diagnostics = linker.diagnostics;
        vocabulary.territories = found;
        (vocabulary, diagnostics)
    }

    /// The fault of a portal without any kind of service, told once for all its records; a list with
    /// a fault tells its own, and which kinds it has is not known.
    pub(super) fn no_kinds(&self) -> Option<Diagnostic> {
        let is_list = |source: &Arc<Source>| source.kind == SourceKind::Kinds;
        let mend = match self.sources.texts.iter().any(is_list) {
            true => {
                "Donnez-y au moins un type, sur le modèle de ce fichier dans la démonstration de \
                 Marelle."
            }
            false => {
                "Remettez ce fichier dans content/\u{a0}: il est dans vos sauvegardes, et \
                 la démonstration de Marelle en donne un modèle."
            }
        };
        let told = || Diagnostic::of_file(Code::NoKinds, "content/types.toml", &[mend]);
        (self.kinds.is_empty() && !self.lacks_kinds).then(told)
    }

    /// The fault of a portal without any commune, told once for all its records; a file of communes
    /// that does not read tells its own.
    pub(super) fn no_communes(&self) -> Option<Diagnostic> {
        let told = || Diagnostic::of_file(Code::NoCommunes, "content/territoires", &[]);
        let is_list = |source: &Arc<Source>| source.kind == SourceKind::Communes;
        let is_unread = self.sources.texts.iter().any(is_list);
        (self.lacks_communes && !is_unread).then(told)
    }

    /// The identifier of a row that writes none: its name and the commune that is found, however its
    /// cell names it. Who corrects « TRETS CEDEX » moves no address.
    pub(super) fn row_id(&self, name: &str, address: &Address) -> Option<Slug> {
        let commune = self.directory.resolve(Clue::of(address)).ok()?;
        row_id(name, Some(&self.communes[commune].name))
    }

    /// How long the places of a kind are shown.
    pub(super) fn cadence(&self, kind: usize) -> Option<&Cadence> {
        self.cadences.get(kind)?.as_ref()
    }

    /// Whose record stands first where several have one identifier: a file's before a row's, a table's
    /// that is not named for another time, then that of the shorter path, for copies add to a name.
    pub(super) fn rank(&self, source: usize) -> (bool, bool, usize) {
        let source = &self.sources.texts[source];
        let is_table = source.kind.is_table();
        // Texts of former folders are set aside where they are read.
        let is_past = is_table && source.is_named_for_the_past();
        (is_table, is_past, source.path.len())
    }

    pub(super) fn path(&self, source: usize) -> &str {
        &self.sources.texts[source].path
    }
}

fn repeated_kinds(linker: &mut Linker<'_>) {
    let kinds = linker.vocabulary.kinds;
    for (index, kind) in kinds.iter().enumerate() {
        let first = linker.vocabulary.kind_ids.get(kind.id.as_str());
        if let Some(first) = first.filter(|first| **first != index) {
            let first = (kinds[*first].source, kinds[*first].span);
            let place = (kind.source, kind.span);
            let is_taken = |id: &str| kinds.iter().any(|kind| kind.id.as_str() == id);
            linker.double_id(place, kind.id.as_str(), first, is_taken);
        }
    }
}

/// Communes of each territory; what is unknown is a warning.
fn territory_communes(
    linker: &mut Linker<'_>,
    territories: &[Territory],
) -> BTreeMap<String, (usize, Vec<usize>)> {
    let mut found: BTreeMap<String, (usize, Vec<usize>)> = BTreeMap::new();
    let mut first_sources: BTreeMap<&str, (usize, Span)> = BTreeMap::new();
    for (index, territory) in territories.iter().enumerate() {
        let mut communes = Vec::new();
        for written in &territory.communes {
            match linker.vocabulary.directory.by_reference(&written.value) {
                Ok(commune) => communes.push(commune),
                Err(_) => linker.unknown_commune(territory.source, written),
            }
        }
        communes.sort_unstable();
        communes.dedup();
        let place = (territory.source, territory.span);
        if let Some(first) = first_sources.insert(territory.id.as_str(), place) {
            let is_taken = |id: &str| territories.iter().any(|it| it.id.as_str() == id);
            linker.double_id(place, territory.id.as_str(), first, is_taken);
        }
        found.insert(territory.id.to_string(), (index, communes));
    }
    found
}

fn territory_names(territories: &[Territory]) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for territory in territories {
        let id = territory.id.to_string();
        names.entry(fold(&territory.name)).or_insert(id);
    }
    names
}

/// A commune's slug is its name; where several share it, each has its INSEE code behind.
fn commune_slugs(communes: &[Commune]) -> Vec<String> {
    let plain = |commune: &Commune| {
        slugify(&commune.name).map_or_else(
            || commune.code.to_string().to_lowercase(),
            |slug| slug.to_string(),
        )
    };
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    for commune in communes {
        *count.entry(plain(commune)).or_default() += 1;
    }
    let slugs = communes.iter().map(|commune| match plain(commune) {
        shared if count[&shared] > 1 => format!("{shared}-{}", commune.code).to_lowercase(),
        own => own,
    });
    slugs.collect()
}

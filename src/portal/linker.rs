//! What linking needs at hand: sources for faults, indexes for references.

use std::collections::BTreeMap;

use super::commune_directory::{CommuneDirectory, Unresolved};
use crate::address::slugify;
use crate::content::{InseeCode, Kind, Territory};
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::source::Sources;

/// The portal's vocabulary, and where faults go.
pub(super) struct Linker<'s> {
    pub(super) sources: &'s Sources,
    pub(super) kinds: BTreeMap<&'s str, usize>,
    pub(super) directory: CommuneDirectory,
    pub(super) commune_names: Vec<String>,
    /// INSEE codes.
    commune_codes: Vec<String>,
    /// The name of each commune in addresses.
    pub(super) commune_slugs: Vec<String>,
    pub(super) postal_codes: Vec<Vec<String>>,
    /// Territories by id, with their communes.
    pub(super) territories: BTreeMap<String, (usize, Vec<usize>)>,
    /// The source of each territory, by id.
    territory_sources: BTreeMap<String, usize>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl<'s> Linker<'s> {
    pub(super) fn new(
        sources: &'s Sources,
        kinds: &'s [Kind],
        communes: &[crate::content::Commune],
    ) -> Self {
        let mut linker = Self {
            sources,
            kinds: BTreeMap::new(),
            directory: CommuneDirectory::new(communes.iter()),
            commune_names: communes
                .iter()
                .map(|commune| commune.name.clone())
                .collect(),
            commune_codes: communes
                .iter()
                .map(|commune| commune.code.to_string())
                .collect(),
            commune_slugs: commune_slugs(communes),
            postal_codes: communes
                .iter()
                .map(|commune| {
                    commune
                        .postal_codes
                        .iter()
                        .map(ToString::to_string)
                        .collect()
                })
                .collect(),
            territories: BTreeMap::new(),
            territory_sources: BTreeMap::new(),
            diagnostics: Vec::new(),
        };
        for (index, kind) in kinds.iter().enumerate() {
            if linker.kinds.insert(kind.id.as_str(), index).is_some() {
                let path = linker.path(kind.source).to_owned();
                linker.push(
                    Code::DuplicateId,
                    kind.source,
                    kind.span,
                    &[kind.id.as_str(), &path],
                );
            }
        }
        linker
    }

    pub(super) fn path(&self, source: usize) -> &str {
        &self.sources.texts[source].path
    }

    pub(super) fn push(&mut self, code: Code, source: usize, span: Span, words: &[&str]) {
        let text = self.sources.texts[source].located();
        self.diagnostics
            .push(Diagnostic::at(code, text, span, words));
    }

    /// Communes of a territory file, as written; what is unknown is a warning.
    pub(super) fn add_territory(&mut self, index: usize, territory: &Territory) {
        let mut communes = Vec::new();
        for written in &territory.communes {
            match self.directory.by_reference(&written.value) {
                Ok(commune) => communes.push(commune),
                Err(_) => self.unknown_reference("La commune", territory.source, written),
            }
        }
        communes.sort_unstable();
        communes.dedup();
        let first = self
            .territory_sources
            .insert(territory.id.to_string(), territory.source);
        if let Some(first) = first {
            let path = self.path(first).to_owned();
            let words = [territory.id.as_str(), &path];
            self.push(Code::DuplicateId, territory.source, territory.span, &words);
        }
        self.territories
            .insert(territory.id.to_string(), (index, communes));
    }

    pub(super) fn unknown_reference(
        &mut self,
        what: &str,
        source: usize,
        written: &crate::diagnostic::Spanned<String>,
    ) {
        let hint = "Corrigez ce nom, ou ajoutez ce qui manque\u{a0}; en attendant, la mention est laissée de côté.";
        self.push(
            Code::UnknownReference,
            source,
            written.span,
            &[what, &written.value, hint],
        );
    }

    /// Says why a commune was not found.
    pub(super) fn unresolved(&mut self, fault: &Unresolved, source: usize, place: CluePlace) {
        match fault {
            Unresolved::Unknown { written, near } => {
                let hint = match near {
                    Some(near) => format!("Vouliez-vous écrire «\u{a0}{near}\u{a0}»\u{a0}?"),
                    None => "Vérifiez-la, ou ajoutez cette commune dans content/territoires/."
                        .to_owned(),
                };
                let is_code = InseeCode::parse(written).is_some();
                let span = if is_code {
                    place.insee_code
                } else {
                    place.name
                };
                self.push(Code::UnknownCommune, source, span, &[written, &hint]);
            }
            Unresolved::Ambiguous {
                written,
                candidates,
            } => {
                let named = |commune: &usize| {
                    let (code, name) =
                        (&self.commune_codes[*commune], &self.commune_names[*commune]);
                    format!("\"{code}\" pour {name}")
                };
                let names: Vec<String> = candidates.iter().take(5).map(named).collect();
                let names = names.join(", ");
                self.push(
                    Code::AmbiguousCommune,
                    source,
                    place.name,
                    &[written, &names],
                );
            }
            Unresolved::PostalCodeElsewhere { commune } => {
                let name = self.commune_names[*commune].clone();
                let codes = self.postal_codes[*commune].join(", ");
                let hint = if codes.is_empty() {
                    "Supprimez « code_postal »."
                        .replace("« ", "«\u{a0}")
                        .replace(" »", "\u{a0}»")
                } else {
                    format!("Pour {name}, écrivez\u{a0}: {codes}")
                };
                let written = self.text_at(source, place.postal_code);
                self.push(
                    Code::PostalCodeElsewhere,
                    source,
                    place.postal_code,
                    &[&written, &name, &hint],
                );
            }
            Unresolved::InseeCodeElsewhere { commune } => {
                let name = self.commune_names[*commune].clone();
                let code = self.text_at(source, place.insee_code);
                let written = self.text_at(source, place.name);
                self.push(
                    Code::InseeCodeElsewhere,
                    source,
                    place.insee_code,
                    &[&code, &name, &written],
                );
            }
        }
    }

    fn text_at(&self, source: usize, span: Span) -> String {
        let text = &self.sources.texts[source].text;
        text.get(span.range())
            .unwrap_or_default()
            .trim_matches('"')
            .to_owned()
    }
}

/// A commune's slug is its name; where several share it, each has its INSEE code behind.
fn commune_slugs(communes: &[crate::content::Commune]) -> Vec<String> {
    let plain = |commune: &crate::content::Commune| {
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

/// Where an address says what it says of its commune.
#[derive(Debug, Clone, Copy)]
pub(super) struct CluePlace {
    pub(super) name: Span,
    pub(super) postal_code: Span,
    pub(super) insee_code: Span,
}

//! Where the faults of linking go.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::arrondissement::Arrondissement;
use super::commune_directory::Unresolved;
use super::copied_records::CopiedRecords;
use super::meant_reference::{meant_commune, meant_service};
use super::service::Service;
use super::unpublished::Unpublished;
use super::unshown::Unshown;
use super::vocabulary::Vocabulary;
use crate::address::fold;
use crate::content::{Commune, InseeCode, PostalCode};
use crate::diagnostic::suggestion::proposal;
use crate::diagnostic::{Code, Diagnostic, Form, Span, Spanned};
use crate::source::SourceKind;

/// What references to places are called.
const PLACES: [&str; 3] = ["La commune", "Le territoire", "La commune ou le territoire"];

/// What references to kinds are called.
const KINDS: [&str; 2] = ["Le type de service", "Le type de relais"];

/// What references to services are called.
const SERVICE: &str = "Le service";

/// What to do about a reference to what the portal has not.
const ABSENT: &str = "Corrigez ce nom, ou ajoutez ce qui manque\u{a0}; en attendant, la mention est laissée \
                      de côté.";

/// As [`ABSENT`], of a service: it may be written and not shown.
const UNSHOWN: &str = "Corrigez cet identifiant, ou ajoutez ce service. S'il est écrit, c'est qu'il n'est pas \
                       montré\u{a0}: regardez son statut, l'accord de la personne et ses fautes. En \
                       attendant, la mention est laissée de côté.";

/// The portal's vocabulary at hand, and the faults found with it.
pub(super) struct Linker<'v> {
    pub(super) vocabulary: &'v Vocabulary<'v>,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// What a fault leaves out, once services are linked.
    pub(super) unpublished: Unpublished,
    /// The services that are written and not shown, by identifier, once services are linked.
    pub(super) unshown: BTreeMap<String, Unshown>,
    /// Of each identifier that a service had and that leads to it, the one that it has.
    pub(super) renamed: BTreeMap<String, String>,
    /// Of each identifier that is double, the number behind the last one proposed instead.
    proposed: BTreeMap<String, usize>,
    /// What names of services that nobody has may mean: a table repeats them.
    meant_services: BTreeMap<String, Option<String>>,
    /// What copies of files repeat, told once a copy.
    pub(super) copied: CopiedRecords,
    /// Of two sources, whether the first is a copy of the other.
    copies: BTreeMap<(usize, usize), bool>,
}

impl<'v> Linker<'v> {
    pub(super) fn new(vocabulary: &'v Vocabulary<'v>) -> Self {
        Self {
            vocabulary,
            diagnostics: Vec::new(),
            unpublished: Unpublished::default(),
            unshown: BTreeMap::new(),
            renamed: BTreeMap::new(),
            proposed: BTreeMap::new(),
            meant_services: BTreeMap::new(),
            copied: CopiedRecords::default(),
            copies: BTreeMap::new(),
        }
    }

    pub(super) fn path(&self, source: usize) -> &'v str {
        self.vocabulary.path(source)
    }

    /// How a source is written, and so how its mends are.
    pub(super) fn form(&self, source: usize) -> Form {
        Form::of_path(self.path(source))
    }

    pub(super) fn push(&mut self, code: Code, source: usize, span: Span, words: &[&str]) {
        if code == Code::UnknownCommune && self.vocabulary.lacks_communes {
            return;
        }
        let text = self.vocabulary.sources.texts[source].located();
        self.diagnostics
            .push(Diagnostic::at(code, text, span, words));
    }

    /// Says of the errors from the `first` on that they leave out their row alone, where their
    /// source is a table; whether there are such errors.
    pub(super) fn leave_out_row(&mut self, source: usize, first: usize) -> bool {
        let is_table = self.vocabulary.sources.texts[source].kind.is_table();
        is_table && Diagnostic::leave_out_row(&mut self.diagnostics[first..])
    }

    /// Whether a source is a copy of another. It is asked of each row that both have.
    pub(super) fn is_copy(&mut self, source: usize, original: usize) -> bool {
        let texts = &self.vocabulary.sources.texts;
        let is_copy = || source != original && texts[source].is_copy_of(&texts[original]);
        let known = self.copies.entry((source, original));
        *known.or_insert_with(is_copy)
    }

    /// Says that an identifier is already that of a record of the `first` source, on which line
    /// where it holds several, and one that is free. What a copy of that source repeats is counted instead.
    pub(super) fn double_id(
        &mut self,
        (source, span): (usize, Span),
        id: &str,
        (first, first_span): (usize, Span),
        is_taken: impl Fn(&str) -> bool,
    ) {
        if self.is_copy(source, first) {
            self.copied.count((source, span), first);
            return;
        }
        let next = self.proposed.entry(id.to_owned()).or_insert(1);
        let free = loop {
            *next += 1;
            let free = format!("{id}-{next}");
            if !is_taken(&free) {
                break free;
            }
        };
        let mut place = self.path(first).to_owned();
        let text = self.vocabulary.sources.texts[first].located();
        let is_list = first == source || text.form() == Form::Cells;
        let point = text.locate(first_span).point.filter(|_| is_list);
        if let Some(point) = point {
            let row = point.cell.map(|cell| cell.row);
            place = format!("{place}, ligne\u{a0}{}", row.unwrap_or(point.line));
        }
        let words = [id, &*place, &free];
        let written = &self.vocabulary.sources.texts[source];
        let fault = Diagnostic::at(Code::DuplicateId, written.located(), span, &words);
        self.diagnostics.push(match written.kind {
            SourceKind::EventTable => fault.with_hint(event_mend(&free)),
            _ => fault,
        });
    }

    /// Whether what a reference names may be missing for a fault that is told elsewhere.
    pub(super) fn may_be_missing(&self, what: &str) -> bool {
        (self.vocabulary.lacks_communes && PLACES.contains(&what))
            || (self.vocabulary.lacks_kinds && KINDS.contains(&what))
    }

    /// Says that a name is none of the portal's, and which one it is `near` to.
    pub(super) fn unknown_reference(
        &mut self,
        what: &str,
        (source, written): (usize, &Spanned<String>),
        near: Option<&str>,
    ) {
        if self.may_be_missing(what) {
            return;
        }
        let hint = match near {
            Some(near) => proposal(&written.value, near, self.form(source)),
            None if what == SERVICE => UNSHOWN.to_owned(),
            None => ABSENT.to_owned(),
        };
        let words = [what, &written.value, &hint];
        self.push(Code::UnknownReference, source, written.span, &words);
    }

    /// Says that a reference names no commune of the portal.
    pub(super) fn unknown_commune(&mut self, source: usize, written: &Spanned<String>) {
        let near = meant_commune(self.vocabulary, &written.value);
        self.unknown_reference("La commune", (source, written), near.as_deref());
    }

    /// The service of an identifier, or of one that it had and that still leads to it. The services
    /// stand in the order of their ids.
    pub(super) fn service_named(&self, services: &[Arc<Service>], id: &str) -> Option<usize> {
        let of = |id: &str| services.binary_search_by(|it| it.id.as_str().cmp(id)).ok();
        of(id).or_else(|| of(self.renamed.get(id)?))
    }

    /// Says that a service is not shown, and which file to mend where a fault is why; else which of
    /// those that are shown may be meant.
    pub(super) fn unknown_service(
        &mut self,
        (source, written): (usize, &Spanned<String>),
        services: &[Arc<Service>],
    ) {
        let address = format!("/fiches/{}/", written.value);
        let Some(file) = self.unpublished.file_of(&address) else {
            // Whether it is in a table that is left out whole, only that table can tell.
            if self.unpublished.table_of(&address).is_some() {
                return;
            }
            if let Some(unshown) = self.unshown.get(&written.value) {
                let hint = match self.vocabulary.sources.texts[source].kind {
                    SourceKind::Territory => unshown.mend(),
                    _ => unshown.mend_of_event(self.form(source)),
                };
                let words = [SERVICE, &written.value, &hint, unshown.reason()];
                self.push(Code::UnknownReference, source, written.span, &words);
                return;
            }
            let known = self.meant_services.get(&written.value);
            let near = match known {
                Some(known) => known.clone(),
                None => meant_service(services, &written.value),
            };
            self.unknown_reference(SERVICE, (source, written), near.as_deref());
            self.meant_services.insert(written.value.clone(), near);
            return;
        };
        let whose = match Form::of_path(file) {
            Form::Cells => format!("de sa ligne dans {file}"),
            Form::Keys => format!("de {file}"),
        };
        let hint = format!("Corrigez la faute {whose}\u{a0}: la mention sera juste.");
        let why = "\u{a0}: il est écrit, mais une faute empêche de le publier";
        let words = [SERVICE, &written.value, &hint, why];
        self.push(Code::UnknownReference, source, written.span, &words);
    }

    /// Says why a commune was not found.
    pub(super) fn unresolved(&mut self, fault: &Unresolved, source: usize, place: CluePlace) {
        match fault {
            Unresolved::Unknown { written, near } => {
                let hint = match near {
                    // A commune is known by its name however it is quoted: cells and keys alike.
                    Some(near) => proposal(written, near, Form::Cells),
                    None => unknown_commune_hint(written).to_owned(),
                };
                let is_code = InseeCode::parse(written).is_some();
                let span = if is_code {
                    place.insee_code
                } else {
                    place.name
                };
                self.push(Code::UnknownCommune, source, span, &[written, &hint]);
            }
            Unresolved::NoSuchInseeCode { written, commune } => {
                self.no_such_insee_code((written, *commune), source, place);
            }
            Unresolved::Ambiguous {
                written,
                candidates,
            } => self.ambiguous((written, candidates), source, place),
            Unresolved::PostalCodeElsewhere { commune } => {
                let commune = &self.vocabulary.communes[*commune];
                let hint = postal_code_hint(commune);
                let written = self.text_at(source, place.postal_code);
                let words = [&*written, &*commune.name, &*hint];
                self.push(Code::PostalCodeElsewhere, source, place.postal_code, &words);
            }
            Unresolved::ArrondissementElsewhere { said, coded, key } => {
                self.other_arrondissement((*said, *coded), key, source, place.postal_code);
            }
            Unresolved::InseeCodeElsewhere { commune } => {
                let code = self.text_at(source, place.insee_code);
                let part = Arrondissement::of_insee_code(&code).map(Arrondissement::name);
                let name = part.unwrap_or_else(|| self.vocabulary.communes[*commune].name.clone());
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

    /// Says which communes a name may be of.
    fn ambiguous(
        &mut self,
        (written, candidates): (&str, &[usize]),
        source: usize,
        place: CluePlace,
    ) {
        let form = self.form(source);
        let named = |commune: &usize| {
            let commune = &self.vocabulary.communes[*commune];
            format!("{} pour {}", form.text(commune.code.as_str()), commune.name)
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

    /// Says that a postal code is of another arrondissement than what `key` says.
    fn other_arrondissement(
        &mut self,
        (said, coded): (Arrondissement, Arrondissement),
        key: &str,
        source: usize,
        span: Span,
    ) {
        let written = self.text_at(source, span);
        let form = self.form(source);
        let meant = match key {
            "commune" => format!("«\u{a0}{}\u{a0}»", coded.name()),
            _ => form.text(&coded.insee_code()),
        };
        let hint = format!(
            "Si c'est {}, écrivez {} dans «\u{a0}code_postal\u{a0}»\u{a0}; si c'est {}, \
             écrivez {meant} dans «\u{a0}{key}\u{a0}».",
            said.name(),
            form.text(&said.postal_code()),
            coded.name(),
        );
        let words = [&*written, &said.name(), &*hint];
        self.push(Code::PostalCodeElsewhere, source, span, &words);
    }

    /// The row of a place, as a spreadsheet shows it; `None` where the source is no table.
    pub(super) fn row_at(&self, source: usize, span: Span) -> Option<u32> {
        let text = self.vocabulary.sources.texts[source].located();
        Some(text.locate(span).point?.cell?.row)
    }

    /// Says that no commune has an INSEE code, and which one the commune beside it has.
    fn no_such_insee_code(
        &mut self,
        (written, commune): (&str, usize),
        source: usize,
        place: CluePlace,
    ) {
        let commune = &self.vocabulary.communes[commune];
        let meant = self.form(source).text(commune.code.as_str());
        let is_postal = |code: &PostalCode| code.as_str() == written;
        let why = match commune.postal_codes.iter().any(is_postal) {
            true => format!("\u{a0}: {written} est son code postal."),
            false => ", ou corrigez le nom de la commune.".to_owned(),
        };
        let hint = format!("Écrivez le code INSEE de {}, {meant}{why}", commune.name);
        let words = [written, &*hint];
        self.push(Code::UnknownCommune, source, place.insee_code, &words);
    }

    /// What a source says at a place, its quotes taken off.
    pub(super) fn text_at(&self, source: usize, span: Span) -> String {
        let text = &self.vocabulary.sources.texts[source].text;
        text.get(span.range())
            .unwrap_or_default()
            .trim_matches('"')
            .to_owned()
    }
}

/// What to do about two rows of one identifier in tables of events, which may be two dates of one.
fn event_mend(free: &str) -> String {
    format!(
        "Si les deux lignes disent la même chose, supprimez-en une. Si c'est une autre date du même \
         événement, écrivez les deux dates dans «\u{a0}quand\u{a0}», séparées par «\u{a0}|\u{a0}», sur une \
         seule ligne. Sinon, donnez à l'une un autre identifiant dans la colonne «\u{a0}id\u{a0}», par \
         exemple\u{a0}: {free}"
    )
}

fn postal_code_hint(commune: &Commune) -> String {
    let codes: Vec<&str> = commune
        .postal_codes
        .iter()
        .map(PostalCode::as_str)
        .collect();
    format!(
        "Pour {}, écrivez\u{a0}: {}",
        commune.name,
        codes.join(" ou ")
    )
}

/// Where an address says what it says of its commune.
#[derive(Debug, Clone, Copy)]
pub(super) struct CluePlace {
    pub(super) name: Span,
    pub(super) postal_code: Span,
    pub(super) insee_code: Span,
}

/// What to write instead of a commune that no portal has.
fn unknown_commune_hint(written: &str) -> &'static str {
    let folded = fold(written);
    let is_above = ["idem", "id.", "\"", "''", "meme commune"].contains(&folded.trim());
    let are_several = folded.contains([',', ';', '/', '+']) || folded.contains(" et ");
    match (is_above, are_several) {
        (true, _) => "Écrivez le nom de la commune sur chaque ligne.",
        (_, true) => {
            "Écrivez une seule commune\u{a0}: celle de l'adresse. Les autres où le service va, ou qu'il \
             sert, ont leur clé\u{a0}: «\u{a0}communes_desservies\u{a0}»."
        }
        _ => "Vérifiez-la, ou ajoutez cette commune dans content/territoires/.",
    }
}

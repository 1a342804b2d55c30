//! Territories: who works together over which communes, and which relay covers which.

use jiff::civil::Date;

use super::body::Body;
use super::provenance::Provenance;
use super::reading::Reading;
use super::schema::{Field, Shape};
use super::service_parts_schema::SOURCE;
use super::service_reading::period_reversed;
use crate::address::Slug;
use crate::diagnostic::{Code, Diagnostic, SourceText, Span, Spanned};

const LINE: Shape = Shape::Text(250);
const LINES: Shape = Shape::List(&LINE);

/// The keys of `content/territoires/*.toml`.
pub(super) const TERRITORY: &[Field] = &[
    Field::required(
        "id",
        Shape::Slug,
        "Nom permanent du territoire.",
        "\"ctg-sainte-victoire\"",
    ),
    Field::required(
        "nom",
        LINE,
        "Nom du territoire.",
        "\"Ctg de la Sainte-Victoire\"",
    ),
    Field::required(
        "nature",
        Shape::Choice(&["ctg", "epci", "departement"]),
        "Nature du territoire.",
        "\"ctg\"",
    ),
    Field::optional("siren", LINE, "Numéro Siren.", "\"200054807\""),
    Field::optional("departement", LINE, "Numéro du département.", "\"13\""),
    Field::required(
        "communes",
        LINES,
        "Ses communes : codes INSEE ou noms.",
        "[\"13110\"]",
    ),
    Field::optional(
        "source",
        Shape::Record(SOURCE),
        "D'où vient cette liste.",
        "{ nom = \"Caf de l'Exemple\", date = 2023-02-01 }",
    ),
    Field::optional(
        "signataires",
        Shape::List(&Shape::Record(SIGNATORY)),
        "Organismes signataires.",
        "[{ organisme = \"Commune de Trets\" }]",
    ),
    Field::optional(
        "presentation",
        Shape::Text(20_000),
        "Présentation, en markdown.",
        "\"Neuf communes autour de la montagne.\"",
    ),
    Field::optional(
        "conventions",
        Shape::List(&Shape::Record(CONVENTION)),
        "Quel relais couvre quelles communes.",
        "[]",
    ),
    Field::optional(
        "non_couvertes",
        Shape::List(&Shape::Record(UNCOVERED)),
        "Communes déclarées sans relais.",
        "[]",
    ),
];

const SIGNATORY: &[Field] = &[
    Field::required(
        "organisme",
        LINE,
        "Nom de l'organisme.",
        "\"Commune de Trets\"",
    ),
    Field::optional("role", LINE, "Son rôle.", "\"commune signataire\""),
];

const CONVENTION: &[Field] = &[
    Field::required(
        "service",
        Shape::Reference,
        "Identifiant du relais.",
        "\"rpe-sainte-victoire\"",
    ),
    Field::required("communes", LINES, "Communes couvertes.", "[\"13110\"]"),
    Field::optional(
        "du",
        Shape::Date,
        "Premier jour, s'il est connu.",
        "2023-01-01",
    ),
    Field::optional(
        "au",
        Shape::Date,
        "Dernier jour, s'il est connu.",
        "2027-12-31",
    ),
    Field::optional(
        "constate_le",
        Shape::Date,
        "Jour où la source le dit.",
        "2023-02-01",
    ),
    Field::optional(
        "source",
        Shape::Record(SOURCE),
        "Qui le dit.",
        "{ nom = \"Caf de l'Exemple\" }",
    ),
];

const UNCOVERED: &[Field] = &[
    Field::required("type", Shape::Reference, "Type de relais.", "\"rpe\""),
    Field::required("communes", LINES, "Communes sans relais.", "[\"13087\"]"),
    Field::required(
        "constate_le",
        Shape::Date,
        "Jour où la source le dit.",
        "2023-02-01",
    ),
    Field::required(
        "source",
        Shape::Record(SOURCE),
        "Qui le dit.",
        "{ nom = \"Caf de l'Exemple\" }",
    ),
];

/// What a territory is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nature {
    /// Convention territoriale globale.
    Ctg,
    /// Établissement public de coopération intercommunale.
    Epci,
    /// Département.
    Department,
}

/// A territory, as written.
#[derive(Debug, Clone)]
pub struct Territory {
    /// Index of its source.
    pub source: usize,
    /// Where it stands there.
    pub span: Span,
    /// Permanent name.
    pub id: Slug,
    /// Name.
    pub name: String,
    /// Nature.
    pub nature: Nature,
    /// Number of the département it is.
    pub department: Option<String>,
    /// Its communes, as written.
    pub communes: Vec<Spanned<String>>,
    /// Where the list comes from.
    pub provenance: Option<Provenance>,
    /// Bodies that signed, each with its role.
    pub signatories: Vec<(String, Option<String>)>,
    /// Its presentation.
    pub presentation: Body,
    /// Who covers whom.
    pub conventions: Vec<Convention>,
    /// Communes declared without a relay.
    pub uncovered: Vec<Uncovered>,
}

/// A relay covers communes.
#[derive(Debug, Clone)]
pub struct Convention {
    /// The relay's id, as written.
    pub service: Spanned<String>,
    /// Communes, as written.
    pub communes: Vec<Spanned<String>>,
    /// First day, if known.
    pub from: Option<Date>,
    /// Last day, if known.
    pub until: Option<Date>,
    /// The day the source says so.
    pub stated_on: Option<Date>,
    /// Who says so.
    pub provenance: Option<Provenance>,
}

/// Communes declared without a relay of a kind.
#[derive(Debug, Clone)]
pub struct Uncovered {
    /// The kind's id, as written.
    pub kind: Spanned<String>,
    /// Communes, as written.
    pub communes: Vec<Spanned<String>>,
    /// The day the source says so.
    pub stated_on: Option<Date>,
    /// Who says so.
    pub provenance: Provenance,
}

/// What the schema cannot say: a convention that ends before it begins, lists of no commune.
pub(super) fn check_territory(reading: Reading<'_, '_>, source: SourceText<'_>) -> Vec<Diagnostic> {
    let conventions = reading.records("conventions");
    let reversed = conventions
        .iter()
        .filter_map(|it| period_reversed(*it, source));
    let uncovered = reading.records("non_couvertes");
    let lists = conventions.iter().chain(&uncovered).chain([&reading]);
    // Where the key is absent, its place is the whole.
    let is_written = |it: &&Reading<'_, '_>| it.span_of("communes") != it.span();
    let empty = lists
        .filter(|it| it.is_empty("communes"))
        .filter(is_written);
    let empty = empty.map(|it| {
        let span = it.span_of("communes");
        Diagnostic::at(Code::EmptyText, source, span, &["communes"])
            .with_hint("Écrivez-y au moins une commune\u{a0}: communes = [\"13110\"]")
    });
    reversed.chain(empty).collect()
}

/// Reads a territory; `None` when a required key is missing.
pub(super) fn read_territory(reading: Reading<'_, '_>, presentation: Body) -> Option<Territory> {
    let nature = reading.parse("nature", |text| match text {
        "ctg" => Some(Nature::Ctg),
        "epci" => Some(Nature::Epci),
        "departement" => Some(Nature::Department),
        _ => None,
    });
    let signatories = reading.records("signataires").into_iter();
    Some(Territory {
        source: 0,
        span: reading.span_of("id"),
        id: reading.parse("id", |text| Slug::parse(text).ok())?,
        name: reading.text("nom")?,
        nature: nature?,
        department: reading.text("departement"),
        communes: reading.spanned_texts("communes"),
        provenance: reading.record("source").and_then(Provenance::read),
        signatories: signatories
            .filter_map(|body| Some((body.text("organisme")?, body.text("role"))))
            .collect(),
        presentation,
        conventions: reading
            .records("conventions")
            .into_iter()
            .filter_map(convention)
            .collect(),
        uncovered: reading
            .records("non_couvertes")
            .into_iter()
            .filter_map(uncovered)
            .collect(),
    })
}

fn convention(reading: Reading<'_, '_>) -> Option<Convention> {
    Some(Convention {
        service: reading.reference("service")?,
        communes: reading.spanned_texts("communes"),
        from: reading.date("du"),
        until: reading.date("au"),
        stated_on: reading.date("constate_le"),
        provenance: reading.record("source").and_then(Provenance::read),
    })
}

fn uncovered(reading: Reading<'_, '_>) -> Option<Uncovered> {
    Some(Uncovered {
        kind: reading.reference("type")?,
        communes: reading.spanned_texts("communes"),
        stated_on: Some(reading.date("constate_le")?),
        provenance: reading.record("source").and_then(Provenance::read)?,
    })
}

//! Kinds of service and their groups: data of the portal, never cases in the code.

use super::age::AgeRange;
use super::age_check::ages_faults;
use super::age_reading::ages;
use super::cadence::{CADENCE, Cadence, read_cadence};
use super::choice_hint::choice_hint;
use super::double_names::double_names;
use super::frequency::Frequency;
use super::reading::Reading;
use super::schema::{Field, Shape};
use super::schema_type::unknown_schema_types;
use super::search_words::check_kind_words;
use super::service_parts_schema::AGES;
use super::value::Table;
use crate::address::{Slug, fold, visible};
use crate::diagnostic::suggestion::proposal;
use crate::diagnostic::{Code, Diagnostic, SourceText, Span, Spanned};

const LINE: Shape = Shape::Text(250);

/// The keys of `content/types.toml`.
pub(super) const KINDS: &[Field] = &[
    Field::optional(
        "groupes",
        Shape::List(&Shape::Record(GROUP)),
        "Groupes de types, dans l'ordre où les familles les cherchent.",
        "[]",
    ),
    Field::optional(
        "types",
        Shape::List(&Shape::Record(KIND)),
        "Types de service.",
        "[]",
    ),
];

const GROUP: &[Field] = &[
    Field::required("id", Shape::Slug, "Nom permanent du groupe.", "\"creche\""),
    Field::required("libelle", LINE, "Nom du groupe.", "\"Crèche\""),
    Field::optional(
        "definition",
        Shape::Text(500),
        "Une phrase.",
        "\"Accueil collectif.\"",
    ),
    Field::optional(
        "aucun",
        LINE,
        "Ce qu'on ne connaît pas, quand il n'y en a pas : « Nous ne connaissons pas … ».",
        "\"de crèche\"",
    ),
    Field::optional(
        "synonymes",
        Shape::List(&LINE),
        "Autres noms exacts du groupe entier, en toute langue. Chacun suffit à le demander.",
        "[\"daycare\"]",
    ),
];

const FAMILIES: &[&str] = &[
    "accueil", "parents", "loisirs", "jeunesse", "sante", "droits",
];

const KIND: &[Field] = &[
    Field::required("id", Shape::Slug, "Nom permanent du type.", "\"rpe\""),
    Field::required(
        "libelle",
        LINE,
        "Nom du type.",
        "\"Relais petite enfance (RPE)\"",
    ),
    Field::required(
        "pluriel",
        LINE,
        "Nom au pluriel.",
        "\"Relais petite enfance\"",
    ),
    Field::optional("court", Shape::Text(40), "Nom court.", "\"RPE\""),
    Field::required("groupe", Shape::Reference, "Groupe du type.", "\"relais\""),
    Field::required(
        "famille",
        Shape::Choice(FAMILIES),
        "Famille de couleurs.",
        "\"accueil\"",
    ),
    Field::optional("icone", Shape::Slug, "Marque du type.", "\"relais\""),
    Field::required(
        "definition",
        Shape::Text(500),
        "Ce que c'est, en une phrase.",
        "\"Un lieu d'information pour les parents.\"",
    ),
    Field::optional(
        "pour",
        Shape::List(&Shape::Choice(&["familles", "professionnels"])),
        "À qui il s'adresse.",
        "[\"familles\"]",
    ),
    Field::optional(
        "ages",
        Shape::Record(AGES),
        "Âges, en général.",
        "{ min = \"10 semaines\", avant = \"3 ans\" }",
    ),
    Field::optional(
        "synonymes",
        Shape::List(&LINE),
        "Autres noms exacts du type, en toute langue. Chacun suffit à le demander.",
        "[\"nounou\"]",
    ),
    Field::optional(
        "mots",
        Shape::List(&LINE),
        "Mots ordinaires qui font penser à ce type. Un seul ne suffit pas à le demander.",
        "[\"vacances\"]",
    ),
    Field::optional(
        "action",
        Shape::Choice(&["place", "rendez-vous", "inscription"]),
        "Ce que la famille vient demander.",
        "\"place\"",
    ),
    Field::optional(
        "places",
        Shape::Record(CADENCE),
        "Combien de temps les places déclarées sont montrées.",
        "{ montrees = \"fraicheur.places-creche-jours\" }",
    ),
    Field::optional(
        "frequence_maj",
        Shape::Frequency,
        "Au bout de combien de temps une fiche de ce type est à revoir, si elle ne le dit pas.",
        "\"1 an\"",
    ),
    Field::optional(
        "relais",
        Shape::Boolean,
        "true si chaque commune a le sien.",
        "true",
    ),
    Field::optional(
        "personne",
        Shape::Boolean,
        "true si le service est une personne.",
        "true",
    ),
    Field::optional(
        "institution",
        Shape::Boolean,
        "true pour les administrations qu'une page de commune réunit (mairie, Caf, PMI…).",
        "true",
    ),
    Field::optional(
        "seances",
        Shape::Boolean,
        "true si ses horaires sont des rendez-vous : ils vont dans l'agenda.",
        "true",
    ),
    Field::optional(
        "historique",
        Shape::Boolean,
        "true si ce type n'existe plus sous ce nom.",
        "true",
    ),
    Field::optional(
        "reseau",
        Shape::Slug,
        "Réseau auquel il appartient.",
        "\"reaap\"",
    ),
    Field::optional("schema_org", LINE, "Type schema.org.", "\"ChildCare\""),
    Field::optional(
        "thematiques",
        Shape::List(&LINE),
        "Thématiques data.inclusion.",
        "[\"famille--garde-denfants\"]",
    ),
    Field::optional(
        "bpe",
        LINE,
        "Code de la base permanente des équipements (INSEE).",
        "\"D504\"",
    ),
];

/// A group of kinds: families say "crèche" and mean eight kinds.
#[derive(Debug, Clone)]
pub struct Group {
    /// Permanent name.
    pub id: Slug,
    /// "Crèche".
    pub label: String,
    /// One sentence.
    pub definition: Option<String>,
    /// What is not known when there is none: "de crèche".
    pub lacking: Option<String>,
    /// Other exact names of the whole group.
    pub synonyms: Vec<String>,
}

/// What a family comes to ask of a kind of service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// "Demander une place".
    Place,
    /// "Prendre rendez-vous".
    Appointment,
    /// "S'inscrire".
    Enrolment,
}

/// One kind of service.
#[derive(Debug, Clone)]
pub struct Kind {
    /// Index of its source.
    pub source: usize,
    /// Where it stands there.
    pub span: Span,
    /// Permanent name.
    pub id: Slug,
    /// "Relais petite enfance (RPE)".
    pub label: String,
    /// "Relais petite enfance".
    pub plural: String,
    /// "RPE".
    pub short: String,
    /// Its group's id.
    pub group: String,
    /// Its family of colours.
    pub family: String,
    /// Its mark, when it names one; see [`Kind::mark`].
    pub icon: Option<Spanned<String>>,
    /// What it is.
    pub definition: String,
    /// Ages in general.
    pub ages: AgeRange,
    /// Other exact names: each asks for the kind by itself.
    pub synonyms: Vec<String>,
    /// Ordinary words that point to the kind: one alone never asks for it.
    pub words: Vec<String>,
    /// What a family comes to ask.
    pub action: Option<Action>,
    /// How often a record of it is to be checked, when the record does not say.
    pub check_every: Option<Frequency>,
    /// How long the places it declares are shown.
    pub places: Option<Cadence>,
    /// Whether each commune has its own: coverage is told for it.
    pub relay: bool,
    /// Whether the service is a person: published only with consent.
    pub person: bool,
    /// Whether a commune's page shows it among its institutions.
    pub institution: bool,
    /// Whether its hours are sessions of the agenda.
    pub sessions: bool,
    /// Whether it is history.
    pub historical: bool,
    /// Its type in schema.org.
    pub schema_org: Option<String>,
}

/// Reads groups and kinds; what lacks a required key is left out.
pub(super) fn read_kinds(table: &Table<'_>) -> (Vec<Group>, Vec<Kind>) {
    let reading = Reading::new(table);
    let groups = reading.records("groupes").into_iter().filter_map(|group| {
        Some(Group {
            id: group.parse("id", |text| Slug::parse(text).ok())?,
            label: group.text("libelle")?,
            definition: group.text("definition"),
            lacking: group.text("aucun"),
            synonyms: group.texts("synonymes"),
        })
    });
    let kinds = reading.records("types").into_iter().filter_map(read_kind);
    (groups.collect(), kinds.collect())
}

impl Kind {
    /// The name of its mark; that of all kinds when it has none of its own.
    pub fn mark(&self) -> &str {
        self.icon.as_ref().map_or("service", |icon| &icon.value)
    }
}

fn read_kind(reading: Reading<'_, '_>) -> Option<Kind> {
    let label = reading.text("libelle")?;
    let ages = reading.record("ages").map(ages);
    let action = reading.parse("action", |text| match text {
        "place" => Some(Action::Place),
        "rendez-vous" => Some(Action::Appointment),
        "inscription" => Some(Action::Enrolment),
        _ => None,
    });
    Some(Kind {
        source: 0,
        span: reading.span_of("id"),
        id: reading.parse("id", |text| Slug::parse(text).ok())?,
        plural: reading.text("pluriel")?,
        short: reading.text("court").unwrap_or_else(|| label.clone()),
        label,
        group: visible(&reading.text("groupe")?).into_owned(),
        family: reading.text("famille")?,
        icon: reading.spanned_text("icone"),
        definition: reading.text("definition")?,
        ages: ages.unwrap_or_default(),
        synonyms: reading.texts("synonymes"),
        words: reading.texts("mots"),
        action,
        check_every: reading.parse("frequence_maj", Frequency::parse),
        places: reading.record("places").and_then(read_cadence),
        relay: reading.boolean("relais").unwrap_or(false),
        person: reading.boolean("personne").unwrap_or(false),
        institution: reading.boolean("institution").unwrap_or(false),
        sessions: reading.boolean("seances").unwrap_or(false),
        historical: reading.boolean("historique").unwrap_or(false),
        schema_org: reading.text("schema_org"),
    })
}

/// Checks the table of kinds.
pub(super) fn check_kinds(table: &Table<'_>, source: SourceText<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = super::check::check(table, KINDS, source);
    diagnostics.extend(check_kind_words(Reading::new(table), source));
    diagnostics.extend(unknown_groups(Reading::new(table), source));
    let groups = double_names(Reading::new(table), ("groupes", "id"), source);
    diagnostics.extend(groups);
    let kinds = Reading::new(table).records("types");
    diagnostics.extend(unknown_schema_types(&kinds, source));
    let ages = kinds.into_iter();
    let ages = ages.filter_map(|kind| ages_faults(kind.record("ages")?, source));
    diagnostics.extend(ages);
    diagnostics
}

/// Kinds of a group that is not there: no list and no commune's page would show them.
fn unknown_groups(reading: Reading<'_, '_>, source: SourceText<'_>) -> Vec<Diagnostic> {
    let groups = reading.records("groupes");
    let named = |group: &Reading<'_, '_>| Some((group.text("id")?, group.text("libelle")?));
    let groups: Vec<(String, String)> = groups.iter().filter_map(named).collect();
    let ids: Vec<&str> = groups.iter().map(|(id, _)| id.as_str()).collect();
    let hint = |written: &str| {
        let of_label = groups
            .iter()
            .find(|(_, label)| fold(label) == fold(written));
        match of_label {
            Some((id, _)) => proposal(written, id, source.form()),
            None if ids.is_empty() => "Ajoutez ce groupe\u{a0}: une ligne [[groupes]], puis \
                                       «\u{a0}id\u{a0}» et «\u{a0}libelle\u{a0}»."
                .to_owned(),
            None => choice_hint(written, &ids, "groupe", source.form()),
        }
    };
    let written = reading.records("types");
    let written = written
        .iter()
        .filter_map(|kind| kind.spanned_text("groupe"));
    let unknown = written.filter(|group| !ids.contains(&&*visible(&group.value)));
    let told = unknown.map(|group| {
        let words = ["groupe", &*group.value, &hint(&group.value)];
        Diagnostic::at(Code::UnknownChoice, source, group.span, &words)
    });
    told.collect()
}

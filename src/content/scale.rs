//! Barèmes: the figures that rules fix, each with the days it is in force.

use jiff::civil::Date;

use super::figure::Figure;
use super::provenance::Provenance;
use super::reading::Reading;
use super::schema::{Field, Shape};
use super::service_parts_schema::SOURCE;
use super::service_reading::period_reversed;
use super::unit::{UNITS, Unit};
use crate::address::Slug;
use crate::diagnostic::{Code, Diagnostic, SourceText, Spanned};

const LINE: Shape = Shape::Text(250);

/// The keys of `content/baremes/*.toml`.
pub(super) const SCALE: &[Field] = &[
    Field::required("id", Shape::Slug, "Nom permanent du barème.", "\"psu\""),
    Field::required(
        "libelle",
        LINE,
        "Nom du barème.",
        "\"Participation des familles en crèche (Psu)\"",
    ),
    Field::optional(
        "valeurs",
        Shape::List(&Shape::Record(VALUE)),
        "Chiffres du barème ; plusieurs de même « id » se suivent dans le temps.",
        "[]",
    ),
];

const NUMBER: &str = "8500";
const UNIT: &str = "\"euros-par-mois\"";

const VALUE: &[Field] = &[
    Field::required(
        "id",
        Shape::Slug,
        "Nom permanent du chiffre.",
        "\"plafond-ressources\"",
    ),
    Field::required(
        "libelle",
        LINE,
        "Ce que dit le chiffre.",
        "\"Plafond de ressources\"",
    ),
    Field::optional("valeur", Shape::Decimal, "Le chiffre.", NUMBER),
    Field::optional(
        "unite",
        Shape::Choice(UNITS),
        "Ce que le chiffre compte.",
        UNIT,
    ),
    Field::optional(
        "jour",
        Shape::Date,
        "Le jour que fixe la règle, à la place de « valeur » et « unite ».",
        "2027-03-31",
    ),
    Field::required("du", Shape::Date, "Premier jour.", "2025-09-01"),
    Field::optional("au", Shape::Date, "Dernier jour.", "2026-08-31"),
    Field::required(
        "source",
        Shape::Record(SOURCE),
        "Qui fixe ce chiffre.",
        "{ nom = \"Caf de l'Exemple\" }",
    ),
    Field::optional(
        "verifie_le",
        Shape::Date,
        "Jour où la source a été relue.",
        "2026-11-22",
    ),
    Field::optional(
        "repond_a",
        Shape::List(&Shape::Text(80)),
        "Questions dont ce chiffre est la réponse : check signale les phrases qui les renvoient.",
        "[\"délai de la MDPH\"]",
    ),
];

/// A barème, as written.
#[derive(Debug, Clone)]
pub struct Scale {
    /// Index of its source.
    pub source: usize,
    /// Permanent name.
    pub id: Spanned<Slug>,
    /// Its name.
    pub label: String,
    /// Its figures, as written.
    pub values: Vec<ScaleValue>,
}

/// A figure of a barème, over a time.
#[derive(Debug, Clone)]
pub struct ScaleValue {
    /// Permanent name; those that follow one another share it.
    pub id: Spanned<Slug>,
    /// What it says.
    pub label: String,
    /// The figure.
    pub figure: Figure,
    /// First day.
    pub from: Date,
    /// Last day, included; absent while none is known.
    pub until: Option<Date>,
    /// Who fixes it.
    pub provenance: Provenance,
    /// When its source was read again.
    pub verified_on: Option<Date>,
    /// Questions that it answers, in the words that a text would send them on with.
    pub answers: Vec<String>,
}

/// Reads a barème; a figure that lacks a required key is left out.
pub(super) fn read_scale(reading: Reading<'_, '_>) -> Option<Scale> {
    let id = reading.spanned_text("id")?;
    Some(Scale {
        source: 0,
        id: Spanned::new(Slug::parse(&id.value).ok()?, id.span),
        label: reading.text("libelle")?,
        values: reading.list("valeurs", read_value),
    })
}

fn read_value(reading: Reading<'_, '_>) -> Option<ScaleValue> {
    let id = reading.spanned_text("id")?;
    Some(ScaleValue {
        id: Spanned::new(Slug::parse(&id.value).ok()?, id.span),
        label: reading.text("libelle")?,
        figure: read_figure(reading)?,
        from: reading.date("du")?,
        until: reading.date("au"),
        provenance: reading.record("source").and_then(Provenance::read)?,
        verified_on: reading.date("verifie_le"),
        answers: reading.texts("repond_a"),
    })
}

fn read_figure(reading: Reading<'_, '_>) -> Option<Figure> {
    if let Some(day) = reading.date("jour") {
        return Some(Figure::Day(day));
    }
    let number = reading.decimal("valeur").filter(|it| it.is_finite())?;
    Some(Figure::Number(number, reading.parse("unite", Unit::parse)?))
}

/// What the schema cannot say: a time that ends before it begins, a figure that is none, a day
/// that is a number too.
pub(super) fn check_scale(reading: Reading<'_, '_>, source: SourceText<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for value in reading.records("valeurs") {
        diagnostics.extend(period_reversed(value, source));
        diagnostics.extend(number_or_day(value, source));
        if value.decimal("valeur").is_some_and(|it| !it.is_finite()) {
            let words = [
                "valeurs.valeur",
                Shape::Decimal.in_words(),
                "autre chose",
                "Par exemple\u{a0}: valeur = 8500",
            ];
            let span = value.span_of("valeur");
            diagnostics.push(Diagnostic::at(Code::WrongShape, source, span, &words));
        }
    }
    diagnostics
}

/// A figure is a number with its unit, or a day alone.
fn number_or_day(value: Reading<'_, '_>, source: SourceText<'_>) -> Vec<Diagnostic> {
    let is_day = !value.is_empty("jour");
    let faults = [("valeur", NUMBER), ("unite", UNIT)].map(|(key, example)| {
        let (code, hint) = match (is_day, value.is_empty(key)) {
            (true, false) => (
                Code::UnknownKey,
                format!("Effacez «\u{a0}{key}\u{a0}»\u{a0}: un jour se dit seul. Ou effacez «\u{a0}jour\u{a0}»."),
            ),
            (false, true) => (Code::MissingKey, format!("Ajoutez\u{a0}: {key} = {example}")),
            _ => return None,
        };
        let path = format!("valeurs.{key}");
        let words = [&*path, &*hint];
        Some(Diagnostic::at(code, source, value.span_of(key), &words))
    });
    faults.into_iter().flatten().collect()
}

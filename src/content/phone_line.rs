//! Telephone numbers that texts name.

use jiff::civil::Date;

use super::phone::Phone;
use super::provenance::Provenance;
use super::reading::Reading;
use super::schema::{Field, Shape};
use super::service_parts_schema::SOURCE;
use super::toml_text::read_toml;
use crate::address::Slug;
use crate::diagnostic::{LineStarts, SourceText, Span, Spanned};

const LINE: Shape = Shape::Text(250);

/// The keys of `content/numeros.toml`.
pub(super) const PHONE_LINES: &[Field] = &[Field::optional(
    "numeros",
    Shape::List(&Shape::Record(PHONE_LINE)),
    "Numéros que les textes nomment.",
    "[]",
)];

const PHONE_LINE: &[Field] = &[
    Field::required(
        "id",
        Shape::Slug,
        "Nom permanent du numéro.",
        "\"enfance-en-danger\"",
    ),
    Field::required(
        "numero",
        Shape::Phone,
        "Le numéro, comme on le compose.",
        "\"119\"",
    ),
    Field::required("libelle", LINE, "Qui répond.", "\"Enfance en danger\""),
    Field::optional(
        "precisions",
        LINE,
        "Prix, et horaires d'un numéro qui répond jour et nuit.",
        "\"gratuit, jour et nuit\"",
    ),
    Field::optional(
        "horaires",
        LINE,
        "Quand quelqu'un répond, si ce n'est pas jour et nuit : les textes le disent après le numéro.",
        "\"9 h–23 h, tous les jours\"",
    ),
    Field::optional(
        "sms",
        Shape::Boolean,
        "true si on y écrit par SMS au lieu d'appeler.",
        "true",
    ),
    Field::required(
        "source",
        Shape::Record(SOURCE),
        "D'où vient le numéro.",
        "{ nom = \"Caf de l'Exemple\" }",
    ),
    Field::optional(
        "verifie_le",
        Shape::Date,
        "Jour où la source a été relue.",
        "2026-11-22",
    ),
];

/// A telephone number that texts name.
#[derive(Debug, Clone)]
pub struct PhoneLine {
    /// Index of its source.
    pub source: usize,
    /// Permanent name.
    pub id: Spanned<Slug>,
    /// The number.
    pub phone: Phone,
    /// Whether it takes text messages instead of calls; absent when nothing is said.
    pub text_message: Option<bool>,
    /// Who answers.
    pub label: String,
    /// Its price, and the hours of a line that is never closed.
    pub details: Option<String>,
    /// When somebody answers, of a line that is closed at times.
    pub hours: Option<String>,
    /// Where the number comes from.
    pub provenance: Provenance,
    /// When its source was read again.
    pub verified_on: Option<Date>,
}

impl PhoneLine {
    /// Whether somebody read its source again, by that day.
    pub fn is_verified(&self, today: Date) -> bool {
        self.verified_on.is_some_and(|day| day <= today)
    }

    /// Its price and hours, in the order in which a list of numbers says them.
    pub fn price_and_hours(&self) -> Option<String> {
        let said: Vec<&str> = [&self.details, &self.hours]
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect();
        (!said.is_empty()).then(|| said.join(", "))
    }

    /// The address that a telephone opens: `tel:119`, `sms:114`.
    pub fn link(&self) -> String {
        let link = self.phone.link();
        match link
            .strip_prefix("tel:")
            .filter(|_| self.text_message == Some(true))
        {
            Some(number) => format!("sms:{number}"),
            None => link,
        }
    }
}

/// A number that pages name themselves, whatever the texts say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EssentialLine {
    /// For a child in danger.
    ChildInDanger,
    /// For immediate danger.
    Police,
    /// For immediate danger, all over Europe.
    Europe,
    /// For who is in danger and cannot speak.
    TextMessage,
    /// The Caf's own number.
    Caf,
}

impl EssentialLine {
    /// Its id in `content/numeros.toml`.
    pub fn id(self) -> &'static str {
        match self {
            Self::ChildInDanger => "enfance-en-danger",
            Self::Police => "police",
            Self::Europe => "urgences",
            Self::TextMessage => "urgences-sms",
            Self::Caf => "caf",
        }
    }
}

/// Reads the numbers; one that lacks a required key is left out.
pub(super) fn read_phone_lines(reading: Reading<'_, '_>) -> Vec<PhoneLine> {
    reading.list("numeros", |reading| {
        let id = reading.spanned_text("id")?;
        Some(PhoneLine {
            source: 0,
            id: Spanned::new(Slug::parse(&id.value).ok()?, id.span),
            phone: reading.parse("numero", Phone::parse)?,
            text_message: reading.boolean("sms"),
            label: reading.text("libelle")?,
            details: reading.text("precisions"),
            hours: reading.text("horaires"),
            provenance: reading.record("source").and_then(Provenance::read)?,
            verified_on: reading.date("verifie_le"),
        })
    })
}

/// The numbers that every portal shows, whatever its own file says: an entry of the same `id`
/// in `content/numeros.toml` takes the place of one of these.
pub fn default_phone_lines() -> Vec<PhoneLine> {
    let text = include_str!("numeros.toml");
    let source = SourceText {
        path: "numeros.toml",
        text,
        lines: &LineStarts::default(),
    };
    let (table, _) = read_toml(source, Span::new(0, text.len()));
    read_phone_lines(Reading::new(&table))
}

#[cfg(test)]
mod tests {
    use super::EssentialLine::{Caf, ChildInDanger, Europe, Police, TextMessage};
    use super::{PHONE_LINES, default_phone_lines, read_toml};
    use crate::content::check::check;
    use crate::diagnostic::{LineStarts, SourceText, Span};

    #[test]
    fn the_default_numbers_have_no_fault() {
        let source = SourceText {
            path: "numeros.toml",
            text: include_str!("numeros.toml"),
            lines: &LineStarts::default(),
        };
        let (table, mut faults) = read_toml(source, Span::new(0, source.text.len()));
        faults.extend(check(&table, PHONE_LINES, source));
        assert!(faults.is_empty(), "{faults:?}");
        let lines = default_phone_lines();
        let ids: Vec<&str> = lines.iter().map(|line| line.id.value.as_str()).collect();
        let essential = [ChildInDanger, Police, Europe, TextMessage];
        let listeners = [
            "samu",
            "violences-femmes",
            "suicide",
            "harcelement",
            "sans-abri",
        ];
        let essential = essential.map(|line| line.id());
        let expected = [&essential[..], &listeners].concat();
        assert_eq!(ids, [&*expected, &[Caf.id()]].concat());
        let links: Vec<String> = lines.iter().map(|line| line.link()).collect();
        assert_eq!(
            links,
            [
                "tel:119", "tel:17", "tel:112", "sms:114", "tel:15", "tel:3919", "tel:3114",
                "tel:3018", "tel:115", "tel:3230"
            ]
        );
    }
}

//! `content/intentions.toml`: what a query is after beside services, and the page that answers it.

use super::reading::Reading;
use super::schema::{Field, Shape};
use super::toml_text::read_toml;
use crate::address::Slug;
use crate::diagnostic::{LineStarts, SourceText, Span, Spanned};

/// The keys of `content/intentions.toml`.
pub(super) const INTENTS: &[Field] = &[Field::optional(
    "intentions",
    Shape::List(&Shape::Record(INTENT)),
    "Ce qu'une recherche demande d'abord, et la page qui y répond.",
    "[]",
)];

const INTENT: &[Field] = &[
    Field::required(
        "id",
        Shape::Slug,
        "Nom permanent de l'intention.",
        "\"couts\"",
    ),
    Field::required(
        "mots",
        Shape::List(&Shape::Text(80)),
        "Les mots ou expressions qui la disent.",
        "[\"prix\", \"reste à charge\"]",
    ),
    Field::optional(
        "indices",
        Shape::List(&Shape::Text(80)),
        "Les mots ordinaires qui y font penser, dans n'importe quel ordre : il en faut deux, ou un à côté d'une expression de `mots`.",
        "[\"fièvre\", \"nounou\"]",
    ),
    Field::optional(
        "page",
        Shape::Text(250),
        "Page du portail qui y répond, montrée avant les services ; sans elle, ces mots ne mènent nulle part.",
        "\"/familles/aides/\"",
    ),
    Field::optional(
        "sans_type",
        Shape::Boolean,
        "true si le type nommé n'est pas cherché : « devenir assistante maternelle ».",
        "true",
    ),
];

/// What a query is after beside services.
#[derive(Debug, Clone)]
pub struct Intent {
    /// Index of its source; `None` for those of every portal.
    pub source: Option<usize>,
    /// Permanent name.
    pub id: Spanned<Slug>,
    /// Words and phrases that say it.
    pub words: Vec<Spanned<String>>,
    /// Ordinary words that make one think of it, in any order: two of them tell it.
    pub signs: Vec<String>,
    /// The address of the page that answers it; `None` for phrases that hold a word of another
    /// intent and do not tell it: "combien de temps".
    pub page: Option<Spanned<String>>,
    /// Whether a kind of service that is named beside it is not looked for.
    pub without_kinds: bool,
}

/// Reads intents; one that lacks a required key is left out.
pub(super) fn read_intents(reading: Reading<'_, '_>) -> Vec<Intent> {
    reading.list("intentions", |reading| {
        let id = reading.spanned_text("id")?;
        Some(Intent {
            source: None,
            id: Spanned::new(Slug::parse(&id.value).ok()?, id.span),
            words: reading.spanned_texts("mots"),
            signs: reading.texts("indices"),
            page: reading.spanned_text("page"),
            without_kinds: reading.boolean("sans_type").unwrap_or(false),
        })
    })
}

/// The intents of every portal, whatever its own file says: one of the same `id` in
/// `content/intentions.toml` takes the place of one of these.
pub fn default_intents() -> Vec<Intent> {
    let text = include_str!("intentions.toml");
    let source = SourceText {
        path: "intentions.toml",
        text,
        lines: &LineStarts::default(),
    };
    let (table, _) = read_toml(source, Span::new(0, text.len()));
    read_intents(Reading::new(&table))
}

#[cfg(test)]
mod tests {
    use super::{INTENTS, default_intents, read_toml};
    use crate::content::check::check;
    use crate::diagnostic::{LineStarts, SourceText, Span};

    #[test]
    fn the_default_intents_have_no_fault() {
        let source = SourceText {
            path: "intentions.toml",
            text: include_str!("intentions.toml"),
            lines: &LineStarts::default(),
        };
        let (table, mut faults) = read_toml(source, Span::new(0, source.text.len()));
        faults.extend(check(&table, INTENTS, source));
        assert!(faults.is_empty(), "{faults:?}");
        let intents = default_intents();
        let ids: Vec<&str> = intents.iter().map(|it| it.id.value.as_str()).collect();
        let expected = [
            "autres",
            "assistant-maternel",
            "ouvrir",
            "formation",
            "metier",
            "emploi",
            "couts",
            "choisir",
            "attribution",
            "droits-accueil",
            "place",
            "grossesse",
            "employeur",
            "places-declarees",
            "honorabilite",
            "coup-dur",
            "droits-professionnels",
            "relais-professionnels",
            "accueillants",
            "insertion",
            "malade",
            "scolarite",
            "vacances",
            "s-informer",
            "handicap",
            "separation",
            "adolescence",
            "parler",
            "jeunes",
            "micro-creches",
            "classement",
            "donnees",
            "accessibilite",
            "editeur",
            "portail",
        ];
        assert_eq!(ids, expected);
        assert!(intents.iter().all(|intent| !intent.words.is_empty()));
    }
}

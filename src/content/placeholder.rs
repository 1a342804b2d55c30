//! Placeholders: what stands in a text for a figure or a telephone number kept elsewhere.

use crate::address::fold;
use crate::diagnostic::Span;
use crate::diagnostic::suggestion::nearest;

/// A placeholder of a text: `{{ bareme psu.plafond }}`, `{{ numero caf }}`.
#[derive(Debug, Clone)]
pub struct Placeholder {
    /// What it stands for.
    pub reference: Reference,
    /// Where it is written.
    pub span: Span,
    /// Whether it stands among the words of a link: no other link can stand there.
    pub in_link: bool,
    /// Where its words belong in [`super::Body::text`], a byte offset.
    pub text_at: usize,
}

/// What a placeholder stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reference {
    /// A figure of a barème.
    Figure {
        /// The barème's id.
        scale: String,
        /// The figure's id.
        value: String,
        /// Whether the text gives its date itself (`seul`).
        alone: bool,
    },
    /// A telephone number.
    PhoneLine {
        /// The number's id.
        id: String,
        /// Whether the text says its hours itself (`seul`).
        alone: bool,
    },
}

/// A piece of a text that may hold placeholders.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    /// Words.
    Words(&'t str),
    /// A placeholder, braces included, and what it stands for, or how to write it.
    Placeholder(&'t str, Result<Reference, String>),
}

/// Cuts a text into words and placeholders; `None` for a text without any.
pub(super) fn pieces(text: &str) -> Option<Vec<Piece<'_>>> {
    let mut rest = text;
    let mut pieces = Vec::new();
    while let Some(open) = rest.find("{{") {
        let inside = &rest[open + 2..];
        if open > 0 {
            pieces.push(Piece::Words(&rest[..open]));
        }
        let Some(close) = inside.find("}}") else {
            let hint = "Fermez-le avec «\u{a0}}}\u{a0}», sur la même ligne.".to_owned();
            pieces.push(Piece::Placeholder(&rest[open..], Err(hint)));
            return Some(pieces);
        };
        let whole = &rest[open..open + 2 + close + 2];
        pieces.push(Piece::Placeholder(whole, read(&inside[..close])));
        rest = &inside[close + 2..];
    }
    if pieces.is_empty() {
        return None;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest));
    }
    Some(pieces)
}

const FORMS: &str = "Écrivez {{ bareme nom.valeur }} ou {{ numero nom }}.";

/// The mend of `{{< figure >}}` and `{{% note %}}`.
pub(super) const FOREIGN: &str = "Effacez-le\u{a0}: c'est une instruction pour un autre logiciel.";

fn read(inside: &str) -> Result<Reference, String> {
    let words: Vec<&str> = inside.split_whitespace().collect();
    let reference = match words.as_slice() {
        ["bareme", name] => figure(name, false),
        ["bareme", name, "seul"] => figure(name, true),
        ["numero", id] => phone_line(id, false),
        ["numero", id, "seul"] => phone_line(id, true),
        _ => None,
    };
    reference.ok_or_else(|| hint(&words))
}

fn figure(name: &str, alone: bool) -> Option<Reference> {
    let (scale, value) = name.split_once('.')?;
    (is_name(scale) && is_name(value)).then(|| Reference::Figure {
        scale: scale.to_owned(),
        value: value.to_owned(),
        alone,
    })
}

fn phone_line(id: &str, alone: bool) -> Option<Reference> {
    is_name(id).then(|| Reference::PhoneLine {
        id: id.to_owned(),
        alone,
    })
}

/// Whether a text names something. With accents or capitals nothing is called so: what is, is told
/// where names are known.
fn is_name(text: &str) -> bool {
    let allowed = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    !text.is_empty() && text.chars().all(allowed)
}

/// What was meant, when a word is only a slip away from it.
fn hint(words: &[&str]) -> String {
    if words
        .first()
        .is_some_and(|first| first.starts_with(['<', '%']))
    {
        return FOREIGN.to_owned();
    }
    let Some(first) = words.first().and_then(|word| keyword(word)) else {
        return FORMS.to_owned();
    };
    let mended: Vec<&str> = match words.get(1..) {
        Some([name]) => vec![first, name],
        Some([name, last]) if nearest(last, ["seul"].into_iter()).is_some() => {
            vec![first, name, "seul"]
        }
        _ => return FORMS.to_owned(),
    };
    // Nothing is called with accents or capitals.
    let mended = fold(&mended.join(" "));
    match read_mended(&mended) {
        true => format!("Écrivez\u{a0}: {{{{ {mended} }}}}"),
        false => FORMS.to_owned(),
    }
}

/// The mend of words between other signs that were meant as a placeholder's: `{% numero caf %}`.
pub(super) fn placeholder_meant(inside: &str) -> Option<String> {
    let words: Vec<&str> = inside.split_whitespace().collect();
    let (first, name) = (words.first()?, words.get(1)?);
    let is_key = fold(first) == "numero" || fold(first) == "bareme";
    let is_named = name.starts_with(|c: char| c.is_ascii_alphabetic());
    let mend = match read(inside) {
        Ok(_) => format!("Écrivez\u{a0}: {{{{ {} }}}}", words.join(" ")),
        Err(hint) => Some(hint).filter(|hint| hint != FORMS && hint != FOREIGN)?,
    };
    (is_key && is_named).then_some(mend)
}

/// The word that begins a placeholder, of a slip or of another name for it.
fn keyword(word: &str) -> Option<&'static str> {
    const OTHERS: [(&str, &str); 9] = [
        ("telephone", "numero"),
        ("tel", "numero"),
        ("num", "numero"),
        ("montant", "bareme"),
        ("plafond", "bareme"),
        ("prix", "bareme"),
        ("tarif", "bareme"),
        ("taux", "bareme"),
        ("valeur", "bareme"),
    ];
    let folded = fold(word);
    let other = OTHERS.iter().find(|(name, _)| *name == folded);
    let near = match nearest(word, ["bareme", "numero"].into_iter()) {
        Some("bareme") => Some("bareme"),
        Some(_) => Some("numero"),
        None => None,
    };
    // The very word is no slip of itself.
    let own = ["bareme", "numero"].into_iter().find(|own| *own == word);
    own.or(near).or(other.map(|(_, meant)| *meant))
}

fn read_mended(mended: &str) -> bool {
    let words: Vec<&str> = mended.split(' ').collect();
    match words.as_slice() {
        ["bareme", name, ..] => figure(name, false).is_some(),
        [_, id, ..] => is_name(id),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{FORMS, Piece, Reference, pieces, read};

    #[test]
    fn placeholders_are_read_among_words() {
        let number = Reference::PhoneLine {
            id: "caf".into(),
            alone: false,
        };
        assert_eq!(
            pieces("Appelez le {{numero caf}}.").unwrap(),
            [
                Piece::Words("Appelez le "),
                Piece::Placeholder("{{numero caf}}", Ok(number)),
                Piece::Words("."),
            ]
        );
        assert_eq!(pieces("{ rien } ici"), None);
        let figure = |alone| Reference::Figure {
            scale: "psu".into(),
            value: "plafond-1".into(),
            alone,
        };
        assert_eq!(read(" bareme psu.plafond-1 "), Ok(figure(false)));
        assert_eq!(read(" bareme psu.plafond-1  seul "), Ok(figure(true)));
    }

    #[test]
    fn a_slip_is_mended_and_the_rest_is_told() {
        for (written, hint) in [
            (
                "barème psu.plafond",
                "Écrivez\u{a0}: {{ bareme psu.plafond }}",
            ),
            (
                "baremes psu.plafond seule",
                "Écrivez\u{a0}: {{ bareme psu.plafond seul }}",
            ),
            ("numéro caf", "Écrivez\u{a0}: {{ numero caf }}"),
            ("téléphone caf", "Écrivez\u{a0}: {{ numero caf }}"),
            ("Tél caf", "Écrivez\u{a0}: {{ numero caf }}"),
            ("numéro Câf", "Écrivez\u{a0}: {{ numero caf }}"),
            ("numero caf seule", "Écrivez\u{a0}: {{ numero caf seul }}"),
            (
                "taux psu.plafond",
                "Écrivez\u{a0}: {{ bareme psu.plafond }}",
            ),
            ("bareme psu", FORMS),
            ("date", FORMS),
            ("", FORMS),
        ] {
            assert_eq!(read(written), Err(hint.to_owned()), "{written}");
        }
    }
}

//! What to write in place of a number, a code or an address that is none.

use super::insee_code::InseeCode;
use super::letters_for_digits::letters_for_digits;
use super::mail::{letter_hint, mail_meant};
use super::phone::{Phone, may_be_pacific, wrong_length};
use super::postal_code::postal_code_meant;
use super::schema::Shape;
use super::several_contacts::{contact_among_words, several_contacts};
use super::siret::Siret;
use crate::diagnostic::Form;

/// The mend of what may be a number of the Pacific.
const PACIFIC: &str = "Écrivez l'indicatif devant, par exemple\u{a0}: +687 24.12.34. En métropole \
                       et aux Antilles, un numéro a dix chiffres.";

/// The mend of a text that its shape does not read, where more can be told than its fault does.
pub(super) fn text_hint(text: &str, at: (Shape, &str), form: Form) -> Option<String> {
    let (shape, _) = at;
    let pacific = || may_be_pacific(text).then(|| PACIFIC.to_owned());
    let meant = || Some(written(&meant(text, shape)?, form));
    let own = match shape {
        Shape::Phone => several_contacts(text, at, form)
            .or_else(|| contact_among_words(text, shape, form))
            .or_else(pacific)
            .or_else(|| wrong_length(text)),
        Shape::Mail => several_contacts(text, at, form)
            .or_else(|| contact_among_words(text, shape, form))
            .or_else(|| letter_hint(text)),
        _ => None,
    };
    own.or_else(meant)
}

/// The digits that were meant, where they are plain.
fn meant(text: &str, shape: Shape) -> Option<String> {
    let digits = letters_for_digits(text);
    match shape {
        Shape::PostalCode => postal_code_meant(text),
        Shape::Mail => mail_meant(text),
        Shape::Phone => Phone::parse(&digits).map(|_| digits),
        Shape::InseeCode => InseeCode::parse(&digits).map(|_| digits),
        Shape::Siret => Siret::parse(&digits).map(|_| digits),
        _ => None,
    }
}

fn written(value: &str, form: Form) -> String {
    match form {
        Form::Cells => format!("Écrivez\u{a0}: {value}"),
        Form::Keys => format!("Écrivez\u{a0}: \"{value}\""),
    }
}

//! What to write where one value holds several telephone numbers or mail addresses.

use super::mail::Mail;
use super::phone::Phone;
use super::schema::Shape;
use crate::diagnostic::Form;

/// The mend of a text that holds several numbers, or several addresses; `None` where it does not.
pub(super) fn several_contacts(
    text: &str,
    (shape, path): (Shape, &str),
    form: Form,
) -> Option<String> {
    let is_one = match shape {
        Shape::Phone => |part: &str| Phone::parse(part).is_some(),
        Shape::Mail => |part: &str| Mail::parse(part).is_some(),
        _ => return None,
    };
    let spaced = [" ou ", " et ", " puis "];
    let text = spaced
        .iter()
        .fold(text.to_owned(), |text, word| text.replace(word, "|"));
    let parts = text.split(['|', '/', ';', ',']).map(str::trim);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let [first, second, ..] = parts.as_slice() else {
        return None;
    };
    if !parts.iter().all(|part| is_one(part)) {
        return None;
    }
    Some(match (form, path.starts_with("contacts.")) {
        (_, false) => format!("Gardez ici un seul des deux, par exemple {first}."),
        (Form::Cells, true) => format!(
            "Gardez ici {first}\u{a0}: une ligne de tableau tient un seul contact. Pour montrer \
             aussi {second}, remplacez cette ligne par un fichier .md, où «\u{a0}contacts\u{a0}» \
             en tient plusieurs."
        ),
        (Form::Keys, true) => {
            let key = path.trim_start_matches("contacts.");
            format!(
                "Écrivez un contact pour chacun\u{a0}: \
                 contacts = [{{ {key} = \"{first}\" }}, {{ {key} = \"{second}\" }}]"
            )
        }
    })
}

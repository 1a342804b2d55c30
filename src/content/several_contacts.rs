//! What to write where one value holds several telephone numbers or mail addresses.

use std::sync::LazyLock;

use regex::Regex;

use super::mail::Mail;
use super::pattern::pattern;
use super::phone::{DASHES, Phone};
use super::schema::Shape;
use crate::diagnostic::Form;

/// What people write between two numbers, or two addresses.
static BETWEEN: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)\s(?:ou|et|puis|sinon|ou bien|-|–|—|&)\s|[|/;,\n]"));

/// The last digits of a number, two at a time.
static END: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\d{2}(?:[\s.‐‑–—−-]\d{2}){0,3}$"));

/// Numbers of two digits that answer.
const EMERGENCIES: [&str; 3] = ["15", "17", "18"];

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
    let text = BETWEEN.replace_all(text, "|");
    let parts = text.split('|').map(str::trim);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let [first, second, ..] = parts.as_slice() else {
        return None;
    };
    let end = matches!(shape, Shape::Phone).then(|| with_end(first, second));
    let whole = end.flatten();
    let others = &parts[if whole.is_some() { 2 } else { 1 }..];
    if !is_one(first) || !others.iter().all(|part| is_one(part)) {
        return None;
    }
    let second = whole.as_deref().unwrap_or(second);
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
                "Gardez ici {first}, et ajoutez un contact pour {second}\u{a0}: \
                 {{ {key} = \"{second}\" }} à la suite dans «\u{a0}contacts = […]\u{a0}», ou un bloc \
                 [[contacts]] de plus."
            )
        }
    })
}

/// The second of two numbers of which it says only how it ends: « 13 » behind « 04 65 71 00 12 ».
/// What is called by itself (15, 17, 18, and four digits without a space) is no end.
fn with_end(first: &str, end: &str) -> Option<String> {
    let first = Phone::parse(first)?;
    let kept = first.digits();
    let is_end = END.is_match(end) && !EMERGENCIES.contains(&end);
    let digits: String = end.chars().filter(char::is_ascii_digit).collect();
    let begin = kept.len().checked_sub(digits.len())?;
    let whole = Phone::parse(&format!("{}{digits}", &kept[..begin]))?;
    let is_whole = kept.len() == 10 && is_end && whole != first;
    is_whole.then(|| whole.to_string().replace('\u{a0}', " "))
}

/// A number of ten digits among words: « tél : 04 65 71 00 01 poste 12 ».
static NUMBER: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?:\+33\s?(?:\(0\)\s?)?|\b0)[1-9](?:[\s.‐‑–—−-]?\d{2}){4}\b"));

/// The mend of a text that holds a number, or an address, among other words; `None` where it
/// holds none.
pub(super) fn contact_among_words(text: &str, shape: Shape, form: Form) -> Option<String> {
    let (one, several, found): (_, _, Vec<&str>) = match shape {
        Shape::Phone => {
            let rings = numbers(text);
            ("le numéro seul", "un seul numéro", rings)
        }
        Shape::Mail => {
            let words = text.split(|c: char| c.is_whitespace() || "<>()[],;:".contains(c));
            let found = words.filter(|word| Mail::parse(word).is_some());
            ("l'adresse seule", "une seule adresse", found.collect())
        }
        _ => return None,
    };
    let shown = form.text(found.first()?);
    Some(match found.len() {
        1 => format!("Écrivez ici {one}\u{a0}: {shown}"),
        _ => format!("Gardez ici {several}, par exemple {shown}."),
    })
}

/// The numbers of a text that ring; none where other digits stand beside one, for it is then not
/// known which are the number's.
fn numbers(text: &str) -> Vec<&str> {
    let between = |c: char| c.is_whitespace() || ".-/".contains(c) || DASHES.contains(&c);
    let digit = |c: char| c.is_ascii_digit();
    let found: Vec<&str> = NUMBER.find_iter(text).map(|it| it.as_str()).collect();
    let mut beside = NUMBER.split(text).enumerate();
    let is_doubtful = beside.any(|(at, words)| {
        let words = words.trim_matches(between);
        let follows = at > 0 && words.starts_with(digit);
        follows || at < found.len() && words.ends_with(digit)
    });
    let rings = found.into_iter().filter(|it| Phone::parse(it).is_some());
    rings.filter(|_| !is_doubtful).collect()
}

#[cfg(test)]
mod tests {
    use super::{Form, Shape, contact_among_words, several_contacts, with_end};

    #[test]
    fn the_end_of_a_second_number_is_no_number() {
        for (first, end, whole) in [
            ("04 65 71 00 12", "13", Some("04 65 71 00 13")),
            ("04.65.71.00.12", "02.13", Some("04 65 71 02 13")),
            ("+33 4 65 71 00 12", "72 00 13", Some("04 65 72 00 13")),
            ("0 800 235 236", "37", Some("0 800 235 237")),
            ("04 65 71 00 12", "15", None),
            ("04 65 71 00 12", "3949", None),
            ("04 65 71 00 12", "115", None),
            ("04 65 71 00 12", "12", None),
            ("3949", "13", None),
            ("mairie", "13", None),
        ] {
            assert_eq!(with_end(first, end).as_deref(), whole, "{first} {end}");
        }
        let mend = |text| several_contacts(text, (Shape::Phone, "telephone"), Form::Cells);
        assert_eq!(
            mend("13 ou 04 65 71 00 12").as_deref(),
            Some("Gardez ici un seul des deux, par exemple 13.")
        );
        assert_eq!(mend("04 65 71 00 12 ou 20 ou mairie"), None);
    }

    #[test]
    fn what_stands_among_words_is_found() {
        let mend = |text, shape| contact_among_words(text, shape, Form::Cells);
        for text in [
            "tél : 04 65 71 00 01",
            "04 65 71 00 01 poste 12",
            "04 65 71 00 01 (mairie)",
            "Mme 04 65 71 00 01, le matin",
        ] {
            let expected = "Écrivez ici le numéro seul\u{a0}: «\u{a0}04 65 71 00 01\u{a0}»";
            assert_eq!(
                mend(text, Shape::Phone).as_deref(),
                Some(expected),
                "{text}"
            );
        }
        assert_eq!(
            mend("tél +33 (0)4.65.71.00.01", Shape::Phone).as_deref(),
            Some("Écrivez ici le numéro seul\u{a0}: «\u{a0}+33 (0)4.65.71.00.01\u{a0}»")
        );
        assert_eq!(
            mend("04 65 71 00 01, sinon 04 65 71 00 02", Shape::Phone).as_deref(),
            Some("Gardez ici un seul numéro, par exemple «\u{a0}04 65 71 00 01\u{a0}».")
        );
        assert_eq!(
            mend("courriel : contact@trets.fr (accueil)", Shape::Mail).as_deref(),
            Some("Écrivez ici l'adresse seule\u{a0}: «\u{a0}contact@trets.fr\u{a0}»")
        );
        for text in [
            "04 65 71 00 01 02",
            "12 04 65 71 00 01",
            "04 65 71 00 01/02 (mairie)",
        ] {
            assert_eq!(mend(text, Shape::Phone), None, "{text}");
        }
        for text in ["poste 12", "104 65 71 00 012", "04 65 71 00", "sur demande"] {
            assert_eq!(mend(text, Shape::Phone), None, "{text}");
        }
        assert_eq!(mend("contact@", Shape::Mail), None);
    }
}

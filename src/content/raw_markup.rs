//! Signs of markdown that mean nothing where they stand, and show on the page.

use std::borrow::Cow;

use super::document_ending::is_document_ending;
use super::foreign_markup::foreign_markup;
use super::raw_emphasis::raw_emphases;
use super::to_come::is_to_come;

/// What stays raw in a text: where it begins, what is shown of it, and how to write it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct RawMarkup<'t> {
    /// In bytes of the text.
    pub(super) at: usize,
    pub(super) shown: &'t str,
    pub(super) hint: Cow<'static, str>,
}

/// How the names of files that are linked to end.
const FILES: [&str; 6] = [".md", ".pdf", ".jpg", ".jpeg", ".png", ".webp"];

/// How much of it is quoted, in characters.
const SHOWN: usize = 60;

/// The signs of a text that no reader should see, the first of each kind, in order. `begins` says
/// whether the text begins a paragraph.
pub(super) fn raw_markup(text: &str, begins: bool) -> Vec<RawMarkup<'_>> {
    let inside = [
        link(text),
        parted_link(text),
        reference(text),
        note(text),
        check_box(text),
        underscores(text),
    ];
    let beginning = [heading(text), table(text), list_item(text)];
    let beginning = beginning.into_iter().filter(|_| begins);
    let own = inside.into_iter().chain(beginning).flatten();
    let own = own.chain(raw_emphases(text));
    // Of two that begin at one place the more precise mend is told.
    let mut found: Vec<_> = foreign_markup(text, begins).chain(own).collect();
    found.sort_by_key(|found| found.at);
    // A sign may hold others: it tells them.
    let mut end = 0;
    found.retain(|found| {
        let is_apart = found.at >= end;
        end = end.max(found.at + found.shown.len());
        is_apart
    });
    found
}

/// What stands at a place, of so many bytes.
pub(super) fn from<'t>(
    text: &'t str,
    at: usize,
    length: usize,
    hint: impl Into<Cow<'static, str>>,
) -> RawMarkup<'t> {
    let rest = &text[at..at + length];
    let end = rest
        .char_indices()
        .nth(SHOWN)
        .map_or(rest.len(), |(end, _)| end);
    RawMarkup {
        at,
        shown: rest[..end].trim_end(),
        hint: hint.into(),
    }
}

/// `[Le dossier](dossier inscription.pdf)`.
fn link(text: &str) -> Option<RawMarkup<'_>> {
    let middle = text.find("](")?;
    let bracket = text[..middle].rfind('[')?;
    let at = if text[..bracket].ends_with('!') {
        bracket - 1
    } else {
        bracket
    };
    let end = text[middle..]
        .find(')')
        .map_or(text.len(), |end| middle + end + 1);
    let address = &text[middle + 2..end];
    let words = address.trim_end_matches(')');
    let is_open = !address.ends_with(')');
    let end = match is_open && address.starts_with("http") {
        // Words go on behind an address that is open.
        true => end - address.len() + address.split(' ').next().map_or(0, str::len),
        false => end,
    };
    let is_mail = address.starts_with("mailto:") || address.starts_with("tel:");
    let hint = match !is_open || address.is_empty() || is_mail {
        _ if is_to_come(words) => "Écrivez l'adresse à leur place\u{a0}: [mots](/adresse/).",
        true => mend(address),
        false => "Fermez la parenthèse juste après l'adresse\u{a0}: [mots](/adresse/).",
    };
    let hint = of_what_begins(at < bracket, hint);
    Some(from(text, at, end - at, hint))
}

/// The mend of a link, or of a picture, which keeps its sign.
fn of_what_begins(is_picture: bool, hint: &'static str) -> Cow<'static, str> {
    match is_picture {
        true => hint
            .replace("[mots](/adresse/)", "[mots](image.jpg)")
            .replace("[mots]", "![mots]")
            .into(),
        false => hint.into(),
    }
}

/// `[mots] (/adresse/)`.
fn parted_link(text: &str) -> Option<RawMarkup<'_>> {
    let (middle, _) = text.match_indices("] (").find(|(middle, _)| {
        let target = text[middle + 3..].split(')').next().unwrap_or_default();
        let begins = ["/", "http", "www.", "mailto:", "tel:"];
        let is_file = FILES.iter().any(|ending| target.ends_with(ending));
        is_file || begins.iter().any(|begin| target.starts_with(begin))
    })?;
    let bracket = text[..middle].rfind('[')?;
    let at = bracket - usize::from(text[..bracket].ends_with('!'));
    let end = text[middle..]
        .find(')')
        .map_or(text.len(), |end| middle + end + 1);
    let hint = "Collez la parenthèse au crochet\u{a0}: [mots](/adresse/).";
    let hint = of_what_begins(at < bracket, hint);
    Some(from(text, at, end - at, hint))
}

/// `[mots][1]`, where nothing says what 1 is.
fn reference(text: &str) -> Option<RawMarkup<'_>> {
    let middle = text.find("][")?;
    let at = text[..middle].rfind('[')?;
    let end = middle + 2 + text[middle + 2..].find(']')? + 1;
    let hint = "Écrivez l'adresse entre parenthèses\u{a0}: [mots](/adresse/).";
    Some(from(text, at, end - at, hint))
}

/// `[ ]tâche`.
fn check_box(text: &str) -> Option<RawMarkup<'_>> {
    let words = text.strip_prefix("[ ]")?;
    let hint = "Laissez une espace après la case\u{a0}: - [ ] mots.";
    let is_item = words.starts_with(char::is_alphanumeric);
    is_item.then(|| from(text, 0, text.len(), hint))
}

/// `-mots`, `1.mots`.
fn list_item(text: &str) -> Option<RawMarkup<'_>> {
    let words = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_numbered = words.len() < text.len();
    let (rest, hint) = match is_numbered {
        true => (
            words.strip_prefix(['.', ')'])?,
            "Pour une liste, laissez une espace après le numéro\u{a0}: 1. mots.",
        ),
        false if words.starts_with("-[ ]") || words.starts_with("-[x]") => {
            let hint = "Pour une case, laissez une espace après le tiret\u{a0}: - [ ] mots.";
            return Some(from(text, 0, text.len(), hint));
        }
        false => (
            words.strip_prefix('-')?,
            "Pour une liste, laissez une espace après le tiret\u{a0}: - mots.",
        ),
    };
    let is_item = rest.starts_with(char::is_alphabetic);
    is_item.then(|| from(text, 0, text.len(), hint))
}

/// `__mots__suite`.
fn underscores(text: &str) -> Option<RawMarkup<'_>> {
    let at = text.find("__")?;
    let words = &text[at + 2..];
    let end = words.find("__")?;
    let is_mark = words[..end].contains(char::is_alphabetic);
    let hint = "Pour mettre des mots en valeur, écrivez **mots**, avec une espace autour.";
    is_mark.then(|| from(text, at, end + 4, hint))
}

/// How an address with spaces is to be written.
fn mend(address: &str) -> &'static str {
    let number = address.trim_end_matches(')').chars();
    let is_number = number.clone().any(|c| c.is_ascii_digit())
        && number
            .clone()
            .all(|c| c.is_ascii_digit() || " .+-\u{a0}".contains(c));
    if is_number || address.starts_with("tel:") {
        return "Écrivez le numéro sans espace, après «\u{a0}tel:\u{a0}»\u{a0}: [mots](tel:0465710001).";
    }
    if address.starts_with("mailto:") {
        return "Écrivez l'adresse sans espace, juste après «\u{a0}mailto:\u{a0}», et fermez la \
                parenthèse\u{a0}: [mots](mailto:contact@exemple.fr).";
    }
    // What begins as an address of the web is a link already, and its beginning alone is left.
    match address.is_empty() || address.contains(':') {
        true => {
            "Copiez l'adresse depuis la barre du navigateur\u{a0}: chaque espace y est écrit %20. \
             Fermez la parenthèse juste après elle."
        }
        // Between brackets it would be a dead link.
        false if is_document(address) => {
            "Les documents (PDF, Word…) ne sont pas publiés\u{a0}: écrivez dans une page ce que dit \
             celui-ci, ou donnez un lien https:// vers le site qui le publie."
        }
        false => "Mettez le nom du fichier entre chevrons\u{a0}: [mots](<nom du fichier.jpg>).",
    }
}

/// Whether an address is that of a document beside the text, which no site publishes.
fn is_document(address: &str) -> bool {
    let name = address.trim_end_matches(')').to_lowercase();
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    is_document_ending(ending)
}

/// `[^1]` without a note.
fn note(text: &str) -> Option<RawMarkup<'_>> {
    let at = text.find("[^")?;
    let end = text[at..].find(']')?;
    let called = &text[at..=at + end];
    let hint =
        format!("Écrivez la note sur une ligne à elle, plus bas\u{a0}: {called}: son texte.");
    Some(from(text, at, end + 1, hint))
}

/// `##Titre`.
fn heading(text: &str) -> Option<RawMarkup<'_>> {
    let words = text.trim_start_matches('#');
    let signs = text.len() - words.len();
    let is_heading = (1..=6).contains(&signs) && words.starts_with(char::is_alphabetic);
    let hint = "Laissez une espace après les dièses\u{a0}: ## Titre.";
    is_heading.then(|| from(text, 0, text.len(), hint))
}

/// `| Âge | Places |`, where no table was read.
fn table(text: &str) -> Option<RawMarkup<'_>> {
    let is_row = text.starts_with('|') && text.matches('|').count() > 1;
    let hint = "Laissez une ligne vide avant le tableau, et sous ses titres une ligne |---|---|.";
    is_row.then(|| from(text, 0, text.len(), hint))
}

#[cfg(test)]
mod tests {
    use super::raw_markup;

    #[test]
    fn what_stays_raw_is_found() {
        let shown = |text| {
            let found = raw_markup(text, true);
            found.first().map(|found| found.shown.to_owned())
        };
        for (text, expected) in [
            (
                "Voir [Le dossier](dossier inscription.pdf) !",
                "[Le dossier](dossier inscription.pdf)",
            ),
            ("![x](photo été.png)", "![x](photo été.png)"),
            ("un mot[^1] et", "[^1]"),
            ("**Important :**merci", "**Important :**"),
            ("un mot**gras", "**gras"),
            ("##Titre", "##Titre"),
            ("#Les horaires", "#Les horaires"),
            ("[mots] (/adresse/) ici", "[mots] (/adresse/)"),
            ("![x] (p.png)", "![x] (p.png)"),
            ("** gras **", "** gras **"),
            ("voir [ref][1].", "[ref][1]"),
            ("-liste", "-liste"),
            ("1.un", "1.un"),
            ("[ ]liste", "[ ]liste"),
            ("du ==texte== vu", "==texte=="),
            ("{width=200}", "{width=200}"),
            ("| Âge | Places |", "| Âge | Places |"),
        ] {
            assert_eq!(shown(text).as_deref(), Some(expected), "{text}");
        }
        for text in [
            "Lundi [matin] (9h)",
            "2 ** 3",
            "9h | 12h",
            "[x]",
            "5 * 4 * 3",
            "2 ** 3 ** 4",
            "-5 °C",
            "2.0",
            "- oui",
            "1 = 1 == 1",
            "[1] (voir plus bas)",
            "{titre}",
            "Nom : ____________ Prénom : ____________",
            "snake_case_mot",
            "2 *3 * 4*5",
            "la liste* et l'autre* là",
            "[[x] et y",
            "::",
        ] {
            assert_eq!(shown(text), None, "{text}");
        }
        assert_eq!(raw_markup("##Titre", false), []);
    }

    #[test]
    fn signs_of_other_programs_are_found() {
        for (text, expected) in [
            ("un [[lien wiki]] ici", "[[lien wiki]]"),
            ("__gras__mot", "__gras__"),
            ("voir *Important :*suite", "*Important :*"),
            ("voir _Important :_suite", "_Important :_"),
            ("_Très important_suite", "_Très important_"),
            ("-[ ] case", "-[ ] case"),
            (":::note", ":::note"),
        ] {
            let shown: Vec<&str> = raw_markup(text, true).iter().map(|it| it.shown).collect();
            assert_eq!(shown, [expected], "{text}");
        }
    }

    #[test]
    fn every_emphasis_is_told() {
        let text = "**a :**mot, **bien** puis **b :**motus et *c :*mot, _d :_mot, _nom_de_fichier";
        let shown: Vec<&str> = raw_markup(text, false).iter().map(|it| it.shown).collect();
        assert_eq!(shown, ["**a :**", "**bien**", "**b :**", "*c :*", "_d :_"]);
    }

    #[test]
    fn what_is_missing_is_told() {
        let hint = |text| raw_markup(text, true)[0].hint.to_string();
        for (text, mend) in [
            (
                "**gras non fermé",
                "Fermez par deux astérisques, collés au dernier mot\u{a0}: **mots** suite.",
            ),
            (
                "du gras non ouvert** ici",
                "Ouvrez par deux astérisques, collés au premier mot\u{a0}: **mots** suite.",
            ),
            (
                "**Important :**merci",
                "Collez les astérisques aux mots, et laissez une espace autour\u{a0}: **mots** suite.",
            ),
            (
                "![x](photo été.png)",
                "Mettez le nom du fichier entre chevrons\u{a0}: ![mots](<nom du fichier.jpg>).",
            ),
            (
                "![x] (p.png)",
                "Collez la parenthèse au crochet\u{a0}: ![mots](image.jpg).",
            ),
        ] {
            assert_eq!(hint(text), mend, "{text}");
        }
    }
}

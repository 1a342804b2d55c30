//! Signs of other programs' texts, which mean nothing here, and show on the page.

use super::entity::entities;
use super::placeholder::{FOREIGN, placeholder_meant};
use super::raw_markup::{RawMarkup, from};
use super::sign_table::{ANYWHERE, BEGINNING, CONTENTS_SIGN, Sign, WORD_FIELDS};
use std::borrow::Cow;

/// The signs of a text, the first of each kind. `begins` says whether the text begins a paragraph.
pub(super) fn foreign_markup(text: &str, begins: bool) -> impl Iterator<Item = RawMarkup<'_>> {
    let beginning = BEGINNING.iter().filter(move |_| begins);
    let signs = ANYWHERE.iter().chain(&WORD_FIELDS);
    let signs = signs.chain([&CONTENTS_SIGN]).chain(beginning);
    let signs = signs.filter_map(|sign| found(sign, text));
    let other = signs.chain(wiki_link(text)).chain(entities(text));
    other.chain(braces(text))
}

fn found<'t>(sign: &Sign, text: &'t str) -> Option<RawMarkup<'t>> {
    let (at, length) = sign.find(text)?;
    Some(from(text, at, length, sign.hint))
}

/// Each of `{% include x %}`, `{width=200}` and `{ numero caf }`.
fn braces(text: &str) -> impl Iterator<Item = RawMarkup<'_>> {
    text.match_indices('{').filter_map(|(at, _)| {
        let end = text[at..].find('}')?;
        let inside = &text[at + 1..at + end];
        let is_pair = !inside.contains('{') && !text[..at].ends_with('{');
        let hint = brace_hint(inside).filter(|_| is_pair)?;
        Some(from(text, at, end + 1, hint))
    })
}

fn brace_hint(inside: &str) -> Option<Cow<'static, str>> {
    let instruction = inside.strip_prefix('%').and_then(|it| it.strip_suffix('%'));
    let is_style = inside.starts_with(['.', '#', ':']) || inside.contains('=');
    let style = "Effacez-le\u{a0}: la taille et le style ne se règlent pas dans le texte.";
    if let Some(meant) = placeholder_meant(instruction.unwrap_or(inside)) {
        return Some(meant.into());
    }
    match instruction {
        Some(_) => Some(FOREIGN.into()),
        None => is_style.then_some(style.into()),
    }
}

/// `[[mots]]`.
fn wiki_link(text: &str) -> Option<RawMarkup<'_>> {
    let at = text.find("[[")?;
    let end = text[at..].find("]]")?;
    let inside = text[at + 2..at + end].trim_start();
    let hint = match ["numero ", "bareme "]
        .iter()
        .any(|it| inside.starts_with(it))
    {
        true => "Écrivez ce repère entre deux accolades, et non entre crochets.",
        false => {
            "Écrivez un seul crochet, et l'adresse entre parenthèses\u{a0}: [mots](/adresse/)."
        }
    };
    let is_link = CONTENTS_SIGN.find(&text[at..at + end + 2]).is_none();
    is_link.then(|| from(text, at, end + 2, hint))
}

#[cfg(test)]
mod tests {
    use super::foreign_markup;

    #[test]
    fn signs_of_other_programs_are_found() {
        for (text, expected) in [
            ("[!NOTE]", "[!NOTE]"),
            ("[!Important] Un titre", "[!Important]"),
            ("soit $x$ places", "$x$"),
            ("soit $a^2 + b^2$.", "$a^2 + b^2$"),
            ("$$\\frac{a}{b}$$", "$$\\frac{a}{b}$$"),
            ("[toc]", "[toc]"),
            ("[[TOC]]", "[[TOC]]"),
            ("Bienvenue :smile:", ":smile:"),
            (":+1: merci", ":+1:"),
            ("du CO~2~ et de l'eau", "CO~2~"),
            ("de l'H~2~O", "H~2~O"),
            ("3 m^2^ et 1^er^", "m^2^"),
            ("{% include carte.html %}", "{% include carte.html %}"),
            ("[gallery ids=\"1,2\"]", "[gallery ids=\"1,2\"]"),
            ("photo[/caption]", "[/caption]"),
            ("du ==texte== vu", "==texte=="),
            ("{width=200}", "{width=200}"),
            ("{ numero caf }", "{ numero caf }"),
            ("un [[lien wiki]] ici", "[[lien wiki]]"),
            (":::note", ":::note"),
            ("Un texte<o:p></o:p> ici", "<o:p></o:p>"),
            ("<w:View>Normal", "<w:View>"),
            (
                "Normal 0 21 false false false FR X-NONE X-NONE",
                "Normal 0 21 false false false FR X-NONE X-NONE",
            ),
            ("false FR X-NONE", "X-NONE"),
            ("mso-style-name:x; suite", "mso-style-name:x;"),
        ] {
            let found: Vec<&str> = foreign_markup(text, true).map(|it| it.shown).collect();
            assert_eq!(found, [expected], "{text}");
        }
    }

    #[test]
    fn each_pair_of_braces_is_told_with_what_was_meant() {
        let told = foreign_markup(
            "{% numéro caf %}{.x} et {barème psu.plafond} {% raw %}",
            false,
        );
        let told: Vec<String> = told
            .map(|it| format!("{} → {}", it.shown, it.hint))
            .collect();
        let expected = [
            "{% numéro caf %} → Écrivez : {{ numero caf }}",
            "{.x} → Effacez-le : la taille et le style ne se règlent pas dans le texte.",
            "{barème psu.plafond} → Écrivez : {{ bareme psu.plafond }}",
            "{% raw %} → Effacez-le : c'est une instruction pour un autre logiciel.",
        ];
        let told: Vec<String> = told.iter().map(|it| it.replace('\u{a0}', " ")).collect();
        assert_eq!(told, expected);
    }

    #[test]
    fn signs_of_french_are_left_alone() {
        for text in [
            "12 $ et 15 $",
            "12$ et 15$",
            "$5 et $10",
            "US$5/US$6",
            "10:30:45",
            "étudiant:e:s, accueilli:e:s",
            "Horaires : lundi : 9h",
            "de 9h~10h~11h",
            "environ ~2 ans ~3 ans",
            "^_^ et ^^",
            "[sommaire des aides]",
            "{titre}",
            "{ téléphone }",
            "{ numero 12 }",
            "[lundi] et [/]",
            "1 = 1 == 1",
            "[[x] et y",
            "::",
            "a [!] b",
        ] {
            let found: Vec<&str> = foreign_markup(text, true).map(|it| it.shown).collect();
            assert_eq!(found, [""; 0], "{text}");
        }
        assert_eq!(foreign_markup("[!NOTE]", false).count(), 0);
    }
}

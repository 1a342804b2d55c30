//! Signs of other programs' texts, which mean nothing here, and show on the page.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

use super::pattern::pattern;
use super::placeholder::{FOREIGN, placeholder_meant};
use super::raw_markup::{RawMarkup, from};

/// `$$y$$`, `$x^2$`: what stands behind a word, before one or beside a space is money.
static MATHEMATICS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x) (?P<sign> \$\$ [^$]+ \$\$ )
        | (?:^|[^\w$]) (?P<more> \$ (?: [^\W\d_] | [^\s$][^$]*[\\^_=+<>{}][^$]*[^\s$] ) \$ ) (?:$|[^\w$])",
    )
});

/// `[toc]`, `[[toc]]`.
static CONTENTS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)(?P<sign>\[?\[_{0,2}(?:toc|tdm|sommaire)_{0,2}\]\]?)"));

/// `:smile:`, `:+1:`; not « 10:30:45 ».
static EMOJI: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?:^|[^\w:/])(?P<sign>:(?:[+-]1|100|[a-z][a-z0-9_+-]*[a-z0-9]):)(?:$|[^\w:/])")
});

/// `H~2~O`.
static BELOW: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?P<sign>[^\W\d_]+~[0-9nx+-]{1,4}~[^\W\d_]*)"));

/// `x^2^`, `1^er^`.
static ABOVE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?P<sign>[^\W_]+\^(?:[^\W_]|[+-]){1,10}\^)"));

/// `[gallery ids="1"]`, `[/caption]`.
static SHORT_CODE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r#"(?P<sign>\[(?:/[a-z][a-z_-]+|[a-z][a-z_-]+\s[^\[\]]*=["'“”«][^\[\]]*)\])"#)
});

/// The signs of a text, the first of each kind. `begins` says whether the text begins a paragraph.
pub(super) fn foreign_markup(text: &str, begins: bool) -> impl Iterator<Item = RawMarkup<'_>> {
    let found = [
        sign(
            text,
            "$",
            &MATHEMATICS,
            "Écrivez le calcul en mots et en chiffres, sans «\u{a0}$\u{a0}».",
        ),
        sign(
            text,
            "[",
            &CONTENTS,
            "Effacez-le\u{a0}: un sommaire ne s'écrit pas ainsi.",
        ),
        sign(
            text,
            ":",
            &EMOJI,
            "Collez le dessin lui-même à sa place, ou effacez-le.",
        ),
        sign(
            text,
            "~",
            &BELOW,
            "Écrivez l'indice lui-même, par exemple\u{a0}: CO₂.",
        ),
        sign(
            text,
            "^",
            &ABOVE,
            "Écrivez l'exposant lui-même, par exemple\u{a0}: m², 1er.",
        ),
        sign(text, "[", &SHORT_CODE, FOREIGN),
        alert(text).filter(|_| begins),
        frame(text).filter(|_| begins),
        highlight(text),
        wiki_link(text),
    ];
    found.into_iter().flatten().chain(braces(text))
}

fn sign<'t>(
    text: &'t str,
    with: &str,
    pattern: &Regex,
    hint: &'static str,
) -> Option<RawMarkup<'t>> {
    // Almost every text ends here.
    if !text.contains(with) {
        return None;
    }
    let found = pattern.captures(text)?;
    let mut groups = ["sign", "more"].into_iter();
    let sign = groups.find_map(|group| found.name(group))?;
    Some(from(text, sign.start(), sign.len(), hint))
}

/// `[!NOTE]`.
fn alert(text: &str) -> Option<RawMarkup<'_>> {
    let word = text.strip_prefix("[!")?;
    let end = word.find(']')?;
    let is_alert = end > 0 && word[..end].chars().all(char::is_alphabetic);
    let hint = "Commencez plutôt par un mot en gras, par exemple\u{a0}: **À noter.**";
    is_alert.then(|| from(text, 0, end + 3, hint))
}

/// `:::note`.
fn frame(text: &str) -> Option<RawMarkup<'_>> {
    let hint = "Effacez ces deux-points, ici et à la fin du passage\u{a0}: un encadré ne s'écrit pas ainsi.";
    text.starts_with(":::")
        .then(|| from(text, 0, text.len(), hint))
}

/// `==mots==`.
fn highlight(text: &str) -> Option<RawMarkup<'_>> {
    let at = text.find("==")?;
    let words = &text[at + 2..];
    let end = words.find("==")?;
    let is_mark = words.starts_with(char::is_alphanumeric);
    let hint = "Pour mettre des mots en valeur, écrivez **mots**.";
    is_mark.then(|| from(text, at, end + 4, hint))
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
    let hint = "Écrivez un seul crochet, et l'adresse entre parenthèses\u{a0}: [mots](/adresse/).";
    let is_link = !CONTENTS.is_match(&text[at..at + end + 2]);
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

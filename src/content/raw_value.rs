//! Signs of HTML and of markdown in a value, which is shown as it is written.

use std::sync::LazyLock;

use pulldown_cmark::{Event, Parser};
use regex::{Captures, Regex};

use super::pattern::pattern;
use crate::diagnostic::Form;

/// What a page would show raw of a value, and the value without it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct RawValue {
    /// The first of the signs.
    pub(super) shown: String,
    mended: String,
}

/// The longest mend that is written whole, in characters.
const LONGEST: usize = 120;

/// How often a text is mended: a program may have written the signs of another's signs
/// (`&amp;amp;`).
const TIMES: usize = 3;

/// The elements of HTML that programs for texts write, and Word's `<o:p>`. Other words between
/// these signs may be meant (« <Trets> »).
const TAG: &str = r"(?i)<!--.*?-->|</?(?:a|abbr|b|big|blockquote|br|center|code|div|em|font|h[1-6]|hr|i|iframe|img|li|o:p|ol|p|pre|s|script|small|span|strike|strong|style|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]*=[^<>]*)?\s*/?>";

/// The elements that stand on lines of their own: the words before and behind are apart.
const LINES: [&str; 22] = [
    "blockquote",
    "br",
    "center",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

static ENTITY: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"));
static TAGS: LazyLock<Regex> = LazyLock::new(|| pattern(TAG));
/// `**mots**`, `__mots__`, `[mots](/adresse/)`: a single star or stroke is often meant
/// (« assistant*e*s »).
static MARKDOWN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\*\*(\S(?:[^*]*[^*\s])?)\*\*|\b__(\w(?:[^_]*[^_\s])?)__\b|!?\[([^\[\]]+)\]\([^()\s]+\)",
    )
});

/// The signs of a text that no reader should see; `None` of a text that says what it shows.
pub(super) fn raw_value(text: &str) -> Option<RawValue> {
    // Almost every text ends here.
    if !text.contains(['&', '<', '*', '_', '[']) {
        return None;
    }
    let shown = first(text)?;
    let mut mended = text.to_owned();
    for _ in 0..TIMES {
        mended = without_signs(&mended);
    }
    let words: Vec<&str> = mended.split_whitespace().collect();
    Some(RawValue {
        shown: shown.chars().take(60).collect(),
        mended: words.join(" "),
    })
}

impl RawValue {
    /// What to write instead.
    pub(super) fn hint(&self, form: Form) -> String {
        let length = self.mended.chars().count();
        // A double quote would end the text.
        let is_whole = form == Form::Cells || !self.mended.contains(['"', '\\']);
        match length {
            0 => "Effacez-le\u{a0}: ce texte ne dit rien d'autre.".to_owned(),
            1..=LONGEST if is_whole => format!("Écrivez\u{a0}: {}", form.text(&self.mended)),
            _ => {
                "Écrivez ce texte sans signes de HTML ni de markdown\u{a0}: il est montré tel quel."
                    .to_owned()
            }
        }
    }
}

/// The first of the signs, as it is written.
fn first(text: &str) -> Option<&str> {
    let mut entities = ENTITY.find_iter(text);
    let entity = entities.find(|found| decoded(found.as_str()).is_some());
    let found = [entity, TAGS.find(text), MARKDOWN.find(text)];
    let found = found.into_iter().flatten();
    let first = found.min_by_key(regex::Match::start)?;
    Some(first.as_str())
}

fn without_signs(text: &str) -> String {
    let text = ENTITY.replace_all(text, |found: &Captures<'_>| {
        decoded(&found[0]).unwrap_or_else(|| found[0].to_owned())
    });
    let text = TAGS.replace_all(&text, |found: &Captures<'_>| {
        let tag = found[0].to_lowercase();
        let name = tag.trim_start_matches(['<', '/']);
        let end = name.find(|c: char| !c.is_ascii_alphanumeric());
        let name = &name[..end.unwrap_or(name.len())];
        let parts_words = LINES.contains(&name);
        if parts_words { " " } else { "" }
    });
    MARKDOWN.replace_all(&text, "$1$2$3").into_owned()
}

/// The character that an entity writes, as every page's text is read; `None` of what is none.
fn decoded(entity: &str) -> Option<String> {
    let text = Parser::new(entity).find_map(|event| match event {
        Event::Text(text) => Some(text.into_string()),
        _ => None,
    })?;
    (text != entity).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::{Form, raw_value};

    #[test]
    fn signs_of_programs_are_found_and_the_mend_has_none() {
        for (text, shown, mended) in [
            ("Crèche &amp; Co", "&amp;", "Crèche & Co"),
            ("L&#39;Îlot", "&#39;", "L'Îlot"),
            ("L&#x2019;&Icirc;lot", "&#x2019;", "L’Îlot"),
            ("Lutins&nbsp;: &eacute;t&eacute;", "&nbsp;", "Lutins : été"),
            ("A &amp;amp; B", "&amp;", "A & B"),
            ("<b>1</b> rue X<br/>", "<b>", "1 rue X"),
            ("Repas<br />fournis", "<br />", "Repas fournis"),
            ("lundi</br>mardi", "</br>", "lundi mardi"),
            ("9h</BR>10h", "</BR>", "9h 10h"),
            ("<h3>Un</h3>Deux", "<h3>", "Un Deux"),
            ("<th>Un</th><th>Deux</th>", "<th>", "Un Deux"),
            ("<b>E</b>n été", "<b>", "En été"),
            (
                "<p class=\"a\">Un</p><p>Deux</p>",
                "<p class=\"a\">",
                "Un Deux",
            ),
            ("&lt;b&gt;Un&lt;/b&gt;", "&lt;", "Un"),
            ("**Gras** et [lien](/x/)", "**Gras**", "Gras et lien"),
            ("Voir __ici__", "__ici__", "Voir ici"),
            ("![photo](a.png)", "![photo](a.png)", "photo"),
            ("A<!-- note --> B<o:p></o:p>", "<!-- note -->", "A B"),
        ] {
            let raw = raw_value(text).expect(text);
            assert_eq!((&*raw.shown, &*raw.mended), (shown, mended));
            assert_eq!(raw_value(&raw.mended), None, "{mended}");
        }
    }

    #[test]
    fn what_may_be_meant_is_no_sign() {
        for text in [
            "Aide & Co",
            "R&D; et AT&T;",
            "<Trets>",
            "< 3 ans et > 6 ans",
            "<3 ans>",
            "<a définir>",
            "écrire à <contact@trets.fr>",
            "assistant*e*s et parents**",
            "2 ** 3 ** 4",
            "famille [sur inscription] (gratuit)",
            "nom_de_fichier__2",
            "Nom : ______",
            "https://a.example/?a=1&b=2",
        ] {
            assert_eq!(raw_value(text), None, "{text}");
        }
    }

    #[test]
    fn the_mend_is_what_the_author_types() {
        let hint = |text, form| raw_value(text).expect(text).hint(form);
        assert_eq!(hint("A &amp; B", Form::Keys), "Écrivez\u{a0}: \"A & B\"");
        assert_eq!(
            hint("A &amp; B", Form::Cells),
            "Écrivez\u{a0}: «\u{a0}A & B\u{a0}»"
        );
        assert_eq!(
            hint("<br/>", Form::Cells),
            "Effacez-le\u{a0}: ce texte ne dit rien d'autre."
        );
        let long = "mot ".repeat(40) + "&amp;";
        assert_eq!(
            hint(&long, Form::Cells),
            "Écrivez ce texte sans signes de HTML ni de markdown\u{a0}: il est montré tel quel."
        );
    }
}

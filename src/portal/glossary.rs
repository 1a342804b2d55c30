//! The portal's glossary, and its acronyms explained where a text first uses them.

use std::collections::{BTreeMap, BTreeSet};

use super::body::escape;
use super::linker::Linker;
use crate::address::{fold, slugify};
use crate::content::GlossaryEntry;
use crate::diagnostic::{Code, Spanned};

/// The address of the glossary.
pub const GLOSSARY: &str = "/glossaire/";

/// A word of the portal's glossary.
#[derive(Debug, Clone)]
pub struct GlossaryWord {
    /// The acronym or the word.
    pub word: String,
    /// Its anchor in the glossary, unique.
    pub anchor: String,
    /// What an acronym stands for.
    pub name: Option<String>,
    /// One or two sentences.
    pub definition: String,
    /// Other words for it.
    pub others: Vec<String>,
    /// The address of the page that says more.
    pub page: Option<String>,
    /// That page as its author wrote it, until every address is known.
    pub(super) written_page: Option<(usize, Spanned<String>)>,
}

/// The words of the glossary in alphabetical order; one that stands twice is reported.
pub(super) fn glossary(linker: &mut Linker<'_>, written: Vec<GlossaryEntry>) -> Vec<GlossaryWord> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut words = Vec::new();
    for entry in written {
        // A word without a letter has no place in the alphabet; it keeps one of its own.
        let anchor = slugify(&entry.word.value)
            .map_or_else(|| format!("mot-{}", seen.len()), |slug| slug.to_string());
        if let Some(first) = seen.get(&anchor) {
            let path = linker.path(*first).to_owned();
            let code = [&*entry.word.value, &*path];
            linker.push(Code::DuplicateWord, entry.source, entry.word.span, &code);
            continue;
        }
        seen.insert(anchor.clone(), entry.source);
        words.push(GlossaryWord {
            word: entry.word.value,
            anchor,
            name: entry.name,
            definition: entry.definition,
            others: entry.others,
            page: None,
            written_page: entry.page.map(|page| (entry.source, page)),
        });
    }
    words.sort_by_cached_key(|word| (fold(&word.word), word.word.clone()));
    words
}

/// The acronyms of a glossary, to be found in texts.
#[derive(Debug, Default)]
pub(super) struct Acronyms {
    /// By first letter: the word as it stands in HTML, and what stands for its first use; the
    /// longest first.
    by_letter: BTreeMap<char, Vec<(String, String)>>,
}

/// Elements inside which an acronym is left as it is: a link cannot hold a link, a heading is
/// read in the table of contents, code is no prose.
const LEFT_ALONE: &[&str] = &[
    "a", "abbr", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6",
];

impl Acronyms {
    pub(super) fn of(words: &[GlossaryWord]) -> Self {
        let mut by_letter: BTreeMap<char, Vec<(String, String)>> = BTreeMap::new();
        for word in words {
            let (Some(name), Some(first)) = (&word.name, word.word.chars().next()) else {
                continue;
            };
            let html = escape(&word.word);
            let explained = format!(
                "<a href=\"{GLOSSARY}#{}\"><abbr title=\"{}\">{html}</abbr></a>",
                word.anchor,
                escape(name)
            );
            by_letter.entry(first).or_default().push((html, explained));
        }
        for words in by_letter.values_mut() {
            words.sort_by(|a, b| (b.0.len(), &a.0).cmp(&(a.0.len(), &b.0)));
        }
        Self { by_letter }
    }

    /// Explains the first use of each acronym: its name in a tip, and a link to the glossary, since
    /// a finger cannot ask for a tip.
    pub(super) fn explain(&self, html: String) -> String {
        if self.by_letter.is_empty() {
            return html;
        }
        let mut explained = String::with_capacity(html.len() + 256);
        let mut seen = self.led_elsewhere(&html);
        let mut closed_by = 0;
        let mut rest = &*html;
        while !rest.is_empty() {
            let end = rest.find('<').unwrap_or(rest.len());
            let (words, tail) = rest.split_at(end);
            if closed_by == 0 {
                self.explain_words(words, &mut seen, &mut explained);
            } else {
                explained.push_str(words);
            }
            // Markdown's HTML writes `>` in no attribute.
            let (tag, after) = tail.split_at(tail.find('>').map_or(tail.len(), |at| at + 1));
            match (LEFT_ALONE.contains(&name_of(tag)), tag.starts_with("</")) {
                (true, true) => closed_by -= 1,
                (true, false) => closed_by += 1,
                _ => {}
            }
            explained.push_str(tag);
            rest = after;
        }
        explained
    }

    /// The acronyms that are the whole name of a link of the author's: two links of one name would
    /// lead to two places.
    fn led_elsewhere(&self, html: &str) -> BTreeSet<&str> {
        let ends = html.match_indices("</a>");
        let names: BTreeSet<&str> = ends
            .filter_map(|(end, _)| html[..end].rsplit('>').next())
            .collect();
        let words = self.by_letter.values().flatten();
        let words = words.map(|(word, _)| &**word);
        words.filter(|word| names.contains(word)).collect()
    }

    fn explain_words<'a>(
        &'a self,
        words: &str,
        seen: &mut BTreeSet<&'a str>,
        explained: &mut String,
    ) {
        let mut after_letter = false;
        let mut skip_to = 0;
        for (at, letter) in words.char_indices().filter(|(_, c)| !is_joined(*c)) {
            if at < skip_to {
                continue;
            }
            let found = self.by_letter.get(&letter).filter(|_| !after_letter);
            let found = found.into_iter().flatten();
            let rest = &words[at..];
            let mut whole = found.filter(|(word, _)| is_whole_word(rest, word));
            after_letter = letter.is_alphanumeric();
            if let Some((word, link)) = whole.next() {
                let is_first = seen.insert(word);
                explained.push_str(&words[skip_to..at]);
                explained.push_str(if is_first { link } else { word });
                skip_to = at + word.len();
                after_letter = true;
            }
        }
        explained.push_str(&words[skip_to..]);
    }
}

fn is_whole_word(rest: &str, word: &str) -> bool {
    let after = rest.strip_prefix(word).map(|after| after.chars().next());
    after.is_some_and(|next| next.is_none_or(|c| !c.is_alphanumeric() && !is_joined(c)))
}

/// An accent written apart from its letter.
fn is_joined(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}')
}

fn name_of(tag: &str) -> &str {
    let name = tag.trim_start_matches(['<', '/']);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric());
    &name[..end.unwrap_or(name.len())]
}

#[cfg(test)]
mod tests {
    use super::{Acronyms, GlossaryWord};

    fn word(word: &str, name: Option<&str>) -> GlossaryWord {
        GlossaryWord {
            word: word.to_owned(),
            anchor: word.to_lowercase(),
            name: name.map(str::to_owned),
            definition: String::new(),
            others: Vec::new(),
            page: None,
            written_page: None,
        }
    }

    fn explained(html: &str) -> String {
        let words = [
            word("RPE", Some("relais \"petite\" enfance")),
            word("AEEH", Some("allocation")),
            word("AE", Some("autre")),
            word("Caf", None),
        ];
        Acronyms::of(&words).explain(html.to_owned())
    }

    #[test]
    fn the_first_use_is_explained_and_the_others_stay() {
        assert_eq!(
            explained("<p>Le RPE, <em>l'AEEH</em> de la Caf. Un RPE.</p>"),
            "<p>Le <a href=\"/glossaire/#rpe\"><abbr title=\"relais &quot;petite&quot; enfance\">RPE</abbr></a>, <em>l'<a href=\"/glossaire/#aeeh\"><abbr title=\"allocation\">AEEH</abbr></a></em> de la Caf. Un RPE.</p>"
        );
    }

    #[test]
    fn links_headings_code_and_parts_of_words_are_left_alone() {
        for html in [
            "<h2 id=\"rpe\">Le RPE</h2>",
            "<a href=\"/RPE/\">Le <strong>RPE</strong></a>",
            "<p><code>RPE</code> <img src=\"/a.png\" alt=\"RPE\" /></p>",
            "<p>rpe RPEs ARPE RPE2 É\u{301}RPE</p>",
        ] {
            assert_eq!(explained(html), html);
        }
        assert!(explained("<a href=\"/\">Un RPE</a> RPE").ends_with("RPE</abbr></a>"));
    }

    #[test]
    fn no_second_link_has_the_name_of_the_author_s() {
        let html = "<p>Le RPE, puis <a href=\"/services/rpe/\">RPE</a>.</p>";
        assert_eq!(explained(html), html);
    }
}

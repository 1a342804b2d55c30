//! The list of the pages to be read before they are published, as a markdown text.

use std::fmt::Write;

use jiff::civil::Date;

use crate::address::legible_name;
use crate::content::{Provenance, in_words};
use crate::portal::{ReviewSheet, Unopened};

/// How many of the gravest are told one by one.
const GRAVEST: usize = 10;

/// What is written where nobody said it.
const UNSAID: &str = "non dit";

const OPENING: &str = "\
# La relecture avant publication

Une erreur peut coûter une vie, un droit ou de l'argent. Cette liste dit par où commencer, à qui confier les fiches les plus graves, et quoi ouvrir pour chacune.

Ouvrez chaque source, comparez-la à la fiche, corrigez. Écrivez ensuite le jour de votre lecture, `verifie_le`, dans la fiche, et dans le barème ou le numéro dont vous avez ouvert la source. `marelle check --relecture` refait cette liste à partir du contenu.
";

/// The list in French: the gravest one by one, then a table of all, in the order of harm.
pub fn review_text(sheets: &[ReviewSheet]) -> String {
    let mut text = OPENING.to_owned();
    if sheets.is_empty() {
        text.push_str("\nAucune page ne repose sur une source ni ne dit son risque.\n");
        return text;
    }
    let grave = sheets.iter().filter(|sheet| sheet.review.is_some());
    let gravest: Vec<&ReviewSheet> = grave.take(GRAVEST).collect();
    if !gravest.is_empty() {
        let title = match gravest.len() {
            GRAVEST => "Les dix fiches les plus graves",
            1 => "La fiche la plus grave",
            _ => "Les fiches les plus graves",
        };
        put(&mut text, format_args!("\n## {title}\n"));
    }
    for (at, sheet) in gravest.into_iter().enumerate() {
        put(&mut text, format_args!("\n{}", one(at + 1, sheet)));
    }
    text.push_str(
        "\n## Toutes les fiches\n\n\
         | Fiche | Risque | Repose sur | À ouvrir avant la publication | Vérifiée le |\n\
         | --- | --- | --- | --- | --- |\n",
    );
    for sheet in sheets {
        put(&mut text, format_args!("{}\n", row(sheet)));
    }
    text
}

fn put(text: &mut String, words: std::fmt::Arguments<'_>) {
    // A text takes whatever is written to it.
    let _ = text.write_fmt(words);
}

/// What the person who reads a page needs to know.
fn one(rank: usize, sheet: &ReviewSheet) -> String {
    let review = sheet.review.as_ref();
    let by = review.and_then(|review| review.by.as_deref());
    let look_at = review.and_then(|review| review.look_at.as_deref());
    format!(
        "### {rank}. {}\n\n\
         - Fiche\u{a0}: {}\n\
         - Risque\u{a0}: {}\n\
         - Qui la relit\u{a0}: {}\n\
         - Quoi regarder\u{a0}: {}\n",
        plain(&sheet.title),
        path(&sheet.source),
        risk(sheet),
        plain(by.unwrap_or(UNSAID)),
        plain(look_at.unwrap_or(UNSAID)),
    )
}

fn row(sheet: &ReviewSheet) -> String {
    let sources: Vec<String> = sheet.sources.iter().map(source).collect();
    let unopened: Vec<String> = sheet.unopened.iter().map(to_open).collect();
    let verified = sheet.verified_on.map_or("non".to_owned(), day);
    format!(
        "| {}<br>{} | {} | {} | {} | {verified} |",
        plain(&sheet.title),
        path(&sheet.source),
        risk(sheet),
        lines(&sources),
        lines(&unopened),
    )
}

/// A file's name may hold a sign that ends a piece of code or a cell, or that a terminal obeys.
fn path(path: &str) -> String {
    match path.contains(['`', '|', '\n']) {
        true => plain(&legible_name(path)),
        false => format!("`{}`", legible_name(path)),
    }
}

fn risk(sheet: &ReviewSheet) -> &'static str {
    sheet.risk().map_or(UNSAID, |risk| risk.in_words())
}

/// Several in one cell.
fn lines(texts: &[String]) -> String {
    match texts {
        [] => "rien".to_owned(),
        texts => texts.join("<br>"),
    }
}

/// A source with its address and its day.
fn source(source: &Provenance) -> String {
    let name = plain(&source.name);
    let named = match &source.url {
        Some(url) => format!("[{name}]({})", address(url.as_str())),
        None => name,
    };
    match source.date {
        Some(date) => format!("{named}, {}", day(date)),
        None => named,
    }
}

fn day(date: Date) -> String {
    in_words(date).replacen(' ', "\u{a0}", 1)
}

/// A source that somebody is to open, and what the page takes from it.
fn to_open(unopened: &Unopened) -> String {
    let facts: Vec<String> = unopened.facts.iter().map(|fact| plain(fact)).collect();
    match facts.as_slice() {
        [] => source(&unopened.provenance),
        facts => format!(
            "{}\u{a0}: {}",
            source(&unopened.provenance),
            facts.join("\u{a0}; ")
        ),
    }
}

/// A text in which markdown sees no sign of its own.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' => plain.push(' '),
            '\\' | '&' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' => {
                plain.push('\\');
                plain.push(c);
            }
            _ => plain.push(c),
        }
    }
    plain
}

/// An address that neither a link nor a cell of a table is cut by.
fn address(url: &str) -> String {
    let url = url.replace('(', "%28").replace(')', "%29");
    url.replace('|', "%7C").replace('\\', "%5C")
}

#[cfg(test)]
mod tests {
    use super::{address, path, plain};

    #[test]
    fn no_sign_of_markdown_is_left() {
        assert_eq!(plain("a|b [c] *d*\n"), "a\\|b \\[c\\] \\*d\\* ");
        assert_eq!(path("content/pages/a.md"), "`content/pages/a.md`");
        assert_eq!(path("a|`b.md"), "a\\|\\`b.md");
        assert_eq!(address("https://a.fr/(b)|c"), "https://a.fr/%28b%29%7Cc");
    }
}

//! Puts true addresses, figures and numbers in place of a body's marks.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::picture::Picture;
use super::placeholders::Filling;
use crate::content::{Body, MARK, Placeholder, Provenance};

/// A text ready for a page.
#[derive(Debug, Clone, Default)]
pub struct PublishedBody {
    /// Trusted HTML.
    pub html: String,
    /// The words alone.
    pub text: String,
    /// The sources of the figures that it tells, each once, in their order.
    pub figure_sources: Vec<FigureSource>,
}

/// Who fixes a figure that a text tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureSource {
    /// Who fixes it.
    pub provenance: Provenance,
    /// When that was read again.
    pub verified_on: Option<Date>,
}

/// What stands behind a body's marks: an address, a figure, or nothing when the reference is dead.
#[derive(Debug, Default)]
pub(super) struct Targets {
    pub(super) links: BTreeMap<usize, String>,
    pub(super) images: BTreeMap<usize, Picture>,
    pub(super) fillings: Vec<Option<Filling>>,
}

/// Fills a body: its marks in HTML, and its placeholders in the words alone.
pub(super) fn fill(body: &Body, targets: &Targets) -> PublishedBody {
    PublishedBody {
        html: fill_marks(&body.html, targets),
        text: fill_text(body.text.clone(), &body.placeholders, &targets.fillings),
        figure_sources: figure_sources(&targets.fillings),
    }
}

fn figure_sources(fillings: &[Option<Filling>]) -> Vec<FigureSource> {
    let mut sources = Vec::new();
    let told = fillings.iter().flatten();
    for source in told.filter_map(|filling| filling.source.as_ref()) {
        if !sources.contains(source) {
            sources.push(source.clone());
        }
    }
    sources
}

/// Puts the words of fillings where they belong, the last first: places before them stay true.
fn fill_text(
    mut text: String,
    placeholders: &[Placeholder],
    fillings: &[Option<Filling>],
) -> String {
    for (placeholder, filling) in placeholders.iter().zip(fillings).rev() {
        if let Some(filling) = filling {
            text.insert_str(placeholder.text_at, &filling.text);
        }
    }
    text
}

/// Replaces the marks. A dead link's tag is left out and its words stay; a dead image's
/// alternative text stays.
fn fill_marks(html: &str, targets: &Targets) -> String {
    let html = fill_links(html, targets);
    let html = fill_images(&html, targets);
    fill_placeholders(html, &targets.fillings)
}

fn fill_placeholders(html: String, fillings: &[Option<Filling>]) -> String {
    if fillings.is_empty() {
        return html;
    }
    let open = format!("<{MARK}repere:");
    let mut filled = String::with_capacity(html.len());
    let mut rest = &*html;
    while let Some(at) = rest.find(&open) {
        filled.push_str(&rest[..at]);
        let (number, after) = number_at(&rest[at + open.len()..]);
        if let Some(Some(filling)) = fillings.get(number) {
            filled.push_str(&filling.html);
        }
        rest = after.strip_prefix('>').unwrap_or(after);
    }
    filled.push_str(rest);
    filled
}

fn fill_links(html: &str, targets: &Targets) -> String {
    let open = format!("<a href=\"{MARK}lien:");
    let mut filled = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(&open) {
        filled.push_str(&rest[..at]);
        let (number, after) = number_at(&rest[at + open.len()..]);
        if let Some(address) = targets.links.get(&number) {
            filled.push_str(&format!("<a href=\"{}\"", escape(address)));
            rest = after.strip_prefix('"').unwrap_or(after);
            continue;
        }
        // Links do not nest: the next closing tag is this one's.
        let body = after.find('>').map_or("", |end| &after[end + 1..]);
        let (words, tail) = body.split_once("</a>").unwrap_or((body, ""));
        filled.push_str(words);
        rest = tail;
    }
    filled.push_str(rest);
    filled
}

fn fill_images(html: &str, targets: &Targets) -> String {
    let open = format!("<img src=\"{MARK}image:");
    let mut filled = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(&open) {
        filled.push_str(&rest[..at]);
        let (number, after) = number_at(&rest[at + open.len()..]);
        let end = after.find("/>").map_or(after.len(), |end| end + 2);
        match targets.images.get(&number) {
            Some(picture) => {
                let Picture {
                    address,
                    width,
                    height,
                } = picture;
                filled.push_str(&format!(
                    "<img src=\"{}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\"",
                    escape(address)
                ));
                filled.push_str(after[..end].strip_prefix('"').unwrap_or(&after[..end]));
            }
            None => filled.push_str(attribute(&after[..end], "alt")),
        }
        rest = &after[end..];
    }
    filled.push_str(rest);
    filled
}

fn number_at(text: &str) -> (usize, &str) {
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    (text[..end].parse().unwrap_or(usize::MAX), &text[end..])
}

fn attribute<'t>(tag: &'t str, name: &str) -> &'t str {
    let open = format!("{name}=\"");
    let Some(at) = tag.find(&open) else { return "" };
    tag[at + open.len()..].split('"').next().unwrap_or("")
}

/// A text as HTML writes it, in an element or in an attribute between double quotes.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::{Picture, Targets, fill_marks};

    #[test]
    fn live_marks_become_addresses_and_dead_ones_words() {
        let html = "<p><a href=\"marelle:lien:0\">un</a> <a href=\"marelle:lien:1\" title=\"t\">de<em>ux</em></a> <img src=\"marelle:image:0\" alt=\"vue &quot;\" /> <img src=\"marelle:image:1\" alt=\"plan\" /></p>";
        let mut targets = Targets::default();
        targets.links.insert(0, "/a/?x=1&y".to_owned());
        let picture = Picture {
            address: "/medias/1.png".to_owned(),
            width: 40,
            height: 30,
        };
        targets.images.insert(0, picture);
        assert_eq!(
            fill_marks(html, &targets),
            "<p><a href=\"/a/?x=1&amp;y\">un</a> de<em>ux</em> <img src=\"/medias/1.png\" width=\"40\" height=\"30\" loading=\"lazy\" alt=\"vue &quot;\" /> plan</p>"
        );
    }
}

//! Markdown, parsed once: HTML, headings, links, images and plain text from the same pass.

use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

use crate::address::{WebLink, WebLinkFault, slugify};
use crate::diagnostic::{Code, Diagnostic, SourceText, Span, Spanned};

/// A text after its one pass. Internal links and images stand in `html` as marks
/// (`marelle:lien:N`, `marelle:image:N`) that the linked portal replaces: no author
/// can write such a mark, since the scheme is not an allowed one and `<` is escaped in texts.
#[derive(Debug, Clone, Default)]
pub struct Body {
    /// HTML with marks.
    pub html: String,
    /// Internal links as written, in the order of their marks.
    pub links: Vec<Spanned<String>>,
    /// Images as written, in the order of their marks.
    pub images: Vec<Spanned<String>>,
    /// Headings, outermost first.
    pub headings: Vec<Heading>,
    /// The words alone.
    pub text: String,
}

/// A heading of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 2 to 6: the page's title is the only heading of level 1.
    pub level: u8,
    /// Its words.
    pub text: String,
    /// Its anchor, unique in the page.
    pub anchor: String,
}

/// The scheme of the marks.
pub const MARK: &str = "marelle:";

/// Parses the markdown that stands at `place` of a source. Its highest heading becomes one of
/// level `top`: 2 below a page's title, 3 below a section of a fiche.
pub(super) fn parse_markdown(
    source: SourceText<'_>,
    place: Span,
    top: u8,
) -> (Body, Vec<Diagnostic>) {
    let text = &source.text[place.range()];
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut pass = Pass {
        source,
        offset: place.start as usize,
        top,
        body: Body::default(),
        diagnostics: Vec::new(),
        html_reported: false,
        dropped: Vec::new(),
    };
    let mut events: Vec<Event<'_>> = Vec::new();
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        if let Some(event) = pass.event(event, range) {
            events.push(event);
        }
    }
    pass.name_headings(&mut events);
    pulldown_cmark::html::push_html(&mut pass.body.html, events.into_iter());
    (pass.body, pass.diagnostics)
}

struct Pass<'s> {
    source: SourceText<'s>,
    offset: usize,
    top: u8,
    body: Body,
    diagnostics: Vec<Diagnostic>,
    html_reported: bool,
    /// For each open link or image, whether its tag was dropped.
    dropped: Vec<bool>,
}

impl<'s> Pass<'s> {
    fn event(&mut self, event: Event<'s>, range: std::ops::Range<usize>) -> Option<Event<'s>> {
        let span = Span::new(range.start, range.end).shifted(self.offset);
        match event {
            Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => {
                self.report_html(span);
                None
            }
            Event::End(TagEnd::HtmlBlock) => None,
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            }) => {
                let target = match link_type {
                    LinkType::Email => Some(format!("mailto:{dest_url}").into()),
                    _ => self.target(&dest_url, span),
                };
                self.dropped.push(target.is_none());
                Some(Event::Start(Tag::Link {
                    link_type,
                    dest_url: target?,
                    title,
                    id,
                }))
            }
            Event::Start(Tag::Image {
                link_type,
                dest_url,
                title,
                id,
            }) => {
                let target = self.image(&dest_url, span);
                self.dropped.push(target.is_none());
                Some(Event::Start(Tag::Image {
                    link_type,
                    dest_url: target?,
                    title,
                    id,
                }))
            }
            Event::End(TagEnd::Link | TagEnd::Image) if self.dropped.pop() == Some(true) => None,
            Event::Text(words) => {
                self.body.text.push_str(&words);
                Some(Event::Text(words))
            }
            Event::Code(words) => {
                self.body.text.push_str(&words);
                Some(Event::Code(words))
            }
            Event::SoftBreak | Event::HardBreak | Event::End(_) => {
                if !self.body.text.ends_with(' ') {
                    self.body.text.push(' ');
                }
                Some(event)
            }
            other => Some(other),
        }
    }

    /// The address of a link: itself when it leaves the site, a mark when it stays.
    fn target(&mut self, target: &str, span: Span) -> Option<CowStr<'s>> {
        match WebLink::parse(target) {
            Ok(link) => Some(link.as_str().to_owned().into()),
            Err(WebLinkFault::NoScheme) => {
                let mark = format!("{MARK}lien:{}", self.body.links.len());
                self.body.links.push(Spanned::new(target.to_owned(), span));
                Some(mark.into())
            }
            Err(fault) => {
                self.report_link(target, fault, span);
                None
            }
        }
    }

    fn image(&mut self, target: &str, span: Span) -> Option<CowStr<'s>> {
        match WebLink::parse(target) {
            Err(WebLinkFault::NoScheme) => {
                let mark = format!("{MARK}image:{}", self.body.images.len());
                self.body.images.push(Spanned::new(target.to_owned(), span));
                Some(mark.into())
            }
            Ok(_) => {
                // An image from elsewhere would tell its host who reads the page.
                self.push(Code::MissingImage, span, &[target]);
                None
            }
            Err(fault) => {
                self.report_link(target, fault, span);
                None
            }
        }
    }

    fn report_link(&mut self, target: &str, fault: WebLinkFault, span: Span) {
        match fault {
            WebLinkFault::Scheme(scheme) => {
                let scheme = scheme.escape_default().to_string();
                self.push(Code::ForbiddenLink, span, &[&scheme]);
            }
            _ => {
                let hint = "Copiez l'adresse depuis la barre du navigateur, sans espace.";
                self.push(Code::BadLink, span, &[target, hint]);
            }
        }
    }

    fn report_html(&mut self, span: Span) {
        if !self.html_reported {
            self.push(Code::RawHtml, span, &[]);
            self.html_reported = true;
        }
    }

    fn push(&mut self, code: Code, span: Span, words: &[&str]) {
        self.diagnostics
            .push(Diagnostic::at(code, self.source, span, words));
    }

    /// Moves the headings below the page's title and gives each an anchor of its own.
    fn name_headings(&mut self, events: &mut [Event<'s>]) {
        let highest = events.iter().filter_map(level_of).min().unwrap_or(self.top);
        let mut index = 0;
        while index < events.len() {
            let Some(level) = level_of(&events[index]) else {
                index += 1;
                continue;
            };
            let length = events[index..]
                .iter()
                .position(|event| matches!(event, Event::End(TagEnd::Heading(_))))
                .unwrap_or(events.len() - index - 1);
            let text = words_of(&events[index..=index + length]);
            let level = (level - highest + self.top).min(6);
            let anchor = self.anchor(&text);
            set_heading(&mut events[index], level, Some(&anchor));
            set_heading(&mut events[index + length], level, None);
            self.body.headings.push(Heading {
                level,
                text,
                anchor,
            });
            index += length + 1;
        }
    }

    fn anchor(&self, text: &str) -> String {
        let base = slugify(text).map_or_else(|| "partie".to_owned(), |slug| slug.to_string());
        let taken = |anchor: &str| {
            self.body
                .headings
                .iter()
                .any(|known| known.anchor == anchor)
        };
        let mut anchor = base.clone();
        let mut number = 2;
        while taken(&anchor) {
            anchor = format!("{base}-{number}");
            number += 1;
        }
        anchor
    }
}

fn level_of(event: &Event<'_>) -> Option<u8> {
    match event {
        Event::Start(Tag::Heading { level, .. }) => Some(*level as u8),
        _ => None,
    }
}

fn words_of(events: &[Event<'_>]) -> String {
    let mut words = String::new();
    for event in events {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            _ => {}
        }
    }
    words
}

fn set_heading(event: &mut Event<'_>, to: u8, anchor: Option<&str>) {
    let new_level = HeadingLevel::try_from(usize::from(to)).unwrap_or(HeadingLevel::H6);
    match event {
        Event::Start(Tag::Heading {
            level,
            id,
            classes,
            attrs,
        }) => {
            *level = new_level;
            *id = anchor.map(|anchor| anchor.to_owned().into());
            classes.clear();
            attrs.clear();
        }
        Event::End(TagEnd::Heading(level)) => *level = new_level,
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::{Body, Code, SourceText, Span, parse_markdown};
    use crate::diagnostic::LineStarts;

    fn parse(text: &str) -> (Body, Vec<Code>) {
        let (body, diagnostics) = parse_markdown(
            SourceText {
                path: "a.md",
                text,
                lines: &LineStarts::default(),
            },
            Span::new(0, text.len()),
            2,
        );
        (
            body,
            diagnostics
                .iter()
                .map(|diagnostic| diagnostic.code)
                .collect(),
        )
    }

    #[test]
    fn headings_stand_below_the_title_and_have_anchors() {
        let (body, _) = parse("# Où ?\n\n## Quand\n\n# Où ?\n");
        assert_eq!(
            body.html,
            "<h2 id=\"ou\">Où ?</h2>\n<h3 id=\"quand\">Quand</h3>\n<h2 id=\"ou-2\">Où ?</h2>\n"
        );
    }

    #[test]
    fn html_and_forbidden_links_are_dropped_and_their_words_stay() {
        let (body, codes) = parse("<b>gras</b> [clic](javascript:alert(1)) [ici](/communes/)");
        assert_eq!(
            body.html,
            "<p>gras clic <a href=\"marelle:lien:0\">ici</a></p>\n"
        );
        assert_eq!(codes, [Code::RawHtml, Code::ForbiddenLink]);
        assert_eq!(body.links[0].value, "/communes/");
    }

    #[test]
    fn encoded_schemes_are_seen_as_browsers_see_them() {
        for text in [
            "[x](JaVaScRiPt&colon;alert(1))",
            "[x](java&Tab;script:alert(1))",
            "[x](&#1;javascript:alert(1))",
            "[x](data:text/html,x)",
            "[x](vbscript:x)",
            "<javascript:alert(1)>",
        ] {
            let (body, _) = parse(text);
            assert!(!body.html.contains("href"), "{text}: {}", body.html);
        }
    }

    #[test]
    fn a_mark_cannot_be_written_by_an_author() {
        for text in [
            "[x](marelle:lien:0)",
            "`<a href=\"marelle:lien:0\">`",
            "&lt;a href=\"marelle:lien:0\"&gt;",
        ] {
            let (body, _) = parse(text);
            assert!(!body.html.contains("<a href"), "{text}: {}", body.html);
        }
    }
}

//! Markdown, parsed once: HTML, headings, links, images, placeholders, plain text and running
//! words from the same pass.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::bare_links::BareLinks;
use super::body::{Body, MARK};
use super::emphasis_in_word::emphasis_in_word;
use super::fitting_words::{fitting_words, spaced_marks};
use super::footnotes::Footnotes;
use super::heading_faults::{HeadingFaults, is_open_heading};
use super::headings::name_headings;
use super::html_block::has_words;
use super::lost_cells::LostCells;
use super::mail::Mail;
use super::markdown_mends::{BESIDE, LOST_WORDS, NO_FILE, NO_WORDS, NOWHERE};
use super::nesting::{MOST_LEVELS, Nesting};
use super::page_html::write_html;
use super::passage::Passage;
use super::passages::Passages;
use super::placed_notes::place_notes;
use super::placeholder::{Piece, Placeholder, pieces};
use super::raw_signs::RawSigns;
use super::to_come::check_to_come;
use super::unfit::unfit;
use super::unmeant_code::unmeant_code;
use super::web_address::{OWN_DISK, link_hint, names_nothing, names_own_file, target_meant};
use super::wordless_links::WordlessLinks;
use crate::address::{WebLink, WebLinkFault};
use crate::diagnostic::{Code, Diagnostic, SourceText, Span, Spanned};
use crate::source::Removed;

/// What the one pass makes of a text.
#[derive(Debug, Default)]
pub(super) struct MarkdownText {
    /// What pages show.
    pub(super) body: Body,
    /// Its running words.
    pub(super) passages: Vec<Passage>,
    /// What is wrong with it.
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Parses the markdown that stands at `place` of a source. Its highest heading becomes one of
/// level `top`: 2 below a page's title, 3 below a section of a fiche.
pub(super) fn parse_markdown(source: SourceText<'_>, place: Span, top: u8) -> MarkdownText {
    let text = &*spaced_marks(&source.text[place.range()]);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES;
    let mut pass = Pass::of(source, place);
    let mut events: Vec<Event<'_>> = Vec::new();
    let offset = pass.offset;
    let mut removed = Vec::new();
    let parser = Parser::new_ext(text, options).into_offset_iter();
    // Before neighbouring texts become one: it is told where the entity stands.
    let fitting = parser.map(|(event, range)| {
        let range = range.start + offset..range.end + offset;
        let Some(words) = fitting_words(&event) else {
            return (event, range);
        };
        if let Event::Text(written) = &event
            && let Some(first) = Removed::of(written)
        {
            let span = Span::new(range.start, range.end);
            removed.push(unfit(source, span, first));
        }
        (Event::Text(words.into()), range)
    });
    let mut nesting = Nesting::default();
    for (event, range) in BareLinks::new(fitting) {
        if nesting.drops(&event, range.start) {
            continue;
        }
        pass.report_wordless(&event, &range);
        if pass.report_heading(&event, &range) && is_open_heading(events.last()) {
            events.pop();
            pass.passages.follow(&event, &range);
            continue;
        }
        if let Event::Text(words) = &event
            && !pass.passages.in_code()
            && let Some(pieces) = pieces(words)
        {
            pass.pieces(pieces, range, &mut events);
            continue;
        }
        pass.passages.follow(&event, &range);
        pass.report_raw(&event, &range);
        events.extend(pass.event(event, range));
    }
    if let Some(at) = nesting.dropped_from() {
        let most = MOST_LEVELS.to_string();
        pass.push(Code::TooDeep, Span::new(at, at), &[&most]);
    }
    pass.diagnostics.extend(removed);
    pass.end(events, top)
}

struct Pass<'s> {
    source: SourceText<'s>,
    offset: usize,
    body: Body,
    diagnostics: Vec<Diagnostic>,
    html_reported: bool,
    /// For each open link or image, whether its tag was dropped.
    dropped: Vec<bool>,
    passages: Passages,
    notes: Footnotes,
    raw_signs: RawSigns,
    cells: LostCells,
    wordless: WordlessLinks,
    headings: HeadingFaults,
}

impl<'s> Pass<'s> {
    /// Begins the pass of what stands at `place`.
    fn of(source: SourceText<'s>, place: Span) -> Self {
        Self {
            source,
            offset: place.start as usize,
            body: Body::with_room(place.range().len()),
            diagnostics: Vec::new(),
            html_reported: false,
            dropped: Vec::new(),
            passages: Passages::default(),
            notes: Footnotes::default(),
            raw_signs: RawSigns::default(),
            cells: LostCells::default(),
            wordless: WordlessLinks::default(),
            headings: HeadingFaults::default(),
        }
    }

    /// Ends the pass: what its events show.
    fn end(mut self, events: Vec<Event<'s>>, top: u8) -> MarkdownText {
        self.report_notes();
        let mut events = place_notes(events);
        self.body.headings = name_headings(&mut events, top);
        write_html(events, &mut self.body.html);
        let passages = self.passages.finish();
        let to_come = check_to_come(&passages, self.source);
        self.diagnostics.extend(to_come);
        MarkdownText {
            body: self.body,
            passages,
            diagnostics: self.diagnostics,
        }
    }

    fn event(&mut self, event: Event<'s>, range: Range<usize>) -> Option<Event<'s>> {
        let span = Span::new(range.start, range.end);
        match event {
            Event::Start(Tag::HtmlBlock) if has_words(&self.source.text[span.range()]) => {
                let told = Diagnostic::at(Code::RawHtml, self.source, span, &[]);
                self.diagnostics.push(told.with_hint(LOST_WORDS));
                self.html_reported = true;
                None
            }
            Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => {
                self.report_html(span);
                None
            }
            Event::End(TagEnd::HtmlBlock) => None,
            Event::Start(tag @ (Tag::Link { .. } | Tag::Image { .. })) => self.lead(tag, span),
            Event::End(TagEnd::Link | TagEnd::Image) if self.dropped.pop() == Some(true) => None,
            Event::FootnoteReference(ref name) => {
                self.notes.call(name);
                Some(event)
            }
            Event::Start(Tag::FootnoteDefinition(ref name)) => {
                self.notes.write(name, span);
                Some(event)
            }
            Event::Start(Tag::CodeBlock(ref kind)) => {
                let written = &self.source.text[span.range()];
                if let Some(code) = unmeant_code(kind, written) {
                    let first = written.lines().next().map_or(0, str::len);
                    let line = Span::new(range.start, range.start + first);
                    self.push(code, line, &[]);
                }
                Some(event)
            }
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

    /// The beginning of a link or a picture with the address that its page has; `None` where it
    /// leads nowhere: its words stay.
    fn lead(&mut self, mut tag: Tag<'s>, span: Span) -> Option<Event<'s>> {
        let address = match &mut tag {
            // Whoever writes the HTML adds the scheme of a mail.
            Tag::Link {
                link_type: LinkType::Email,
                ..
            } => None,
            Tag::Link { dest_url, .. } => Some((self.target(dest_url, span), dest_url)),
            Tag::Image { dest_url, .. } => Some((self.image(dest_url, span), dest_url)),
            _ => None,
        };
        let mut leads = true;
        if let Some((target, dest_url)) = address {
            leads = target.is_some();
            *dest_url = target.unwrap_or(CowStr::Borrowed(""));
        }
        self.dropped.push(!leads);
        leads.then_some(Event::Start(tag))
    }

    /// Puts a mark for each placeholder of a text; one that does not read stays as written.
    fn pieces(&mut self, pieces: Vec<Piece<'_>>, range: Range<usize>, events: &mut Vec<Event<'s>>) {
        let mut at = range.start;
        for piece in pieces {
            let (written, reference) = match piece {
                Piece::Words(words) => (words, None),
                Piece::Placeholder(written, Ok(_)) if !self.passages.takes_placeholders() => {
                    let hint =
                        "Écrivez-le dans une phrase\u{a0}: un titre ou une image n'en porte pas.";
                    (written, Some(Err(hint.to_owned())))
                }
                Piece::Placeholder(written, reference) => (written, Some(reference)),
            };
            // An entity before it may have been longer than what it stands for.
            let span = Span::new(at.min(range.end), (at + written.len()).min(range.end));
            at += written.len();
            if let Some(Ok(reference)) = reference {
                let number = self.body.placeholders.len();
                self.body.placeholders.push(Placeholder {
                    reference,
                    span,
                    in_link: self.passages.in_link(),
                    text_at: self.body.text.len(),
                });
                self.passages.object(span.start as usize);
                events.push(Event::InlineHtml(format!("<{MARK}repere:{number}>").into()));
                continue;
            }
            if let Some(Err(hint)) = reference {
                let shown: String = written.chars().take(60).collect();
                self.push(Code::BadPlaceholder, span, &[&shown, &hint]);
            } else {
                self.passages.words(written, span.start as usize);
                self.report_raw(&Event::Text(written.into()), &span.range());
            }
            self.body.text.push_str(written);
            events.push(Event::Text(written.to_owned().into()));
        }
    }

    /// The address of a link: itself when it leaves the site, a mark when it stays.
    fn target(&mut self, target: &str, span: Span) -> Option<CowStr<'s>> {
        if names_nothing(target) {
            self.push(Code::EmptyLink, span, &NOWHERE);
            return None;
        }
        if let Some(meant) = target_meant(target) {
            self.push(Code::LinkRead, span, &[target, &meant, &meant]);
            return self.target(&meant, span);
        }
        match WebLink::parse(target) {
            Ok(link) => {
                let link = link.as_str().to_owned();
                if link.starts_with("http") {
                    let link = Spanned::new(link.clone(), span);
                    self.body.web_links.push(link);
                }
                Some(link.into())
            }
            Err(WebLinkFault::NoScheme) if target.starts_with("www.") => {
                self.target(&format!("https://{target}"), span)
            }
            Err(WebLinkFault::NoScheme) if Mail::parse(target).is_some() => {
                self.target(&format!("mailto:{target}"), span)
            }
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
        if names_nothing(target) {
            self.push(Code::MissingImage, span, &NO_FILE);
            return None;
        }
        match WebLink::parse(target) {
            Err(WebLinkFault::NoScheme) => {
                let mark = format!("{MARK}image:{}", self.body.images.len());
                self.body.images.push(Spanned::new(target.to_owned(), span));
                Some(mark.into())
            }
            Ok(_) => {
                // An image from elsewhere would tell its host who reads the page.
                let shown = format!("«\u{a0}{target}\u{a0}»");
                self.push(Code::MissingImage, span, &[&shown, BESIDE]);
                None
            }
            Err(fault) => {
                self.report_link(target, fault, span);
                let told = self.diagnostics.last_mut();
                if let Some(told) = told.filter(|_| !names_own_file(target)) {
                    told.hint = Some(BESIDE.to_owned());
                }
                None
            }
        }
    }

    fn report_link(&mut self, target: &str, fault: WebLinkFault, span: Span) {
        match fault {
            WebLinkFault::Scheme(scheme) => {
                let scheme = scheme.replace(char::is_control, "");
                let told = Diagnostic::at(Code::ForbiddenLink, self.source, span, &[&scheme]);
                self.diagnostics.push(match names_own_file(target) {
                    true => told.with_hint(OWN_DISK),
                    false => told,
                });
            }
            fault => self.push(Code::BadLink, span, &[target, link_hint(&fault)]),
        }
    }

    /// Tells a link that ends here without words.
    fn report_wordless(&mut self, event: &Event<'_>, range: &Range<usize>) {
        if let Some(link) = self.wordless.follow(event, range) {
            self.push(Code::EmptyLink, link, &NO_WORDS);
        }
    }

    /// Says what is wrong with a heading that ends here, and whether it shows nothing.
    fn report_heading(&mut self, event: &Event<'_>, range: &Range<usize>) -> bool {
        let fault = self.headings.follow(event, range, self.source);
        let Some((code, span, words)) = fault else {
            return false;
        };
        self.push(code, span, &words.each_ref().map(|it| &**it));
        code == Code::EmptyHeading
    }

    /// Says what of an event is markdown that was not read as such.
    fn report_raw(&mut self, event: &Event<'_>, range: &Range<usize>) {
        if self.passages.in_code() {
            return;
        }
        for (span, shown, hint) in self.raw_signs.follow(event, range, self.source.text) {
            self.push(Code::RawMarkup, span, &[&shown, &hint]);
        }
        if let Some((span, word)) = emphasis_in_word(event, range, self.source.text) {
            self.push(Code::LostStars, span, &[word]);
        }
        if let Some((span, words)) = self.cells.follow(event, range, self.source.text) {
            self.push(Code::LostCell, span, &words.each_ref().map(|it| &**it));
        }
    }

    fn report_notes(&mut self) {
        for (code, span, [name, other]) in self.notes.faults() {
            self.push(code, span, &[&name, &other]);
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
}

#[cfg(test)]
mod tests;

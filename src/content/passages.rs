//! Gathers the running words of a markdown text, and tells what surrounds them.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::passage::Passage;

/// Follows the events of a text: its passages, and what is open where it stands.
#[derive(Debug, Default)]
pub(super) struct Passages {
    done: Vec<Passage>,
    open: Passage,
    code_blocks: usize,
    headings: usize,
    images: usize,
    /// For each open link, whether its words are its address.
    links: Vec<bool>,
}

impl Passages {
    /// Whether the text is that of a block of code.
    pub(super) fn in_code(&self) -> bool {
        self.code_blocks > 0
    }

    /// Whether the text is among the words of a link.
    pub(super) fn in_link(&self) -> bool {
        !self.links.is_empty()
    }

    /// Whether a figure may stand here: a heading's anchor and a picture's words are fixed.
    pub(super) fn takes_placeholders(&self) -> bool {
        self.headings == 0 && self.images == 0
    }

    /// Follows one event, of which `range` is the place.
    pub(super) fn follow(&mut self, event: &Event<'_>, range: &Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(*tag),
            Event::Text(words) => self.words(words, range.start),
            Event::Code(_) => self.open.push_object(range.start),
            Event::SoftBreak | Event::HardBreak => self.open.push(" ", range.start),
            _ => {}
        }
    }

    /// Adds words, unless they are code, an address or a picture's.
    pub(super) fn words(&mut self, words: &str, offset: usize) {
        if !self.in_code() && self.images == 0 && self.links.last() != Some(&true) {
            self.open.push(words, offset);
        }
    }

    /// Adds a placeholder.
    pub(super) fn object(&mut self, offset: usize) {
        self.open.push_object(offset);
    }

    /// The passages, in order.
    pub(super) fn finish(mut self) -> Vec<Passage> {
        self.close();
        self.done
    }

    fn start(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        match tag {
            Tag::CodeBlock(_) => self.code_blocks += 1,
            Tag::Image { .. } => self.images += 1,
            Tag::Link { link_type, .. } => {
                let bare = matches!(link_type, LinkType::Autolink | LinkType::Email);
                if bare {
                    self.open.push_object(range.start);
                }
                self.links.push(bare);
            }
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough => {}
            Tag::Heading { .. } => {
                self.headings += 1;
                self.close();
            }
            _ => self.close(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::CodeBlock => self.code_blocks -= 1,
            TagEnd::Image => self.images -= 1,
            TagEnd::Link => {
                self.links.pop();
            }
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough => {}
            TagEnd::Heading(_) => {
                self.headings -= 1;
                self.open.is_heading = true;
                self.close();
            }
            _ => self.close(),
        }
    }

    fn close(&mut self) {
        let passage = std::mem::take(&mut self.open);
        if !passage.text.trim().is_empty() {
            self.done.push(passage);
        }
    }
}

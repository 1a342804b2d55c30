//! Addresses that stand bare in a text, and boxes of a list: GitHub's markdown (GFM 6.9 and 5.3)
//! knows them, its parser leaves them to others.

use std::collections::VecDeque;
use std::ops::Range;

use linkify::{LinkFinder, LinkKind};
use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd, TextMergeWithOffset};

/// The events of a text, where a bare address is a link, and a box of a list its sign.
pub(super) struct BareLinks<'s, I> {
    events: TextMergeWithOffset<'s, I>,
    next: VecDeque<(Event<'s>, Range<usize>)>,
    /// How many links, pictures and blocks of code are open: no address in them is a link.
    apart: usize,
    finder: LinkFinder,
}

impl<'s, I: Iterator<Item = (Event<'s>, Range<usize>)>> BareLinks<'s, I> {
    pub(super) fn new(events: I) -> Self {
        let mut finder = LinkFinder::new();
        finder.url_must_have_scheme(false);
        Self {
            events: TextMergeWithOffset::new(events),
            next: VecDeque::new(),
            apart: 0,
            finder,
        }
    }

    /// Cuts a text at its bare addresses.
    fn cut(&mut self, words: &str, range: &Range<usize>) {
        let place = |from: usize, to: usize| {
            // An entity may have been longer than what it stands for.
            let at = |offset: usize| (range.start + offset).min(range.end);
            at(from)..at(to)
        };
        let mut done = 0;
        for link in self.finder.links(words) {
            let text = link.as_str();
            let Some((link_type, address)) = meant(text, link.kind()) else {
                continue;
            };
            let here = place(link.start(), link.end());
            let start = Tag::Link {
                link_type,
                dest_url: address.into(),
                title: CowStr::Borrowed(""),
                id: CowStr::Borrowed(""),
            };
            let before = words[done..link.start()].to_owned();
            if !before.is_empty() {
                let range = place(done, link.start());
                self.next.push_back((Event::Text(before.into()), range));
            }
            let words = Event::Text(text.to_owned().into());
            let events = [Event::Start(start), words, Event::End(TagEnd::Link)];
            self.next.extend(events.map(|event| (event, here.clone())));
            done = link.end();
        }
        if done < words.len() {
            let rest = words[done..].to_owned();
            let range = place(done, words.len());
            self.next.push_back((Event::Text(rest.into()), range));
        }
    }
}

/// What a bare address leads to. Of what has no scheme only « www. » is one beyond doubt.
fn meant(text: &str, kind: &LinkKind) -> Option<(LinkType, String)> {
    let begins = |with: &str| {
        text.get(..with.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(with))
    };
    match kind {
        LinkKind::Email => Some((LinkType::Email, text.to_owned())),
        _ if begins("https://") || begins("http://") => Some((LinkType::Autolink, text.to_owned())),
        _ if begins("www.") => Some((LinkType::Autolink, format!("https://{text}"))),
        _ => None,
    }
}

impl<'s, I: Iterator<Item = (Event<'s>, Range<usize>)>> Iterator for BareLinks<'s, I> {
    type Item = (Event<'s>, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(next) = self.next.pop_front() {
            return Some(next);
        }
        let (event, range) = self.events.next()?;
        match &event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_)) => {
                self.apart += 1;
            }
            Event::End(TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock) => self.apart -= 1,
            Event::Text(words) if self.apart == 0 && words.contains(['.', '@']) => {
                let words = words.clone();
                self.cut(&words, &range);
                return self.next.pop_front();
            }
            Event::TaskListMarker(done) => {
                let sign = if *done { "☑ " } else { "☐ " };
                return Some((Event::Text(CowStr::Borrowed(sign)), range));
            }
            _ => {}
        }
        Some((event, range))
    }
}

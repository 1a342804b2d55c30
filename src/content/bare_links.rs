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

    /// Cuts a text at its bare addresses; `false` where it has none.
    fn cut(&mut self, words: &str, range: &Range<usize>) -> bool {
        let place = |from: usize, to: usize| {
            // An entity may have been longer than what it stands for.
            let at = |offset: usize| (range.start + offset).min(range.end);
            at(from)..at(to)
        };
        let text = |words: &str| Event::Text(words.to_owned().into());
        let mut done = 0;
        for link in self.finder.links(words) {
            let Some((link_type, address)) = meant(link.as_str(), link.kind()) else {
                continue;
            };
            let here = place(link.start(), link.end());
            let start = Tag::Link {
                link_type,
                dest_url: address.into(),
                title: CowStr::Borrowed(""),
                id: CowStr::Borrowed(""),
            };
            if done < link.start() {
                let before = text(&words[done..link.start()]);
                self.next.push_back((before, place(done, link.start())));
            }
            let events = [
                Event::Start(start),
                text(link.as_str()),
                Event::End(TagEnd::Link),
            ];
            self.next.extend(events.map(|event| (event, here.clone())));
            done = link.end();
        }
        if 0 < done && done < words.len() {
            let rest = text(&words[done..]);
            self.next.push_back((rest, place(done, words.len())));
        }
        done > 0
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
            Event::Text(words)
                if self.apart == 0 && words.contains(['.', '@']) && self.cut(words, &range) =>
            {
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

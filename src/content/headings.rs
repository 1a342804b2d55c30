//! The headings of a text: their levels and their anchors.

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use crate::address::slugify;

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

/// Moves the headings below the page's title, the highest to `top`, and gives each an anchor of
/// its own.
pub(super) fn name_headings(events: &mut [Event<'_>], top: u8) -> Vec<Heading> {
    let highest = events.iter().filter_map(level_of).min().unwrap_or(top);
    let mut headings = Vec::new();
    let mut anchors = Anchors::default();
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
        let level = (level - highest + top).min(6);
        let anchor = anchors.take(&text);
        set_heading(&mut events[index], level, Some(&anchor));
        set_heading(&mut events[index + length], level, None);
        headings.push(Heading {
            level,
            text,
            anchor,
        });
        index += length + 1;
    }
    headings
}

/// The anchors of a page.
#[derive(Default)]
struct Anchors {
    taken: BTreeSet<String>,
    /// The number that comes next for each text: all below it are taken.
    next: BTreeMap<String, u32>,
}

impl Anchors {
    fn take(&mut self, text: &str) -> String {
        let base = slugify(text).map_or_else(|| "partie".to_owned(), |slug| slug.to_string());
        if self.taken.insert(base.clone()) {
            return base;
        }
        let next = self.next.entry(base.clone()).or_insert(2);
        loop {
            let anchor = format!("{base}-{next}");
            *next += 1;
            if self.taken.insert(anchor.clone()) {
                return anchor;
            }
        }
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
    use super::Anchors;

    #[test]
    fn each_heading_takes_the_next_free_anchor_at_once() {
        let mut anchors = Anchors::default();
        let taken = ["Où", "Où-2", "Où", "Où", "!"].map(|text| anchors.take(text));
        assert_eq!(taken, ["ou", "ou-2", "ou-3", "ou-4", "partie"]);
        for _ in 0..10_000 {
            anchors.take("Quand");
        }
        // No number is looked at twice.
        assert_eq!(anchors.next["quand"], 10_001);
        assert_eq!(anchors.take("Quand"), "quand-10001");
    }
}

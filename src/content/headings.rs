//! The headings of a text: their levels and their anchors.

use std::collections::BTreeSet;

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
    let mut taken = BTreeSet::new();
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
        let anchor = anchor(&text, &taken);
        taken.insert(anchor.clone());
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

fn anchor(text: &str, taken: &BTreeSet<String>) -> String {
    let base = slugify(text).map_or_else(|| "partie".to_owned(), |slug| slug.to_string());
    let mut anchor = base.clone();
    let mut number = 2;
    while taken.contains(&anchor) {
        anchor = format!("{base}-{number}");
        number += 1;
    }
    anchor
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

//! Makes the page of help, and the blocks that other pages show of it.

use super::editorial::source;
use super::help_page::{HelpGroup, HelpLine, HelpPage};
use super::link::Link;
use super::listing::kind_groups;
use super::page_head::{Crumb, PageHead};
use super::parts::Parts;
use crate::content::PhoneLine;
use crate::portal::HELP;

/// `/urgences/`.
pub(crate) fn help_page<'p>(parts: &'p Parts<'_>) -> HelpPage<'p> {
    let (portal, wording) = (parts.portal, parts.wording);
    let sheets = portal.pages.iter().filter(|page| page.shows_help);
    HelpPage {
        frame: &parts.frame,
        page: PageHead {
            title: wording.say("urgences.titre"),
            description: wording.say("urgences.description"),
            canonical: portal.settings.base_url.absolute(HELP),
            noindex: portal.preview,
            breadcrumb: vec![Crumb {
                label: wording.say("urgences.titre"),
                href: None,
            }],
            current_section: Some(HELP.to_owned()),
            ..PageHead::default()
        },
        help: help_groups(parts),
        sheets: sheets
            .map(|page| Link::new(&page.title, &page.address))
            .collect(),
        groups: kind_groups(parts),
    }
}

/// Sorts of distress with who can be called, in order.
pub(super) fn help_groups(parts: &Parts<'_>) -> Vec<HelpGroup> {
    let groups = parts.portal.help.groups.iter().map(|group| HelpGroup {
        id: group.id.to_string(),
        phrase: group.phrase.clone(),
        lines: group.lines.iter().map(help_line).collect(),
        night: group.night.iter().map(help_line).collect(),
        gestures: group.gestures.clone(),
        source: group
            .provenance
            .as_ref()
            .map(|provenance| source(parts.wording, provenance)),
    });
    groups.collect()
}

fn help_line(line: &PhoneLine) -> HelpLine {
    HelpLine {
        number: line.phone.to_string(),
        href: line.link(),
        text_message: line.text_message == Some(true),
        label: line.label.clone(),
        details: line.price_and_hours(),
    }
}

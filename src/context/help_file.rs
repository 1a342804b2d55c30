//! The words that a search is listened to for, as the browser reads them.

use serde::Serialize;

use crate::portal::{self, Portal};

/// Where they stand.
pub(crate) const HELP_WORDS: &str = "/recherche/urgences.json";

#[derive(Serialize)]
struct HelpFile<'p> {
    listes: &'p [String],
    sauf: String,
    groupes: Vec<HelpGroup<'p>>,
}

#[derive(Serialize)]
struct HelpGroup<'p> {
    id: &'p str,
    numeros: Vec<&'p str>,
    services: Vec<&'p str>,
    exclus: Vec<&'p str>,
    mots: String,
}

/// `/recherche/urgences.json`, which also stands in the search's page: no `<` in it, so that it
/// may stand in a script element.
pub(crate) fn help_json(portal: &Portal) -> String {
    let groups = portal.help.groups.iter();
    let file = HelpFile {
        listes: &portal.help.lists,
        sauf: listed(portal, &portal.help.except),
        groupes: groups.map(|group| help_group(portal, group)).collect(),
    };
    // Texts and lists of texts alone: nothing of it can fail to be written.
    let json = serde_json::to_string(&file).unwrap_or_default();
    json.replace('<', "\\u003c")
}

/// Phrases in one text, which weighs less than a list of them, and in it the number of a list in its
/// place: `@2`. No phrase holds a comma or an `@`.
fn listed(portal: &Portal, phrases: &[String]) -> String {
    let apart = |letter: char| " |,".contains(letter);
    let mut text = phrases.join(",");
    for (number, list) in portal.help.lists.iter().enumerate() {
        let mut shorter = String::with_capacity(text.len());
        let mut rest = text.as_str();
        while let Some(at) = rest.find(list.as_str()) {
            let (before, found) = rest.split_at(at);
            let after = &found[list.len()..];
            let begins = before.ends_with(apart) || before.is_empty() && shorter.is_empty();
            let stands_alone = begins && (after.is_empty() || after.starts_with(apart));
            shorter.push_str(before);
            match stands_alone {
                true => shorter.push_str(&format!("@{number}")),
                false => shorter.push_str(list),
            }
            rest = after;
        }
        shorter.push_str(rest);
        text = shorter;
    }
    text
}

fn help_group<'p>(portal: &'p Portal, group: &'p portal::HelpGroup) -> HelpGroup<'p> {
    let kinds = |kinds: &[usize]| {
        let ids = kinds.iter().map(|kind| portal.kinds[*kind].id.as_str());
        ids.collect()
    };
    let lines = group.lines.iter();
    HelpGroup {
        id: group.id.as_str(),
        numeros: lines.map(|line| line.id.value.as_str()).collect(),
        services: kinds(&group.services),
        exclus: kinds(&group.excluded),
        mots: listed(portal, &group.words),
    }
}

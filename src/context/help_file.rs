//! The words that a search is listened to for, as the browser reads them.

use serde::Serialize;

use crate::portal::{self, Portal};

/// Where they stand.
pub(crate) const HELP_WORDS: &str = "/recherche/urgences.json";

#[derive(Serialize)]
struct HelpFile<'p> {
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
        sauf: listed(&portal.help.except),
        groupes: groups.map(|group| help_group(portal, group)).collect(),
    };
    // Texts and lists of texts alone: nothing of it can fail to be written.
    let json = serde_json::to_string(&file).unwrap_or_default();
    json.replace('<', "\\u003c")
}

/// Phrases in one text, which weighs less than a list of them; none holds a comma.
fn listed(phrases: &[String]) -> String {
    phrases.join(",")
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
        mots: listed(&group.words),
    }
}

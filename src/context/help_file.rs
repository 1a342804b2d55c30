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
        sauf: listed(&portal.help.lists, &portal.help.except),
        groupes: groups.map(|group| help_group(portal, group)).collect(),
    };
    // Texts and lists of texts alone: nothing of it can fail to be written.
    let json = serde_json::to_string(&file).unwrap_or_default();
    json.replace('<', "\\u003c")
}

/// Phrases in one text, which weighs less than a list of them, and in it the number of a list in its
/// place: `@2`. No phrase holds a comma or an `@`.
fn listed(lists: &[String], phrases: &[String]) -> String {
    let shortened = |word: &str| {
        let whole = format!("|{word}|");
        let short = lists
            .iter()
            .enumerate()
            .fold(whole, |text, (number, list)| {
                text.replace(&format!("|{list}|"), &format!("|@{number}|"))
            });
        short[1..short.len() - 1].to_owned()
    };
    let phrase = |phrase: &String| {
        let words: Vec<String> = phrase.split(' ').map(shortened).collect();
        words.join(" ")
    };
    let phrases: Vec<String> = phrases.iter().map(phrase).collect();
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
        mots: listed(&portal.help.lists, &group.words),
    }
}

#[cfg(test)]
mod tests {
    use super::listed;

    #[test]
    fn a_list_is_named_where_it_stands_whole() {
        let lists = ["fils|fille*", "mari"].map(str::to_owned);
        let said = |phrases: &[&str]| {
            let phrases: Vec<String> = phrases.iter().map(|one| (*one).to_owned()).collect();
            listed(&lists, &phrases)
        };
        assert_eq!(said(&["fils|fille* battu", "^ mari $"]), "@0 battu,^ @1 $");
        assert_eq!(said(&["ado|fils|fille*|bebe"]), "ado|@0|bebe");
        assert_eq!(
            said(&["petits fils|fille", "marier"]),
            "petits fils|fille,marier"
        );
        assert_eq!(said(&[]), "");
    }
}

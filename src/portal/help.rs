//! Which words call for help first, and who can be called.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::facts::Facts;
use super::help_lines::HelpLines;
use super::linker::Linker;
use crate::address::Slug;
use crate::content::{self, PhoneLine, Provenance, default_help, help_words};
use crate::diagnostic::suggestion::nearest;
use crate::diagnostic::{Span, Spanned};

/// The address of the page that says who can be called.
pub const HELP: &str = "/urgences/";

/// Which words call for help first, and where they lead.
#[derive(Debug, Default)]
pub struct Help {
    /// Phrases that hold a word of distress and tell none, folded.
    pub except: Vec<String>,
    /// Words that many phrases share, folded, as they stand in them: `|` between them.
    pub lists: Vec<String>,
    /// Sorts of distress, in the order in which they are shown; each can call someone.
    pub groups: Vec<HelpGroup>,
}

/// One sort of distress: what is said, and who can be called.
#[derive(Debug)]
pub struct HelpGroup {
    /// Permanent name.
    pub id: Slug,
    /// What happens, in a sentence.
    pub phrase: String,
    /// Telephone numbers that may be shown, in the order of the buttons.
    pub lines: Vec<PhoneLine>,
    /// Those for the night, where the first ones do not answer then.
    pub night: Vec<PhoneLine>,
    /// What to do at once.
    pub gestures: Vec<String>,
    /// Whose gestures these are.
    pub provenance: Option<Provenance>,
    /// The kinds of service that may be proposed.
    pub services: Vec<usize>,
    /// The kinds that are never proposed.
    pub excluded: Vec<usize>,
    /// What a search is listened to for, folded; `*` ends the beginning of a word.
    pub words: Vec<String>,
}

/// Links the groups of every portal and the portal's own; one of its own takes the place of the
/// one that every portal has under its `id`.
pub(super) fn help(
    linker: &mut Linker<'_>,
    facts: &Facts,
    written: content::Help,
    today: Date,
) -> Help {
    let common = default_help();
    let except = common.except.iter().chain(&written.except);
    let mut except: Vec<String> = except.map(|words| help_words(&words.value)).collect();
    except.retain(|words| !words.is_empty());
    let lists = common.lists.iter().chain(&written.lists);
    let lists: BTreeSet<String> = lists.map(|words| help_words(words)).collect();
    let own = one_of_each_id(linker, written.groups);
    let mut groups = common.groups;
    for group in own {
        let id = |other: &content::HelpGroup| other.id.value == group.id.value;
        match groups.iter().position(id) {
            Some(at) => groups[at] = group,
            None => groups.push(group),
        }
    }
    let mut lines = HelpLines::new(facts, today);
    let groups = groups.into_iter();
    let groups = groups.map(|group| link_group(linker, &mut lines, group));
    let groups = groups.collect();
    lines.report(linker);
    Help {
        except,
        lists: lists.into_iter().collect(),
        groups,
    }
}

fn one_of_each_id(
    linker: &mut Linker<'_>,
    written: Vec<content::HelpGroup>,
) -> Vec<content::HelpGroup> {
    let mut seen: BTreeMap<Slug, (usize, Span)> = BTreeMap::new();
    let mut groups = Vec::new();
    for group in written {
        let source = group.source.unwrap_or_default();
        if let Some(first) = seen.get(&group.id.value) {
            let is_taken = |id: &str| seen.keys().any(|seen| seen.as_str() == id);
            let place = (source, group.id.span);
            linker.double_id(place, group.id.value.as_str(), *first, is_taken);
            continue;
        }
        seen.insert(group.id.value.clone(), (source, group.id.span));
        groups.push(group);
    }
    groups
}

fn link_group(
    linker: &mut Linker<'_>,
    lines: &mut HelpLines<'_>,
    written: content::HelpGroup,
) -> HelpGroup {
    let source = written.source;
    let words = written.words.iter().map(|word| help_words(&word.value));
    HelpGroup {
        words: words.filter(|word| !word.is_empty()).collect(),
        lines: lines.shown_or_europe(linker, &written.numbers, source),
        night: lines.shown(linker, &written.night, source),
        services: kinds(linker, &written.services, source),
        excluded: kinds(linker, &written.excluded, source),
        id: written.id.value,
        phrase: written.phrase,
        gestures: written.gestures,
        provenance: written.provenance,
    }
}

/// The kinds that a portal has. One that it lacks is passed over, and reported where its own file
/// names it.
fn kinds(
    linker: &mut Linker<'_>,
    written: &[Spanned<String>],
    source: Option<usize>,
) -> Vec<usize> {
    let mut found = Vec::new();
    for id in written {
        let known = &linker.vocabulary.kind_ids;
        match (known.get(&*id.value), source) {
            (Some(kind), _) => found.push(*kind),
            (None, Some(source)) => {
                let near = nearest(&id.value, known.keys().copied());
                linker.unknown_reference("Le type de service", (source, id), near);
            }
            (None, None) => {}
        }
    }
    found
}

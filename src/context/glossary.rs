//! Makes the glossary's page.

use super::glossary_page::{ExplainedWord, GlossaryLetter, GlossaryPage};
use super::link::Link;
use super::page_head::{Crumb, PageHead};
use super::parts::Parts;
use crate::address::fold;
use crate::portal::{GLOSSARY, GlossaryWord};
use crate::wording::Wording;

/// `/glossaire/`.
pub(crate) fn glossary_page<'p>(parts: &'p Parts<'_>) -> GlossaryPage<'p> {
    let (portal, wording) = (parts.portal, parts.wording);
    let mut letters: Vec<GlossaryLetter> = Vec::new();
    for word in &portal.glossary {
        let (label, anchor) = letter_of(wording, word);
        let explained = explained(parts, word);
        match letters.iter_mut().find(|letter| letter.anchor == anchor) {
            Some(letter) => letter.words.push(explained),
            None => letters.push(GlossaryLetter {
                label,
                anchor,
                words: vec![explained],
            }),
        }
    }
    let contents = letters
        .iter()
        .map(|letter| Link::new(&letter.label, format!("#{}", letter.anchor)));
    GlossaryPage {
        frame: &parts.frame,
        page: PageHead {
            title: wording.say("glossaire.titre"),
            description: wording.say("glossaire.description"),
            canonical: portal.settings.base_url.absolute(GLOSSARY),
            noindex: portal.preview,
            breadcrumb: vec![Crumb {
                label: wording.say("glossaire.titre"),
                href: None,
            }],
            ..PageHead::default()
        },
        contents: contents.collect(),
        letters,
    }
}

/// The letter that a word is found under, whatever its accents, with its anchor.
fn letter_of(wording: &Wording, word: &GlossaryWord) -> (String, String) {
    let first = fold(&word.word).chars().next();
    match first.filter(char::is_ascii_lowercase) {
        Some(letter) => (
            letter.to_uppercase().to_string(),
            format!("lettre-{letter}"),
        ),
        None => (
            wording.say("glossaire.sans_lettre"),
            "autres-mots".to_owned(),
        ),
    }
}

fn explained(parts: &Parts<'_>, word: &GlossaryWord) -> ExplainedWord {
    let wording = parts.wording;
    let more = word.page.as_ref().map(|address| {
        let path = address.split(['#', '?']).next().unwrap_or(address);
        let page = parts.page_of(path);
        let label = page.map_or_else(
            || wording.say_with("glossaire.en_savoir_plus", &[("mot", &word.word)]),
            |page| page.title.clone(),
        );
        Link::new(label, address)
    });
    let others = word.others.join(&wording.say("suite.virgule"));
    ExplainedWord {
        word: word.word.clone(),
        anchor: word.anchor.clone(),
        name: word.name.clone(),
        definition: word.definition.clone(),
        others: (!others.is_empty())
            .then(|| wording.say_with("glossaire.aussi", &[("mots", &others)])),
        more,
    }
}

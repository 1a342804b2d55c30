//! What every page of the portal has around its own content.

use std::collections::BTreeSet;

use serde::Serialize;

use super::link::Link;
use super::parts::FrameFiles;
use super::security_policy::{CONTENT_SECURITY_POLICY, search_policy};
use super::words;
use crate::content::EssentialLine;
use crate::portal::{Agenda, GLOSSARY, HELP, Portal, parent_address};
use crate::wording::Wording;

/// The frame of the site: the same for every page of a build.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Frame {
    /// The portal's name.
    pub site_title: String,
    /// Language of the pages, BCP 47 (`fr`).
    pub language: String,
    /// The portal's worlds, in order: the first-level pages that hold others ("Parents",
    /// "Professionnels").
    pub worlds: Vec<Link>,
    /// The menu's other links, in order.
    pub navigation: Vec<Link>,
    /// The footer's links, in order.
    pub footer: Vec<Link>,
    /// Address of the stylesheet, hash-named.
    pub stylesheet: String,
    /// Address of the client's script, hash-named.
    pub script: String,
    /// Address of the search's engine, which a box asks for once it has the focus.
    pub search_engine: String,
    /// Address of the script of the boxes that suggest, asked for at the same moment.
    pub combobox: String,
    /// Address of the script that pages with hours ask for, hash-named.
    pub hours_script: String,
    /// Shown on top of every page while the portal holds an invented record.
    pub demo_notice: Option<String>,
    /// Who publishes the site.
    pub editor: Option<Editor>,
    /// `non conforme`, `partiellement conforme` or `totalement conforme`.
    pub accessibility: String,
    /// The numbers of every page's footer.
    pub emergency: EmergencyNumbers,
    /// The latest date among the records, in words: "22 novembre 2026".
    pub data_date: Option<String>,
    /// Licence of the portal's data, if declared.
    pub licence: Option<String>,
    /// The directives of the page's content security policy.
    pub content_security_policy: String,
}

/// Numbers that answer when it is serious: a label and a `tel:` or `sms:` address each.
#[derive(Debug, Clone, Default, Serialize)]
pub struct EmergencyNumbers {
    /// For a child in danger: 119.
    pub child: Link,
    /// For immediate danger: 17.
    pub police: Link,
    /// For immediate danger, all over Europe: 112.
    pub europe: Link,
    /// For who is in danger and cannot speak: 114.
    pub text_message: Link,
}

/// Who publishes the portal.
#[derive(Debug, Clone, Serialize)]
pub struct Editor {
    /// The body's name.
    pub name: String,
    /// Since when, in words.
    pub since: Option<String>,
    /// `mailto:` address.
    pub mail: Option<Link>,
    /// Telephone.
    pub phone: Option<Link>,
}

/// Makes the frame of a portal.
pub(super) fn frame(portal: &Portal, wording: &Wording, files: FrameFiles<'_>) -> Frame {
    let settings = &portal.settings;
    Frame {
        site_title: settings.title.clone(),
        language: wording.language().to_owned(),
        worlds: worlds(portal),
        navigation: navigation(portal, wording),
        footer: footer(portal, wording),
        stylesheet: files.stylesheet.to_owned(),
        script: files.script.to_owned(),
        search_engine: files.search_engine.to_owned(),
        combobox: files.combobox.to_owned(),
        hours_script: files.hours_script.to_owned(),
        demo_notice: portal
            .holds_examples()
            .then(|| wording.say("cadre.demonstration")),
        editor: settings.editor.as_ref().map(|editor| Editor {
            name: editor.name.clone(),
            since: editor.since.map(|day| words::date(wording, day)),
            mail: editor
                .mail
                .as_ref()
                .map(|mail| Link::new(mail.as_str(), format!("mailto:{mail}"))),
            phone: editor
                .phone
                .as_ref()
                .map(|phone| Link::new(phone.to_string(), phone.link())),
        }),
        accessibility: wording.say(accessibility(settings.audit.map(|(_, rate)| rate))),
        emergency: emergency(portal),
        data_date: portal
            .services
            .iter()
            .filter_map(|service| service.dated())
            .max()
            .map(|day| words::date(wording, day)),
        licence: settings.licence.clone(),
        content_security_policy: CONTENT_SECURITY_POLICY.to_owned(),
    }
}

/// The same around the search's page, which may load more.
pub(super) fn search_frame(portal: &Portal, frame: &Frame) -> Frame {
    Frame {
        content_security_policy: search_policy(&portal.settings),
        ..frame.clone()
    }
}

/// The footer's numbers.
fn emergency(portal: &Portal) -> EmergencyNumbers {
    let number = |line| {
        let line = portal.facts.essential(line);
        Link::new(line.phone.to_string(), line.link())
    };
    EmergencyNumbers {
        child: number(EssentialLine::ChildInDanger),
        police: number(EssentialLine::Police),
        europe: number(EssentialLine::Europe),
        text_message: number(EssentialLine::TextMessage),
    }
}

/// The key of the mention that the law asks for (décret 2019-768, article 5; RGAA 4.1): without
/// an audit, "non conforme"; below half of the criteria too.
fn accessibility(rate: Option<u32>) -> &'static str {
    match rate {
        Some(100) => "accessibilite.totale",
        Some(50..) => "accessibilite.partielle",
        _ => "accessibilite.nulle",
    }
}

fn worlds(portal: &Portal) -> Vec<Link> {
    let mut sections: Vec<&crate::portal::Page> = top_pages(portal, true);
    sections.sort_by(|a, b| (a.order, &a.address).cmp(&(b.order, &b.address)));
    let links = sections
        .into_iter()
        .map(|page| Link::new(&page.short_title, &page.address));
    links.collect()
}

fn navigation(portal: &Portal, wording: &Wording) -> Vec<Link> {
    let mut links = vec![
        Link::new(wording.say("recherche.rechercher"), "/recherche/"),
        Link::new(wording.say("services.court"), "/services/"),
        Link::new(wording.say("communes.court"), "/communes/"),
    ];
    if !portal.territories.is_empty() {
        links.push(Link::new(wording.say("territoires.titre"), "/territoires/"));
    }
    if !portal.agenda.is_empty() {
        links.push(Link::new(wording.say("agenda.titre"), Agenda::ADDRESS));
    }
    if !portal.news.is_empty() {
        links.push(Link::new(wording.say("actualites.titre"), "/actualites/"));
    }
    links.push(Link::new(wording.say("urgences.menu"), HELP));
    links
}

fn footer(portal: &Portal, wording: &Wording) -> Vec<Link> {
    let mut links = vec![Link::new(wording.say("plan.titre"), "/plan-du-site/")];
    let mut pages = top_pages(portal, false);
    pages.sort_by(|a, b| (a.order, &a.address).cmp(&(b.order, &b.address)));
    links.extend(
        pages
            .into_iter()
            .map(|page| Link::new(&page.short_title, &page.address)),
    );
    if !portal.glossary.is_empty() {
        links.push(Link::new(wording.say("glossaire.titre"), GLOSSARY));
    }
    links.push(Link::new(wording.say("donnees.titre"), "/donnees/"));
    links
}

/// First-level pages that hold others, or those that do not.
fn top_pages(portal: &Portal, sections: bool) -> Vec<&crate::portal::Page> {
    let parents = portal
        .pages
        .iter()
        .map(|page| parent_address(&page.address));
    let parents: BTreeSet<&str> = parents.collect();
    let top = portal
        .pages
        .iter()
        .filter(|page| parent_address(&page.address) == "/" && page.address != "/");
    top.filter(|page| parents.contains(&*page.address) == sections)
        .collect()
}

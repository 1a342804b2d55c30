//! Reads, links and dresses: everything up to the list of outputs.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::address::BaseUrl;
use crate::content::parse;
use crate::diagnostic::Diagnostic;
use crate::portal::{Linked, Options, Outputs, Portal, ReviewSheet, link};
use crate::routes::linkable;
use crate::source::{Source, Sources, Survey, read_sources};
use crate::theme::{Theme, load_theme};

use super::dead_addresses::{Standing, dead_addresses};
use super::deaths::Deaths;
use super::failure::Failure;
use super::marks::keep_drawn_marks;
use super::memory::Memory;
use super::moved_links::propose_moved;
use super::published_addresses::PublishedAddresses;
use super::records::Records;
use super::request::Request;

/// A portal ready to be rendered; what is absent has a fault among the diagnostics.
#[derive(Debug)]
pub(super) struct Prepared {
    pub(super) portal: Option<Portal>,
    pub(super) theme: Option<Theme>,
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) records: Records,
    /// The pages to be read before they are published; absent with the portal.
    pub(super) sheets: Option<Vec<ReviewSheet>>,
}

/// `published` are the addresses that an earlier build published.
pub(super) fn prepare(
    request: &Request,
    survey: Survey,
    memory: &mut Memory,
    published: &PublishedAddresses,
) -> Result<Prepared, Failure> {
    let homes = survey.homes();
    let (sources, mut diagnostics) = read_sources(&request.root, survey, &mut memory.files);
    let (mut content, faults) = parse(&sources, &mut memory.parsed);
    diagnostics.extend(faults);
    content.faulty = stopped_files(&diagnostics);
    let mut preview = request.drafts;
    let mut today = request.clock;
    let mut dress = None;
    if let Some(settings) = &mut content.settings {
        if let Some(written) = &request.base_url {
            let given = given_base_url(written)?;
            preview |= given != settings.base_url;
            settings.base_url = given;
        }
        today = request.today.or(settings.today).unwrap_or(request.clock);
        dress = Some((settings.theme.clone(), settings.language.clone()));
    }
    let theme = dress.and_then(|(name, language)| {
        let (theme, faults) = load_theme(&name, &language, &sources.theme_files);
        diagnostics.extend(faults);
        theme
    });
    if let Some(theme) = &theme {
        diagnostics.extend(keep_drawn_marks(&mut content, theme, &sources));
    }
    let options = Options {
        today,
        drafts: request.drafts,
        preview,
    };
    let outputs = |portal: &Portal| linkable(portal, theme.as_ref());
    let mut linked = link(content, &sources, options, &mut memory.linked, &outputs);
    diagnostics.append(&mut linked.diagnostics);
    let faulty = stopped_files(&diagnostics);
    let mut deaths = lost_addresses(published, (&linked, faulty), &sources, &outputs);
    propose_moved(&mut diagnostics, (&deaths.lost, published), today);
    if request.accepts_disappearance {
        deaths.accept();
    }
    diagnostics.append(&mut deaths.told);
    linked.discretion.apply(&sources, &mut diagnostics);
    let (portal, sheets) = (linked.portal.take(), linked.sheets.take());
    let records = records(linked, (deaths, homes), &sources);
    // Diagnostics hold their own lines, and the portal its pictures.
    drop(sources);
    Ok(Prepared {
        portal,
        theme,
        diagnostics,
        records,
        sheets,
    })
}

fn given_base_url(written: &str) -> Result<BaseUrl, Failure> {
    let given = BaseUrl::parse(written).filter(|base| base.folder().is_empty());
    given.ok_or_else(|| Failure::BaseUrl(written.to_owned()))
}

/// What is kept of the records once they are linked.
fn records(
    linked: Linked,
    (deaths, homes): (Deaths, BTreeSet<String>),
    sources: &Sources,
) -> Records {
    Records {
        ids: linked.ids,
        addresses: linked.addresses,
        deaths,
        homes,
        tables: tables(sources),
    }
}

/// The tables of records, each by its index among the sources.
fn tables(sources: &Sources) -> Vec<(usize, Arc<Source>)> {
    let texts = sources.texts.iter().enumerate();
    let tables = texts.filter(|(_, source)| source.kind.is_table());
    tables.map(|(at, table)| (at, Arc::clone(table))).collect()
}

/// The files of which a fault stops the publication.
fn stopped_files(diagnostics: &[Diagnostic]) -> BTreeSet<Arc<str>> {
    let stopping = diagnostics.iter().filter(|fault| fault.stops());
    stopping
        .map(|fault| Arc::clone(&fault.location.file))
        .collect()
}

/// What is told of addresses that die, where nothing is read of the `faulty` files.
fn lost_addresses(
    published: &PublishedAddresses,
    (linked, faulty): (&Linked, BTreeSet<Arc<str>>),
    sources: &Sources,
    outputs: Outputs<'_>,
) -> Deaths {
    let standing = linked.portal.as_ref().map(|portal| Standing {
        outputs,
        portal,
        linked,
        sources,
        faulty,
    });
    let told = standing.map(|standing| dead_addresses(published, &standing));
    told.unwrap_or_default()
}

//! Reads, links and dresses: everything up to the list of outputs.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::address::BaseUrl;
use crate::content::parse;
use crate::diagnostic::Diagnostic;
use crate::portal::{Options, Portal, link};
use crate::routes::linkable;
use crate::source::{Survey, read_sources};
use crate::theme::{Theme, load_theme};

use super::dead_addresses::dead_addresses;
use super::failure::Failure;
use super::marks::keep_drawn_marks;
use super::memory::Memory;
use super::request::Request;

/// A portal ready to be rendered; what is absent has a fault among the diagnostics.
#[derive(Debug)]
pub(super) struct Prepared {
    pub(super) portal: Option<Portal>,
    pub(super) theme: Option<Theme>,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Services that were published and are drafts now.
    pub(super) drafts: usize,
}

/// `published` are the identifiers of the services that an earlier build published.
pub(super) fn prepare(
    request: &Request,
    survey: Survey,
    memory: &mut Memory,
    published: &BTreeSet<String>,
) -> Result<Prepared, Failure> {
    let (sources, mut diagnostics) = read_sources(&request.root, survey, &mut memory.files);
    let (mut content, faults) = parse(&sources, &mut memory.parsed);
    diagnostics.extend(faults);
    let stopping = diagnostics.iter().filter(|fault| fault.stops());
    content.faulty = stopping
        .map(|fault| Arc::clone(&fault.location.file))
        .collect();
    let mut preview = request.drafts;
    let mut today = request.clock;
    let mut dress = None;
    if let Some(settings) = &mut content.settings {
        if let Some(written) = &request.base_url {
            let given = BaseUrl::parse(written).filter(|base| base.folder().is_empty());
            let given = given.ok_or_else(|| Failure::BaseUrl(written.clone()))?;
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
    let linked = link(content, &sources, options, &mut memory.linked, &outputs);
    diagnostics.extend(linked.diagnostics);
    if let Some(portal) = &linked.portal {
        diagnostics.extend(dead_addresses(published, portal, &linked.ids, &sources));
    }
    let drafts = linked.ids.drafts.iter();
    let drafts = drafts.filter(|id| published.contains(id.as_str())).count();
    linked.discretion.apply(&sources, &mut diagnostics);
    // Diagnostics hold their own lines, and the portal its pictures.
    drop(sources);
    Ok(Prepared {
        portal: linked.portal,
        theme,
        diagnostics,
        drafts,
    })
}

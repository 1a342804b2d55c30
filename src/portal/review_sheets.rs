//! Which pages are to be read before they are published, and what to open for each.

use jiff::civil::Date;

use super::facts::{Facts, on_day};
use super::review_sheet::ReviewSheet;
use super::unopened::Unopened;
use crate::content::{Page, Placeholder, Provenance, Reference, Status};
use crate::source::Sources;

/// The pages that rest on sources or say what a mistake would cost, the gravest first. Those that
/// wait to be published are among them; archives are not.
pub(super) fn review_sheets(
    pages: &[Page],
    facts: &Facts,
    (sources, today): (&Sources, Date),
) -> Vec<ReviewSheet> {
    let is_read = |page: &&Page| page.rests_on_sources() || page.review.is_some();
    let read = pages.iter().filter(is_read);
    let read = read.filter(|page| page.status != Status::Archived);
    let sheets = read.map(|page| ReviewSheet {
        source: sources.texts[page.source].path.to_string(),
        title: page.title.clone(),
        review: page.review.clone(),
        sources: page.sources.clone(),
        unopened: unopened(page, facts, today),
        verified_on: page.verified_on,
    });
    let mut sheets: Vec<ReviewSheet> = sheets.collect();
    sheets.sort_by_cached_key(ReviewSheet::rank);
    sheets
}

/// What nobody has opened of what a page says: its own sources while it is not verified, then
/// those of its figures and numbers.
fn unopened(page: &Page, facts: &Facts, today: Date) -> Vec<Unopened> {
    let own = match page.to_read.is_empty() {
        true => &page.sources,
        false => &page.to_read,
    };
    let own = own.iter().filter(|_| page.verified_on.is_none());
    let own = own.map(|provenance| Unopened {
        provenance: provenance.clone(),
        facts: Vec::new(),
    });
    let mut of_facts: Vec<Unopened> = Vec::new();
    for placeholder in &page.body.placeholders {
        let Some((provenance, fact)) = unopened_fact(placeholder, facts, today) else {
            continue;
        };
        match of_facts.iter_mut().find(|it| it.provenance == *provenance) {
            Some(known) if known.facts.contains(&fact) => {}
            Some(known) => known.facts.push(fact),
            None => of_facts.push(Unopened {
                provenance: provenance.clone(),
                facts: vec![fact],
            }),
        }
    }
    own.chain(of_facts).collect()
}

/// The source of what stands for a placeholder, and what that is, where nobody has opened it.
fn unopened_fact<'f>(
    placeholder: &Placeholder,
    facts: &'f Facts,
    today: Date,
) -> Option<(&'f Provenance, String)> {
    match &placeholder.reference {
        Reference::PhoneLine { id, .. } => {
            let line = facts.phone_line(id)?;
            let said = format!("{} ({})", line.phone, line.label);
            (!line.is_verified(today)).then_some((&line.provenance, said))
        }
        Reference::Figure { scale, value, .. } => {
            let (value, _) = on_day(facts.scale(scale)?.values.get(value)?, today)?;
            let is_verified = value.verified_on.is_some();
            let said = format!("{} ({})", value.label, value.figure.in_words());
            (!is_verified).then_some((&value.provenance, said))
        }
    }
}

//! Dead links to an address that its record left. What is proposed is the address that stands once
//! the remark about the lost one is heeded too, so that neither mend undoes the other.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::disappearance::Collection;
use super::lost_addresses::LostAddresses;
use super::published_addresses::PublishedAddresses;
use crate::address::OutputPath;
use crate::diagnostic::{Code, Diagnostic};

/// Proposes to dead links what lasts of the addresses that records left and took, as they are told
/// that day; and nothing like an address that was `published`: it was well written.
pub(super) fn propose_moved(
    diagnostics: &mut [Diagnostic],
    (lost, published): (&LostAddresses, &PublishedAddresses),
    today: Date,
) {
    let moved: BTreeMap<&str, &str> = lost
        .told(today)
        .map(|(before, lost)| (before, &*lost.now))
        .collect();
    let dead = diagnostics.iter_mut();
    for link in dead.filter(|it| it.code == Code::DeadLink) {
        let address = written(&link.message);
        let lasting = address
            .as_deref()
            .and_then(|address| of_lost(address, moved.get(address)?))
            .or_else(|| of_taken(link.hint.as_deref()?, &moved));
        let gone = || {
            let is_guess = proposed(link.hint.as_deref()?).is_some();
            let was_there = published.holds(address.as_deref()?);
            (is_guess && was_there).then(|| GONE.to_owned())
        };
        link.hint = lasting.or_else(gone).or(link.hint.take());
    }
}

/// The mend of a link to what was published, and of which nobody knows where it went.
const GONE: &str = "Cette page était sur le site, et n'y sera plus\u{a0}: effacez le lien, ou remettez ce \
                    qu'il nomme.";

/// The mend of a link to an address that its record left for another.
fn of_lost(before: &str, now: &str) -> Option<String> {
    Some(match keeps_new(now) {
        true => format!(
            "Écrivez dans ce lien {now}\u{a0}: c'est sans doute l'adresse d'aujourd'hui de ce qu'il \
             nomme."
        ),
        false => format!(
            "Laissez ce lien s'il nomme bien ce qui est maintenant à l'adresse {now}, et rendez à ce \
             contenu son adresse {before}, comme le dit la remarque «\u{a0}adresse-perdue\u{a0}»."
        ),
    })
}

/// The mend of a link for which an address was proposed that is not to last.
fn of_taken(hint: &str, moved: &BTreeMap<&str, &str>) -> Option<String> {
    let proposed = proposed(hint)?;
    let (before, now) = moved.iter().find(|(_, now)| **now == proposed)?;
    (!keeps_new(now)).then(|| {
        format!(
            "Vouliez-vous écrire {before}\u{a0}? Ce contenu est maintenant à l'adresse {now}\u{a0}: \
             rendez-lui la sienne, comme le dit la remarque «\u{a0}adresse-perdue\u{a0}»."
        )
    })
}

/// The address that a hint proposes for being like the one that was written.
fn proposed(hint: &str) -> Option<&str> {
    let proposed = hint.strip_prefix("Vouliez-vous écrire ")?;
    proposed.strip_suffix("\u{a0}?")
}

/// Whether the mend of a lost address leaves its record at the new one, and leads there from the
/// other: a page's does, all others take the former address again.
fn keeps_new(now: &str) -> bool {
    let path = OutputPath::of_address(now).ok();
    path.and_then(|path| Collection::of_record(&path)) == Some(Collection::Pages)
}

/// The address that a dead link names, as pages have it.
fn written(message: &str) -> Option<String> {
    let (_, rest) = message.split_once("«\u{a0}")?;
    let (written, _) = rest.split_once("\u{a0}»")?;
    let address = written.split(['#', '?']).next()?;
    let address = address.strip_suffix("index.html").unwrap_or(address);
    (!address.is_empty()).then(|| format!("{}/", address.trim_end_matches('/')))
}

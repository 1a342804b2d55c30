//! Dead links to an address that its record left: the one that it took is proposed.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::lost_addresses::LostAddresses;
use crate::diagnostic::{Code, Diagnostic};

/// Proposes to dead links the addresses that records took since, as they are told that day.
pub(super) fn propose_moved(diagnostics: &mut [Diagnostic], lost: &LostAddresses, today: Date) {
    let moved: BTreeMap<&str, &str> = lost
        .told(today)
        .map(|(before, lost)| (before, &*lost.now))
        .collect();
    if moved.is_empty() {
        return;
    }
    let dead = diagnostics.iter_mut();
    for link in dead.filter(|it| it.code == Code::DeadLink) {
        let now = written(&link.message).and_then(|address| moved.get(&*address));
        if let Some(now) = now {
            link.hint = Some(format!(
                "Écrivez dans ce lien {now}\u{a0}: c'est sans doute l'adresse d'aujourd'hui de ce qu'il \
                 nomme."
            ));
        }
    }
}

/// The address that a dead link names, as pages have it.
fn written(message: &str) -> Option<String> {
    let (_, rest) = message.split_once("«\u{a0}")?;
    let (written, _) = rest.split_once("\u{a0}»")?;
    let address = written.split(['#', '?']).next()?;
    let address = address.strip_suffix("index.html").unwrap_or(address);
    (!address.is_empty()).then(|| format!("{}/", address.trim_end_matches('/')))
}

//! What was published, held against what would be: what is refused, told and remembered of it.

use super::disappearance::Disappearance;
use super::gone_pages::GonePages;
use super::left::Left;
use super::losses::Losses;
use super::losses_told::ToldLosses;
use super::records::Records;
use super::unlisted::Unlisted;
use crate::address::OutputPath;
use crate::diagnostic::Diagnostic;
use crate::portal::Portal;
use crate::routes::Route;

/// What becomes of what was published and would be no longer.
pub(super) struct Weighed {
    /// What is too much to be meant.
    pub(super) refused: Option<Disappearance>,
    pub(super) told: Vec<Diagnostic>,
    /// What is to be remembered, once the site is published.
    pub(super) gone: GonePages,
}

impl Weighed {
    /// Holds what was `published` against `routes`, both in the order of the paths. What went before
    /// is told again, and refused no more: it was published without.
    pub(super) fn of(
        published: &[&OutputPath],
        routes: &[Route],
        (portal, records, left): (&Portal, &Records, &Left),
    ) -> Self {
        let unlisted = Unlisted {
            records,
            events_ahead: left.events_ahead(portal.today),
        };
        let listed = routes.iter().map(|route| &route.path);
        let fresh = Losses::of(published.iter().copied(), listed.clone(), &unlisted);
        let refused = fresh.refused();
        let told_again = left.gone.told(portal.today);
        let before: Vec<OutputPath> = told_again.map(|(path, _)| path).collect();
        let losses = match before.is_empty() {
            true => fresh,
            false => {
                let mut all: Vec<&OutputPath> = published.iter().copied().chain(&before).collect();
                all.sort_unstable();
                all.dedup();
                Losses::of(all.into_iter(), listed, &unlisted)
            }
        };
        let told = ToldLosses {
            losses: &losses,
            portal,
            records,
            left,
        };
        let stands = |path: &OutputPath| routes.binary_search_by(|it| it.path.cmp(path)).is_ok();
        Self {
            refused,
            told: told.remarks(),
            gone: told.remembered(stands),
        }
    }
}

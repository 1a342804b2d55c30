//! The identifier of the portal: what calendars and data are known by hangs on it, for ever.

use serde::{Deserialize, Serialize};

use super::told_days::is_told;
use crate::diagnostic::{Code, Diagnostic};
use crate::portal::Portal;

/// The identifier of the portal that was published, until another one is no news any more.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct KnownIdentifier {
    /// None before the first build.
    value: Option<String>,
    /// The day of the build that published another, as ISO 8601 writes it.
    replaced: Option<String>,
}

impl KnownIdentifier {
    /// The remark that the identifier of a portal is another one now.
    pub(super) fn remark(&self, portal: &Portal) -> Option<Diagnostic> {
        let before = self.replaced_by(portal)?;
        let words = [before, &portal.settings.id];
        Some(Diagnostic::of_file(
            Code::ChangedPortalId,
            "marelle.toml",
            &words,
        ))
    }

    /// What is to be known once that portal is published: who puts the first one back mends it.
    pub(super) fn after(&self, portal: &Portal) -> Self {
        let today = portal.today.to_string();
        match self.replaced_by(portal) {
            Some(before) => Self {
                value: Some(before.to_owned()),
                replaced: Some(self.replaced.clone().unwrap_or(today)),
            },
            None => Self {
                value: Some(portal.settings.id.clone()),
                replaced: None,
            },
        }
    }

    /// The identifier that a portal had, where that is still told.
    fn replaced_by(&self, portal: &Portal) -> Option<&str> {
        let since = self.replaced.as_deref();
        let is_news = since.is_none_or(|since| is_told(since, portal.today));
        let before = self.value.as_deref().filter(|_| is_news)?;
        (before != portal.settings.id).then_some(before)
    }
}

//! Who can be called when it is serious, as pages show it.

use serde::Serialize;

use super::digested::Digested;
use super::directory_page::KindGroup;
use super::editorial_page::Source;
use super::frame::Frame;
use super::link::Link;
use super::page_head::PageHead;

/// `/urgences/`: who can be called now, at once and without a script.
#[derive(Debug, Serialize)]
pub(crate) struct HelpPage<'p> {
    /// The site.
    pub frame: &'p Digested<Frame>,
    /// The page.
    pub page: PageHead,
    /// Sorts of distress, in order.
    pub help: Vec<HelpGroup>,
    /// The editor's own pages on the matter.
    pub sheets: Vec<Link>,
    /// Groups of kinds that hold at least one service.
    pub groups: Vec<KindGroup>,
}

/// One sort of distress: what is said, and who can be called.
#[derive(Debug, Serialize)]
pub(crate) struct HelpGroup {
    /// Permanent name: the anchor of its part in `/urgences/`.
    pub id: String,
    /// What happens, in a sentence.
    pub phrase: String,
    /// Who can be called, in order; at least one.
    pub lines: Vec<HelpLine>,
    /// Who answers at night, where the first ones do not.
    pub night: Vec<HelpLine>,
    /// What to do at once, a sentence each.
    pub gestures: Vec<String>,
    /// Whose gestures these are.
    pub source: Option<Source>,
}

/// A telephone number that may be called, or written to, now.
#[derive(Debug, Serialize)]
pub(crate) struct HelpLine {
    /// The number, as it is read: "112".
    pub number: String,
    /// `tel:` or `sms:` address.
    pub href: String,
    /// Whether it takes messages instead of calls.
    pub text_message: bool,
    /// Who answers.
    pub label: String,
    /// Price and hours.
    pub details: Option<String>,
}

//! Which telephone numbers may be shown to who calls for help.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::facts::Facts;
use super::linker::Linker;
use crate::content::{EssentialLine, PhoneLine, default_phone_lines};
use crate::diagnostic::suggestion::nearest;
use crate::diagnostic::{Code, Spanned};

/// The numbers that may be shown to who calls for help: those that every portal has, which nobody
/// doubts, and those whose source somebody opened.
pub(super) struct HelpLines<'f> {
    facts: &'f Facts,
    today: Date,
    common: BTreeMap<String, PhoneLine>,
    /// The ids of those that were asked for and wait.
    waiting: BTreeSet<String>,
    /// The ids of those that are shown and that nobody has checked.
    unchecked: BTreeSet<String>,
}

impl<'f> HelpLines<'f> {
    pub(super) fn new(facts: &'f Facts, today: Date) -> Self {
        let lines = default_phone_lines().into_iter();
        // The Caf's is no number of help.
        let lines = lines.filter(|line| line.id.value.as_str() != EssentialLine::Caf.id());
        Self {
            facts,
            today,
            common: lines
                .map(|line| (line.id.value.to_string(), line))
                .collect(),
            waiting: BTreeSet::new(),
            unchecked: BTreeSet::new(),
        }
    }

    /// The lines of these ids that may be shown; nobody is left without a number.
    pub(super) fn shown_or_europe(
        &mut self,
        linker: &mut Linker<'_>,
        ids: &[Spanned<String>],
        source: Option<usize>,
    ) -> Vec<PhoneLine> {
        let mut lines = self.shown(linker, ids, source);
        if lines.is_empty() {
            lines.extend(self.line(EssentialLine::Europe.id()));
        }
        lines
    }

    /// The lines of these ids that may be shown, in their order. An id that the portal lacks is
    /// reported where its own file names it.
    pub(super) fn shown(
        &mut self,
        linker: &mut Linker<'_>,
        ids: &[Spanned<String>],
        source: Option<usize>,
    ) -> Vec<PhoneLine> {
        let mut shown = Vec::new();
        for id in ids {
            let is_known = self.facts.phone_line(&id.value).is_some();
            if let (false, Some(source)) = (is_known, source) {
                let near = nearest(&id.value, self.facts.phone_line_ids());
                linker.unknown_reference("Le numéro", (source, id), near);
            }
            shown.extend(self.line(&id.value));
        }
        shown
    }

    /// The line of an id, where it may be shown. An entry of the portal that gives another number
    /// than the common one, and that nobody checked, does not take its place here.
    fn line(&mut self, id: &str) -> Option<PhoneLine> {
        let own = self.facts.phone_line(id)?;
        let common = self.common.get(id);
        let is_common = common.is_some_and(|common| common.phone == own.phone);
        if own.is_verified(self.today) {
            return Some(own.clone());
        }
        if !is_common {
            self.waiting.insert(id.to_owned());
        }
        let line = common.map(|common| if is_common { own } else { common });
        if is_common {
            self.unchecked.insert(id.to_owned());
        }
        line.cloned()
    }

    /// Tells an editor which numbers wait for somebody to open their source, each where it is
    /// written, and, in a file that holds one of them, which are shown though nobody has.
    pub(super) fn report(&self, linker: &mut Linker<'_>) {
        let today = self.today.to_string();
        let lines = |ids: &BTreeSet<String>| -> Vec<&PhoneLine> {
            let lines = ids.iter().filter_map(|id| self.facts.phone_line(id));
            lines.collect()
        };
        for line in lines(&self.waiting) {
            let number = line.phone.to_string();
            let words = [&*number, &*line.provenance.name, &*today];
            linker.push(Code::LineWaits, line.source, line.id.span, &words);
        }
        let unchecked = lines(&self.unchecked);
        let own = unchecked.iter().filter(|line| self.facts.is_own(line));
        let Some(first) = own.min_by_key(|line| line.id.span) else {
            return;
        };
        let numbers = unchecked.iter().map(|line| line.phone.to_string());
        let mut numbers: Vec<String> = numbers.collect();
        numbers.sort_by_key(|number| (number.len(), number.clone()));
        let words = [&*numbers.join(", "), &*today];
        linker.push(Code::LinesUnchecked, first.source, first.id.span, &words);
    }
}

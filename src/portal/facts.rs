//! What texts refer to by a name: figures and telephone numbers.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::linker::Linker;
use crate::content::{EssentialLine, PhoneLine, Scale, ScaleValue, default_phone_lines, in_words};
use crate::diagnostic::{Code, Span};

/// The figures and telephone numbers that texts refer to.
#[derive(Debug, Default)]
pub struct Facts {
    /// The figures of each barème; those of one name in the order of their first days.
    scales: BTreeMap<String, ScaleFacts>,
    phone_lines: BTreeMap<String, PhoneLine>,
    essential: BTreeMap<String, PhoneLine>,
    /// The ids of those that the portal itself does not write.
    common: BTreeSet<String>,
}

/// The figures of one barème.
#[derive(Debug)]
pub(super) struct ScaleFacts {
    pub(super) source: usize,
    pub(super) values: BTreeMap<String, Vec<ScaleValue>>,
}

impl Facts {
    /// A number that pages name themselves: the portal's own, or the one that every portal has.
    /// Where it is an emergency, another number than that one must have been checked.
    pub fn essential(&self, line: EssentialLine) -> &PhoneLine {
        // `facts` puts every default line in, and a test of theirs holds that none is missing.
        #[expect(clippy::expect_used, reason = "every essential line has a default")]
        self.essential
            .get(line.id())
            .expect("every essential line has a default")
    }

    /// A telephone number by its id.
    pub(super) fn phone_line(&self, id: &str) -> Option<&PhoneLine> {
        self.phone_lines.get(id)
    }

    /// Whether a telephone number is the portal's own, and stands in its file.
    pub(super) fn is_own(&self, line: &PhoneLine) -> bool {
        !self.common.contains(line.id.value.as_str())
    }

    /// The ids of the telephone numbers.
    pub(super) fn phone_line_ids(&self) -> impl Iterator<Item = &str> {
        self.phone_lines.keys().map(String::as_str)
    }

    /// The names of all figures: « fraicheur.places-creche-jours ».
    pub(super) fn figure_names(&self) -> Vec<String> {
        let names = self.scale_ids().flat_map(|id| {
            let values = self.scale(id).into_iter().flat_map(|it| it.values.keys());
            values.map(move |value| format!("{id}.{value}"))
        });
        names.collect()
    }

    pub(super) fn scale(&self, id: &str) -> Option<&ScaleFacts> {
        self.scales.get(id)
    }

    /// The ids of the barèmes.
    pub(super) fn scale_ids(&self) -> impl Iterator<Item = &str> {
        self.scales.keys().map(String::as_str)
    }
}

/// Brings figures and numbers together, and reports those that stand twice.
pub(super) fn facts(
    linker: &mut Linker<'_>,
    scales: Vec<Scale>,
    phone_lines: Vec<PhoneLine>,
    today: Date,
) -> Facts {
    let mut facts = Facts {
        scales: BTreeMap::new(),
        phone_lines: own_phone_lines(linker, phone_lines),
        essential: BTreeMap::new(),
        common: BTreeSet::new(),
    };
    for line in default_phone_lines() {
        let id = line.id.value.to_string();
        if !facts.phone_lines.contains_key(&id) {
            facts.common.insert(id.clone());
        }
        let own = facts.phone_lines.entry(id.clone());
        let own = own.or_insert_with(|| line.clone());
        // Who writes the 114 anew need not know that it takes messages only.
        own.text_message = own.text_message.or(line.text_message);
        let is_known = own.phone == line.phone || own.is_verified(today);
        let is_urgent = id != EssentialLine::Caf.id();
        let shown = if is_known || !is_urgent {
            own.clone()
        } else {
            line
        };
        facts.essential.insert(id, shown);
    }
    for scale in scales {
        let id = scale.id.value.to_string();
        if let Some(first) = facts.scales.get(&id) {
            let is_taken = |id: &str| facts.scales.contains_key(id);
            let place = (scale.source, scale.id.span);
            linker.double_id(place, &id, (first.source, Span::default()), is_taken);
            continue;
        }
        let own = ScaleFacts {
            source: scale.source,
            values: by_name(linker, scale),
        };
        facts.scales.insert(id, own);
    }
    facts
}

fn own_phone_lines(
    linker: &mut Linker<'_>,
    written: Vec<PhoneLine>,
) -> BTreeMap<String, PhoneLine> {
    let mut lines: BTreeMap<String, PhoneLine> = BTreeMap::new();
    for line in written {
        let id = line.id.value.to_string();
        if let Some(first) = lines.get(&id) {
            let is_taken = |id: &str| lines.contains_key(id);
            let place = (line.source, line.id.span);
            linker.double_id(place, &id, (first.source, first.id.span), is_taken);
            continue;
        }
        lines.insert(id, line);
    }
    lines
}

/// The figures of a barème by their name. One without a last day ends where the next begins; two
/// that are declared for one day are a fault.
fn by_name(linker: &mut Linker<'_>, scale: Scale) -> BTreeMap<String, Vec<ScaleValue>> {
    let mut by_name: BTreeMap<String, Vec<ScaleValue>> = BTreeMap::new();
    for value in scale.values {
        by_name
            .entry(value.id.value.to_string())
            .or_default()
            .push(value);
    }
    for values in by_name.values_mut() {
        values.sort_by_key(|value| (value.from, value.id.span));
        for pair in values.windows(2) {
            let (before, after) = (&pair[0], &pair[1]);
            let meets = before.until.is_some_and(|until| until >= after.from);
            if meets || before.from == after.from {
                let words = [
                    after.id.value.as_str(),
                    &in_words(after.from),
                    &mend(before, after),
                ];
                linker.push(Code::ValuesOverlap, scale.source, after.id.span, &words);
            }
        }
    }
    by_name
}

/// How two figures that meet are told apart.
fn mend(before: &ScaleValue, after: &ScaleValue) -> String {
    match after.from.yesterday() {
        Ok(eve) if eve >= before.from => {
            format!("Terminez la première la veille\u{a0}: au = {eve}")
        }
        _ => "Gardez une seule des deux, ou corrigez «\u{a0}du\u{a0}».".to_owned(),
    }
}

/// The figure of a day: the one in force, else the last that was, else the first to come.
pub(super) fn on_day(values: &[ScaleValue], today: Date) -> Option<(&ScaleValue, InForce)> {
    let begun = values.iter().rfind(|value| value.from <= today);
    match begun {
        Some(value) if value.until.is_none_or(|until| until >= today) => {
            Some((value, InForce::Now))
        }
        Some(value) => Some((value, InForce::Past)),
        None => values.first().map(|value| (value, InForce::ToCome)),
    }
}

/// Whether a figure is in force on the day of the build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum InForce {
    Now,
    Past,
    ToCome,
}

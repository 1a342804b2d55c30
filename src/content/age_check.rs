//! Bounds of ages that cannot all be meant.

use super::age::Age;
use super::age_reading::ages;
use super::reading::Reading;
use crate::diagnostic::{Code, Diagnostic, Form, SourceText};

/// What is wrong with the bounds of a range of ages: the oldest comes before the youngest, two say
/// the oldest otherwise, or no child is between them.
pub(super) fn ages_faults(record: Reading<'_, '_>, source: SourceText<'_>) -> Option<Diagnostic> {
    let range = ages(record);
    let key = |name: &str| match source.form() {
        Form::Keys => format!("«\u{a0}{name}\u{a0}»"),
        Form::Cells => format!("«\u{a0}ages.{name}\u{a0}»"),
    };
    let told = |at: &str, sentence: String, hint: String| {
        let words = [&*sentence, &*hint];
        Diagnostic::at(Code::AgesContradict, source, record.span_of(at), &words)
    };
    if let Some((max, before)) = range.max.zip(range.before)
        && range.until_days() != Some(before.days())
    {
        let hint = format!(
            "Gardez un seul des deux\u{a0}: {} est le dernier âge accueilli, {} le premier qui ne l'est plus.",
            key("max"),
            key("avant")
        );
        return Some(told(
            "avant",
            format!("jusqu'à {max}, et avant {before}"),
            hint,
        ));
    }
    let (min, upper) = range.min.zip(range.upper())?;
    if min.days() > upper.days() {
        let words = [&*min.to_string(), &*upper.to_string()];
        let span = record.span_of("min");
        return Some(Diagnostic::at(Code::AgesReversed, source, span, &words));
    }
    let is_empty = range.max.is_none() && min.days() == upper.days();
    is_empty.then(|| {
        let sentence = format!("dès {min} et avant {upper}, personne n'est accueilli");
        told(
            "avant",
            sentence,
            empty_hint(upper, (&key("avant"), &key("max"))),
        )
    })
}

/// What to write where the first age is also the first that is no longer received.
fn empty_hint(age: Age, (before, max): (&str, &str)) -> String {
    format!(
        "Si l'on y reste après {age}, corrigez {before}\u{a0}; si {age} est le dernier âge accueilli, écrivez-le dans {max}, et rien dans {before}."
    )
}

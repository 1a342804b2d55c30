//! Holds one file of texts against the French it stands for.

use super::message::Message;
use super::table::{Table, Written};
use super::wording::Wording;
use crate::diagnostic::suggestion::did_you_mean;
use crate::diagnostic::{Code, Diagnostic, Form, SourceText, Span};

/// What is wrong with a file of texts: keys that nothing says, and places that the French has
/// not, or that are forgotten. `called` are the keys that the theme's own templates call.
pub fn check_table(
    table: &Table,
    french: &Wording,
    called: &[&str],
    source: SourceText<'_>,
) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (key, written) in &table.messages {
        match french.message(key) {
            Some(meant) => diagnostics.extend(places(written, meant, key, source)),
            None if called.contains(&key.as_str()) => {}
            None => diagnostics.push(unknown_key(key, french, source, written.key)),
        }
    }
    diagnostics
}

fn unknown_key(key: &str, french: &Wording, source: SourceText<'_>, span: Span) -> Diagnostic {
    let hint = match did_you_mean(key, french.keys(), Form::Cells) {
        Some((_, hint)) => hint,
        None => "Supprimez ce texte\u{a0}: aucune page ne le dit.".to_owned(),
    };
    Diagnostic::at(Code::UnknownKey, source, span, &[key, &hint])
}

fn places(
    written: &Written,
    meant: &Message,
    key: &str,
    source: SourceText<'_>,
) -> Vec<Diagnostic> {
    let (message, span) = (&written.message, written.value);
    if message.is_counted() && !meant.is_counted() {
        let hint = format!("Écrivez un seul texte pour «\u{a0}{key}\u{a0}».");
        let words = [
            key,
            "un texte entre guillemets",
            "un texte par nombre",
            &hint,
        ];
        return vec![Diagnostic::at(Code::WrongShape, source, span, &words)];
    }
    let mut diagnostics = Vec::new();
    let (own, known) = (message.places(), meant.places());
    for place in own.difference(&known) {
        let known: Vec<String> = known.iter().map(|place| format!("{{{place}}}")).collect();
        let hint = if known.is_empty() {
            "Ce texte ne prend aucun mot de la page.".to_owned()
        } else {
            format!("Ce texte prend\u{a0}: {}.", known.join(", "))
        };
        let words = [*place, key, &hint];
        diagnostics.push(Diagnostic::at(Code::UnknownPlace, source, span, &words));
    }
    for place in known.difference(&own) {
        let words = [*place, key];
        diagnostics.push(Diagnostic::at(Code::MissingPlace, source, span, &words));
    }
    diagnostics
}

//! What is wrong with a command, in French.

use std::error::Error as _;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::hint::Hint;

/// One sentence on a command that was not understood, and where to look.
pub(super) fn usage_fault(error: &Error) -> String {
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let option = text(ContextKind::InvalidArg);
    let near = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand].map(text);
    let near = near.into_iter().find(|word| !word.is_empty());
    let sentence = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            format!(
                "la commande «\u{a0}{}\u{a0}» n'existe pas",
                text(ContextKind::InvalidSubcommand)
            )
        }
        ErrorKind::UnknownArgument => format!("l'option «\u{a0}{option}\u{a0}» n'existe pas ici"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            format!(
                "«\u{a0}{}\u{a0}» ne convient pas pour {option}",
                text(ContextKind::InvalidValue)
            )
        }
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            format!("il manque une valeur après {option}")
        }
        ErrorKind::MissingRequiredArgument => format!("il manque {option}"),
        ErrorKind::ArgumentConflict => {
            format!("{option} ne va pas avec {}", text(ContextKind::PriorArg))
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "il manque une commande".to_owned()
        }
        _ => "la commande n'est pas comprise".to_owned(),
    };
    let written = error
        .source()
        .and_then(|source| source.downcast_ref::<Hint>());
    let choices = text(ContextKind::ValidValue);
    let hint = match (written, near) {
        (Some(Hint(hint)), _) => format!(" {hint}"),
        (None, Some(near)) => format!(" Vouliez-vous écrire «\u{a0}{near}\u{a0}»\u{a0}?"),
        (None, None) if !choices.is_empty() => {
            format!(" Écrivez l'un de ceux-ci\u{a0}: {choices}.")
        }
        (None, None) => String::new(),
    };
    format!("marelle\u{a0}: {sentence}.{hint}\nPour voir les commandes\u{a0}: marelle --help\n")
}

//! A record at an address where nothing was published before.

use super::disappearance::Collection;
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::source::{Source, Sources};

/// A record at an address where nothing was published before.
#[derive(Debug)]
pub(super) struct FreshAddress {
    pub(super) collection: Collection,
    /// What tells its address from the others of the collection.
    pub(super) name: String,
    /// Index of its source.
    pub(super) source: usize,
    /// Where it says what its address is made from, if that can be shown.
    pub(super) span: Option<Span>,
    /// The old addresses that lead to it already.
    pub(super) redirections: Vec<String>,
}

impl FreshAddress {
    /// The whole of its address.
    pub(super) fn address(&self) -> String {
        self.collection.address(&self.name)
    }

    /// Says that the record may be one of those whose addresses are gone.
    pub(super) fn remark(&self, gone: &[&str], sources: &Sources) -> Diagnostic {
        let source = &sources.texts[self.source];
        let named = |name: &str| self.collection.address(name);
        let what = match gone {
            [before] => format!("L'adresse {} disparaît", named(before)),
            _ => {
                let addresses: Vec<String> = gone.iter().map(|name| named(name)).collect();
                format!("Des adresses disparaissent ({})", addresses.join(", "))
            }
        };
        let (record, pronoun) = match self.collection {
            Collection::Services | Collection::Kinds => ("cette fiche", "elle"),
            Collection::Pages => ("cette page", "elle"),
            Collection::News => ("cette actualité", "elle"),
            Collection::Communes => ("une commune de ce fichier", "elle"),
            Collection::Events => ("cet événement", "lui"),
            Collection::Territories => ("ce territoire", "lui"),
        };
        let mend = self.mend(gone, source);
        let words = [&*what, record, &*self.address(), &*mend, pronoun];
        match self.span {
            Some(span) => Diagnostic::at(Code::DeadAddress, source.located(), span, &words),
            None => Diagnostic::of_file(Code::DeadAddress, &source.path, &words),
        }
    }

    /// How one of the addresses that are gone is kept.
    fn mend(&self, gone: &[&str], source: &Source) -> String {
        let each = |line: &dyn Fn(&str) -> String| {
            let lines: Vec<String> = gone.iter().map(|name| line(name)).collect();
            lines.join(" ou ")
        };
        let redirections = each(&|name| {
            // One list holds them all: a second key would be a fault, another list would lose those
            // of this one.
            let mut all = self.redirections.clone();
            all.push(self.collection.address(name));
            format!("redirections = [\"{}\"]", all.join("\", \""))
        });
        let ids = each(&|name| format!("id = \"{name}\""));
        match self.collection {
            Collection::Pages => format!("écrivez dans l'en-tête\u{a0}: {redirections}"),
            Collection::Communes => format!(
                "redonnez-lui son nom d'avant, ou écrivez dans l'en-tête d'une page ou d'une \
                 actualité, qui dira ce changement\u{a0}: {redirections}"
            ),
            Collection::Territories => format!("écrivez\u{a0}: {ids}"),
            _ if source.kind.is_table() => format!(
                "écrivez {} dans une colonne «\u{a0}id\u{a0}», à cette ligne",
                gone.join(" ou ")
            ),
            _ => format!("écrivez dans l'en-tête\u{a0}: {ids}"),
        }
    }
}

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
        let prefix = self.collection.prefix();
        let redirections = match gone {
            [before] => format!(
                "\u{a0}: redirections = [\"{}\"]",
                self.collection.address(before)
            ),
            _ => ", avec la clé «\u{a0}redirections\u{a0}», celle des adresses qui est la sienne"
                .to_owned(),
        };
        let id = match gone {
            [before] => (*before).to_owned(),
            _ => format!("ce qui suit {prefix} dans la sienne"),
        };
        match (self.collection, gone) {
            (Collection::Pages, _) => format!("écrivez dans l'en-tête{redirections}"),
            (Collection::Communes, _) => format!(
                "redonnez-lui son nom d'avant, ou écrivez dans l'en-tête d'une page ou d'une \
                 actualité, qui dira ce changement{redirections}"
            ),
            (Collection::Territories, [_]) => format!("écrivez\u{a0}: id = \"{id}\""),
            (Collection::Territories, _) => format!("écrivez {id} après «\u{a0}id =\u{a0}»"),
            _ if source.kind.is_table() => {
                format!("écrivez {id} dans une colonne «\u{a0}id\u{a0}», à cette ligne")
            }
            (_, [_]) => format!("écrivez dans l'en-tête\u{a0}: id = \"{id}\""),
            _ => format!("écrivez {id} dans l'en-tête, avec la clé «\u{a0}id\u{a0}»"),
        }
    }
}

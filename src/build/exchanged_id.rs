//! A service that stands at the address of another.

use crate::content::row_id;
use crate::diagnostic::{Code, Diagnostic};
use crate::portal::{IdPlace, Portal, Service};
use crate::source::Sources;

/// What the address of a service showed before, or which one it had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Exchange {
    /// It took an address that showed the service of this name; its own identifier follows.
    Took { before: String, own: String },
    /// It left the identifier that comes first, under which the service of this name stands now.
    Left { own: String, now: String },
    /// It took an address that showed the service of this name, and nothing of it is known.
    Unknown { before: String },
}

/// A service that stands at the address of another, or whose own shows another.
#[derive(Debug)]
pub(super) struct ExchangedId<'p> {
    pub(super) service: &'p Service,
    pub(super) exchange: Exchange,
}

impl ExchangedId<'_> {
    /// The remark, at the place of the identifier.
    pub(super) fn remark(
        &self,
        at: &IdPlace,
        (sources, portal): (&Sources, &Portal),
    ) -> Diagnostic {
        let source = &sources.texts[at.source];
        let (name, id) = (&self.service.name, self.service.id.as_str());
        let write = |id: &str| match source.kind.is_table() {
            true => format!("écrivez {id} dans la colonne «\u{a0}id\u{a0}», à cette ligne"),
            false => format!("écrivez dans l'en-tête\u{a0}: id = \"{id}\""),
        };
        let (what, mend) = match &self.exchange {
            Exchange::Took { before, own } => (
                format!(
                    "prend l'adresse /fiches/{id}/, qui montrait «\u{a0}{before}\u{a0}»\u{a0}; la \
                     sienne était /fiches/{own}/"
                ),
                format!(
                    "Trier la seule colonne «\u{a0}id\u{a0}» mélange ainsi les adresses. Si ce n'est \
                     pas voulu, {}.",
                    write(own)
                ),
            ),
            Exchange::Left { own, now } => (
                format!(
                    "n'est plus à l'adresse /fiches/{own}/, qui montre maintenant «\u{a0}{now}\u{a0}»"
                ),
                format!(
                    "Si ce n'est pas voulu, {}, et donnez à «\u{a0}{now}\u{a0}» son propre identifiant.",
                    write(own)
                ),
            ),
            Exchange::Unknown { before } => (
                format!("prend l'adresse /fiches/{id}/, qui montrait «\u{a0}{before}\u{a0}»"),
                format!(
                    "Si c'est un autre service, {}. Si c'est le même, il n'y a rien à changer.",
                    write(&self.new_id(portal))
                ),
            ),
        };
        Diagnostic::at(Code::ExchangedId, source.located(), at.span, &[name, &what]).with_hint(mend)
    }

    /// An identifier that no service has.
    fn new_id(&self, portal: &Portal) -> String {
        let place = self.service.place.as_ref();
        let commune = place.map(|it| &*portal.communes[it.commune].facts.name);
        let made = row_id(&self.service.name, commune);
        let made = made.map_or_else(|| self.service.id.to_string(), |id| id.to_string());
        let mut ids = portal.services.iter().map(|service| service.id.as_str());
        match ids.any(|id| id == made) {
            true => format!("{made}-2"),
            false => made,
        }
    }
}

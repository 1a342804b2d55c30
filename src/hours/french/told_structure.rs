//! Whose hours a text tells: those of one structure, whatever else its heads name.

use super::atom::{Atom, AtomKind};
use super::heads::structure;
use super::token::Token;

/// The structure that the first head names.
#[derive(Debug, Clone, Default)]
pub(super) struct ToldStructure(Option<String>);

impl ToldStructure {
    /// Whether a sentence tells the hours of another structure than those before; `opened`: hours
    /// were told before it.
    pub(super) fn is_other(&mut self, tokens: &[Token], atoms: &[Atom], opened: bool) -> bool {
        let Some(found) = structure(tokens) else {
            return false;
        };
        if let Some(first) = &self.0 {
            return first != found;
        }
        self.0 = Some(found.to_owned());
        let closes = |atom: &Atom| matches!(atom.kind, AtomKind::Closed | AtomKind::Closures(_));
        opened && !atoms.iter().any(closes)
    }
}

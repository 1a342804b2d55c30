//! What a build leaves for the next one.

/// What a build leaves for the next one of the same output folder, outside of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note {
    /// What it read, and what it said.
    LastBuild,
    /// The faces of the pictures that it published.
    Pictures,
    /// Files of the folder that a build which is forgotten may have written.
    Strangers,
    /// Until when the events that it published are to come.
    Events,
    /// The services that it published, persons' apart.
    Services,
    /// The addresses that died, and that nothing answers yet.
    LostAddresses,
    /// The identifier of the portal that it published.
    Identifier,
    /// The addresses whose records are drafts since not long ago.
    Withdrawn,
    /// The columns of the tables that it published, and those that they lack since not long ago.
    Columns,
    /// The pages that are gone without a fault, since not long ago.
    Gone,
    /// Digests of what the services of its tables said.
    Values,
}

impl Note {
    /// The name of its file.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::LastBuild => "derniere",
            Self::Pictures => "images",
            Self::Strangers => "etrangers",
            Self::Events => "evenements",
            Self::Services => "fiches",
            Self::LostAddresses => "adresses",
            Self::Identifier => "identifiant",
            Self::Withdrawn => "brouillons",
            Self::Columns => "colonnes",
            Self::Gone => "disparues",
            Self::Values => "valeurs",
        }
    }
}

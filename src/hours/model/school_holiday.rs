//! The school holidays by name.

/// A school holiday of the French year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SchoolHoliday {
    /// Toussaint, « vacances d'automne ».
    Autumn,
    /// Noël.
    Christmas,
    /// Hiver, « vacances de février ».
    Winter,
    /// Printemps, « vacances de Pâques ».
    Spring,
    /// Été, « grandes vacances ».
    Summer,
}

impl SchoolHoliday {
    /// All, in the order of the school year.
    pub const ALL: [Self; 5] = [
        Self::Autumn,
        Self::Christmas,
        Self::Winter,
        Self::Spring,
        Self::Summer,
    ];

    /// Its name in one word, folded: `toussaint`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Autumn => "toussaint",
            Self::Christmas => "noel",
            Self::Winter => "hiver",
            Self::Spring => "printemps",
            Self::Summer => "ete",
        }
    }

    /// « vacances de la Toussaint ».
    pub fn words(self) -> &'static str {
        match self {
            Self::Autumn => "vacances de la Toussaint",
            Self::Christmas => "vacances de Noël",
            Self::Winter => "vacances d'hiver",
            Self::Spring => "vacances de printemps",
            Self::Summer => "vacances d'été",
        }
    }
}

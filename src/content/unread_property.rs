//! A property of a commune that cannot be read.

/// What is wrong with the properties of a commune.
pub(super) enum UnreadProperty {
    /// One is absent or is not what its name says.
    Named {
        /// Its name.
        key: &'static str,
        /// Whether it is not there.
        is_absent: bool,
        /// What may stand there, as JSON has it.
        example: &'static str,
    },
    /// Latitude and longitude each stand in the place of the other.
    Swapped,
    /// They are nowhere in France.
    Outside,
}

impl UnreadProperty {
    /// What is wrong, in words that follow the commune's name.
    pub(super) fn in_words(&self) -> String {
        match self {
            Self::Named {
                key,
                is_absent: true,
                ..
            } => format!("n'a pas de propriété «\u{a0}{key}\u{a0}»"),
            Self::Named { key, .. } => {
                format!("a une propriété «\u{a0}{key}\u{a0}» qui ne se lit pas")
            }
            Self::Swapped => {
                "a ses propriétés «\u{a0}lat\u{a0}» et «\u{a0}lon\u{a0}» inversées".to_owned()
            }
            Self::Outside => {
                "a des propriétés «\u{a0}lat\u{a0}» et «\u{a0}lon\u{a0}» qui ne sont pas en France"
                    .to_owned()
            }
        }
    }

    /// What to write instead.
    pub(super) fn mend(&self) -> String {
        match self {
            Self::Named { key, example, .. } => {
                format!("Écrivez-la dans ce fichier, par exemple\u{a0}: \"{key}\": {example}")
            }
            Self::Swapped => {
                "Échangez leurs deux nombres\u{a0}: en métropole, «\u{a0}lat\u{a0}» va de 41 à \
                 51, et «\u{a0}lon\u{a0}» de -5 à 10."
                    .to_owned()
            }
            Self::Outside => {
                "Écrivez-les en degrés WGS 84\u{a0}: en métropole, «\u{a0}lat\u{a0}» va de 41 à \
                 51, et «\u{a0}lon\u{a0}» de -5 à 10."
                    .to_owned()
            }
        }
    }
}

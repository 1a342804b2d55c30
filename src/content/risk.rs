//! What a mistake in a page would cost its reader.

/// What a mistake in a page would cost its reader (`relecture.risque`), the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Risk {
    /// A life, or somebody's health or safety.
    Life,
    /// A right that is lost, by a missed day for instance.
    Rights,
    /// Money that is lost, or owed.
    Money,
    /// Time, and steps to be taken again.
    Practical,
}

/// The words of `relecture.risque`, the gravest first.
pub(super) const RISKS: &[&str] = &["vie", "droits", "argent", "pratique"];

impl Risk {
    /// Reads one of [`RISKS`].
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "vie" => Some(Self::Life),
            "droits" => Some(Self::Rights),
            "argent" => Some(Self::Money),
            "pratique" => Some(Self::Practical),
            _ => None,
        }
    }

    /// What is at stake, for people.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Life => "une vie ou une santé",
            Self::Rights => "un droit perdu",
            Self::Money => "de l'argent perdu",
            Self::Practical => "une démarche à refaire",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{RISKS, Risk};

    #[test]
    fn the_words_are_read_in_the_order_of_harm() {
        let read: Vec<Risk> = RISKS.iter().filter_map(|word| Risk::parse(word)).collect();
        assert_eq!(
            read,
            [Risk::Life, Risk::Rights, Risk::Money, Risk::Practical]
        );
        assert!(read.is_sorted());
    }
}

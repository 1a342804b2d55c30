//! What the name of a place means: a commune, a territory, or several of them.

use super::vocabulary::Vocabulary;
use crate::content::{InseeCode, enumerated};

/// Places that are named.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct NamedPlaces {
    /// Communes, each by its name.
    pub(super) communes: Vec<usize>,
    /// Territories.
    pub(super) territories: Vec<usize>,
    /// INSEE codes that lost their zero, as written and as they are read.
    pub(super) restored: Vec<(String, String)>,
    /// Names that are not known here, as written.
    pub(super) unknown: Vec<String>,
}

impl NamedPlaces {
    /// The place of a name; else those that the parts of « Trets, Rousset et Peynier » name.
    pub(super) fn of(vocabulary: &Vocabulary<'_>, written: &str) -> Self {
        let whole = Self::each_of(vocabulary, [written]);
        if whole.unknown.is_empty() {
            return whole;
        }
        let parts = Self::each_of(vocabulary, enumerated(written));
        match parts.communes.is_empty() && parts.territories.is_empty() {
            true => whole,
            false => parts,
        }
    }

    fn each_of<'w>(
        vocabulary: &Vocabulary<'_>,
        written: impl IntoIterator<Item = &'w str>,
    ) -> Self {
        let mut places = Self::default();
        for name in written {
            if let Some((territory, _)) = vocabulary.territories.get(name) {
                places.territories.push(*territory);
            } else if let Ok(commune) = vocabulary.directory.by_reference(name) {
                places.communes.push(commune);
            } else if let Some((commune, code)) = with_zero(vocabulary, name) {
                places.communes.push(commune);
                places.restored.push((name.to_owned(), code));
            } else {
                places.unknown.push(name.to_owned());
            }
        }
        places
    }

    /// The communes named, and those of the territories.
    pub(super) fn communes(&self, vocabulary: &Vocabulary<'_>) -> Vec<usize> {
        let mut communes = self.communes.clone();
        for (at, of_territory) in vocabulary.territories.values() {
            if self.territories.contains(at) {
                communes.extend(of_territory);
            }
        }
        communes
    }
}

/// The commune of an INSEE code whose first zero a spreadsheet dropped: `1053`.
fn with_zero(vocabulary: &Vocabulary<'_>, written: &str) -> Option<(usize, String)> {
    let is_short = written.len() == 4 && written.bytes().all(|byte| byte.is_ascii_digit());
    let code = InseeCode::parse(&format!("0{written}")).filter(|_| is_short)?;
    let commune = vocabulary.directory.by_code(&code)?;
    Some((commune, code.to_string()))
}

//! Values that nobody meant: a formula that failed, a sign that stands for nothing.

use crate::address::fold;

/// Why a value says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unmeant {
    /// A spreadsheet could not compute it: `#REF!`.
    Formula,
    /// A spreadsheet had no room to show it: `########`.
    Narrow,
    /// It stands where nothing is known: « NC », « - ».
    Filler,
}

/// What French and English Excel and LibreOffice write for a formula that failed, folded.
const FORMULAS: &[&str] = &[
    "#ref!",
    "#n/a",
    "#na",
    "#nom?",
    "#name?",
    "#valeur!",
    "#value!",
    "#div/0!",
    "#nul!",
    "#null!",
    "#nombre!",
    "#num!",
    "#propagation!",
    "#spill!",
    "#calc!",
];

/// What people and programs write for nothing, folded.
const FILLERS: &[&str] = &[
    "0",
    "-",
    "--",
    "–",
    "—",
    "/",
    "//",
    "?",
    "..",
    "...",
    "nc",
    "n.c.",
    "n.c",
    "n/c",
    "nr",
    "n.r.",
    "n/a",
    "na",
    "n.a.",
    "neant",
    "aucun",
    "aucune",
    "sans",
    "sans objet",
    "s/o",
    "so",
    "inconnu",
    "inconnue",
    "non communique",
    "non communiquee",
    "non connu",
    "non renseigne",
    "non renseignee",
    "a completer",
    "null",
    "none",
    "nan",
    "vide",
];

/// The keys whose value is a name, a place or a way to reach somebody: elsewhere « aucun » may be
/// what is to be said.
const IDENTITIES: &[&str] = &[
    "nom",
    "role",
    "voie",
    "complement",
    "code_postal",
    "code_insee",
    "telephone",
    "courriel",
    "siret",
    "site",
    "inscription",
    "rendez_vous",
    "officiel",
    "acceslibre",
    "url",
    "min",
    "max",
    "avant",
];

impl Unmeant {
    /// Why the text of a key says nothing; `None` when it may be meant.
    pub(super) fn of(key: &str, text: &str) -> Option<Self> {
        if let Some(failed) = Self::of_spreadsheet(text) {
            return Some(failed);
        }
        // A child of no age yet is welcome.
        let is_birth = key == "min" && text.trim() == "0";
        let is_filler = !is_birth && IDENTITIES.contains(&key) && is_filler(text);
        is_filler.then_some(Self::Filler)
    }

    /// What a value that is needed is instead, and the mend.
    pub(super) fn in_words(self) -> (&'static str, &'static str) {
        match self {
            Self::Formula => (
                "est une formule que le tableur n'a pas su calculer",
                "Corrigez la formule dans le tableur, ou écrivez la valeur à sa place.",
            ),
            Self::Narrow => (
                "est ce que montre une colonne trop étroite",
                "Élargissez la colonne dans le tableur, puis exportez de nouveau le tableau.",
            ),
            Self::Filler => ("ne dit rien", "Écrivez la valeur."),
        }
    }

    /// What a spreadsheet wrote in place of a value.
    pub(super) fn of_spreadsheet(text: &str) -> Option<Self> {
        // Almost every text ends here.
        if !text.contains('#') && !text.contains("Err:") {
            return None;
        }
        let whole = text.trim();
        // In a text, three of them make a heading.
        if whole.len() > 2 && whole.bytes().all(|byte| byte == b'#') {
            return Some(Self::Narrow);
        }
        is_formula(whole).then_some(Self::Formula)
    }
}

/// Whether a formula failed in a text, whole or in a part of it ("12 rue #REF!").
fn is_formula(whole: &str) -> bool {
    let mut words = whole.split_whitespace();
    words.any(|word| {
        let word = word.trim_matches([',', ';', '.', '(', ')']);
        let code = word.strip_prefix("Err:").unwrap_or_default();
        let is_libre_office = code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_digit());
        is_libre_office || FORMULAS.contains(&&*fold(word))
    })
}

/// Whether a text stands for nothing.
pub(super) fn is_filler(text: &str) -> bool {
    text.chars().count() <= 16 && FILLERS.contains(&&*fold(text.trim()))
}

#[cfg(test)]
mod tests {
    use super::Unmeant;

    #[test]
    fn what_nobody_meant_is_told_from_what_may_be() {
        for text in [
            "#REF!",
            "#N/A",
            "#N/A N/A",
            "#nom?",
            "#VALEUR!",
            "#DIV/0!",
            "Err:508",
            "12 rue #REF!",
            "(#N/A)",
        ] {
            assert_eq!(Unmeant::of("repas", text), Some(Unmeant::Formula), "{text}");
        }
        for text in ["###", " ######## "] {
            assert_eq!(Unmeant::of("repas", text), Some(Unmeant::Narrow), "{text}");
        }
        for text in [
            "0",
            "-",
            "NC",
            "N.C.",
            "Néant",
            "/",
            "Non communiqué",
            " - ",
        ] {
            assert_eq!(Unmeant::of("voie", text), Some(Unmeant::Filler), "{text}");
            assert_eq!(Unmeant::of("repas", text), None, "{text}");
        }
        for text in [
            "Hashtag #familles",
            "n° #3",
            "00",
            "10 rue de la Paix",
            "Sans souci",
            "##",
            "### Un titre",
            "Err: 5",
        ] {
            assert_eq!(Unmeant::of("voie", text), None, "{text}");
        }
    }
}

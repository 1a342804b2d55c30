//! Values that nobody meant: a formula that failed, a sign that stands for nothing.

use super::schema::Shape;
use super::spreadsheet_day::is_spreadsheet_day;
use super::spreadsheet_formula::{is_failed, is_uncomputed};
use super::to_come::is_to_come;
use crate::address::fold;

/// Why a value says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unmeant {
    /// A spreadsheet could not compute it, or did not: `#REF!`, `=SOMME(A1:A3)`.
    Formula,
    /// A spreadsheet had no room to show it: `########`.
    Narrow,
    /// A spreadsheet made a day of it: « 12-mars », « 45728 ».
    Day,
    /// It stands where nothing is known: « NC », « - ».
    Filler,
}

/// What programs and people write for a value that is not there, or that they do not know, folded: no
/// text that is shown says it alone.
const ABSENT: &[&str] = &[
    "nc",
    "n.c",
    "n/c",
    "nr",
    "n.r",
    "inconnu",
    "inconnue",
    "non communique",
    "non communiquee",
    "non connu",
    "non connue",
    "non renseigne",
    "non renseignee",
    "n/a",
    "n.a",
    "null",
    "none",
    "nan",
    "undefined",
    "vrai",
    "faux",
    "true",
    "false",
];

/// What people and programs write for nothing, folded.
const FILLERS: &[&str] = &[
    "0",
    "na",
    "neant",
    "aucun",
    "aucune",
    "sans",
    "sans objet",
    "s/o",
    "so",
    "vide",
    // In place of an address.
    "a preciser",
    "a definir",
    "a confirmer",
    "a venir",
    "a supprimer",
    "en attente",
    "adresse inconnue",
    "adresse a preciser",
    "adresse a definir",
    "adresse a confirmer",
    "adresse a venir",
    "adresse en attente",
    "voir mairie",
    "voir en mairie",
];

/// The keys whose value is a name, a place, a public or a way to reach somebody: elsewhere
/// « aucun » may be what is to be said.
const IDENTITIES: &[&str] = &[
    "nom",
    "role",
    "publics",
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

/// The keys whose value is never a day alone.
const NEVER_DAYS: &[&str] = &[
    "nom",
    "role",
    "publics",
    "voie",
    "complement",
    "min",
    "max",
    "avant",
];

/// The keys of ways to reach somebody, of which a form may ask whether there is one.
const WAYS: &[&str] = &[
    "telephone",
    "courriel",
    "site",
    "lien",
    "inscription",
    "rendez_vous",
    "officiel",
    "acceslibre",
    "url",
];

/// What is answered to that, folded.
const ANSWERS: &[&str] = &[
    "non",
    "oui",
    "pas de site",
    "aucun site",
    "sans site",
    "pas de telephone",
];

/// The keys whose text no page shows as it is written: a note, markdown, addresses, and words that
/// a search listens to, which have faults of their own.
pub(super) const UNSHOWN: &[&str] = &[
    "note_interne",
    "presentation",
    "page",
    "redirections",
    "mot",
    "mots",
    "sauf",
    "synonymes",
    "indices",
];

impl Unmeant {
    /// Why the text of a key says nothing; `None` when it may be meant.
    pub(super) fn of(key: &str, text: &str) -> Option<Self> {
        if let Some(failed) = Self::of_spreadsheet(text) {
            return Some(failed);
        }
        if NEVER_DAYS.contains(&key) && is_spreadsheet_day(text) {
            return Some(Self::Day);
        }
        if !UNSHOWN.contains(&key) && says_nothing(text) {
            return Some(Self::Filler);
        }
        // A child of no age yet is welcome.
        let is_birth = key == "min" && text.trim() == "0";
        let is_filler = !is_birth && IDENTITIES.contains(&key) && is_filler(text);
        let is_answer = WAYS.contains(&key) && ANSWERS.contains(&&*fold(text.trim()));
        (is_filler || is_answer).then_some(Self::Filler)
    }

    /// Why a value of a shape says nothing: a number or a day is also not « aucun », and one word
    /// of a list has a fault of its own.
    pub(super) fn of_shape(key: &str, text: &str, shape: Shape) -> Option<Self> {
        let is_one = !matches!(shape, Shape::List(_) | Shape::Record(_));
        match Self::of(key, text) {
            // « vrai » has a mend of its own there.
            Some(Self::Filler) if matches!(shape, Shape::Boolean) && is_boolean(text) => None,
            Some(Self::Filler) if shape.is_named() && !IDENTITIES.contains(&key) => None,
            None if is_one && !shape.is_text() && is_filler(text) => Some(Self::Filler),
            unmeant => unmeant,
        }
    }

    /// What a value that is needed is instead, and the mend.
    pub(super) fn in_words(self) -> (&'static str, &'static str) {
        match self {
            Self::Formula => (
                "est une formule du tableur sans résultat",
                "Corrigez la formule dans le tableur, ou écrivez la valeur à sa place.",
            ),
            Self::Narrow => (
                "est ce que montre une colonne trop étroite",
                "Élargissez la colonne dans le tableur, puis exportez de nouveau le tableau.",
            ),
            Self::Day => (
                "est une date ou un nombre que le tableur a mis à la place de ce qui était écrit",
                "Mettez la colonne au format Texte dans le tableur, puis retapez la valeur.",
            ),
            Self::Filler => ("ne dit rien et est compté comme vide", "Écrivez la valeur."),
        }
    }

    /// What becomes of the value of a key: a list is published without what a spreadsheet wrote.
    pub(super) fn left_out(self, path: &str, in_list: bool) -> String {
        match (self, in_list) {
            (Self::Filler, _) => format!("«\u{a0}{path}\u{a0}» est compté comme absent"),
            (_, false) => format!("«\u{a0}{path}\u{a0}» n'est pas publié"),
            (_, true) => format!("rien n'en est publié dans «\u{a0}{path}\u{a0}»"),
        }
    }

    /// What a spreadsheet wrote in place of a value.
    pub(super) fn of_spreadsheet(text: &str) -> Option<Self> {
        let whole = text.trim();
        if is_uncomputed(whole) {
            return Some(Self::Formula);
        }
        // Almost every text ends here.
        if !text.contains('#') && !text.contains("Err") {
            return None;
        }
        // In a text, three of them make a heading.
        if whole.len() > 2 && whole.bytes().all(|byte| byte == b'#') {
            return Some(Self::Narrow);
        }
        is_failed(whole).then_some(Self::Formula)
    }
}

fn is_boolean(text: &str) -> bool {
    ["vrai", "faux", "true", "false"].contains(&&*fold(text.trim()))
}

/// Whether a text stands for nothing where a name, a place or a number is wanted.
pub(super) fn is_filler(text: &str) -> bool {
    let is_short = text.chars().count() <= 20;
    is_short && (says_nothing(text) || FILLERS.contains(&&*fold(text.trim())))
}

/// Whether a text says nothing but that it is still to come, or that it is absent: « à compléter »,
/// « null », « - ».
fn says_nothing(text: &str) -> bool {
    if text.trim().is_empty() {
        return false;
    }
    let sign = |c: char| "-–—_/\\?!.…*=,;:()[]<>| \u{a0}".contains(c);
    let words = text.trim_matches(sign);
    let is_absent = || words.chars().count() <= 20 && ABSENT.contains(&&*fold(words));
    words.is_empty() || is_to_come(text) || is_absent()
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
            "Err :522",
            "#NOM ?",
            "#DIV/0\u{a0}!",
            "12 rue #REF !",
            "#N/D",
            "#OCCUPÉ!",
            "#OBTENTION_DONNEES",
            "12 rue #REF!",
            "(#N/A)",
            "=SOMME(A1:A3)",
            "=B2",
            "= B2 & \" \" & C2",
            "=[autre.xlsx]Feuille!A1",
            "='C:\\Mes documents\\[autre.xlsx]Feuille 1'!$A$1",
            "=Feuille.A",
            "=@Noms",
            "=cmd|' /C calc'!A0",
            "=HYPERLINK(\"https://a.example\")",
        ] {
            assert_eq!(Unmeant::of("repas", text), Some(Unmeant::Formula), "{text}");
        }
        for text in ["###", " ######## "] {
            assert_eq!(Unmeant::of("repas", text), Some(Unmeant::Narrow), "{text}");
        }
    }

    #[test]
    fn what_stands_for_nothing_is_told_from_what_may_be_meant() {
        for text in ["0", "Néant", "Adresse à venir", "en attente", "À préciser"] {
            assert_eq!(Unmeant::of("voie", text), Some(Unmeant::Filler), "{text}");
            assert_eq!(
                Unmeant::of("publics", text),
                Some(Unmeant::Filler),
                "{text}"
            );
            assert_eq!(Unmeant::of("repas", text), None, "{text}");
        }
        for text in [
            "-",
            " - ",
            "/",
            "?",
            "…",
            "xxx",
            "XXXX",
            "TODO",
            "[à compléter]",
            "À COMPLÉTER !",
            "NULL",
            "n/a",
            "N.A.",
            "NC",
            "N.C.",
            "Non communiqué",
            "non renseigné.",
            "Inconnue",
            "***",
        ] {
            assert_eq!(Unmeant::of("repas", text), Some(Unmeant::Filler), "{text}");
            assert_eq!(Unmeant::of("note_interne", text), None, "{text}");
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
            "TODO, l'atelier",
            "Xx",
            "%",
            "A",
            "XXL",
            "=> par la cour",
            "== Accueil ==",
            "À compléter par la mairie de Trets",
        ] {
            assert_eq!(Unmeant::of("voie", text), None, "{text}");
        }
    }
}

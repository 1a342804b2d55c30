//! "Vouliez-vous écrire … ?"

use super::form::Form;
use crate::address::{fold, latin, look_alike, visible};

/// Quotes of all sorts, which people copy with a word.
const QUOTES: &[char] = &[
    '"', '\'', '`', '«', '»', '“', '”', '„', '‟', '‘', '’', '‹', '›',
];

/// The known word nearest to what was written, if it is near enough to be a slip: one mistake for
/// three letters. Of shorter words than four letters each is a word of its own (« ram », « mam »):
/// there only two letters that changed places are a slip. Never the very word that was written.
/// Ties go to the first in alphabetical order.
pub fn nearest<'w>(written: &str, known: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    let folded = fold(&latin(&visible(bare(written))));
    let length = folded.chars().count();
    let allowed = (length / 3).max(1);
    let letters = sorted_letters(&folded);
    let is_slip = |word: &str| length > 3 || sorted_letters(&fold(word)) == letters;
    known
        .filter(|word| *word != written)
        // A word much longer or shorter cannot be near: most are put aside unmeasured.
        .filter(|word| word.chars().count().abs_diff(length) <= allowed + 2)
        .map(|word| (strsim::damerau_levenshtein(&folded, &fold(word)), word))
        .filter(|(distance, word)| *distance <= allowed && is_slip(word))
        .min()
        .map(|(_, word)| word)
}

/// The known word that was meant, with the sentence that proposes it in the form in which the word
/// itself is written: a key has no quotes, as a cell has none.
pub fn did_you_mean<'w>(
    written: &str,
    known: impl Iterator<Item = &'w str>,
    form: Form,
) -> Option<(&'w str, String)> {
    let word = nearest(written, known)?;
    Some((word, proposal(written, word, form)))
}

/// Proposes a word: as a question, or as the way to write it where the two differ by what people
/// do not see (capitals, accents, quotes, spaces).
pub fn proposal(written: &str, word: &str, form: Form) -> String {
    let shown = form.text(word);
    let meant = fold(&latin(&visible(bare(written))));
    if let Some((foreign, letter)) = look_alike(written).filter(|_| meant == fold(word)) {
        return format!(
            "«\u{a0}{foreign}\u{a0}» (U+{:04X}) n'y est pas la lettre «\u{a0}{letter}\u{a0}»\u{a0}: \
             effacez ce mot et retapez {shown}.",
            u32::from(foreign)
        );
    }
    if fold(bare(written)) != fold(word) {
        return format!("Vouliez-vous écrire {shown}\u{a0}?");
    }
    match bare(written) == word {
        true => format!("Écrivez {shown}, sans rien autour."),
        false => format!("Écrivez exactement {shown}."),
    }
}

fn sorted_letters(word: &str) -> Vec<char> {
    let mut letters: Vec<char> = word.chars().collect();
    letters.sort_unstable();
    letters
}

/// What was written, without the quotes and spaces around it.
fn bare(written: &str) -> &str {
    written.trim_matches(|c: char| c.is_whitespace() || QUOTES.contains(&c))
}

#[cfg(test)]
mod tests {
    use super::{Form, did_you_mean, nearest};

    #[test]
    fn only_a_slip_is_mended() {
        let keys = ["nom", "type", "titre", "telephone"];
        assert_eq!(nearest("titer", keys.into_iter()), Some("titre"));
        assert_eq!(nearest("téléphone", keys.into_iter()), Some("telephone"));
        assert_eq!(nearest("adresse", keys.into_iter()), None);
    }

    #[test]
    fn a_short_word_is_no_slip_of_another_nor_of_itself() {
        let kinds = ["mam", "rpe"];
        assert_eq!(nearest("RAM", kinds.into_iter()), None);
        assert_eq!(nearest("rep", kinds.into_iter()), Some("rpe"));
        assert_eq!(nearest("MAM", kinds.into_iter()), Some("mam"));
        assert_eq!(nearest("mam", kinds.into_iter()), None);
    }

    #[test]
    fn what_differs_unseen_is_said() {
        let said = |written, form| {
            let kinds = ["ludotheque", "micro-creche"].into_iter();
            did_you_mean(written, kinds, form).unwrap().1
        };
        let cell = |written| said(written, Form::Cells);
        let quoted = "Écrivez «\u{a0}micro-creche\u{a0}», sans rien autour.";
        assert_eq!(cell("\"micro-creche\""), quoted);
        assert_eq!(cell("« micro-creche »"), quoted);
        assert_eq!(
            cell("Ludothèque"),
            "Écrivez exactement «\u{a0}ludotheque\u{a0}»."
        );
        assert_eq!(
            cell("lud\u{43e}theque"),
            "«\u{a0}\u{43e}\u{a0}» (U+043E) n'y est pas la lettre «\u{a0}o\u{a0}»\u{a0}: effacez ce mot \
             et retapez «\u{a0}ludotheque\u{a0}»."
        );
        let meant = "Vouliez-vous écrire \"ludotheque\"\u{a0}?";
        assert_eq!(said("ludoteque", Form::Keys), meant);
    }
}

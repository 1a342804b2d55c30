//! The words that a search is listened to for.

use crate::address::fold;

/// A phrase as a search is compared with it: folded, its words apart by one space. A `*` stays at
/// the end of its word, a `|` between words of which one is enough, `^` for the query's beginning,
/// `$` for its end.
pub fn help_words(written: &str) -> String {
    let folded = fold(written);
    let is_apart = |letter: char| !letter.is_alphanumeric() && !"*|^$".contains(letter);
    let words: Vec<&str> = folded
        .split(is_apart)
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

/// Why a phrase cannot be listened for, and what to write instead.
pub(super) fn fault_of(written: &str) -> Option<(&'static str, &'static str)> {
    let phrase = help_words(written);
    if !phrase.contains(char::is_alphanumeric) {
        let fault = "il n'a ni lettre ni chiffre";
        return Some((fault, "Écrivez un mot ou quelques mots, ou supprimez-le."));
    }
    if !words_weigh(&phrase) {
        let fault = "il serait entendu partout";
        return Some((
            fault,
            "Ajoutez un mot plus long\u{a0}: \"me frappe\" plutôt que \"me\".",
        ));
    }
    let ends_well = |word: &str| match word.find('*') {
        Some(at) => at > 0 && at + 1 == word.len(),
        None => true,
    };
    let words: Vec<&str> = phrase.split(' ').collect();
    let last = words.len() - 1;
    let in_place = |(at, word): (usize, &&str)| {
        let alternatives = || word.split('|');
        let is_end = |one: &str| one == "$" && at == last;
        let is_word = |one: &str| !one.is_empty() && !one.contains(['^', '$']);
        (*word == "^" && at == 0) || alternatives().all(|one| is_word(one) || is_end(one))
    };
    if !words.iter().enumerate().all(in_place) {
        let fault = "«\u{a0}|\u{a0}», «\u{a0}^\u{a0}» ou «\u{a0}$\u{a0}» n'est pas à sa place";
        let hint = "Écrivez «\u{a0}|\u{a0}» entre deux mots, sans espace, «\u{a0}^\u{a0}» seul au début, «\u{a0}$\u{a0}» seul à la fin\u{a0}: \"me tue|frappe\", \"^ au secours $\".";
        return Some((fault, hint));
    }
    if words.iter().flat_map(|word| word.split('|')).all(ends_well) {
        return None;
    }
    let fault = "«\u{a0}*\u{a0}» n'est pas à la fin d'un mot";
    let hint = "Écrivez le début du mot, puis «\u{a0}*\u{a0}»\u{a0}: \"suicid*\" entend suicide et suicidaire.";
    Some((fault, hint))
}

/// Whether a phrase has a word, or the beginning of one, that few searches hold. Two letters do in a
/// script whose words are short.
fn words_weigh(phrase: &str) -> bool {
    let weighs = |word: &str| {
        let letters = word.trim_end_matches('*');
        let is_latin = letters.is_ascii();
        letters.chars().count() >= if is_latin { 3 } else { 2 }
    };
    let bare = |word: &&str| !["^", "$"].contains(word);
    phrase.starts_with("^ ") || {
        let mut words = phrase.split(' ').filter(bare);
        words.any(|word| word.split('|').filter(bare).any(weighs))
    }
}

#[cfg(test)]
mod tests {
    use super::{fault_of, help_words};

    #[test]
    fn words_are_folded_and_stand_apart() {
        assert_eq!(help_words("J’en peux plus"), "j en peux plus");
        assert_eq!(help_words(" Suicid*,  peut-être "), "suicid* peut etre");
        assert_eq!(help_words("119"), "119");
        assert_eq!(help_words("Tué|Frappé, $"), "tue|frappe $");
        assert_eq!(help_words("^ À l'aide $"), "^ a l aide $");
    }

    #[test]
    fn a_star_stands_at_a_words_end() {
        for (written, is_well) in [
            ("suicid*", true),
            ("mort* de rire", true),
            ("119", true),
            ("*cide", false),
            ("sui*cide", false),
            ("mort * de rire", false),
            ("suicid**", false),
            ("…", false),
            ("*", false),
            ("mort*|fin* de rire", true),
            ("a|dans la rue $", true),
            ("mort | fin", false),
            ("mort||fin", false),
            ("^ 119 $", true),
            ("en finir vie|tout|$", true),
            ("vie|$ tout", false),
            ("^", false),
            ("mort ^", false),
            ("$ mort", false),
            ("mort$", false),
        ] {
            assert_eq!(fault_of(written).is_none(), is_well, "{written}");
        }
    }
}

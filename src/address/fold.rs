//! The one folding of letters: lower case, no accents, ligatures opened.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folds a text for comparison: lower case, accents removed, `œ` as `oe`,
/// `æ` as `ae`, `ß` as `ss`, typographic apostrophe as `'`.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
    {
        match character {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            '’' | 'ʼ' | '‘' => folded.push('\''),
            other => folded.push(other),
        }
    }
    // Lower-casing may bring a combining mark back (İ gives i and a dot).
    folded.retain(|c| !is_combining_mark(c));
    folded
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn accents_case_and_ligatures_are_folded() {
        assert_eq!(fold("Crèche À L’ŒUVRE"), "creche a l'oeuvre");
        assert_eq!(fold("cre\u{300}che"), "creche");
        assert_eq!(fold("İstanbul"), "istanbul");
    }
}

//! "Vouliez-vous écrire … ?"

/// The known word nearest to what was written, if it is near enough to be a slip:
/// one mistake for three letters. Ties go to the first in alphabetical order.
pub fn nearest<'w>(written: &str, known: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    let folded = crate::address::fold(written);
    let length = folded.chars().count();
    let allowed = (length / 3).max(1);
    known
        // A word much longer or shorter cannot be near: most are put aside unmeasured.
        .filter(|word| word.chars().count().abs_diff(length) <= allowed + 2)
        .map(|word| {
            (
                strsim::damerau_levenshtein(&folded, &crate::address::fold(word)),
                word,
            )
        })
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn only_a_slip_is_mended() {
        let keys = ["nom", "type", "titre", "telephone"];
        assert_eq!(nearest("titer", keys.into_iter()), Some("titre"));
        assert_eq!(nearest("téléphone", keys.into_iter()), Some("telephone"));
        assert_eq!(nearest("adresse", keys.into_iter()), None);
    }
}

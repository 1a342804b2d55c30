//! What people write in one text instead of a list.

/// What people write between two of several.
const BETWEEN: [&str; 7] = [",", ";", "/", "+", "\n", " et ", " & "];

/// The parts of « Trets, Rousset et Peynier »; a text that parts nothing is one.
pub fn enumerated(text: &str) -> Vec<&str> {
    let mut parts = vec![text];
    for between in BETWEEN {
        parts = parts.iter().flat_map(|part| part.split(between)).collect();
    }
    let parts = parts.into_iter().map(str::trim);
    parts.filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::enumerated;

    #[test]
    fn signs_and_words_part_what_is_several() {
        for text in [
            "Trets, Rousset et Peynier",
            "Trets/Rousset ; Peynier",
            "Trets\nRousset & Peynier\n",
        ] {
            assert_eq!(enumerated(text), ["Trets", "Rousset", "Peynier"], "{text}");
        }
        assert_eq!(enumerated("Le Tholonet"), ["Le Tholonet"]);
        assert_eq!(enumerated(" , "), Vec::<&str>::new());
    }
}

//! What people write in one text instead of a list.

/// What people write between two of several.
const BETWEEN: [&str; 7] = [",", ";", "/", "+", "\n", " et ", " & "];

/// The end of a line, as other programs write it.
const BREAKS: [&str; 5] = ["<br>", "<br/>", "<br />", "</br>", "<BR>"];

/// The parts of « Trets, Rousset et Peynier »; a text that parts nothing is one.
pub fn enumerated(text: &str) -> Vec<&str> {
    let mut parts = lines(text);
    for between in BETWEEN {
        parts = parts.iter().flat_map(|part| part.split(between)).collect();
    }
    let parts = parts.into_iter().map(str::trim);
    parts.filter(|part| !part.is_empty()).collect()
}

/// The lines of a text that other programs cut.
fn lines(text: &str) -> Vec<&str> {
    let mut parts = vec![text];
    for end in BREAKS {
        parts = parts.iter().flat_map(|part| part.split(end)).collect();
    }
    parts
}

/// What stands between two names only where both are names: words and signs of their own too.
const BETWEEN_NAMES: &[&str] = &[" et ", " ou ", " puis ", " - ", " ", "-"];

/// The names that one text holds (« familles / jeunes », « français anglais »): what is between
/// them parts it where a sign does, and where each part is a name.
pub(super) fn each_name<'t>(text: &'t str, is_name: &dyn Fn(&str) -> bool) -> Vec<&'t str> {
    let lines = lines(text).into_iter();
    let parts = lines.flat_map(|line| line.split([',', ';', '/', '|', '\n', '+', '&']));
    let parts = parts.map(str::trim).filter(|part| !part.is_empty());
    let names = parts.flat_map(|part| names_of(part, BETWEEN_NAMES, is_name));
    names.collect()
}

fn names_of<'t>(text: &'t str, between: &[&str], is_name: &dyn Fn(&str) -> bool) -> Vec<&'t str> {
    let Some((first, others)) = between.split_first().filter(|_| !is_name(text)) else {
        return vec![text];
    };
    let parts = text.split(first).map(str::trim);
    let parts = parts.filter(|part| !part.is_empty());
    let names: Vec<&str> = parts
        .flat_map(|part| names_of(part, others, is_name))
        .collect();
    match names.iter().all(|name| is_name(name)) {
        true => names,
        false => names_of(text, others, is_name),
    }
}

#[cfg(test)]
mod tests {
    use super::{each_name, enumerated};

    #[test]
    fn words_and_hyphens_part_names_alone() {
        let is_name = |text: &str| ["fr", "en", "gens du voyage"].contains(&text);
        let each = |text| each_name(text, &is_name);
        for text in [
            "fr en",
            "fr/en",
            "fr - en",
            "fr-en",
            "fr et en",
            "fr\nen",
            "fr<br>en",
            "fr<br />en",
            "fr</br>en",
            "fr  en",
        ] {
            assert_eq!(each(text), ["fr", "en"], "{text}");
        }
        assert_eq!(each("fr et en gens du voyage"), ["fr et en gens du voyage"]);
        assert_eq!(
            each("fr et gens du voyage ou en"),
            ["fr", "gens du voyage", "en"]
        );
        assert_eq!(each("fr vulcain"), ["fr vulcain"]);
        assert_eq!(each("fr, vulcain et klingon"), ["fr", "vulcain et klingon"]);
        assert_eq!(each("gens du voyage"), ["gens du voyage"]);
        assert_eq!(each(""), Vec::<&str>::new());
    }

    #[test]
    fn signs_and_words_part_what_is_several() {
        for text in [
            "Trets, Rousset et Peynier",
            "Trets/Rousset ; Peynier",
            "Trets\nRousset & Peynier\n",
            "Trets<br/>Rousset<br>Peynier",
        ] {
            assert_eq!(enumerated(text), ["Trets", "Rousset", "Peynier"], "{text}");
        }
        assert_eq!(enumerated("Le Tholonet"), ["Le Tholonet"]);
        assert_eq!(enumerated(" , "), Vec::<&str>::new());
    }
}

//! Keys that hold a list, whatever file they stand in.

use super::key_shapes::key_shapes;
use super::schema::Shape;

/// The list that a value without quotes means, where its key always holds one.
pub(super) fn list_written(key: &str, value: &str) -> Option<String> {
    let shapes = key_shapes(key);
    let mut kinds = shapes.iter().map(|shape| match shape {
        Shape::List(inner) => Some(**inner),
        _ => None,
    });
    let first = kinds.next().flatten()?;
    if kinds.any(|kind| kind.is_none()) || matches!(first, Shape::Record(_) | Shape::Date) {
        return None;
    }
    // Words of one's own may hold commas.
    let parts: Vec<&str> = match first.is_words() {
        true => vec![value],
        false => value.split([',', ';']).collect(),
    };
    let parts = parts.iter().map(|part| part.trim_matches([' ', '"']));
    let parts: Vec<String> = parts.map(|part| format!("\"{part}\"")).collect();
    Some(format!("{key} = [{}]", parts.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::list_written;

    #[test]
    fn a_list_is_proposed_where_one_is_always_held() {
        for (key, value, list) in [
            (
                "porte_sur",
                "nom, telephone",
                Some("porte_sur = [\"nom\", \"telephone\"]"),
            ),
            (
                "consentement.porte_sur",
                "nom",
                Some("consentement.porte_sur = [\"nom\"]"),
            ),
            ("pour", "familles ; professionnels", None),
            (
                "redirections",
                "/a/, /b/",
                Some("redirections = [\"/a/\", \"/b/\"]"),
            ),
            (
                "quand",
                "lundi, mardi 9h-10h",
                Some("quand = [\"lundi, mardi 9h-10h\"]"),
            ),
            ("titre", "Un, deux", None),
            ("inconnue", "Un, deux", None),
        ] {
            assert_eq!(list_written(key, value).as_deref(), list, "{key}");
        }
    }
}

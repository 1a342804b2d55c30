//! Keys that hold a list, whatever file they stand in.

use super::event_schema::EVENT;
use super::news::NEWS;
use super::page::PAGE;
use super::schema::{Field, Shape};
use super::service_schema::SERVICE;
use super::settings::SETTINGS;
use super::territory::TERRITORY;

/// What a front matter, a territory or the settings may hold.
const SCHEMAS: [&[Field]; 6] = [SERVICE, PAGE, NEWS, EVENT, TERRITORY, SETTINGS];

/// The list that a value without quotes means, where its key always holds one.
pub(super) fn list_written(key: &str, value: &str) -> Option<String> {
    let name = key.rsplit('.').next().unwrap_or(key);
    let mut shapes = Vec::new();
    for schema in SCHEMAS {
        gather(schema, name, &mut shapes);
    }
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

fn gather(fields: &[Field], key: &str, shapes: &mut Vec<Shape>) {
    for field in fields {
        if field.key == key {
            shapes.push(field.shape);
        }
        match field.shape {
            Shape::Record(inner) | Shape::List(&Shape::Record(inner)) => {
                gather(inner, key, shapes);
            }
            _ => {}
        }
    }
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

//! What a key holds, whatever file it stands in.

use super::event_schema::EVENT;
use super::news::NEWS;
use super::page::PAGE;
use super::schema::{Field, Shape};
use super::service_schema::SERVICE;
use super::settings::SETTINGS;
use super::territory::TERRITORY;

/// What a front matter, a territory or the settings may hold.
const SCHEMAS: [&[Field]; 6] = [SERVICE, PAGE, NEWS, EVENT, TERRITORY, SETTINGS];

/// Each shape that a key has somewhere; none of a word that is no key. `consentement.le` is `le`.
pub(super) fn key_shapes(key: &str) -> Vec<Shape> {
    let name = key.rsplit('.').next().unwrap_or(key);
    let mut shapes = Vec::new();
    for schema in SCHEMAS {
        gather(schema, name, &mut shapes);
    }
    shapes
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

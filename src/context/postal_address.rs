//! An address as schema.org has it.

use serde_json::{Map, Value, json};

/// The parts of an address that are known: what is not has no key.
pub(super) fn postal_address(lines: &[String], postal_code: Option<&str>, commune: &str) -> Value {
    let street = lines.join(", ");
    let known = [
        ("@type", Some("PostalAddress")),
        ("streetAddress", Some(&*street).filter(|it| !it.is_empty())),
        ("postalCode", postal_code),
        ("addressLocality", Some(commune)),
        ("addressCountry", Some("FR")),
    ];
    let known = known.into_iter();
    let object: Map<String, Value> = known
        .filter_map(|(key, value)| Some((key.to_owned(), json!(value?))))
        .collect();
    Value::Object(object)
}

//! The context structs, read from their source text.

use std::collections::BTreeMap;

/// What a name of a template stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    /// A text, a number, true or false: nothing inside.
    Plain,
    /// A struct, by name.
    Struct(String),
    /// A list of one thing.
    List(Box<Value>),
    /// Something wrong that was told already.
    Unknown,
}

/// Every context struct with its fields, and which of them each template receives.
#[derive(Debug, Default)]
pub(crate) struct Schema {
    structs: BTreeMap<String, BTreeMap<String, Value>>,
    /// Template to struct; a template may be rendered from several.
    pub(crate) received: Vec<(String, String)>,
}

impl Schema {
    /// Reads the structs of `src/context/*.rs`, and from `src/routes/route.rs` which function
    /// makes the context of which template.
    pub(crate) fn read(contexts: &[String], routes: &str) -> Self {
        let mut written = BTreeMap::new();
        for text in contexts {
            for part in text.split("struct ").skip(1) {
                if let Some((name, fields)) = struct_of(part) {
                    written.insert(name, fields);
                }
            }
        }
        let known: Vec<String> = written.keys().cloned().collect();
        let typed = written.into_iter().map(|(name, fields)| {
            let fields = fields
                .into_iter()
                .map(|(field, written)| (field, value_of(&written, &known)));
            (name, fields.collect())
        });
        let structs = typed.collect();
        let received = routes.split("Context::page(").skip(1).map(|call| {
            let template = call.split('"').nth(1).unwrap_or_default().to_owned();
            let function = call.split("context::").nth(1).map_or("", identifier);
            (template, result_of(function, contexts))
        });
        Self {
            structs,
            received: received.collect(),
        }
    }

    /// The fields of a struct.
    pub(crate) fn fields(&self, name: &str) -> impl Iterator<Item = (&String, &Value)> {
        self.structs.get(name).into_iter().flatten()
    }

    /// What a field holds.
    pub(crate) fn field(&self, name: &str, field: &str) -> Option<&Value> {
        self.structs.get(name)?.get(field)
    }
}

/// The identifier that a text begins with.
pub(crate) fn identifier(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    &text[..end.unwrap_or(text.len())]
}

/// The name and the fields of the struct whose text begins after `struct `.
fn struct_of(text: &str) -> Option<(String, Vec<(String, String)>)> {
    let (head, body) = text.split_once('{')?;
    let generic = head.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '_');
    let is_struct = generic.trim().is_empty() || generic.trim_end().ends_with('>');
    if !is_struct || head.contains(['(', ';']) {
        return None;
    }
    let (body, _) = body.split_once("\n}")?;
    let fields = body.lines().filter_map(|line| {
        let line = line.trim().trim_end_matches(',');
        let line = line.strip_prefix("pub ").unwrap_or(line);
        let (name, written) = line.split_once(": ")?;
        let is_field = !name.is_empty() && identifier(name) == name;
        is_field.then(|| (name.to_owned(), written.to_owned()))
    });
    Some((identifier(head).to_owned(), fields.collect()))
}

/// What a field's type holds: `Option<&'p Digested<Frame>>` holds a `Frame`.
fn value_of(written: &str, known: &[String]) -> Value {
    let written = written.trim();
    if let Some(referred) = written.strip_prefix('&') {
        let referred = referred.strip_prefix("'static ").unwrap_or(referred);
        return value_of(referred.strip_prefix("'p ").unwrap_or(referred), known);
    }
    if let Some((outer, inner)) = written.strip_suffix('>').and_then(|it| it.split_once('<')) {
        match outer {
            "Option" | "Digested" | "Box" => return value_of(inner, known),
            // `Held<'p, T>` is a value or a loan of it.
            "Held" => return value_of(inner.trim_start_matches("'p, "), known),
            "Vec" => return Value::List(Box::new(value_of(inner, known))),
            _ => {}
        }
    }
    let name = identifier(written);
    if known.iter().any(|known| known == name) {
        Value::Struct(name.to_owned())
    } else {
        Value::Plain
    }
}

/// The struct that a function of the contexts makes.
fn result_of(function: &str, contexts: &[String]) -> String {
    let open = [format!("fn {function}("), format!("fn {function}<")];
    let found = contexts.iter().find_map(|text| {
        let at = open.iter().find_map(|open| text.find(open.as_str()))?;
        let (_, result) = text[at..].split_once("-> ")?;
        Some(identifier(result).to_owned())
    });
    found.unwrap_or_default()
}

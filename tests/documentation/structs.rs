//! The context structs as their sources declare them, with their comments.

use std::collections::BTreeMap;

/// A struct of the contexts.
#[derive(Debug, Default)]
pub(crate) struct Struct {
    /// What it is.
    pub(crate) comment: String,
    /// Its fields in order.
    pub(crate) fields: Vec<Field>,
}

/// A field of a struct.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) name: String,
    /// Its type as it is written.
    pub(crate) written: String,
    pub(crate) comment: String,
}

/// Reads the structs of Rust files in rustfmt's layout, by name.
pub(crate) fn structs(files: &[String]) -> BTreeMap<String, Struct> {
    let mut found = BTreeMap::new();
    for text in files {
        let mut comment = String::new();
        let mut open: Option<(String, Struct)> = None;
        for line in text.lines() {
            let line = line.trim();
            if let Some(words) = line.strip_prefix("///") {
                if !comment.is_empty() {
                    comment.push(' ');
                }
                comment.push_str(words.trim());
                continue;
            }
            if let (Some(name), None) = (struct_name(line), &open) {
                let comment = std::mem::take(&mut comment);
                let fields = Vec::new();
                open = Some((name.to_owned(), Struct { comment, fields }));
            } else if line == "}" {
                found.extend(open.take());
            } else if let (Some((_, open)), Some((name, written))) = (&mut open, field(line)) {
                open.fields.push(Field {
                    name: name.to_owned(),
                    written: written.to_owned(),
                    comment: std::mem::take(&mut comment),
                });
            }
            if !line.starts_with("#[") {
                comment.clear();
            }
        }
    }
    found
}

/// The name of the struct with fields that a line opens.
fn struct_name(line: &str) -> Option<&str> {
    let (_, rest) = line.split_once("struct ")?;
    let rest = rest.strip_suffix('{')?;
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric());
    Some(&rest[..end.unwrap_or(rest.len())])
}

fn field(line: &str) -> Option<(&str, &str)> {
    line.strip_prefix("pub ")?
        .strip_suffix(',')?
        .split_once(": ")
}

/// A field's type as someone who writes templates sees it: "list of `Link`", "text, or none".
pub(crate) fn in_words(written: &str, structs: &BTreeMap<String, Struct>) -> String {
    let written = written.trim_start_matches('&');
    let written = written.trim_start_matches("'static ");
    let written = written.trim_start_matches("'p ");
    if let Some((outer, inner)) = written.strip_suffix('>').and_then(|it| it.split_once('<')) {
        match outer {
            "Option" => return format!("{}, or none", in_words(inner, structs)),
            "Vec" => return format!("list of {}", in_words(inner, structs)),
            "Digested" | "Box" | "Arc" => return in_words(inner, structs),
            "Held" => return in_words(inner.trim_start_matches("'p, "), structs),
            _ => {}
        }
    }
    let name = written.split('<').next().unwrap_or(written);
    match name {
        "String" | "str" => "text".to_owned(),
        "u8" | "u16" | "u32" | "u64" | "i32" | "i64" | "usize" => "number".to_owned(),
        "bool" => "true or false".to_owned(),
        name if structs.contains_key(name) => {
            format!("[`{name}`](#{})", name.to_lowercase())
        }
        other => panic!("« {other} » is no type that a template knows"),
    }
}

/// The structs that a field's type names.
pub(crate) fn named(written: &str, structs: &BTreeMap<String, Struct>) -> Vec<String> {
    let words = written.split(|c: char| !c.is_ascii_alphanumeric());
    let known = words.filter(|word| structs.contains_key(*word));
    known.map(str::to_owned).collect()
}

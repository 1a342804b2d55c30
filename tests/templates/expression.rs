//! The names in an expression.

use super::schema::identifier;

/// A component's call: `<name first={expression} second="text" third />`.
#[derive(Debug)]
pub(crate) struct Call<'t> {
    pub(crate) name: &'t str,
    pub(crate) arguments: Vec<(&'t str, Argument<'t>)>,
}

/// What a call gives to a parameter.
#[derive(Debug)]
pub(crate) enum Argument<'t> {
    Text,
    Expression(&'t str),
}

/// Reads a component's call; `None` for any other expression.
pub(crate) fn call(expression: &str) -> Option<Call<'_>> {
    let inside = expression.strip_prefix('<')?.trim_end_matches("/>");
    let name = identifier(inside);
    let mut rest = inside[name.len()..].trim_start();
    let mut arguments = Vec::new();
    while !rest.is_empty() {
        let parameter = identifier(rest);
        assert!(!parameter.is_empty(), "a component's call: {expression}");
        rest = &rest[parameter.len()..];
        let argument;
        if let Some(given) = rest.strip_prefix("={") {
            let end = given.find('}').unwrap_or(given.len());
            argument = Argument::Expression(&given[..end]);
            rest = &given[(end + 1).min(given.len())..];
        } else if let Some(given) = rest.strip_prefix("=\"") {
            let end = given.find('"').unwrap_or(given.len());
            argument = Argument::Text;
            rest = &given[(end + 1).min(given.len())..];
        } else {
            // `<pager pager />` gives the value of that name.
            argument = Argument::Expression(parameter);
        }
        arguments.push((parameter, argument));
        rest = rest.trim_start();
    }
    Some(Call { name, arguments })
}

/// The dotted names of an expression: neither texts, numbers, words of the language, nor the
/// names of filters, tests and their arguments.
pub(crate) fn paths(expression: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut before = "";
    while let Some(character) = expression[at..].chars().next() {
        let rest = &expression[at..];
        if matches!(character, '"' | '\'' | '`') {
            at += rest[1..].find(character).map_or(rest.len(), |end| end + 2);
            before = "";
        } else if character.is_ascii_digit() {
            at += identifier(rest).len();
            before = "";
        } else if character.is_ascii_alphabetic() || character == '_' {
            let path = path(rest);
            at += path.len();
            let after = expression[at..].trim_start();
            let is_argument = after.starts_with('=') && !after.starts_with("==");
            let is_word = matches!(
                path,
                "not" | "and" | "or" | "in" | "is" | "true" | "false" | "if" | "else"
            );
            let is_function = after.starts_with('(');
            if !is_word && !is_argument && !is_function && before != "|" && before != "is" {
                found.push(path);
            }
            before = if path == "not" && before == "is" {
                "is"
            } else {
                path
            };
        } else {
            at += character.len_utf8();
            if !character.is_whitespace() {
                before = if character == '|' { "|" } else { "" };
            }
        }
    }
    found
}

/// The longest `a.b[0].c` that a text begins with.
fn path(text: &str) -> &str {
    let mut end = identifier(text).len();
    loop {
        let rest = &text[end..];
        let field = rest.strip_prefix('.').map_or("", identifier);
        if !field.is_empty() {
            end += 1 + field.len();
        } else if let Some(length) = rest.strip_prefix('[').and_then(|rest| rest.find(']')) {
            end += length + 2;
        } else {
            return &text[..end];
        }
    }
}

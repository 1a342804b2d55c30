//! Walks the templates with what they receive, and notes every name that stands for nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::expression::{Argument, Call, call, paths};
use super::schema::{Schema, Value};
use super::tags::{Tag, tags};

/// Templates by name (`components/pager.html`).
pub(crate) type Templates = BTreeMap<String, String>;

/// Every fault of the templates, each once, in order.
pub(crate) fn check(templates: &Templates, schema: &Schema) -> Vec<String> {
    let mut walk = Walk {
        templates,
        schema,
        components: components(templates),
        faults: BTreeSet::new(),
        reached: BTreeSet::new(),
    };
    for (template, made_from) in &schema.received {
        let fields = schema.fields(made_from);
        let scope = fields.map(|(name, value)| (name.clone(), value.clone()));
        let mut scope: Vec<_> = scope.collect();
        if scope.is_empty() {
            walk.fault(
                template,
                &format!("no context struct « {made_from} » is known"),
            );
        }
        walk.template(template, &mut scope);
    }
    for name in templates
        .keys()
        .filter(|name| !walk.reached.contains(*name))
    {
        let fault = format!("{name}: no page uses it");
        walk.faults.insert(fault);
    }
    walk.faults.into_iter().collect()
}

/// Names with what they stand for; the last of a name counts.
type Scope = Vec<(String, Value)>;

/// What a loop tells of itself.
const LOOP: &[&str] = &["index", "index0", "first", "last", "length"];

struct Component<'t> {
    file: &'t str,
    parameters: Vec<&'t str>,
    body: &'t str,
}

struct Walk<'t> {
    templates: &'t Templates,
    schema: &'t Schema,
    components: BTreeMap<&'t str, Component<'t>>,
    faults: BTreeSet<String>,
    reached: BTreeSet<String>,
}

/// `{% component name(first: array, second: string = "x") %}`, one a file.
fn components(templates: &Templates) -> BTreeMap<&str, Component<'_>> {
    let found = templates.iter().filter_map(|(file, text)| {
        let (_, rest) = text.split_once("{% component ")?;
        let (name, rest) = rest.split_once('(')?;
        let (parameters, body) = rest.split_once(')')?;
        let (_, body) = body.split_once("%}")?;
        let parameters = parameters.split(", ").filter_map(|it| it.split(':').next());
        let component = Component {
            file,
            parameters: parameters.map(str::trim).collect(),
            body,
        };
        Some((name, component))
    });
    found.collect()
}

impl<'t> Walk<'t> {
    fn fault(&mut self, file: &str, words: &str) {
        self.faults.insert(format!("{file}: {words}"));
    }

    fn template(&mut self, name: &str, scope: &mut Scope) {
        let Some(text) = self.templates.get(name) else {
            return self.fault(name, "there is no such template");
        };
        self.reached.insert(name.to_owned());
        self.text(name, text, scope);
    }

    fn text(&mut self, file: &str, text: &str, scope: &mut Scope) {
        let outside = scope.len();
        let mut loops = Vec::new();
        for tag in tags(text) {
            match tag {
                Tag::Output(expression) => {
                    self.value(file, expression, scope);
                }
                Tag::Statement("for", rest) => {
                    loops.push(scope.len());
                    self.enter_loop(file, rest, scope);
                }
                Tag::Statement("endfor", _) => scope.truncate(loops.pop().unwrap_or(outside)),
                Tag::Statement("set", rest) => {
                    let (name, expression) = rest.split_once('=').unwrap_or((rest, ""));
                    let value = self.value(file, expression, scope);
                    scope.push((name.trim().to_owned(), value));
                }
                Tag::Statement("if" | "elif", rest) => {
                    self.value(file, rest, scope);
                }
                Tag::Statement("include" | "extends", rest) => {
                    let name = rest.trim().trim_matches('"');
                    self.template(name, scope);
                }
                Tag::Statement(
                    "else" | "endif" | "block" | "endblock" | "component" | "endcomponent"
                    | "endset",
                    _,
                ) => {}
                Tag::Statement(word, _) => {
                    self.fault(file, &format!("« {word} » is not known to this test"));
                }
            }
        }
        scope.truncate(outside);
    }

    fn enter_loop(&mut self, file: &str, rest: &str, scope: &mut Scope) {
        let (name, list) = rest.split_once(" in ").unwrap_or((rest, ""));
        let entry = match self.value(file, list, scope) {
            Value::List(entry) => *entry,
            Value::Unknown => Value::Unknown,
            _ => {
                self.fault(file, &format!("« {} » is no list", list.trim()));
                Value::Unknown
            }
        };
        scope.push((name.trim().to_owned(), entry));
        scope.push(("loop".to_owned(), Value::Struct("loop".to_owned())));
    }

    /// Checks an expression, and gives what it stands for when it is one name.
    fn value(&mut self, file: &str, expression: &str, scope: &mut Scope) -> Value {
        let expression = expression.trim();
        if let Some(call) = call(expression) {
            self.component(file, &call, scope);
            return Value::Plain;
        }
        let mut alone = Value::Plain;
        for path in paths(expression) {
            let value = self.path(file, path, scope);
            if path == expression {
                alone = value;
            }
        }
        alone
    }

    /// What `group.kinds[0].href` stands for.
    fn path(&mut self, file: &str, path: &str, scope: &Scope) -> Value {
        let mut parts = path.split('.');
        let first = parts.next().unwrap_or_default();
        let (name, _) = first.split_once('[').unwrap_or((first, ""));
        let Some((_, found)) = scope.iter().rev().find(|(known, _)| known == name) else {
            self.fault(file, &format!("« {name} » of « {path} » is not received"));
            return Value::Unknown;
        };
        let mut value = entry_of(found.clone(), first);
        for part in parts {
            let (field, _) = part.split_once('[').unwrap_or((part, ""));
            let inside = match &value {
                Value::Struct(name) if name == "loop" => {
                    LOOP.contains(&field).then_some(Value::Plain)
                }
                Value::Struct(name) => self.schema.field(name, field).cloned(),
                Value::Unknown => Some(Value::Unknown),
                _ => None,
            };
            let Some(inside) = inside else {
                self.fault(file, &format!("« {path} »: no « {field} » in {value:?}"));
                return Value::Unknown;
            };
            value = entry_of(inside, part);
        }
        value
    }

    /// Walks a component with what this call gives it.
    fn component(&mut self, file: &str, call: &Call<'_>, scope: &mut Scope) {
        let mut inner = Scope::new();
        let mut given = Vec::new();
        for (name, argument) in &call.arguments {
            given.push((*name).to_owned());
            let value = match argument {
                Argument::Text => Value::Plain,
                Argument::Expression(expression) => self.value(file, expression, scope),
            };
            inner.push(((*name).to_owned(), value));
        }
        let Some(component) = self.components.get(call.name) else {
            return self.fault(file, &format!("there is no component « {} »", call.name));
        };
        let (name, body, parameters) = (component.file, component.body, &component.parameters);
        let unknown = given
            .iter()
            .find(|name| !parameters.contains(&name.as_str()));
        let unknown = unknown.map(|unknown| format!("« {} » takes no « {unknown} »", call.name));
        for parameter in parameters {
            if !given.iter().any(|name| name == parameter) {
                inner.push(((*parameter).to_owned(), Value::Plain));
            }
        }
        if let Some(unknown) = unknown {
            self.fault(file, &unknown);
        }
        self.reached.insert(name.to_owned());
        self.text(name, body, &mut inner);
    }
}

/// `phones[0]` is an entry of `phones`.
fn entry_of(value: Value, part: &str) -> Value {
    match value {
        Value::List(entry) if part.contains('[') => *entry,
        value => value,
    }
}

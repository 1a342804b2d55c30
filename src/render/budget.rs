//! What making one page may cost, however its template is written.

use std::cell::Cell;
use std::io::{self, Write};

use tera::{Error, Function, Kwargs, State, TeraResult, Value};

/// Steps for one page: a turn of a loop or a call of a component is one, and so is each byte or
/// element of a value that a template keeps under a name.
const STEPS: usize = 2_000_000;

/// The bytes and elements of one such value: `{% set x = x ~ x %}` doubles it.
const VALUE: usize = 256 * 1024;

/// The bytes that are read or written in the time of a turn.
const BYTES_PER_STEP: usize = 16;

/// The bytes of one page.
const PAGE: usize = 16 * 1024 * 1024;

/// The numbers of one `range`.
const RANGE: i64 = 1_000;

/// How many templates, and blocks of them, may stand one inside the other.
const LEVELS: usize = 64;

/// What beginning one costs.
const STEPS_PER_LEVEL: usize = 16;

/// What begins the message of every fault of a budget.
pub(super) const BEYOND: &str = "beyond the budget";

thread_local! {
    /// A page is rendered on one thread from its beginning to its end.
    static LEFT: Cell<usize> = const { Cell::new(STEPS) };
    static LEVEL: Cell<usize> = const { Cell::new(0) };
}

/// Begins a page.
pub(super) fn begin_page() {
    LEFT.set(STEPS);
    LEVEL.set(0);
}

fn spend(steps: usize) -> TeraResult<()> {
    let left = LEFT.get().checked_sub(steps);
    LEFT.set(left.unwrap_or_default());
    left.map(|_| ()).ok_or_else(beyond)
}

fn beyond() -> Error {
    Error::message(BEYOND)
}

/// `{{ pas() }}`: a turn of a loop, a call of a component with these values, or a piece of a block
/// that is kept: the value that it shows, and the bytes of its plain `texte`.
pub(super) struct Step;

impl Function<TeraResult<String>> for Step {
    fn call(&self, arguments: Kwargs, _: &State) -> TeraResult<String> {
        let text = arguments.get::<usize>("texte")?.unwrap_or_default();
        let values = arguments.iter().map(|(_, value)| weight(value, 0));
        let weight = values.fold(1 + text, usize::saturating_add);
        spend(if weight > VALUE { STEPS + 1 } else { weight })?;
        Ok(String::new())
    }

    fn is_safe(&self) -> bool {
        true
    }
}

/// `{{ entre() }}`: here a template in another begins, or a block.
pub(super) struct Enter;

impl Function<TeraResult<&'static str>> for Enter {
    fn call(&self, _: Kwargs, _: &State) -> TeraResult<&'static str> {
        let level = LEVEL.get() + 1;
        LEVEL.set(level);
        match level > LEVELS {
            true => Err(beyond()),
            false => spend(STEPS_PER_LEVEL).map(|()| ""),
        }
    }

    fn is_safe(&self) -> bool {
        true
    }
}

/// `{{ sort() }}`: here it ends.
pub(super) struct Leave;

impl Function<TeraResult<&'static str>> for Leave {
    fn call(&self, _: Kwargs, _: &State) -> TeraResult<&'static str> {
        LEVEL.set(LEVEL.get().saturating_sub(1));
        Ok("")
    }

    fn is_safe(&self) -> bool {
        true
    }
}

/// The bytes and elements of a value, counted to a little more than [`VALUE`].
fn weight(value: &Value, depth: usize) -> usize {
    if let Some(text) = value.as_str() {
        return text.len();
    }
    let mut sum = 1_usize;
    let inner: Box<dyn Iterator<Item = &Value>> = match (value.as_array(), value.as_map()) {
        (Some(values), _) => Box::new(values.iter()),
        (_, Some(map)) => Box::new(map.iter().map(|(_, value)| value)),
        _ => return sum,
    };
    for value in inner {
        if sum > VALUE || depth > 64 {
            return VALUE + 1;
        }
        sum = sum.saturating_add(weight(value, depth + 1));
    }
    sum
}

/// `{{ a | pese | upper }}`: a value as it is, of which a filter, `~` or `in` reads every byte.
/// `fois` is how many bytes are made of each.
pub(super) fn weigh(value: &Value, arguments: Kwargs, _: &State) -> TeraResult<Value> {
    let times = arguments.get::<usize>("fois")?.unwrap_or(1);
    spend_bytes(weight(value, 0).saturating_mul(times))?;
    Ok(value.clone())
}

/// Spends what reading or writing so many bytes costs.
pub(super) fn spend_bytes(bytes: usize) -> TeraResult<()> {
    spend(1 + bytes / BYTES_PER_STEP)
}

/// `range`, of few numbers: the engine's own gives a hundred thousand.
pub(super) fn range(arguments: Kwargs, _: &State) -> TeraResult<Vec<i64>> {
    let start = arguments.get::<i64>("start")?.unwrap_or_default();
    let end = arguments.must_get::<i64>("end")?;
    let step = arguments.get::<i64>("step_by")?.unwrap_or(1);
    let step = usize::try_from(step).ok().filter(|step| *step > 0);
    let step = step.ok_or_else(|| Error::message("range expected a step above zero"))?;
    if end.checked_sub(start).is_none_or(|count| count > RANGE) {
        return Err(beyond());
    }
    Ok((start..end).step_by(step).collect())
}

/// `replace`, with a bound on what it makes.
pub(super) fn replace(value: &Value, arguments: Kwargs, state: &State) -> TeraResult<Value> {
    let from = arguments.must_get::<&str>("from")?;
    let to = arguments.must_get::<&Value>("to")?;
    let is_safe = state.autoescaping_enabled() && (value.is_safe() || to.is_safe());
    let [text, by] = [value, to].map(|value| written(value, is_safe, state));
    let (text, by) = (text?, by?);
    let times = text.matches(from).count();
    let length = text.len().saturating_add(times.saturating_mul(by.len()));
    bounded(length)?;
    spend_bytes(length)?;
    Ok(made(&text.replace(from, &by), is_safe))
}

/// `join`, with a bound on what it makes.
pub(super) fn join(values: &[Value], arguments: Kwargs, state: &State) -> TeraResult<Value> {
    let between = arguments.get::<&Value>("sep")?;
    let is_safe = state.autoescaping_enabled()
        && (values.iter().any(Value::is_safe) || between.is_some_and(Value::is_safe));
    let between = between.map_or(Ok(String::new()), |it| written(it, is_safe, state))?;
    let mut text = String::new();
    for (at, value) in values.iter().enumerate() {
        if at > 0 {
            text.push_str(&between);
        }
        text.push_str(&written(value, is_safe, state)?);
        bounded(text.len())?;
    }
    spend_bytes(text.len())?;
    Ok(made(&text, is_safe))
}

fn written(value: &Value, is_safe: bool, state: &State) -> TeraResult<String> {
    if value.is_undefined() {
        Ok(String::new())
    } else if is_safe {
        state.escape_if_needed(value)
    } else {
        Ok(value.to_string())
    }
}

fn bounded(length: usize) -> TeraResult<()> {
    if length > VALUE {
        Err(beyond())
    } else {
        Ok(())
    }
}

fn made(text: &str, is_safe: bool) -> Value {
    match is_safe {
        true => Value::safe_string(text),
        false => Value::from(text),
    }
}

/// The bytes of a page, as many as it may have.
pub(super) struct Page {
    pub(super) bytes: Vec<u8>,
}

impl Write for Page {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + bytes.len() > PAGE {
            return Err(io::Error::other(BEYOND));
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

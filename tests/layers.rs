//! The house: who may use whom, who may touch the world, and how long anything may grow.
//!
//! `ROOMS` is the table of ARCHITECTURE.md.
#![allow(clippy::disallowed_methods, reason = "a test reads the sources")]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use support::portal::repository;
use support::tree::tree;

/// Each room of `src/` with the rooms it may use.
const ROOMS: &[(&str, &[&str])] = &[
    ("address", &[]),
    ("diagnostic", &["address"]),
    ("hours", &["address", "diagnostic"]),
    ("source", &["address", "diagnostic"]),
    ("picture", &[]),
    ("compression", &[]),
    ("content", &["address", "diagnostic", "hours", "source"]),
    (
        "portal",
        &[
            "address",
            "diagnostic",
            "hours",
            "source",
            "picture",
            "content",
        ],
    ),
    (
        "search",
        &["address", "hours", "compression", "content", "portal"],
    ),
    ("wording", &["diagnostic", "content"]),
    (
        "theme",
        &["address", "diagnostic", "source", "content", "wording"],
    ),
    (
        "context",
        &[
            "address",
            "hours",
            "compression",
            "content",
            "portal",
            "wording",
        ],
    ),
    (
        "routes",
        &[
            "address",
            "diagnostic",
            "portal",
            "search",
            "theme",
            "context",
        ],
    ),
    ("render", &["diagnostic", "wording", "theme", "context"]),
    ("output", &["address"]),
    (
        "build",
        &[
            "address",
            "diagnostic",
            "source",
            "content",
            "portal",
            "theme",
            "context",
            "routes",
            "render",
            "output",
        ],
    ),
    ("serve", &["address", "diagnostic", "build"]),
    (
        "cli",
        &[
            "address",
            "diagnostic",
            "hours",
            "source",
            "theme",
            "output",
            "build",
            "serve",
        ],
    ),
];

/// The rooms that touch files, clock, network or environment.
const DOORS: &[&str] = &["source", "output", "serve", "cli"];

/// What only the doors name.
const WORLD: &[&str] = &[
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "std::os",
    "tokio::",
    "walkdir::",
    "tempfile::",
    "SystemTime",
    "Instant",
    "Zoned::now",
    "Timestamp::now",
    "current_dir()",
    "stdout()",
    "stderr()",
];

/// Words of a text that is not finished.
const UNFINISHED: &[&str] = &["todo!", "dbg!", "fixme", "unimplemented!"];

const FILE_LINES: usize = 400;
const FUNCTION_LINES: usize = 60;

#[test]
fn rooms_use_only_the_rooms_they_may() {
    let table: BTreeMap<&str, &[&str]> = ROOMS.iter().copied().collect();
    let mut wrong = Vec::new();
    for (path, text) in sources("src") {
        let Some(room) = room_of(&path) else { continue };
        let allowed = table[room];
        for used in rooms_used(&text) {
            if used != room && !allowed.contains(&used.as_str()) {
                wrong.push(format!("{path}: {room} uses {used}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_table_of_rooms_is_that_of_the_folders_and_allows_nothing_unused() {
    let mut used: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, text) in sources("src") {
        let Some(room) = room_of(&path) else { continue };
        let of_room = used.entry(room.to_owned()).or_default();
        of_room.extend(rooms_used(&text).into_iter().filter(|used| used != room));
    }
    let table: BTreeMap<String, BTreeSet<String>> = ROOMS
        .iter()
        .map(|(room, allowed)| {
            let allowed = allowed.iter().map(|room| (*room).to_owned());
            ((*room).to_owned(), allowed.collect())
        })
        .collect();
    let folders: Vec<&String> = used.keys().collect();
    assert_eq!(folders, table.keys().collect::<Vec<_>>());
    for (room, allowed) in &table {
        let unused: Vec<_> = allowed.difference(&used[room]).collect();
        assert!(
            unused.is_empty(),
            "{room} uses none of {unused:?}: tighten the table"
        );
    }
}

#[test]
fn the_table_goes_one_way() {
    for (at, (room, allowed)) in ROOMS.iter().enumerate() {
        for used in *allowed {
            let earlier = ROOMS[..at].iter().any(|(earlier, _)| earlier == used);
            assert!(earlier, "{room} uses {used}, which comes after it");
        }
    }
}

#[test]
fn only_the_doors_touch_the_world() {
    let mut wrong = Vec::new();
    for (path, text) in sources("src") {
        let Some(room) = room_of(&path) else { continue };
        if DOORS.contains(&room) {
            continue;
        }
        for (number, line) in code_lines(&text) {
            for name in WORLD.iter().filter(|name| line.contains(*name)) {
                wrong.push(format!("{path}:{number}: {name}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_room_says_what_it_may_touch() {
    for (room, _) in ROOMS {
        let path = format!("src/{room}/mod.rs");
        let text = std::fs::read_to_string(repository().join(&path)).unwrap_or_default();
        let comment: String = text
            .lines()
            .take_while(|line| line.starts_with("//!"))
            .collect();
        assert!(
            comment.contains("May touch"),
            "{path} begins with `//!` and says what it may touch"
        );
    }
}

#[test]
fn files_are_short() {
    let mut long = Vec::new();
    let rust = sources("src").into_iter().chain(sources("tests"));
    let client = scripts("themes").into_iter().chain(scripts("tests"));
    for (path, text) in rust.chain(client) {
        let lines = text.lines().count();
        if lines >= FILE_LINES {
            long.push(format!("{path}: {lines} lines"));
        }
    }
    assert!(
        long.is_empty(),
        "files of {FILE_LINES} lines or more: {long:#?}"
    );
}

#[test]
fn functions_are_short() {
    let mut long = Vec::new();
    for (path, text) in sources("src").into_iter().chain(sources("tests")) {
        for (name, line, lines) in functions(&text) {
            if lines >= FUNCTION_LINES {
                long.push(format!("{path}:{line}: {name}, {lines} lines"));
            }
        }
    }
    assert!(
        long.is_empty(),
        "functions of {FUNCTION_LINES} lines or more: {long:#?}"
    );
}

#[test]
fn nothing_is_left_unfinished() {
    let mut wrong = Vec::new();
    for (path, text) in sources("src").into_iter().chain(sources("tests")) {
        if path == "tests/layers.rs" {
            continue;
        }
        for (number, line) in text.lines().enumerate() {
            let line = line.to_lowercase();
            if UNFINISHED.iter().any(|word| line.contains(word)) {
                wrong.push(format!("{path}:{}", number + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_checks_see_what_they_look_for() {
    let used = rooms_used(
        "use crate::{address::Slug, output};\nlet x = crate::portal::link();\n// crate::cli\n",
    );
    assert_eq!(
        used.into_iter().collect::<Vec<_>>(),
        ["address", "output", "portal"]
    );
    let text = "impl X {\n    pub(crate) const fn one(\n        a: u8,\n    ) -> u8 {\n        a\n    }\n\n    fn none(&self);\n}\nasync fn two() {}\n";
    let found = functions(text);
    assert_eq!(found, [("one".to_owned(), 2, 5), ("two".to_owned(), 10, 1)]);
}

/// The Rust files below a folder of the repository, by path.
fn sources(folder: &str) -> Vec<(String, String)> {
    files(folder, &[".rs"])
}

/// The scripts below a folder that are not somebody else's package, by path.
fn scripts(folder: &str) -> Vec<(String, String)> {
    let mut all = files(folder, &[".js", ".mjs"]);
    all.retain(|(path, _)| !path.contains("node_modules/"));
    all
}

fn files(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let files = tree(&repository().join(folder)).into_iter();
    let wanted = files.filter(|(path, _)| endings.iter().any(|ending| path.ends_with(ending)));
    wanted
        .map(|(path, bytes)| {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            (format!("{folder}/{path}"), text)
        })
        .collect()
}

/// The room of a file; `None` for `src/lib.rs` and `src/main.rs`.
fn room_of(path: &str) -> Option<&str> {
    let (room, _) = path.strip_prefix("src/")?.split_once('/')?;
    Some(room)
}

/// Lines that are not comments, with their number.
fn code_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().enumerate().map(|(at, line)| (at + 1, line));
    lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// The rooms that a file names after `crate::`.
fn rooms_used(text: &str) -> BTreeSet<String> {
    let code: String = code_lines(text)
        .map(|(_, line)| format!("{line}\n"))
        .collect();
    let mut rooms = BTreeSet::new();
    for part in code.split("crate::").skip(1) {
        match part.strip_prefix('{') {
            Some(group) => rooms.extend(heads_of_group(group)),
            None => rooms.extend(head(part)),
        }
    }
    rooms
}

/// The first names of `{a::b, c}`, its opening brace left out.
fn heads_of_group(group: &str) -> Vec<String> {
    let mut depth = 1;
    let mut heads = Vec::new();
    let mut at_start = true;
    for (at, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => at_start = true,
            c if at_start && !c.is_whitespace() => {
                heads.extend(head(&group[at..]));
                at_start = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    heads
}

fn head(path: &str) -> Option<String> {
    let end = path.find(|c: char| !c.is_ascii_alphanumeric() && c != '_')?;
    (end > 0).then(|| path[..end].to_owned())
}

/// Every function that has a body, in rustfmt's layout: name, first line, number of lines.
fn functions(text: &str) -> Vec<(String, usize, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(name) = function_name(line) else {
            continue;
        };
        let indent = &line[..line.len() - line.trim_start().len()];
        let close = format!("{indent}}}");
        let opens = |line: &str| line.ends_with('{') || line.ends_with('}');
        // The signature goes on until its body opens; that of a trait's method ends with `;`.
        let signature = lines[at..]
            .iter()
            .position(|line| opens(line) || line.ends_with(';'));
        let Some(last) = signature.filter(|end| opens(lines[at + end])) else {
            continue;
        };
        let on_one_line = lines[at + last].ends_with('}');
        let end = lines[at + last..].iter().position(|line| *line == close);
        let length = if on_one_line { Some(0) } else { end };
        found.extend(length.map(|length| (name.to_owned(), at + 1, last + length + 1)));
    }
    found
}

/// The name of the function that a line begins.
fn function_name(line: &str) -> Option<&str> {
    let mut rest = line.trim_start();
    for word in [
        "pub(crate) ",
        "pub(super) ",
        "pub ",
        "const ",
        "async ",
        "unsafe ",
    ] {
        rest = rest.strip_prefix(word).unwrap_or(rest);
    }
    let rest = rest.strip_prefix("fn ")?;
    let end = rest.find(['(', '<'])?;
    Some(&rest[..end])
}

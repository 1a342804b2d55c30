//! One fault of one portal, and what is said of it.

use crate::portal_folder::PortalFolder;

/// A portal with a fault. Where a text cannot say it (bytes, links), `prepare` does.
pub(super) struct Case {
    pub(super) name: &'static str,
    pub(super) files: &'static [(&'static str, &'static str)],
    pub(super) prepare: fn(&PortalFolder),
    pub(super) arguments: &'static [&'static str],
    /// Code, line and column of each diagnostic, in order; 0 and 0 for a whole file.
    pub(super) places: &'static [(&'static str, u64, u64)],
    /// The whole error output of `marelle check`.
    pub(super) expected: &'static str,
}

/// What most cases are made of.
pub(super) const CASE: Case = Case {
    name: "",
    files: &[],
    prepare: |_| {},
    arguments: &[],
    places: &[],
    expected: "",
};

/// Words that only programmers know; none may reach an editor.
const JARGON: &[&str] = &[
    "Error",
    "panicked",
    "os error",
    "Some(",
    "None",
    "Ok(",
    "Err(",
    "::",
    "unwrap",
    "expected",
    "invalid ",
    "utf-8 sequence",
];

/// Runs `marelle check` on each case, for people and for programs.
pub(super) fn assert_cases(cases: &[Case]) {
    let mut wrong = Vec::new();
    for case in cases {
        wrong.extend(difference(case));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn difference(case: &Case) -> Option<String> {
    let portal = PortalFolder::new();
    for (path, text) in case.files {
        portal.write(path, text);
    }
    (case.prepare)(&portal);
    let human = portal.run(&[&["check"], case.arguments].concat());
    let json = portal.run(&[&["check", "--format", "json"], case.arguments].concat());
    let is_error = human.stderr.contains("faute[");
    assert_eq!(human.code, Some(i32::from(is_error)), "{}", case.name);
    assert_eq!(human.code, json.code, "{}", case.name);
    assert_eq!(human.stdout, "", "{}", case.name);
    assert_plain(case.name, &human.stderr, &portal);
    let report = json.json();
    let places = places(&report);
    if human.stderr == case.expected && places == case.places {
        return None;
    }
    Some(format!(
        "== {}\n-- expected\n{}\n{:?}\n-- received\n{}\n{places:?}\n",
        case.name, case.expected, case.places, human.stderr
    ))
}

/// Nothing of the program's inside, nor of the machine, reaches the editor.
pub(super) fn assert_plain(name: &str, output: &str, portal: &PortalFolder) {
    for word in JARGON {
        assert!(!output.contains(word), "{name} says {word}: {output}");
    }
    let root = portal.root().to_str().unwrap();
    assert!(!output.contains(root), "{name} names {root}");
}

fn places(report: &serde_json::Value) -> Vec<(&str, u64, u64)> {
    let entries = report.as_array().unwrap().iter();
    entries
        .map(|entry| {
            let number = |key: &str| entry[key].as_u64().unwrap_or(0);
            (
                entry["code"].as_str().unwrap(),
                number("line"),
                number("column"),
            )
        })
        .collect()
}

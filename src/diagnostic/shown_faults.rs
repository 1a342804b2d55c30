//! Which faults of a file people are shown, and how the others are counted.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::code::Code;
use super::diagnostic::Diagnostic;
use super::severity::Severity;

/// How many faults of one file are shown; the others are counted.
const FILE_LIMIT: usize = 20;

/// How many kinds of faults are counted by name.
const KINDS: usize = 8;

/// The first faults of each file, errors before warnings, of diagnostics that are sorted.
pub(super) fn shown(diagnostics: &[Diagnostic]) -> Vec<Cow<'_, Diagnostic>> {
    let mut shown = Vec::new();
    for of_file in diagnostics.chunk_by(|a, b| a.location.file == b.location.file) {
        // What was kept of an earlier report counts its own.
        let is_counted = of_file.iter().any(counts_others);
        if of_file.len() <= FILE_LIMIT || is_counted {
            shown.extend(of_file.iter().map(Cow::Borrowed));
            continue;
        }
        let mut by_severity: Vec<&Diagnostic> = of_file.iter().collect();
        by_severity.sort_by_key(|it| it.severity()); // stable: errors first, then by place
        let rest = by_severity.split_off(FILE_LIMIT);
        by_severity.sort();
        shown.extend(by_severity.into_iter().map(Cow::Borrowed));
        shown.push(Cow::Owned(left_out(&rest, &of_file[0])));
    }
    shown
}

fn counts_others(diagnostic: &Diagnostic) -> bool {
    matches!(diagnostic.code, Code::MoreErrors | Code::MoreWarnings)
}

/// Says how many faults and warnings of a file are not shown, and of which kinds.
fn left_out(rest: &[&Diagnostic], first: &Diagnostic) -> Diagnostic {
    let is_error = |it: &&&Diagnostic| it.severity() == Severity::Error;
    let errors = rest.iter().filter(is_error).count();
    let other = |number: usize, thing: &str| match number {
        1 => format!("1 autre {thing}"),
        _ => format!("{number} autres {thing}s"),
    };
    let warnings = rest.len() - errors;
    let (code, count) = match (errors, warnings) {
        (0, _) => (Code::MoreWarnings, other(warnings, "remarque")),
        (_, 0) => (Code::MoreErrors, other(errors, "faute")),
        _ => (
            Code::MoreErrors,
            format!(
                "{} et {}",
                other(errors, "faute"),
                other(warnings, "remarque")
            ),
        ),
    };
    let mut told = Diagnostic::of_file(code, &first.location.file, &[&count, &by_kind(rest)]);
    told.names_nobody = first.names_nobody;
    told
}

/// « 30 «\u{a0}date-impossible\u{a0}», 7 «\u{a0}zero-perdu\u{a0}» », the most frequent first.
fn by_kind(rest: &[&Diagnostic]) -> String {
    let mut counts: BTreeMap<Code, usize> = BTreeMap::new();
    for diagnostic in rest {
        *counts.entry(diagnostic.code).or_default() += 1;
    }
    let mut counts: Vec<(Code, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(code, count)| (Reverse(*count), *code));
    let others = counts.split_off(counts.len().min(KINDS));
    let named = counts.iter().map(|(code, count)| {
        let slug = code.entry().slug;
        format!("{count} «\u{a0}{slug}\u{a0}»")
    });
    let others: usize = others.iter().map(|(_, count)| count).sum();
    let others = (others > 0).then(|| format!("{others} d'autres sortes"));
    named.chain(others).collect::<Vec<_>>().join(", ")
}

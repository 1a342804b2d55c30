//! Regular expressions that are constants of the program.

use regex::Regex;

/// A constant as a regular expression. A test of what it reads compiles it; classes of Unicode
/// (`\p{…}`) would compile in tests alone, whose libraries carry the tables that the program does not.
pub(super) fn pattern(constant: &str) -> Regex {
    debug_assert!(!constant.contains(r"\p"), "{constant}");
    #[expect(
        clippy::expect_used,
        reason = "the patterns are constants, compiled by tests"
    )]
    Regex::new(constant).expect("the pattern is correct")
}

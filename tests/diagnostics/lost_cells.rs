//! Cells of a page's table beyond its last column.

use super::case::{CASE, Case, assert_cases};

const CASES: &[Case] = &[Case {
    name: "rows with more cells than columns",
    files: &[(
        "content/pages/tarifs.md",
        r#"+++
titre = "Tarifs"
+++

| Repas | Prix |
|-------|------|
| Midi | 3 € | sauf le mercredi |
| Goûter | 1 € | |
| Soir \| nuit | 4 € |
a|b|c|d
"#,
    )],
    places: &[("cellule-perdue", 7, 15), ("cellule-perdue", 10, 5)],
    expected: "",
    ..CASE
}];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}

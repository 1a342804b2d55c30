//! Cells of a page's table beyond its last column.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[Case {
    name: "rows with more cells than columns",
    files: &[(
        "content/pages/tarifs.md",
        r#"+++
titre = "Tarifs"
+++

| Repas | Prix |
|-------|------|
| Midi | oui | sauf le mercredi |
| Goûter | oui | |
| Soir \| nuit | non |
a|b|c|d
"#,
    )],
    places: &[("cellule-perdue", 7, 16), ("cellule-perdue", 10, 5)],
    expected: r#"remarque[cellule-perdue]: « sauf le mercredi » ne se verra pas : cette ligne de tableau a 3 cellules, pour 2 colonnes.
 --> content/pages/tarifs.md:7:16
  |
7 | | Midi | oui | sauf le mercredi |
  |                ^^^^^^^^^^^^^^^^
  |
  = aide: Ajoutez une colonne à la première ligne et à celle des tirets. Si ce trait fait partie du texte, écrivez \|.

remarque[cellule-perdue]: « c|d » ne se verra pas : cette ligne de tableau a 4 cellules, pour 2 colonnes.
  --> content/pages/tarifs.md:10:5
   |
10 | a|b|c|d
   |     ^^^
   |
   = aide: Ajoutez une colonne à la première ligne et à celle des tirets. Si ce trait fait partie du texte, écrivez \|.

26 pages lues : aucune faute, 2 remarques.
"#,
    ..CASE
}];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}

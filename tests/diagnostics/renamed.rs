//! References to services that had another identifier.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[Case {
    name: "event of a service that was renamed",
    files: &[
        (
            "content/services/ludo.md",
            r#"+++
id = "ludo-neuve"
nom = "Ludothèque"
type = "ludotheque"
adresse = { commune = "Trets" }
redirections = ["/fiches/ludo-ancienne/"]
date_maj = 2026-10-12
+++
"#,
        ),
        (
            "content/agenda/fete.md",
            r#"+++
titre = "Fête du jeu"
service = "ludo-ancienne"
quand = ["le 12 décembre 2026 10h-12h"]
date_maj = 2026-10-12
+++
"#,
        ),
    ],
    places: &[],
    expected: "52 pages lues : aucune faute.
",
    ..CASE
}];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}

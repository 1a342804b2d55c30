//! Values that TOML does not read, in lists and groups of keys.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "a telephone without quotes",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
contacts = [{ telephone = 04 65 71 00 01 }]
+++
"#,
        )],
        places: &[("guillemets-manquants", 6, 27)],
        expected: r#"faute[guillemets-manquants]: La valeur de « telephone » n'est pas entre guillemets.
 --> content/services/essai.md:6:27
  |
6 | contacts = [{ telephone = 04 65 71 00 01 }]
  |                           ^^^^^^^^^^^^^^
  |
  = aide: Écrivez : telephone = "04 65 71 00 01"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "a postal code that begins with zero, without quotes",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { code_postal = 01000, commune = "Trets" }
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("guillemets-manquants", 4, 27)],
        expected: r#"faute[guillemets-manquants]: La valeur de « code_postal » n'est pas entre guillemets.
 --> content/services/essai.md:4:27
  |
4 | adresse = { code_postal = 01000, commune = "Trets" }
  |                           ^^^^^
  |
  = aide: Écrivez : code_postal = "01000"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "unclosed group",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
ages = { min = "3 mois"
+++
"#,
        )],
        places: &[("liste-non-fermee", 6, 8)],
        expected: r#"faute[liste-non-fermee]: Il manque le signe « } » qui ferme le groupe.
 --> content/services/essai.md:6:8
  |
6 | ages = { min = "3 mois"
  |        ^^^^^^^^^^^^^^^^
  |
  = aide: Ajoutez « } » après la dernière valeur.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "quotes inside quotes",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
resume = "La "petite" crèche"
+++
"#,
        )],
        places: &[("syntaxe", 6, 10)],
        expected: r#"faute[syntaxe]: Cette ligne ne se lit pas : il y a des guillemets droits à l'intérieur du texte.
 --> content/services/essai.md:6:10
  |
6 | resume = "La "petite" crèche"
  |          ^^^^^^^^^^^^^^^^^^^^
  |
  = aide: À l'intérieur, écrivez « … » ou des apostrophes.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "decimal comma",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets", latitude = 43,447, longitude = 5.684 }
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("virgule-decimale", 4, 43)],
        expected: r#"faute[virgule-decimale]: Le nombre « 43,447 » est écrit avec une virgule.
 --> content/services/essai.md:4:43
  |
4 | adresse = { commune = "Trets", latitude = 43,447, longitude = 5.684 }
  |                                           ^^^^^^
  |
  = aide: Écrivez un point : 43.447

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "a backslash",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
resume = "C:\Users\crèche"
+++
"#,
        )],
        places: &[("syntaxe", 6, 10)],
        expected: r#"faute[syntaxe]: Cette ligne ne se lit pas : la barre « \ » a un sens à part dans un texte.
 --> content/services/essai.md:6:10
  |
6 | resume = "C:\Users\crèche"
  |          ^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez-la deux fois : \\

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "missing quotes in a group",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { code_postal = "13530", commune = Trets }
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("guillemets-manquants", 4, 46)],
        expected: r#"faute[guillemets-manquants]: La valeur de « commune » n'est pas entre guillemets.
 --> content/services/essai.md:4:46
  |
4 | adresse = { code_postal = "13530", commune = Trets }
  |                                              ^^^^^
  |
  = aide: Écrivez : commune = "Trets"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "curly quotes in a list",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
horaires = [“lun 9h-12h”]
+++
"#,
        )],
        places: &[("guillemets-courbes", 6, 13)],
        expected: r#"faute[guillemets-courbes]: Les guillemets « “ ” » ne délimitent pas un texte.
 --> content/services/essai.md:6:13
  |
6 | horaires = [“lun 9h-12h”]
  |             ^^^^^^^^^^^^
  |
  = aide: Remplacez-les par des guillemets droits : "…"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "missing quotes in a list",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
publics = [familles]
+++
"#,
        )],
        places: &[("guillemets-manquants", 6, 12)],
        expected: r#"faute[guillemets-manquants]: La valeur de « publics » n'est pas entre guillemets.
 --> content/services/essai.md:6:12
  |
6 | publics = [familles]
  |            ^^^^^^^^
  |
  = aide: Écrivez : "familles"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "a comma forgotten in a group",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { code_postal = "13530" commune = "Trets" }
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("syntaxe", 4, 35)],
        expected: r#"faute[syntaxe]: Cette ligne ne se lit pas : il manque une virgule.
 --> content/services/essai.md:4:35
  |
4 | adresse = { code_postal = "13530" commune = "Trets" }
  |                                   ^^^^^^^^^^^^^^^^^
  |
  = aide: Mettez une virgule entre deux clés.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "accents before the caret",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { voie = "Allée de l'Été, à côté", commune = Trets }
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("guillemets-manquants", 4, 56)],
        expected: r#"faute[guillemets-manquants]: La valeur de « commune » n'est pas entre guillemets.
 --> content/services/essai.md:4:56
  |
4 | adresse = { voie = "Allée de l'Été, à côté", commune = Trets }
  |                                                        ^^^^^
  |
  = aide: Écrivez : commune = "Trets"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "text left open in a group",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets }
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("texte-non-ferme", 4, 23)],
        expected: r#"faute[texte-non-ferme]: Le texte n'est pas fermé : il manque un guillemet droit.
 --> content/services/essai.md:4:23
  |
4 | adresse = { commune = "Trets }
  |                       ^^^^^^^^
  |
  = aide: Ajoutez un " là où le texte finit.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "inline table over lines",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = {
  commune = Trets
}
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("guillemets-manquants", 5, 13)],
        expected: r#"faute[guillemets-manquants]: La valeur de « commune » n'est pas entre guillemets.
 --> content/services/essai.md:5:13
  |
5 |   commune = Trets
  |             ^^^^^
  |
  = aide: Écrivez : commune = "Trets"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}

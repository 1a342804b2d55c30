//! Lines that TOML does not read.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "curly quotes",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
resume = “Une crèche”
+++
"#,
        )],
        places: &[("guillemets-courbes", 6, 10)],
        expected: r#"faute[guillemets-courbes]: Les guillemets « “ ” » ne délimitent pas un texte.
 --> content/services/essai.md:6:10
  |
6 | resume = “Une crèche”
  |          ^^^^^^^^^^^^
  |
  = aide: Remplacez-les par des guillemets droits : "…"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "missing quotes",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = Crèche des Lutins
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("guillemets-manquants", 2, 7)],
        expected: r#"faute[guillemets-manquants]: La valeur de « nom » n'est pas entre guillemets.
 --> content/services/essai.md:2:7
  |
2 | nom = Crèche des Lutins
  |       ^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez : nom = "Crèche des Lutins"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "nothing after the sign",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom =
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("guillemets-manquants", 2, 1)],
        expected: r#"faute[guillemets-manquants]: La valeur de « nom » n'est pas entre guillemets.
 --> content/services/essai.md:2:1
  |
2 | nom =
  | ^^^
  |
  = aide: Écrivez : nom = "…"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "unclosed text",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
resume = "Une crèche
+++
"#,
        )],
        places: &[("texte-non-ferme", 6, 10)],
        expected: r#"faute[texte-non-ferme]: Le texte n'est pas fermé : il manque un guillemet droit.
 --> content/services/essai.md:6:10
  |
6 | resume = "Une crèche
  |          ^^^^^^^^^^^
  |
  = aide: Ajoutez un " là où le texte finit.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "unclosed list",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
publics = ["familles"
+++
"#,
        )],
        places: &[("liste-non-fermee", 6, 11)],
        expected: r#"faute[liste-non-fermee]: Il manque le signe « ] » qui ferme la liste.
 --> content/services/essai.md:6:11
  |
6 | publics = ["familles"
  |           ^^^^^^^^^^^
  |
  = aide: Ajoutez « ] » après la dernière valeur.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "an unclosed list over several lines",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
publics = [
  "familles",
adresse = { commune = "Trets" }
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("liste-non-fermee", 4, 11)],
        expected: r#"faute[liste-non-fermee]: Il manque le signe « ] » qui ferme la liste.
 --> content/services/essai.md:4:11
  |
4 | publics = [
  |           ^
  |
  = aide: Ajoutez « ] » après la dernière valeur.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "french date",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 12/10/2026
+++
"#,
        )],
        places: &[("date-francaise", 5, 12)],
        expected: r#"faute[date-francaise]: La date « 12/10/2026 » n'est pas écrite comme il faut.
 --> content/services/essai.md:5:12
  |
5 | date_maj = 12/10/2026
  |            ^^^^^^^^^^
  |
  = aide: Écrivez l'année, le mois, le jour, sans guillemets : 2026-10-12

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "french date between quotes",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = "12/10/2026"
+++
"#,
        )],
        places: &[("date-francaise", 5, 12)],
        expected: r#"faute[date-francaise]: La date « 12/10/2026 » n'est pas écrite comme il faut.
 --> content/services/essai.md:5:12
  |
5 | date_maj = "12/10/2026"
  |            ^^^^^^^^^^^^
  |
  = aide: Écrivez l'année, le mois, le jour, sans guillemets : 2026-10-12

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "impossible date",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-02-31
+++
"#,
        )],
        places: &[("date-impossible", 5, 12)],
        expected: r#"faute[date-impossible]: La date « 2026-02-31 » ne se lit pas, ou n'existe pas.
 --> content/services/essai.md:5:12
  |
5 | date_maj = 2026-02-31
  |            ^^^^^^^^^^
  |
  = aide: Écrivez une date qui existe, par exemple 2026-10-12.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "impossible french date",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 31/02/2026
+++
"#,
        )],
        places: &[("date-impossible", 5, 12)],
        expected: r#"faute[date-impossible]: La date « 31/02/2026 » ne se lit pas, ou n'existe pas.
 --> content/services/essai.md:5:12
  |
5 | date_maj = 31/02/2026
  |            ^^^^^^^^^^
  |
  = aide: Écrivez une date qui existe, par exemple 2026-10-12.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "yes in french",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
exemple = oui
+++
"#,
        )],
        places: &[("oui-non", 6, 11)],
        expected: r#"faute[oui-non]: « oui » ne s'écrit pas ainsi dans l'en-tête.
 --> content/services/essai.md:6:11
  |
6 | exemple = oui
  |           ^^^
  |
  = aide: Écrivez true, sans guillemets.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "a colon instead of the sign",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom: Crèche des Lutins
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("deux-points", 2, 1)],
        expected: r#"faute[deux-points]: La clé « nom » est suivie de « : » ; ici, on écrit « = ».
 --> content/services/essai.md:2:1
  |
2 | nom: Crèche des Lutins
  | ^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez : nom = "Crèche des Lutins"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "a key written twice",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
date_maj = 2026-10-13
+++
"#,
        )],
        places: &[("cle-en-double", 6, 1)],
        expected: r#"faute[cle-en-double]: La clé « date_maj » est écrite deux fois.
 --> content/services/essai.md:6:1
  |
6 | date_maj = 2026-10-13
  | ^^^^^^^^
  |
  = aide: Gardez une seule ligne « date_maj ».

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "a line that is no line",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
Accueil du mercredi
+++
"#,
        )],
        places: &[("syntaxe", 6, 1)],
        expected: r#"faute[syntaxe]: Cette ligne ne se lit pas : elle n'a pas de signe « = ».
 --> content/services/essai.md:6:1
  |
6 | Accueil du mercredi
  | ^^^^^^^^^^^^^^^^^^^
  |
  = aide: Une ligne s'écrit : clé = "valeur" (le texte libre vient après l'en-tête)

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}

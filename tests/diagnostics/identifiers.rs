//! Names that cannot be addresses, and addresses asked for twice.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "id path",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
id = "../../etc/passwd"
+++
"#,
        )],
        places: &[("identifiant-invalide", 6, 6)],
        expected: r#"faute[identifiant-invalide]: L'identifiant « ../../etc/passwd » ne peut pas servir d'adresse.
 --> content/services/essai.md:6:6
  |
6 | id = "../../etc/passwd"
  |      ^^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez : "etc-passwd"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "id device",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
id = "aux"
+++
"#,
        )],
        places: &[("identifiant-invalide", 6, 6)],
        expected: r#"faute[identifiant-invalide]: L'identifiant « aux » ne peut pas servir d'adresse.
 --> content/services/essai.md:6:6
  |
6 | id = "aux"
  |      ^^^^^
  |
  = aide: Écrivez : "aux-1"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "id long",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
id = "creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-"
+++
"#,
        )],
        places: &[("identifiant-invalide", 6, 6)],
        expected: r#"faute[identifiant-invalide]: L'identifiant « creche-creche-creche-creche-creche-creche-creche-creche-crec » ne peut pas servir d'adresse.
 --> content/services/essai.md:6:6
  |
6 | id = "creche-creche-creche-creche-creche-creche-cr...e-creche-creche-creche-creche-creche-creche-"
  |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^...^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez : "creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-creche-c"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "id empty",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
id = "…"
+++
"#,
        )],
        places: &[("identifiant-invalide", 6, 6)],
        expected: r#"faute[identifiant-invalide]: L'identifiant « … » ne peut pas servir d'adresse.
 --> content/services/essai.md:6:6
  |
6 | id = "…"
  |      ^^^
  |
  = aide: Écrivez des lettres sans accent, des chiffres et des tirets.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "duplicate id",
        files: &[(
            "content/services/essai.md",
            r#"+++
id = "relais"
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("identifiant-en-double", 2, 7)],
        expected: r#"faute[identifiant-en-double]: L'identifiant « relais » sert déjà dans content/services/essai.md.
 --> content/services/relais.md:2:7
  |
2 | nom = "Relais petite enfance de Trets"
  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Donnez un autre identifiant à l'un des deux, par exemple : id = "relais-2"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "duplicate territory",
        files: &[(
            "content/territoires/double.toml",
            r#"id = "ctg-sainte-victoire"
nom = "EPCI"
nature = "epci"
communes = ["13110"]
"#,
        )],
        places: &[("identifiant-en-double", 1, 6)],
        expected: r#"faute[identifiant-en-double]: L'identifiant « ctg-sainte-victoire » sert déjà dans content/territoires/ctg-sainte-victoire.toml.
 --> content/territoires/double.toml:1:6
  |
1 | id = "ctg-sainte-victoire"
  |      ^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Donnez un autre identifiant à l'un des deux, par exemple : id = "ctg-sainte-victoire-2"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "two sources one address",
        files: &[
            (
                "content/pages/à propos.md",
                r#"+++
titre = "A"
+++

Bonjour.
"#,
            ),
            (
                "content/pages/a-propos.md",
                r#"+++
titre = "B"
+++

Bonjour.
"#,
            ),
        ],
        places: &[("adresse-en-double", 0, 0)],
        expected: r#"faute[adresse-en-double]: L'adresse /a-propos/ est déjà prise par content/pages/a-propos.md.
--> content/pages/à propos.md
 = aide: Renommez l'un des deux fichiers.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "address of marelle",
        files: &[(
            "content/pages/communes.md",
            r#"+++
titre = "A"
+++

Bonjour.
"#,
        )],
        places: &[("adresse-en-double", 0, 0)],
        expected: r#"faute[adresse-en-double]: L'adresse /communes/ est déjà prise par une page que marelle fait elle-même.
--> content/pages/communes.md
 = aide: Renommez ce fichier, ou retirez cette adresse de « redirections ».

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "address of a theme's file",
        files: &[("themes/parvis/static/fiches/relais", "a")],
        places: &[("adresse-en-double", 0, 0)],
        expected: r#"faute[adresse-en-double]: L'adresse /fiches/relais/ est déjà prise par content/services/relais.md.
--> themes/parvis/static/fiches/relais
 = aide: Renommez ce fichier du thème.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "redirect taken",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
redirections = ["/communes/"]
+++

Bonjour.
"#,
        )],
        places: &[("adresse-en-double", 3, 17)],
        expected: r#"faute[adresse-en-double]: L'adresse /communes/ est déjà prise par une page du portail.
 --> content/pages/essai.md:3:17
  |
3 | redirections = ["/communes/"]
  |                 ^^^^^^^^^^^^
  |
  = aide: Retirez-la de « redirections », ou corrigez-la.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "redirect impossible",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
redirections = ["/à côté/"]
+++

Bonjour.
"#,
        )],
        places: &[("ancienne-adresse-invalide", 3, 17)],
        expected: r#"faute[ancienne-adresse-invalide]: « /à côté/ » n'est pas une ancienne adresse de ce portail.
 --> content/pages/essai.md:3:17
  |
3 | redirections = ["/à côté/"]
  |                 ^^^^^^^^^^
  |
  = aide: Écrivez : "/a-cote/"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}

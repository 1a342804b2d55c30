//! Words that a search listens to: names of kinds, ordinary words, and what is asked first.

use super::case::{CASE, Case, assert_cases};

/// Kinds whose ordinary words are names: of the kind itself, of another, of a group.
const KINDS: &str = r#"[[groupes]]
id = "loisirs"
libelle = "Loisirs"
synonymes = ["temps libre"]

[[types]]
id = "rpe"
libelle = "Relais petite enfance"
pluriel = "Relais petite enfance"
groupe = "loisirs"
famille = "accueil"
definition = "Un lieu d'information."
synonymes = ["RAM"]

[[types]]
id = "alsh"
libelle = "Centre de loisirs"
pluriel = "Centres de loisirs"
groupe = "loisirs"
famille = "loisirs"
definition = "Un accueil pendant les vacances."
synonymes = ["Centre aéré"]
mots = ["vacances", "centre aere", "ram", "temps libre", "loisirs"]
"#;

pub(super) const CASES: &[Case] = &[
    Case {
        name: "ordinary words that are exact names",
        files: &[("content/types.toml", KINDS)],
        places: &[
            ("mot-aussi-synonyme", 23, 21),
            ("mot-aussi-synonyme", 23, 36),
            ("mot-aussi-synonyme", 23, 43),
            ("mot-aussi-synonyme", 23, 58),
        ],
        expected: r#"remarque[mot-aussi-synonyme]: « centre aere » est dans « mots », et c'est aussi le nom exact d'un type ou d'un groupe.
  --> content/types.toml:23:21
   |
23 | mots = ["vacances", "centre aere", "ram", "temps libre", "loisirs"]
   |                     ^^^^^^^^^^^^^
   |
   = aide: Gardez-le dans « synonymes » s'il suffit à demander ce service, dans « mots » s'il ne suffit pas.

remarque[mot-aussi-synonyme]: « ram » est dans « mots », et c'est aussi le nom exact d'un type ou d'un groupe.
  --> content/types.toml:23:36
   |
23 | mots = ["vacances", "centre aere", "ram", "temps libre", "loisirs"]
   |                                    ^^^^^
   |
   = aide: Gardez-le dans « synonymes » s'il suffit à demander ce service, dans « mots » s'il ne suffit pas.

remarque[mot-aussi-synonyme]: « temps libre » est dans « mots », et c'est aussi le nom exact d'un type ou d'un groupe.
  --> content/types.toml:23:43
   |
23 | mots = ["vacances", "centre aere", "ram", "temps libre", "loisirs"]
   |                                           ^^^^^^^^^^^^^
   |
   = aide: Gardez-le dans « synonymes » s'il suffit à demander ce service, dans « mots » s'il ne suffit pas.

remarque[mot-aussi-synonyme]: « loisirs » est dans « mots », et c'est aussi le nom exact d'un type ou d'un groupe.
  --> content/types.toml:23:58
   |
23 | mots = ["vacances", "centre aere", "ram", "temps libre", "loisirs"]
   |                                                          ^^^^^^^^^
   |
   = aide: Gardez-le dans « synonymes » s'il suffit à demander ce service, dans « mots » s'il ne suffit pas.

25 pages lues : aucune faute, 4 remarques.
"#,
        ..CASE
    },
    Case {
        name: "intents that lead nowhere, or are told twice",
        files: &[(
            "content/intentions.toml",
            r#"[[intentions]]
id = "couts"
mots = ["prix"]
page = "/familles/aide/"

[[intentions]]
id = "couts"
mots = ["tarif"]
page = "/"
"#,
        )],
        places: &[("lien-mort", 4, 8), ("identifiant-en-double", 7, 6)],
        expected: r#"remarque[lien-mort]: Le lien « /familles/aide/ » ne mène à aucune page.
 --> content/intentions.toml:4:8
  |
4 | page = "/familles/aide/"
  |        ^^^^^^^^^^^^^^^^^
  |
  = aide: Vouliez-vous écrire /familles/aides/ ?

faute[identifiant-en-double]: L'identifiant « couts » sert déjà dans content/intentions.toml.
 --> content/intentions.toml:7:6
  |
7 | id = "couts"
  |      ^^^^^^^
  |
  = aide: Donnez un autre identifiant à l'un des deux, par exemple : id = "couts-2"

1 faute, 1 remarque. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
];

#[test]
fn words_of_searches_are_checked() {
    assert_cases(CASES);
}

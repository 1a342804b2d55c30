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

/// Kinds whose names and ordinary words stand twice, or tell a distress.
const REPEATED: &str = r#"[[groupes]]
id = "loisirs"
libelle = "Loisirs"

[[types]]
id = "rpe"
libelle = "Relais petite enfance"
pluriel = "Relais petite enfance"
groupe = "loisirs"
famille = "accueil"
definition = "Un lieu d'information."
synonymes = ["RAM", "ram", "violences conjugales"]
mots = ["écoute", "Ecoute", "je veux mourir", "mort de rire"]
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

faute[identifiant-en-double]: L'identifiant « couts » sert déjà dans content/intentions.toml, ligne 2.
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
    Case {
        name: "names and ordinary words that stand twice or tell a distress",
        files: &[("content/types.toml", REPEATED)],
        places: &[
            ("mot-en-double", 12, 21),
            ("mot-de-detresse", 12, 28),
            ("mot-en-double", 13, 19),
            ("mot-de-detresse", 13, 29),
        ],
        expected: r#"remarque[mot-en-double]: « ram » est déjà dans cette liste de « synonymes » ; la première entrée sert.
  --> content/types.toml:12:21
   |
12 | synonymes = ["RAM", "ram", "violences conjugales"]
   |                     ^^^^^
   |
   = aide: Gardez une seule des deux entrées.

remarque[mot-de-detresse]: « violences conjugales » dit une détresse : la recherche y répond par les numéros d'aide, et n'y cherche aucun service.
  --> content/types.toml:12:28
   |
12 | synonymes = ["RAM", "ram", "violences conjugales"]
   |                            ^^^^^^^^^^^^^^^^^^^^^^
   |
   = aide: Supprimez-le de « synonymes ». Un mot de détresse a sa place dans content/urgences.toml seul.

remarque[mot-en-double]: « Ecoute » est déjà dans cette liste de « mots » ; la première entrée sert.
  --> content/types.toml:13:19
   |
13 | mots = ["écoute", "Ecoute", "je veux mourir", "mort de rire"]
   |                   ^^^^^^^^
   |
   = aide: Gardez une seule des deux entrées.

remarque[mot-de-detresse]: « je veux mourir » dit une détresse : la recherche y répond par les numéros d'aide, et n'y cherche aucun service.
  --> content/types.toml:13:29
   |
13 | mots = ["écoute", "Ecoute", "je veux mourir", "mort de rire"]
   |                             ^^^^^^^^^^^^^^^^
   |
   = aide: Supprimez-le de « mots ». Un mot de détresse a sa place dans content/urgences.toml seul.

25 pages lues : aucune faute, 4 remarques.
"#,
        ..CASE
    },
    Case {
        name: "words of intents that stand twice, name a kind or tell a distress",
        files: &[(
            "content/intentions.toml",
            r#"[[intentions]]
id = "couts"
mots = ["prix", "Prix", "crèche", "prix de la crèche"]
page = "/familles/aides/"

[[intentions]]
id = "autre"
mots = ["prix", "suicide"]
"#,
        )],
        places: &[
            ("mot-en-double", 3, 17),
            ("intention-aussi-nom", 3, 25),
            ("mot-en-double", 8, 9),
            ("mot-de-detresse", 8, 17),
        ],
        expected: r#"remarque[mot-en-double]: « Prix » est déjà dans l'intention « couts » ; la première entrée sert.
 --> content/intentions.toml:3:17
  |
3 | mots = ["prix", "Prix", "crèche", "prix de la crèche"]
  |                 ^^^^^^
  |
  = aide: Gardez une seule des deux entrées.

remarque[intention-aussi-nom]: « crèche » est dans les mots d'une intention, et c'est aussi le nom exact d'un type ou d'un groupe.
 --> content/intentions.toml:3:25
  |
3 | mots = ["prix", "Prix", "crèche", "prix de la crèche"]
  |                         ^^^^^^^^
  |
  = aide: Supprimez-le, ou écrivez une expression plus longue, comme « prix de la crèche » : le nom seul cherche un service.

remarque[mot-en-double]: « prix » est déjà dans l'intention « couts » ; la première entrée sert.
 --> content/intentions.toml:8:9
  |
8 | mots = ["prix", "suicide"]
  |         ^^^^^^
  |
  = aide: Gardez une seule des deux entrées.

remarque[mot-de-detresse]: « suicide » dit une détresse : la recherche y répond par les numéros d'aide, et n'y cherche aucun service.
 --> content/intentions.toml:8:17
  |
8 | mots = ["prix", "suicide"]
  |                 ^^^^^^^^^
  |
  = aide: Supprimez-le de « mots ». Un mot de détresse a sa place dans content/urgences.toml seul.

25 pages lues : aucune faute, 4 remarques.
"#,
        ..CASE
    },
];

#[test]
fn words_of_searches_are_checked() {
    assert_cases(CASES);
}

//! Two entries of one list that share a name: both places are told.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "two groups of kinds",
        files: &[(
            "content/types.toml",
            r#"[[groupes]]
id = "relais"
libelle = "Relais petite enfance"

[[groupes]]
id = "creche"
libelle = "Crèche"

[[groupes]]
id = "individuel"
libelle = "Accueil individuel"

[[types]]
id = "rpe"
libelle = "Relais petite enfance (RPE)"
pluriel = "Relais petite enfance"
court = "RPE"
groupe = "relais"
famille = "accueil"
definition = "Un lieu d'information pour les parents et les professionnels."
relais = true

[[types]]
id = "multi-accueil"
libelle = "Multi-accueil"
pluriel = "Multi-accueils"
groupe = "creche"
famille = "accueil"
definition = "Une crèche qui accueille aussi quelques heures."
schema_org = "ChildCare"

[[types]]
id = "assistant-maternel"
libelle = "Assistant maternel"
pluriel = "Assistants maternels"
groupe = "individuel"
famille = "accueil"
definition = "Un professionnel agréé qui accueille chez lui."
personne = true

[[types]]
id = "ludotheque"
libelle = "Ludothèque"
pluriel = "Ludothèques"
groupe = "creche"
famille = "loisirs"
definition = "Un lieu où l'on joue et emprunte des jeux."

[[groupes]]
id = "relais"
libelle = "Autres relais"
"#,
        )],
        places: &[("identifiant-en-double", 50, 6)],
        expected: r#"faute[identifiant-en-double]: L'identifiant « relais » sert déjà dans content/types.toml, ligne 2.
  --> content/types.toml:50:6
   |
50 | id = "relais"
   |      ^^^^^^^^
   |
   = aide: Donnez un autre identifiant à l'un des deux, par exemple : id = "relais-2"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "two lists of words",
        files: &[(
            "content/urgences.toml",
            r#"[[listes]]
nom = "parent"
mots = ["papa"]

[[listes]]
nom = "parent"
mots = ["maman"]

[[groupes]]
id = "essai"
phrase = "Si vous essayez."
numeros = ["police"]
mots = ["je crie sur @parent"]

[[groupes]]
id = "essai"
phrase = "Si vous réessayez."
numeros = ["police"]
mots = ["je hurle sur @parent"]
"#,
        )],
        places: &[
            ("identifiant-en-double", 6, 7),
            ("identifiant-en-double", 16, 6),
        ],
        expected: r#"faute[identifiant-en-double]: L'identifiant « parent » sert déjà dans content/urgences.toml, ligne 2.
 --> content/urgences.toml:6:7
  |
6 | nom = "parent"
  |       ^^^^^^^^
  |
  = aide: Réunissez les deux en une, ou donnez un autre « nom » à l'une, par exemple : nom = "parent-2"

faute[identifiant-en-double]: L'identifiant « essai » sert déjà dans content/urgences.toml, ligne 10.
  --> content/urgences.toml:16:6
   |
16 | id = "essai"
   |      ^^^^^^^
   |
   = aide: Donnez un autre identifiant à l'un des deux, par exemple : id = "essai-2"

2 fautes. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "two numbers",
        files: &[(
            "content/numeros.toml",
            r#"[[numeros]]
id = "caf"
numero = "3230"
libelle = "Caf"
source = { nom = "Caf" }

[[numeros]]
id = "caf"
numero = "3231"
libelle = "Caf bis"
source = { nom = "Caf" }
"#,
        )],
        places: &[("identifiant-en-double", 8, 6)],
        expected: r#"faute[identifiant-en-double]: L'identifiant « caf » sert déjà dans content/numeros.toml, ligne 2.
 --> content/numeros.toml:8:6
  |
8 | id = "caf"
  |      ^^^^^
  |
  = aide: Donnez un autre identifiant à l'un des deux, par exemple : id = "caf-2"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}
